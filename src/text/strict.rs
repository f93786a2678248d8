//! HTML that is written strictly, as programs write it, gone through without a parser: small letters, double quotes, the four
//! references that everybody knows, nothing between elements but text. Whoever made it, a browser reads it no other way. What is
//! not written so is left to the parser that browsers' rules prescribe.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

/// How many attributes a tag has at most.
const ATTRIBUTES: usize = 16;

/// A tag.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    /// Whether it ends an element.
    pub(super) ends: bool,
    /// Whether it has a stroke before its end.
    pub(super) closes_itself: bool,
    /// Names and values, each name once.
    pub(super) attributes: Vec<(&'a str, Cow<'a, str>)>,
}

/// A piece of HTML.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    Text(Cow<'a, str>),
    Tag(Tag<'a>),
}

/// Gives the pieces of `html` to `each`, one after the other; nothing when one is not strict. `each` may say so as well, of an
/// element within which other rules hold.
pub(super) fn pieces<'a>(
    html: &'a str,
    mut each: impl FnMut(Piece<'a>) -> Option<()>,
) -> Option<()> {
    // A browser leaves out a mark at the beginning, and reads these two otherwise.
    if html.starts_with('\u{FEFF}') || memchr2(b'\r', b'\0', html.as_bytes()).is_some() {
        return None;
    }
    let mut rest = html;
    while !rest.is_empty() {
        let (text, markup) = rest.split_at(memchr(b'<', rest.as_bytes()).unwrap_or(rest.len()));
        if !text.is_empty() {
            each(Piece::Text(plain(text)?))?;
        }
        if markup.is_empty() {
            break;
        }
        let (tag, behind) = tag(&markup[1..])?;
        each(Piece::Tag(tag))?;
        rest = behind;
    }
    Some(())
}

/// The tag whose bracket stands before `text`, and what is behind it.
fn tag(text: &str) -> Option<(Tag<'_>, &str)> {
    let (ends, text) = match text.strip_prefix('/') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let (name, mut rest) = word(text)?;
    let mut attributes: Vec<(&str, Cow<'_, str>)> = Vec::new();
    loop {
        let behind = rest.trim_start_matches([' ', '\n', '\t']);
        let closes_itself = behind.starts_with("/>");
        if let Some(behind) = behind[usize::from(closes_itself)..].strip_prefix('>') {
            let tag = Tag {
                name,
                ends,
                closes_itself,
                attributes,
            };
            let is_bare = tag.attributes.is_empty() && !closes_itself;
            return (!ends || is_bare).then_some((tag, behind));
        }
        if behind.len() == rest.len() || attributes.len() == ATTRIBUTES {
            return None;
        }
        let (name, behind) = word(behind)?;
        let mut value = "";
        rest = behind;
        if let Some(behind) = behind.strip_prefix("=\"") {
            let end = memchr(b'"', behind.as_bytes())?;
            (value, rest) = (&behind[..end], &behind[end + 1..]);
        }
        if attributes.iter().any(|(known, _)| *known == name) {
            return None;
        }
        attributes.push((name, plain(value)?));
    }
}

/// The name with which `text` begins, and what is behind it.
fn word(text: &str) -> Option<(&str, &str)> {
    let goes_on = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let end = text.bytes().position(|byte| !goes_on(byte))?;
    let (name, rest) = text.split_at(end);
    name.starts_with(|c: char| c.is_ascii_lowercase())
        .then_some((name, rest))
}

/// `text` with its references resolved.
fn plain(text: &str) -> Option<Cow<'_, str>> {
    let Some(first) = memchr(b'&', text.as_bytes()) else {
        return Some(Cow::Borrowed(text));
    };
    let (before, mut rest) = text.split_at(first);
    let mut plain = String::with_capacity(text.len());
    plain.push_str(before);
    while let Some(reference) = rest.strip_prefix('&') {
        let known = [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"')];
        let (name, c) = known.iter().find(|(name, _)| reference.starts_with(name))?;
        plain.push(*c);
        let behind = &reference[name.len()..];
        let (text, next) = behind.split_at(memchr(b'&', behind.as_bytes()).unwrap_or(behind.len()));
        plain.push_str(text);
        rest = next;
    }
    Some(Cow::Owned(plain))
}
