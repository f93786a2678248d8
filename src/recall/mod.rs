//! What stays of an article that has become faulty: its last good version, read back from the published feeds. A faulty
//! article is kept out as a new version; that it was public already is no reason to take it from its readers.
//!
//! Each feed is looked at for itself, and only if something is lost. What is withdrawn on purpose (a file that is gone, a
//! draft, an article that has expired) stays withdrawn, see [`Lost::is_withheld`].

mod atom;
mod disk;
mod json;
mod merge;
mod published;
mod replaced;
mod rss;
mod tombstone;
mod trust;
mod unchanged;
mod wanted;
mod xml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

pub(crate) use disk::folders;
pub use published::{Published, ids, is_ours, published};
use published::{Scrap, Told, read_back, read_back_any};
pub use replaced::{Next, replaced};
pub use tombstone::{NAMESPACE as TOMBSTONES, Tombstone, Withdrawn};

use crate::config::{Category, Config, Delivery};
use crate::date::Present;
use crate::entry::Entry;
use crate::head::{Head, Lost};
use crate::select::{ALL, Selection, Stays, automatic_name};

/// The name of this program in the feeds, by which it knows them again. It carries no version: an update of crieur alone
/// must change no feed.
pub(crate) const GENERATOR: &str = "crieur";

/// What stays of the last run, by the name of the feed.
#[derive(Debug, Clone, Default)]
pub struct Recall(BTreeMap<String, Kept>);

/// What stays in a feed.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// Each entry with the file or folder that would hold its article.
    pub entries: Vec<(PathBuf, Entry)>,
    /// When the feed last changed, should that be later than all that is known of when its entries did: RSS keeps no
    /// such date of an entry.
    pub changed: Option<DateTime<FixedOffset>>,
}

/// Recalls the last good versions of what is `lost`. What belongs to one of `heads` is never among them.
pub fn recall(config: &Config, lost: &[Lost], heads: &[Head], present: &Present) -> Recall {
    let mut recall = Recall::default();
    if lost.iter().all(|lost| lost.is_withheld(present)) {
        return recall;
    }
    let site = &config.site;
    let wanted = wanted::Wanted::new(site, lost, heads, present);
    let mut of = |name: &str, told: Told, delivery: &Delivery| {
        let chosen = wanted.choose(told.entries);
        let fresh = chosen
            .into_iter()
            .filter(|(_, scrap)| present.is_fresh(scrap.entry.published, delivery.max_days));
        let kept = Kept {
            entries: fresh
                .map(|(number, scrap)| {
                    let entry = scrap.finish();
                    let lost = &lost[number];
                    let entry = match &lost.withdrawn {
                        Some(correction) => entry.withdrawn(correction),
                        None => entry,
                    };
                    (lost.file.clone(), entry)
                })
                .collect(),
            changed: told.changed,
        };
        if !kept.entries.is_empty() {
            recall.0.insert(name.to_owned(), kept);
        }
    };
    if !config.feeds.is_empty() {
        for feed in &config.feeds {
            if let Some(told) = read_back_any(site, feed, present) {
                of(&feed.name, told, &feed.delivery);
            }
        }
        return recall;
    }
    // Without a list of feeds, what is published tells which there were.
    let delivery = &config.delivery;
    let Some(all) = read_back(site, ALL, &delivery.formats, present) else {
        return recall;
    };
    let current: BTreeSet<String> = all.entries.iter().map(|one| one.entry.id.clone()).collect();
    let dates = all.entries.iter().map(|one| one.entry.published);
    // A feed within a budget may be shorter than its limit.
    let is_full = all.entries.len() >= delivery.limit || delivery.max_size.is_some();
    let oldest = dates.min().filter(|_| is_full);
    of(ALL, all, delivery);
    for name in folders(site) {
        let told = (name != ALL).then(|| read_back(site, &name, &delivery.formats, present));
        let Some(mut told) = told.flatten() else {
            continue;
        };
        // A feed that is made no longer may hold what was withdrawn. What is public is in the feed of everything too,
        // unless it is too old for it.
        told.entries.retain(|Scrap { entry, .. }| {
            current.contains(&entry.id) || oldest.is_some_and(|oldest| entry.published <= oldest)
        });
        of(&name, told, delivery);
    }
    recall
}

impl Recall {
    /// Leaves to `heads` what turned out to be theirs.
    pub fn leave_to(&mut self, heads: &[Head]) {
        if self.0.is_empty() {
            return;
        }
        let owned: BTreeSet<&str> = heads.iter().map(|head| head.id.as_str()).collect();
        for kept in self.0.values_mut() {
            kept.entries
                .retain(|(_, entry)| !owned.contains(entry.id.as_str()));
        }
        self.0.retain(|_, kept| !kept.entries.is_empty());
    }

