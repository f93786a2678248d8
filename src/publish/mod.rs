//! Puts documents in their place: compares them with what is published, has what would change looked at, and touches
//! only what has changed.

mod carry_out;
mod disk;
mod pages;
mod stale;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub use pages::Pages;

use crate::config::{Config, FeedSettings, Format, Removed};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::edition::Edition;
use crate::error::Error;
use crate::ledger::{Done, Ledger};
use crate::look::{self, Look, Size};
use crate::recall;
use crate::render::Document;

/// What publishing would do.
#[derive(Debug)]
pub struct Plan<'a> {
    /// What the subscribers of each address would live through at which anything changes, those held back included.
    pub looks: Vec<Look>,
    /// The addresses that are held back.
    pub held: BTreeSet<String>,
    /// The documents that differ from what is published, and their files.
    pub changed: Vec<(PathBuf, &'a Document)>,
    /// What is to be done with pages.
    pub pages: Pages<'a>,
    /// Files that are no longer wanted.
    pub removed: Vec<PathBuf>,
    /// The folders of feeds of which a run that was killed removed the files.
    emptied: Vec<PathBuf>,
    /// What there is to remember.
    done: Done<'a>,
    output: &'a Path,
    edition: &'a Edition,
}

/// Compares the documents of `edition` with what is published. What can hardly be meant is held back unless `accept` is set,
/// each feed whole, at all of its addresses, or they would tell different stories; that is told in `found`. Feeds that were made once and
/// are no longer asked for go.
///
/// # Errors
/// [`Error::Output`] when a published file is there but cannot be read.
pub fn plan<'a>(
    config: &'a Config,
    edition: &'a Edition,
    accept: bool,
    found: &mut Vec<Diagnostic>,
) -> Result<Plan<'a>, Error> {
    let output = &config.site.output;
    let mut changes: BTreeMap<&str, Change<'a>> = BTreeMap::new();
    let mut is_there = false;
    for document in &edition.documents {
        if document.stands {
            is_there = true;
            continue;
        }
        let path = output.join(&document.path);
        let published = disk::published(&config.site, &document.path)?;
        is_there |= published.is_some();
        if published.as_ref() != Some(&document.bytes) || document.over_budget {
            let change = changes.entry(document.address()).or_default();
            change.sizes.push(Size {
                file: document.path.clone(),
                before: published.map(|bytes| bytes.len()),
                after: Some(document.bytes.len()),
            });
            change.documents.push((path, document));
        }
    }
    let stale = stale::files(config, edition, found)?;
    for (address, file, length) in &stale {
        let change = changes.entry(address).or_default();
        change.sizes.push(Size {
            file: file.clone(),
            before: Some(*length),
            after: None,
        });
        change.removed.push(output.join(file));
    }

    let mut plan = Plan {
        looks: Vec::new(),
        held: BTreeSet::new(),
        changed: Vec::new(),
        pages: Pages::default(),
        removed: Vec::new(),
        emptied: Vec::new(),
        done: Done::default(),
        output,
        edition,
    };
    let look = |(address, change): (&&str, &mut Change<'_>)| {
        let sizes = std::mem::take(&mut change.sizes);
        look::look(config, edition, address, sizes)
    };
    plan.looks = changes.iter_mut().map(look).collect();
    let mut alarms = if accept {
        BTreeMap::new()
    } else {
        look::alarms(&plan.looks, config, edition)
    };
    // The addresses of one feed tell one story.
    let has_alarm = |feed: &&FeedSettings| feed.addresses().any(|one| alarms.contains_key(one));
    let alarmed = edition.selection.feeds.iter().filter(has_alarm);
    let held: BTreeSet<&str> = alarmed.flat_map(FeedSettings::addresses).collect();
    for (address, change) in changes {
        let alarm = alarms
            .remove(address)
            .and_then(|alarm| alarm.finding(address));
        if let Some(finding) = change.over_budget(address).or(alarm) {
            let place = Place::file(&output.join(address));
            found.push(Diagnostic::new(finding, place));
            plan.held.insert(address.to_owned());
        } else if held.contains(address) {
            plan.held.insert(address.to_owned());
        } else {
            if edition.at(address).is_none() && change.documents.is_empty() {
                plan.done.removed.insert(address.to_owned());
            }
            plan.changed.extend(change.documents);
            plan.removed.extend(change.removed);
        }
    }
    for (feed, settings) in edition.feeds.iter().zip(&edition.selection.feeds) {
        if !settings
            .addresses()
            .any(|address| plan.held.contains(address))
        {
            plan.done.feeds.extend(settings.addresses());
            let ids = feed.entries.iter().map(|entry| entry.id.as_str());
            plan.done.shown.extend(ids);
        }
    }
    plan.pages = pages::compare(config, edition, &plan.held, found);
    // Should the disk not be there, nothing is known of what was on it.
    if is_there && config.site.removed_feeds == Removed::Delete {
        plan.clear_away();
    }
    let held = plan
        .looks
        .iter()
        .filter(|look| plan.held.contains(&look.address));
    let withdrawn = held.flat_map(|look| &look.withdrawn);
    plan.done.doubtful = withdrawn.map(|one| one.item.id.clone()).collect();
    Ok(plan)
}

