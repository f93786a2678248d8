//! What a run adds to the ledger: articles that are published for the first time, edits, and where files lie now.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, SubsecRound as _, Utc};

use super::{Claims, Ledger, Line};
use crate::config::Config;
use crate::date;
use crate::entry::Entry;
use crate::head::{Head, Identity};

/// What there is to remember if it is published.
#[derive(Debug)]
pub struct News {
    ledger: Ledger,
    /// The lines of articles that feeds show, by id.
    lines: BTreeMap<String, Line>,
    /// Where the files of others lie now, by id; nothing where another article names the place.
    places: BTreeMap<String, Option<String>>,
    /// The ids of feeds, by name.
    feeds: BTreeMap<String, String>,
    /// The ids of articles of which the file is gone.
    gone: BTreeSet<String>,
}

/// Settles `id` and `updated` of each entry, and what is to be remembered of it. The `updated` that an article gives wins;
/// otherwise a change of its title or words counts from `now`, the run that first sees it, and the ledger keeps that.
pub fn remember(
    claims: &Claims<'_>,
    config: &Config,
    heads: &[Head],
    entries: &mut BTreeMap<usize, Entry>,
    now: DateTime<Utc>,
) -> News {
    let ledger = claims.ledger.clone();
    let owners = owners(claims, heads, entries);
    let place = |number: usize| {
        let path = &heads[number].stamp.path;
        (owners.get(path.as_str()) == Some(&number)).then(|| path.clone())
    };
    let mut lines = BTreeMap::new();
    for (number, entry) in entries {
        let head = &heads[*number];
        entry.id.clone_from(&head.id);
        let mark = entry.mark;
        let known = ledger.lines.get(&head.id);
        let is_edited = |line: &Line| {
            let both = line.mark.zip(mark);
            both.is_some_and(|(old, new)| old.is_edited(&new, config.site.minor_edits))
        };
        let was = known.and_then(|line| line.updated);
        let edited = known.is_some_and(is_edited);
        let published = head.published.at;
        // An article whose own date was of no use is like one that gives none.
        let given =
            Some(head.updated).filter(|_| head.updated_given && head.updated.at > published);
        // After a clock that ran ahead it moves on all the same, and never back.
        let after = was.filter(|was| *was > now);
        let seen =
            edited.then(|| after.map_or(now.trunc_subsecs(0), |was| was + Duration::seconds(1)));
        let kept = seen.max(was).filter(|kept| *kept > published);
        entry.updated = match (given, kept) {
            (Some(given), _) => given.apart,
            (None, Some(kept)) => {
                let local = kept.with_timezone(&config.site.zone).fixed_offset();
                date::apart(local, &head.id)
            }
            (None, None) => date::apart(published, &head.id),
        };
        let updated = given.map(|given| given.at.to_utc()).or(kept);
        let mark = match known.and_then(|line| line.mark).zip(mark) {
            Some((old, new)) if !edited && !old.is_unknown() => Some(old.retouched(new)),
            _ => mark,
        };
        let line = Line {
            first: known.map_or(published, |line| line.first),
            published,
            updated,
            mark,
            path: place(*number),
            gone: false,
        };
        lines.insert(head.id.clone(), line);
    }
    // Others may lie anywhere, and not be shown now.
    let mut places = BTreeMap::new();
    for (number, head) in heads.iter().enumerate() {
        if head.identity != Identity::Made
            && let Some(line) = ledger.lines.get(&head.id)
            && (line.gone || line.path != place(number))
            && !lines.contains_key(&head.id)
        {
            places.insert(head.id.clone(), place(number));
        }
    }
    News {
        ledger,
        lines,
        places,
        feeds: BTreeMap::new(),
        gone: claims.gone(),
    }
}

/// The article that each path names in the ledger, which takes no path twice: the names of two files may read the same
/// when one is not UTF-8. One that gives itself its id is known without, so it steps back; and of two the one that is not
/// there yet.
fn owners<'a>(
    claims: &Claims<'_>,
    heads: &'a [Head],
    entries: &BTreeMap<usize, Entry>,
) -> BTreeMap<&'a str, usize> {
    let key = |number: usize| {
        let head: &Head = &heads[number];
        let line = claims.by_path.get(head.stamp.path.as_str());
        let is_there = line.is_some_and(|(id, _)| **id == head.id);
        (head.gives_id(), !is_there, &head.id)
    };
    let mut owners = BTreeMap::new();
    for (number, head) in heads.iter().enumerate() {
        let path = head.stamp.path.as_str();
        // The file that the ledger means may have an error now, and no id but by its place.
        let line = claims.by_path.get(path).filter(|(id, _)| *id != head.id);
        let is_of_faulty =
            head.gives_id() && line.is_some_and(|(id, _)| claims.reserved.contains(*id));
        let is_to_be_named = entries.contains_key(&number) || claims.ledger.knows(&head.id);
        if is_to_be_named && !is_of_faulty {
            let owner = owners.entry(path).or_insert(number);
            if key(number) < key(*owner) {
                *owner = number;
            }
        }
    }
    owners
}

impl News {
    /// The ledger as it was read.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Adds a feed that is made.
    pub fn feed(&mut self, name: &str, id: &str) {
        self.feeds.insert(name.to_owned(), id.to_owned());
    }

    /// The ledger with what is new, once `done` is. With `last`, what is removed is so by now, and no longer known. What is held back is not remembered: nobody has seen it.
    pub fn with(&self, done: &Done<'_>, last: bool) -> Ledger {
        let mut ledger = self.ledger.clone();
        let shown = self
            .lines
            .iter()
            .filter(|(id, _)| done.shown.contains(id.as_str()));
        let paths = shown
            .clone()
            .filter_map(|(id, line)| Some((line.path.as_deref()?, id)));
        let others = self.places.iter();
        let others = others.filter_map(|(id, path)| Some((path.as_deref()?, id)));
        let owners: BTreeMap<&str, &String> = paths.chain(others).collect();
        for (id, line) in &mut ledger.lines {
            // Another article lies there now.
            let owner = line.path.as_deref().and_then(|path| owners.get(path));
            if owner.is_some_and(|owner| *owner != id) {
                line.path = None;
                line.gone = true;
            }
            if let Some(path) = self.places.get(id) {
                line.path.clone_from(path);
                line.gone = false;
            }
            if self.gone.contains(id) && !done.doubtful.contains(id.as_str()) {
                line.gone = true;
            }
        }
        let shown = shown.map(|(id, line)| (id.clone(), line.clone()));
        ledger.lines.extend(shown);
        ledger
            .feeds
            .retain(|name, _| !(last && done.removed.contains(name.as_str())));
        let feeds = self
            .feeds
            .iter()
            .filter(|(name, _)| done.feeds.contains(name.as_str()));
        let feeds = feeds.map(|(name, id)| (name.clone(), id.clone()));
        ledger.feeds.extend(feeds);
        ledger
    }
}

/// What a run has published.
#[derive(Debug, Default)]
pub struct Done<'a> {
    /// The addresses of feeds that are up to date.
    pub feeds: BTreeSet<&'a str>,
    /// The ids of the entries in them.
    pub shown: BTreeSet<&'a str>,
    /// The addresses that were removed.
    pub removed: BTreeSet<String>,
    /// The ids of entries that are held back from vanishing: their files may only be out of reach.
    pub doubtful: BTreeSet<String>,
}
