//! JSON Feed after [version 1.1](https://www.jsonfeed.org/version/1.1/).

use serde::Serialize;

use crate::author::Author;
use crate::config::Format;
use crate::entry::{Entry, Media};
use crate::feed::Feed;
use crate::text::{Html, Language, Plain};

pub(super) fn render(feed: &Feed) -> Result<Vec<u8>, String> {
    let json = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: feed.home.as_str(),
        feed_url: feed.selves.get(&Format::Json).map(url::Url::as_str),
        description: &feed.description,
        icon: feed.image.as_ref().map(url::Url::as_str),
        favicon: feed.icon.as_ref().map(url::Url::as_str),
        authors: feed.authors.iter().map(person).collect(),
        language: feed.language.as_ref(),
        items: feed.entries.iter().map(|entry| item(feed, entry)).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&json).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a Plain,
    home_page_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    feed_url: Option<&'a str>,
    description: &'a Plain,
    #[serde(skip_serializing_if = "Option::is_none")]
    icon: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    favicon: Option<&'a str>,
    authors: Vec<JsonAuthor<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a Language>,
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a Plain,
    content_html: String,
    #[serde(skip_serializing_if = "Plain::is_empty")]
    summary: &'a Plain,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: String,
    date_modified: String,
    authors: Vec<JsonAuthor<'a>>,
    #[serde(skip_serializing_if = "<[Plain]>::is_empty")]
    tags: &'a [Plain],
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a Language>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Attachment<'a>>,
}

#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a Plain,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Attachment<'a> {
    url: &'a str,
    mime_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    size_in_bytes: Option<u64>,
}

fn item<'a>(feed: &Feed, entry: &'a Entry) -> JsonItem<'a> {
    JsonItem {
        id: &entry.id,
        url: entry.permalink.as_str(),
        title: &entry.title,
        // Readers leave an item empty that has `content_text` alone, so a summary goes as HTML too.
        content_html: match &entry.content {
            Some(html) => html.as_str().to_owned(),
            None => Html::paragraph(&entry.summary).as_str().to_owned(),
        },
        summary: &entry.summary,
        image: entry.image.as_ref().map(|media| media.url.as_str()),
        date_published: entry.published.to_rfc3339(),
        date_modified: entry.updated.to_rfc3339(),
        authors: entry.authors.iter().map(person).collect(),
        tags: &entry.categories,
        language: entry
            .language
            .as_ref()
            .filter(|language| feed.language.as_ref() != Some(language)),
        attachments: entry.enclosure.iter().map(attachment).collect(),
    }
}

/// The format has a web page of an author, for which a mail address serves where there is none.
fn person(author: &Author) -> JsonAuthor<'_> {
    let mail = || author.email.as_ref().map(|email| format!("mailto:{email}"));
    JsonAuthor {
        name: &author.name,
        url: author.url.as_ref().map(ToString::to_string).or_else(mail),
    }
}

fn attachment(media: &Media) -> Attachment<'_> {
    Attachment {
        url: media.url.as_str(),
        mime_type: &media.media_type,
        size_in_bytes: media.length,
    }
}
