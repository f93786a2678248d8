//! The guard: what can hardly be meant is not published unless a person says so.

use std::collections::{BTreeMap, BTreeSet};

use super::{Look, Why};
use crate::config::{Config, Share};
use crate::diagnostic::Finding;
use crate::edition::Edition;

/// How many entries may always go, however few a feed has: a share of a short feed says nothing.
const FEW: usize = 3;

/// Why a feed is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alarm {
    /// It would become empty.
    Emptied {
        /// How many entries it has.
        entries: usize,
    },
    /// Many entries would vanish of which nobody said that they are withdrawn, or some of those that would also vanish
    /// from a feed with many.
    Vanished {
        /// How many.
        count: usize,
        /// Of how many.
        entries: usize,
    },
    /// It would be taken away, and another feed that is new has its entries; or it is that new one, and waits.
    Renamed {
        /// The address of that one.
        to: String,
    },
    /// Articles would come back as new.
    Again {
        /// How many.
        count: usize,
        /// The title of the first.
        title: String,
    },
}

/// Which of the addresses in `looks` should be held back, and why.
///
/// Entries vanish when their articles are gone, or are as they were and no longer taken. What an article itself says (a
/// draft, an end, another category) is meant, unless it empties a feed of more than a few.
pub fn alarms(looks: &[Look], config: &Config, edition: &Edition) -> BTreeMap<String, Alarm> {
    let mut alarms = BTreeMap::new();
    let mut suspect: BTreeSet<&str> = BTreeSet::new();
    for look in looks {
        let feed = edition.at(&look.address);
        let settings = feed.map(|feed| &edition.selection.feeds[feed]);
        let delivery = settings.map_or(&config.delivery, |settings| &settings.delivery);
        // Without a list of feeds nobody gave them names.
        let may_be_renamed = feed.is_none() && !config.feeds.is_empty();
        let renamed = || renamed(look, looks).filter(|_| may_be_renamed);
        let Some(alarm) = renamed().or_else(|| alarm(look, delivery.max_vanished)) else {
            continue;
        };
        let many = match alarm {
            Alarm::Vanished { .. } => true,
            Alarm::Emptied { entries } => entries > FEW,
            _ => false,
        };
        suspect.extend(missing(look).filter(|_| many));
        if let Alarm::Renamed { to } = &alarm {
            // It would be new only once.
            alarms.entry(to.clone()).or_insert_with(|| alarm.clone());
        }
        alarms.insert(look.address.clone(), alarm);
    }
    // What is gone together is suspect in each feed, in some of which it is only a few.
    for look in looks {
        let count = missing(look).filter(|id| suspect.contains(id)).count();
        let entries = look.before.unwrap_or_default();
        if count > 0 {
            let alarm = Alarm::Vanished { count, entries };
            alarms.entry(look.address.clone()).or_insert(alarm);
        }
    }
    alarms
}

/// The ids of entries whose files are gone.
fn missing(look: &Look) -> impl Iterator<Item = &str> {
    let missing = look.withdrawn.iter().filter(|one| one.why == Why::Missing);
    missing.map(|one| one.item.id.as_str())
}

fn alarm(look: &Look, most: Share) -> Option<Alarm> {
    if let Some(first) = look.again.first() {
        return Some(Alarm::Again {
            count: look.again.len(),
            title: first.item.title.to_string(),
        });
    }
    let entries = look.before.unwrap_or_default();
    let of = |whys: &[Why]| {
        let withdrawn = look.withdrawn.iter();
        withdrawn.filter(|one| whys.contains(&one.why)).count()
    };
    let count = of(&[Why::Missing, Why::Replaced, Why::Rule]);
    let is_asked = of(&[Why::FeedRemoved]) == 0;
    let is_emptied = entries > 0 && look.after.unwrap_or_default() == 0 && is_asked;
    // Where all at once is too old, the clock may be wrong.
    let gone = look.withdrawn.len() + look.past_limit.len();
    if is_emptied && (count > 0 || gone > FEW) {
        return Some(Alarm::Emptied { entries });
    }
    let allowed = match most {
        Share::Entries(number) => number,
        Share::Percent(share) => FEW.max(entries * share / 100),
    };
    (count > allowed).then_some(Alarm::Vanished { count, entries })
}

/// The new feed among `looks` that has most of the entries of the one that goes, if there is one.
fn renamed(look: &Look, looks: &[Look]) -> Option<Alarm> {
    let items = look.withdrawn.iter().map(|one| &one.item);
    let ids: BTreeSet<&str> = items
        .chain(&look.past_limit)
        .map(|item| item.id.as_str())
        .collect();
    let has_most = |other: &&Look| {
        let new = other.new.iter().chain(&other.back);
        let common = new.filter(|item| ids.contains(item.id.as_str())).count();
        other.before.unwrap_or_default() == 0 && common > 0 && common * 2 >= ids.len()
    };
    let to = looks.iter().find(has_most)?.address.clone();
    Some(Alarm::Renamed { to })
}

impl Alarm {
    /// What to say of it; nothing of a feed that waits for another one.
    pub fn finding(self, feed: &str) -> Option<Finding> {
        let feed = feed.to_owned();
        Some(match self {
            Self::Emptied { entries } => Finding::HeldBack { feed, entries },
            Self::Vanished { count, entries } => Finding::ManyVanish {
                feed,
                count,
                entries,
            },
            Self::Renamed { to } if to == feed => return None,
            Self::Renamed { to } => Finding::FeedRenamed { feed, to },
            Self::Again { count, title } => Finding::ComesBack {
                feed,
                count,
                title: title.into(),
            },
        })
    }
}
