//! Opens files: articles as text, and what lies beside them for its size.
#![expect(clippy::disallowed_methods, reason = "an edge: files are read here")]

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::Stamp;
use crate::diagnostic::{Diagnostic, Finding, Place};

/// How long an article's file may be, in bytes. A thousand pages of text have 3 MiB.
const FILE_LIMIT: u64 = 16 << 20;

/// The text of an article, without a byte order mark. A file that grows while it is read is read up to the limit.
///
/// # Errors
/// The diagnostic that says why there is no text.
pub fn read(stamp: &Stamp) -> Result<String, Box<Diagnostic>> {
    let refuse = |finding| Box::new(Diagnostic::new(finding, Place::file(&stamp.file)));
    let bytes = bytes(stamp).map_err(refuse)?;
    let text = String::from_utf8(bytes).map_err(|fault| {
        let place = Place::not_utf8(&stamp.file, &fault);
        Box::new(Diagnostic::new(Finding::NotUtf8, place))
    })?;
    if text.trim().is_empty() {
        return Err(refuse(Finding::EmptyFile));
    }
    Ok(text)
}

fn bytes(stamp: &Stamp) -> Result<Vec<u8>, Finding> {
    let too_big = |bytes| Finding::TooBig {
        bytes,
        limit: FILE_LIMIT,
    };
    if stamp.length > FILE_LIMIT {
        return Err(too_big(stamp.length));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(stamp.length).unwrap_or_default() + 1);
    let unreadable = |error: io::Error| Finding::Unreadable {
        said: error.to_string(),
    };
    let file = File::open(&stamp.file).map_err(unreadable)?;
    file.take(FILE_LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > FILE_LIMIT {
        return Err(too_big(bytes.len() as u64));
    }
    if bytes.starts_with("\u{FEFF}".as_bytes()) {
        bytes.drain(..3);
    }
    Ok(bytes)
}

/// The length in bytes of a file beside an article; `None` when there is no such file.
pub fn measure(file: &Path) -> Option<u64> {
    let data = std::fs::metadata(file).ok()?;
    data.is_file().then_some(data.len())
}
