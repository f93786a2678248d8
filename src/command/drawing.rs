//! One line on a terminal that says how far a long run is. It comes only after a second, is rewritten in place, and goes before
//! anything else is said.

use std::io::{self, Write as _};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::progress::Progress;
use crate::wording::{Tongue, Wording};

/// Work that is done sooner needs no line.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often it is rewritten: as often as an eye would notice.
const PACE: Duration = Duration::from_millis(125);
/// Goes to the line's beginning and clears it (ECMA-48, EL).
const CLEAR: &str = "\r\u{1B}[K";

/// Whether the line is there now. Who holds it may write on standard error.
#[derive(Clone, Default)]
pub(super) struct Line(Arc<Mutex<bool>>);

impl Line {
    /// Takes the line away. While what is returned lives, it does not come back.
    pub(super) fn wipe(&self) -> MutexGuard<'_, bool> {
        let mut there = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if std::mem::take(&mut *there) {
            let _ = io::stderr().write_all(CLEAR.as_bytes());
        }
        there
    }

    /// Takes the line away for good, for the process ends. It does not wait: who writes meanwhile may wait for a terminal.
    #[cfg(unix)]
    pub(super) fn leave(&self) {
        if let Ok(mut there) = self.0.try_lock() {
            if std::mem::take(&mut *there) {
                let _ = io::stderr().write_all(CLEAR.as_bytes());
            }
            std::mem::forget(there);
        }
    }

    fn draw(&self, text: &str) {
        let mut there = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *there = true;
        let _ = io::stderr().write_all(format!("{CLEAR}{text}").as_bytes());
    }
}

/// Draws the line until it is dropped.
pub(super) struct Drawing {
    line: Line,
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Drawing {
    /// Starts. Should the system give no thread, nothing is drawn.
    pub(super) fn start(line: &Line, progress: &Arc<Progress>, tongue: Tongue) -> Self {
        let (end, ended) = channel::<()>();
        let (own, progress) = (line.clone(), Arc::clone(progress));
        let draw = move || {
            let wording = Wording::new(tongue);
            let mut wait = PATIENCE;
            let mut last = String::new();
            while ended.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                wait = PACE;
                let text = text(&progress, &wording);
                if text != last {
                    own.draw(&text);
                    last = text;
                }
            }
        };
        let builder = std::thread::Builder::new().name("progress".to_owned());
        Self {
            line: line.clone(),
            end: Some(end),
            thread: builder.spawn(draw).ok(),
        }
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        drop(self.line.wipe());
    }
}

fn text(progress: &Progress, wording: &Wording) -> String {
    let (stage, done, all) = progress.now();
    let stage = wording.say(stage.id(), &[]);
    if all == 0 {
        return format!("{stage} …");
    }
    let about = [
        ("stage", stage.into()),
        ("done", done.to_string().into()),
        ("all", all.to_string().into()),
    ];
    wording.say("progress", &about)
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::progress::{Progress, Stage};
    use crate::wording::{Tongue, Wording};

    #[test]
    fn the_line_says_the_stage_and_how_many_of_how_many() {
        let (english, french) = (Wording::new(Tongue::English), Wording::new(Tongue::French));
        let progress = Progress::default();
        progress.begin(Stage::Heads, 100_000);
        progress.step();
        progress.step();
        assert_eq!(text(&progress, &english), "reading articles: 2 of 100000");
        assert_eq!(
            text(&progress, &french),
            "lecture des articles : 2 sur 100000"
        );
        progress.begin(Stage::Documents, 0);
        assert_eq!(text(&progress, &english), "making the feeds …");
    }

    #[test]
    fn every_stage_fits_on_a_narrow_terminal() {
        for tongue in Tongue::ALL {
            let wording = Wording::new(tongue);
            for stage in Stage::ALL {
                let progress = Progress::default();
                progress.begin(stage, 1_000_000);
                assert!(text(&progress, &wording).chars().count() < 60);
            }
        }
    }
}
