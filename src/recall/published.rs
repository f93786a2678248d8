//! What is published of one feed: what its documents say, put together.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, Utc};

use super::{atom, disk, json, merge, rss, trust};
use crate::config::{Format, Site};
use crate::date;
use crate::entry::Entry;
use crate::head;

/// What a published document says.
pub(super) struct Told {
    pub(super) entries: Vec<Scrap>,
    /// When the feed last changed.
    pub(super) changed: Option<DateTime<FixedOffset>>,
}

/// An entry as it was read, its text not yet looked at: only what stays has to be sanitised.
pub(super) struct Scrap {
    pub(super) entry: Entry,
    pub(super) html: Option<String>,
}

impl Scrap {
    /// The entry, whole and clean.
    pub(super) fn finish(mut self) -> Entry {
        let html = self.html.as_deref();
        let content =
            html.map(|html| trust::content(&self.entry.permalink, &self.entry.summary, html));
        self.entry.content = content;
        self.entry
    }
}

/// What the documents of the feed `name` say together. Formats that are not made now are read only where no other is
/// there, for nobody has kept them up to date.
pub(super) fn read_back(
    site: &Site,
    name: &str,
    formats: &[Format],
    now: DateTime<Utc>,
) -> Option<Told> {
    let read = |format: Format| {
        let file = format!("{name}/{}", format.file_name());
        let text = disk::read(&site.output.join(&file))?;
        let told = match format {
            Format::Json => json::read(site, site.feeds_url.join(&file).ok()?.as_str(), &text),
            Format::Atom => atom::read(&head::feed_id(site, name), &text),
            Format::Rss => rss::read(&text),
        };
        Some((format, told?))
    };
    let (made, others): (Vec<Format>, Vec<Format>) = Format::ALL
        .iter()
        .partition(|format| formats.contains(format));
    let mut documents: BTreeMap<Format, Told> = made.into_iter().filter_map(read).collect();
    if documents.is_empty() {
        documents = others.into_iter().filter_map(read).collect();
    }
    let mut told = merge::merge(documents)?;
    told.entries.retain(|one| !one.entry.title.is_empty());
    for Scrap { entry, .. } in &mut told.entries {
        if entry.authors.is_empty() {
            entry.authors.clone_from(&site.authors);
        }
        // As for an article: no date of a feed lies in the future.
        if entry.updated.timestamp() > now.timestamp() {
            entry.updated = date::apart(entry.published, &entry.id);
        }
    }
    let newest = told.entries.iter().map(|one| one.entry.updated).max();
    told.changed = told
        .changed
        .filter(|changed| Some(*changed) > newest && *changed <= now);
    Some(told)
}
