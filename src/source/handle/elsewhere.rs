//! Folders and files where nothing is known of the system but what the standard library does.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: folders and files are opened here"
)]

use std::ffi::OsStr;
use std::fs::{File, FileType, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::{Kind, State};

#[derive(Debug)]
pub(super) struct Handle(PathBuf);

impl Handle {
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        std::fs::read_dir(folder).map(|_| Self::at(folder))
    }

    pub(super) fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    pub(super) fn list(
        &self,
        _: &mut Vec<u8>,
        mut each: impl FnMut(&OsStr, io::Result<Kind>) -> io::Result<()>,
    ) -> io::Result<()> {
        for entry in std::fs::read_dir(&self.0)? {
            let entry = entry?;
            each(&entry.file_name(), entry.file_type().map(kind))?;
        }
        Ok(())
    }

    pub(super) fn state(&self, name: &OsStr) -> io::Result<State> {
        std::fs::symlink_metadata(self.0.join(name)).map(|data| state(&data))
    }

    /// Opens a file; `None` when it is none. That is looked at before, for a pipe would have to be waited for.
    pub(super) fn open_file(&self, name: &OsStr) -> io::Result<Option<(File, State)>> {
        if self.state(name)?.kind != Kind::File {
            return Ok(None);
        }
        let file = File::open(self.0.join(name))?;
        let state = state(&file.metadata()?);
        Ok(Some((file, state)))
    }
}

/// Reads once into the room that `bytes` have left.
pub(super) fn read(file: &File, bytes: &mut Vec<u8>) -> io::Result<usize> {
    let room = bytes.capacity() - bytes.len();
    file.take(room as u64).read_to_end(bytes)
}

fn kind(kind: FileType) -> Kind {
    if kind.is_file() {
        Kind::File
    } else if kind.is_dir() {
        Kind::Folder
    } else if kind.is_symlink() {
        Kind::Link
    } else {
        Kind::Other
    }
}

#[cfg(unix)]
fn state(data: &Metadata) -> State {
    use std::os::unix::fs::MetadataExt as _;
    let positive = |number: i64| u64::try_from(number).unwrap_or_default();
    State {
        kind: kind(data.file_type()),
        device: data.dev(),
        inode: data.ino(),
        length: data.len(),
        modified: (data.mtime(), positive(data.mtime_nsec())),
        changed: (data.ctime(), positive(data.ctime_nsec())),
    }
}

#[cfg(not(unix))]
fn state(data: &Metadata) -> State {
    let modified = data.modified().ok();
    let modified = modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    let modified = modified.unwrap_or_default();
    let seconds = i64::try_from(modified.as_secs()).unwrap_or_default();
    let modified = (seconds, u64::from(modified.subsec_nanos()));
    State {
        kind: kind(data.file_type()),
        device: 0,
        inode: 0,
        length: data.len(),
        modified,
        changed: modified,
    }
}
