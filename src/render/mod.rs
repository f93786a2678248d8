//! From a feed to the bytes of its documents. Each format is a straight mapping from [`Feed`] and knows nothing else.

mod atom;
mod json;
mod rss;
mod standing;
mod xml;

pub use standing::{Standing, Stands};

use rayon::prelude::*;

use crate::config::Format;
use crate::error::Error;
use crate::feed::Feed;

/// A document that may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its path below the output folder: `securite/rss.xml`.
    pub path: String,
    /// Its format.
    pub format: Format,
    /// How many entries it holds.
    pub entries: usize,
    /// All of it.
    pub bytes: Vec<u8>,
    /// Whether its feed is larger than it may be, however little it shows: it is not to be published.
    pub over_budget: bool,
    /// Whether it is published already as it would be made, and was not made again: then it comes without its bytes.
    pub stands: bool,
}

impl Document {
    /// The folder at which it is published: the name of its feed, or an old one.
    pub fn address(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// The same document at another address. It names the first one as its own, to which readers may move.
    #[must_use]
    pub fn at(&self, address: &str) -> Self {
        Self {
            path: format!("{address}/{}", self.format.file_name()),
            ..self.clone()
        }
    }
}

/// The documents of `feed`, one for each of its formats.
///
/// # Errors
/// [`Error::Malformed`] when a document cannot be written.
pub fn render(feed: &Feed) -> Result<Vec<Document>, Error> {
    let document = |format: &Format| {
        let path = format!("{}/{}", feed.name, format.file_name());
        let bytes = match format {
            Format::Rss => rss::render(feed),
            Format::Atom => atom::render(feed),
            Format::Json => json::render(feed),
        };
        let bytes = bytes.map_err(|reason| Error::Malformed {
            path: path.clone(),
            reason,
        })?;
        Ok(Document {
            path,
            format: *format,
            entries: feed.entries.len(),
            bytes,
            over_budget: false,
            stands: false,
        })
    };
    let formats: Vec<&Format> = feed.selves.keys().collect();
    formats.into_par_iter().map(document).collect()
}
