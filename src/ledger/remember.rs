//! What a run adds to the ledger: articles that are published for the first time, edits, and where files lie now.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SubsecRound as _, Utc};

use super::{Claims, Ledger, Line, recognise};
use crate::config::Config;
use crate::date;
use crate::entry::Entry;
use crate::head::{Head, Identity};

/// What there is to remember if it is published.
#[derive(Debug)]
pub struct News {
    ledger: Ledger,
    /// Lines of articles, by id.
    lines: BTreeMap<String, Line>,
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
    let mut lines = BTreeMap::new();
    for (number, entry) in entries {
        let head = &heads[*number];
        entry.id.clone_from(&head.id);
        let mark = recognise::mark(head, entry);
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
        let seen = edited.then(|| now.trunc_subsecs(0));
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
            path: Some(head.stamp.path.clone()),
            gone: false,
        };
        lines.insert(head.id.clone(), line);
    }
    // Others may lie anywhere, and not be shown now.
    for head in heads.iter().filter(|head| head.identity != Identity::Made) {
        if let Some(line) = ledger.lines.get(&head.id)
            && (line.gone || line.path.as_ref() != Some(&head.stamp.path))
        {
            let here = || Line {
                path: Some(head.stamp.path.clone()),
                gone: false,
                ..line.clone()
            };
            lines.entry(head.id.clone()).or_insert_with(here);
        }
    }
    News {
        ledger,
        lines,
        feeds: BTreeMap::new(),
        gone: claims.gone(),
    }
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

    /// The ledger with what is new, once the feeds `published` are, which hold the entries `ids`. What is held back is not
    /// remembered: nobody has seen it. While anything is `held`, no file counts as gone, for it may only be out of reach.
    pub fn with(&self, published: &BTreeSet<&str>, ids: &BTreeSet<&str>, held: bool) -> Ledger {
        let mut ledger = self.ledger.clone();
        let mut places: BTreeMap<&str, &str> = BTreeMap::new();
        for (id, line) in &self.lines {
            if !ids.contains(id.as_str()) && !ledger.lines.contains_key(id) {
                continue;
            }
            if let Some(path) = line.path.as_deref() {
                places.insert(path, id);
            }
        }
        for (id, line) in &mut ledger.lines {
            // Another article lies there now.
            let displaced =
                |path: &String| places.get(path.as_str()).is_some_and(|owner| owner != id);
            if line.path.as_ref().is_some_and(displaced) {
                line.path = None;
                line.gone = true;
            }
        }
        for (id, line) in &self.lines {
            match ledger.lines.get_mut(id) {
                Some(known) if !ids.contains(id.as_str()) => {
                    known.path.clone_from(&line.path);
                    known.gone = false;
                }
                _ if ids.contains(id.as_str()) => {
                    ledger.lines.insert(id.clone(), line.clone());
                }
                _ => {}
            }
        }
        if !held {
            for id in &self.gone {
                if let Some(line) = ledger.lines.get_mut(id) {
                    line.gone = true;
                }
            }
        }
        let feeds = self
            .feeds
            .iter()
            .filter(|(name, _)| published.contains(name.as_str()));
        ledger
            .feeds
            .extend(feeds.map(|(name, id)| (name.clone(), id.clone())));
        ledger
    }
}
