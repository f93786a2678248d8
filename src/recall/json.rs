//! Reads back a JSON Feed. It has all but three things: a mail address beside a page of an author, and the media type and
//! the length of a picture.

use serde::Deserialize;

use super::published::{Scrap, Told};
use super::trust;
use crate::author::Author;
use crate::config::Site;
use crate::entry::{Entry, Media};
use crate::text::{Language, Plain};

/// The entries of `text`, which has to be a JSON Feed of crieur's, in the file `file` below the output. The format has no
/// generator, so a feed counts that says an address ending in that, whatever host and scheme the site had then, or holds
/// an id made in the site's name.
pub(super) fn read(site: &Site, file: &str, text: &str) -> Option<Told> {
    let feed: Feed = serde_json::from_str(text).ok()?;
    let mark = format!("tag:{},", site.authority);
    let is_ours = feed.version == "https://jsonfeed.org/version/1.1"
        && (feed
            .own
            .as_deref()
            .is_some_and(|own| own.ends_with(&format!("/{file}")))
            || feed.items.iter().any(|item| item.id.starts_with(&mark)));
    if !is_ours {
        return None;
    }
    let language = feed.language.as_deref().and_then(Language::parse);
    let items = feed.items.iter();
    Some(Told {
        is_dated: true,
        entries: items
            .filter_map(|item| scrap(item, language.as_ref()))
            .collect(),
        id: None,
        changed: None,
        tombstones: Vec::new(),
    })
}

#[derive(Deserialize)]
struct Feed {
    version: String,
    #[serde(rename = "feed_url")]
    own: Option<String>,
    language: Option<String>,
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    id: String,
    url: String,
    title: String,
    content_html: String,
    #[serde(default)]
    summary: String,
    image: Option<String>,
    date_published: String,
    date_modified: String,
    #[serde(default)]
    authors: Vec<Person>,
    #[serde(default)]
    tags: Vec<String>,
    language: Option<String>,
    #[serde(default)]
    attachments: Vec<Attachment>,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    url: Option<String>,
}

#[derive(Deserialize)]
struct Attachment {
    url: String,
    mime_type: String,
    size_in_bytes: Option<u64>,
}

fn scrap(item: &Item, feed_language: Option<&Language>) -> Option<Scrap> {
    let language = item.language.as_deref().and_then(Language::parse);
    let entry = Entry {
        id: item.id.clone(),
        title: Plain::new(&item.title),
        published: trust::moment(&item.date_published)?,
        updated: trust::moment(&item.date_modified)?,
        authors: item.authors.iter().filter_map(person).collect(),
        categories: trust::texts(item.tags.iter().map(String::as_str)),
        content: None,
        language: language.or_else(|| feed_language.cloned()),
        image: item
            .image
            .as_deref()
            .and_then(|url| trust::media(url, None, None)),
        enclosure: item.attachments.first().and_then(attachment),
        beside: Vec::new(),
        mark: None,
        told: Vec::new(),
        permalink: trust::address(&item.url)?,
        summary: Plain::new(&item.summary),
    };
    let html = Some(item.content_html.clone());
    Some(Scrap { entry, html })
}

/// An author whose page is a mail address had no page.
fn person(person: &Person) -> Option<Author> {
    let url = person.url.as_deref();
    let email = url.and_then(|url| url.strip_prefix("mailto:"));
    trust::author(&person.name, email, url)
}

fn attachment(attachment: &Attachment) -> Option<Media> {
    let media_type = Some(attachment.mime_type.as_str());
    trust::media(&attachment.url, media_type, attachment.size_in_bytes)
}
