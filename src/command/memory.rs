//! What a build keeps in the index for the next one.

use std::collections::BTreeMap;

use super::build::Carried;
use super::console::Console;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition::Met;
use crate::entry::Kept;
use crate::head::Head;
use crate::index::{self, Known};
use crate::render::Stands;
use crate::source::Horizon;
use crate::{calm, error, gist};

/// Keeps what this run knows for the next one, if that is more than the last one knew.
pub(super) fn keep(
    config: &Config,
    (met, heads): (&Met, BTreeMap<usize, Head>),
    carried: &Carried<'_>,
    (horizon, walked, found): (Horizon, Vec<Diagnostic>, &[Diagnostic]),
    console: &Console,
) {
    let Carried {
        edition,
        plan,
        remembered,
    } = carried;
    let calm = (!remembered)
        .then(|| calm::found(config, met, (edition, plan), horizon, walked, found))
        .flatten();
    let written = edition.entries.iter();
    let shelf = written
        .filter_map(|(path, entry)| Some((path.clone(), Kept::new(entry, horizon)?)))
        .collect();
    let known = Known {
        heads,
        shelf,
        standing: standing(config, carried, horizon),
        ledger: gist::hash(&plan.ledger().text()),
        calm,
    };
    let is_known = met.index.as_ref().is_some_and(|index| {
        index.past.versions == met.roll.versions && index.known.is_like(&known)
    });
    if is_known {
        return;
    }
    // The feeds are published all the same; the next run will have more to read.
    if let Err(error) = index::store(config, &met.listing, &met.roll, &known) {
        let file = index::beside(&config.site.ledger);
        let about = [
            ("path", file.display().to_string().into()),
            ("reason", error::system(&error).into()),
        ];
        console.detail(&console.say("index-not-kept", &about));
    }
}

/// The feeds that are published as they were made, but for those that a budget changes.
fn standing(config: &Config, carried: &Carried<'_>, horizon: Horizon) -> BTreeMap<String, Stands> {
    let Carried { edition, plan, .. } = carried;
    let feeds = edition.feeds.iter().zip(&edition.selection.feeds);
    let stands = feeds.filter_map(|(feed, settings)| {
        let mut addresses = settings.addresses();
        let is_held = addresses.any(|address| plan.held.contains(address));
        if is_held || settings.delivery.max_size.is_some() {
            return None;
        }
        let addresses: Vec<&str> = settings.addresses().collect();
        let all = edition.documents.iter();
        let its = all.filter(|document| addresses.contains(&document.address()));
        let stands = Stands::new(feed, its, &config.site.output, horizon)?;
        Some((feed.name.clone(), stands))
    });
    stands.collect()
}
