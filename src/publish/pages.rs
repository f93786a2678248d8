//! Compares pages with what lies where they go.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::disk;
use crate::config::{Config, FeedSettings};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::edition::Edition;
use crate::page::{self, Page};
use crate::recall;
use crate::replace::real;

/// What is to be done with pages.
#[derive(Debug, Default)]
pub struct Pages<'a> {
    /// Those that differ from what is published, and their files.
    pub changed: Vec<(PathBuf, &'a Page)>,
    /// Those that are no longer wanted.
    pub removed: Vec<PathBuf>,
}

impl Pages<'_> {
    /// Whether there is nothing to be done.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.removed.is_empty()
    }
}

/// Compares the pages of `edition` with what is published. The page of a feed that is `held` back stays with it, and so does what
/// is about all feeds while any is. What crieur did not make, and what it cannot read, is left as it is, which is told in `found`:
/// no page keeps a feed from its subscribers.
pub(super) fn compare<'a>(
    config: &Config,
    edition: &'a Edition,
    held: &BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) -> Pages<'a> {
    let site = &config.site;
    let known: BTreeSet<&str> = addresses(edition).collect();
    let is_ours = |path: &str, bytes: &[u8]| page::is_ours(path, bytes, |one| known.contains(one));
    let mut pages = Pages::default();
    for page in &edition.pages {
        let is_of_held = match page.address() {
            Some(address) => held.contains(address),
            None => page::AT_THE_TOP.contains(&&*page.path) && !held.is_empty(),
        };
        if is_of_held {
            continue;
        }
        let path = site.output.join(&page.path);
        match disk::of_page(site, &page.path) {
            Ok(Some(bytes)) if bytes == page.bytes => {}
            Ok(Some(bytes)) if is_ours(&page.path, &bytes) => pages.changed.push((path, page)),
            Ok(None) if !disk::has_other_index(&path) => pages.changed.push((path, page)),
            _ => {
                let file = page.path.clone();
                let finding = Finding::PageInTheWay { file };
                found.push(Diagnostic::new(finding, Place::file(&path)));
            }
        }
    }
    let current: BTreeSet<&str> = edition.pages.iter().map(|page| &*page.path).collect();
    let folders = recall::folders(site).into_iter();
    let folders = folders.filter(|folder| known.contains(&**folder) && !held.contains(folder));
    let beside = folders.map(|folder| format!("{folder}/{}", page::FILE));
    let at_the_top = page::AT_THE_TOP.iter().filter(|_| held.is_empty());
    let at_the_top = at_the_top.map(|file| (*file).to_owned());
    for file in beside.chain(at_the_top) {
        let is_current = current.contains(&*file);
        let published = (!is_current).then(|| disk::of_page(site, &file).ok().flatten());
        // Another folder may lead to one that is in use.
        if published
            .flatten()
            .is_some_and(|bytes| is_ours(&file, &bytes))
            && !leads_to_current(config, &file, &current)
        {
            pages.removed.push(site.output.join(file));
        }
    }
    pages
}

/// Whether `file` lies where, by links between folders, one that is in use does.
fn leads_to_current(config: &Config, file: &str, current: &BTreeSet<&str>) -> bool {
    let output = &config.site.output;
    let place = real(&output.join(file));
    let name = file.rsplit('/').next().unwrap_or(file);
    let mut same = current.iter().filter(|one| one.ends_with(name));
    same.any(|one| real(&output.join(one)) == place)
}

/// The pages of `edition` that are published, as they are, by path below the output.
pub(super) fn current(config: &Config, edition: &Edition) -> BTreeMap<String, Vec<u8>> {
    let published = |page: &Page| {
        let bytes = disk::of_page(&config.site, &page.path).ok().flatten()?;
        Some((page.path.clone(), bytes))
    };
    edition.pages.iter().filter_map(published).collect()
}

/// Where this site has feeds, or had some.
fn addresses(edition: &Edition) -> impl Iterator<Item = &str> {
    let feeds = edition.selection.feeds.iter();
    let current = feeds.flat_map(FeedSettings::addresses);
    current.chain(edition.news.ledger().feeds())
}
