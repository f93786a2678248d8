//! Lists the articles, sorted, so that the order on disk never matters.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: files are looked at here"
)]

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io;
use std::path::Path;

use encoding_rs::WINDOWS_1252;
use walkdir::{DirEntry, WalkDir};

use super::{Listing, Stamp, Unseen};
use crate::config::Site;
use crate::diagnostic::{Diagnostic, Finding, Place, Severity};
use crate::error::{self, Error};
use crate::shape::Shape;
use crate::wording::Phrase;

/// Kinds of document that a maintainer may take for articles, though none is read yet.
const UNREAD: [&str; 9] = [
    "doc", "docx", "odt", "rtf", "rst", "adoc", "org", "textile", "mdx",
];

/// Folders in which site generators keep what is no article.
const MACHINERY: [&str; 6] = [
    "_includes",
    "_layouts",
    "_data",
    "_sass",
    "_site",
    "node_modules",
];

/// All articles in the folder of `site`. What cannot be one though it looks like it goes to `found`. Hidden files, editors'
/// left-overs and files of other kinds (pictures, sounds) are passed over.
///
/// # Errors
/// [`Error::NoArticles`] when the folder is missing, no folder, or cannot be listed. It is not the same as an empty one.
pub fn walk(site: &Site, found: &mut Vec<Diagnostic>) -> Result<Listing, Error> {
    let folder = site.articles.as_path();
    let no_articles = |source: io::Error| Error::NoArticles {
        path: folder.to_owned(),
        likely: likely(folder),
        source,
    };
    let root = std::fs::canonicalize(folder).map_err(no_articles)?;
    std::fs::read_dir(folder).map_err(no_articles)?;

    let mut listing = Listing::default();
    let unseen = |path: &Path, is_folder| Unseen {
        file: path.to_owned(),
        path: below(path, folder),
        is_folder,
    };
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    let mut passed_over = Vec::new();
    let mut is_wanted = |entry: &DirEntry| {
        let path = below(entry.path(), folder);
        if entry.depth() == 0 || site.exclude.is_match(&path) {
            return entry.depth() == 0;
        }
        if is_machinery(entry) {
            passed_over.push(Diagnostic::new(
                Finding::PassedOver,
                Place::file(entry.path()),
            ));
            return false;
        }
        !is_left_over(entry)
    };
    for entry in walk.filter_entry(|entry| is_wanted(entry)) {
        match entry {
            Ok(entry) if entry.depth() == 0 => {}
            Ok(entry) => match look(&entry, folder, &root, found) {
                Ok(stamp) => listing.stamps.extend(stamp),
                Err(finding) => {
                    if finding.severity() == Severity::Error {
                        // Behind a link without the name of an article there was a folder.
                        let is_folder = Shape::of(entry.path()).is_none();
                        listing.unseen.push(unseen(entry.path(), is_folder));
                    }
                    found.push(Diagnostic::new(finding, Place::file(entry.path())));
                }
            },
            Err(error) => {
                let path = error.path().unwrap_or(folder);
                let place = Place::file(path);
                listing.unseen.push(unseen(path, true));
                let said = error
                    .io_error()
                    .map_or_else(|| Phrase::literal(error.to_string()), error::system);
                found.push(Diagnostic::new(Finding::Unreadable { said }, place));
            }
        }
    }
    found.append(&mut passed_over);
    if listing.stamps.is_empty() {
        found.push(Diagnostic::new(Finding::NoArticles, Place::file(folder)));
    }
    Ok(listing)
}

/// The folder beside the missing one whose name is nearly the same.
fn likely(folder: &Path) -> Option<String> {
    let wanted = folder.file_name()?.to_str()?.to_lowercase();
    let beside = folder
        .parent()
        .filter(|parent| *parent != Path::new(""))
        .unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(beside).ok()?.flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
        .into_iter()
        .find(|name| strsim::damerau_levenshtein(&name.to_lowercase(), &wanted) <= 2)
}

