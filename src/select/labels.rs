//! One spelling for each category, so that readers do not sort « Sécurité » and « SECURITE » apart.

use std::collections::BTreeMap;

use crate::config::{Category, FeedSettings};
use crate::gist::Crowd;
use crate::head::Head;
use crate::text::{Fold, Plain};

/// How each category is written.
#[derive(Debug, Default)]
pub struct Labels(BTreeMap<Fold, Plain>);

impl Labels {
    /// The spelling in feeds.toml counts, else the one that most of the articles `heads`, of the `crowd` and of those that stay use; of
    /// equally many, the one that sorts last, for accents and small letters come after plain capitals.
    pub(super) fn gather(
        feeds: &[FeedSettings],
        heads: &[&Head],
        crowd: &Crowd,
        stays: &[Category],
    ) -> Self {
        let mut counts: BTreeMap<&Fold, BTreeMap<&Plain, usize>> = BTreeMap::new();
        let one_each = heads.iter().flat_map(|head| &head.categories).chain(stays);
        let of_crowd = crowd.parts.iter().flat_map(|part| {
            let categories = part.sort.categories.iter();
            categories.map(|category| (category, part.count))
        });
        for (category, count) in one_each.map(|category| (category, 1)).chain(of_crowd) {
            let spellings = counts.entry(&category.fold).or_default();
            *spellings.entry(&category.label).or_default() += count;
        }
        let mut labels = BTreeMap::new();
        for (fold, spellings) in counts {
            let most = spellings
                .into_iter()
                .max_by_key(|(label, count)| (*count, *label));
            labels.extend(most.map(|(label, _)| (fold.clone(), label.clone())));
        }
        for category in feeds
            .iter()
            .rev()
            .flat_map(|feed| feed.rule.categories.iter().rev())
        {
            labels.insert(category.fold.clone(), category.label.clone());
        }
        Self(labels)
    }

    /// How `category` is written.
    pub fn of<'a>(&'a self, category: &'a Category) -> &'a Plain {
        self.0.get(&category.fold).unwrap_or(&category.label)
    }
}
