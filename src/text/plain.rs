//! One line of plain text: a title, a name, a category, a summary.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::clean;

/// Text without markup, in NFC, on one line, with nothing that XML forbids. `<b>` in it is three characters that the
/// reader is to see. No-break and thin spaces stay as they were written: « 22 % » must not break.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Plain(String);

impl Plain {
    /// Takes text from anywhere: cleans it, composes it, folds breakable white space to single spaces and trims it.
    pub fn new(text: &str) -> Self {
        let mut line = String::with_capacity(text.len());
        for c in clean(text).nfc() {
            if !matches!(c, ' ' | '\t' | '\n' | '\r') {
                line.push(c);
            } else if !line.ends_with(' ') {
                line.push(' ');
            }
        }
        Self(line.trim().to_owned())
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
    use super::Plain;

    #[test]
    fn white_space_folds_but_typography_stays() {
        let text = Plain::new("\u{A0} «\u{202F}Se\u{301}curité\u{202F}»\n\t 22\u{A0}% <b>&amp; ");
        assert_eq!(
            text.as_str(),
            "«\u{202F}Sécurité\u{202F}» 22\u{A0}% <b>&amp;"
        );
    }
}
