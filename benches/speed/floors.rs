//! Floors: the least that a program has to do who looks at every article, or reads it, and nothing else. No program that
//! does the same can be faster by much, so the distance to them is what crieur itself costs.

use std::ffi::CStr;
use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::sync::Arc;

use rustix::fs::{AtFlags, CWD, FileType, Mode, OFlags, RawDir, StatxFlags, openat, statx};

use crate::queue::{Job, Queue};

/// How many names a thread gives away at once.
const STRETCH: usize = 512;

/// What is done with each file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Floor {
    /// Its size and its date are asked for.
    Look,
    /// Its first KiB is read.
    Head,
    /// All of it is read.
    Whole,
}

impl Floor {
    pub(crate) const ALL: [(&str, Self); 3] = [
        ("look", Self::Look),
        ("head", Self::Head),
        ("whole", Self::Whole),
    ];

    /// As the command line has it.
    pub(crate) fn name(self) -> &'static str {
        let mut all = Self::ALL.iter();
        all.find(|(_, one)| *one == self)
            .map_or("", |(name, _)| name)
    }
}

/// How many files there were, and how many bytes were counted or read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) files: u64,
    pub(crate) bytes: u64,
}

/// Does `floor` with every file below `folder`, on so many threads.
pub(crate) fn run(floor: Floor, folder: &Path, threads: usize) -> io::Result<Tally> {
    let queue = Queue::new(threads);
    queue.push(Job::Folder(Arc::new(open(CWD, folder, OFlags::DIRECTORY)?)));
    let work = || Worker::new(floor, &queue).work();
    let tallies = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut tallies = vec![work()];
        let fallen = || Err(io::Error::other("a thread fell"));
        tallies.extend(
            others
                .into_iter()
                .map(|other| other.join().unwrap_or_else(|_| fallen())),
        );
        tallies
    });
    tallies.into_iter().try_fold(Tally::default(), |sum, one| {
        let one = one?;
        Ok(Tally {
            files: sum.files + one.files,
            bytes: sum.bytes + one.bytes,
        })
    })
}

fn open(folder: impl AsFd, name: impl rustix::path::Arg, more: OFlags) -> io::Result<OwnedFd> {
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | more;
    Ok(openat(folder, name, flags, Mode::empty())?)
}

/// What a thread keeps from one file to the next.
struct Worker<'a> {
    floor: Floor,
    queue: &'a Queue,
    buffer: Vec<u8>,
    tally: Tally,
}

impl<'a> Worker<'a> {
    fn new(floor: Floor, queue: &'a Queue) -> Self {
        let size = match floor {
            Floor::Look => 0,
            Floor::Head => 1024,
            Floor::Whole => 64 * 1024,
        };
        Self {
            floor,
            queue,
            buffer: vec![0; size],
            tally: Tally::default(),
        }
    }

    fn work(mut self) -> io::Result<Tally> {
        let mut entries = vec![MaybeUninit::uninit(); 32 * 1024];
        while let Some(job) = self.queue.take() {
            match job {
                Job::Folder(folder) => self.folder(&folder, &mut entries)?,
                Job::Stretch(folder, names) => {
                    for name in names.split_inclusive(|byte| *byte == 0) {
                        let name = CStr::from_bytes_with_nul(name).map_err(io::Error::other)?;
                        self.file(folder.as_fd(), name)?;
                    }
                }
            }
        }
        Ok(self.tally)
    }

    /// Goes through `folder` in the order in which it lies on disk. As long as another thread waits, names are given to it;
    /// else each file is done as soon as its name is known.
    fn folder(&mut self, folder: &Arc<OwnedFd>, entries: &mut [MaybeUninit<u8>]) -> io::Result<()> {
        let mut list = RawDir::new(folder, entries);
        let (mut given, mut names, mut done) = (0, Vec::new(), 0);
        while let Some(entry) = list.next() {
            let entry = entry?;
            let name = entry.file_name();
            match entry.file_type() {
                FileType::Directory if matches!(name.to_bytes(), b"." | b"..") => {}
                FileType::Directory => {
                    let below = open(folder, name, OFlags::DIRECTORY)?;
                    self.queue.push(Job::Folder(Arc::new(below)));
                }
                FileType::RegularFile if given > 0 => {
                    names.extend_from_slice(name.to_bytes_with_nul());
                    given -= 1;
                    if given == 0 {
                        let stretch = std::mem::take(&mut names);
                        self.queue.push(Job::Stretch(folder.clone(), stretch));
                    }
                }
                FileType::RegularFile => {
                    self.file(folder.as_fd(), name)?;
                    done += 1;
                    if done % 64 == 0 && self.queue.is_hungry() {
                        given = STRETCH;
                    }
                }
                _ => {}
            }
        }
        if !names.is_empty() {
            self.queue.push(Job::Stretch(folder.clone(), names));
        }
        Ok(())
    }

    fn file(&mut self, folder: BorrowedFd<'_>, name: &CStr) -> io::Result<()> {
        self.tally.files += 1;
        self.tally.bytes += match self.floor {
            Floor::Look => {
                let wanted = StatxFlags::SIZE | StatxFlags::MTIME;
                statx(folder, name, AtFlags::SYMLINK_NOFOLLOW, wanted)?.stx_size
            }
            Floor::Head => {
                let file = open(folder, name, OFlags::empty())?;
                rustix::io::read(&file, &mut self.buffer[..])? as u64
            }
            Floor::Whole => {
                let file = open(folder, name, OFlags::empty())?;
                let mut read = 0;
                loop {
                    let count = rustix::io::read(&file, &mut self.buffer[..])?;
                    read += count as u64;
                    // A file that gives less than it was asked for has no more.
                    if count < self.buffer.len() {
                        break read;
                    }
                }
            }
        };
        Ok(())
    }
}
