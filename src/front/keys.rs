//! What the keys of a front matter mean. Keys of other programs are passed over.

use std::ops::Range;

use url::Url;

use crate::author::{self, Author};
use crate::date::{self, Unreadable, Written};
use crate::diagnostic::{Diagnostic, Finding};
use crate::text::{Language, Plain, slug};
use crate::value::{Fields, Placed, Table, Text, Unknown, Value};

/// All that an article says of itself.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "each field is the key of its name")]
pub struct Front {
    pub title: Option<Placed<Plain>>,
    pub date: Option<Placed<Written>>,
    pub updated: Option<Placed<Written>>,
    pub expires: Option<Placed<Written>>,
    pub categories: Option<Vec<Plain>>,
    pub tags: Vec<Plain>,
    pub authors: Vec<Author>,
    pub summary: Option<Plain>,
    pub id: Option<String>,
    pub url: Option<String>,
    pub slug: Option<String>,
    pub language: Option<Language>,
    pub draft: bool,
    pub image: Option<Resource>,
    pub enclosure: Option<Resource>,
}

/// A picture or a recording that goes with an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// A whole address, a path from the site's root, or a file beside the article.
    pub written: String,
    /// Its length in bytes, when it was given.
    pub length: Option<u64>,
    /// Its media type, when it was given.
    pub media_type: Option<String>,
    /// Where it was written.
    pub range: Range<usize>,
}

/// Reads the keys of `table`. What is wrong goes to `found`.
pub fn read(text: Text<'_>, table: &Table, found: &mut Vec<Diagnostic>) -> Front {
    let mut fields = Fields::new(text, "the front matter", table, found);
    let mut front = Front {
        title: fields.line("title"),
        date: date_under(&mut fields, "date"),
        updated: date_under(&mut fields, "updated"),
        expires: date_under(&mut fields, "expires"),
        authors: author::read(&mut fields, "author"),
        id: fields.line("id").map(|id| id.value.to_string()),
        url: fields
            .parsed(
                "url",
                "an address such as \"/2017/semaine-benelux/\" or \"https://example.org/page/\"",
                address,
            )
            .map(|url| url.value),
        language: fields
            .parsed(
                "language",
                "a language code such as \"fr\" or \"nl-BE\"",
                Language::parse,
            )
            .map(|language| language.value),
        draft: fields.truth("draft").unwrap_or_default(),
        image: resource(&mut fields, "image"),
        enclosure: resource(&mut fields, "enclosure"),
        ..Front::default()
    };
    front.authors.extend(author::read(&mut fields, "authors"));
    let [summary, description] = ["summary", "description"].map(|key| fields.line(key));
    front.summary = summary.or(description).map(|text| text.value);
    front.slug = fields
        .parsed(
            "slug",
            "a word that can stand in an address, such as \"semaine-benelux\"",
            |text| Some(slug(text)).filter(|slug| !slug.is_empty()),
        )
        .map(|slug| slug.value);
    let [categories, category, tags] =
        ["categories", "category", "tags"].map(|key| fields.lines(key));
    let plain =
        |lines: Vec<Placed<Plain>>| lines.into_iter().map(|line| line.value).collect::<Vec<_>>();
    front.categories = categories.or(category).map(plain);
    front.tags = tags.map(plain).unwrap_or_default();
    fields.finish(Unknown::Misspelt);
    front
}

/// An address on this site or another.
fn address(text: &str) -> Option<String> {
    let fits = match Url::parse(text) {
        Ok(url) => matches!(url.scheme(), "http" | "https") && url.has_host(),
        Err(fault) => fault == url::ParseError::RelativeUrlWithoutBase,
    };
    fits.then(|| text.to_owned())
}

fn date_under(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Placed<Written>> {
    let text = fields.text(key)?;
    match date::read(&text.value) {
        Ok(value) => Some(Placed {
            value,
            range: text.range,
        }),
        Err(reason) => {
            fields.report(unreadable(reason, text.value), text.range);
            None
        }
    }
}

/// The finding that tells why `written` is no date.
fn unreadable(reason: Unreadable, written: String) -> Finding {
    match reason {
        Unreadable::NotADate => Finding::BadDate { written },
        Unreadable::Impossible => Finding::ImpossibleDate { written },
    }
}

/// A file name or address, or a table of `url`, `length` and `type`.
fn resource(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Resource> {
    let value = fields.value(key)?;
    let Value::Table(table) = &value.value else {
        let line = fields.line(key)?;
        return Some(Resource {
            written: line.value.to_string(),
            length: None,
            media_type: None,
            range: line.range,
        });
    };
    let mut inner = fields.inner(key, table);
    let url = inner.line("url");
    let length = inner.whole("length", 1, u32::MAX).map(u64::from);
    let media_type = inner.parsed("type", "a media type such as \"audio/mpeg\"", |text| {
        let (kind, subkind) = text.split_once('/')?;
        let token = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "!#$&^_.+-".contains(c))
        };
        (token(kind) && token(subkind)).then(|| text.to_owned())
    });
    if url.is_none() {
        inner.missing("url", "url = \"signal.mp3\"", value.range.clone());
    }
    inner.finish(Unknown::Misspelt);
    let url = url?;
    Some(Resource {
        written: url.value.to_string(),
        length,
        media_type: media_type.map(|text| text.value),
        range: url.range,
    })
}

impl Resource {
    /// The whole address, when one was written.
    pub fn remote(&self) -> Option<Url> {
        Url::parse(&self.written).ok().filter(Url::has_host)
    }
}
