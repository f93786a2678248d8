//! Whether a text needs no cleaning: then nothing about its letters is to be told, and its lines are what they seem.

use crate::text::{compose, damaged, forbidden};

/// Gives `bytes` as text if they are UTF-8 in which nothing is damaged, forbidden or to be composed, and in which carriage
/// returns stand at the ends of lines alone.
pub(super) fn plain(bytes: &[u8]) -> Option<&str> {
    let text = simdutf8::basic::from_utf8(bytes).ok()?;
    (is_usual(bytes) || is_sound(text)).then_some(text)
}

/// How many bytes are looked at in one go.
const STEP: usize = 64;

/// Whether all of `bytes`, which are UTF-8, are told at a glance to be plain. It looks at each byte and at the two behind
/// it, without a branch and in arrays of a known length, so that the compiler can look at many at once.
fn is_usual(bytes: &[u8]) -> bool {
    let mut rest = 0;
    for ((a, b), c) in steps(bytes, 0)
        .iter()
        .zip(steps(bytes, 1))
        .zip(steps(bytes, 2))
    {
        let mut odd = 0;
        for at in 0..STEP {
            odd |= is_odd(a[at], b[at], c[at]);
        }
        if odd != 0 {
            return false;
        }
        rest += STEP;
    }
    // The last ones have not all something behind them.
    let byte = |at| bytes.get(at).copied().unwrap_or(b' ');
    (rest..bytes.len()).all(|at| is_odd(byte(at), byte(at + 1), byte(at + 2)) == 0)
}

/// Whole steps of `bytes` from `begin` on.
fn steps(bytes: &[u8], begin: usize) -> &[[u8; STEP]] {
    bytes.get(begin..).unwrap_or_default().as_chunks().0
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
    // All from U+0180 on but U+2002 to U+20FF.
    let far = is(a >= 0xC6) & !is(a == 0xE2);
    let sign = is(a == 0xE2) & (is(b > 0x83) | (is(b == 0x80) & is(c < 0x82)));
    control | high_control | damage | far | sign
}

/// All bits or none: what processors make of a comparison of many.
#[inline]
fn is(truth: bool) -> u8 {
    u8::from(truth).wrapping_neg()
}

/// The same by the functions that would clean the text.
fn is_sound(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut returns = memchr::memchr_iter(b'\r', bytes);
    returns.all(|at| bytes.get(at + 1) == Some(&b'\n'))
        && forbidden(text).is_none()
        && damaged(text).is_none()
        && matches!(compose(text), std::borrow::Cow::Borrowed(_))
}