    /// What selection has to know of it.
    pub fn stays(&self, config: &Config) -> Stays {
        let mut seen = BTreeSet::new();
        let mut categories = Vec::new();
        for (feed, kept) in &self.0 {
            for (_, entry) in &kept.entries {
                // An entry does not tell its categories from its tags. Without a list of feeds, a category is what has a
                // feed that holds the entry.
                let is_category = |label: &&crate::text::Plain| {
                    !config.feeds.is_empty()
                        || automatic_name(label.as_str()).as_ref() == Some(feed)
                };
                for label in entry.categories.iter().filter(is_category) {
                    if seen.insert((&entry.id, label)) {
                        categories.push(Category::new(label.clone()));
                    }
                }
            }
        }
        Stays {
            categories,
            feeds: self.0.keys().cloned().collect(),
        }
    }

    /// Gives each entry its place among the newest that its feed shows: what is too many, of either kind, goes.
    pub fn take_places(&mut self, selection: &mut Selection) {
        let feeds: BTreeMap<&str, usize> = selection
            .feeds
            .iter()
            .enumerate()
            .map(|(number, feed)| (feed.name.as_str(), number))
            .collect();
        self.0.retain(|name, kept| {
            let Some(feed) = feeds.get(name.as_str()) else {
                return false;
            };
            let shown = &mut selection.shown[*feed];
            let heads = &selection.heads;
            let mut dates: Vec<_> = shown
                .iter()
                .map(|number| (&heads[*number].published.at, heads[*number].id.as_str()))
                .chain(
                    kept.entries
                        .iter()
                        .map(|(_, one)| (&one.published, one.id.as_str())),
                )
                .collect();
            dates.sort_by(|a, b| b.0.cmp(a.0).then_with(|| a.1.cmp(b.1)));
            dates.truncate(selection.feeds[*feed].delivery.limit);
            let places: BTreeSet<String> = dates.into_iter().map(|(_, id)| id.to_owned()).collect();
            shown.retain(|number| places.contains(&heads[*number].id));
            kept.entries.retain(|(_, entry)| places.contains(&entry.id));
            !kept.entries.is_empty()
        });
    }

    /// Puts the last good version in the place of each article that was selected and of which there is no entry among
    /// `written`: its file has vanished or broken since its head was read.
    pub fn stand_in(
        &mut self,
        config: &Config,
        selection: &Selection,
        written: &BTreeMap<usize, Entry>,
        present: &Present,
    ) {
        for (feed, shown) in selection.feeds.iter().zip(&selection.shown) {
            let missing: BTreeMap<&str, &Path> = shown
                .iter()
                .filter(|number| !written.contains_key(number))
                .map(|number| &selection.heads[*number])
                .map(|head| (head.id.as_str(), head.stamp.file.as_path()))
                .collect();
            if missing.is_empty() {
                continue;
            }
            let Some(told) = read_back_any(&config.site, feed, present) else {
                continue;
            };
            let kept = self.0.entry(feed.name.clone()).or_default();
            kept.changed = told.changed;
            let mut seen = BTreeSet::new();
            for scrap in told.entries {
                let entry = &scrap.entry;
                if let Some(file) = missing.get(entry.id.as_str())
                    && present.is_fresh(entry.published, feed.delivery.max_days)
                    && seen.insert(entry.id.clone())
                {
                    kept.entries.push((file.to_path_buf(), scrap.finish()));
                }
            }
        }
        self.0.retain(|_, kept| !kept.entries.is_empty());
    }

    /// What stays in the feed `name`.
    pub fn of(&self, name: &str) -> Option<&Kept> {
        self.0.get(name)
    }

    /// The feeds in which something stays of the article in `file`, or of those below it.
    pub fn feeds_of<'a>(&'a self, file: &'a Path) -> impl Iterator<Item = &'a str> {
        let holds = move |kept: &Kept| kept.entries.iter().any(|(lost, _)| lost == file);
        let feeds = self.0.iter().filter(move |(_, kept)| holds(kept));
        feeds.map(|(name, _)| name.as_str())
    }

    /// How many entries stay, each counted once however many feeds it is in.
    pub fn count(&self) -> usize {
        let entries = self.0.values().flat_map(|kept| &kept.entries);
        entries
            .map(|(_, entry)| entry.id.as_str())
            .collect::<BTreeSet<&str>>()
            .len()
    }
}
