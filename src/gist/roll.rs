//! The roll: the gists of all articles in the folder, each at the number that it has in the listing.

use std::sync::Arc;

use rayon::prelude::*;

use super::{Crowd, Gist, Part, Sort, Sorts};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding};
use crate::head::{self, Lost};
use crate::progress::Progress;
use crate::source::{Listing, Stamp};

/// The gists of all articles.
#[derive(Debug, Clone, Default)]
pub struct Roll {
    /// By the number of the article in the listing; nothing where there is an error, or no more than a draft's beginning.
    pub gists: Arc<Vec<Option<Gist>>>,
    /// Of which sorts they are.
    pub sorts: Arc<Vec<Sort>>,
    /// The articles that have an error, and places that cannot be looked at.
    pub lost: Vec<Lost>,
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

/// What was made of one article.
struct One {
    gist: Option<(Gist, Sort)>,
    lost: Option<Lost>,
    found: Vec<Diagnostic>,
}

/// Calls the roll of `listing`, on all cores. What is wrong goes to `found`, in the order of the articles.
pub fn call(
    config: &Config,
    listing: &Listing,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Roll {
    let read = |number: usize| {
        let mut found = Vec::new();
        let stamp = listing.stamp(number);
        let (head, lost) = head::read(config, &stamp, &mut found);
        progress.step();
        let gist = head.map(|head| {
            let by_name = found.iter().any(|one| one.finding == Finding::DateFromName);
            (Gist::of(&head, 0, by_name), Sort::of(&head))
        });
        One { gist, lost, found }
    };
    let all: Vec<One> = (0..listing.len()).into_par_iter().map(read).collect();
    let mut sorts = Sorts::default();
    let mut gists = Vec::with_capacity(listing.len());
    let mut lost: Vec<Lost> = listing.unseen.iter().map(Lost::place).collect();
    for one in all {
        gists.push(one.gist.map(|(gist, sort)| Gist {
            sort: sorts.number(sort),
            ..gist
        }));
        lost.extend(one.lost);
        found.extend(one.found);
    }
    Roll {
        gists: Arc::new(gists),
        sorts: Arc::new(sorts.all().to_vec()),
        lost,
    }
}
