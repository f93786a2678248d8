//! When the output will next change by itself: an embargo ends, an article expires or becomes too old, a tombstone's days
//! end. Only a moment is named at which what is published differs from what a run now would leave.

mod change;
mod quiet;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

pub use change::{Change, What};
use quiet::{Event, Quiet};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition::{self, Articles, Edition};
use crate::entry::Entry;
use crate::error::Error;
use crate::feed::Feed;
use crate::head::Lost;
use crate::ledger::{self, Ledger};
use crate::progress::Progress;
use crate::{publish, recall};

/// What is to come.
#[derive(Debug)]
pub struct Outlook {
    /// Whether a run now would change something already. What is next is next after it.
    pub is_due: bool,
    /// The first moment at which feeds change, in whole seconds; nothing when they never will.
    pub at: Option<DateTime<Utc>>,
    /// What changes then.
    pub changes: Vec<Change>,
}

/// Looks from the moment `now` ahead. With `accept`, a run now publishes what the guard holds back.
///
/// # Errors
/// Those of [`edition::prepare`] and [`publish::plan`].
pub fn outlook(
    config: &Config,
    now: DateTime<Utc>,
    accept: bool,
    progress: &Progress,
) -> Result<Outlook, Error> {
    // Of what is wrong, other commands tell.
    let mut told = Vec::new();
    let ledger = ledger::load(config, now, &mut told)?;
    let articles = edition::read_all(config, progress, &mut told)?;
    // Of how long the future takes, there is nothing to count.
    let unseen = Progress::default();
    let make = |config: &Config, ledger: &Ledger, at, told: &mut _| {
        make(config, articles.clone(), ledger, at, &unseen, told)
    };
    let today = make(config, &ledger, now, &mut told)?;
    let plan = publish::plan(config, &today, accept, &mut told)?;
    let is_due = !plan.is_empty();
    let ledger = plan.ledger();
    let mut config = config.clone();
    config.site.imagined = Some(Arc::new(plan.outcome(&config)?));
    drop(plan);
    let mut told = Vec::new();
    let mut last = make(&config, &ledger, now, &mut told)?;
    let mut quiet = Quiet::new(&config, &last, &told);
    let mut ahead: BTreeMap<DateTime<Utc>, Vec<Event>> = BTreeMap::new();
    for (number, head) in articles.heads.iter().enumerate() {
        if head.draft {
            continue;
        }
        for (at, event) in quiet::events(number, head) {
            ahead.entry(at).or_default().push(event);
        }
    }
    for at in moments(&config, &last, &articles.lost) {
        ahead.entry(at).or_default().push(Event::Sure);
    }
    let mut ahead = ahead.split_off(&(now + Duration::nanoseconds(1)));
    while let Some((at, events)) = ahead.pop_first() {
        let all = events.into_iter();
        // Each has to be noted.
        let loud = all
            .filter(|event| !quiet.is_quiet(*event, at, &articles.heads))
            .count();
        if loud == 0 {
            continue;
        }
        let mut told = Vec::new();
        let edition = make(&config, &ledger, at, &mut told)?;
        let plan = publish::plan(&config, &edition, false, &mut told)?;
        if plan.changes_feeds() {
            let changes = change::changes(&plan, &last, &edition);
            return Ok(Outlook {
                is_due,
                at: Some(at),
                changes,
            });
        }
        drop(plan);
        for then in moments(&config, &edition, &articles.lost)
            .into_iter()
            .filter(|then| *then > at)
        {
            ahead.entry(then).or_default().push(Event::Sure);
        }
        quiet = Quiet::new(&config, &edition, &told);
        last = edition;
    }
    Ok(Outlook {
        is_due,
        at: None,
        changes: Vec::new(),
    })
}

fn make(
    config: &Config,
    articles: Articles,
    ledger: &Ledger,
    now: DateTime<Utc>,
    progress: &Progress,
    found: &mut Vec<Diagnostic>,
) -> Result<Edition, Error> {
    let gathered = edition::gather(config, articles, ledger, now, progress, found);
    let survey = edition::choose(config, gathered, progress, found);
    edition::finish(config, survey, false, progress, found)
}

/// The moments, past and to come, at which something may happen to what feeds show, or to articles that have an error.
fn moments(config: &Config, edition: &Edition, lost: &[Lost]) -> BTreeSet<DateTime<Utc>> {
    let lost = lost.iter().flat_map(Lost::moments);
    let mut all: BTreeSet<DateTime<Utc>> = lost.map(|at| at.to_utc()).collect();
    all.extend(moments_of_shown(edition, |feed| {
        // What the guard holds back is there as well.
        let before = recall::published(config, &feed.name, &edition.present);
        before.map(|before| before.entries).unwrap_or_default()
    }));
    all
}

/// The moments, past and to come, at which something may happen to what feeds show, and to what `others` gives of each.
pub fn moments_of_shown(
    edition: &Edition,
    others: impl Fn(&Feed) -> Vec<Entry>,
) -> BTreeSet<DateTime<Utc>> {
    let mut all = BTreeSet::new();
    let days = |days: u32| Duration::days(i64::from(days));
    for (feed, settings) in edition.feeds.iter().zip(&edition.selection.feeds) {
        let others = others(feed);
        let shown = feed.entries.iter().chain(&others);
        for (entry, updated) in shown.map(|one| (one.published, one.updated)) {
            all.insert(entry.to_utc());
            // A fraction of a second is no later.
            all.extend(DateTime::from_timestamp(updated.timestamp(), 0));
            // It stays for the whole of the last second.
            let age = settings
                .delivery
                .max_days
                .map(|age| days(age) + Duration::seconds(1));
            all.extend(age.and_then(|age| entry.to_utc().checked_add_signed(age)));
        }
        let keep = settings.delivery.tombstones.map(days);
        let stones = feed.tombstones.iter().map(|stone| stone.when.to_utc());
        all.extend(stones.filter_map(|when| when.checked_add_signed(keep?)));
    }
    all
}
