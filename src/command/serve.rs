//! `crieur serve`: the desk in a browser on this machine, laid anew whenever something changes. Writes nothing.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the clock is read in each round"
)]

use std::collections::BTreeSet;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::configure;
use super::console::Console;
use super::rounds::{Due, rounds};
use crate::cli::Common;
use crate::desk::{Build, Desk, FRONT};
use crate::diagnostic::Diagnostic;
use crate::edition;
use crate::error::Error;
use crate::exit::Exit;
use crate::progress::{Progress, Stage};
use crate::publish;
use crate::serve::{self, PORT, Served};

pub(super) fn serve(
    port: Option<u16>,
    common: &Common,
    progress: &Arc<Progress>,
    console: &mut Console,
) -> Result<Exit, Error> {
    let failed = |source| Error::Unserved { port, source };
    let listener = serve::open(port).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let started = Utc::now().timestamp_millis();
    let mut number = 0;
    let mut door = Door::Closed(listener);
    let mut before: Option<Desk> = None;
    let round = |due: Due, console: &mut Console| {
        number += 1;
        let at = Utc::now();
        let mut found = Vec::new();
        let last = before.as_ref().and_then(|desk| desk.build.clone());
        let now = common.now.unwrap_or(at);
        let made = build(
            common,
            (now, at),
            last.as_deref(),
            progress,
            console,
            &mut found,
        );
        console.diagnostics(&found);
        let (build, failed_for) = match made {
            Ok(build) => (Some(Arc::new(build)), None),
            Err(error @ Error::NoConfig { .. }) if due == Due::First => return Err(error),
            Err(error) => {
                console.error(&error);
                (last, Some(error.message(console.wording())))
            }
        };
        let weighed = console.lints().weigh(&found).into_iter();
        let weighed = weighed.map(|(severity, one)| (severity, one.clone()));
        let desk = Desk {
            tongue: console.tongue(),
            revision: format!("{started:x}-{number}"),
            at,
            build,
            found: weighed.collect(),
            failed: failed_for,
        };
        let is_shown = before
            .as_ref()
            .is_some_and(|before| before.shows_the_same(&desk));
        if due != Due::Time || !is_shown {
            before = Some(desk.clone());
            door.lay(desk).map_err(failed)?;
        }
        if due == Due::First {
            console.data(&format!("http://{address}{FRONT}\n"));
            if port.is_none() && address.port() != PORT {
                let taken = ("port", PORT.to_string().into());
                console.remark("serve-elsewhere", &[taken]);
            }
            let feed = before.as_ref().and_then(Desk::feed);
            let feed = feed.map(|path| format!("http://{address}{path}"));
            console.remark("serve-until", &[("feed", feed.into())]);
        }
        Ok(())
    };
    Err(rounds(common, progress, console, round))
}

/// Makes an edition for the moment `now`, in memory; what is new in it is as old as `at`.
fn build(
    common: &Common,
    (now, at): (DateTime<Utc>, DateTime<Utc>),
    before: Option<&Build>,
    progress: &Progress,
    console: &mut Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Build, Error> {
    let (config, _) = configure(common, console, found)?;
    let edition = edition::prepare(&config, now, false, progress, found)?;
    progress.begin(Stage::Compare, 0);
    let plan = publish::plan(&config, &edition, common.accept, found)?;
    let changed = plan.changed.iter().map(|(_, one)| one.address().to_owned());
    let state = (changed.collect::<BTreeSet<_>>(), plan.held.clone());
    Ok(Build::new(
        config.clone(),
        (edition, found.clone()),
        state,
        at,
        before,
    ))
}

/// Where the desk is seen.
enum Door {
    /// Nothing was laid yet.
    Closed(TcpListener),
    Open(Served),
    /// It fell shut.
    Broken,
}

impl Door {
    fn lay(&mut self, desk: Desk) -> io::Result<()> {
        *self = match std::mem::replace(self, Self::Broken) {
            Self::Closed(listener) => Self::Open(Served::start(listener, desk)?),
            Self::Open(served) if served.is_alive() => {
                served.lay(desk);
                Self::Open(served)
            }
            _ => return Err(io::ErrorKind::BrokenPipe.into()),
        };
        Ok(())
    }
}
