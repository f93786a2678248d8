//! Reads what is published.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: published feeds are read back here"
)]

use std::path::Path;

/// The text of the file at `path`; nothing when there is no such file, or none that holds text. It is read whole, as it
/// is when it is compared with what is to take its place.
pub(super) fn read(path: &Path) -> Option<String> {
    // Opening a pipe would wait for somebody to write into it.
    if !std::fs::metadata(path).ok()?.is_file() {
        return None;
    }
    std::fs::read_to_string(path).ok()
}

/// The names of the folders in `folder`, sorted; none when it cannot be listed.
pub(crate) fn folders(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut names: Vec<String> = folders
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}
