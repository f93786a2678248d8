//! Files that lie where feeds lie, were made by crieur, and are made no longer: what they hold may have been withdrawn since,
//! so they must not stay as they are.

use std::collections::BTreeSet;

use super::disk;
use crate::config::{Config, Format};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::edition::Edition;
use crate::error::Error;
use crate::recall;

/// The files to be removed: address, path below the output, and length. Removed is only what the ledger knows, so that two sites
/// may share a folder. What looks like crieur's besides is told of in `found`.
pub(super) fn files(
    config: &Config,
    edition: &Edition,
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<(String, String, usize)>, Error> {
    let documents = edition.documents.iter();
    let current: BTreeSet<&str> = documents.map(|document| document.path.as_str()).collect();
    let mut stale = Vec::new();
    for folder in recall::folders(&config.site) {
        for format in Format::ALL {
            let file = format!("{folder}/{}", format.file_name());
            if current.contains(file.as_str()) {
                continue;
            }
            // Another site, or another program, may use this folder.
            if !edition.news.ledger().knows_feed(&folder) {
                if recall::is_ours(config, &folder, format) {
                    let place = Place::file(&config.site.output.join(&file));
                    found.push(Diagnostic::new(Finding::StaleFeed { file }, place));
                }
                continue;
            }
            // What is crieur's and cannot be read must not stay either.
            if let Some(bytes) = disk::published(&config.site, &file)?
                && recall::is_ours(config, &folder, format)
            {
                stale.push((folder.clone(), file, bytes.len()));
            }
        }
    }
    Ok(stale)
}
