//! What a run tells programs: a report of all that it did, and metrics of how it went.

mod disk;
mod json;
mod made;
mod metrics;

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};

pub use made::{Articles, Made, MadeFeed};

use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
use crate::exit::Exit;

/// A run that has ended, as far as anything is known of it.
#[derive(Debug)]
pub struct Report<'a> {
    /// When it began, by the real clock.
    pub started: DateTime<Utc>,
    /// How long it took.
    pub duration: Duration,
    /// The moment that it acted for; nothing when it ended before there was one.
    pub now: Option<DateTime<Utc>>,
    /// How it ended.
    pub exit: Exit,
    /// What ended it, unless it came to its own end.
    pub error: Option<&'a Error>,
    /// What it made; nothing when it ended before that.
    pub made: Option<&'a Made>,
    /// What it found, each with the severity that it has on this site.
    pub findings: &'a [(Severity, &'a Diagnostic)],
}

impl Report<'_> {
    /// How it ended, in a word that no reader of exit statuses has to know. It tells apart what one status has to say in common.
    pub fn outcome(&self) -> &'static str {
        match (self.error, self.exit) {
            (Some(Error::Locked { .. }), _) => "locked",
            (Some(_), _) => "failed",
            (None, Exit::HeldBack) => "held-back",
            (None, Exit::Reserves) => "reserves",
            (None, _) if self.made.is_some_and(Made::changes_anything) => "published",
            (None, _) => "unchanged",
        }
    }

    /// When it ended.
    fn ended(&self) -> DateTime<Utc> {
        self.started + self.duration
    }
}

/// Writes the report of a run into `file`.
///
/// # Errors
/// [`Error::Output`].
pub fn write_report(report: &Report<'_>, file: &Path) -> Result<(), Error> {
    disk::write(file, &json::text(report))
}

/// Writes the metrics of a run into `file`, with what it cannot know itself from the metrics of the last one.
///
/// # Errors
/// [`Error::Output`].
pub fn write_metrics(report: &Report<'_>, file: &Path) -> Result<(), Error> {
    if let Some(Error::Locked { .. }) = report.error {
        // The run that holds the lock writes them when it ends: what this one would write of a run that did nothing could
        // come after that, and hide it.
        return Ok(());
    }
    let last = disk::read(file).unwrap_or_default();
    disk::write(file, &metrics::text(report, &last))
}
