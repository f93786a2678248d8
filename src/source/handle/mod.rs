//! A folder that is open, so that its files are looked at by their names alone. What is the system's own is in one file for
//! Linux and one for the others.

#[cfg(any(test, not(target_os = "linux")))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

#[cfg(not(target_os = "linux"))]
use elsewhere as system;
#[cfg(target_os = "linux")]
use linux as system;

use xxhash_rust::xxh3::xxh3_64;

use crate::diagnostic::Finding;
use crate::error;

/// How long an article's file may be, in bytes. A thousand pages of text have 3 MiB.
const FILE_LIMIT: u64 = 16 << 20;

/// A folder that is open.
#[derive(Debug)]
pub struct Handle(system::Handle);

/// What lies in a folder, as the folder itself tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    File,
    Folder,
    Link,
    /// A pipe, a socket, a device.
    Other,
}

/// What the system tells of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    kind: Kind,
    device: u64,
    inode: u64,
    length: u64,
    /// When its bytes changed, in seconds and billionths.
    modified: (i64, u64),
    /// When anything of it changed.
    changed: (i64, u64),
}

/// What tells a version of a file from all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// A mark of the file and of the moment of its last change. It is the same only for what nobody has touched.
    pub mark: u64,
    /// When it last changed, in billionths of a second since 1970. The system's clock may stand still for some
    /// milliseconds, and disks may count whole seconds, so what is younger may change once more under the same mark.
    pub latest: i64,
    /// The disk on which it is.
    pub device: u64,
    /// Its length in bytes.
    pub length: u64,
}

impl State {
    fn version(&self) -> Version {
        let (modified, changed) = (self.modified, self.changed);
        let words = [
            self.device,
            self.inode,
            self.length,
            modified.0.cast_unsigned(),
            modified.1,
            changed.0.cast_unsigned(),
            changed.1,
        ];
        let mut bytes = [0; 7 * 8];
        for (to, word) in bytes.chunks_exact_mut(8).zip(words) {
            to.copy_from_slice(&word.to_le_bytes());
        }
        let (seconds, rest) = modified.max(changed);
        let rest = i64::try_from(rest).unwrap_or_default();
        Version {
            mark: xxh3_64(&bytes),
            latest: seconds.saturating_mul(1_000_000_000).saturating_add(rest),
            device: self.device,
            length: self.length,
        }
    }
}

impl Handle {
    /// Opens a folder.
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        system::Handle::open(folder).map(Self)
    }

    /// One for files that are named with their folders.
    pub(super) fn here() -> Self {
        Self(system::Handle::at(Path::new("")))
    }

    /// One for a folder in which so few files will be looked at that opening it would take longer than finding it again.
    pub(super) fn at(folder: &Path) -> Self {
        Self(system::Handle::at(folder))
    }

    /// Hands everything in the folder to `each`, in the order on disk, until that refuses to go on. `room` is for the system
    /// to write into, and is kept for the next folder.
    pub(super) fn list(
        &self,
        room: &mut Vec<u8>,
        each: impl FnMut(&OsStr, io::Result<Kind>) -> io::Result<()>,
    ) -> io::Result<()> {
        self.0.list(room, each)
    }

    /// The version of a file that is there now. It is not opened.
    ///
    /// # Errors
    /// What the system says.
    #[expect(clippy::inline_always, reason = "see `linux.rs`")]
    #[inline(always)]
    pub fn version(&self, name: &OsStr) -> io::Result<Version> {
        Ok(self.0.state(name)?.version())
    }

    /// The version of whatever is there, and whether that is a link.
    pub(super) fn version_of_any(&self, name: &OsStr) -> io::Result<(Version, bool)> {
        let state = self.0.state(name)?;
        Ok((state.version(), state.kind == Kind::Link))
    }

    /// Reads a file whole into `bytes`, in place of what they were, and tells which version that is. The room that `bytes`
    /// have is kept for the next one.
    ///
    /// # Errors
    /// The finding that says why it cannot be read.
    #[expect(clippy::inline_always, reason = "see `linux.rs`")]
    #[inline(always)]
    pub fn read(&self, name: &OsStr, bytes: &mut Vec<u8>) -> Result<Version, Finding> {
        bytes.clear();
        let unreadable = |error: io::Error| Finding::Unreadable {
            said: error::system(&error),
        };
        let opened = self.0.open_file(name).map_err(unreadable)?;
        // A pipe, say, may have taken the file's place since its folder was listed.
        let (file, state) = opened.ok_or(Finding::NotAFile)?;
        if state.length > FILE_LIMIT {
            return Err(Finding::TooBig {
                bytes: state.length.div_ceil(1 << 20),
                limit: FILE_LIMIT >> 20,
            });
        }
        let length = usize::try_from(state.length).unwrap_or_default();
        bytes.reserve(length + 1);
        loop {
            let room = bytes.capacity() - bytes.len();
            let count = system::read(&file, bytes).map_err(unreadable)?;
            // What another program is about to write is no article yet: an upload, an editor that saves.
            if bytes.len() > length {
                return Err(Finding::ChangedWhileRead);
            }
            // A file gives less than there is room for only at its end.
            if count == 0 || (bytes.len() == length && count < room) {
                break;
            }
        }
        if bytes.len() != length {
            return Err(Finding::ChangedWhileRead);
        }
        Ok(state.version())
    }

    /// What a file begins with, at most `limit` bytes; nothing when the system does not give it.
    pub(super) fn beginning(&self, name: &OsStr, limit: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Ok(Some((file, _))) = self.0.open_file(name) {
            // What was read before a fault is as good as any.
            let _ = File::from(file).take(limit).read_to_end(&mut bytes);
        }
        bytes
    }
}
