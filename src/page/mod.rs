//! Pages: what people see who follow a link to a feed. Each feed has one, all feeds together have one, and a list of them for
//! feed readers; what these need for their looks lies beside them. Like a feed, a page is made of nothing but the input.
//!
//! Templates (`templates/`) are checked by the compiler, and escape all that they are given.

mod announce;
mod day;
mod feed;
mod opml;
mod ours;
mod overview;
mod reader;
mod style;
mod words;

use std::collections::BTreeSet;

use rayon::prelude::*;
use url::Url;

pub use announce::announcement;
pub use ours::is_ours;
use words::Words;

use crate::config::{Config, FeedSettings, Style};
use crate::error::Error;
use crate::feed::Feed;

/// A page, or what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path below the output folder: `securite/index.html`.
    pub path: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

impl Page {
    /// The folder of the feed that it is about; nothing when it is about all of them.
    pub fn address(&self) -> Option<&str> {
        self.path.split_once('/').map(|(folder, _)| folder)
    }

    fn new(path: String, made: askama::Result<String>) -> Result<Self, Error> {
        match made {
            Ok(text) => Ok(Self {
                path,
                bytes: (text + "\n").into_bytes(),
            }),
            Err(error) => Err(Error::Malformed {
                path,
                reason: error.to_string(),
            }),
        }
    }
}

/// The file of a feed's page, in its folder.
pub const FILE: &str = "index.html";
const FEEDS: &str = "feeds.html";
/// The file of the list of all feeds.
pub const OPML: &str = "feeds.opml";
/// The stylesheet of all pages.
pub const STYLE: &str = "pages.css";

/// The files about all feeds, whatever feeds.toml says. Stylesheets are not among them: they tell nothing, and another site that
/// uses the folder may need one that this one does not.
pub const AT_THE_TOP: [&str; 3] = [FILE, FEEDS, OPML];

/// The file of the page of all feeds. Where the feeds lie at the address of the site, `index.html` is the home page of the site
/// itself, which must not be replaced.
pub fn overview_file(config: &Config) -> &'static str {
    if config.site.feeds_url == config.site.url {
        FEEDS
    } else {
        FILE
    }
}

/// The pages of `feeds`, which come in the order of their `settings`, and of feeds that are `retired`.
///
/// # Errors
/// [`Error::Malformed`] when a page cannot be written.
pub fn pages(
    config: &Config,
    feeds: &[Feed],
    settings: &[FeedSettings],
    retired: &[Feed],
) -> Result<Vec<Page>, Error> {
    let mut pages = style::sheets(config, feeds.iter().chain(retired))?;
    let sheets = pages.len();
    let taken = taken(config, feeds);
    let make = |words: &mut Words, (feed, settings): (&Feed, &FeedSettings)| {
        let is_wanted = settings.delivery.pages;
        let address = address(config, &feed.name);
        let is_free = address.is_some_and(|at| settings.home != at && !taken.contains(&at));
        (is_wanted && is_free)
            .then(|| feed::page(config, feed, words.of(feed.language.as_ref())))
            .transpose()
    };
    let all = feeds.par_iter().zip(settings);
    let all = all.map_init(Words::default, make);
    let all: Vec<Option<Page>> = all.collect::<Result<_, Error>>()?;
    let mut listed = Vec::new();
    for ((feed, settings), page) in feeds.iter().zip(settings).zip(all) {
        listed.push(Listed {
            feed,
            settings,
            has_page: page.is_some(),
        });
        // Old addresses show the same page, which names the new one as its own.
        pages.extend(page.iter().flat_map(|page| {
            let copy = |address| Page {
                path: format!("{address}/{FILE}"),
                ..page.clone()
            };
            settings.addresses().map(copy)
        }));
    }
    let mut words = Words::default();
    for feed in retired.iter().filter(|_| config.delivery.pages) {
        pages.push(feed::page(config, feed, words.of(feed.language.as_ref()))?);
    }
    if config.delivery.pages {
        let words = words.of(config.delivery.language.as_ref());
        pages.push(overview::page(config, &listed, words)?);
        pages.push(opml::list(config, &listed)?);
    }
    let are_sheets_alone = pages.len() == sheets;
    if config.site.page_style == Style::Own && !are_sheets_alone {
        pages.push(style::of_pages());
    }
    pages.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(pages)
}

/// A feed in a list of all.
struct Listed<'a> {
    feed: &'a Feed,
    settings: &'a FeedSettings,
    has_page: bool,
}

impl Listed<'_> {
    /// The address that is offered to people: of its formats, that which most readers know.
    fn url(&self) -> Option<&Url> {
        self.feed.selves.values().next()
    }
}

/// The addresses of articles at which a feed's page would stand.
fn taken(config: &Config, feeds: &[Feed]) -> BTreeSet<Url> {
    let pages = feeds.iter().filter_map(|feed| address(config, &feed.name));
    let pages: BTreeSet<Url> = pages.collect();
    let entries = feeds.iter().flat_map(|feed| &feed.entries);
    let permalinks = entries.map(|entry| &entry.permalink);
    permalinks
        .filter(|permalink| pages.contains(permalink))
        .cloned()
        .collect()
}

/// The web address of the page of the feed `name`.
fn address(config: &Config, name: &str) -> Option<Url> {
    config.site.feeds_url.join(&format!("{name}/")).ok()
}
