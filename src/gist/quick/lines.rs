//! The lines of a front matter, and the values in them, of which only the plainest are read here.

use memchr::{memchr, memchr2};

/// What is still to be read of a text, line by line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines<'t>(pub(super) &'t str);

impl<'t> Lines<'t> {
    /// The next line, without its end. What has no end is no whole line, save for the last of the text.
    pub(super) fn next(&mut self) -> Option<&'t str> {
        if self.0.is_empty() {
            return None;
        }
        let (line, rest) = match memchr(b'\n', self.0.as_bytes()) {
            Some(at) => (&self.0[..at], &self.0[at + 1..]),
            None => (self.0, ""),
        };
        self.0 = rest;
        Some(line.strip_suffix('\r').unwrap_or(line))
    }
}

/// A value as it was written, and proved to be sound.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'t> {
    /// A text, out of its quotes.
    Text(&'t str),
    /// `true`, `false`, a whole number or a date without quotes.
    Bare(&'t str),
    /// A list of texts.
    List(List<'t>),
}

/// A list of texts as it was written.
#[derive(Debug, Clone, Copy)]
pub(super) struct List<'t> {
    /// How it is written.
    pub(super) form: Form,
    /// All that stands in it; what is behind it as well, when it ends with a bracket.
    pub(super) written: &'t str,
    /// How many items it has.
    pub(super) count: usize,
}

/// The ways to write a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// TOML's, on one line, between brackets.
    Toml,
    /// YAML's, on one line, between brackets.
    Flow,
    /// YAML's, with a hyphen before each item.
    Block,
    /// A single text.
    One,
}

/// Whether `text` is a whole number that every language reads alike.
pub(super) fn is_whole(text: &str) -> bool {
    let digits = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (text == "0" || !text.starts_with('0'))
}

/// The text in the quotes with which `text` begins, and what is behind them. Three quotes in a row are another thing, in TOML,
/// and two in a text are one, in YAML.
pub(super) fn quoted(text: &str) -> Option<(&str, &str)> {
    let inner = text.get(1..)?;
    let end = match text.as_bytes().first()? {
        b'"' => memchr2(b'"', b'\\', inner.as_bytes())?,
        b'\'' => memchr(b'\'', inner.as_bytes())?,
        _ => return None,
    };
    let (inner, rest) = inner.split_at(end);
    let quote = &text[..1];
    let rest = rest.strip_prefix(quote)?;
    (!rest.starts_with(quote)).then_some((inner, rest))
}
