//! What lasts goes in rounds: it does its work, waits until something changes or a minute is over, and does it again. What the
//! round before said is not said again.

use std::sync::Arc;
use std::time::Duration;

use super::console::Console;
use super::drawing::Drawing;
use crate::cli::Common;
use crate::config::{self, Site};
use crate::error::{self, Error};
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

/// Does `work` round after round, until it fails.
pub(super) fn rounds(
    common: &Common,
    progress: &Arc<Progress>,
    console: &mut Console,
    mut work: impl FnMut(Due, &mut Console) -> Result<(), Error>,
) -> Error {
    let mut posts = Posts::default();
    let mut lookout = posts.look_out(common, console);
    let mut due = Due::First;
    loop {
        let drawing = console
            .may_draw()
            .then(|| Drawing::start(console.line(), progress, console.tongue()));
        let done = work(due, console);
        drop(drawing);
        if let Err(error) = done {
            return error;
        }
        console.end_round();
        let mut is_news = lookout.wait(MINUTE);
        // From here on, so that nothing changes unseen that the next round has read already; and until here nothing did.
        let next = posts.look_out(common, console);
        is_news |= lookout.has_news();
        lookout = next;
        due = if is_news { Due::Change } else { Due::Time };
        console.begin_round(due == Due::Time);
    }
}

/// Where there is something to be seen, and where nothing can be.
#[derive(Default)]
struct Posts {
    site: Option<Site>,
    blind: String,
}

impl Posts {
    /// Keeps an eye on what feeds.toml names now. While that cannot be read, on what it named before.
    fn look_out(&mut self, common: &Common, console: &Console) -> Lookout {
        if let Ok(config) = config::load(&common.config, &mut Vec::new()) {
            self.site = Some(config.site);
        }
        let lookout = Lookout::over(&common.config, self.site.as_ref());
        let why = lookout.blind.as_ref().map(ToString::to_string);
        let why = why.unwrap_or_default();
        if let Some(blind) = lookout.blind.as_ref().filter(|_| self.blind != why) {
            let reason = ("reason", error::system(blind).into());
            console.notice(&console.say("blind", &[reason]));
        }
        self.blind = why;
        lookout
    }
}
