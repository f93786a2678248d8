//! Files beside articles: pictures and recordings, for which the desk stands in for the site. Only those that an article shows are
//! handed out, and none that lies outside of the folder of articles, whatever the article says.

use std::path::PathBuf;

use url::Url;

use super::{BESIDE, Build, Desk, encoded};
use crate::diagnostic::Diagnostic;
use crate::entry::{self, Entry};
use crate::head::Head;
use crate::pin::real;

impl Desk {
    /// The file that `NUMBER/ARTICLE` names: of those that the article shows, the one of that number.
    pub(super) fn beside(&self, written: &str) -> Option<PathBuf> {
        let build = self.build.as_ref()?;
        let (number, article) = written.split_once('/')?;
        let head = build.head(article)?;
        let entry = build.entry(head, &mut Vec::new())?;
        let place = entry.beside.get(number.parse::<usize>().ok()?)?;
        let file = real(place)?;
        file.starts_with(real(&build.config.site.articles)?)
            .then_some(file)
    }
}

impl Build {
    /// The article at `path` below the folder of articles, if it has no error.
    pub(super) fn head(&self, path: &str) -> Option<&Head> {
        let mut heads = self.edition.selection.heads.iter();
        heads.find(|head| head.stamp.path == path)
    }

    /// The entry of an article, as a feed shows it or would.
    pub(super) fn entry(&self, head: &Head, found: &mut Vec<Diagnostic>) -> Option<Entry> {
        if let Some(entry) = self.edition.entries.get(&head.stamp.path) {
            found.extend(entry.told.iter().cloned());
            return Some(entry.clone());
        }
        entry::write_one(&self.config, head, &self.edition.selection.labels, found)
    }
}

/// Where on the desk what lies beside the article of `entry` is, by its address on the web.
pub(super) fn routes<'a>(
    head: &'a Head,
    entry: &'a Entry,
) -> impl Iterator<Item = (String, String)> + 'a {
    let path = encoded(&head.stamp.path);
    let places = entry.addresses_beside(&head.stamp.file);
    let route = move |(number, url): (usize, Url)| (url.into(), format!("{BESIDE}{number}/{path}"));
    places.map(route)
}
