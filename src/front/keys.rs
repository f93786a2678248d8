//! What the keys of a front matter mean.

use std::ops::Range;

use super::others;
use super::resource::{Resource, address, resource};
use crate::author::{self, Author};
use crate::date::{self, Unreadable, Written};
use crate::diagnostic::{Diagnostic, Finding};
use crate::text::{Language, Plain, slug};
use crate::value::{Fields, Owner, Placed, Table, Text, Value};
use crate::wording::Phrase;

/// All that an article says of itself, be it in its front matter or in its text.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "each field is the key of its name")]
pub struct Front {
    pub title: Option<Placed<Plain>>,
    pub date: Option<Placed<Written>>,
    /// Whether a date stands here, be it readable or not.
    pub dated: bool,
    /// The day before which it is not for the public, when that is another.
    pub embargo: Option<Placed<Written>>,
    pub updated: Option<Placed<Written>>,
    pub expires: Option<Placed<Written>>,
    pub categories: Option<Vec<Plain>>,
    /// Where these stand, when it is a key of ours.
    pub categories_at: Option<Range<usize>>,
    pub tags: Vec<Plain>,
    pub authors: Vec<Author>,
    pub summary: Option<Placed<Plain>>,
    pub id: Option<String>,
    pub url: Option<String>,
    pub slug: Option<String>,
    pub language: Option<Language>,
    pub draft: bool,
    /// Where that stands, when it is in the front matter.
    pub draft_at: Option<Range<usize>>,
    pub withdrawn: Option<Placed<Plain>>,
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
            embargo: self.embargo.or(other.embargo),
            updated: self.updated.or(other.updated),
            expires: self.expires.or(other.expires),
            categories_at: if self.categories.is_some() {
                self.categories_at
            } else {
                other.categories_at
            },
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
            draft_at: self.draft_at.or(other.draft_at),
            withdrawn: self.withdrawn.or(other.withdrawn),
            image: self.image.or(other.image),
            enclosure: self.enclosure.or(other.enclosure),
        }
    }
}

/// Reads the keys of `table`. What is wrong goes to `found`.
///
/// Other programs' words for the same things are understood (`others.rs`). Zola and Hugo let a writer put keys of
/// his own below `[extra]` and `[params]` alone, so that all keys are looked for there as well.
pub fn read(text: Text<'_>, table: &Table, found: &mut Vec<Diagnostic>) -> Front {
    let name = Phrase::from("table-front-matter");
    let mut fields = Fields::new(text, name, table, Owner::Others, found);
    let mut front = keys(&mut fields, text);
    for key in ["extra", "params"] {
        if let Some(Placed {
            value: Value::Table(inner),
            ..
        }) = fields.value(key)
        {
            let name = Phrase::literal(format!("[{key}]"));
            // What else stands there is none of crieur's business.
            front = front.or(keys(&mut fields.inner(name, inner), text));
        }
    }
    fields.finish();
    front
}

fn keys(fields: &mut Fields<'_, '_>, text: Text<'_>) -> Front {
    // It was looked for when the file was decoded.
    fields.text("encoding");
    let theirs = others::read(fields, text);
    let mut front = Front {
        title: fields.line("title"),
        date: date_under(fields, "date"),
        dated: fields.value("date").is_some(),
        updated: date_under(fields, "updated"),
        expires: date_under(fields, "expires"),
        authors: author::read(fields, "author"),
        id: fields.line("id").map(|id| id.value.to_string()),
        url: fields
            .parsed("url", "expected-address", address)
            .map(|url| url.value),
        language: fields
            .parsed("language", "expected-language", Language::parse)
            .map(|language| language.value),
        draft_at: draft(fields),
        withdrawn: withdrawn(fields),
        image: resource(fields, "image"),
        enclosure: resource(fields, "enclosure"),
        ..Front::default()
    };
    front.draft = front.draft_at.is_some();
    front.authors.extend(author::read(fields, "authors"));
    let [summary, description] = ["summary", "description"].map(|key| fields.line(key));
    front.summary = summary.or(description);
    front.slug = fields
        .parsed("slug", "expected-slug", |text| {
            Some(slug(text)).filter(|slug| !slug.is_empty())
        })
        .map(|slug| slug.value);
    let at = ["categories", "category"].map(|key| fields.value(key).map(|at| at.range.clone()));
    front.categories_at = at.into_iter().flatten().next();
    let [categories, category, tags] =
        ["categories", "category", "tags"].map(|key| fields.lines(key));
    for key in ["categories", "category", "tags"] {
        one_name(fields, key);
    }
    // Other words for these say how the same text is to be taken apart.
    let said = categories.or(category).map(others::plain);
    front.categories = theirs.categories.clone().or(said);
    if theirs.tags.is_empty() {
        front.tags = tags.map(others::plain).unwrap_or_default();
    }
    front.or(theirs)
}

/// Where it is said that the article is not for the public: `draft = true`, or as other programs say it, `published: false`
/// and `status: draft`. A `draft:` that says neither true nor false was meant to say something: it is told, and withholds.
fn draft(fields: &mut Fields<'_, '_>) -> Option<Range<usize>> {
    let withheld = others::withheld(fields);
    let Some(value) = fields.value("draft") else {
        if fields.has("draft") {
            fields.report_key("draft", "expected-truth");
        }
        return withheld;
    };
    let own = if let Value::Truth(draft) = value.value {
        draft
    } else {
        fields.wrong_type("draft", value, "type-truth");
        others::truth_of(&value.value) != Some(false)
    };
    own.then(|| value.range.clone()).or(withheld)
}

/// What readers are told in place of an article that was withdrawn. There is no word that would do for all of them, so
/// « true » alone is told of.
fn withdrawn(fields: &mut Fields<'_, '_>) -> Option<Placed<Plain>> {
    let Some(value) = fields.value("withdrawn") else {
        if fields.has("withdrawn") {
            fields.report_key("withdrawn", "expected-withdrawn");
        }
        return None;
    };
    match others::truth_of(&value.value) {
        Some(true) => fields.bad_value("withdrawn", value, "expected-withdrawn"),
        Some(false) => {}
        None => {
            let said = fields.line("withdrawn");
            if said.is_none() && matches!(value.value, Value::Text(_)) {
                fields.bad_value("withdrawn", value, "expected-withdrawn");
            }
            return said;
        }
    }
    None
}

/// Tells of « Culture, Arts » where one category was expected: it was probably meant as two.
fn one_name(fields: &mut Fields<'_, '_>, key: &'static str) {
    if let Some(Placed {
        value: Value::Text(written),
        range,
    }) = fields.value(key)
        && written.contains(',')
    {
        let names = written
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty());
        let names: Vec<String> = names.take(5).map(|name| format!("\"{name}\"")).collect();
        let finding = Finding::CommaInCategory {
            written: written.as_str().into(),
            list: format!("[{}]", names.join(", ")),
        };
        fields.report(finding, range.clone());
    }
}

pub(super) fn date_under(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
) -> Option<Placed<Written>> {
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
