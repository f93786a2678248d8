//! `crieur check`: all of a build but the writing, over every article, with every diagnostic.

use std::collections::BTreeSet;

use super::console::Console;
use super::{Job, fates, verdict};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition;
use crate::error::Error;
use crate::exit::Exit;
use crate::progress::Stage;
use crate::publish;

pub(super) fn check(
    config: &Config,
    job: &Job<'_>,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let edition = edition::prepare(config, job.now, true, job.progress, found)?;
    job.progress.begin(Stage::Compare, 0);
    let plan = publish::plan(config, &edition, job.accept, found)?;
    console.diagnostics(found);
    fates::tell(&edition, console, found);
    let count = |severity| console.lints().count(found, severity);
    let shown: BTreeSet<usize> = edition.selection.shown.iter().flatten().copied().collect();
    let counts = [
        ("articles", edition.selection.heads.len().into()),
        ("shown", shown.len().into()),
        ("feeds", edition.selection.feeds.len().into()),
        ("errors", count(Severity::Error).into()),
        ("warnings", count(Severity::Warning).into()),
    ];
    console.result(&console.say("checked", &counts));
    if !found.is_empty() {
        console.remark(&console.say("explain-hint", &[]));
    }
    Ok(verdict(console.lints(), found, plan.held.len()))
}
