//! Reads and replaces the ledger's file.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the ledger is kept here"
)]

use std::io::{self, Write as _};
use std::path::Path;

use atomic_write_file::AtomicWriteFile;

use crate::error::{Doing, Error};

/// What the file holds; nothing when there is none.
pub(super) fn read(file: &Path) -> Result<Option<Vec<u8>>, Error> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::UnreadableLedger {
            path: file.to_owned(),
            source,
        }),
    }
}

/// Replaces the file: written beside its place, synced there, renamed. A link to it stays a link.
pub(super) fn write(file: &Path, text: &str) -> Result<(), Error> {
    let fault = |source| Error::Output {
        doing: Doing::WriteLedger,
        path: file.to_owned(),
        source,
    };
    // Nothing may be there yet where a link leads.
    let target = std::fs::canonicalize(file).or_else(|_| {
        let link = std::fs::read_link(file)?;
        Ok::<_, io::Error>(file.parent().unwrap_or(Path::new("")).join(link))
    });
    let target = target.unwrap_or_else(|_| file.to_owned());
    let mut open = AtomicWriteFile::open(&target).map_err(fault)?;
    open.write_all(text.as_bytes()).map_err(fault)?;
    open.sync_all().map_err(fault)?;
    open.commit().map_err(fault)
}
