//! Why an entry leaves a feed: because its article says so, because feeds.toml does, or because nobody knows where it is.

use std::collections::{BTreeMap, BTreeSet};

use super::Why;
use crate::config::Config;
use crate::edition::Edition;
use crate::entry::Entry;
use crate::head::Head;
use crate::select::{Fate, Reason};
use crate::text::Fold;

/// What became of all articles, for one address.
pub(super) struct Fates<'a> {
    config: &'a Config,
    edition: &'a Edition,
    /// The number of the feed at the address; nothing when there is none any more.
    feed: Option<usize>,
    numbers: BTreeMap<&'a str, usize>,
    paths: BTreeSet<&'a str>,
}

/// What became of an entry: it is past the limits of its feed, or it goes.
pub(super) enum Gone {
    PastLimit,
    For(Why),
}

impl<'a> Fates<'a> {
    pub(super) fn new(config: &'a Config, edition: &'a Edition, feed: Option<usize>) -> Self {
        let heads = || edition.selection.heads.iter();
        Self {
            config,
            edition,
            feed,
            numbers: (heads().map(|head| head.id.as_str()).zip(0..)).collect(),
            paths: heads().map(|head| head.stamp.path.as_str()).collect(),
        }
    }

    /// Whether the file that held the article of that id holds another one.
    fn is_replaced(&self, id: &str) -> bool {
        let place = self.edition.news.ledger().place(id);
        place.is_some_and(|place| self.paths.contains(place))
    }

    fn is_past(&self, entry: &Entry) -> bool {
        self.edition.present.has_come(&entry.id, entry.published)
    }

    /// What became of `entry`, which the feed does not show any more.
    pub(super) fn of(&self, entry: &Entry) -> Gone {
        // A person took the feed away, whatever became of its articles.
        if self.feed.is_none() && !self.config.feeds.is_empty() {
            return Gone::For(Why::FeedRemoved);
        }
        let selection = &self.edition.selection;
        let Some(number) = self.numbers.get(entry.id.as_str()) else {
            let days = self
                .feed
                .and_then(|feed| selection.feeds[feed].delivery.max_days);
            if self.is_past(entry) && !self.edition.present.is_fresh(entry.published, days) {
                return Gone::PastLimit;
            }
            return Gone::For(if self.edition.withdrawn.contains(&entry.id) {
                // A draft that cannot be read any further is a draft all the same.
                Why::Draft
            } else if !self.is_past(entry) {
                // What is faulty does not stay before its day: it is a rehearsal, or the clock went back.
                Why::Future
            } else if self.is_replaced(&entry.id) {
                Why::Replaced
            } else {
                Why::Missing
            });
        };
        let takers = match &selection.fates[*number] {
            Fate::Withheld(Reason::Draft) => return Gone::For(Why::Draft),
            Fate::Withheld(Reason::Future(_)) => return Gone::For(Why::Future),
            Fate::Withheld(Reason::Expired(_)) => return Gone::For(Why::Expired),
            Fate::Taken(takers) => takers,
        };
        match self.feed {
            Some(feed) if takers.contains(&feed) => Gone::PastLimit,
            _ if same_categories(entry, &selection.heads[*number]) => Gone::For(Why::Rule),
            _ => Gone::For(Why::Recategorised),
        }
    }
}

/// Whether the article names the categories and tags that it was published with.
fn same_categories(entry: &Entry, head: &Head) -> bool {
    let before: BTreeSet<Fold> = entry
        .categories
        .iter()
        .map(|label| Fold::new(label.as_str()))
        .collect();
    let categories = head.categories.iter().map(|category| category.fold.clone());
    let tags = head.tags.iter().map(|tag| Fold::new(tag.as_str()));
    before == categories.chain(tags).collect()
}
