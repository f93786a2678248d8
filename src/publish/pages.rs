//! Compares pages with what lies where they go.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::disk;
use crate::config::{Config, FeedSettings};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::edition::Edition;
use crate::error::Error;
use crate::page::{self, Page};
use crate::recall;

/// What is to be done with pages.
pub(super) struct Pages<'a> {
    /// Those that differ from what is published.
    pub(super) changed: Vec<(PathBuf, &'a Page)>,
    /// Those that are no longer wanted.
    pub(super) removed: Vec<PathBuf>,
}

/// Compares the pages of `edition` with what is published. The page of a feed that is `held` back stays with it, and so does what
/// is about all feeds while any is. A file that crieur did not make is left as it is, which is told in `found`.
///
/// # Errors
/// [`Error::Output`] when a published file is there but cannot be read.
pub(super) fn compare<'a>(
    config: &Config,
    edition: &'a Edition,
    held: &BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) -> Result<Pages<'a>, Error> {
    let site = &config.site;
    let known: BTreeSet<&str> = addresses(edition).collect();
    let is_ours = |path: &str, bytes: &[u8]| page::is_ours(path, bytes, known.iter().copied());
    let mut changed = Vec::new();
    for page in &edition.pages {
        if page.address().is_some_and(|address| held.contains(address)) {
            continue;
        }
        let path = site.output.join(&page.path);
        let published = disk::published(site, &page.path)?;
        match published {
            Some(bytes) if bytes == page.bytes => {}
            Some(bytes) if !is_ours(&page.path, &bytes) => {
                let file = page.path.clone();
                let finding = Finding::PageInTheWay { file };
                found.push(Diagnostic::new(finding, Place::file(&path)));
            }
            Some(_) if page.address().is_none() && !held.is_empty() => {}
            _ => changed.push((path, page)),
        }
    }
    let current: BTreeSet<&str> = edition.pages.iter().map(|page| &*page.path).collect();
    let folders = recall::folders(site).into_iter();
    let folders = folders.filter(|folder| known.contains(&**folder) && !held.contains(folder));
    let beside = folders.map(|folder| format!("{folder}/{}", page::FILE));
    let at_the_top = page::AT_THE_TOP.iter().filter(|_| held.is_empty());
    let at_the_top = at_the_top.map(|file| (*file).to_owned());
    let mut removed = Vec::new();
    for file in beside.chain(at_the_top) {
        if current.contains(&*file) {
            continue;
        }
        // What cannot be read is nobody's, as far as can be told.
        let published = disk::published(site, &file).ok().flatten();
        if published.is_some_and(|bytes| is_ours(&file, &bytes)) {
            removed.push(site.output.join(file));
        }
    }
    Ok(Pages { changed, removed })
}

/// The pages of `edition` that are published, as they are, by path below the output.
///
/// # Errors
/// [`Error::Output`].
pub(super) fn current(
    config: &Config,
    edition: &Edition,
) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut files = BTreeMap::new();
    for page in &edition.pages {
        if let Some(bytes) = disk::published(&config.site, &page.path)? {
            files.insert(page.path.clone(), bytes);
        }
    }
    Ok(files)
}

/// Where this site has feeds, or had some.
fn addresses(edition: &Edition) -> impl Iterator<Item = &str> {
    let feeds = edition.selection.feeds.iter();
    let current = feeds.flat_map(FeedSettings::addresses);
    current.chain(edition.news.ledger().feeds())
}
