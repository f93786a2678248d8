//! The words of other programs for what an article says of itself, so that their folders can be read as they are:
//! [Hugo](https://gohugo.io/content-management/front-matter/),
//! [Zola](https://www.getzola.org/documentation/content/page/#front-matter),
//! [Jekyll](https://jekyllrb.com/docs/front-matter/),
//! [Pelican](https://docs.getpelican.com/en/stable/content.html#file-metadata) and
//! [Eleventy](https://www.11ty.dev/docs/data-configuration/).

use std::ops::Range;

use super::Front;
use super::keys::date_under;
use super::resource::{Resource, address};
use crate::date;
use crate::text::{Language, Plain};
use crate::value::{Fields, Placed, Text, Value};
use crate::wording::Phrase;

/// Reads them, for crieur's own keys to go before them. Hugo withholds an article until its `publishDate`, and so do we.
pub(super) fn read(fields: &mut Fields<'_, '_>, text: Text<'_>) -> Front {
    let mut front = Front {
        embargo: date_under(fields, "publishDate"),
        ..Front::default()
    };
    // Jekyll's and Eleventy's `published` is true or false.
    let published = ["pubdate", "published"].into_iter().find_map(|key| {
        let value = fields.value(key)?;
        let written = fields.written(value);
        let date = date::read(written.trim_matches(['"', '\''])).ok()?;
        let range = value.range.clone();
        Some(Placed { value: date, range })
    });
    front.date = front.embargo.clone().or(published);
    front.dated = fields.value("publishDate").is_some() || front.date.is_some();
    front.updated = ["lastmod", "modified", "last_modified_at"]
        .into_iter()
        .find_map(|key| date_under(fields, key));
    front.expires = ["expiryDate", "unpublishDate"]
        .into_iter()
        .find_map(|key| date_under(fields, key));
    front.language = fields
        .parsed("lang", "expected-language", Language::parse)
        .map(|language| language.value);
    front.summary = fields.line("excerpt");
    front.url = url(fields);
    front.image = images(fields);
    if let Some(Placed {
        value: Value::Table(table),
        ..
    }) = fields.value("taxonomies")
    {
        let mut inner = fields.inner(Phrase::literal("[taxonomies]"), table);
        front.categories = inner.lines("categories").map(plain);
        front.tags = inner.lines("tags").map(plain).unwrap_or_default();
        front.authors = crate::author::read(&mut inner, "authors");
    }
    if is_jekylls(text) {
        jekyll(fields, &mut front);
    }
    front
}

/// Where other words keep the article back. Publishing what was to be withheld cannot be undone, so that a word between
/// quotes counts as the word.
pub(super) fn withheld(fields: &mut Fields<'_, '_>) -> Option<Range<usize>> {
    const NO: [(&str, bool); 6] = [
        ("published", false),
        ("permalink", false),
        ("render", false),
        ("headless", true),
        ("eleventyExcludeFromCollections", true),
        ("hidden", true),
    ];
    let mut withheld = None;
    let mut says = |value: &Placed<Value>, is_so: bool| {
        let at = is_so.then(|| value.range.clone());
        withheld = withheld.take().or(at);
    };
    for (key, truth) in NO {
        if let Some(value) = fields.value(key) {
            says(value, truth_of(&value.value) == Some(truth));
        }
    }
    // Hugo's `build` says for which purposes an article is made.
    for key in ["build", "_build"] {
        let Some(value) = fields.value(key) else {
            continue;
        };
        let is_so = match &value.value {
            Value::Table(table) => table.iter().any(|(name, value)| {
                let purpose = ["render", "list"].contains(&name.value.as_str());
                let is_never = matches!(&value.value, Value::Text(text) if text == "never");
                purpose && (is_never || truth_of(&value.value) == Some(false))
            }),
            // What could be made out of a broken front matter is text.
            Value::Text(text) => text.contains("never") || text.contains("false"),
            _ => false,
        };
        says(value, is_so);
    }
    if let Some(value) = fields.value("status") {
        let words = match &value.value {
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(value),
        };
        let is_so = |word: &Placed<Value>| matches!(&word.value, Value::Text(text) if WITHHELD.contains(&text.trim().to_lowercase().as_str()));
        says(value, words.iter().any(is_so));
    }
    withheld
}

/// Words of Pelican's, WordPress's and others' for what is not, or no longer, for the public.
const WITHHELD: [&str; 9] = [
    "draft",
    "hidden",
    "private",
    "skip",
    "pending",
    "future",
    "trash",
    "brouillon",
    "archived",
];

/// What a value says that was meant to be true or false.
pub(super) fn truth_of(value: &Value) -> Option<bool> {
    match value {
        Value::Truth(truth) => Some(*truth),
        Value::Whole(0) => Some(false),
        Value::Whole(1) => Some(true),
        Value::Text(text) => match text.trim().to_lowercase().as_str() {
            "true" | "yes" | "on" | "oui" | "ja" | "1" => Some(true),
            "false" | "no" | "off" | "non" | "nee" | "nein" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn plain(lines: Vec<Placed<Plain>>) -> Vec<Plain> {
    lines.into_iter().map(|line| line.value).collect()
}

/// Jekyll's and Eleventy's `permalink`, unless it is a pattern, and Zola's `path`, which is below the site's address.
fn url(fields: &mut Fields<'_, '_>) -> Option<String> {
    let written = |fields: &mut Fields<'_, '_>, key| match &fields.value(key)?.value {
        Value::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    };
    let permalink = written(fields, "permalink")
        .filter(|text| !text.contains([':', '{']) || text.starts_with("https://"))
        .filter(|text| text.starts_with(['/', 'h']));
    let path = written(fields, "path").map(|path| format!("./{}/", path.trim_matches('/')));
    permalink.or(path).and_then(|url| address(&url))
}

/// Hugo's `images`, of which the first is shown.
fn images(fields: &mut Fields<'_, '_>) -> Option<Resource> {
    let value = fields.value("images")?;
    let first = match &value.value {
        Value::List(items) => items.first()?,
        _ => value,
    };
    let Value::Text(written) = &first.value else {
        return None;
    };
    Some(Resource {
        written: address(written)?,
        length: None,
        media_type: None,
        range: first.range.clone(),
    })
}

/// Whether the article lies in one of Jekyll's folders.
fn is_jekylls(text: Text<'_>) -> bool {
    text.file
        .iter()
        .any(|part| part == "_posts" || part == "_drafts")
}

/// Jekyll takes a single text under these keys apart at its spaces.
fn jekyll(fields: &mut Fields<'_, '_>, front: &mut Front) {
    let mut words = |key| match fields.value(key)? {
        Placed {
            value: Value::Text(text),
            ..
        } => Some(text.split_whitespace().map(Plain::new).collect::<Vec<_>>()),
        _ => None,
    };
    front.categories = words("categories");
    front.tags = words("tags").unwrap_or_default();
}
