//! Reads back an RSS feed. It has neither authors' addresses nor the date when an entry changed: only that of the newest
//! change of all, which is why that is read as well.

use chrono::{DateTime, FixedOffset};
use roxmltree::{Document, Node};

use super::published::{Scrap, Told};
use super::xml::{children, said, text};
use super::{GENERATOR, trust};
use crate::author::Author;
use crate::date;
use crate::entry::Entry;
use crate::text::{Language, Plain};

const CONTENT: Option<&str> = Some("http://purl.org/rss/1.0/modules/content/");
const DUBLIN_CORE: Option<&str> = Some("http://purl.org/dc/elements/1.1/");
const MEDIA: Option<&str> = Some("http://search.yahoo.com/mrss/");

/// The entries of `document`, which has to be an RSS feed of crieur's.
pub(super) fn read(document: &str) -> Option<Told> {
    let document = Document::parse(document).ok()?;
    let root = document.root_element();
    let channel = children(root, None, "channel").next()?;
    let is_ours = root.has_tag_name("rss")
        && root.attribute("version") == Some("2.0")
        && text(channel, None, "generator").as_deref() == Some(GENERATOR);
    if !is_ours {
        return None;
    }
    let language = text(channel, None, "language").and_then(|tag| Language::parse(&tag));
    let items = children(channel, None, "item");
    Some(Told {
        is_dated: false,
        entries: items
            .filter_map(|item| scrap(item, language.as_ref()))
            .collect(),
        id: None,
        changed: moment(&text(channel, None, "lastBuildDate")?),
        tombstones: Vec::new(),
    })
}

fn scrap(item: Node<'_, '_>, feed_language: Option<&Language>) -> Option<Scrap> {
    let categories: Vec<String> = children(item, None, "category").map(said).collect();
    let published = moment(&text(item, None, "pubDate")?)?;
    let language = text(item, DUBLIN_CORE, "language").and_then(|tag| Language::parse(&tag));
    let number = |node: Node<'_, '_>, name| node.attribute(name)?.parse().ok();
    let image = children(item, MEDIA, "content").next();
    let enclosure = children(item, None, "enclosure").next();
    let id = text(item, None, "guid")?;
    let entry = Entry {
        title: Plain::new(&text(item, None, "title")?),
        // As of an article that says of no change.
        updated: date::apart(published, &id),
        published,
        authors: children(item, DUBLIN_CORE, "creator")
            .filter_map(person)
            .collect(),
        categories: trust::texts(categories.iter().map(String::as_str)),
        content: None,
        language: language.or_else(|| feed_language.cloned()),
        image: image.and_then(|node| {
            let url = node.attribute("url")?;
            trust::media(url, node.attribute("type"), number(node, "fileSize"))
        }),
        beside: Vec::new(),
        mark: None,
        told: Vec::new(),
        enclosure: enclosure.and_then(|node| {
            // A length of 0 stands for one that nobody knows.
            let length = number(node, "length").filter(|length| *length > 0);
            let url = node.attribute("url")?;
            trust::media(url, node.attribute("type"), length)
        }),
        id,
        permalink: trust::address(&text(item, None, "link")?)?,
        summary: Plain::new(&text(item, None, "description").unwrap_or_default()),
    };
    let html = text(item, CONTENT, "encoded");
    Some(Scrap { entry, html })
}

fn person(creator: Node<'_, '_>) -> Option<Author> {
    trust::author(&said(creator), None, None)
}

/// A date of RFC 822 in the one form that crieur writes.
fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_str(text.trim(), "%a, %d %b %Y %H:%M:%S %z").ok()
}
