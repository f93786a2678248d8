//! The ledger: what has to be remembered so that no subscriber sees an article twice. A text file beside feeds.toml, one
//! line an article that was ever published, sorted, made to be committed; see [`Line`].
//!
//! Without it every article that was never renamed still has the same id. It is never rewritten when nothing changed.

mod adopt;
mod candidates;
mod disk;
mod evidence;
mod known;
mod recognise;
mod remember;
mod rebuild;
mod written;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};

pub use adopt::{Claims, adopt};
pub use known::Known;
pub use recognise::{Move, recognise};
pub use remember::{Done, News, remember};
pub use written::read;

use crate::config::{Config, FeedSettings};
use crate::date::{Dates, Present};
use crate::diagnostic::{Diagnostic, Finding, Place, errors};
use crate::error::Error;
use crate::head;
use crate::mark::Mark;
use crate::replace::{behind_links, folder_of};

/// All that is remembered.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// Its file.
    pub file: PathBuf,
    /// What the file holds, when there is one.
    was: Option<String>,
    /// What is known of each article, by its id.
    lines: BTreeMap<String, Line>,
    /// The id of each feed, by its name.
    feeds: BTreeMap<String, String>,
}

/// What is known of an article. In the file its parts stand on one line, with a space between them and `-` for nothing, or
/// for a date that is still the first:
///
/// ```text
/// tag:info-citoyen.example,2017:2017/marche 2017-11-28T06:00:00+01:00 - 2017-12-01T09:30:00Z 57-…-…-… 2017/marche.md
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The date under which it first appeared.
    pub first: DateTime<FixedOffset>,
    /// The date under which it appears now.
    pub published: DateTime<FixedOffset>,
    /// The `updated` that was last shown of it, when that is later.
    pub updated: Option<DateTime<Utc>>,
    /// Its title and words when that was set. Nothing when they are not known.
    pub mark: Option<Mark>,
    /// Where its file lies, or lay last, below the folder of articles.
    pub path: Option<String>,
    /// Whether it lies there no longer, which a `!` before the path says, or alone if another file lies there: the article
    /// was withdrawn.
    pub gone: bool,
}

/// Reads the ledger of the site. When there is none although feeds are published, it is made from them, as far as they go,
/// which is told in `found`.
///
/// # Errors
/// [`Error::UnreadableLedger`], and [`Error::InvalidLedger`] when a line of it cannot be used: `found` tells which.
pub fn load(
    config: &Config,
    now: DateTime<Utc>,
    found: &mut Vec<Diagnostic>,
) -> Result<Ledger, Error> {
    let file = &config.site.ledger;
    let Some(bytes) = disk::read(file)? else {
        let ledger = rebuild::rebuild(config, now);
        if !ledger.lines.is_empty() {
            let entries = ledger.lines.len();
            let finding = Finding::LedgerMissing { entries };
            found.push(Diagnostic::new(finding, Place::file(file)));
        }
        return Ok(ledger);
    };
    let before = errors(found);
    let ledger = match String::from_utf8(bytes) {
        // An editor may have put a byte order mark before it.
        Ok(text) => written::read(file, text.trim_start_matches('\u{FEFF}'), found),
        Err(fault) => {
            found.push(Diagnostic::new(
                Finding::NotUtf8,
                Place::not_utf8(file, &fault),
            ));
            None
        }
    };
    let invalid = |count| Error::InvalidLedger {
        path: file.clone(),
        count,
    };
    match errors(found) - before {
        0 => ledger.ok_or_else(|| invalid(1)),
        count => Err(invalid(count)),
    }
}

impl Ledger {
    /// A ledger of nothing.
    fn empty(file: &Path) -> Self {
        Self {
            file: file.to_owned(),
            was: None,
            lines: BTreeMap::new(),
            feeds: BTreeMap::new(),
        }
    }

    /// The id of a feed: the one under which it was first published, under this name or, if it had others, under theirs.
    pub fn feed_id(&self, config: &Config, feed: &FeedSettings) -> String {
        let known = feed.addresses().find_map(|name| self.feeds.get(name));
        let oldest = feed.aliases.first().map_or(&feed.name, |alias| &alias.name);
        known.map_or_else(|| head::feed_id(&config.site, oldest), String::clone)
    }

    /// The moment `now`, with what the articles are published under already.
    pub fn present(&self, now: DateTime<Utc>) -> Present {
        let lines = self.lines.iter().filter(|(_, line)| !line.gone);
        let dates = lines.map(|(id, line)| {
            let (published, updated) = (line.published, line.updated);
            (id.as_str(), Dates { published, updated })
        });
        Present::new(now, dates)
    }

    /// Whether an article was ever published under `id`.
    pub fn knows(&self, id: &str) -> bool {
        self.lines.contains_key(id)
    }

    /// Whether the file of the article of that id was gone at the last run.
    pub fn is_gone(&self, id: &str) -> bool {
        self.lines.get(id).is_some_and(|line| line.gone)
    }

    /// Where the file of the article of that id lies, or lay last.
    pub fn place(&self, id: &str) -> Option<&str> {
        self.lines.get(id)?.path.as_deref()
    }

    /// Whether a feed called `name` was ever published.
    pub fn knows_feed(&self, name: &str) -> bool {
        self.feeds.contains_key(name)
    }

    /// The names of the feeds that were ever published and are not known to be gone.
    pub fn feeds(&self) -> impl Iterator<Item = &str> {
        self.feeds.keys().map(String::as_str)
    }

    /// Its file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The folder in which its file lies, behind all links.
    pub fn folder(&self) -> PathBuf {
        folder_of(&behind_links(&self.file)).to_owned()
    }

    /// The ledger as text, which [`read`] reads as the same again.
    pub fn text(&self) -> String {
        written::write(self)
    }

    /// Writes down what is new, if anything is; whether it was. The file is the old one or the new one, whole.
    ///
    /// # Errors
    /// [`Error::Output`].
    pub fn store(&self) -> Result<bool, Error> {
        let text = self.text();
        let is_new = self.was.as_ref() != Some(&text);
        let is_due = is_new && !self.is_empty();
        if is_due {
            disk::write(&self.file, &text)?;
        }
        Ok(is_due)
    }

    /// Whether nothing was ever published, of which there is no file.
    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.was.is_none()
    }

    /// The ledger as the next run will read it when this one is stored.
    #[must_use]
    pub fn as_read_next(mut self) -> Self {
        if self.is_empty() {
            self.feeds.clear();
        }
        self
    }
}
