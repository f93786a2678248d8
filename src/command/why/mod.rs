//! `crieur why`: in which feeds an article is and in which it is not, and which line of feeds.toml or of the article decides.
//! Writes nothing.

mod own;
mod reason;
mod told;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Serialize;
use url::Url;

use super::console::Console;
use super::{Job, named};
use crate::config::{Config, FeedSettings, Written};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::edition::{self, Edition};
use crate::error::Error;
use crate::exit::Exit;
use crate::list::{self, Row};
use crate::publish;
use crate::source::{self, Listing};
use crate::text::{Fold, Plain};
use own::Keys;
use reason::{Reason, Standing, State, standing};

pub(super) fn why(
    config: &Config,
    job: &Job<'_>,
    asked: &[PathBuf],
    json: bool,
    console: &Console,
) -> Result<Exit, Error> {
    // Of what is wrong with other articles, `crieur check` tells.
    let mut found = Vec::new();
    let edition = edition::prepare(config, job.now, false, job.progress, &mut found)?;
    let plan = publish::plan(config, &edition, job.accept, &mut Vec::new())?;
    let listing = source::walk(&config.site, &mut Vec::new())?;
    let known = Known {
        config,
        edition: &edition,
        held: &plan.held,
        written: Written::read(config),
        found: &found,
        rows: list::rows(&edition.selection, &edition.recall, &found),
    };
    let mut files: Vec<Meant> = Vec::new();
    for word in asked {
        for meant in known.meant(&listing, word)? {
            if !files.contains(&meant) {
                files.push(meant);
            }
        }
    }
    let answers: Vec<Answer<'_>> = files.iter().map(|file| known.answer(file)).collect();
    console.data(&if json {
        // Texts, numbers and lists always serialise.
        serde_json::to_string_pretty(&answers).unwrap_or_default() + "\n"
    } else {
        told::told(&answers, console)
    });
    Ok(Exit::Done)
}

/// What somebody asks of.
#[derive(Debug, PartialEq, Eq)]
enum Meant {
    /// The article in this file.
    Article(PathBuf),
    /// What lies at this path below the folder of articles, and is no article.
    Other(PathBuf),
}

/// All that is known of a file.
#[derive(Serialize)]
struct Answer<'a> {
    /// As `crieur list --json` has it.
    #[serde(flatten)]
    row: Row<'a>,
    /// What keeps it out of all feeds, or stands in place of its text in them.
    own: Vec<Reason>,
    /// How it stands to each feed. Where there are no `[[feeds]]`, not to those of categories that it does not have; to none if
    /// it has an error, but for those that show its last good version.
    standings: Vec<Standing<'a>>,
}

/// What is known of all of them.
struct Known<'a> {
    config: &'a Config,
    edition: &'a Edition,
    /// The addresses that the guard holds back.
    held: &'a BTreeSet<String>,
    /// feeds.toml with places, unless it has changed.
    written: Option<Written>,
    found: &'a [Diagnostic],
    rows: Vec<Row<'a>>,
}

impl<'a> Known<'a> {
    /// What is meant by `word`: a path, else an id, an address or a title. A folder means all articles in it, and a title all
    /// that have it.
    fn meant(&self, listing: &Listing, word: &Path) -> Result<Vec<Meant>, Error> {
        if let Some(stamp) = named::article(self.config, listing, word) {
            return Ok(vec![Meant::Article(stamp.file)]);
        }
        let is_told = |file: &Path| self.found.iter().any(|one| one.place.file == file);
        if let Some(below) = named::below(self.config, word, is_told) {
            let folder = self.config.site.articles.join(&below);
            let inside = listing.stamps().map(|stamp| stamp.file);
            let inside = inside.filter(|file| file.starts_with(&folder));
            let inside: Vec<Meant> = inside.map(Meant::Article).collect();
            return Ok(if inside.is_empty() {
                vec![Meant::Other(below)]
            } else {
                inside
            });
        }
        let written = word.to_string_lossy();
        let title = Fold::new(&written);
        let is_meant = |id: &str, permalink: &Url, called: &Plain| {
            let is_named = id == written || permalink.as_str() == written;
            is_named || Fold::new(called.as_str()) == title
        };
        let selection = &self.edition.selection;
        let heads = selection.heads.iter();
        let heads = heads.filter(|head| is_meant(&head.id, &head.permalink, &head.title));
        let heads = heads.map(|head| &head.stamp.file);
        // Of an article with an error, the last good version tells what it was called.
        let feeds = selection.feeds.iter();
        let kept = feeds.filter_map(|feed| self.edition.recall.of(&feed.name));
        let kept = kept.flat_map(|kept| &kept.entries);
        let kept = kept.filter(|(_, one)| is_meant(&one.id, &one.permalink, &one.title));
        let files = heads.chain(kept.map(|(file, _)| file));
        let mut meant: Vec<Meant> = Vec::new();
        for file in files {
            let one = Meant::Article(file.clone());
            if !meant.contains(&one) {
                meant.push(one);
            }
        }
        if meant.is_empty() {
            return Err(Error::NoSuchArticle {
                likely: named::likely(listing, &written),
                written: written.into_owned(),
            });
        }
        Ok(meant)
    }

