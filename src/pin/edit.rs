//! The ways in which an id can be written into a text, the best first. Which one is right is for the proof to say.

use std::ops::Range;

use super::{keys, page};
use crate::front;
use crate::shape::Shape;
use crate::source::Stamp;
use crate::text::forbidden;

/// A change of a text in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    range: Range<usize>,
    text: String,
}

impl Edit {
    /// Puts `text` in place of the bytes `range`.
    pub(super) fn replace(range: Range<usize>, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { range, text }
    }

    /// Puts `text` in at the byte `at`.
    pub(super) fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::replace(at..at, text)
    }

    /// `text` with this change made in it.
    pub(super) fn made_in(&self, text: &str) -> String {
        let (before, after) = (&text[..self.range.start], &text[self.range.end..]);
        format!("{before}{}{after}", self.text)
    }
}

/// All edits by which `text`, which is what the file at `stamp` holds, may come to say that its id is `id`, a URI.
pub(super) fn all(stamp: &Stamp, text: &str, id: &str) -> Vec<Edit> {
    let legible = legible(text);
    let end = line_end(text);
    match front::split(&legible, stamp.shape == Shape::Markdown) {
        Ok(Some(block)) => keys::edits(stamp, &legible, &block, end, id),
        Ok(None) if stamp.shape == Shape::HtmlPage && page::is_whole(&legible) => {
            page::edits(&legible, end, id)
        }
        Ok(None) => {
            let blank = if text.starts_with(['\r', '\n']) {
                ""
            } else {
                end
            };
            let front = format!("+++{end}id = \"{id}\"{end}+++{end}{blank}");
            vec![Edit::insert(0, front)]
        }
        Err(_) => Vec::new(),
    }
}

/// `text` with all of its bytes in their places, but with line ends and characters that every parser takes: an article is
/// cleaned before it is read, which moves places, and a file is not to be cleaned by the way.
fn legible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let is_forbidden = forbidden(c.encode_utf8(&mut [0; 4])).is_some();
        out.push(match c {
            '\r' if rest.peek() != Some(&'\n') => '\n',
            _ if is_forbidden => match c.len_utf8() {
                1 => ' ',
                2 => 'é',
                3 => '…',
                _ => '𝄞',
            },
            c => c,
        });
    }
    out
}

/// How lines end in `text`.
fn line_end(text: &str) -> &'static str {
    match text.find(['\r', '\n']).map(|at| &text[at..]) {
        Some(rest) if rest.starts_with("\r\n") => "\r\n",
        Some(rest) if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::{legible, line_end};

    #[test]
    fn what_is_legible_has_its_bytes_in_their_places() {
        for (text, expected, end) in [
            ("a\r\nb", "a\r\nb", "\r\n"),
            ("a\rb\r\r\n", "a\nb\n\r\n", "\r"),
            ("\u{1}\u{85}\u{FFFE}\u{1FFFE}é", " é…𝄞é", "\n"),
        ] {
            let made = legible(text);
            assert_eq!((made.as_str(), line_end(text)), (expected, end));
            assert_eq!(made.len(), text.len());
        }
    }
}
