//! An edition: all that a run may publish, made in memory. This is the main way through the house.

mod articles;
mod documents;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

pub use articles::{Articles, Met, Seen, meet, read_all};
use documents::documents;

use crate::config::Config;
use crate::date::Present;
use crate::diagnostic::Diagnostic;
use crate::entry::{self, Entry, Shelf};
use crate::error::Error;
use crate::feed::Feed;
use crate::gist::Crowd;
use crate::head::{Head, Lost};
use crate::ledger::{self, Claims, Ledger, Move, News};
use crate::page::Page;
use crate::progress::{Progress, Stage};
use crate::recall::{Recall, recall};
use crate::render::{Document, Standing};
use crate::select::{self, Selection, select};

/// The documents of all feeds, examined, and how they came about.
#[derive(Debug)]
pub struct Edition {
    /// The moment that it is made for.
    pub present: Present,
    /// Which article is in which feed.
    pub selection: Selection,
    /// What stays of the last run in place of articles that have an error.
    pub recall: Recall,
    /// Files that were known again under another name.
    pub moves: Vec<Move>,
    /// The ids of articles of which little more can be read than that they are withdrawn.
    pub withdrawn: BTreeSet<String>,
    /// What the ledger will have to keep.
    pub news: News,
    /// The feeds, in the order in which they were selected.
    pub feeds: Vec<Feed>,
    /// Every document at every address.
    pub documents: Vec<Document>,
    /// What people see of them.
    pub pages: Vec<Page>,
    /// All that was read whole, by the path of its file.
    pub entries: BTreeMap<String, Entry>,
    /// What is at each address, for nobody to go through all feeds for each of them.
    addresses: BTreeMap<String, Address>,
}

/// What is published at an address.
#[derive(Debug, Default)]
struct Address {
    /// The number of the feed.
    feed: Option<usize>,
    /// The numbers of the documents.
    documents: Vec<usize>,
}

impl Edition {
    /// The number of the feed that is published at `address`, which is its name or an old one.
    pub fn at(&self, address: &str) -> Option<usize> {
        self.addresses.get(address)?.feed
    }

    /// The documents at `addresses`, in the order in which they were made.
    pub fn documents_at<'a>(
        &'a self,
        addresses: impl IntoIterator<Item = &'a str>,
    ) -> impl Iterator<Item = &'a Document> {
        let its = addresses
            .into_iter()
            .filter_map(|one| self.addresses.get(one));
        let numbers: BTreeSet<usize> = its.flat_map(|one| &one.documents).copied().collect();
        numbers.into_iter().map(|number| &self.documents[number])
    }
}

