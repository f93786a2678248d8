//! Finds and reads the pages of a site.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the maintainers' pages are read here"
)]

use std::io;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// The files of pages below `folder`, sorted. What is hidden, and folders that are links, are passed over.
pub(super) fn pages(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            let path = entry.path();
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            let kind = entry.file_type()?;
            if is_hidden {
                continue;
            }
            if kind.is_dir() {
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

/// Whether there is a file at `address` below `folder`.
pub(super) fn is_there(folder: &Path, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8_lossy();
    let file = folder.join(path.trim_start_matches('/'));
    file.is_file()
        || ["index.xml", "index.rss"]
            .iter()
            .any(|name| file.join(name).is_file())
}
