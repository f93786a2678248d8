//! Entries: articles as feeds show them, with their text in clean HTML.

mod media;
mod sanitise;
mod write;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;
use url::Url;

pub use media::Media;

use crate::author::Author;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, errors};
use crate::select::Selection;
use crate::text::{Html, Language, Plain, tags};

/// An article as a feed shows it. Nothing in it is left to decide.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The URI by which readers know it.
    pub id: String,
    /// Its address.
    pub permalink: Url,
    /// Its title.
    pub title: Plain,
    /// When it appeared.
    pub published: DateTime<FixedOffset>,
    /// When it last changed. No other entry of the feed has the same.
    pub updated: DateTime<FixedOffset>,
    /// Who wrote it. Never empty.
    pub authors: Vec<Author>,
    /// Categories and then tags, each once.
    pub categories: Vec<Plain>,
    /// Its summary. Empty only when the article has no text at all.
    pub summary: Plain,
    /// Its text; `None` when summaries alone are delivered.
    pub content: Option<Arc<Html>>,
    /// Its language.
    pub language: Option<Language>,
    /// Its picture.
    pub image: Option<Media>,
    /// Its recording or other file.
    pub enclosure: Option<Media>,
}

/// The safe form of `html`, which stands on the page `permalink`. It is a fixed point: what an entry holds comes out as
/// it went in.
pub fn sanitise(permalink: &Url, html: &str) -> Html {
    sanitise::Sanitiser::new(permalink)
        .clean(html, tags::look(html))
        .0
}

/// Writes the entries of the articles that some feed shows, or of all articles when `whole` is set (`crieur check`).
/// They come by the number of the article in `selection`. An article that cannot be read any more has none.
pub fn write_all(
    config: &Config,
    selection: &Selection,
    whole: bool,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<usize, Entry> {
    let mut wanted: Vec<usize> = if whole {
        (0..selection.heads.len()).collect()
    } else {
        selection.shown.iter().flatten().copied().collect()
    };
    wanted.sort_unstable();
    wanted.dedup();
    let write = |number: &usize| {
        let head = &selection.heads[*number];
        let mut found = Vec::new();
        let entry = write::write(config, head, &selection.labels, &mut found);
        (*number, entry.filter(|_| errors(&found) == 0), found)
    };
    let all: Vec<(usize, Option<Entry>, Vec<Diagnostic>)> = wanted.par_iter().map(write).collect();
    let mut entries = BTreeMap::new();
    for (number, entry, its) in all {
        entries.extend(entry.map(|entry| (number, entry)));
        found.extend(its);
    }
    entries
}
