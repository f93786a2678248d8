//! What a run made, in numbers and names: taken down before it is written, so that it is known however the writing ends.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::ledger::Move;
use crate::publish::Plan;
use crate::render::Document;
use crate::select::Fate;

/// What a run made.
#[derive(Debug)]
pub struct Made {
    /// The feeds, in the order of feeds.toml, then those without entries that stand where feeds were.
    pub feeds: Vec<MadeFeed>,
    /// Pages for people that differ from what was published, and what belongs to them.
    pub pages: Vec<String>,
    /// Files that are no longer wanted.
    pub removed: Vec<String>,
    /// What became of the articles.
    pub articles: Articles,
    /// Files that were known again under another name.
    pub moves: Vec<Move>,
}

/// A feed.
#[derive(Debug, Serialize)]
pub struct MadeFeed {
    /// Its name.
    pub name: String,
    /// The folders at which it is published: its name, and its old ones.
    pub addresses: Vec<String>,
    /// The web addresses of its documents.
    pub urls: Vec<String>,
    /// How many entries its subscribers see.
    pub entries: usize,
    /// The files that differ from what was published.
    pub changed: Vec<String>,
    /// Whether it was held back and left as it was.
    pub held: bool,
    /// When one of its entries last changed; nothing when that is not known, or there is none.
    pub updated: Option<DateTime<FixedOffset>>,
}

/// How many articles there are of each kind. An article is of one kind.
#[derive(Debug, Serialize)]
pub struct Articles {
    /// All that were read and have no error.
    pub read: usize,
    /// Of these, those that some feed shows.
    pub in_feeds: usize,
    /// Those that feeds take, and that are past the limits of all of them.
    pub past_limit: usize,
    /// Those that no feed takes.
    pub in_no_feed: usize,
    /// Drafts, those whose day is to come, and those that have expired.
    pub withheld: usize,
    /// Files that have an error. They are not among those that were read.
    pub faulty: usize,
    /// Last good versions that stay in feeds in place of articles with an error.
    pub kept: usize,
}

impl Made {
    /// Takes down what `plan` is about to do with `edition`.
    pub fn new(config: &Config, edition: &Edition, plan: &Plan<'_>, found: &[Diagnostic]) -> Self {
        let mut changed: BTreeMap<&str, Vec<&Path>> = BTreeMap::new();
        for (path, document) in &plan.changed {
            changed.entry(document.address()).or_default().push(path);
        }
        let with_changes = (plan, &changed);
        let settings = edition.selection.feeds.iter();
        let feeds = settings.zip(&edition.feeds).map(|(settings, feed)| {
            let addresses: Vec<&str> = settings.addresses().collect();
            let mut made = made(config, edition, with_changes, &settings.name, &addresses);
            // What a feed that is held back shows is of another run.
            let is_known = !made.held && !feed.entries.is_empty();
            made.updated = is_known.then_some(feed.updated);
            made
        });
        let addresses = edition.documents.iter().map(Document::address);
        let retired: BTreeSet<&str> = addresses
            .filter(|address| edition.at(address).is_none())
            .collect();
        let retired = retired
            .into_iter()
            .map(|address| made(config, edition, with_changes, address, &[address]));
        let removed = plan.pages.removed.iter().chain(&plan.removed);
        Self {
            feeds: feeds.chain(retired).collect(),
            pages: plan
                .pages
                .changed
                .iter()
                .map(|(path, _)| shown(path))
                .collect(),
            removed: removed.map(|path| shown(path)).collect(),
            articles: Articles::count(config, edition, found),
            moves: edition.moves.clone(),
        }
    }

    /// Whether any file was to be written or removed.
    pub fn changes_anything(&self) -> bool {
        let mut feeds = self.feeds.iter();
        let is_same = self.removed.is_empty() && self.pages.is_empty();
        !is_same || feeds.any(|feed| !feed.changed.is_empty())
    }
}

/// The feed `name`, which is published at `addresses`. What `plan` changes comes by address.
fn made(
    config: &Config,
    edition: &Edition,
    (plan, changed): (&Plan<'_>, &BTreeMap<&str, Vec<&Path>>),
    name: &str,
    addresses: &[&str],
) -> MadeFeed {
    let its = edition.documents_at(addresses.iter().copied());
    let documents: Vec<&Document> = its.collect();
    // A path below the output always joins.
    let url = |document: &&Document| config.site.feeds_url.join(&document.path).ok();
    let held = addresses.iter().any(|address| plan.held.contains(*address));
    let entries = if held {
        let mut looks = plan.looks.iter();
        let look = looks.find(|look| look.address == name);
        look.and_then(|look| look.before).unwrap_or_default()
    } else {
        documents.first().map_or(0, |document| document.entries)
    };
    let mut sorted = addresses.to_vec();
    sorted.sort_unstable();
    let changed = sorted.iter().filter_map(|address| changed.get(address));
    MadeFeed {
        name: name.to_owned(),
        addresses: addresses
            .iter()
            .map(|&address| address.to_owned())
            .collect(),
        urls: documents.iter().filter_map(url).map(String::from).collect(),
        entries,
        changed: changed.flatten().map(|path| shown(path)).collect(),
        held,
        updated: None,
    }
}

impl Articles {
    fn count(config: &Config, edition: &Edition, found: &[Diagnostic]) -> Self {
        let selection = &edition.selection;
        let shown: BTreeSet<usize> = selection.shown.iter().flatten().copied().collect();
        let is = |wanted: fn(&Fate, bool) -> bool| {
            let fates = selection.fates.iter().enumerate();
            fates
                .filter(|(number, fate)| wanted(fate, shown.contains(number)))
                .count()
        };
        let crowd = &selection.crowd;
        let unplaced = selection.unplaced();
        let good: BTreeSet<&Path> = selection
            .heads
            .iter()
            .map(|head| head.stamp.file.as_path())
            .collect();
        let errors = found.iter().filter(|one| one.is_error());
        let faulty: BTreeSet<&Path> = errors
            .map(|one| one.place.file.as_path())
            .filter(|file| file.starts_with(&config.site.articles) && !good.contains(file))
            .collect();
        Self {
            read: selection.heads.len() + crowd.len(),
            in_feeds: shown.len(),
            past_limit: crowd.len() - crowd.withheld - unplaced
                + is(|fate, shown| matches!(fate, Fate::Taken(by) if !by.is_empty() && !shown)),
            in_no_feed: unplaced + is(|fate, _| matches!(fate, Fate::Taken(by) if by.is_empty())),
            withheld: crowd.withheld + is(|fate, _| matches!(fate, Fate::Withheld(_))),
            faulty: faulty.len(),
            kept: edition.recall.count(),
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
