//! The rules of all feeds, arranged so that an article asks only those that may take it: the cost grows with articles,
//! not with articles times feeds.

use std::collections::BTreeMap;

use crate::config::{Category, FeedSettings, Rule};
use crate::gist::Sort;
use crate::head::Head;
use crate::text::{Fold, Language};

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

    /// The feeds that take an article with what it brings, in the order of feeds.toml, each once.
    pub(super) fn takers(&self, brings: &Brings<'_>) -> Vec<usize> {
        let by_category = brings
            .categories
            .iter()
            .filter_map(|category| self.by_category.get(&category.fold));
        let by_keyword = brings
            .keywords
            .iter()
            .filter_map(|keyword| self.by_keyword.get(keyword));
        let mut takers: Vec<usize> = by_category.chain(by_keyword).flatten().copied().collect();
        takers.extend(&self.of_everything);
        takers.sort_unstable();
        takers.dedup();
        takers.retain(|number| refused(&self.feeds[*number].rule, brings).is_none());
        takers
    }
}

/// What an article brings that rules ask for.
pub(super) struct Brings<'a> {
    categories: &'a [Category],
    by_tags: bool,
    keywords: &'a [usize],
    language: Option<&'a Language>,
}

impl<'a> From<&'a Head> for Brings<'a> {
    fn from(head: &'a Head) -> Self {
        Self {
            categories: &head.categories,
            by_tags: head.by_tags,
            keywords: &head.keywords,
            language: head.language.as_ref(),
        }
    }
}

impl<'a> From<&'a Sort> for Brings<'a> {
    fn from(sort: &'a Sort) -> Self {
        Self {
            categories: &sort.categories,
            by_tags: sort.by_tags,
            keywords: &sort.keywords,
            language: sort.language.as_ref(),
        }
    }
}

/// What the rule of a feed says to an article, and which of its names decides: by its number in the list of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It takes every article.
    Everything,
    /// It takes this category.
    Category(usize),
    /// It takes what says this keyword.
    Keyword(usize),
    /// It asks for nothing that the article has.
    Nothing,
    /// It takes no article in the article's language, or none that says no language.
    OtherLanguage,
    /// It takes nothing of this category.
    ExcludedCategory(usize),
    /// It takes nothing that says this keyword.
    ExcludedKeyword(usize),
}

impl Verdict {
    /// What `rule` says to the article of `head`.
    pub fn of(rule: &Rule, head: &Head) -> Self {
        let brings = Brings::from(head);
        match taken(rule, &brings) {
            Some(taken) => refused(rule, &brings).unwrap_or(taken),
            None => Self::Nothing,
        }
    }

    /// Whether the feed takes the article.
    pub fn takes(self) -> bool {
        matches!(
            self,
            Self::Everything | Self::Category(_) | Self::Keyword(_)
        )
    }
}

/// Why `rule` asks for an article; nothing if it does not. [`Rules::takers`] asks the same of all feeds at once.
fn taken(rule: &Rule, brings: &Brings<'_>) -> Option<Verdict> {
    if rule.takes_everything() {
        return Some(Verdict::Everything);
    }
    let mut categories = rule.categories.iter();
    let category = categories.position(|wanted| {
        let mut its = brings.categories.iter();
        its.any(|category| category.fold == wanted.fold)
    });
    let mut keywords = rule.keywords.iter();
    let mut keyword = || keywords.position(|keyword| brings.keywords.contains(keyword));
    let category = category.map(Verdict::Category);
    category.or_else(|| keyword().map(Verdict::Keyword))
}

/// Why `rule` refuses an article for which it asks; nothing if it does not.
fn refused(rule: &Rule, brings: &Brings<'_>) -> Option<Verdict> {
    let other_language = || match brings.language {
        Some(language) => !rule
            .languages
            .iter()
            .any(|wanted| language.is_within(wanted)),
        None => true,
    };
    if !rule.languages.is_empty() && other_language() {
        return Some(Verdict::OtherLanguage);
    }
    let category = |out: &Category| {
        // Tags that serve as categories put an article into feeds, and keep it out of none.
        let mut categories = brings.categories.iter().filter(|_| !brings.by_tags);
        categories.any(|category| category.fold == out.fold)
    };
    let mut categories = rule.exclude_categories.iter();
    let mut keywords = rule.exclude_keywords.iter();
    let category = categories.position(category);
    let mut keyword = || keywords.position(|keyword| brings.keywords.contains(keyword));
    let category = category.map(Verdict::ExcludedCategory);
    category.or_else(|| keyword().map(Verdict::ExcludedKeyword))
}
