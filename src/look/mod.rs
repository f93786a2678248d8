//! A look before publishing: what the subscribers of each address would live through, and whether that can be meant.

mod compare;
mod fate;
mod guard;

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use url::Url;

use fate::Gone;
pub use guard::{Alarm, alarms};

use crate::config::Config;
use crate::edition::Edition;
use crate::entry::Entry;
use crate::recall::{self, Next};
use crate::text::Plain;

/// What happens at one address, a folder below the output.
#[derive(Debug, Serialize)]
pub struct Look {
    /// The folder: the feed's name, or an old one of it.
    pub address: String,
    /// How many entries readers see now; nothing when crieur published nothing here.
    pub before: Option<usize>,
    /// How many they will see; nothing when the feed is taken away.
    pub after: Option<usize>,
    /// The documents that change, with their lengths.
    pub documents: Vec<Size>,
    /// Articles that readers have not seen here.
    pub new: Vec<Item>,
    /// Articles whose files were gone, and that return under the id that they had.
    pub back: Vec<Item>,
    /// Articles that change in place.
    pub updated: Vec<Change>,
    /// Articles that go, whether that is meant or not.
    pub withdrawn: Vec<Withdrawal>,
    /// Articles that make room for newer ones: readers keep them.
    pub past_limit: Vec<Item>,
    /// Articles that readers have seen and would see once more, as new.
    pub again: Vec<Again>,
}

/// A document's length in bytes, before and after; nothing when there is none.
#[derive(Debug, Serialize)]
pub struct Size {
    /// Its file below the output.
    pub file: String,
    /// How long it is.
    pub before: Option<usize>,
    /// How long it will be.
    pub after: Option<usize>,
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The URI by which readers know it.
    pub id: String,
    /// Its title.
    pub title: Plain,
    /// Its address.
    pub url: Url,
    /// When it appeared.
    pub published: DateTime<FixedOffset>,
}

/// An article that changes in place.
#[derive(Debug, Serialize)]
pub struct Change {
    /// The article, as it will be.
    #[serde(flatten)]
    pub item: Item,
    /// What changes.
    pub what: BTreeSet<Part>,
    /// Its address until now, when that changes: it has to lead to the new one, for some readers keep it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_url: Option<Url>,
}

/// What can change in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Its title.
    Title,
    /// The words of its text.
    Text,
    /// Its address.
    Address,
    /// When it appeared.
    Published,
    /// `updated`, to later.
    Updated,
    /// A date, to earlier: some readers take that for a fault.
    Backwards,
    /// Its categories and tags.
    Categories,
    /// Its summary, and not its text.
    Summary,
    /// Anything else: markup, authors, pictures.
    Other,
}

/// An article that goes.
#[derive(Debug, Serialize)]
pub struct Withdrawal {
    /// The article, as it was.
    #[serde(flatten)]
    pub item: Item,
    /// Why it goes.
    pub why: Why,
}

/// Why an article leaves a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Its file is gone, or is no article any more.
    Missing,
    /// Its file holds another article now.
    Replaced,
    /// It is a draft.
    Draft,
    /// Its date lies in the future.
    Future,
    /// It has expired.
    Expired,
    /// It has other categories.
    Recategorised,
    /// It is as it was, but the feed takes it no longer.
    Rule,
    /// The feed is no longer asked for.
    FeedRemoved,
}

impl Item {
    fn of(entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            title: entry.title.clone(),
            url: entry.permalink.clone(),
            published: entry.published,
        }
    }
}

impl Why {
    /// The name by which programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Replaced => "replaced",
            Self::Draft => "draft",
            Self::Future => "future",
            Self::Expired => "expired",
            Self::Recategorised => "recategorised",
            Self::Rule => "rule",
            Self::FeedRemoved => "feed-removed",
        }
    }
}

/// An article that readers have seen and would see once more.
#[derive(Debug, Serialize)]
pub struct Again {
    /// The article, as it will be.
    #[serde(flatten)]
    pub item: Item,
    /// The id by which they know it.
    pub known_as: String,
}

/// Looks at the folder `address`, where `documents` change.
pub fn look(config: &Config, edition: &Edition, address: &str, documents: Vec<Size>) -> Look {
    let feed = edition.at(address);
    let new = feed.map(|feed| edition.feeds[feed].entries.as_slice());
    let next = Next {
        entries: new.unwrap_or_default(),
        documents: edition
            .documents_at([address])
            .map(|one| (one.format, &*one.bytes))
            .collect(),
    };
    let before = recall::replaced(config, address, &edition.present, &next);
    let old = before.as_ref().map(|before| before.entries.as_slice());
    let stays = || edition.documents_at([address]).next().is_some();
    let mut look = Look {
        address: address.to_owned(),
        before: old.map(<[_]>::len),
        after: new.map(<[_]>::len).or_else(|| stays().then_some(0)),
        documents,
        new: Vec::new(),
        back: Vec::new(),
        updated: Vec::new(),
        withdrawn: Vec::new(),
        past_limit: Vec::new(),
        again: Vec::new(),
    };
    let is_dated = before.as_ref().is_some_and(|before| before.is_dated);
    let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
    let comparison = compare::Comparison::new(old, new);
    let gone: Vec<&Entry> = comparison.gone().collect();
    // Made only if there is something to explain, for it goes through all articles.
    let fates = (!gone.is_empty()).then(|| fate::Fates::new(config, edition, feed));
    for (entry, fates) in gone.into_iter().zip(fates.iter().cycle()) {
        match fates.of(entry) {
            Gone::PastLimit => look.past_limit.push(Item::of(entry)),
            Gone::For(why) => look.withdrawn.push(Withdrawal {
                item: Item::of(entry),
                why,
            }),
        }
    }
    let withdrawn = look.withdrawn.iter();
    let withdrawn = withdrawn
        .map(|one| (one.item.id.as_str(), one.why))
        .collect();
    let (again, new) = comparison.new_ones(&withdrawn);
    let again_ids: BTreeSet<String> = again.iter().map(|one| one.known_as.clone()).collect();
    look.withdrawn
        .retain(|one| !again_ids.contains(&one.item.id));
    look.again = again;
    let ledger = edition.news.ledger();
    (look.back, look.new) = new.into_iter().partition(|item| ledger.is_gone(&item.id));
    look.updated = comparison.changes(is_dated);
    look
}
