//! Files and addresses that an article names.

use std::ops::Range;

use url::Url;

use crate::diagnostic::Finding;
use crate::text::{Plain, is_web};
use crate::value::{Fields, Placed, Value};
use crate::wording::Phrase;

/// A picture or a recording that goes with an article.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
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

/// An address on this site or another.
pub(super) fn address(text: &str) -> Option<String> {
    let fits = match Url::parse(text) {
        Ok(url) => is_web(&url),
        Err(fault) => fault == url::ParseError::RelativeUrlWithoutBase,
    };
    fits.then(|| text.to_owned())
}

/// A file name or address, or a table of `url`, `length` and `type`.
pub(super) fn resource(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Resource> {
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
    // Jekyll's plugins say `path`, and Hugo's themes `src`.
    let other = ["path", "src"].into_iter().find_map(|key| inner.line(key));
    let url = match inner.line("url").or(other) {
        Some(url) => Some(url),
        None => inner.required("url", "url = \"photo.jpg\"", value.range.clone()),
    };
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