/// Makes the edition of the moment `now` from all articles. With `whole`, those that no feed shows are rendered as well, so
/// that every diagnostic there can be goes to `found`.
///
/// # Errors
/// Those of [`survey`] and [`finish`].
pub fn prepare(
    config: &Config,
    now: DateTime<Utc>,
    whole: bool,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Edition, Error> {
    let survey = survey(config, now, progress, found)?;
    finish(config, survey, whole, progress, found)
}

/// Makes the same edition from the few articles on which it hangs. What was seen of all of them comes beside it.
///
/// # Errors
/// [`Error::UnreadableLedger`], [`Error::InvalidLedger`] and those of [`finish`].
pub fn of_few(
    config: &Config,
    met: Met,
    now: DateTime<Utc>,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<(Edition, Seen), Error> {
    let ledger = ledger::load(config, now, found)?;
    let mut seen = met.look_up(config, progress);
    found.extend(seen.roll.found.values().flatten().cloned());
    let articles = seen.few(config, &ledger, now, found);
    let gathered = gather(config, articles, &ledger, now, progress, found);
    let survey = choose(config, gathered, progress, found);
    let edition = documents(config, survey, &seen.known.standing, progress, found)?;
    Ok((edition, seen))
}

/// The first half of an edition.
#[derive(Debug)]
pub struct Survey {
    /// Which article is in which feed.
    pub selection: Selection,
    /// What stays of the last run in place of articles that have an error.
    pub recall: Recall,
    /// The articles that have an error.
    lost: Vec<Lost>,
    /// Files that were known again under another name.
    pub moves: Vec<Move>,
    /// See [`Edition::withdrawn`].
    pub withdrawn: BTreeSet<String>,
    /// What the ledger will have to keep.
    pub news: News,
    /// What feeds show, by the number of the article.
    entries: BTreeMap<usize, Entry>,
    present: Present,
}

/// The first half of it: reads every article's head, recalls what is lost, selects, and finds out which article is which.
///
/// # Errors
/// [`Error::UnreadableLedger`], [`Error::InvalidLedger`] and [`Error::NoArticles`].
pub fn survey(
    config: &Config,
    now: DateTime<Utc>,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Survey, Error> {
    let ledger = ledger::load(config, now, found)?;
    let articles = read_all(config, progress, found)?;
    let gathered = gather(config, articles, &ledger, now, progress, found);
    Ok(choose(config, gathered, progress, found))
}

/// All articles, before any is chosen.
#[derive(Debug)]
pub struct Gathered<'a> {
    heads: Vec<Head>,
    crowd: Crowd,
    lost: Vec<Lost>,
    recall: Recall,
    claims: Claims<'a>,
    present: Present,
    shelf: Shelf,
}

impl Gathered<'_> {
    /// Has the articles at `paths`, below the folder of articles, known again whether a feed shows them or not.
    pub fn look_at(&mut self, paths: impl IntoIterator<Item = String>) {
        self.claims.look_at(paths);
    }
}

/// Gives articles their ids at the moment `now`, and recalls what is lost.
pub fn gather<'a>(
    config: &Config,
    articles: Articles,
    ledger: &'a Ledger,
    now: DateTime<Utc>,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Gathered<'a> {
    progress.begin(Stage::Choose, 0);
    let present = ledger.present(now);
    let Articles {
        listing,
        mut heads,
        crowd,
        mut lost,
        shelf,
    } = articles;
    let claims = ledger::adopt(ledger, &listing, &crowd, &mut heads, &mut lost, &present);
    let heads = select::unique(heads, &present, found);
    let recall = recall(config, &lost, &heads, &present);
    Gathered {
        heads,
        crowd,
        lost,
        recall,
        claims,
        present,
        shelf,
    }
}

/// Chooses what feeds show, and reads that whole.
pub fn choose(
    config: &Config,
    gathered: Gathered<'_>,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Survey {
    let Gathered {
        heads,
        crowd,
        lost,
        recall,
        mut claims,
        present,
        shelf,
    } = gathered;
    let (selection, recall, mut entries) = settle(
        config,
        (heads, crowd),
        (&recall, &shelf),
        &mut claims,
        &present,
        progress,
        found,
    );
    let heads = &selection.heads;
    let news = ledger::remember(&claims, config, heads, &mut entries, present.now);
    Survey {
        selection,
        recall,
        lost,
        moves: claims.moves,
        withdrawn: claims.withdrawn,
        news,
        entries,
        present,
    }
}

/// Selects, writes what was selected, and knows renamed articles again by their words; all of it once more if that changed
/// an id, because ids settle ties. Each time more articles are settled, so it ends.
fn settle(
    config: &Config,
    (mut heads, mut crowd): (Vec<Head>, Crowd),
    (recalled, shelf): (&Recall, &Shelf),
    claims: &mut Claims<'_>,
    present: &Present,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> (Selection, Recall, BTreeMap<usize, Entry>) {
    let mut entries = BTreeMap::new();
    loop {
        let mut told = Vec::new();
        let mut recall = recalled.clone();
        recall.leave_to(&heads);
        let stays = recall.stays(config);
        let mut selection = select(config, heads, crowd, &stays, present, &mut told);
        recall.take_places(&mut selection);
        let contenders = claims.contenders(&selection);
        entry::write_shown(
            config,
            &selection,
            &contenders,
            (shelf, &mut entries),
            progress,
            found,
        );
        progress.begin(Stage::Choose, 0);
        let changed = ledger::recognise(claims, &mut selection, &entries, found);
        if !changed {
            found.extend(told);
            return (selection, recall, entries);
        }
        (heads, crowd) = (selection.heads, selection.crowd);
    }
}

/// The second half of it: from entries to documents.
///
/// # Errors
/// [`Error::Malformed`].
pub fn finish(
    config: &Config,
    survey: Survey,
    whole: bool,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Edition, Error> {
    if whole {
        let Survey {
            selection, entries, ..
        } = &survey;
        entry::try_others(config, selection, entries, progress, found);
    }
    documents(config, survey, &Standing::new(), progress, found)
}
