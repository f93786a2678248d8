//! The end of a run that a signal asks for (SIGTERM, SIGINT): at once where nothing is half done, and else as soon as nothing is.
//!
//! The process then ends as the signal would have ended it, which shells and systemd know how to read.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::drawing::Line;
use crate::error::Error;
use crate::lock::{self, Lock, Taken};

/// Watches for signals, and keeps the run's lock, until it is dropped.
pub(super) struct Watch {
    shared: Arc<Shared>,
    #[cfg(unix)]
    thread: Option<unix::Thread>,
}

#[derive(Default)]
struct Shared {
    /// The signal that has come; zero while none has.
    asked: Arc<AtomicUsize>,
    /// Who holds this is at work on files, or ends the process.
    lock: Mutex<Option<Lock>>,
    line: Line,
}

impl Shared {
    fn undisturbed(&self) -> MutexGuard<'_, Option<Lock>> {
        self.lock.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch {
    /// Starts to watch. What is drawn on `line` goes when the process does.
    pub(super) fn start(line: &Line) -> Self {
        let shared = Arc::new(Shared {
            line: line.clone(),
            ..Shared::default()
        });
        Self {
            #[cfg(unix)]
            thread: unix::watch(&shared),
            shared,
        }
    }

    /// Takes the lock that goes with `ledger`, and keeps it for as long as the run lasts.
    pub(super) fn lock(&self, ledger: &Path, patience: Duration) -> Result<Taken, Error> {
        lock::take(ledger, patience, &self.shared.lock)
    }

    /// Gives the lock back.
    pub(super) fn unlock(&self) {
        drop(self.shared.undisturbed().take());
    }

    /// Does `work`, which no signal ends before it has come to an end. It can ask whether it had better do so soon.
    pub(super) fn undisturbed<T>(&self, work: impl FnOnce(&dyn Fn() -> bool) -> T) -> T {
        let _calm = self.shared.undisturbed();
        work(&|| self.shared.asked.load(Ordering::SeqCst) != 0)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        drop(self.shared.undisturbed().take());
        #[cfg(unix)]
        if let Some(thread) = self.thread.take() {
            thread.end();
        }
    }
}

#[cfg(unix)]
mod unix {
    //! The thread that waits for signals.

    use std::sync::Arc;
    use std::sync::atomic::Ordering;
    use std::thread::JoinHandle;

    use signal_hook::consts::{SIGINT, SIGTERM, SIGXFSZ};
    use signal_hook::iterator::{Handle, Signals};
    use signal_hook::low_level::{emulate_default_handler, exit, unregister};
    use signal_hook::{SigId, flag};

    use super::Shared;

    pub(super) struct Thread {
        handle: Handle,
        waiting: JoinHandle<()>,
        flags: Vec<SigId>,
        shared: Arc<Shared>,
    }

    /// Nothing, should the system give no thread: a signal then ends the process in its own way.
    pub(super) fn watch(shared: &Arc<Shared>) -> Option<Thread> {
        let mut signals = Signals::new([SIGTERM, SIGINT]).ok()?;
        let handle = signals.handle();
        let watching = Arc::clone(shared);
        let wait = move || {
            for signal in &mut signals {
                obey(&watching, signal);
            }
        };
        let builder = std::thread::Builder::new().name("signals".to_owned());
        let waiting = builder.spawn(wait).ok()?;
        let mut flags = Vec::new();
        // At once, and not when the thread comes to it.
        for signal in [SIGTERM, SIGINT] {
            let number = usize::try_from(signal).unwrap_or_default();
            flags.extend(flag::register_usize(
                signal,
                Arc::clone(&shared.asked),
                number,
            ));
        }
        // Too large a file is an error of the call that writes it, and no reason to die in the middle.
        flags.extend(flag::register(SIGXFSZ, Arc::default()));
        Some(Thread {
            handle,
            waiting,
            flags,
            shared: Arc::clone(shared),
        })
    }

    impl Thread {
        pub(super) fn end(self) {
            self.handle.close();
            let _ = self.waiting.join();
            for flag in self.flags {
                unregister(flag);
            }
            // It may have come when the thread had already gone.
            if let Ok(signal @ 1..) = i32::try_from(self.shared.asked.load(Ordering::SeqCst)) {
                obey(&self.shared, signal);
            }
        }
    }

    /// Ends the process as soon as nothing is half done.
    fn obey(shared: &Shared, signal: i32) {
        let mut lock = shared.undisturbed();
        drop(lock.take());
        shared.line.leave();
        // The first process of a container has no default to fall back to.
        if std::process::id() == 1 {
            exit(128 + signal);
        }
        let _ = emulate_default_handler(signal);
    }
}
