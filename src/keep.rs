//! What a run keeps in the index for the next one.

use std::collections::BTreeMap;
use std::io;

use crate::calm;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition::{Edition, Seen};
use crate::entry::Kept;
use crate::gist::Past;
use crate::index::{self, Known};
use crate::publish::Plan;
use crate::render::Stands;
use crate::source::Horizon;

/// A run at its end.
#[derive(Debug)]
pub struct Ended<'a> {
    /// What was made.
    pub edition: &'a Edition,
    /// What was done with it.
    pub plan: &'a Plan<'a>,
    /// Whether the ledger was written.
    pub remembered: bool,
    /// What is younger than this is not to be trusted.
    pub horizon: Horizon,
    /// What there was to tell when all articles had been called.
    pub walked: Vec<Diagnostic>,
    /// What there was to tell in the end.
    pub found: &'a [Diagnostic],
}

/// Keeps what a run knows for the next one, if that is more than the last one knew. It has `seen` the articles.
///
/// # Errors
/// What the system says. The run has done its work all the same.
pub fn keep(config: &Config, seen: &Seen, ended: Ended<'_>) -> io::Result<()> {
    let Ended {
        edition,
        plan,
        remembered,
        horizon,
        walked,
        found,
    } = ended;
    let is_idle = !remembered;
    let calm = is_idle.then(|| calm::found(config, seen, (edition, plan), horizon, walked, found));
    let calm = calm.flatten();
    let written = edition.entries.iter();
    let shelf = written
        .filter_map(|(path, entry)| Some((path.clone(), Kept::new(entry, horizon)?)))
        .collect();
    let roll = &seen.roll;
    // Where two names read the same, it is not told what was written of which.
    let (mut heads, mut doubled) = (BTreeMap::new(), Vec::new());
    for (number, head) in &seen.heads {
        let path = head.stamp.path.clone();
        let known = (roll.versions[*number], head.clone());
        if heads.insert(path.clone(), known).is_some() {
            doubled.push(path);
        }
    }
    for path in doubled {
        heads.remove(&path);
    }
    let known = Known {
        heads,
        shelf,
        standing: standing(config, edition, plan, horizon),
    };
    let is_known = seen.index.as_ref().is_some_and(|index| {
        let is_new =
            |(place, version): (&usize, &u64)| *place == Past::NOWHERE && *version != Past::UNKNOWN;
        let is_calm = index.calm.is_some() || calm.is_some();
        !is_calm
            && !roll.places.iter().zip(&roll.versions).any(is_new)
            && seen.known.is_like(&known)
    });
    if is_known {
        return Ok(());
    }
    let articles = (&*seen.listing, roll);
    index::store(
        config,
        seen.index.as_ref(),
        articles,
        (&known, calm.as_ref()),
    )
}

/// The feeds that are published as they were made, but for those that a budget changes.
fn standing(
    config: &Config,
    edition: &Edition,
    plan: &Plan<'_>,
    horizon: Horizon,
) -> BTreeMap<String, Stands> {
    let feeds = edition.feeds.iter().zip(&edition.selection.feeds);
    let stands = feeds.filter_map(|(feed, settings)| {
        let addresses: Vec<&str> = settings.addresses().collect();
        let is_held = addresses.iter().any(|address| plan.held.contains(*address));
        if is_held || settings.delivery.max_size.is_some() {
            return None;
        }
        let its = edition.documents_at(addresses);
        let stands = Stands::new(feed, its, &config.site.output, horizon)?;
        Some((feed.name.clone(), stands))
    });
    stands.collect()
}
