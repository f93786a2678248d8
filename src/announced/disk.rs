//! Finds and reads the pages of a site.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the maintainers' pages are read here"
)]

use std::io;
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::error::system;

/// The files of pages below `folder`, sorted. What is hidden, and folders that are links, are passed over; of a folder below that
/// cannot be listed it is told in `found`.
pub(super) fn pages(folder: &Path, found: &mut Vec<Diagnostic>) -> io::Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(one) = folders.pop() {
        let entries = match std::fs::read_dir(&one) {
            Ok(entries) => entries,
            Err(error) if one == folder => return Err(error),
            Err(error) => {
                let said = system(&error);
                found.push(Diagnostic::new(
                    Finding::Unreadable { said },
                    Place::file(&one),
                ));
                continue;
            }
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_hidden {
                continue;
            }
            if is_folder {
                folders.push(path);
            } else if is_page(&path) && std::fs::metadata(&path).is_ok_and(|kind| kind.is_file()) {
                pages.push(path);
            }
        }
    }
    pages.sort();
    Ok(pages)
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| {
        ["html", "htm", "xhtml"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

/// The text of a page. All that is looked for in it is ASCII, so its encoding does not matter.
pub(super) fn read(file: &Path) -> io::Result<String> {
    let bytes = std::fs::read(file)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether something lies at `address` below `folder`, and not outside of it.
pub(super) fn is_there(folder: &Path, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8_lossy();
    let path = Path::new(path.trim_start_matches('/'));
    let mut parts = path.components();
    let is_inside = parts.all(|part| matches!(part, Component::Normal(_)));
    is_inside && path.as_os_str() != "" && folder.join(path).exists()
}