    fn answer(&self, meant: &Meant) -> Answer<'a> {
        let file = match meant {
            Meant::Article(file) => file,
            Meant::Other(below) => {
                let path = below.to_string_lossy();
                let file = self.config.site.articles.join(below);
                return Answer {
                    row: Row::of_file(&file),
                    own: own::no_article(self, &path),
                    standings: Vec::new(),
                };
            }
        };
        let selection = &self.edition.selection;
        let mut heads = selection.heads.iter();
        let Some(number) = heads.position(|head| head.stamp.file == *file) else {
            return self.without_head(file);
        };
        let head = &selection.heads[number];
        let keys = Keys::read(self.config, head);
        let feeds = 0..selection.feeds.len();
        let standings = feeds.map(|feed| standing(self, number, feed, keys.categories.as_ref()));
        let is_told = |one: &Standing<'_>| self.is_asked_for() || one.state != State::NotTaken;
        Answer {
            row: self.row(file),
            own: own::of_article(self, number, &keys),
            standings: standings.filter(is_told).collect(),
        }
    }

    /// What is known of an article that has an error, or is a draft that is not finished.
    fn without_head(&self, file: &Path) -> Answer<'a> {
        let faults: Vec<Reason> = own::faults(self.found, file, Severity::Error).collect();
        let own = if faults.is_empty() {
            own::faults(self.found, file, Severity::Note).collect()
        } else {
            faults
        };
        let row = self.row(file);
        let kept = row.kept.iter().map(|feed| {
            let settings = self.edition.at(feed);
            let settings = settings.map(|feed| &self.edition.selection.feeds[feed]);
            Standing {
                feed,
                state: State::Kept,
                held: settings.is_some_and(|settings| self.holds(settings)),
                reason: Reason::new(None, "why-kept", Vec::new(), []),
            }
        });
        Answer {
            standings: kept.collect(),
            row,
            own,
        }
    }

    fn row(&self, file: &Path) -> Row<'a> {
        let name = file.display().to_string();
        let row = self.rows.iter().find(|row| row.file == name);
        row.cloned().unwrap_or_else(|| Row::of_file(file))
    }

    /// Whether the guard holds the feed of `settings` back.
    fn holds(&self, settings: &FeedSettings) -> bool {
        settings.addresses().any(|one| self.held.contains(one))
    }

    /// Whether the feeds are those that feeds.toml asks for.
    fn is_asked_for(&self) -> bool {
        !self.config.feeds.is_empty()
    }

    /// Where the feed of `settings` is asked for.
    fn heading(&self, settings: &FeedSettings) -> Option<Place> {
        self.is_asked_for().then(|| settings.place.clone())
    }

    /// Where `key` stands that counts for the feed with the number `feed`: in it, or in `[site]`.
    fn line(&self, feed: usize, key: &str) -> Option<Place> {
        self.written.as_ref()?.of_feed(feed, key)
    }

    /// The same of a key that stands in no `[site]`.
    fn own_line(&self, feed: usize, key: &str) -> Option<Place> {
        self.line(feed, key).filter(|_| self.is_asked_for())
    }
}
