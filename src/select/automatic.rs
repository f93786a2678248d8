//! The feeds of a site that asks for none in particular: one of everything, and one per category.

use std::collections::BTreeMap;

use super::{Labels, Stays};
use crate::config::{Category, Config, FeedSettings};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::gist::Crowd;
use crate::head::Head;
use crate::source;
use crate::text::slug;

/// The name of the feed of everything.
pub const ALL: &str = "all";
/// How long a feed's name is at most; file systems take no more than 255 bytes.
const NAME: usize = 100;

/// The feeds for the articles `heads` and `crowd` and for what `stays`. Categories that would have one address, such as « Arts & métiers » and
/// « Arts-métiers », share a feed. A category of which no address can be made goes to `found`.
pub(super) fn feeds(
    config: &Config,
    (heads, crowd): (&[&Head], &Crowd),
    labels: &Labels,
    stays: &Stays,
    found: &mut Vec<Diagnostic>,
) -> Vec<FeedSettings> {
    // Where tags serve for want of categories, a site that has categories wants no feed for each.
    let heads = heads
        .iter()
        .map(|head| (head.by_tags, &head.categories, &head.stamp));
    let parts = crowd.parts.iter();
    let parts = parts.map(|part| (part.sort.by_tags, &part.sort.categories, &part.first));
    let mut all: Vec<_> = heads.chain(parts).collect();
    all.sort_by(|(.., a), (.., b)| source::order(&a.path, &b.path));
    let mut named = all.iter();
    let has_categories = named.any(|(by_tags, categories, _)| !by_tags && !categories.is_empty());
    let mut by_fold = BTreeMap::new();
    for (by_tags, categories, stamp) in all {
        if by_tags && has_categories {
            continue;
        }
        for category in categories {
            let file = stamp.file.as_path();
            by_fold.entry(&category.fold).or_insert((category, file));
        }
    }
    for category in &stays.categories {
        let file = config.file.as_path();
        by_fold.entry(&category.fold).or_insert((category, file));
    }
    let mut by_name: BTreeMap<String, Vec<Category>> = BTreeMap::new();
    for (category, file) in by_fold.into_values() {
        let label = labels.of(category).clone();
        if let Some(name) = name(label.as_str()) {
            by_name.entry(name).or_default().push(Category::new(label));
            continue;
        }
        let finding = Finding::BadValue {
            key: "categories".into(),
            written: label.as_str().into(),
            expected: "expected-category".into(),
        };
        found.push(Diagnostic::new(finding, Place::file(file)));
    }
    let automatic = |name: String, categories: Vec<Category>| {
        let place = Place::file(&config.file);
        FeedSettings::automatic(&config.site, &config.delivery, name, categories, place)
    };
    let all = automatic(ALL.into(), Vec::new());
    let others = by_name
        .into_iter()
        .map(|(name, categories)| automatic(name, categories));
    std::iter::once(all).chain(others).collect()
}

/// The name of the feed of a category, apart from that of the feed of everything.
pub fn name(label: &str) -> Option<String> {
    let mut name = slug(label);
    name.truncate(NAME);
    match name.as_str() {
        "" => None,
        ALL => Some(format!("category-{ALL}")),
        _ => Some(name.trim_end_matches('-').to_owned()),
    }
}
