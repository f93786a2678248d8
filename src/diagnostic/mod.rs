//! What is wrong in a user's file: said with its place and a remedy, collected, and never the end of a run by itself.

mod finding;
mod lints;
mod machine;
mod place;
mod print;
mod syntax;

pub use finding::{Finding, Quoted, Severity};
pub use lints::{Level, Lints};
pub use machine::{json, sarif, values};
pub use place::{Place, Position};
pub use print::print;
pub(crate) use syntax::fault;

use serde::{Deserialize, Serialize};

/// A finding and where it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What was found.
    pub finding: Finding,
    /// Where.
    pub place: Place,
}

impl Diagnostic {
    /// Pairs a finding with its place.
    pub fn new(finding: Finding, place: Place) -> Self {
        Self { finding, place }
    }

    /// Whether what it tells of keeps an article out or makes feeds.toml unusable.
    pub fn is_error(&self) -> bool {
        self.finding.severity() == Severity::Error
    }
}

/// How many of them are errors.
pub fn errors(found: &[Diagnostic]) -> usize {
    found
        .iter()
        .filter(|diagnostic| diagnostic.is_error())
        .count()
}
