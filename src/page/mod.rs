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
pub use day::Days;
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

    /// A page about the feeds at `addresses`.
    fn new(path: String, made: askama::Result<String>, addresses: &[&str]) -> Result<Self, Error> {
        match made {
            Ok(text) => Ok(Self {
                bytes: ours::sealed(&path, &(text + "\n"), addresses),
                path,
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
fn overview_file(config: &Config, taken: &Taken) -> &'static str {
    if taken.0.contains(&plain(&config.site.feeds_url)) {
        FEEDS
    } else {
        FILE
    }
}

/// The pages of `feeds`, which come in the order of their `settings`, and of feeds that are `retired`; none where the site has one.
///
/// # Errors
/// [`Error::Malformed`] when a page cannot be written.
pub fn pages(
    config: &Config,
    feeds: &[Feed],
    settings: &[FeedSettings],
    retired: &[Feed],
    taken: &Taken,
) -> Result<Vec<Page>, Error> {
    let mut pages = style::sheets(config, feeds.iter().chain(retired))?;
    let sheets = pages.len();
    let overview = config.delivery.pages.then(|| overview_file(config, taken));
    let make = |words: &mut Words, (feed, settings): (&Feed, &FeedSettings)| {
        let addresses = settings.addresses();
        let mut free = addresses
            .filter(|name| is_free(config, name, taken))
            .peekable();
        if !settings.delivery.pages || free.peek().is_none() {
            return Ok(Vec::new());
        }
        let page = feed::page(config, feed, overview, words.of(feed.language.as_ref()))?;
        // Old addresses show the same page, which names the new one as its own.
        let copy = |name: &str| Page {
            path: format!("{name}/{FILE}"),
            bytes: page.bytes.clone(),
        };
        Ok(free.map(copy).collect())
    };
    let all = feeds.par_iter().zip(settings);
    let all = all.map_init(Words::default, make);
    let all: Vec<Vec<Page>> = all.collect::<Result<_, Error>>()?;
    let mut listed = Vec::new();
    for ((feed, settings), its) in feeds.iter().zip(settings).zip(all) {
        let own = format!("{}/{FILE}", feed.name);
        listed.push(Listed {
            feed,
            settings,
            has_page: its.iter().any(|page| page.path == own),
        });
        pages.extend(its);
    }
    let mut words = Words::default();
    // Of one of which nothing is left there is nothing to show.
    let is_wanted = |feed: &&Feed| {
        config.delivery.pages && !feed.selves.is_empty() && is_free(config, &feed.name, taken)
    };
    for feed in retired.iter().filter(is_wanted) {
        pages.push(feed::page(
            config,
            feed,
            overview,
            words.of(feed.language.as_ref()),
        )?);
    }
    if let Some(file) = overview.filter(|_| !listed.is_empty()) {
        let words = words.of(config.delivery.language.as_ref());
        pages.push(overview::page(config, file, &listed, words)?);
        pages.push(opml::list(config, &listed)?);
    }
    let are_sheets_alone = pages.len() == sheets;
    if config.site.page_style == Style::Own && !are_sheets_alone {
        pages.push(style::of_pages());
    }
    pages.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(pages)
}

/// Addresses at which the site has pages of its own, without what does not tell one page from another.
#[derive(Debug, Default)]
pub struct Taken(BTreeSet<String>);

impl Taken {
    /// The home page of the site, the pages to which feeds belong, and those of articles.
    pub fn new<'a>(
        config: &'a Config,
        settings: &'a [FeedSettings],
        permalinks: impl Iterator<Item = &'a Url>,
    ) -> Self {
        let homes = settings.iter().map(|feed| &feed.home);
        let all = homes.chain([&config.site.url]).chain(permalinks);
        Self(all.map(plain).collect())
    }
}

/// The address without scheme, `www.`, query, fragment, and what a server adds to a folder's.
fn plain(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let path = url.path();
    let path = path
        .strip_suffix(FILE)
        .unwrap_or(path)
        .trim_end_matches('/');
    format!("{host}{path}")
}

/// Whether the page of the feed `name` would stand where the site has none of its own.
fn is_free(config: &Config, name: &str, taken: &Taken) -> bool {
    address(config, name).is_some_and(|address| !taken.0.contains(&plain(&address)))
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

/// Where the feeds of a list are.
fn addresses<'a>(feeds: &[Listed<'a>]) -> Vec<&'a str> {
    feeds
        .iter()
        .map(|listed| listed.feed.name.as_str())
        .collect()
}

/// The web address of the page of the feed `name`.
fn address(config: &Config, name: &str) -> Option<Url> {
    config.site.feeds_url.join(&format!("{name}/")).ok()
}
