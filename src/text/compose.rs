//! Unicode's composed form: « é » is one character, as most fonts, searches and old readers expect.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::is_usual;

/// Gives `text` in NFC ([UAX 15](https://www.unicode.org/reports/tr15/)). Only the signs of markup `<`, `>` and `=` stay what
/// they are, though a stroke (U+0338) behind them would make other characters of them, and text of markup.
pub fn compose(text: &str) -> Cow<'_, str> {
    // Most texts need no look into a table.
    if is_usual(text) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    // What comes behind a sign of markup, up to the next character that begins a new one, may not reach it.
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '=']) {
        let (before, after) = rest.split_at(at + 1);
        out.extend(before.nfc());
        let marks = after.find(|c| !is_combining_mark(c)).unwrap_or(after.len());
        out.extend(after[..marks].nfc());
        rest = &after[marks..];
    }
    out.extend(rest.nfc());
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::compose;

    #[test]
    fn letters_are_composed_and_markup_is_not() {
        assert_eq!(compose("e\u{301}te\u{301}"), "été");
        assert_eq!(compose("été"), "été");
        assert_eq!(compose("a\u{20D0}\u{20D2}"), "a\u{20D2}\u{20D0}");
        assert_eq!(compose("<b>\u{338}a</b>"), "<b>\u{338}a</b>");
        assert_eq!(
            compose("<\u{301}\u{338}\u{32A}e\u{301}"),
            "<\u{338}\u{32A}\u{301}é"
        );
        assert_eq!(compose("∈\u{338} <\u{338} =\u{338}"), "∉ <\u{338} =\u{338}");
    }
}
