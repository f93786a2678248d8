//! What in a folder of articles is certainly no article: told by names alone, and cheaply, for each file is asked.

use std::ffi::OsStr;
use std::path::Path;

use super::handle::Kind;
use crate::diagnostic::Finding;
use crate::shape::Shape;

/// Kinds of document that a maintainer may take for articles, though none is read yet.
const UNREAD: [&str; 9] = [
    "doc", "docx", "odt", "rtf", "rst", "adoc", "org", "textile", "mdx",
];

/// The endings of the ledger, of its lock and of the index.
const OWN: [&str; 3] = ["ledger", "lock", "index"];

/// Folders in which site generators keep what is no article.
const MACHINERY: [&str; 6] = [
    "_includes",
    "_layouts",
    "_data",
    "_sass",
    "_site",
    "node_modules",
];

/// Whether an entry is none of the newsroom's: hidden files, editors' and systems' left-overs.
pub(super) fn is_left_over(name: &OsStr, kind: Kind) -> bool {
    let name = name.as_encoded_bytes();
    if kind == Kind::Folder {
        return name.starts_with(b".");
    }
    matches!(
        name,
        [b'.' | b'#', ..] | [.., b'~'] | b"Thumbs.db" | b"desktop.ini"
    )
}

/// Whether an entry is what site generators and browsers keep for themselves: Hugo's and Zola's pages of whole
/// folders (`_index.md`, `_index.fr.md`), Jekyll's and Eleventy's layouts, what a browser saves beside a page, which
/// `is_beside` knows.
pub(super) fn is_machinery(name: &OsStr, kind: Kind, is_beside: impl Fn(&str) -> bool) -> bool {
    if kind != Kind::Folder {
        let name = name.as_encoded_bytes();
        return name.starts_with(b"_index.") && Shape::named(name).is_some();
    }
    let Some(name) = name.to_str() else {
        return false;
    };
    let ends = ["_files", "_fichiers", "_bestanden", "-Dateien"];
    let page = ends.iter().find_map(|end| name.strip_suffix(end));
    let is_beside = |page| {
        ["html", "htm"]
            .iter()
            .any(|end| is_beside(&format!("{page}.{end}")))
    };
    MACHINERY.contains(&name) || page.is_some_and(is_beside)
}

/// What there is to tell of a file that is not an article: nothing if it is of a kind that the web knows (pictures, sounds,
/// archives).
pub(super) fn unread(name: &OsStr) -> Option<Finding> {
    let extension = Path::new(name).extension().unwrap_or_default();
    let extension = extension.to_string_lossy().to_lowercase();
    // What crieur keeps for itself may lie among the articles.
    if OWN.contains(&extension.as_str()) {
        return None;
    }
    let is_told =
        UNREAD.contains(&extension.as_str()) || mime_guess::from_ext(&extension).is_empty();
    is_told.then_some(Finding::UnreadShape { extension })
}
