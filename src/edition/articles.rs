//! The articles from which an edition is made.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::entry::Shelf;
use crate::error::Error;
use crate::few::few;
use crate::gist::{self, Crowd, Roll};
use crate::head::{self, Head, Lost};
use crate::index::Index;
use crate::ledger::Ledger;
use crate::progress::{Progress, Stage};
use crate::recall;
use crate::render::Stands;
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

/// The articles as the roll was called.
#[derive(Debug)]
pub struct Met {
    /// Where they are.
    pub listing: Arc<Listing>,
    /// Their gists.
    pub roll: Roll,
    /// What the last run knew of them.
    pub index: Option<Index>,
}

/// Lists the articles, and takes the gist of each. What is as it was in the `index` is not opened; what is younger than the
/// `horizon` will be again.
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
    let (mut index, listing) = rayon::join(index, || walk(config, progress, found));
    let listing = listing?;
    let past = index.as_ref().map(|index| &index.past);
    let roll = gist::call(config, &listing, past, horizon, progress);
    if let Some(index) = &mut index {
        // The roll has them now, and of a million they are what takes the most room.
        index.past.gists = Vec::new();
    }
    Ok(Met {
        listing: Arc::new(listing),
        roll,
        index,
    })
}

impl Met {
    /// Reads the heads of those that matter at the moment `now`. They come by their numbers in the listing, too.
    pub fn few(
        &self,
        config: &Config,
        ledger: &Ledger,
        now: DateTime<Utc>,
        found: &mut Vec<Diagnostic>,
    ) -> (Articles, BTreeMap<usize, Head>) {
        let Self {
            listing,
            roll,
            index,
        } = self;
        let mut known = ledger.known();
        // The ledger may be older than the feeds, or these may come from elsewhere: what readers see or were told to take
        // away is known to them, whatever it is to the ledger.
        let folders = recall::folders(&config.site);
        let told = folders.par_iter().flat_map_iter(|name| {
            let stands = index
                .as_ref()
                .and_then(|index| index.known.standing.get(name));
            stands.and_then(Stands::ids).unwrap_or_else(|| {
                let ids = recall::ids(config, name).into_iter();
                ids.map(|id| gist::hash(&id)).collect()
            })
        });
        known.ids.par_extend(told);
        let (few, crowd) = few(config, listing, roll, &known, now);
        let (mut heads, mut written) = (BTreeMap::new(), Shelf::new());
        let mut unread = Vec::new();
        for number in few {
            let kept = index.as_ref().and_then(|index| {
                let before = index.past.same(listing, roll, number)?;
                Some((index, index.known.heads.get(&before)?))
            });
            let Some((index, head)) = kept else {
                unread.push(number);
                continue;
            };
            let path = &head.stamp.path;
            let its = index.known.shelf.get(path);
            written.extend(its.map(|kept| (path.clone(), kept.clone())));
            heads.insert(number, head.clone());
        }
        let (read, now_lost) = head::read_some(config, listing, &unread, found);
        heads.extend(read);
        let mut lost = roll.lost.clone();
        lost.extend(now_lost);
        let articles = Articles {
            listing: Arc::clone(listing),
            heads: heads.values().cloned().collect(),
            crowd,
            lost,
            shelf: written,
        };
        (articles, heads)
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
