//! Reads and replaces the ledger's file.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the ledger is read here"
)]

use std::io::ErrorKind;
use std::path::Path;

use crate::error::{Doing, Error};
use crate::replace::{self, Mark};

/// What the file holds; nothing when there is none.
pub(super) fn read(file: &Path) -> Result<Option<Vec<u8>>, Error> {
    let read = match std::fs::metadata(file) {
        // Opening a pipe would wait for somebody to write into it.
        Ok(kind) if !kind.is_file() => Err(ErrorKind::InvalidInput.into()),
        Ok(_) => std::fs::read(file),
        Err(error) => Err(error),
    };
    match read {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::UnreadableLedger {
            path: file.to_owned(),
            source,
        }),
    }
}

/// Replaces the file. A link to it stays a link.
pub(super) fn write(file: &Path, text: &str) -> Result<(), Error> {
    replace::replace(file, text.as_bytes(), &Mark::of_site(file)).map_err(|source| Error::Output {
        doing: Doing::WriteLedger,
        path: file.to_owned(),
        source,
    })
}
