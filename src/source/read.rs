//! Opens files: articles as text, and what lies beside them for its size.
#![expect(clippy::disallowed_methods, reason = "an edge: files are read here")]

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::Stamp;
use super::decode::{Known, Told, decode};
use crate::config::Config;
use crate::diagnostic::Finding;
use crate::error;
use crate::shape::Shape;

/// How long an article's file may be, in bytes. A thousand pages of text have 3 MiB.
const FILE_LIMIT: u64 = 16 << 20;

/// The text of an article of the site that `config` describes, and what there is to tell of the way it was read.
///
/// # Errors
/// The finding that says why there is no text.
pub fn read(config: &Config, stamp: &Stamp) -> Result<(String, Vec<Told>), Finding> {
    let bytes = bytes(stamp)?;
    let host = config.site.url.host_str().unwrap_or_default();
    let known = Known {
        html: stamp.shape == Shape::HtmlPage,
        pinned: config.encodings.of(&stamp.path),
        domain: host.rsplit('.').next().unwrap_or_default(),
        folder: stamp.path.rsplit_once('/').map_or("", |(folder, _)| folder),
    };
    let (text, findings) = decode(&bytes, known)?;
    if text.trim().is_empty() {
        return Err(Finding::EmptyFile);
    }
    Ok((text, findings))
}

fn bytes(stamp: &Stamp) -> Result<Vec<u8>, Finding> {
    let too_big = |bytes: u64| Finding::TooBig {
        bytes: bytes.div_ceil(1 << 20),
        limit: FILE_LIMIT >> 20,
    };
    if stamp.length > FILE_LIMIT {
        return Err(too_big(stamp.length));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(stamp.length).unwrap_or_default() + 1);
    let unreadable = |error: io::Error| Finding::Unreadable {
        said: error::system(&error),
    };
    let file = File::open(&stamp.file).map_err(unreadable)?;
    (&file)
        .take(FILE_LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    let length = bytes.len() as u64;
    if length > FILE_LIMIT {
        return Err(too_big(length));
    }
    // What another program has half written is no article yet: an upload, an editor that saves.
    let now = file.metadata().map_err(unreadable)?;
    if length != stamp.length || now.len() != length {
        return Err(Finding::ChangedWhileRead);
    }
    Ok(bytes)
}

/// A file beside an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Its length in bytes.
    pub length: u64,
    /// The media type and the usual ending that its first bytes tell of, when they are known.
    pub kind: Option<(&'static str, &'static str)>,
}

/// What lies at `file`; `None` when there is no such file.
pub fn beside(file: &Path) -> Option<Beside> {
    // By far the most kinds show in their first bytes.
    const HEAD: u64 = 8192;
    let data = std::fs::metadata(file).ok()?;
    if !data.is_file() {
        return None;
    }
    let mut head = Vec::new();
    let read = File::open(file).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let kind = read.ok().and_then(|_| infer::get(&head));
    Some(Beside {
        length: data.len(),
        kind: kind.map(|kind| (kind.mime_type(), kind.extension())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(file: &str, length: u64) -> Stamp {
        Stamp {
            file: file.into(),
            path: "a.txt".into(),
            shape: Shape::PageText,
            length,
        }
    }

    #[test]
    fn a_file_that_changes_under_the_hand_is_not_taken() {
        // The kernel's own files have no length, and hold something all the same.
        assert_eq!(
            bytes(&stamp("/proc/self/status", 0)),
            Err(Finding::ChangedWhileRead)
        );
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        let length = std::fs::metadata(file).unwrap().len();
        assert_eq!(bytes(&stamp(file, length)).unwrap().len() as u64, length);
        for other in [length - 1, length + 1] {
            assert_eq!(bytes(&stamp(file, other)), Err(Finding::ChangedWhileRead));
        }
        assert!(matches!(
            bytes(&stamp("/nulle-part", 0)),
            Err(Finding::Unreadable { .. })
        ));
        assert!(matches!(
            bytes(&stamp("/dev/zero", 0)),
            Err(Finding::TooBig { .. })
        ));
    }
}
