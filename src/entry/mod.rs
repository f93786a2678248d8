//! Entries: articles as feeds show them, with their text in clean HTML.

mod kept;
mod media;
mod sanitise;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;
use url::Url;

pub use kept::{Kept, Shelf};
pub use media::Media;

use crate::author::Author;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, errors};
use crate::head::Head;
use crate::mark::Mark;
use crate::progress::{Progress, Stage};
use crate::select::{Labels, Selection};
use crate::text::{Html, Language, Plain, tags};

/// An article as a feed shows it. Nothing in it is left to decide.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
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
    /// The files beside its article that it was made with, or would have been were they there.
    pub beside: Vec<PathBuf>,
    /// By which its words are told from others, where an article was read for it.
    pub mark: Option<Mark>,
    /// What there was to tell when it was written.
    pub told: Vec<Diagnostic>,
}

impl Entry {
    /// The addresses of the files in `beside`, with their numbers in it, for the article that lies in `file`.
    pub fn addresses_beside<'a>(
        &'a self,
        file: &'a Path,
    ) -> impl Iterator<Item = (usize, Url)> + 'a {
        let folder = file.parent().unwrap_or(Path::new(""));
        let places = self.beside.iter().enumerate();
        places.filter_map(move |(number, place)| {
            let written = place.strip_prefix(folder).ok()?.to_str()?;
            Some((number, media::beside(&self.permalink, written)))
        })
    }

    /// Puts `correction` in place of all that it told, for an article that was withdrawn. That it stays in its place lets
    /// readers replace what they hold, which most do not when an entry is gone.
    #[must_use]
    pub fn withdrawn(self, correction: &Plain) -> Self {
        let content = Html::paragraph(correction);
        Self {
            summary: correction.clone(),
            mark: self.mark.and(Some(Mark::of(&self.title, &content))),
            content: Some(Arc::new(content)),
            image: None,
            enclosure: None,
            ..self
        }
    }
}

/// Writes the entry of one article, whether a feed shows it or not, for a person who wants to see it.
pub fn write_one(
    config: &Config,
    head: &Head,
    labels: &Labels,
    found: &mut Vec<Diagnostic>,
) -> Option<Entry> {
    write::write(config, head, labels, found)
}

/// The safe form of `html`, which stands on the page `permalink`. It is a fixed point: what an entry holds comes out as
/// it went in.
pub fn sanitise(permalink: &Url, html: &str) -> Html {
    sanitise::Sanitiser::new(permalink)
        .clean(html, tags::look(html))
        .0
}

/// Writes the entries of the articles that some feed shows, and of `others`. They come by the number of the article in `selection`; those
/// that are among `entries` already are not written again. An article that cannot be read any more has none.
pub fn write_shown(
    config: &Config,
    selection: &Selection,
    others: &[usize],
    (shelf, entries): (&Shelf, &mut BTreeMap<usize, Entry>),
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) {
    let shown = selection.shown.iter().flatten().chain(others);
    let shown: BTreeSet<usize> = shown.copied().collect();
    entries.retain(|number, _| shown.contains(number));
    let wanted = shown
        .into_iter()
        .filter(|number| !entries.contains_key(number));
    let wanted: Vec<usize> = wanted.collect();
    let written = write_all(config, selection, &wanted, shelf, progress, found);
    entries.extend(written);
}

/// Writes the entries of all other articles, for what there is to say of them, which `crieur check` wants to know.
pub fn try_others(
    config: &Config,
    selection: &Selection,
    entries: &BTreeMap<usize, Entry>,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) {
    let shown: BTreeSet<usize> = selection.shown.iter().flatten().copied().collect();
    let others = (0..selection.heads.len())
        .filter(|number| !shown.contains(number) && !entries.contains_key(number));
    let others: Vec<usize> = others.collect();
    write_all(
        config,
        selection,
        &others,
        &Shelf::default(),
        progress,
        found,
    );
}

fn write_all(
    config: &Config,
    selection: &Selection,
    wanted: &[usize],
    shelf: &Shelf,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<usize, Entry> {
    progress.begin(Stage::Entries, wanted.len());
    let write = |number: &usize| {
        let head = &selection.heads[*number];
        let mut found = Vec::new();
        let kept = shelf.get(&head.stamp.path);
        let entry = match kept.and_then(|kept| write::again(head, &selection.labels, kept)) {
            Some(entry) => {
                found.clone_from(&entry.told);
                Some(entry)
            }
            None => write::write(config, head, &selection.labels, &mut found),
        };
        progress.step();
        let entry = entry.filter(|_| errors(&found) == 0).map(|entry| Entry {
            told: found.clone(),
            ..entry
        });
        (*number, entry, found)
    };
    let all: Vec<(usize, Option<Entry>, Vec<Diagnostic>)> = wanted.par_iter().map(write).collect();
    let mut entries = BTreeMap::new();
    for (number, entry, its) in all {
        entries.extend(entry.map(|entry| (number, entry)));
        found.extend(its);
    }
    entries
}
