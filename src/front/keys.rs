//! What the keys of a front matter mean. Keys of other programs are passed over.

use std::ops::Range;

use url::Url;

use crate::author::{self, Author};
use crate::date::{self, Unreadable, Written};
use crate::diagnostic::{Diagnostic, Finding};
use crate::text::{Language, Plain, is_web, slug};
use crate::value::{Fields, Owner, Placed, Table, Text, Value};
use crate::wording::Phrase;

/// All that an article says of itself, be it in its front matter or in its text.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "each field is the key of its name")]
pub struct Front {
    pub title: Option<Placed<Plain>>,
    pub date: Option<Placed<Written>>,
    /// Whether a date stands here, be it readable or not.
    pub dated: bool,
    pub updated: Option<Placed<Written>>,
    pub expires: Option<Placed<Written>>,
    pub categories: Option<Vec<Plain>>,
    pub tags: Vec<Plain>,
    pub authors: Vec<Author>,
    pub summary: Option<Placed<Plain>>,
    pub id: Option<String>,
    pub url: Option<String>,
    pub slug: Option<String>,
    pub language: Option<Language>,
    pub draft: bool,
    pub image: Option<Resource>,
    pub enclosure: Option<Resource>,
}

impl Front {
    /// This, with what it leaves open taken from `other`. Each key is taken whole: authors of two places are not mixed.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let dated = self.dated || other.dated;
        let or_list = |list: Vec<_>, other| if list.is_empty() { other } else { list };
        Self {
            title: self.title.or(other.title),
            date: if self.dated { self.date } else { other.date },
            dated,
            updated: self.updated.or(other.updated),
            expires: self.expires.or(other.expires),
            categories: self.categories.or(other.categories),
            tags: if self.tags.is_empty() {
                other.tags
            } else {
                self.tags
            },
            authors: or_list(self.authors, other.authors),
            summary: self.summary.or(other.summary),
            id: self.id.or(other.id),
            url: self.url.or(other.url),
            slug: self.slug.or(other.slug),
            language: self.language.or(other.language),
            draft: self.draft || other.draft,
            image: self.image.or(other.image),
            enclosure: self.enclosure.or(other.enclosure),
        }
    }
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
    let mut fields = Fields::new(
        text,
        Phrase::from("table-front-matter"),
        table,
        Owner::Others,
        found,
    );
    let mut front = Front {
        title: fields.line("title"),
        date: date_under(&mut fields, "date"),
        dated: fields.value("date").is_some(),
        updated: date_under(&mut fields, "updated"),
        expires: date_under(&mut fields, "expires"),
        authors: author::read(&mut fields, "author"),
        id: fields.line("id").map(|id| id.value.to_string()),
        url: fields
            .parsed("url", "expected-address", address)
            .map(|url| url.value),
        language: fields
            .parsed("language", "expected-language", Language::parse)
            .map(|language| language.value),
        draft: draft(&mut fields),
        image: resource(&mut fields, "image"),
        enclosure: resource(&mut fields, "enclosure"),
        ..Front::default()
    };
    front.authors.extend(author::read(&mut fields, "authors"));
    let [summary, description] = ["summary", "description"].map(|key| fields.line(key));
    front.summary = summary.or(description);
    front.slug = fields
        .parsed("slug", "expected-slug", |text| {
            Some(slug(text)).filter(|slug| !slug.is_empty())
        })
        .map(|slug| slug.value);
    let [categories, category, tags] =
        ["categories", "category", "tags"].map(|key| fields.lines(key));
    for key in ["categories", "category"] {
        one_name(&mut fields, key);
    }
    let plain =
        |lines: Vec<Placed<Plain>>| lines.into_iter().map(|line| line.value).collect::<Vec<_>>();
    front.categories = categories.or(category).map(plain);
    front.tags = tags.map(plain).unwrap_or_default();
    fields.finish();
    front
}

/// An address on this site or another.
fn address(text: &str) -> Option<String> {
    let fits = match Url::parse(text) {
        Ok(url) => is_web(&url),
        Err(fault) => fault == url::ParseError::RelativeUrlWithoutBase,
    };
    fits.then(|| text.to_owned())
}

/// Whether the article is not for the public: `draft = true`, or as other programs say it, `published: false` and
/// `status: draft`. A `draft:` with nothing behind it was meant to say something.
fn draft(fields: &mut Fields<'_, '_>) -> bool {
    let draft = fields.truth("draft");
    if fields.has("draft") && fields.value("draft").is_none() {
        fields.report_key("draft", "expected-truth");
    }
    let unpublished = fields
        .value("published")
        .is_some_and(|value| value.value == Value::Truth(false));
    let status = fields.value("status").is_some_and(|value| {
        matches!(&value.value, Value::Text(text) if ["draft", "hidden", "private"].contains(&text.to_lowercase().as_str()))
    });
    draft == Some(true) || unpublished || status
}

/// Tells of « Culture, Arts » where one category was expected: it was probably meant as two.
fn one_name(fields: &mut Fields<'_, '_>, key: &'static str) {
    if let Some(Placed {
        value: Value::Text(written),
        range,
    }) = fields.value(key)
        && written.contains(',')
    {
        let written = written.clone();
        fields.report(
            Finding::CommaInCategory {
                written: written.into(),
            },
            range.clone(),
        );
    }
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
        Unreadable::NotADate => Finding::BadDate {
            written: written.into(),
        },
        Unreadable::Impossible => Finding::ImpossibleDate {
            written: written.into(),
        },
    }
}

/// A file name or address, or a table of `url`, `length` and `type`.
fn resource(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Resource> {
    let value = fields.value(key)?;
    let Value::Table(table) = &value.value else {
        let line = fields.line(key)?;
        check_address(fields, key, &line)?;
        return Some(Resource {
            written: line.value.as_str().into(),
            length: None,
            media_type: None,
            range: line.range,
        });
    };
    let mut inner = fields.inner(Phrase::literal(format!("`{key}`")), table);
    let url = inner.required("url", "url = \"signal.mp3\"", value.range.clone());
    if let Some(url) = &url {
        check_address(&mut inner, "url", url)?;
    }
    let length = inner.whole("length", 1, u32::MAX).map(u64::from);
    let media_type = inner.parsed("type", "expected-media-type", |text| {
        let (kind, subkind) = text.split_once('/')?;
        let token = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "!#$&^_.+-".contains(c))
        };
        (token(kind) && token(subkind)).then(|| text.to_owned())
    });
    inner.finish();
    let url = url?;
    Some(Resource {
        written: url.value.to_string(),
        length,
        media_type: media_type.map(|text| text.value),
        range: url.range,
    })
}

/// A whole address has to be one that a reader can fetch.
fn check_address(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    line: &Placed<Plain>,
) -> Option<()> {
    if address(line.value.as_str()).is_some() {
        return Some(());
    }
    let finding = Finding::BadValue {
        key: key.to_owned(),
        written: line.value.as_str().into(),
        expected: "expected-file".into(),
    };
    fields.report(finding, line.range.clone());
    None
}

impl Resource {
    /// The whole address, when one was written.
    pub fn remote(&self) -> Option<Url> {
        Url::parse(&self.written).ok().filter(is_web)
    }
}
