//! Entries that are kept from one run to the next, so that one new article does not have fifty old ones written again.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Entry, Media};
use crate::diagnostic::Diagnostic;
use crate::mark::Mark;
use crate::source::{Horizon, Place};
use crate::text::{Html, Plain};

/// What is kept, by the paths of articles whose files are as they were.
pub type Shelf = BTreeMap<String, Kept>;

/// What of an entry comes from its article's text, and not from its head.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Kept {
    pub(super) summary: Plain,
    pub(super) content: Option<Arc<Html>>,
    pub(super) mark: Option<Mark>,
    pub(super) image: Option<Media>,
    pub(super) enclosure: Option<Media>,
    /// The files beside the article that went into it.
    pub(super) beside: Vec<Place>,
    pub(super) told: Vec<Diagnostic>,
}

impl Kept {
    /// What there is to keep of `entry`; nothing when a file that went into it is younger than the `horizon`.
    pub fn new(entry: &Entry, horizon: Horizon) -> Option<Self> {
        let beside = entry.beside.iter();
        let beside = beside.map(|path| Place::settled(path.clone(), horizon));
        Some(Self {
            beside: beside.collect::<Option<_>>()?,
            summary: entry.summary.clone(),
            content: entry.content.clone(),
            mark: entry.mark,
            image: entry.image.clone(),
            enclosure: entry.enclosure.clone(),
            told: entry.told.clone(),
        })
    }

    /// Whether the files beside the article are as they were.
    pub(super) fn is_current(&self) -> bool {
        self.beside.iter().all(Place::is_as_it_was)
    }
}
