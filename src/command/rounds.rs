//! What lasts goes in rounds: it does its work, waits until something changes or a minute is over, and does it again. Of a round that was
//! due to the minute alone, nothing is said that was said before.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::console::Console;
use super::drawing::Drawing;
use crate::cli::Common;
use crate::config;
use crate::error::Error;
use crate::lookout::Lookout;
use crate::progress::Progress;

/// How long nothing may change before a round is due all the same: an embargo may have ended, and on some disks changes cannot
/// be seen.
const MINUTE: Duration = Duration::from_secs(60);

/// Why a round is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// It is the first.
    First,
    /// Something changed.
    Change,
    /// Time has passed.
    Time,
}

/// Does `work` round after round, until it fails in the first one, or gives up. It has shown what it was not able to do otherwise.
pub(super) fn rounds(
    common: &Common,
    progress: &Arc<Progress>,
    console: &mut Console,
    mut work: impl FnMut(Due, &mut Console) -> Result<(), Error>,
) -> Error {
    let mut articles: Option<PathBuf> = None;
    let mut blind = String::new();
    let mut due = Due::First;
    loop {
        // From here on, so that nothing changes unseen that this round has read already. Folders may be others by now.
        if let Ok(config) = config::load(&common.config, &mut Vec::new()) {
            articles = Some(config.site.articles);
        }
        let lookout = Lookout::over(&common.config, articles.as_deref());
        let why = lookout.blind.as_ref().map(ToString::to_string);
        let why = why.unwrap_or_default();
        if blind != why && !why.is_empty() {
            let reason = ("reason", why.clone().into());
            console.notice(&console.say("blind", &[reason]));
        }
        blind = why;
        let drawing = console
            .may_draw()
            .then(|| Drawing::start(console.line(), progress, console.tongue()));
        let done = work(due, console);
        drop(drawing);
        if let Err(error) = done {
            return error;
        }
        due = if lookout.wait(MINUTE) {
            Due::Change
        } else {
            Due::Time
        };
        console.hold_back(due == Due::Time);
    }
}
