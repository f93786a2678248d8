//! `crieur check`: all of a build but the writing, over every article, with every diagnostic.

use std::collections::BTreeSet;
use std::path::Path;

use super::console::Console;
use super::{Job, fates, verdict};
use crate::announced::{self, Counts};
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
    site: Option<&Path>,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let edition = edition::prepare(config, job.now, true, job.progress, found)?;
    job.progress.begin(Stage::Compare, 0);
    let plan = publish::plan(config, &edition, job.accept, found)?;
    let counts = site.map(|folder| {
        let looked = announced::look(config, &edition, folder, found);
        looked.map_err(|source| Error::NoSite {
            path: folder.to_owned(),
            source,
        })
    });
    let pages = counts.transpose()?;
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
    if let Some(Counts { pages, announcing }) = pages {
        let counts = [("pages", pages.into()), ("announcing", announcing.into())];
        console.result(&console.say("pages-checked", &counts));
    }
    if !found.is_empty() {
        console.remark("explain-hint", &[]);
    }
    Ok(verdict(console.lints(), found, plan.held.len()))
}