/// What changes at one address.
#[derive(Default)]
struct Change<'a> {
    sizes: Vec<Size>,
    documents: Vec<(PathBuf, &'a Document)>,
    removed: Vec<PathBuf>,
}

impl Change<'_> {
    /// What there is to say when the feed cannot be made as small as it should be. No word of a person's helps there.
    fn over_budget(&self, address: &str) -> Option<Finding> {
        let documents = self.documents.iter().map(|(_, document)| document);
        let too_large = documents.filter(|document| document.over_budget);
        let bytes = too_large.map(|document| document.bytes.len()).max()?;
        Some(Finding::BudgetTooSmall {
            feed: address.to_owned(),
            bytes,
        })
    }
}

impl Plan<'_> {
    /// Has the folders cleared away of feeds of which a run that was killed removed the files.
    fn clear_away(&mut self) {
        let edition = self.edition;
        for name in edition.news.ledger().feeds() {
            let is_made = edition.at(name).is_some();
            let folder = self.output.join(name);
            let mut files = Format::ALL.into_iter().map(Format::file_name);
            let is_gone = files.all(|file| disk::is_gone(&folder.join(file)));
            if !is_made && is_gone && !self.held.contains(name) {
                self.emptied.push(folder);
                self.done.removed.insert(name.to_owned());
            }
        }
    }

    /// Whether anything would be written or removed.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.pages.is_empty() && self.removed.is_empty()
    }

    /// Whether subscribers would see a difference, as they do not see pages.
    pub fn changes_feeds(&self) -> bool {
        !self.changed.is_empty() || !self.removed.is_empty()
    }

    /// Whether there is nothing to do, nothing to clear away, and nothing held back.
    pub fn is_idle(&self) -> bool {
        self.is_empty() && self.held.is_empty() && self.emptied.is_empty()
    }

    /// The ledger as it will be when this is carried out.
    pub fn ledger(&self) -> Ledger {
        self.edition.news.with(&self.done, true).as_read_next()
    }

    /// What will be published of feeds when this is carried out, by path below the output of `config`.
    ///
    /// # Errors
    /// [`Error::Output`].
    pub fn outcome(&self, config: &Config) -> Result<BTreeMap<String, Vec<u8>>, Error> {
        let mut files = BTreeMap::new();
        for folder in recall::folders(&config.site) {
            for format in Format::ALL {
                let file = format!("{folder}/{}", format.file_name());
                if let Some(bytes) = disk::published(&config.site, &file)? {
                    files.insert(file, bytes);
                }
            }
        }
        files.extend(pages::current(config, self.edition));
        for (_, document) in &self.changed {
            files.insert(document.path.clone(), document.bytes.clone());
        }
        for (_, page) in &self.pages.changed {
            files.insert(page.path.clone(), page.bytes.clone());
        }
        for file in self.removed.iter().chain(&self.pages.removed) {
            files.retain(|path, _| config.site.output.join(path) != *file);
        }
        Ok(files)
    }
}
