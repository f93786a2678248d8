//! What is published of one feed: what its documents say, put together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;

use super::{Tombstone, atom, disk, json, merge, rss, trust};
use crate::config::{Config, FeedSettings, Format, Site};
use crate::date::{self, Present};
use crate::entry::Entry;

/// What a published document says.
pub(super) struct Told {
    pub(super) entries: Vec<Scrap>,
    /// The feed's id, which Atom alone tells.
    pub(super) id: Option<String>,
    /// Whether it tells of entries when they last changed, which RSS does not.
    pub(super) is_dated: bool,
    /// When the feed last changed.
    pub(super) changed: Option<DateTime<FixedOffset>>,
    /// The marks of entries that were withdrawn, which Atom alone has.
    pub(super) tombstones: Vec<Tombstone>,
}

/// An entry as it was read, its text not yet looked at: only what stays has to be sanitised.
pub(super) struct Scrap {
    pub(super) entry: Entry,
    pub(super) html: Option<String>,
}

impl Scrap {
    /// The entry, whole and clean.
    pub(super) fn finish(self) -> Entry {
        self.finish_like(None)
    }

    /// The same. What was made safe for the entry `like` at the same address need not be made so again: it would come out as it
    /// went in.
    fn finish_like(mut self, like: Option<&Entry>) -> Entry {
        let Self { entry, html } = &self;
        let like = like.filter(|like| like.permalink == entry.permalink);
        let safe = like.and_then(|like| like.content.as_ref());
        let content = html.as_deref().map(|html| match safe {
            Some(safe) if safe.as_str() == html => Arc::clone(safe),
            _ => trust::content(&entry.permalink, &entry.summary, html),
        });
        self.entry.content = content;
        self.entry
    }
}

/// What readers see of a feed now.
#[derive(Debug)]
pub struct Published {
    /// Its id, when there is an Atom document.
    pub id: Option<String>,
    /// Its entries, whole.
    pub entries: Vec<Entry>,
    /// Whether it tells when they last changed.
    pub is_dated: bool,
}

impl Published {
    /// What `told` says. `known` may give an entry of the same id that was made safe already.
    pub(super) fn new<'a>(told: Told, known: impl Fn(&str) -> Option<&'a Entry> + Sync) -> Self {
        let finish = |scrap: Scrap| {
            let known = known(&scrap.entry.id);
            scrap.finish_like(known)
        };
        Self {
            id: told.id,
            // Of several documents, the base of what they say is one that does, if there is one.
            is_dated: told.is_dated,
            entries: told.entries.into_par_iter().map(finish).collect(),
        }
    }
}

/// What is published in the folder `name` below the output, in whichever formats; nothing when crieur made none of it.
pub fn published(config: &Config, name: &str, present: &Present) -> Option<Published> {
    let told = read_back(&config.site, name, &Format::ALL, present)?;
    Some(Published::new(told, |_| None))
}

/// The ids of all that the documents in the folder `name` below the output tell of: entries, and what was withdrawn.
pub fn ids(config: &Config, name: &str) -> BTreeSet<String> {
    let told = Format::ALL
        .into_iter()
        .filter_map(|format| read_one(&config.site, name, format));
    let ids = told.flat_map(|told| {
        let entries = told.entries.into_iter().map(|one| one.entry.id);
        let stones = told.tombstones.into_iter().map(|stone| stone.id);
        entries.chain(stones).collect::<Vec<_>>()
    });
    ids.collect()
}

/// What the Atom document of `feed` says for itself; see [`read_back_any`].
pub(super) fn atom_alone(site: &Site, feed: &FeedSettings) -> Option<Told> {
    feed.addresses()
        .find_map(|name| read_one(site, name, Format::Atom))
}

/// Whether crieur made the document of that format in the folder `name`, as far as the document tells.
pub fn is_ours(config: &Config, name: &str, format: Format) -> bool {
    read_one(&config.site, name, format).is_some()
}

pub(super) fn read_one(site: &Site, name: &str, format: Format) -> Option<Told> {
    read_text(site, name, format, &disk::read(site, &file(name, format))?)
}

pub(super) fn read_text(site: &Site, name: &str, format: Format, text: &str) -> Option<Told> {
    match format {
        Format::Json => json::read(site, &file(name, format), text),
        Format::Atom => atom::read(text),
        Format::Rss => rss::read(text),
    }
}

pub(super) fn file(name: &str, format: Format) -> String {
    format!("{name}/{}", format.file_name())
}

/// What is published of `feed`: at its address or, when it was renamed just now, at an old one.
pub(super) fn read_back_any(site: &Site, feed: &FeedSettings, present: &Present) -> Option<Told> {
    feed.addresses()
        .find_map(|name| read_back(site, name, &feed.delivery.formats, present))
}

/// What the documents of the feed `name` say together. Formats that are not made now are read only where no other is
/// there, for nobody has kept them up to date.
pub(super) fn read_back(
    site: &Site,
    name: &str,
    formats: &[Format],
    present: &Present,
) -> Option<Told> {
    let read = |format| Some((format, read_one(site, name, format)?));
    let (made, others): (Vec<Format>, Vec<Format>) = Format::ALL
        .iter()
        .partition(|format| formats.contains(format));
    let mut documents: BTreeMap<Format, Told> = made.into_par_iter().filter_map(read).collect();
    if documents.is_empty() {
        documents = others.into_par_iter().filter_map(read).collect();
    }
    together(site, documents, present)
}

/// What `documents` say together.
pub(super) fn together(
    site: &Site,
    documents: BTreeMap<Format, Told>,
    present: &Present,
) -> Option<Told> {
    let mut told = merge::merge(documents)?;
    told.entries.retain(|one| !one.entry.title.is_empty());
    for Scrap { entry, .. } in &mut told.entries {
        if entry.authors.is_empty() {
            entry.authors.clone_from(&site.authors);
        }
        // As for an article: no date of a feed lies in the future.
        if !present.is_updated(&entry.id, entry.updated) {
            entry.updated = date::apart(entry.published, &entry.id);
        }
    }
    let newest = told.entries.iter().map(|one| one.entry.updated).max();
    told.changed = told
        .changed
        .filter(|changed| Some(*changed) > newest && *changed <= present.now);
    Some(told)
}
