//! What earlier runs knew of each file, so that what nobody has touched since is not opened again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Gist, Roll, Sort, Sorts};
use crate::diagnostic::Diagnostic;
use crate::source::{Follower, Listing};

/// All articles as earlier runs met them, without their gists, which are not needed if all are as they were.
///
/// An article has a place in it: its number in the listing, or, behind all of these, its number among the later ones.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Which there were.
    pub listing: Listing,
    /// The mark of the version of each, by its number in the listing; [`Past::UNKNOWN`] for one that has to be read again.
    pub versions: Vec<u64>,
    /// Those that are new or were touched since.
    pub later: Later,
}

/// What belongs to the gists of all articles in the listing of a past.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Extra {
    /// Of which sorts they are.
    pub sorts: Vec<Sort>,
    /// What there is to tell of each of which there is anything.
    pub found: BTreeMap<usize, Vec<Diagnostic>>,
    /// See [`Roll::doubles`].
    pub doubles: Vec<usize>,
}

/// What is known better than the listing of a past says, or what is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    /// By their paths.
    pub articles: Vec<Article>,
    /// Of which sorts they are.
    pub sorts: Vec<Sort>,
}

/// An article that is new or was touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    path: String,
    version: u64,
    pub(super) gist: Gist,
    /// What there is to tell of it.
    pub(super) found: Vec<Diagnostic>,
}

impl Past {
    /// In place of the version of a file that may be another one by now.
    pub const UNKNOWN: u64 = 0;

    /// In place of the place of an article that has none.
    pub const NOWHERE: usize = usize::MAX;

    /// The place of the article with the number `number` in `listing`, if `is_current` says so of the mark of its version. It is
    /// asked of marks under which the article was known.
    pub(super) fn same(
        &self,
        listing: &Listing,
        follower: &mut Follower<'_>,
        number: usize,
        is_current: impl Fn(u64) -> bool,
    ) -> Option<usize> {
        let is_same = |place: &usize| {
            let mark = self.version(*place);
            mark != Self::UNKNOWN && is_current(mark)
        };
        follower.next(number).filter(is_same).or_else(|| {
            let later = self.later.find(&listing.path(number))?;
            Some(self.versions.len() + later).filter(is_same)
        })
    }

    /// The mark of the version of what stands at `place`; [`Self::UNKNOWN`] if nothing does.
    pub(super) fn version(&self, place: usize) -> u64 {
        let later = || {
            let later = self.later.articles.get(place - self.versions.len());
            later.map(|article| article.version)
        };
        let version = self.versions.get(place).copied().or_else(later);
        version.unwrap_or(Self::UNKNOWN)
    }
}

impl Past {
    /// The other way round: the number of the article at each place in the listing of the past, where `places` are those of
    /// all numbers.
    pub(super) fn numbers(&self, places: &[usize]) -> Vec<usize> {
        let mut numbers = vec![Self::NOWHERE; self.versions.len()];
        for (number, place) in places.iter().enumerate() {
            if let Some(room) = numbers.get_mut(*place) {
                *room = number;
            }
        }
        numbers
    }
}

impl Later {
    /// What has to be known of the articles of `listing` beside what a past of `count` articles says of them.
    pub fn new(listing: &Listing, roll: &Roll, count: usize) -> Self {
        let mut sorts = Sorts::default();
        let mut articles = Vec::new();
        for (number, (gist, version)) in roll.gists.iter().zip(&roll.versions).enumerate() {
            let is_known = roll.places[number] < count || *version == Past::UNKNOWN;
            let Some(gist) = gist.filter(|_| !is_known) else {
                continue;
            };
            articles.push(Article {
                path: listing.path(number).into_owned(),
                version: *version,
                gist: Gist {
                    sort: sorts.number(roll.sorts[gist.sort as usize].clone()),
                    ..gist
                },
                found: roll.found.get(&number).cloned().unwrap_or_default(),
            });
        }
        // Two may have one path, as it can be read; each of them is known by its version.
        articles.sort_by(|one: &Article, other| one.path.cmp(&other.path));
        Self {
            articles,
            sorts: sorts.into_all(),
        }
    }

    fn find(&self, path: &str) -> Option<usize> {
        let by_path = |one: &Article| one.path.as_str().cmp(path);
        self.articles.binary_search_by(by_path).ok()
    }
}
