//! An edition: all that a run may publish, made in memory. This is the main way through the house.

mod articles;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rayon::prelude::*;

pub use articles::{Articles, Met, Seen, meet, read_all};

use crate::config::{Config, FeedSettings, Format};
use crate::date::Present;
use crate::diagnostic::{Diagnostic, Finding};
use crate::entry::{Entry, Shelf};
use crate::error::Error;
use crate::feed::Feed;
use crate::fit::{Fitted, fit};
use crate::gist::Crowd;
use crate::head::{Head, Lost};
use crate::ledger::{self, Claims, Ledger, Move, News};
use crate::page::{Page, Taken, pages};
use crate::progress::{Progress, Stage};
use crate::recall::{Recall, Withdrawn, recall};
use crate::render::{Document, Standing, Stands, render};
use crate::select::{self, Selection, select};
use crate::{entry, feed, judge};

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
}

impl Edition {
    /// The number of the feed that is published at `address`, which is its name or an old one.
    pub fn at(&self, address: &str) -> Option<usize> {
        let mut feeds = self.selection.feeds.iter();
        feeds.position(|feed| feed.addresses().any(|one| one == address))
    }

    /// The documents at `address`, if what is published there is known to be what crieur published last.
    pub fn follow(&self, address: &str) -> Vec<(Format, &str)> {
        let its = self.documents.iter().filter(|one| one.address() == address);
        its.map(Document::follows)
            .collect::<Option<_>>()
            .unwrap_or_default()
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

/// From entries to documents, but for those that are `standing`.
fn documents(
    config: &Config,
    survey: Survey,
    standing: &Standing,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Edition, Error> {
    let Survey {
        selection,
        mut recall,
        lost,
        moves,
        withdrawn,
        mut news,
        entries,
        present,
    } = survey;
    progress.begin(Stage::Documents, 0);
    recall.stand_in(config, &selection, &entries, &present);
    let mut composed = feed::compose(config, &selection, &entries, &recall, news.ledger());
    let gone = Withdrawn::new(config, &lost, &selection, &present);
    for (number, feed) in composed.iter_mut().enumerate() {
        let shown = feed.entries.iter().map(|entry| entry.id.as_str());
        feed.tombstones = gone.of(number, shown);
    }
    for (feed, settings) in composed.iter().zip(&selection.feeds) {
        for address in settings.addresses() {
            news.feed(address, &feed.id);
        }
    }
    // What there is to say comes in the order of the feeds all the same.
    let make = |(feed, settings): (Feed, &FeedSettings)| {
        let mut found = Vec::new();
        let stands = standing.get(&feed.name);
        if let Some(made) = stands.and_then(|stands| stands.documents(&feed)) {
            return Ok((feed, made, found));
        }
        let (feed, mut made) = fitted(feed, settings, &mut found)?;
        let follows = stands.is_some_and(Stands::is_as_it_was);
        made.iter_mut().for_each(|one| one.follows = follows);
        made.par_iter().try_for_each(judge::examine)?;
        Ok((feed, made, found))
    };
    let all = composed.into_par_iter().zip(&selection.feeds).map(make);
    let all: Vec<(Feed, Vec<Document>, Vec<Diagnostic>)> = all.collect::<Result<_, Error>>()?;
    let (mut feeds, mut documents) = (Vec::new(), Vec::new());
    for ((feed, made, its), settings) in all.into_iter().zip(&selection.feeds) {
        found.extend(its);
        let aliases = settings.addresses().skip(1);
        let copies = aliases.filter(|_| made.iter().all(|one| !one.stands));
        let copies = copies.flat_map(|alias| {
            let copy = |document: &Document| document.at(alias);
            made.iter().map(copy)
        });
        documents.extend(copies);
        documents.extend(made);
        feeds.push(feed);
    }
    let retired = feed::retired(config, &selection, news.ledger());
    for feed in &retired {
        documents.extend(render(feed)?);
    }
    // Of articles that no feed shows little is known, and not the same in each run.
    let shown = feeds.iter().flat_map(|feed| &feed.entries);
    let permalinks = shown.map(|entry| &entry.permalink);
    let taken = Taken::new(config, &selection.feeds, permalinks);
    let pages = pages(config, &feeds, &selection.feeds, &retired, &taken)?;
    let by_path = |(number, entry): (usize, Entry)| {
        let path = selection.heads[number].stamp.path.clone();
        (path, entry)
    };
    let entries = entries.into_iter().map(by_path).collect();
    Ok(Edition {
        present,
        selection,
        recall,
        moves,
        withdrawn,
        news,
        feeds,
        documents,
        pages,
        entries,
    })
}

/// `feed` and its documents, within its budget. What had to be taken from it for that is told in `found`.
fn fitted(
    feed: Feed,
    settings: &FeedSettings,
    found: &mut Vec<Diagnostic>,
) -> Result<(Feed, Vec<Document>), Error> {
    let budget = settings.delivery.max_size;
    let Fitted {
        feed,
        documents,
        summaries,
        left_out,
    } = fit(feed, budget)?;
    let is_published = !documents.iter().any(|one| one.over_budget);
    if let Some(budget) = budget.filter(|_| is_published && summaries + left_out > 0) {
        let finding = Finding::OverBudget {
            feed: feed.name.clone(),
            summaries,
            left_out,
            budget,
        };
        found.push(Diagnostic::new(finding, settings.place.clone()));
    }
    Ok((feed, documents))
}
