//! What there is of an article: the entry that it makes, or its last good version, and what is wrong with it.

use std::borrow::Cow;
use std::path::Path;

use super::{Build, beside};
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::entry::{self, Entry};
use crate::head::Head;

/// An article, as far as it can be shown.
pub(super) struct Subject<'a> {
    pub(super) file: Cow<'a, Path>,
    /// What subscribers get, or would.
    pub(super) entry: Option<Cow<'a, Entry>>,
    /// Whether that is its last good version, for it has an error.
    pub(super) is_kept: bool,
    pub(super) found: Vec<Diagnostic>,
}

impl Build {
    /// The article at `path` below the folder of articles.
    pub(super) fn subject(&self, path: &str) -> Option<Subject<'_>> {
        let edition = &self.edition;
        let mut heads = edition.selection.heads.iter();
        let head = heads.find(|head| head.stamp.path == path);
        let file = match head {
            Some(head) => Cow::Borrowed(head.stamp.file.as_path()),
            None => Cow::Owned(self.config.site.articles.join(path)),
        };
        let found = self.found.iter().filter(|one| one.place.file == file);
        let mut found: Vec<Diagnostic> = found.cloned().collect();
        let Some(head) = head else {
            // Of a file with an error, or of a draft that is not finished, something was told.
            return (!found.is_empty()).then(|| Subject {
                entry: kept(edition)
                    .find(|(its, _)| *its == &*file)
                    .map(|(_, entry)| Cow::Owned(entry)),
                is_kept: true,
                file,
                found,
            });
        };
        let entry = match edition.entries.get(path) {
            Some(entry) => Some(Cow::Borrowed(entry)),
            None => self.written(head, &mut found).map(Cow::Owned),
        };
        Some(Subject {
            entry,
            is_kept: false,
            file,
            found,
        })
    }

    /// The entry of an article that no feed shows.
    fn written(&self, head: &Head, found: &mut Vec<Diagnostic>) -> Option<Entry> {
        let mut its = Vec::new();
        let labels = &self.edition.selection.labels;
        let entry = entry::write_one(&self.config, head, labels, &mut its);
        its.retain(|one| !found.contains(one));
        found.extend(its);
        entry
    }
}

/// The last good versions that `edition` has of articles with an error, each with its file and what lies beside that.
pub(super) fn kept(edition: &Edition) -> impl Iterator<Item = (&Path, Entry)> {
    let feeds = edition.selection.feeds.iter();
    let kept = feeds.filter_map(|feed| edition.recall.of(&feed.name));
    kept.flat_map(|kept| &kept.entries).map(|(file, entry)| {
        let entry = Entry {
            beside: beside::guessed(entry, file),
            ..entry.clone()
        };
        (file.as_path(), entry)
    })
}
