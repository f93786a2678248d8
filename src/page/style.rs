//! Stylesheets: one for all pages, and one in each language for feeds that are opened in a browser, which show no page
//! of theirs but would show a tree of XML.

use std::collections::BTreeSet;

use askama::Template;

use super::{Page, STYLE, ours};
use crate::config::{Config, Format, Style};
use crate::error::Error;
use crate::feed::{Feed, style_file, voice_of};
use crate::wording::{Voice, Wording};

#[derive(Template)]
#[template(config = "src/page/askama.toml", path = "feeds.css", escape = "none")]
struct Sheet {
    /// What is said above a feed.
    said: String,
}

/// The stylesheets of `feeds`.
pub(super) fn sheets<'a>(
    config: &Config,
    feeds: impl Iterator<Item = &'a Feed>,
) -> Result<Vec<Page>, Error> {
    if config.site.feed_style != Style::Own {
        return Ok(Vec::new());
    }
    let is_xml = |feed: &&Feed| feed.selves.keys().any(|format| *format != Format::Json);
    let voices: BTreeSet<Voice> = feeds
        .filter(is_xml)
        .map(|feed| voice_of(feed.language.as_ref()))
        .collect();
    let sheet = |voice: Voice| {
        let said = Wording::of_pages(voice).say("sheet", &[]);
        // A text between double quotes (CSS Syntax 3, §4.3.5).
        let said = said.replace('\\', "\\\\").replace('"', "\\\"");
        Page::new(style_file(voice), Sheet { said }.render(), &[])
    };
    voices.into_iter().map(sheet).collect()
}

/// The stylesheet of pages.
pub(super) fn of_pages() -> Page {
    Page {
        path: STYLE.to_owned(),
        bytes: ours::sealed(STYLE, include_str!("templates/pages.css"), &[]),
    }
}
