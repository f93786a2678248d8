//! The crowd: all articles on whose words nothing hangs. No feed shows them, nobody remembers them, none is like another;
//! they count by their number alone.

use std::sync::Arc;

use super::{Gist, Sort, hash};
use crate::source::Stamp;

/// The articles that are not looked at closely.
#[derive(Debug, Clone, Default)]
pub struct Crowd {
    /// Those that are for the public, by sort.
    pub parts: Vec<Part>,
    /// How many are withheld.
    pub withheld: usize,
    /// The gists of all articles, those of the crowd and the few.
    pub(super) gists: Arc<Vec<Option<Gist>>>,
    /// The numbers of the few, in order.
    pub(super) few: Vec<usize>,
}

/// Those of one sort.
#[derive(Debug, Clone)]
pub struct Part {
    /// Their sort.
    pub sort: Sort,
    /// How many there are.
    pub count: usize,
    /// The file of the first of them in the listing.
    pub first: Stamp,
}

impl Crowd {
    /// How many there are.
    pub fn len(&self) -> usize {
        let public = self.parts.iter().map(|part| part.count);
        public.sum::<usize>() + self.withheld
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether one of them has the id `id`.
    pub fn has(&self, id: &str) -> bool {
        let hash = hash(id);
        let is_it = |gist: &Option<Gist>| gist.is_some_and(|gist| gist.id == hash);
        let mut all = self.gists.iter().enumerate();
        all.any(|(number, gist)| is_it(gist) && self.few.binary_search(&number).is_err())
    }
}
