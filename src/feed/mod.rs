//! Feeds: whole and finished. Order, limits, addresses and full text or summary are settled here, so that a renderer
//! only writes down what it is given.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, FixedOffset};
use serde::Serialize;
use url::Url;

use crate::author::Author;
use crate::config::{Config, Content, Delivery, FeedSettings, Format, Removed, Style};
use crate::diagnostic::Place;
use crate::entry::Entry;
use crate::head;
use crate::ledger::Ledger;
use crate::recall::{self, Kept, Recall, Tombstone};
use crate::select::Selection;
use crate::text::{Language, Plain};
use crate::wording::Voice;

/// A feed.
#[derive(Debug, Clone, Serialize)]
pub struct Feed {
    /// Its folder below the output: `securite`.
    pub name: String,
    /// The URI by which readers know it.
    pub id: String,
    /// Its title.
    pub title: Plain,
    /// What it is about.
    pub description: Plain,
    /// The page that it belongs to.
    pub home: Url,
    /// The address of each of its formats.
    pub selves: BTreeMap<Format, Url>,
    /// Who stands behind it. Never empty.
    pub authors: Vec<Author>,
    /// Its language.
    pub language: Option<Language>,
    /// The picture that stands for it.
    pub image: Option<Url>,
    /// The small square picture that stands for the site.
    pub icon: Option<Url>,
    /// Who may do what with it.
    pub rights: Option<Plain>,
    /// The address of the stylesheet with which a browser shows it, from its folder.
    pub style: Option<String>,
    /// How many minutes a reader may keep it.
    pub ttl: u32,
    /// When one of its entries last changed.
    pub updated: DateTime<FixedOffset>,
    /// Its entries, newest first.
    pub entries: Vec<Entry>,
    /// The marks of entries that it held and that were withdrawn, newest first. Atom alone has room for them.
    pub tombstones: Vec<Tombstone>,
}

/// The voice in which what is said beside a feed in `language` is said.
pub fn voice_of(language: Option<&Language>) -> Voice {
    let voice = language.and_then(|language| Voice::of(language.as_str()));
    voice.unwrap_or(Voice::English)
}

/// The file of the stylesheet with which a browser shows feeds in the language of `voice`, in the folder of all feeds.
pub fn style_file(voice: Voice) -> String {
    format!("feeds.{}.css", voice.code())
}

/// Composes the feeds that were selected from `entries`, which come by the number of their article, and from what stays
/// of the last run by `recall`.
pub fn compose(
    config: &Config,
    selection: &Selection,
    entries: &BTreeMap<usize, Entry>,
    recall: &Recall,
    ledger: &Ledger,
) -> Vec<Feed> {
    let shown = selection.feeds.iter().zip(&selection.shown);
    shown
        .map(|(settings, numbers)| {
            let entries = numbers
                .iter()
                .filter_map(|number| entries.get(number))
                .cloned();
            one(
                config,
                settings,
                ledger.feed_id(config, settings),
                entries.collect(),
                recall.of(&settings.name),
            )
        })
        .collect()
}

/// Feeds without entries, for addresses that crieur once published at and that no feed has any more, if the site wants
/// them to stay alive.
pub fn retired(config: &Config, selection: &Selection, ledger: &Ledger) -> Vec<Feed> {
    if config.site.removed_feeds == Removed::Delete {
        return Vec::new();
    }
    let feeds = selection.feeds.iter();
    let current: BTreeSet<&str> = feeds.flat_map(FeedSettings::addresses).collect();
    let retired = |name: String| {
        let is_ours = |format: &Format| recall::is_ours(config, &name, *format);
        let formats: Vec<Format> = Format::ALL.into_iter().filter(is_ours).collect();
        let delivery = Delivery {
            formats,
            ..config.delivery.clone()
        };
        let place = Place::file(&config.file);
        let settings = FeedSettings::automatic(&config.site, &delivery, name, Vec::new(), place);
        let id = ledger.feed_id(config, &settings);
        one(config, &settings, id, Vec::new(), None)
    };
    let folders = recall::folders(&config.site).into_iter();
    folders
        .filter(|name| !current.contains(name.as_str()) && ledger.knows_feed(name))
        .map(retired)
        .collect()
}

fn one(
    config: &Config,
    settings: &FeedSettings,
    id: String,
    mut entries: Vec<Entry>,
    kept: Option<&Kept>,
) -> Feed {
    let site = &config.site;
    let delivery = &settings.delivery;
    if let Some(kept) = kept {
        entries.extend(kept.entries.iter().map(|(_, entry)| entry.clone()));
        entries.sort_by(|a, b| {
            let newest_first = b.published.cmp(&a.published);
            newest_first.then_with(|| a.id.cmp(&b.id))
        });
    }
    for entry in &mut entries {
        if delivery.content == Content::Summary {
            entry.content = None;
        }
    }
    keep_apart(&mut entries);
    let address = |format: &Format| {
        // A slug and a file name always join.
        let path = format!("{}/{}", settings.name, format.file_name());
        let url = site
            .feeds_url
            .join(&path)
            .unwrap_or_else(|_| site.feeds_url.clone());
        (*format, url)
    };
    Feed {
        id,
        name: settings.name.clone(),
        title: settings.title.clone(),
        description: settings.description.clone(),
        home: settings.home.clone(),
        selves: delivery.formats.iter().map(address).collect(),
        authors: site.authors.clone(),
        language: delivery.language.clone(),
        image: delivery.image.clone(),
        icon: site.icon.clone(),
        rights: delivery.rights.clone(),
        style: match &site.feed_style {
            Style::Own => {
                let voice = voice_of(delivery.language.as_ref());
                Some(format!("../{}", style_file(voice)))
            }
            Style::None => None,
            Style::At(url) => Some(url.to_string()),
        },
        ttl: delivery.ttl,
        updated: entries
            .iter()
            .map(|entry| entry.updated)
            .chain(kept.and_then(|kept| kept.changed))
            .max()
            // A feed without entries must have one too, and it must not come from the clock.
            .unwrap_or_else(head::beginning),
        entries,
        tombstones: Vec::new(),
    }
}

/// Moves an `updated` that another entry has on by the least that is needed. Fractions of seconds come from the ids, so
/// two of one second meet about once in a million pairs; only then does one entry's date depend on another.
fn keep_apart(entries: &mut [Entry]) {
    let mut taken = BTreeSet::new();
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_unstable_by(|a, b| entries[*a].id.cmp(&entries[*b].id));
    for number in order {
        let entry = &mut entries[number];
        while !taken.insert(entry.updated) {
            entry.updated += Duration::microseconds(1);
        }
    }
}
