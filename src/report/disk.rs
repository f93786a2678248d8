//! Reads and replaces the files of reports and metrics.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the metrics of the last run are read here"
)]

use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use crate::error::{Doing, Error};
use crate::replace::{self, Mark};

/// What the file holds; nothing when it is not there, or is nothing that crieur wrote.
pub(super) fn read(file: &Path) -> Option<String> {
    // Opening a pipe would wait for somebody to write into it.
    let is_file = std::fs::metadata(file).is_ok_and(|kind| kind.is_file());
    is_file.then(|| std::fs::read_to_string(file).ok())?
}

/// No run needs that long to put a report in its place.
const LEFT: Duration = Duration::from_secs(60 * 60);

/// Replaces the file, and removes what runs that were killed have left beside it. A device must not be replaced, be it `/dev/null`.
pub(super) fn write(file: &Path, text: &str) -> Result<(), Error> {
    // Anybody's report may lie there.
    let mark = Mark::of_anyone();
    let target = replace::behind_links(file);
    replace::sweep_after(replace::folder_of(&target), &mark, LEFT);
    let done = match std::fs::metadata(file) {
        Ok(kind) if !kind.is_file() && !kind.is_dir() => {
            Err(io::Error::from(ErrorKind::InvalidInput))
        }
        _ => replace::replace(file, text.as_bytes(), &mark),
    };
    done.map_err(|source| Error::Output {
        doing: Doing::Report,
        path: file.to_owned(),
        source,
    })
}
