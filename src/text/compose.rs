//! Unicode's composed form: « é » is one character, as most fonts, searches and old readers expect.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The stroke that would turn `<`, `>` and `=` into other characters, and so markup into text.
const STROKE: char = '\u{338}';

/// Gives `text` in NFC ([UAX 15](https://www.unicode.org/reports/tr15/)). The signs of markup stay what they are.
pub fn compose(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(STROKE) {
        let (before, after) = rest.split_at(at);
        let end = if before.ends_with(['<', '>', '=']) {
            at
        } else {
            at + STROKE.len_utf8()
        };
        out.extend(rest[..end].nfc());
        if end == at {
            out.push(STROKE);
        }
        rest = &after[STROKE.len_utf8()..];
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
        assert_eq!(compose("<b>\u{338}a</b>"), "<b>\u{338}a</b>");
        assert_eq!(compose("∈\u{338} <\u{338} =\u{338}"), "∉ <\u{338} =\u{338}");
    }
}
