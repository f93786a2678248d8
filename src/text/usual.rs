//! A look at all letters of a text at once. Nearly every text is sound, and needs no closer one.

use memchr::memchr_iter;

/// How many bytes are looked at in one go: more take longer to look at again, fewer are looked at one by one.
const STEP: usize = 32;

/// With which the signs from U+2000 to U+2FFF begin.
const SIGN: u8 = 0xE2;

/// Whether `text` shows at a glance to be sound: nothing in it is [forbidden](super::forbidden), [damaged](super::damaged()) or
/// to be [composed](super::compose()), and carriage returns stand before line ends alone. It may be sound and not show it.
///
/// It looks at each byte and at the one behind it, and more closely where that is not enough; without a branch and in arrays of
/// a known length, so that the compiler can look at many at once.
pub fn is_usual(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (mut rest, mut before, mut signs) = (0, b' ', 0);
    for ((a, b), c) in steps(bytes, 0)
        .iter()
        .zip(steps(bytes, 1))
        .zip(steps(bytes, 2))
    {
        let mut seldom = 0;
        for at in 0..STEP {
            seldom |= is_seldom(a[at], b[at]);
            signs |= is(a[at] == SIGN);
        }
        if seldom != 0 {
            // What shows here may have begun with the last byte.
            let mut odd = is_odd(before, a[0], b[0]);
            for at in 0..STEP {
                odd |= is_odd(a[at], b[at], c[at]);
            }
            if odd != 0 {
                return false;
            }
        }
        before = a[STEP - 1];
        rest += STEP;
    }
    // The last ones have not all something behind them.
    let byte = |at| bytes.get(at).copied().unwrap_or(b' ');
    let is_plain = |at| is_odd(byte(at), byte(at + 1), byte(at + 2)) == 0;
    let mut last = rest.saturating_sub(1)..bytes.len();
    // Apostrophes and dashes are frequent, and too few to look at all for each of them.
    last.all(is_plain) && (signs == 0 || memchr_iter(SIGN, bytes).all(is_plain))
}

/// Whole steps of `bytes` from `begin` on.
fn steps(bytes: &[u8], begin: usize) -> &[[u8; STEP]] {
    bytes.get(begin..).unwrap_or_default().as_chunks().0
}

/// Not zero when the byte `a` with `b` behind it is one that a text has seldom, or none that it should have. All that is
/// [odd](is_odd) is seldom, or a [sign](SIGN).
#[inline]
fn is_seldom(a: u8, b: u8) -> u8 {
    // Controls, and all from U+0180 on but signs.
    let far = is(a.wrapping_sub(0x20) > 0xC5 - 0x20) & !is(a == b'\n') & !is(a == SIGN);
    let high_control = is(a == 0xC2) & is(b < 0xA0);
    // What may be damage.
    far | is(a == 0x7F) | high_control | (is(a & 0xDE == 0x82) & is(b >= 0x80))
}

/// Not zero when the byte `a` with `b` and `c` behind it may be something else than a plain letter or sign.
#[inline]
fn is_odd(a: u8, b: u8, c: u8) -> u8 {
    let line_end = is(a == b'\n') | is(a == b'\t') | (is(a == b'\r') & is(b == b'\n'));
    let control = (is(a < 0x20) & !line_end) | is(a == 0x7F);
    // C1 controls.
    let high_control = is(a == 0xC2) & is(b < 0xA0);
    // « Ã », « Â » and « â » before a sign.
    let damage = is(a == 0xC3) & is(b & 0xDE == 0x82) & is(c >= 0x80);
    // All from U+0180 on but U+2002 to U+20CF: behind these, marks come that go with the letter before them.
    let far = is(a >= 0xC6) & !is(a == SIGN);
    let beyond = is(b > 0x83) | (is(b == 0x83) & is(c >= 0x90));
    let sign = is(a == SIGN) & (beyond | (is(b == 0x80) & is(c < 0x82)));
    control | high_control | damage | far | sign
}

/// All bits or none: what processors make of a comparison of many.
#[inline]
fn is(truth: bool) -> u8 {
    u8::from(truth).wrapping_neg()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{damaged, forbidden};
    use proptest::prelude::*;
    use unicode_normalization::is_nfc;

    /// That `text` is sound if it shows it.
    fn shows(text: &str) -> bool {
        let shows = is_usual(text);
        let sound = || forbidden(text).is_none() && is_nfc(text) && damaged::search(text).is_none();
        assert!(!shows || sound(), "{text:?}");
        shows
    }

    #[test]
    fn what_shows_to_be_sound_is_sound() {
        let letters = ('\0'..=char::MAX).filter(|c| shows(&c.to_string()));
        let letters: Vec<char> = letters.collect();
        // Those of French, Dutch and German, and the signs of these.
        for c in "aÀéœŒßẞ’«»\u{A0}\u{202F}–…€".chars().filter(|c| *c != 'ẞ') {
            assert!(letters.contains(&c), "{c}");
        }
        for first in "aeâÂãÃé€".chars() {
            for second in &letters {
                shows(&format!("{first}{second}"));
                shows(&format!("x {first}{second} et la suite de ce texte"));
            }
        }
    }

    /// What matters here: letters and signs of one, two and three bytes, and what is not plain.
    const LETTERS: [&str; 17] = [
        "a", "b", " ", "\n", "é", "â", "ã", "Â", "À", "’", "\u{a0}", "€", "\r\n", "Ã©", "\u{7}",
        "\u{2000}", "\u{20D0}",
    ];

    proptest! {
        #[test]
        fn to_look_twice_is_to_look_closely(text in prop::collection::vec(0..LETTERS.len(), 0..150), plain in 1..=LETTERS.len()) {
            let text: String = text.iter().map(|at| LETTERS[at % plain]).collect();
            let bytes = text.as_bytes();
            let byte = |at| bytes.get(at).copied().unwrap_or(b' ');
            let closely = (0..bytes.len()).all(|at| is_odd(byte(at), byte(at + 1), byte(at + 2)) == 0);
            prop_assert_eq!(is_usual(&text), closely);
        }
    }
}
