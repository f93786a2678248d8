//! The feeds of a site that asks for none in particular: one of everything, and one per category.

use std::collections::BTreeMap;

use super::Labels;
use crate::config::{Category, Config, FeedSettings};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::head::Head;
use crate::text::slug;

/// The name of the feed of everything.
const ALL: &str = "all";

/// The feeds for the articles `heads`. A category whose address another one has already goes to `found`.
pub(super) fn feeds<'a>(
    config: &Config,
    heads: impl Iterator<Item = &'a Head>,
    labels: &Labels,
    found: &mut Vec<Diagnostic>,
) -> Vec<FeedSettings> {
    let mut first_with = BTreeMap::new();
    for head in heads {
        for category in &head.categories {
            first_with.entry(&category.fold).or_insert((category, head));
        }
    }
    let config_place = || Place::file(&config.file);
    let automatic = |name: String, category: Option<Category>, place: Place| {
        FeedSettings::automatic(&config.site, &config.delivery, name, category, place)
    };
    let mut feeds = vec![automatic(ALL.into(), None, config_place())];
    let mut taken = BTreeMap::from([(ALL.to_owned(), config.site.title.clone())]);
    for (category, head) in first_with.into_values() {
        let label = labels.of(category);
        let name = slug(label.as_str());
        if let Some(other) = taken.get(&name).filter(|_| !name.is_empty()) {
            let finding = Finding::SameFeedAddress {
                address: name,
                other: other.to_string(),
            };
            found.push(Diagnostic::new(finding, Place::file(&head.stamp.file)));
        } else if name.is_empty() {
            let finding = Finding::BadValue {
                key: "categories".into(),
                written: label.to_string(),
                expected: "a category with letters or digits in it".into(),
            };
            found.push(Diagnostic::new(finding, Place::file(&head.stamp.file)));
        } else {
            taken.insert(name.clone(), label.clone());
            feeds.push(automatic(
                name,
                Some(Category::new(label.clone())),
                config_place(),
            ));
        }
    }
    feeds
}
