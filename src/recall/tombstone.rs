//! Tombstones ([RFC 6721](https://www.rfc-editor.org/rfc/rfc6721)): what an Atom feed says of entries that it held and
//! that were withdrawn since, so that readers take them away as well. They are told from what is published, and live on
//! in it: nothing else remembers an article that is gone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, Duration, FixedOffset, SubsecRound as _, Utc};
use url::Url;

use super::published::{Scrap, atom_alone};
use super::wanted::Wanted;
use crate::config::{Config, Format};
use crate::date::Present;
use crate::head::{self, Lost};
use crate::select::{Fate, Selection};

/// The vocabulary of tombstones.
pub const NAMESPACE: &str = "http://purl.org/atompub/tombstones/1.0";

/// The mark of an entry that was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Tombstone {
    /// The id of the entry.
    pub id: String,
    /// When it was withdrawn, in whole seconds.
    pub when: DateTime<FixedOffset>,
}

/// The tombstones of a feed: of the `old` ones those that have stood for less than `keep`, and one for each of the
/// published entries that are `gone` now. `alive` are the ids of which neither is true: what the feed shows, and what is
/// public, but past the feed's limits. The newest come first.
///
/// What is public again but past the limits has no tombstone either, for a reader who obeys one can get nothing back.
fn tombstones(
    old: &[Tombstone],
    gone: &[String],
    alive: &BTreeSet<&str>,
    keep: Duration,
    now: DateTime<Utc>,
) -> Vec<Tombstone> {
    let now = now.trunc_subsecs(0).fixed_offset();
    // As all dates of a feed, that of a tombstone does not lie in the future.
    let old = old.iter().map(|stone| (&stone.id, stone.when.min(now)));
    let old = old.filter(|(_, when)| *when + keep > now);
    let mut dates: BTreeMap<&str, DateTime<FixedOffset>> = BTreeMap::new();
    for (id, when) in gone.iter().map(|id| (id, now)).chain(old) {
        // The file may come from strangers, and a tombstone names a URI.
        if !alive.contains(id.as_str()) && Url::parse(id).is_ok() {
            let latest = dates.entry(id).or_insert(when);
            *latest = when.max(*latest);
        }
    }
    let stones = dates.into_iter().map(|(id, when)| Tombstone {
        id: id.to_owned(),
        when,
    });
    let mut stones: Vec<Tombstone> = stones.collect();
    stones.sort_by(|a, b| b.when.cmp(&a.when).then_with(|| a.id.cmp(&b.id)));
    stones
}

/// What is needed to tell which entries of any feed were withdrawn.
pub struct Withdrawn<'a> {
    config: &'a Config,
    lost: &'a [Lost],
    selection: &'a Selection,
    present: &'a Present,
}

impl<'a> Withdrawn<'a> {
    /// Looks at things as they are at `present`.
    pub fn new(
        config: &'a Config,
        lost: &'a [Lost],
        selection: &'a Selection,
        present: &'a Present,
    ) -> Self {
        Self {
            config,
            lost,
            selection,
            present,
        }
    }

    /// The tombstones of the feed with the number `feed`, which shows the entries with the ids `shown`.
    pub fn of<'s>(&self, feed: usize, shown: impl Iterator<Item = &'s str>) -> Vec<Tombstone> {
        let settings = &self.selection.feeds[feed];
        let delivery = &settings.delivery;
        let published = delivery
            .tombstones
            .filter(|_| delivery.formats.contains(&Format::Atom))
            .and_then(|days| Some((days, atom_alone(&self.config.site, settings)?)));
        let Some((days, mut told)) = published else {
            return Vec::new();
        };
        let mut alive: BTreeSet<&str> = shown.collect();
        told.entries
            .retain(|one| !alive.contains(one.entry.id.as_str()));
        if told.entries.is_empty() && told.tombstones.is_empty() {
            return Vec::new();
        }
        let fates = self.selection.fates.iter();
        let is_taken = |fate: &Fate| matches!(fate, Fate::Taken(feeds) if feeds.contains(&feed));
        let heads = self.selection.heads.iter().zip(fates);
        let taken = heads.filter(|(_, fate)| is_taken(fate));
        alive.extend(taken.map(|(head, _)| head.id.as_str()));
        let gone = self.without_lost(told.entries);
        let keep = Duration::days(i64::from(days));
        tombstones(&told.tombstones, &gone, &alive, keep, self.present.now)
    }

    /// The ids of `entries` without those of articles that have an error: nobody has withdrawn these. While some
    /// article cannot be read so far that its id is known, each id that an article gave itself may be that one's.
    fn without_lost(&self, entries: Vec<Scrap>) -> Vec<String> {
        let mut ids: Vec<String> = entries.iter().map(|one| one.entry.id.clone()).collect();
        if self.lost.is_empty() {
            return ids;
        }
        let site = &self.config.site;
        let doubtful = |lost: &Lost| !lost.legible && lost.ids.is_empty();
        if self.lost.iter().any(doubtful) {
            // A word that an article gives as its id looks like a made one, but for its year.
            let is_made = |year| year != head::beginning().year();
            ids.retain(|id| head::made_from(site, id).is_some_and(|(year, _)| is_made(year)));
        }
        let wanted = Wanted::new(site, self.lost, &self.selection.heads, self.present);
        let stays = wanted.choose(entries).into_iter();
        let stays: BTreeSet<String> = stays.map(|(_, one)| one.entry.id).collect();
        ids.retain(|id| !stays.contains(id));
        ids
    }
}