/// Whether an entry is none of the newsroom's: hidden files, editors' and systems' left-overs.
fn is_left_over(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    if entry.file_type().is_dir() {
        return name.starts_with('.');
    }
    name.starts_with(['.', '#'])
        || name.ends_with('~')
        || ["Thumbs.db", "desktop.ini"].contains(&&*name)
}

/// Whether an entry is what site generators and browsers keep for themselves: Hugo's and Zola's pages of whole folders
/// (`_index.md`, `_index.fr.md`), Jekyll's and Eleventy's layouts, what a browser saves beside a page.
fn is_machinery(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    if !entry.file_type().is_dir() {
        return name.starts_with("_index.") && Shape::of(entry.path()).is_some();
    }
    let of_a_page = || {
        let page = ["_files", "_fichiers", "_bestanden", "-Dateien"]
            .iter()
            .find_map(|end| name.strip_suffix(end))?;
        let beside = |ending| {
            entry
                .path()
                .with_file_name(format!("{page}.{ending}"))
                .is_file()
        };
        (beside("html") || beside("htm")).then_some(())
    };
    MACHINERY.contains(&&*name) || of_a_page().is_some()
}

/// A part of a path. One that is not UTF-8 comes from the time of windows-1252: so « caf\xE9 » has the id of « café ».
fn name(part: &OsStr) -> Cow<'_, str> {
    let legacy = || {
        WINDOWS_1252
            .decode_without_bom_handling(part.as_encoded_bytes())
            .0
    };
    part.to_str().map_or_else(legacy, Cow::Borrowed)
}

/// The stamp of an article; nothing for a folder and for a file of another kind. What else there is to tell goes to
/// `found`.
fn look(
    entry: &DirEntry,
    folder: &Path,
    root: &Path,
    found: &mut Vec<Diagnostic>,
) -> Result<Option<Stamp>, Finding> {
    let kind = entry.file_type();
    let shape = Shape::of(entry.path());
    if kind.is_symlink() {
        // A link to a folder is told of too: articles may lie behind it.
        let target = std::fs::canonicalize(entry.path()).map_err(|_| Finding::DanglingLink)?;
        if shape.is_none() && target.is_file() {
            return Ok(None);
        }
        let shown = |path: &Path| path.display().to_string();
        return Err(match target.strip_prefix(root) {
            Ok(inside) => Finding::LinkInside {
                target: shown(inside),
            },
            Err(_) => Finding::LinkOut {
                target: shown(&target),
            },
        });
    }
    let Some(shape) = shape else {
        return if kind.is_file() {
            unread(entry.path())
        } else {
            Ok(None)
        };
    };
    if kind.is_dir() {
        return Err(Finding::FolderNamedArticle);
    }
    if !kind.is_file() {
        return Err(Finding::NotAFile);
    }
    let data = entry.metadata().map_err(|error| {
        let said = error
            .io_error()
            .map_or_else(|| Phrase::literal(error.to_string()), error::system);
        Finding::Unreadable { said }
    })?;
    let path = below(entry.path(), folder);
    if entry.path().to_str().is_none() {
        let place = Place::file(entry.path());
        let name = path.clone();
        found.push(Diagnostic::new(Finding::NameNotUtf8 { name }, place));
    }
    Ok(Some(Stamp {
        file: entry.path().to_owned(),
        path,
        shape,
        length: data.len(),
    }))
}

/// `path` below `folder`, with `/` between the parts.
fn below(path: &Path, folder: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(name).collect();
    parts.join("/")
}

/// Tells of a file that is neither an article nor of a kind that the web knows (pictures, sounds, archives).
fn unread(path: &Path) -> Result<Option<Stamp>, Finding> {
    let extension = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    if UNREAD.contains(&extension.as_str()) || mime_guess::from_ext(&extension).is_empty() {
        return Err(Finding::UnreadShape { extension });
    }
    Ok(None)
}
