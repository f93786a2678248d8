//! `crieur watch`: `crieur build` whenever something changes, for those who publish on save.

use std::sync::Arc;
use std::time::Duration;

use super::console::Console;
use super::record::Record;
use super::rounds::{Due, rounds};
use super::signals::Watch;
use super::{build, prepare};
use crate::cli::{Command, Common, Outputs};
use crate::error::Error;
use crate::exit::Exit;
use crate::progress::Progress;

/// How long another run may take, such as one of cron's.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) fn watch(
    common: &Common,
    (watch, progress): (&Watch, &Arc<Progress>),
    console: &mut Console,
) -> Result<Exit, Error> {
    let mut common = common.clone();
    common.wait.get_or_insert(PATIENCE);
    let command = Command::Build(Outputs::default());
    let round = |due: Due, console: &mut Console| {
        let mut found = Vec::new();
        let begun = prepare(&command, &common, (watch, progress), console, &mut found);
        let done = begun.and_then(|(config, job)| {
            build::build(&config, &job, console, &mut Record::default(), &mut found)
        });
        watch.unlock();
        match done {
            Ok(_) => {
                if due == Due::First {
                    console.remark("watch-until", &[]);
                }
                Ok(())
            }
            // There is nothing to watch.
            Err(error @ Error::NoConfig { .. }) if due == Due::First => Err(error),
            Err(error) => {
                console.diagnostics(&found);
                console.error(&error);
                Ok(())
            }
        }
    };
    Err(rounds(&common, progress, console, round))
}
