//! The page of all feeds.

use askama::Template;

use super::words::Spoken;
use super::{FILE, Listed, OPML, Page, feed};
use crate::config::Config;
use crate::error::Error;
use crate::text::Language;

#[derive(Template)]
#[template(config = "src/page/askama.toml", path = "overview.html")]
struct Overview<'a> {
    words: &'a Spoken,
    site: &'a crate::config::Site,
    language: &'a str,
    content_language: &'a str,
    canonical: String,
    style: Option<String>,
    opml: &'static str,
    feeds: &'a [Listed<'a>],
    count: usize,
}

impl Overview<'_> {
    /// Where the title of a feed leads: to its page, else to the feed itself.
    fn link(listed: &Listed<'_>) -> String {
        if listed.has_page {
            format!("{}/{FILE}", listed.feed.name)
        } else {
            listed.url().map(ToString::to_string).unwrap_or_default()
        }
    }

    /// The language of a feed, if that is not the page's.
    fn other_language<'e>(&self, listed: &'e Listed<'_>) -> Option<&'e str> {
        let language = listed.feed.language.as_ref().map(Language::as_str)?;
        (language != self.content_language).then_some(language)
    }
}

pub(super) fn page(
    config: &Config,
    file: &str,
    feeds: &[Listed<'_>],
    words: &Spoken,
) -> Result<Page, Error> {
    let site = &config.site;
    let language = config.delivery.language.as_ref();
    // A folder has the address of its `index.html`.
    let canonical = match file {
        FILE => Some(site.feeds_url.clone()),
        file => site.feeds_url.join(file).ok(),
    };
    let page = Overview {
        words,
        site,
        language: words.language(language),
        content_language: language.map_or("", Language::as_str),
        canonical: canonical.map(String::from).unwrap_or_default(),
        style: feed::style(config, ""),
        opml: OPML,
        feeds,
        count: feeds.len(),
    };
    let addresses = super::addresses(feeds);
    Page::new(file.to_owned(), page.render(), &addresses)
}
