//! What lies in the folder of a new site.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: other programs' files are read here, and folders looked for"
)]

use std::path::Path;

/// How large a file of settings is at most.
const LARGEST: u64 = 1 << 20;

/// The text of a small file; nothing when it is not there or is no text.
pub(super) fn read(file: &Path) -> Option<String> {
    // Opening a pipe would wait for somebody to write into it.
    let about = std::fs::metadata(file).ok()?;
    let is_small = about.is_file() && about.len() <= LARGEST;
    is_small.then(|| std::fs::read_to_string(file).ok())?
}

pub(super) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// The name of a folder, however it was given, be it there or not.
pub(super) fn name(folder: &Path) -> Option<String> {
    let real = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    Some(real.file_name()?.to_string_lossy().into_owned())
}
