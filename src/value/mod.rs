//! Keys and values that people wrote by hand, whether in TOML, YAML, JSON or header lines, each with its place.

mod fields;
mod headers;
mod json;
mod likely;
mod toml;
mod yaml;

use std::ops::Range;
use std::path::Path;

#[cfg(test)]
pub(crate) use fields::asked;
pub use fields::{Fields, Owner};
pub(crate) use headers::key as header_key;

use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::wording::Phrase;

/// A file's text and its name, to which places refer.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// The file, as the user would name it.
    pub file: &'a Path,
    /// All that it holds.
    pub whole: &'a str,
}

impl Text<'_> {
    /// The place of the bytes `range`.
    pub fn place(&self, range: Range<usize>) -> Place {
        Place::within(self.file, self.whole, range)
    }

    /// A diagnostic about the bytes `range`.
    pub fn diagnose(&self, finding: Finding, range: Range<usize>) -> Diagnostic {
        Diagnostic::new(finding, self.place(range))
    }
}

/// Something with its place: a range of bytes of the whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<T> {
    /// The thing.
    pub value: T,
    /// Where it was written.
    pub range: Range<usize>,
}

/// What can be written behind a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing: YAML's `key:` or `key: ~`.
    Nothing,
    /// True or false. In YAML also `yes` and `no`, so that the words themselves are in the text at its place.
    Truth(bool),
    /// A whole number.
    Whole(i64),
    /// Any other number.
    Number(f64),
    /// A date of TOML's, as it was written.
    Date(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Placed<Value>>),
    /// Keys and values.
    Table(Table),
}

/// Keys and values in the order in which they were written.
pub type Table = Vec<(Placed<String>, Placed<Value>)>;

impl Value {
    /// Whether it is such as TOML makes of headings in double brackets.
    pub fn is_list_of_tables(&self) -> bool {
        let is_table = |one: &Placed<Self>| matches!(one.value, Self::Table(_));
        matches!(self, Self::List(all) if !all.is_empty() && all.iter().all(is_table))
    }

    /// What it is, in a sentence like "`limit` is a text".
    pub fn kind(&self) -> Phrase {
        Phrase::from(match self {
            Self::Nothing => "kind-nothing",
            Self::Truth(_) => "kind-truth",
            Self::Whole(_) | Self::Number(_) => "kind-number",
            Self::Date(_) => "kind-date",
            Self::Text(_) => "kind-text",
            Self::List(_) => "kind-list",
            Self::Table(_) => "kind-table",
        })
    }
}

/// The languages in which keys and values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// [TOML 1.0](https://toml.io/en/v1.0.0).
    Toml,
    /// [YAML 1.2](https://yaml.org/spec/1.2.2/).
    Yaml,
    /// [JSON](https://www.rfc-editor.org/rfc/rfc8259).
    Json,
    /// Lines such as `Title: …`, as in mail.
    Headers,
}

/// Reads the bytes `range` of `text`.
///
/// # Errors
/// A diagnostic for each fault of syntax.
pub fn parse(
    text: Text<'_>,
    range: Range<usize>,
    language: Language,
) -> Result<Table, Vec<Diagnostic>> {
    match language {
        Language::Toml => toml::parse(text, range),
        Language::Yaml => yaml::parse(text, range),
        Language::Json => json::parse(text, range),
        Language::Headers => Ok(headers::parse(text, range)),
    }
}
