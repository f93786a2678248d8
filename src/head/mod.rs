//! Heads: what is known of every article without rendering it. Selection works on heads alone, and only what a feed
//! will show is read whole.

mod identity;
mod lost;
mod name;
mod read;

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;
use url::Url;

pub(crate) use identity::{bare, made_name, name_slug_into};
pub use identity::{beginning, feed_id, given_id, made_from};
pub use lost::Lost;
pub(crate) use name::{language as named_language, without_date};
pub use read::of_article;
pub(crate) use read::{CATEGORIES, TITLE, address, sorts, unique};

use crate::author::Author;
use crate::config::{Category, Config};
use crate::date::{self, Moment};
use crate::diagnostic::{Diagnostic, errors};
use crate::front::Resource;
use crate::progress::Progress;
use crate::source::{Listing, Stamp};
use crate::text::{Language, Plain};

/// How many characters a summary has at most.
pub(crate) const SUMMARY: usize = 5000;

/// What an article says of itself, with every default filled in.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Head {
    /// Its file.
    pub stamp: Stamp,
    /// What readers know it by: a URI that does not change when the article moves.
    pub id: String,
    /// Where that comes from.
    pub identity: Identity,
    /// The id that is made from its path and its date.
    pub made_id: String,
    /// Its address on the site.
    pub permalink: Url,
    /// Its title.
    pub title: Plain,
    /// When it appeared.
    pub published: Moment,
    /// When it last changed in a way that matters.
    pub updated: Moment,
    /// Whether the article itself says so.
    pub updated_given: bool,
    /// When it is to be withdrawn.
    pub expires: Option<DateTime<FixedOffset>>,
    /// Whether it is not finished.
    pub draft: bool,
    /// Its categories, as it writes them, each once.
    pub categories: Vec<Category>,
    /// Whether its tags serve as categories, for it names none.
    pub by_tags: bool,
    /// Its tags, which sort it within no feed but are shown.
    pub tags: Vec<Plain>,
    /// Who wrote it. Never empty.
    pub authors: Vec<Author>,
    /// Its summary, when it gives one.
    pub summary: Option<Plain>,
    /// What readers are told in place of it, when it was withdrawn.
    pub withdrawn: Option<Plain>,
    /// In which language it is.
    pub language: Option<Language>,
    /// Its picture.
    pub image: Option<Resource>,
    /// Its recording or other file.
    pub enclosure: Option<Resource>,
    /// Which of [`Config::keywords`] it says.
    pub keywords: Vec<usize>,
}

/// Where an article's id comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Identity {
    /// It gives itself one.
    Given {
        /// Whether the ledger knows its file under it.
        known: bool,
    },
    /// It was made from its path and its date.
    Made,
    /// The ledger knows it.
    Remembered,
}

impl Head {
    /// Whether the article gives itself its id.
    pub fn gives_id(&self) -> bool {
        matches!(self.identity, Identity::Given { .. })
    }

    /// Whether the ledger knows its file under its id.
    pub fn is_known(&self) -> bool {
        matches!(
            self.identity,
            Identity::Given { known: true } | Identity::Remembered
        )
    }

    /// Makes `id` its id, on which the fractions of its dates depend.
    pub fn identify(&mut self, id: &str, identity: Identity) {
        self.identity = identity;
        if self.id == id {
            return;
        }
        id.clone_into(&mut self.id);
        for moment in [&mut self.published, &mut self.updated] {
            moment.apart = date::apart(moment.at, id);
        }
    }
}

/// Reads the head of the article at `stamp`. With an error, there is what can be made out of it instead; of a draft that is
/// not finished, there is neither.
pub fn read(
    config: &Config,
    stamp: &Stamp,
    found: &mut Vec<Diagnostic>,
) -> (Option<Head>, Option<Lost>) {
    let mut its = Vec::new();
    let head = read::read(config, stamp, &mut its);
    let faulty = errors(&its) > 0;
    let lost = faulty.then(|| Lost::article(config, stamp));
    found.append(&mut its);
    (head.filter(|_| !faulty), lost)
}

/// Reads the heads of the articles in `listing` that have `numbers`, of which is known that they have one and what there is
/// to tell. Should one have an error by now, it is told in `found`.
pub fn read_some(
    config: &Config,
    listing: &Listing,
    numbers: &[usize],
    found: &mut Vec<Diagnostic>,
) -> (Vec<(usize, Head)>, Vec<Lost>) {
    let read = |number: &usize| {
        let mut found = Vec::new();
        let (head, lost) = read(config, &listing.stamp(*number), &mut found);
        // The rest was told when its gist was taken.
        found.retain(Diagnostic::is_error);
        (head.map(|head| (*number, head)), lost, found)
    };
    let all: Vec<(Option<_>, Option<Lost>, Vec<Diagnostic>)> =
        numbers.par_iter().map(read).collect();
    let (mut heads, mut lost) = (Vec::with_capacity(all.len()), Vec::new());
    for (head, its_rest, its) in all {
        heads.extend(head);
        lost.extend(its_rest);
        found.extend(its);
    }
    (heads, lost)
}

/// Reads the heads of all articles in `listing`, in their order and on all cores. Of an article with an error there is
/// what can be made out of it; what was wrong is in `found`, in the order of the articles.
pub fn read_all(
    config: &Config,
    listing: &Listing,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> (Vec<Head>, Vec<Lost>) {
    let read = |number| {
        let mut found = Vec::new();
        let (head, lost) = read(config, &listing.stamp(number), &mut found);
        progress.step();
        (head, lost, found)
    };
    let numbers = (0..listing.len()).into_par_iter();
    let all: Vec<(Option<Head>, Option<Lost>, Vec<Diagnostic>)> = numbers.map(read).collect();
    let mut heads = Vec::with_capacity(all.len());
    let mut lost: Vec<Lost> = listing.unseen.iter().map(Lost::place).collect();
    for (head, its_rest, its) in all {
        heads.extend(head);
        lost.extend(its_rest);
        found.extend(its);
    }
    (heads, lost)
}
