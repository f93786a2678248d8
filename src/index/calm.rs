//! Calm: the state in which a run found nothing to do. As long as no file has been touched, and no moment has come at which
//! something happens by itself, the next run has nothing to do either, and needs to look no further.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::source::Place;

/// The state in which there was nothing to do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Calm {
    /// The moment of the run that found that out.
    pub from: DateTime<Utc>,
    /// The next moment at which something may happen by itself.
    pub until: Option<DateTime<Utc>>,
    /// The [mark](crate::source::Listing::mark) of the listing of all articles.
    pub listing: u64,
    /// Where the feeds are.
    #[serde(with = "crate::text::path")]
    pub output: PathBuf,
    /// All that the run looked at beside the articles: the ledger, what is published, pictures.
    pub places: Vec<Place>,
    /// What there was to tell when all articles had been called.
    pub walked: Vec<Diagnostic>,
    /// What there was to tell at the end.
    pub found: Vec<Diagnostic>,
}
