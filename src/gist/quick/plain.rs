//! Whether a text needs no cleaning: then nothing about its letters is to be told, and its lines are what they seem.

use crate::text::{compose, damaged, forbidden};

/// Gives `bytes` as text if they are UTF-8 in which nothing is damaged, forbidden or to be composed, and in which carriage
/// returns stand at the ends of lines alone.
pub(super) fn plain(bytes: &[u8]) -> Option<&str> {
    let text = simdutf8::basic::from_utf8(bytes).ok()?;
    (is_usual(bytes) || is_sound(text)).then_some(text)
}

/// Whether all of `bytes`, which are UTF-8, are told at a glance to be plain. It looks at each byte and at the two behind
/// it, without a branch, so that many are looked at in one go.
fn is_usual(bytes: &[u8]) -> bool {
    const STEP: usize = 64;
    let behind = |by| bytes.get(by..).unwrap_or_default().chunks_exact(STEP);
    let (second, third) = (behind(1), behind(2));
    let mut rest = 0;
    // The last few have nothing behind them, so that there is no step for them.
    for ((a, b), c) in bytes.chunks_exact(STEP).zip(second).zip(third) {
        let odd = (0..STEP).fold(0, |odd, at| odd | is_odd(a[at], b[at], c[at]));
        if odd != 0 {
            return false;
        }
        rest += STEP;
    }
    let byte = |at| bytes.get(at).copied().unwrap_or(b' ');
    (rest..bytes.len()).all(|at| is_odd(byte(at), byte(at + 1), byte(at + 2)) == 0)
}

/// Not zero when the byte `a` with `b` and `c` behind it may be something else than a plain letter or sign.
#[inline(always)]
fn is_odd(a: u8, b: u8, c: u8) -> u8 {
    let control = (a < 0x20) & (a != b'\n') & (a != b'\t') & ((a != b'\r') | (b != b'\n'));
    let delete = a == 0x7F;
    // C1 controls.
    let second_controls = (a == 0xC2) & (b < 0xA0);
    // « Ã », « Â » and « â » before a sign.
    let damage = (a == 0xC3) & ((b & 0xDE) == 0x82) & (c >= 0x80);
    // All from U+0180 on but U+2002 to U+20FF.
    let far = (a >= 0xC6) & (a != 0xE2);
    let signs = (a == 0xE2) & ((b > 0x83) | ((b == 0x80) & (c < 0x82)));
    u8::from(control | delete | second_controls | damage | far | signs)
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
