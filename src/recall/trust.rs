//! What is read back from a published file is taken as from a stranger: somebody may have edited it. Each text becomes
//! clean again, each address has to be one that a reader can fetch, and HTML goes through the sanitiser.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use url::Url;

use crate::author::{Author, mail_address};
use crate::entry::{self, Media};
use crate::text::{Html, Plain, is_web};

/// A web address.
pub(super) fn address(text: &str) -> Option<Url> {
    Url::parse(text.trim()).ok().filter(is_web)
}

/// A date of [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339), as Atom and JSON Feed have it.
pub(super) fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(text.trim()).ok()
}

/// An author, who must have a name.
pub(super) fn author(name: &str, email: Option<&str>, url: Option<&str>) -> Option<Author> {
    let name = Plain::new(name);
    (!name.is_empty()).then(|| Author {
        name,
        email: email.and_then(mail_address),
        url: url.and_then(address),
    })
}

/// Texts, of which empty ones are nothing.
pub(super) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Plain> {
    let texts = texts.into_iter().map(Plain::new);
    texts.filter(|text| !text.is_empty()).collect()
}

/// A file. Without a legible media type it has the one by which its name goes.
pub(super) fn media(url: &str, media_type: Option<&str>, length: Option<u64>) -> Option<Media> {
    let url = address(url)?;
    let given = media_type.filter(|text| is_media_type(text));
    let guess = || mime_guess::from_path(url.path()).first_or_octet_stream();
    Some(Media {
        media_type: given.map_or_else(|| guess().essence_str().to_owned(), str::to_owned),
        length,
        url,
    })
}

/// Whether `text` is like `audio/mpeg` ([RFC 6838 §4.2](https://www.rfc-editor.org/rfc/rfc6838#section-4.2)).
fn is_media_type(text: &str) -> bool {
    let name = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "!#$&^_.+-".contains(c))
    };
    text.split_once('/')
        .is_some_and(|(kind, subkind)| name(kind) && name(subkind))
}

/// The text of the entry at `permalink`, whose summary is `summary`.
pub(super) fn content(permalink: &Url, summary: &Plain, html: &str) -> Arc<Html> {
    // This is made of plain text, in which quotes are written another way than the sanitiser's.
    let paragraph = Html::paragraph(summary);
    Arc::new(if paragraph.as_str() == html {
        paragraph
    } else {
        entry::sanitise(permalink, html)
    })
}
