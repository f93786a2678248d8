//! One line of plain text: a title, a name, a category, a summary.

use std::borrow::Cow;
use std::fmt;

use memchr::memchr3;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::{clean, is_usual};

/// Text without markup, in NFC, on one line, with nothing that XML forbids. `<b>` in it is three characters that the
/// reader is to see. No-break and thin spaces stay as they were written: « 22 % » must not break.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Plain(String);

impl Plain {
    /// Takes text from anywhere: cleans it, composes it, folds breakable white space to single spaces and trims it.
    pub fn new(text: &str) -> Self {
        // What is usual is composed already.
        let text: Cow<'_, str> = if is_usual(text) {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(clean(text).nfc().collect())
        };
        let mut line = String::with_capacity(text.len());
        let mut rest = text.trim();
        while let Some(at) = memchr3(b' ', b'\n', b'\t', rest.as_bytes()) {
            let (word, space) = rest.split_at(at);
            line.push_str(word.trim_end_matches('\r'));
            line.push(' ');
            rest = space.trim_start_matches([' ', '\t', '\n', '\r']);
        }
        line.push_str(rest);
        Self(line)
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Plain, is_usual};
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    proptest! {
        /// However few letters it looks at one by one, it comes to what this says letter by letter.
        #[test]
        fn a_line_is_cleaned_composed_and_folded(text in "(a|é|e|[ \t]|\r\n|\n|\r|\u{A0}|\u{301}|\u{202F}|\u{1}|\u{85}|œ){0,24}") {
            let mut line = String::new();
            for c in super::clean(&text).nfc() {
                if !matches!(c, ' ' | '\t' | '\n' | '\r') {
                    line.push(c);
                } else if !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            let plain = Plain::new(&text);
            prop_assert_eq!(plain.as_str(), line.trim(), "{:?} {}", text, is_usual(&text));
        }
    }

    #[test]
    fn white_space_folds_but_typography_stays() {
        let text = Plain::new("\u{A0} «\u{202F}Se\u{301}curité\u{202F}»\n\t 22\u{A0}% <b>&amp; ");
        assert_eq!(
            text.as_str(),
            "«\u{202F}Sécurité\u{202F}» 22\u{A0}% <b>&amp;"
        );
    }
}
