//! The second half of an edition: from entries to documents and pages.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Address, Edition, Survey};
use crate::config::{Config, FeedSettings};
use crate::diagnostic::{Diagnostic, Finding};
use crate::entry::Entry;
use crate::error::Error;
use crate::feed::{self, Feed};
use crate::fit::{Fitted, fit};
use crate::judge;
use crate::page::{Taken, pages};
use crate::progress::{Progress, Stage};
use crate::recall::Withdrawn;
use crate::render::{Document, Standing, render};

/// From entries to documents, but for those that are `standing`.
pub(super) fn documents(
    config: &Config,
    survey: Survey,
    standing: &Standing,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Edition, Error> {
    let Survey {
        selection,
        mut recall,
        lost,
        moves,
        withdrawn,
        mut news,
        entries,
        present,
    } = survey;
    progress.begin(Stage::Documents, 0);
    recall.stand_in(config, &selection, &entries, &present);
    let mut composed = feed::compose(config, &selection, &entries, &recall, news.ledger());
    let gone = Withdrawn::new(config, &lost, &selection, &present);
    for (number, feed) in composed.iter_mut().enumerate() {
        let shown = feed.entries.iter().map(|entry| entry.id.as_str());
        feed.tombstones = gone.of(number, shown);
    }
    for (feed, settings) in composed.iter().zip(&selection.feeds) {
        for address in settings.addresses() {
            news.feed(address, &feed.id);
        }
    }
    // What there is to say comes in the order of the feeds all the same.
    let make = |(feed, settings): (Feed, &FeedSettings)| {
        let mut found = Vec::new();
        let stands = standing.get(&feed.name);
        let made = stands.and_then(|stands| stands.documents(&feed, &config.site.output));
        if let Some(made) = made {
            return Ok((feed, made, found));
        }
        let (feed, made) = fitted(feed, settings, &mut found)?;
        made.par_iter().try_for_each(judge::examine)?;
        Ok((feed, made, found))
    };
    let all = composed.into_par_iter().zip(&selection.feeds).map(make);
    let all: Vec<(Feed, Vec<Document>, Vec<Diagnostic>)> = all.collect::<Result<_, Error>>()?;
    let (mut feeds, mut documents) = (Vec::new(), Vec::new());
    for ((feed, made, its), settings) in all.into_iter().zip(&selection.feeds) {
        found.extend(its);
        let aliases = settings.addresses().skip(1);
        let copies = aliases.filter(|_| made.iter().all(|one| !one.stands));
        let copies = copies.flat_map(|alias| {
            let copy = |document: &Document| document.at(alias);
            made.iter().map(copy)
        });
        documents.extend(copies);
        documents.extend(made);
        feeds.push(feed);
    }
    let retired = feed::retired(config, &selection, news.ledger());
    for feed in &retired {
        documents.extend(render(feed)?);
    }
    // Of articles that no feed shows little is known, and not the same in each run.
    let shown = feeds.iter().flat_map(|feed| &feed.entries);
    let permalinks = shown.map(|entry| &entry.permalink);
    let taken = Taken::new(config, &selection.feeds, permalinks);
    let pages = pages(config, &feeds, &selection.feeds, &retired, &taken)?;
    let by_path = |(number, entry): (usize, Entry)| {
        let path = selection.heads[number].stamp.path.clone();
        (path, entry)
    };
    let entries = entries.into_iter().map(by_path).collect();
    let mut addresses: BTreeMap<String, Address> = BTreeMap::new();
    for (number, settings) in selection.feeds.iter().enumerate() {
        for address in settings.addresses() {
            let at = addresses.entry(address.to_owned()).or_default();
            at.feed.get_or_insert(number);
        }
    }
    for (number, document) in documents.iter().enumerate() {
        let at = addresses.entry(document.address().to_owned()).or_default();
        at.documents.push(number);
    }
    Ok(Edition {
        present,
        selection,
        recall,
        moves,
        withdrawn,
        news,
        feeds,
        documents,
        pages,
        entries,
        addresses,
    })
}

/// `feed` and its documents, within its budget. What had to be taken from it for that is told in `found`.
fn fitted(
    feed: Feed,
    settings: &FeedSettings,
    found: &mut Vec<Diagnostic>,
) -> Result<(Feed, Vec<Document>), Error> {
    let budget = settings.delivery.max_size;
    let Fitted {
        feed,
        documents,
        summaries,
        left_out,
    } = fit(feed, budget)?;
    let is_published = !documents.iter().any(|one| one.over_budget);
    if let Some(budget) = budget.filter(|_| is_published && summaries + left_out > 0) {
        let finding = Finding::OverBudget {
            feed: feed.name.clone(),
            summaries,
            left_out,
            budget,
        };
        found.push(Diagnostic::new(finding, settings.place.clone()));
    }
    Ok((feed, documents))
}
