//! Writes into an article the id by which readers know it, so that its file may be renamed, moved and rewritten ever
//! after. Nothing else in the file changes by a single byte, and that is proved before anything is written: the new text
//! is read as an article, and has to say what the old one said.

mod change;
mod disk;
mod edit;
mod keys;
mod page;
mod proof;
mod tag;
#[cfg(test)]
mod tests;

pub use change::Change;
pub use disk::real;

use edit::Edit;
use proof::Reading;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::head;
use crate::source::Stamp;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pinned {
    /// The article gives itself this id already.
    Already,
    /// What its file is to hold from now on.
    Text(String),
}

/// Why no id can be written into an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The article has an error, which is to be mended first.
    Faulty(Box<Diagnostic>),
    /// Its file is not in UTF-8, in which the id would be written.
    NotUtf8,
    /// There is no place for it that leaves all else as it is.
    NoPlace,
}

/// Writes `id` into `text`, which is what the file at `stamp` holds, be it with a byte order mark. A word counts as the URI
/// that is made of it, as it does in an article.
///
/// # Errors
/// The [`Refusal`].
pub fn pin(stamp: &Stamp, config: &Config, text: &str, id: &str) -> Result<Pinned, Refusal> {
    let id = head::given_id(&config.site, id);
    let (mark, text) = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => ("\u{FEFF}", rest),
        None => ("", text),
    };
    let before = Reading::of(stamp, config, text)?;
    if before.id.as_ref() == Some(&id) {
        return Ok(Pinned::Already);
    }
    let after = |edit: Edit| {
        let text = edit.made_in(text);
        let reading = Reading::of(stamp, config, &text).ok()?;
        let proved = reading.id.as_ref() == Some(&id) && reading.says_what(&before);
        proved.then(|| Pinned::Text(format!("{mark}{text}")))
    };
    let mut all = edit::all(stamp, text, &id).into_iter();
    all.find_map(after).ok_or(Refusal::NoPlace)
}
