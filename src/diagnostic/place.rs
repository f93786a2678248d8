//! Where something is wrong: file, line, column, and the line itself to show it.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::string::FromUtf8Error;

use memchr::memchr_iter;
use serde::{Deserialize, Serialize};

/// How much of a long line is shown on either side of the place, in characters.
const CONTEXT: usize = 60;

/// A place in a user's file, or the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The file, as the user would name it.
    #[serde(with = "crate::text::path")]
    pub file: PathBuf,
    /// Where in the file; `None` when the file as a whole is meant.
    pub position: Option<Position>,
}

/// A stretch of one line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The line, shortened round the place when it is long.
    pub excerpt: String,
    /// What of `excerpt` is underlined, in bytes: start and end.
    pub marked: (usize, usize),
}

impl Position {
    /// The column of the first character after the place.
    pub fn end_column(&self) -> usize {
        let (from, to) = self.marked;
        self.column + self.excerpt[from..to].chars().count()
    }
}

impl Place {
    /// The file as a whole.
    pub fn file(file: &Path) -> Self {
        Self {
            file: file.to_owned(),
            position: None,
        }
    }

    /// Where `file`, which was read as `fault` holds it, stops being UTF-8.
    pub fn not_utf8(file: &Path, fault: &FromUtf8Error) -> Self {
        let valid = fault.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(fault.as_bytes());
        Self::within(file, &text, valid..valid + 1)
    }

    /// The bytes `range` of `text`, which is what `file` holds. What goes beyond the line's end is not underlined.
    pub fn within(file: &Path, text: &str, range: Range<usize>) -> Self {
        let start = floor(text, range.start);
        let begin = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let stop = floor(text, range.end.clamp(start, end));
        let (before, marked, after) = (&text[begin..start], &text[start..stop], &text[stop..end]);
        let column = before.chars().count() + 1;

        let mut excerpt = String::new();
        match before.char_indices().rev().nth(CONTEXT) {
            Some((at, _)) => {
                excerpt.push('…');
                excerpt.push_str(&before[at..]);
            }
            None => excerpt.push_str(before),
        }
        let from = excerpt.len();
        excerpt.push_str(head(marked));
        let to = excerpt.len();
        if head(marked).len() == marked.len() {
            let after = after.trim_end_matches('\r');
            excerpt.push_str(head(after));
            if head(after).len() < after.len() {
                excerpt.push('…');
            }
        } else {
            excerpt.push('…');
        }
        Self {
            file: file.to_owned(),
            position: Some(Position {
                // A thousand feeds have their places, so lines are counted many at once.
                line: memchr_iter(b'\n', &text.as_bytes()[..start]).count() + 1,
                column,
                excerpt,
                marked: (from, to),
            }),
        }
    }
}

/// The first characters of `text`.
fn head(text: &str) -> &str {
    text.char_indices()
        .nth(CONTEXT)
        .map_or(text, |(at, _)| &text[..at])
}

/// The last character boundary of `text` at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_long_lines_are_shortened() {
        let text = format!("un\nété = «{}»\n", "x".repeat(1000));
        let at = text.find('«').unwrap();
        let place = Place::within(Path::new("a.md"), &text, at..at + 500);
        let position = place.position.unwrap();
        assert_eq!((position.line, position.column), (2, 7));
        let (from, to) = position.marked;
        assert_eq!(position.excerpt[from..to].chars().count(), CONTEXT);
        assert!(position.excerpt.chars().count() < 80);
    }

    #[test]
    fn any_range_has_a_place() {
        let text = "é\r\nb";
        for start in 0..8 {
            for end in 0..8 {
                let place = Place::within(Path::new("x"), text, start..end);
                let position = place.position.unwrap();
                assert!(
                    position
                        .excerpt
                        .get(position.marked.0..position.marked.1)
                        .is_some()
                );
            }
        }
    }
}
