//! The roll: the gists of all articles in the folder, each at the number that it has in the listing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Crowd, Gist, Part, Sort};
use crate::diagnostic::Diagnostic;
use crate::head::Lost;
use crate::source::Stamp;

/// The gists of all articles.
#[derive(Debug, Clone, Default)]
pub struct Roll {
    /// By the number of the article in the listing; nothing where there is an error, or no more than a draft's beginning.
    pub gists: Arc<Vec<Option<Gist>>>,
    /// Of which sorts they are.
    pub sorts: Arc<Vec<Sort>>,
    /// The numbers of those that have an id, an address, or title and moment in common with another; maybe of some that had.
    pub doubles: Vec<usize>,
    /// Where each stands in the past; [`Past::NOWHERE`](super::Past::NOWHERE) when it was read.
    pub places: Vec<usize>,
    /// The mark of the version of each file; [`Past::UNKNOWN`](super::Past::UNKNOWN) where the next run has to read it again.
    pub versions: Vec<u64>,
    /// The articles that have an error, and places that cannot be looked at.
    pub lost: Vec<Lost>,
    /// What there is to tell of each of which there is anything.
    pub found: BTreeMap<usize, Vec<Diagnostic>>,
}

impl Roll {
    /// All but the `few`: so many of each sort, with the first of them, and so many that are withheld.
    pub fn crowd(
        &self,
        few: &[usize],
        parts: impl Iterator<Item = (Stamp, Sort, usize)>,
        withheld: usize,
    ) -> Crowd {
        let part = |(first, sort, count)| Part { sort, count, first };
        Crowd {
            parts: parts.map(part).collect(),
            withheld,
            gists: Arc::clone(&self.gists),
            few: few.to_vec(),
        }
    }
}
