//! A glimpse of a file that cannot be read as an article: what is still legible at its beginning.

use super::decode::{Known, decode};
use super::{Handle, Stamp};
use crate::text::clean;

/// How many bytes are looked at. No front matter is longer.
const GLIMPSE: u64 = 64 << 10;

/// The beginning of a file, whatever its size and encoding; empty when the system does not give it. Why it is faulty
/// was told when it was opened as an article.
pub fn glimpse(stamp: &Stamp) -> String {
    let bytes = Handle::here().beginning(stamp.file.as_os_str(), GLIMPSE);
    let decoded = decode(&bytes, Known::default()).map(|(text, _)| text);
    let text = decoded.unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into_owned());
    clean(text.trim_start_matches('\u{FEFF}')).into_owned()
}
