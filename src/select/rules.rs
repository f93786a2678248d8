//! The rules of all feeds, arranged so that an article asks only those that may take it: the cost grows with articles,
//! not with articles times feeds.

use std::collections::BTreeMap;

use crate::config::{FeedSettings, Rule};
use crate::head::Head;
use crate::text::Fold;

/// The rules of `feeds`, by what an article brings.
pub(super) struct Rules<'a> {
    feeds: &'a [FeedSettings],
    by_category: BTreeMap<&'a Fold, Vec<usize>>,
    by_keyword: BTreeMap<usize, Vec<usize>>,
    of_everything: Vec<usize>,
}

impl<'a> Rules<'a> {
    pub(super) fn new(feeds: &'a [FeedSettings]) -> Self {
        let mut rules = Self {
            feeds,
            by_category: BTreeMap::new(),
            by_keyword: BTreeMap::new(),
            of_everything: Vec::new(),
        };
        for (number, feed) in feeds.iter().enumerate() {
            if feed.rule.takes_everything() {
                rules.of_everything.push(number);
            }
            for category in &feed.rule.categories {
                rules
                    .by_category
                    .entry(&category.fold)
                    .or_default()
                    .push(number);
            }
            for keyword in &feed.rule.keywords {
                rules.by_keyword.entry(*keyword).or_default().push(number);
            }
        }
        rules
    }

    /// The feeds that take `head`, in the order of feeds.toml, each once.
    pub(super) fn takers(&self, head: &Head) -> Vec<usize> {
        let by_category = head
            .categories
            .iter()
            .filter_map(|category| self.by_category.get(&category.fold));
        let by_keyword = head
            .keywords
            .iter()
            .filter_map(|keyword| self.by_keyword.get(keyword));
        let mut takers: Vec<usize> = by_category.chain(by_keyword).flatten().copied().collect();
        takers.extend(&self.of_everything);
        takers.sort_unstable();
        takers.dedup();
        takers.retain(|number| !excludes(&self.feeds[*number].rule, head));
        takers
    }
}

fn excludes(rule: &Rule, head: &Head) -> bool {
    let other_language = || match &head.language {
        Some(language) => !rule
            .languages
            .iter()
            .any(|wanted| language.is_within(wanted)),
        None => true,
    };
    let category = |out: &crate::config::Category| {
        // Tags that serve as categories put an article into feeds, and keep it out of none.
        let mut categories = head.categories.iter().filter(|_| !head.by_tags);
        categories.any(|category| category.fold == out.fold)
    };
    (!rule.languages.is_empty() && other_language())
        || rule.exclude_categories.iter().any(category)
        || rule
            .exclude_keywords
            .iter()
            .any(|keyword| head.keywords.contains(keyword))
}
