//! Reads what is published.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: published feeds are read back here"
)]

use std::collections::BTreeSet;

use crate::config::Site;

/// The text of the `file` below the output; nothing when there is no such file, or none that holds text. It is read whole, as it
/// is when it is compared with what is to take its place.
pub(super) fn read(site: &Site, file: &str) -> Option<String> {
    if let Some(imagined) = &site.imagined {
        return String::from_utf8(imagined.get(file)?.clone()).ok();
    }
    let path = site.output.join(file);
    // Opening a pipe would wait for somebody to write into it.
    if !std::fs::metadata(&path).ok()?.is_file() {
        return None;
    }
    std::fs::read_to_string(path).ok()
}

/// The names of the folders in the output, sorted; none when it cannot be listed.
pub(crate) fn folders(site: &Site) -> Vec<String> {
    if let Some(imagined) = &site.imagined {
        let folders = imagined
            .keys()
            .filter_map(|file| Some(file.split_once('/')?.0.to_owned()));
        return folders.collect::<BTreeSet<String>>().into_iter().collect();
    }
    let entries = std::fs::read_dir(&site.output)
        .into_iter()
        .flatten()
        .flatten();
    let folders =
        entries.filter(|entry| std::fs::metadata(entry.path()).is_ok_and(|kind| kind.is_dir()));
    let mut names: Vec<String> = folders
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}
