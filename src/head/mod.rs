//! Heads: what is known of every article without rendering it. Selection works on heads alone, and only what a feed
//! will show is read whole.

mod identity;
mod name;
mod read;

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;
use url::Url;

pub use identity::{beginning, feed_id};

use crate::author::Author;
use crate::config::{Category, Config};
use crate::date::Moment;
use crate::diagnostic::{Diagnostic, errors};
use crate::front::Resource;
use crate::source::Stamp;
use crate::text::{Language, Plain};

/// How many characters a summary has at most.
pub(crate) const SUMMARY: usize = 5000;

/// What an article says of itself, with every default filled in.
#[derive(Debug, Clone)]
pub struct Head {
    /// Its file.
    pub stamp: Stamp,
    /// What readers know it by: a URI that does not change when the article moves.
    pub id: String,
    /// Its address on the site.
    pub permalink: Url,
    /// Its title.
    pub title: Plain,
    /// When it appeared.
    pub published: Moment,
    /// When it last changed in a way that matters.
    pub updated: Moment,
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
    /// In which language it is.
    pub language: Option<Language>,
    /// Its picture.
    pub image: Option<Resource>,
    /// Its recording or other file.
    pub enclosure: Option<Resource>,
    /// Which of [`Config::keywords`] it says.
    pub keywords: Vec<usize>,
}

/// Reads the heads of all `stamps`, in their order and on all cores. An article with an error is left out; what was
/// wrong is in `found`, in the order of the articles.
pub fn read_all(config: &Config, stamps: &[Stamp], found: &mut Vec<Diagnostic>) -> Vec<Head> {
    let read = |stamp| {
        let mut found = Vec::new();
        let head = read::read(config, stamp, &mut found).filter(|_| errors(&found) == 0);
        (head, found)
    };
    let all: Vec<(Option<Head>, Vec<Diagnostic>)> = stamps.par_iter().map(read).collect();
    let mut heads = Vec::with_capacity(all.len());
    for (head, its) in all {
        heads.extend(head);
        found.extend(its);
    }
    heads
}
