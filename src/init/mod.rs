//! A feeds.toml for a folder that has none: what lies in the folder (`look`), and a text that fits it (`write`). Articles are
//! read as any run reads them, with a feeds.toml that is imagined.

mod disk;
mod look;
mod program;
mod tongue;
mod write;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use url::Url;

pub use look::look;
pub use program::Program;
pub use write::write;

use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Finding};
use crate::edition;
use crate::error::Error;
use crate::progress::Progress;
use crate::select::{ALL, Fate};
use crate::shape::Shape;
use crate::text::{Language, Plain};
use crate::value::Text;
use write::{list, quoted};

/// The address of a site whose own is not known: nobody has it, so nothing that names it can be meant.
pub const EXAMPLE: &str = "https://example.org/";

/// What a feeds.toml could say.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Where it is to be.
    pub file: PathBuf,
    /// Whose folder this is.
    pub program: Option<Program>,
    /// The name of the site.
    pub title: Plain,
    /// What it is about.
    pub description: Option<Plain>,
    /// Its address, if anything tells.
    pub url: Option<Url>,
    /// The language of most of its articles.
    pub language: Option<Language>,
    /// The zone of its dates.
    pub zone: Tz,
    /// The folder of articles, relative to the file.
    pub articles: String,
    /// Whether that has to be made.
    pub is_missing: bool,
    /// The folder that the feeds go to, relative to the file.
    pub output: String,
    /// What in the folder of articles is none.
    pub exclude: Vec<String>,
    /// How many articles have an error.
    pub faulty: usize,
}

/// A feed that could be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its folder.
    pub name: String,
    /// Whose articles it takes; none for those of all.
    pub categories: Vec<Plain>,
    /// How many that are.
    pub count: usize,
}

/// What there is to publish.
#[derive(Debug, Clone, Default)]
pub struct Stock {
    /// A feed for each category, the fullest first, and then that of everything.
    pub feeds: Vec<Feed>,
    /// How many articles there are in each shape.
    pub shapes: [(Option<Shape>, usize); 3],
    /// The address that the newest of them would have.
    pub address: Option<Url>,
}

impl Proposal {
    /// The site's address, or that of no site.
    pub fn address(&self) -> String {
        let known = self.url.as_ref();
        known.map_or_else(|| EXAMPLE.to_owned(), Url::to_string)
    }

    /// What there is to publish at the moment `now`. The feed of everything is to be called `everything`.
    ///
    /// # Errors
    /// Those of [`edition::survey`].
    pub fn stock(
        &self,
        everything: &str,
        now: DateTime<Utc>,
        progress: &Progress,
    ) -> Result<Stock, Error> {
        let mut stock = Stock::default();
        let imagined = self.imagine().filter(|_| !self.is_missing);
        if let Some(config) = imagined {
            // What is wrong with articles is told by the run that publishes them.
            let selection = edition::survey(&config, now, progress, &mut Vec::new())?.selection;
            for (number, feed) in selection.feeds.iter().enumerate() {
                let takes = |fate: &&Fate| matches!(fate, Fate::Taken(by) if by.contains(&number));
                let categories = feed.rule.categories.iter();
                stock.feeds.push(Feed {
                    name: feed.name.clone(),
                    categories: categories.map(|one| one.label.clone()).collect(),
                    count: selection.fates.iter().filter(takes).count(),
                });
            }
            let shapes = [Shape::PageText, Shape::Markdown, Shape::HtmlPage];
            let heads = &selection.heads;
            let newest = heads.iter().max_by_key(|head| head.published.at);
            stock.address = newest.map(|head| head.permalink.clone());
            stock.shapes = shapes.map(|shape| {
                let its = heads.iter().filter(|head| head.stamp.shape == shape);
                (Some(shape), its.count())
            });
        }
        let is_taken = stock.feeds.iter().any(|feed| feed.name == everything);
        let name = if is_taken { ALL } else { everything };
        let all = stock
            .feeds
            .iter()
            .position(|feed| feed.categories.is_empty());
        let count = all.map_or(0, |at| stock.feeds.remove(at).count);
        stock
            .feeds
            .sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
        stock.feeds.push(Feed {
            name: name.to_owned(),
            categories: Vec::new(),
            count,
        });
        Ok(stock)
    }

    /// A configuration without feeds of its own; nothing when something in it cannot be.
    fn imagine(&self) -> Option<Config> {
        let text = format!(
            "[site]\ntitle = {}\nurl = {}\narticles = {}\nexclude = {}\n",
            quoted(self.title.as_str()),
            quoted(&self.address()),
            quoted(&self.articles),
            list(&self.exclude),
        );
        read(&self.file, &text)
    }
}

/// What crieur reads in a feeds.toml; nothing when it would refuse it, or find anything wrong with it but that its address is an
/// example.
pub fn read(file: &Path, text: &str) -> Option<Config> {
    let mut found = Vec::new();
    let text = Text { file, whole: text };
    let is_example = |one: &Diagnostic| matches!(one.finding, Finding::ExampleAddress { .. });
    config::read(text, &mut found).filter(|_| found.iter().all(is_example))
}
