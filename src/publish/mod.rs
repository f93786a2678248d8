//! Puts documents in their place: compares them with what is published, and touches only what has changed.

mod disk;

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::error::Error;
use crate::judge;
use crate::render::Document;

/// What a run changed.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The documents that were written.
    pub written: Vec<PathBuf>,
    /// How many were as they should be already.
    pub unchanged: usize,
    /// How many were held back.
    pub held: usize,
}

/// Publishes `documents` below `output`. A feed without entries does not replace one with entries unless `accept` is
/// set: it is held back, and told in `found`.
///
/// # Errors
/// [`Error::Output`]. Documents are made ready beside their places, a hundred at a time, before the first of them is
/// renamed, so a folder that cannot be written leaves all of them as they were.
pub fn publish(
    documents: &[Document],
    output: &Path,
    accept: bool,
    found: &mut Vec<Diagnostic>,
) -> Result<Outcome, Error> {
    let mut outcome = Outcome::default();
    let mut changed = Vec::new();
    for document in documents {
        let path = output.join(&document.path);
        let published = disk::read(&path)?;
        if published.as_ref() == Some(&document.bytes) {
            outcome.unchanged += 1;
            continue;
        }
        let would_empty = document.entries == 0 && !accept;
        let entries = published
            .filter(|_| would_empty)
            .and_then(|bytes| judge::count(document.format, &bytes));
        match entries.filter(|entries| *entries > 0) {
            Some(entries) => {
                let file = document.path.clone();
                found.push(Diagnostic::new(
                    Finding::HeldBack { file, entries },
                    Place::file(&path),
                ));
                outcome.held += 1;
            }
            None => changed.push((path, document.bytes.as_slice())),
        }
    }
    for batch in changed.chunks(100) {
        disk::replace(batch)?;
    }
    outcome.written = changed.into_iter().map(|(path, _)| path).collect();
    Ok(outcome)
}
