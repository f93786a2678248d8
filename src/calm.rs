//! Whether all is calm: nothing was touched since a run that had nothing to do, and nothing has happened by itself.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::config::{Config, Format};
use crate::diagnostic::Diagnostic;
use crate::edition::{Edition, Met, Seen};
use crate::gist::Gist;
use crate::index::{Calm, Index};
use crate::publish::Plan;
use crate::render::Document;
use crate::source::{Horizon, Place};
use crate::{next, page, recall};

/// What a run has to tell that has nothing to do, because nothing has changed since the last one that had not either.
/// `found` is what there is to tell when all articles have been called.
pub fn still<'a>(
    config: &Config,
    index: &'a Index,
    met: &Met,
    now: DateTime<Utc>,
    found: &[Diagnostic],
) -> Option<&'a Calm> {
    let calm = index.calm.as_ref()?;
    let is_time = calm.from <= now && calm.until.is_none_or(|until| now < until);
    let is_met = met.call.read() == 0 && met.listing.mark() == calm.listing;
    let is_told = met.listing.unseen.is_empty() && calm.walked == found;
    let is_here = calm.output == config.site.output;
    let is_calm = is_time && is_met && is_told && is_here;
    // Few are looked at before a second core would have begun.
    let places = calm.places.par_iter().with_min_len(256);
    (is_calm && places.all(Place::is_as_it_was)).then_some(calm)
}

/// The state that a run leaves which has found nothing to do: `plan` is empty, and the ledger was not written. Nothing when it
/// cannot be told from another one, since something is too young, or of an article that has an error.
pub fn found(
    config: &Config,
    seen: &Seen,
    (edition, plan): (&Edition, &Plan<'_>),
    horizon: Horizon,
    walked: Vec<Diagnostic>,
    found: &[Diagnostic],
) -> Option<Calm> {
    if !plan.is_idle() || !seen.roll.lost.is_empty() || edition.recall.count() > 0 {
        return None;
    }
    let places = places(config, edition).into_iter();
    let places = places.map(|path| Place::settled(path, horizon));
    let now = edition.present.now;
    Some(Calm {
        from: now,
        until: until(seen, edition),
        listing: seen.listing.mark(),
        output: config.site.output.clone(),
        places: places.collect::<Option<_>>()?,
        walked,
        found: found.to_vec(),
    })
}

/// All that a run looks at beside the articles.
fn places(config: &Config, edition: &Edition) -> BTreeSet<PathBuf> {
    let site = &config.site;
    let mut places: BTreeSet<PathBuf> = [site.ledger.clone(), site.output.clone()].into();
    places.extend(
        edition
            .pages
            .iter()
            .map(|page| site.output.join(&page.path)),
    );
    places.extend(page::AT_THE_TOP.map(|file| site.output.join(file)));
    let made = edition.documents.iter().map(Document::address);
    let folders = recall::folders(site);
    for folder in folders.iter().map(String::as_str).chain(made) {
        let folder = site.output.join(folder);
        places.extend(Format::ALL.map(|format| folder.join(format.file_name())));
        places.insert(folder.join(page::FILE));
        places.insert(folder);
    }
    let entries = edition.feeds.iter().flat_map(|feed| &feed.entries);
    places.extend(entries.flat_map(|entry| entry.beside.iter().cloned()));
    places
}

/// The next moment at which something may happen.
fn until(seen: &Seen, edition: &Edition) -> Option<DateTime<Utc>> {
    let now = edition.present.now;
    let of_gist = |gist: &Gist| {
        let moments = [gist.published, gist.updated, gist.expires];
        let ahead = moments.into_iter().filter(|at| *at > now.timestamp());
        ahead.filter(|at| *at != Gist::NEVER).min()
    };
    let gists = seen.roll.gists.iter().flatten().filter(|gist| !gist.draft);
    let of_gists = gists.filter_map(of_gist).min();
    let of_gists = of_gists.and_then(|at| DateTime::from_timestamp(at, 0));
    // Nothing was to be done, so that feeds are published as they are.
    let shown = next::moments_of_shown(edition, |_| Vec::new()).into_iter();
    shown.filter(|at| *at > now).chain(of_gists).min()
}
