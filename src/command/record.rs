//! What a build tells programs, `--report` and `--metrics`: kept while it runs, and written when it has ended, however it ended.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::console::Console;
use crate::cli::Outputs;
use crate::config::{Config, Format};
use crate::error::Error;
use crate::exit::Exit;
use crate::replace::real;
use crate::report::{self, Made, Report};
use crate::{index, lock};

/// What is known of a run that may end at any line.
#[derive(Default)]
pub(super) struct Record {
    /// The moment that it acts for.
    pub(super) now: Option<DateTime<Utc>>,
    /// What it made.
    pub(super) made: Option<Made>,
    /// Whether anybody wants to be told of it.
    pub(super) is_wanted: bool,
}

/// Whether what is to be told has files of its own: none of the site's, and one each.
///
/// # Errors
/// [`Error::OwnFile`].
pub(super) fn admit(outputs: &Outputs, config: &Config) -> Result<(), Error> {
    let site = &config.site;
    let (lock, index) = (lock::beside(&site.ledger), index::beside(&site.ledger));
    let own = [&config.file, &site.ledger, &lock, &index].map(|file| real(file));
    let [articles, output] = [&site.articles, &site.output].map(|folder| real(folder));
    let is_feed = |file: &Path| {
        let name = file.file_name().unwrap_or_default();
        file.starts_with(&output) && Format::ALL.iter().any(|format| format.file_name() == name)
    };
    let mut seen = BTreeSet::new();
    for path in [&outputs.report, &outputs.metrics].into_iter().flatten() {
        let file = real(path);
        let is_taken = own.contains(&file) || file.starts_with(&articles);
        if is_taken || is_feed(&file) || !seen.insert(file) {
            return Err(Error::OwnFile { path: path.clone() });
        }
    }
    Ok(())
}

/// Writes what was asked for. How the run ends: as it would have, or by telling that this could not be written.
pub(super) fn write(report: &Report<'_>, outputs: &Outputs, console: &Console) -> Exit {
    type Write = fn(&Report<'_>, &Path) -> Result<(), Error>;
    let all: [(&Option<_>, Write); 2] = [
        (&outputs.report, report::write_report),
        (&outputs.metrics, report::write_metrics),
    ];
    let mut exit = report.exit;
    for (file, write) in all {
        let done = file.as_ref().map_or(Ok(()), |file| write(report, file));
        if let (Ok(()), Some(file)) = (&done, file) {
            console.written(file);
        }
        if let Err(error) = done {
            console.error(&error);
            // Why the run could not do its work matters more than why nobody can be told.
            if exit < Exit::Usage {
                exit = error.exit();
            }
        }
    }
    exit
}
