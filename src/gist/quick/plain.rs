//! Whether a text needs no cleaning: then nothing about its letters is to be told, and its lines are what they seem.

use crate::text::{compose, damaged, forbidden, is_usual};

/// Gives `bytes` as text if they are UTF-8 in which nothing is damaged, forbidden or to be composed, and in which carriage
/// returns stand at the ends of lines alone.
pub(super) fn plain(bytes: &[u8]) -> Option<&str> {
    let text = simdutf8::basic::from_utf8(bytes).ok()?;
    (is_usual(text) || is_sound(text)).then_some(text)
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
