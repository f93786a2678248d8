//! feeds.toml: what the maintainers ask for, checked and with every default filled in.

mod address;
mod delivery;
mod feeds;
mod encodings;
mod file;
mod lints;
mod measure;
mod schema;
mod site;
mod style;
mod written;

use std::path::PathBuf;

use url::Url;

pub use address::{Parts, Pattern};
pub use delivery::{Content, Delivery, Format, Share};
pub use encodings::Encodings;
pub use file::{load, read};
pub use schema::{FILE as SCHEMA_FILE, schema};
pub use site::{Removed, Site, site_address};
pub use style::Style;
pub use written::Written;

use crate::diagnostic::{Lints, Place};
use crate::text::{Fold, Plain, Words};

/// All of feeds.toml.
#[derive(Debug, Clone)]
pub struct Config {
    /// The file it came from.
    pub file: PathBuf,
    /// What tells its text from any other.
    pub mark: u64,
    /// What is common to all feeds.
    pub site: Site,
    /// How a feed delivers unless it says otherwise.
    pub delivery: Delivery,
    /// The feeds that are asked for; none when there is to be one per category and one of everything.
    pub feeds: Vec<FeedSettings>,
    /// How much findings matter.
    pub lints: Lints,
    /// How old folders are encoded.
    pub encodings: Encodings,
    /// Every keyword of every feed, once each. Feeds refer to them by number, and so do articles that say them.
    pub keywords: Vec<Words>,
}

/// A feed as it was asked for.
#[derive(Debug, Clone)]
pub struct FeedSettings {
    /// Its folder below the output, ASCII: `securite`.
    pub name: String,
    /// The folders of old addresses, at which it is published as well, the oldest first.
    pub aliases: Vec<Alias>,
    /// Its title.
    pub title: Plain,
    /// What it is about.
    pub description: Plain,
    /// The page that shows the same as the feed.
    pub home: Url,
    /// Whose articles it takes.
    pub rule: Rule,
    /// How much of them, and in which form.
    pub delivery: Delivery,
    /// Where it was asked for.
    pub place: Place,
}

/// An old address of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// Its folder below the output.
    pub name: String,
    /// Where it was asked for.
    pub place: Place,
}

impl FeedSettings {
    /// The folders in which it is published: its own, then those of its old names.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let aliases = self.aliases.iter().map(|alias| alias.name.as_str());
        std::iter::once(self.name.as_str()).chain(aliases)
    }
}

/// Which articles a feed takes.
#[derive(Debug, Clone, Default)]
pub struct Rule {
    /// Articles of these categories. With no category and no keyword, all articles.
    pub categories: Vec<Category>,
    /// And articles that say one of these keywords (numbers of [`Config::keywords`]).
    pub keywords: Vec<usize>,
    /// But none of these categories.
    pub exclude_categories: Vec<Category>,
    /// And none that say one of these keywords.
    pub exclude_keywords: Vec<usize>,
    /// And only articles in these languages, when there are any.
    pub languages: Vec<crate::text::Language>,
}

impl Rule {
    /// Whether the feed takes articles whatever their category and words.
    pub fn takes_everything(&self) -> bool {
        self.categories.is_empty() && self.keywords.is_empty()
    }
}

/// A category: how it is shown, and what it is compared by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Category {
    /// As it was written.
    pub label: Plain,
    /// What makes it the same as another.
    pub fold: Fold,
}

impl Category {
    /// The category that is called `label`.
    pub fn new(label: Plain) -> Self {
        let fold = Fold::new(label.as_str());
        Self { label, fold }
    }
}
