//! An edition: all that a run may publish, made in memory. This is the main way through the house.

use chrono::{DateTime, Utc};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::render::{Document, render};
use crate::select::{Selection, select};
use crate::{entry, feed, head, judge, source};

/// The documents of all feeds, examined, and how they came about.
#[derive(Debug)]
pub struct Edition {
    /// Which article is in which feed.
    pub selection: Selection,
    /// Every document of every feed.
    pub documents: Vec<Document>,
}

/// Makes the edition of the moment `now`. With `whole`, articles that no feed shows are rendered as well, so that every
/// diagnostic there can be goes to `found`.
///
/// # Errors
/// [`Error::NoArticles`] and [`Error::Malformed`].
pub fn prepare(
    config: &Config,
    now: DateTime<Utc>,
    whole: bool,
    found: &mut Vec<Diagnostic>,
) -> Result<Edition, Error> {
    let selection = survey(config, now, found)?;
    let entries = entry::write_all(config, &selection, whole, found);
    let feeds = feed::compose(config, &selection, &entries);
    let mut documents = Vec::new();
    for feed in &feeds {
        documents.extend(render(feed)?);
    }
    for document in &documents {
        judge::examine(document)?;
    }
    Ok(Edition {
        selection,
        documents,
    })
}

/// The first half of it: reads every article's head, and selects.
///
/// # Errors
/// [`Error::NoArticles`].
pub fn survey(
    config: &Config,
    now: DateTime<Utc>,
    found: &mut Vec<Diagnostic>,
) -> Result<Selection, Error> {
    let stamps = source::walk(&config.site.articles, found)?;
    let heads = head::read_all(config, &stamps, found);
    Ok(select(config, heads, now, found))
}
