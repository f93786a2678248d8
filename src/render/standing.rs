//! Feeds that stand: what is published of them is, to the byte, what would be made of them again, so they are not.

use std::collections::BTreeMap;
use std::io::{self, BufWriter};
use std::path::Path;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

use super::Document;
use crate::config::Format;
use crate::feed::Feed;
use crate::gist::hash;
use crate::source::{Horizon, Place};

/// The documents that are published of each feed, by its name.
pub type Standing = BTreeMap<String, Stands>;

/// The documents that are published of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stands {
    /// What tells the feed from any other.
    mark: u64,
    documents: Vec<(String, Format, usize)>,
    files: Vec<Place>,
    /// The hashes of the ids that they tell of.
    ids: Vec<u64>,
}

impl Stands {
    /// What stands of `feed` below the folder `output`, of which `documents` were made and are published there; nothing when
    /// one is missing, or younger than the `horizon`.
    pub fn new<'a>(
        feed: &Feed,
        documents: impl Iterator<Item = &'a Document>,
        output: &Path,
        horizon: Horizon,
    ) -> Option<Self> {
        let documents: Vec<(String, Format, usize)> = documents
            .map(|document| (document.path.clone(), document.format, document.entries))
            .collect();
        let files = documents.iter();
        let settled = |(path, ..): &(String, Format, usize)| {
            let place = Place::settled(output.join(path), horizon);
            place.filter(Place::is_there)
        };
        let files = files.map(settled);
        let entries = feed.entries.iter().map(|entry| &entry.id);
        let ids = entries.chain(feed.tombstones.iter().map(|stone| &stone.id));
        Some(Self {
            ids: ids.map(|id| hash(id)).collect(),
            mark: mark(feed)?,
            files: files.collect::<Option<_>>()?,
            documents,
        })
    }

    /// The hashes of the ids that the documents tell of, if they are published below `output` as they were.
    pub fn ids(&self, output: &Path) -> Option<Vec<u64>> {
        self.is_as_it_was(output).then(|| self.ids.clone())
    }

    /// Whether the documents lie below `output` as they were. A run may publish elsewhere for once.
    fn is_as_it_was(&self, output: &Path) -> bool {
        let mut all = self.documents.iter().zip(&self.files);
        all.all(|((path, ..), file)| file.path == output.join(path) && file.is_as_it_was())
    }

    /// The documents of `feed`, without their bytes, when these are published below `output` already.
    pub fn documents(&self, feed: &Feed, output: &Path) -> Option<Vec<Document>> {
        let stands = mark(feed) == Some(self.mark) && self.is_as_it_was(output);
        let document = |(path, format, entries): &(String, Format, usize)| Document {
            path: path.clone(),
            format: *format,
            entries: *entries,
            bytes: Vec::new(),
            over_budget: false,
            stands: true,
        };
        stands.then(|| self.documents.iter().map(document).collect())
    }
}

/// A hash of all that is in `feed`.
fn mark(feed: &Feed) -> Option<u64> {
    struct Hashed(Xxh3);
    impl io::Write for Hashed {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.update(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    // It is written in small pieces, and hashed in large ones.
    let hashed = postcard::to_io(feed, BufWriter::new(Hashed(Xxh3::new()))).ok()?;
    Some(hashed.into_inner().ok()?.0.digest())
}
