//! The articles from which an edition is made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::entry::Shelf;
use crate::error::Error;
use crate::few::few;
use crate::gist::{self, Call, Crowd, Gist, Past, Roll};
use crate::head::{self, Head, Lost};
use crate::index::{Index, Known};
use crate::ledger::Ledger;
use crate::progress::{Progress, Stage};
use crate::recall;
use crate::source::{self, Horizon, Listing};

/// All articles as their files say them.
#[derive(Debug, Clone)]
pub struct Articles {
    pub(super) listing: Arc<Listing>,
    /// Those without an error, but for the crowd.
    pub heads: Vec<Head>,
    /// Those without an error that count by their number alone.
    pub(super) crowd: Crowd,
    /// Those that have one.
    pub lost: Vec<Lost>,
    /// What was written of them before and is as it was.
    pub(super) shelf: Shelf,
}

/// Reads the head of every article, for whoever has something to tell of each.
///
/// # Errors
/// [`Error::NoArticles`].
pub fn read_all(
    config: &Config,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Articles, Error> {
    let listing = walk(config, progress, found)?;
    let (heads, lost) = head::read_all(config, &listing, progress, found);
    Ok(Articles {
        listing: Arc::new(listing),
        heads,
        crowd: Crowd::default(),
        lost,
        shelf: Shelf::default(),
    })
}

/// The articles, each of which was looked at.
#[derive(Debug)]
pub struct Met {
    /// Where they are.
    pub listing: Arc<Listing>,
    /// What that came to.
    pub call: Call,
    /// What earlier runs knew of them.
    pub index: Option<Index>,
}

/// Lists the articles, and looks at each. What is as it was in the `index` is not opened; what is younger than the `horizon`
/// will be again.
///
/// # Errors
/// [`Error::NoArticles`].
pub fn meet(
    config: &Config,
    index: impl FnOnce() -> Option<Index> + Send,
    horizon: Option<Horizon>,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Met, Error> {
    let (index, listing) = rayon::join(index, || walk(config, progress, found));
    let listing = listing?;
    let past = index.as_ref().map(|index| &index.past);
    let call = gist::call(config, &listing, past, horizon, progress);
    Ok(Met {
        listing: Arc::new(listing),
        call,
        index,
    })
}

/// The articles with all that is known of them.
#[derive(Debug)]
pub struct Seen {
    /// Where they are.
    pub listing: Arc<Listing>,
    /// Their gists.
    pub roll: Roll,
    /// What earlier runs knew of them.
    pub index: Option<Index>,
    /// What the last run made of them.
    pub known: Known,
    /// The heads of the few, by number, as their files say them.
    pub heads: BTreeMap<usize, Head>,
}

impl Met {
    /// Adds what was known of them. If that cannot be read, the articles are.
    pub(super) fn look_up(self, config: &Config, progress: &Progress) -> Seen {
        let Self {
            listing,
            call,
            index,
        } = self;
        let known = index.as_ref().and_then(Index::known);
        let past = index.as_ref().map(|index| &index.past);
        let gists = |take: &mut dyn FnMut(Option<Gist>)| index.as_ref()?.gists(take);
        let (roll, known) = rayon::join(
            || call.roll(&listing, past, gists),
            || known.and_then(|bytes| postcard::from_bytes(&bytes).ok()),
        );
        let anew = || {
            let call = gist::call(config, &listing, None, None, progress);
            call.roll(&listing, None, |_| None)
        };
        let (roll, index) = match roll {
            Some(roll) => (roll, index),
            None => (anew().unwrap_or_default(), None),
        };
        Seen {
            listing,
            roll,
            index,
            known: known.unwrap_or_default(),
            heads: BTreeMap::new(),
        }
    }
}

impl Seen {
    /// Reads the heads of those that matter at the moment `now`.
    pub(super) fn few(
        &mut self,
        config: &Config,
        ledger: &Ledger,
        now: DateTime<Utc>,
        found: &mut Vec<Diagnostic>,
    ) -> Articles {
        let Self {
            listing,
            roll,
            known: before,
            heads,
            ..
        } = self;
        let mut known = ledger.known();
        // The ledger may be older than the feeds, or these may come from elsewhere: what readers see or were told to take
        // away is known to them, whatever it is to the ledger.
        let folders = recall::folders(&config.site);
        let told = folders.par_iter().flat_map_iter(|name| {
            let stands = before.standing.get(name);
            let ids = stands.and_then(|stands| stands.ids(&config.site.output));
            ids.unwrap_or_else(|| {
                let ids = recall::ids(config, name).into_iter();
                ids.map(|id| gist::hash(&id)).collect()
            })
        });
        known.ids.par_extend(told);
        let (few, crowd) = few(config, listing, roll, &known, now);
        let mut written = Shelf::new();
        let mut unread = Vec::new();
        for number in few {
            let path = listing.path(number);
            let version = roll.versions[number];
            let kept = before.heads.get(&*path);
            let kept = kept.filter(|(its, _)| *its == version && version != Past::UNKNOWN);
            let Some((_, head)) = kept else {
                unread.push(number);
                continue;
            };
            let its = before.shelf.get(&*path);
            written.extend(its.map(|kept| (path.into_owned(), kept.clone())));
            heads.insert(number, head.clone());
        }
        let (read, now_lost) = head::read_some(config, listing, &unread, found);
        heads.extend(read);
        // Two names of which one is not UTF-8 may read the same, and what was written is told by how a name reads.
        let mut paths = BTreeSet::new();
        for head in heads.values() {
            if !paths.insert(&head.stamp.path) {
                written.remove(&head.stamp.path);
            }
        }
        let mut lost = roll.lost.clone();
        lost.extend(now_lost);
        Articles {
            listing: Arc::clone(listing),
            heads: heads.values().cloned().collect(),
            crowd,
            lost,
            shelf: written,
        }
    }
}

fn walk(
    config: &Config,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Listing, Error> {
    progress.begin(Stage::Walk, 0);
    let listing = source::walk(&config.site, found)?;
    progress.begin(Stage::Heads, listing.len());
    Ok(listing)
}
