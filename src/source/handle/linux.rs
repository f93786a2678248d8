//! Folders and files on Linux: one call for thousands of names, and no path that is walked for each file anew.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: folders and files are opened here"
)]
#![expect(
    clippy::inline_always,
    reason = "a processor that guards its returns takes 300 ns for the first one after each call of the system, a fifth of the \
              whole; so that call has to stand in the loop itself"
)]

use std::ffi::OsStr;
use std::io;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use rustix::buffer::spare_capacity;
use rustix::fs::{AtFlags, CWD, FileType, Mode, OFlags, RawDir, Stat, fstat, openat, statat};
use rustix::io::retry_on_intr;

use super::{Kind, State};

/// How many bytes of names and kinds the system may hand over at once.
const ROOM: usize = 64 << 10;

#[derive(Debug)]
pub(super) enum Handle {
    Open(OwnedFd),
    At(PathBuf),
}

impl Handle {
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let opened = retry_on_intr(|| openat(CWD, folder, flags, Mode::empty()));
        Ok(Self::Open(opened?))
    }

    pub(super) fn at(folder: &Path) -> Self {
        Self::At(folder.to_owned())
    }

    /// Calls `ask` for what has the name `name` in the folder.
    #[inline(always)]
    fn ask<T>(
        &self,
        name: &OsStr,
        ask: impl Fn(BorrowedFd<'_>, &OsStr) -> rustix::io::Result<T>,
    ) -> io::Result<T> {
        let answer = match self {
            Self::Open(folder) => retry_on_intr(|| ask(folder.as_fd(), name)),
            Self::At(folder) => {
                let file = folder.join(name);
                retry_on_intr(|| ask(CWD, file.as_os_str()))
            }
        };
        Ok(answer?)
    }

    pub(super) fn list(
        &self,
        room: &mut Vec<u8>,
        mut each: impl FnMut(&OsStr, io::Result<Kind>) -> io::Result<()>,
    ) -> io::Result<()> {
        let Self::Open(folder) = self else {
            return Err(io::ErrorKind::Unsupported.into());
        };
        room.clear();
        room.reserve(ROOM);
        let mut entries = RawDir::new(folder, room.spare_capacity_mut());
        while let Some(entry) = entries.next() {
            let entry = entry?;
            let name = OsStr::from_bytes(entry.file_name().to_bytes());
            if name == "." || name == ".." {
                continue;
            }
            // Not every file system writes the kinds beside the names.
            let kind = match entry.file_type() {
                FileType::Unknown => self.state(name).map(|state| state.kind),
                known => Ok(kind(known)),
            };
            each(name, kind)?;
        }
        Ok(())
    }

    #[inline(always)]
    pub(super) fn state(&self, name: &OsStr) -> io::Result<State> {
        self.ask(name, |folder, name| {
            let stat = statat(folder, name, AtFlags::SYMLINK_NOFOLLOW)?;
            Ok(state(&stat))
        })
    }

    fn is_file(&self, name: &OsStr) -> bool {
        self.state(name).is_ok_and(|state| state.kind == Kind::File)
    }

    /// Opens a file; `None` when it is none. Nobody waits here for the other end of a pipe.
    #[inline(always)]
    pub(super) fn open_file(&self, name: &OsStr) -> io::Result<Option<(OwnedFd, State)>> {
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NOCTTY;
        let open = |flags| {
            self.ask(name, |folder, name| {
                openat(folder, name, flags, Mode::empty())
            })
        };
        let file = match open(flags | OFlags::NONBLOCK) {
            // A file server has lent it to somebody, and has it back in a moment.
            Err(error) if error.kind() == io::ErrorKind::WouldBlock && self.is_file(name) => {
                open(flags)
            }
            opened => opened,
        }?;
        let state = state(&fstat(&file)?);
        Ok((state.kind == Kind::File).then_some((file, state)))
    }
}

/// Reads once into the room that `bytes` have left.
#[inline(always)]
pub(super) fn read(file: &OwnedFd, bytes: &mut Vec<u8>) -> io::Result<usize> {
    Ok(retry_on_intr(|| {
        rustix::io::read(file, spare_capacity(bytes))
    })?)
}

fn kind(kind: FileType) -> Kind {
    match kind {
        FileType::RegularFile => Kind::File,
        FileType::Directory => Kind::Folder,
        FileType::Symlink => Kind::Link,
        _ => Kind::Other,
    }
}

#[inline(always)]
fn state(stat: &Stat) -> State {
    State {
        kind: kind(FileType::from_raw_mode(stat.st_mode)),
        device: number(stat.st_dev),
        inode: number(stat.st_ino),
        length: number(stat.st_size),
        modified: (seconds(stat.st_mtime), number(stat.st_mtime_nsec)),
        changed: (seconds(stat.st_ctime), number(stat.st_ctime_nsec)),
    }
}

/// A number that has another type on each kind of machine.
fn number(number: impl TryInto<u64>) -> u64 {
    number.try_into().unwrap_or_default()
}

fn seconds(seconds: impl TryInto<i64>) -> i64 {
    seconds.try_into().unwrap_or_default()
}
