//! An edition: all that a run may publish, made in memory. This is the main way through the house.

use chrono::{DateTime, Utc};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::recall::{Recall, recall};
use crate::render::{Document, render};
use crate::select::{Selection, select};
use crate::{entry, feed, head, judge, source};

/// The documents of all feeds, examined, and how they came about.
#[derive(Debug)]
pub struct Edition {
    /// Which article is in which feed.
    pub selection: Selection,
    /// What stays of the last run in place of articles that have an error.
    pub recall: Recall,
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
    let survey = survey(config, now, found)?;
    finish(config, survey, now, whole, found)
}

/// The second half of it: writes the entries, and from them the documents.
///
/// # Errors
/// [`Error::Malformed`].
pub fn finish(
    config: &Config,
    survey: Survey,
    now: DateTime<Utc>,
    whole: bool,
    found: &mut Vec<Diagnostic>,
) -> Result<Edition, Error> {
    let Survey {
        selection,
        mut recall,
    } = survey;
    let entries = entry::write_all(config, &selection, whole, found);
    recall.stand_in(config, &selection, &entries, now);
    let feeds = feed::compose(config, &selection, &entries, &recall);
    let mut documents = Vec::new();
    for feed in &feeds {
        documents.extend(render(feed)?);
    }
    for document in &documents {
        judge::examine(document)?;
    }
    Ok(Edition {
        selection,
        recall,
        documents,
    })
}

/// The first half of an edition.
#[derive(Debug)]
pub struct Survey {
    /// Which article is in which feed.
    pub selection: Selection,
    /// What stays of the last run in place of articles that have an error.
    pub recall: Recall,
}

/// The first half of it: reads every article's head, recalls what is lost, and selects.
///
/// # Errors
/// [`Error::NoArticles`].
pub fn survey(
    config: &Config,
    now: DateTime<Utc>,
    found: &mut Vec<Diagnostic>,
) -> Result<Survey, Error> {
    let listing = source::walk(&config.site, found)?;
    let (heads, lost) = head::read_all(config, &listing, found);
    let mut recall = recall(config, &lost, &heads, now);
    let mut selection = select(config, heads, &recall.stays(config), now, found);
    recall.take_places(&mut selection);
    Ok(Survey { selection, recall })
}
