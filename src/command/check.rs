//! `crieur check`: all of a build but the writing, over every article, with every diagnostic.

use super::console::Console;
use super::{Job, verdict};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, errors};
use crate::edition;
use crate::error::Error;
use crate::exit::Exit;
use crate::publish;

pub(super) fn check(
    config: &Config,
    job: &Job,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let edition = edition::prepare(config, job.now, true, found)?;
    let plan = publish::plan(&edition.documents, &config.site, job.accept, found)?;
    console.diagnostics(found);
    let errors = errors(found);
    let number = |count: usize, one: &str, many: &str| match count {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    };
    console.result(&format!(
        "{} in {}: {}, {}",
        number(edition.selection.heads.len(), "article", "articles"),
        number(edition.selection.feeds.len(), "feed", "feeds"),
        number(errors, "error", "errors"),
        number(found.len() - errors, "warning", "warnings"),
    ));
    Ok(verdict(found, plan.held))
}
