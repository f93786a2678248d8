//! Reads and replaces published files.
#![expect(clippy::disallowed_methods, reason = "an edge: feeds are written here")]

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

use crate::error::{Doing, Error};
use crate::render::Document;

/// What is published at `path`; nothing when there is no such file.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        // Where a file stands in place of the folder, making the folder will fail and say so better.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(fault(Doing::Read, path)(error)),
    }
}

/// Makes `folder` and those above it.
pub(super) fn make(folder: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(folder).map_err(fault(Doing::CreateFolder, folder))
}

/// Replaces all `files`: each is written beside its place and synced there, and only when all are, they are renamed.
/// A reader sees the old file or the new one, whole.
pub(super) fn replace(files: &[(PathBuf, &Document)]) -> Result<(), Error> {
    let mut ready = Vec::with_capacity(files.len());
    for (path, document) in files {
        let mut file = AtomicWriteFile::open(path).map_err(fault(Doing::Write, path))?;
        file.write_all(&document.bytes)
            .map_err(fault(Doing::Write, path))?;
        file.sync_all().map_err(fault(Doing::Write, path))?;
        ready.push((path, file));
    }
    for (path, file) in ready {
        file.commit().map_err(fault(Doing::Write, path))?;
    }
    Ok(())
}

/// Removes a file, and the folder that it leaves empty.
pub(super) fn remove(file: &Path) -> Result<(), Error> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(fault(Doing::Remove, file)(error));
        }
        _ => {}
    }
    if let Some(folder) = file.parent() {
        // It stays where something else lies in it.
        let _ = std::fs::remove_dir(folder);
    }
    Ok(())
}

fn fault(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::Output {
        doing,
        path,
        source,
    }
}
