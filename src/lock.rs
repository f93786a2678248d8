//! One run at a time: a lock that the system lets go of when its owner dies, whatever the owner died of.
//!
//! What is locked is a file beside the ledger, by `flock()` or what the system has in its place, so a file that a dead run
//! left behind locks nobody out. It says who its owner is, for people.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the lock's file is made here, and time passes while a run waits for it"
)]

use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, SubsecRound as _, Utc};

use crate::error::{Doing, Error, Owner};
use crate::replace::behind_links;

/// How long a run that waits sleeps before it looks again.
const NAP: Duration = Duration::from_millis(50);

/// The right to write, which ends when this is dropped.
#[derive(Debug)]
pub struct Lock {
    // In this order: the file goes while it is still locked, or it might be another's by then.
    path: PathBuf,
    file: File,
    /// Who held it last, and died.
    dead: Option<Owner>,
}

/// How a lock was come by.
#[derive(Debug)]
pub struct Taken {
    /// Whether another run had to end first.
    pub waited: bool,
    /// Who held it last, and died.
    pub dead: Option<Owner>,
}

/// Takes the lock that goes with `ledger`, and waits for it as long as `patience` lasts. It is put into `keeper`, which is
/// held from before there is a file until the lock is in it: whoever removes the lock finds it, or finds nothing.
///
/// # Errors
/// [`Error::Locked`] when another run has it for longer than that, [`Error::NoLock`] when the file system cannot lock,
/// [`Error::Output`] when the file cannot be made.
pub fn take(
    ledger: &Path,
    patience: Duration,
    keeper: &Mutex<Option<Lock>>,
) -> Result<Taken, Error> {
    let path = beside(ledger);
    let start = Instant::now();
    let mut waited = false;
    loop {
        let mut kept = keeper.lock().unwrap_or_else(PoisonError::into_inner);
        let owner = match attempt(&path)? {
            Attempt::Taken(mut lock) => {
                let dead = lock.dead.take();
                *kept = Some(lock);
                return Ok(Taken { waited, dead });
            }
            // It was removed between opening and locking: whoever had it has just ended.
            Attempt::Gone => {
                waited = true;
                continue;
            }
            Attempt::Held(owner) => owner,
        };
        drop(kept);
        waited = true;
        let left = patience.saturating_sub(start.elapsed());
        if left.is_zero() {
            return Err(Error::Locked { path, owner });
        }
        std::thread::sleep(NAP.min(left));
    }
}

/// The lock's file, which stands beside the ledger: `feeds.ledger.lock`.
pub fn beside(ledger: &Path) -> PathBuf {
    // Two sites may have links to one ledger.
    let mut name = behind_links(ledger).into_os_string();
    name.push(".lock");
    PathBuf::from(name)
}

enum Attempt {
    Taken(Lock),
    Held(Option<Owner>),
    Gone,
}

fn attempt(path: &Path) -> Result<Attempt, Error> {
    let fault = |source| Error::Output {
        doing: Doing::Lock,
        path: path.to_owned(),
        source,
    };
    let mut options = File::options();
    let options = options.read(true).write(true).create(true).truncate(false);
    // It will be written into, which must not befall what a link leads to.
    if std::fs::symlink_metadata(path).is_ok_and(|kind| !kind.is_file()) {
        return Err(fault(io::ErrorKind::InvalidInput.into()));
    }
    let mut file = match options.open(path) {
        // One that another user's run left behind is locked as well, and goes with this run.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            File::open(path).map_err(|_| fault(error))?
        }
        opened => opened.map_err(fault)?,
    };
    let mut said = String::new();
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            // Where a lock keeps others from reading, too, its owner stays unknown.
            let _ = file.read_to_string(&mut said);
            return Ok(Attempt::Held(Owner::read(&said)));
        }
        Err(TryLockError::Error(source)) => {
            let path = path.to_owned();
            return Err(Error::NoLock { path, source });
        }
    }
    if !is_at(&file, path) {
        return Ok(Attempt::Gone);
    }
    let _ = file.read_to_string(&mut said);
    let mut lock = Lock {
        path: path.to_owned(),
        file,
        dead: Owner::read(&said),
    };
    // On a full disk it stays unsaid: it is for people, and the lock holds without it.
    let _ = lock.sign();
    Ok(Attempt::Taken(lock))
}

/// Whether `file` is still what `path` leads to. Two runs that each lock a file of that name must not both be right.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let (Ok(own), Ok(there)) = (file.metadata(), std::fs::metadata(path)) else {
        return false;
    };
    (own.dev(), own.ino()) == (there.dev(), there.ino())
}

/// A file that is open cannot be removed here.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

impl Lock {
    /// Writes down who has it.
    fn sign(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        let owner = Owner {
            pid: std::process::id(),
            since: Utc::now(),
        };
        let mut file = &self.file;
        io::Seek::rewind(&mut file)?;
        file.write_all(owner.written().as_bytes())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // What stays locks nobody out. Somebody may have removed it, and another run have made its own.
        if is_at(&self.file, &self.path) {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

impl Owner {
    fn written(&self) -> String {
        let since = self.since.trunc_subsecs(0).to_rfc3339();
        format!("pid {}\nsince {since}\n", self.pid)
    }

    fn read(text: &str) -> Option<Self> {
        let after = |name: &str| text.lines().find_map(|line| line.strip_prefix(name));
        let since = DateTime::parse_from_rfc3339(after("since ")?).ok()?;
        Some(Self {
            pid: after("pid ")?.parse().ok()?,
            since: since.with_timezone(&Utc),
        })
    }
}
