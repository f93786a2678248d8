//! Puts documents in their place: compares them with what is published, and touches only what has changed.

mod disk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::config::{Format, Site};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::error::Error;
use crate::judge;
use crate::recall::{self, GENERATOR};
use crate::render::Document;

/// What publishing would do.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The documents that differ from what is published, and their files.
    pub changed: Vec<(PathBuf, &'a Document)>,
    /// How many feeds are held back.
    pub held: usize,
}

/// Compares `documents` with what `site` has published. A feed without entries does not replace one with entries
/// unless `accept` is set: it is held back, which is told in `found`. Feeds that crieur made and makes no longer are told
/// there as well, and left alone.
///
/// # Errors
/// [`Error::Output`] when a published file is there but cannot be read.
pub fn plan<'a>(
    documents: &'a [Document],
    site: &Site,
    accept: bool,
    found: &mut Vec<Diagnostic>,
) -> Result<Plan<'a>, Error> {
    let output = &site.output;
    let mut changed = Vec::new();
    let mut held: BTreeMap<&str, usize> = BTreeMap::new();
    for document in documents {
        let path = output.join(&document.path);
        let published = disk::read(&path)?;
        if published.as_ref() == Some(&document.bytes) {
            continue;
        }
        let would_empty = document.entries == 0 && !accept;
        let published = published.filter(|_| would_empty);
        match published.and_then(|bytes| judge::count(document.format, &bytes)) {
            Some(entries @ 1..) => {
                let most = held.entry(document.feed()).or_default();
                *most = entries.max(*most);
            }
            _ => changed.push((path, document)),
        }
    }
    // A feed is held back whole, or its formats would tell different stories.
    changed.retain(|(_, document)| !held.contains_key(document.feed()));
    let count = held.len();
    for (feed, entries) in held {
        let feed = feed.to_owned();
        let place = Place::file(&output.join(&feed));
        found.push(Diagnostic::new(Finding::HeldBack { feed, entries }, place));
    }
    stale(documents, site, found);
    Ok(Plan {
        changed,
        held: count,
    })
}

/// Tells of files that lie where feeds lie, were made by crieur, and are not among `documents`: what they hold may have
/// been withdrawn since.
fn stale(documents: &[Document], site: &Site, found: &mut Vec<Diagnostic>) {
    let current: BTreeSet<&str> = documents
        .iter()
        .map(|document| document.path.as_str())
        .collect();
    for folder in recall::folders(&site.output) {
        for format in Format::ALL {
            let file = format!("{folder}/{}", format.file_name());
            let path = site.output.join(&file);
            if current.contains(file.as_str()) {
                continue;
            }
            if disk::read(&path)
                .is_ok_and(|bytes| bytes.is_some_and(|bytes| is_ours(site, format, &bytes)))
            {
                found.push(Diagnostic::new(
                    Finding::StaleFeed { file },
                    Place::file(&path),
                ));
            }
        }
    }
}

/// Whether crieur made the feed in `bytes`. JSON Feed has no generator, so there a feed counts that holds an id
/// made in the site's name.
fn is_ours(site: &Site, format: Format, bytes: &[u8]) -> bool {
    let mark = match format {
        Format::Rss | Format::Atom => format!("<generator>{GENERATOR}</generator>"),
        Format::Json => format!("\"id\": \"tag:{},", site.authority),
    };
    judge::count(format, bytes).is_some()
        && bytes
            .windows(mark.len())
            .any(|window| window == mark.as_bytes())
}

impl Plan<'_> {
    /// Writes what has changed.
    ///
    /// # Errors
    /// [`Error::Output`]. All folders are made first, and files are made ready beside their places, a hundred at a time,
    /// before the first of them is renamed: what cannot be written at all leaves everything as it was.
    pub fn carry_out(&self) -> Result<(), Error> {
        let folders: BTreeSet<&Path> = self
            .changed
            .iter()
            .filter_map(|(path, _)| path.parent())
            .collect();
        for folder in folders {
            disk::make(folder)?;
        }
        for batch in self.changed.chunks(100) {
            disk::replace(batch)?;
        }
        Ok(())
    }
}
