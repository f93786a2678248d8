//! Work for several threads: folders, and stretches of a large one, so that a folder of a million files keeps all busy.

use std::os::fd::OwnedFd;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// A piece of work.
pub(crate) enum Job {
    /// A folder that nobody has gone through.
    Folder(Arc<OwnedFd>),
    /// Names in a folder, each with a zero behind it.
    Stretch(Arc<OwnedFd>, Vec<u8>),
}

/// What is to be done, the latest first, so that few folders are open at a time.
pub(crate) struct Queue {
    jobs: Mutex<Vec<Job>>,
    news: Condvar,
    threads: usize,
    /// How many threads wait. When all do, nothing is left.
    waiting: AtomicUsize,
}

impl Queue {
    pub(crate) fn new(threads: usize) -> Self {
        Self {
            jobs: Mutex::new(Vec::new()),
            news: Condvar::new(),
            threads,
            waiting: AtomicUsize::new(0),
        }
    }

    fn jobs(&self) -> MutexGuard<'_, Vec<Job>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn push(&self, job: Job) {
        self.jobs().push(job);
        if self.is_hungry() {
            self.news.notify_one();
        }
    }

    /// Whether a thread has nothing to do.
    pub(crate) fn is_hungry(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) > 0
    }

    /// The next piece, which is waited for; `None` when there will be none.
    pub(crate) fn take(&self) -> Option<Job> {
        let mut jobs = self.jobs();
        if let Some(job) = jobs.pop() {
            return Some(job);
        }
        if self.waiting.fetch_add(1, Ordering::Relaxed) + 1 == self.threads {
            self.news.notify_all();
            return None;
        }
        loop {
            jobs = self.news.wait(jobs).unwrap_or_else(PoisonError::into_inner);
            if self.waiting.load(Ordering::Relaxed) == self.threads {
                return None;
            }
            if let Some(job) = jobs.pop() {
                self.waiting.fetch_sub(1, Ordering::Relaxed);
                return Some(job);
            }
        }
    }
}
