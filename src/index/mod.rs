//! The index: what a run knew that a later one need not find out again. It is one file beside the ledger (`feeds.index`),
//! and a cache: without it, with half of it or with an older one, everything comes out the same, later.
//!
//! It has two parts, and each of them two: a base (`base.rs`), with which versions of which files there were, and their gists; and
//! a tail (`tail.rs`), with what is known better by now and whether all was calm, and with what was made of the articles. A run
//! reads no further than it needs, and mostly writes a tail alone.

mod base;
mod calm;
mod disk;
mod hashed;
mod tail;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

pub use calm::Calm;
pub use disk::{Index, beside, horizon, load, store};

use crate::entry::Shelf;
use crate::head::Head;
use crate::render::Standing;

/// What a run makes of articles that a later one need not make again.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Known {
    /// The heads of the few, by their paths, with the marks of the versions of their files.
    pub heads: BTreeMap<String, (u64, Head)>,
    /// What was written of them, by path.
    pub shelf: Shelf,
    /// The feeds that are published as they would be made.
    pub standing: Standing,
}

impl Known {
    /// Whether `other` knows no more than this.
    pub fn is_like(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.heads.iter(), other.heads.iter());
        let version = |(path, (version, _)): (&String, &(u64, Head))| (path.clone(), *version);
        ours.map(version).eq(theirs.map(version))
            && self.shelf.keys().eq(other.shelf.keys())
            && self.standing == other.standing
    }
}

/// Under which conditions an index was made: by this very program, for this feeds.toml.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u64);

impl Key {
    /// The key of the program `program` (whatever tells it from an older one, and how it was called) and of the text of
    /// feeds.toml.
    pub fn new(program: &str, config: u64) -> Self {
        Self(xxh3_64(format!("{program}\n{config:x}").as_bytes()))
    }
}
