//! The index: what the last run knew, so that the next one opens no file that nobody has touched. A file beside the ledger
//! (`feeds.index`), and a cache: without it, with half of it or with an older one, everything comes out the same, later.

mod calm;
mod disk;
mod format;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

pub use calm::Calm;
pub use disk::{beside, horizon, load, store};

use crate::entry::Shelf;
use crate::gist::Past;
use crate::head::Head;
use crate::render::Standing;

/// What the last run knew.
#[derive(Debug, Default)]
pub struct Index {
    /// Each article.
    pub past: Past,
    /// What it made of them.
    pub known: Known,
}

/// What a run makes of articles that a later one need not make again.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Known {
    /// The heads of the few, by their numbers in the listing.
    pub heads: BTreeMap<usize, Head>,
    /// What was written of them, by path.
    pub shelf: Shelf,
    /// The feeds that are published as they would be made.
    pub standing: Standing,
    /// The state in which there was nothing to do, if it was one.
    pub calm: Option<Calm>,
}

impl Known {
    /// Whether `other` knows no more than this.
    pub fn is_like(&self, other: &Self) -> bool {
        self.calm.is_none()
            && other.calm.is_none()
            && self.heads.keys().eq(other.heads.keys())
            && self.shelf.keys().eq(other.shelf.keys())
            && self.standing == other.standing
    }
}

/// Under which conditions an index was made: by this very program, for this feeds.toml.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key(u64);

impl Key {
    /// The key of the program `program` (whatever tells it from an older one, and how it was called) and of the text of
    /// feeds.toml.
    pub fn new(program: &str, config: u64) -> Self {
        Self(xxh3_64(format!("{program}\n{config:x}").as_bytes()))
    }
}
