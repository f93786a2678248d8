//! The page of a feed: what it is, how to subscribe, and what it brings.

use askama::Template;

use super::reader::{self, Reader};
use super::words::Spoken;
use super::{FILE, Page, STYLE, address};
use crate::config::{Config, Style};
use crate::entry::Entry;
use crate::error::Error;
use crate::feed::Feed;
use crate::text::Language;

/// How many entries a page shows: enough to see what a feed is like. All of them are in the feed.
const SHOWN: usize = 20;

#[derive(Template)]
#[template(config = "src/page/askama.toml", path = "feed.html")]
struct FeedPage<'a> {
    words: &'a Spoken,
    feed: &'a Feed,
    site: &'a str,
    site_language: &'a str,
    /// The language of the page, and that of what the feed says: empty when nobody knows.
    language: &'a str,
    content_language: &'a str,
    canonical: String,
    style: Option<String>,
    /// The page of all feeds, if there is one.
    overview: Option<String>,
    /// The address to be copied.
    url: &'a str,
    readers: Vec<Reader>,
    entries: &'a [Entry],
    /// How many entries there are besides.
    more: usize,
}

impl FeedPage<'_> {
    /// The language of an entry, if that is not the feed's.
    fn other_language<'e>(&self, entry: &'e Entry) -> Option<&'e str> {
        let language = entry.language.as_ref().map(Language::as_str)?;
        (language != self.content_language).then_some(language)
    }
}

/// The page of `feed`; the page of all feeds is `overview`.
pub(super) fn page(
    config: &Config,
    feed: &Feed,
    overview: Option<&str>,
    words: &Spoken,
) -> Result<Page, Error> {
    let site = &config.site;
    let canonical = address(config, &feed.name);
    let url = feed.selves.values().next();
    let url = url.map(url::Url::as_str).unwrap_or_default();
    let shown = feed.entries.len().min(SHOWN);
    let page = FeedPage {
        words,
        feed,
        site: site.title.as_str(),
        site_language: config
            .delivery
            .language
            .as_ref()
            .map_or("", Language::as_str),
        language: words.language(feed.language.as_ref()),
        content_language: feed.language.as_ref().map_or("", Language::as_str),
        canonical: canonical.map(String::from).unwrap_or_default(),
        style: style(config, "../"),
        overview: overview.map(|file| format!("../{file}")),
        url,
        readers: reader::all(url),
        entries: &feed.entries[..shown],
        more: feed.entries.len() - shown,
    };
    Page::new(
        format!("{}/{FILE}", feed.name),
        page.render(),
        &[&feed.name],
    )
}

/// The stylesheet of a page; `up` leads from it to the folder of all feeds.
pub(super) fn style(config: &Config, up: &str) -> Option<String> {
    match &config.site.page_style {
        Style::Own => Some(format!("{up}{STYLE}")),
        Style::None => None,
        Style::At(url) => Some(url.to_string()),
    }
}
