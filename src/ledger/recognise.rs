//! After selection: knows articles again whose files were renamed, moved or swapped, by their words. Only what a feed will
//! show is looked at, for nobody has seen the rest.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::adopt::{Claims, reused};
use super::candidates::Candidates;
use super::evidence::{Evidence, Subject, weigh};
use super::{Line, Mark};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::entry::Entry;
use crate::head::{Head, Identity};

/// A file that was known again under another name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Move {
    /// The id that it keeps.
    pub id: String,
    /// Where it lay, below the folder of articles; nothing when that is not known.
    pub from: Option<String>,
    /// Where it lies.
    pub to: String,
}

/// Settles the ids of those of `heads` that are among `entries`, which come by the number of their article. Whether any
/// changed: then selection has to be made again, for ids settle ties.
pub fn recognise(
    claims: &mut Claims<'_>,
    heads: &mut [Head],
    entries: &BTreeMap<usize, Entry>,
    found: &mut Vec<Diagnostic>,
) -> bool {
    if claims.ledger.lines.is_empty() {
        return false;
    }
    let open = claims.open(heads, entries);
    if open.is_empty() {
        return false;
    }
    let mut pairs = claims.pairs(heads, entries, &open);
    let moved = moved_away(heads, entries, &mut pairs);
    let chosen = choose(&open, &pairs, found);
    let open: Vec<usize> = open.iter().map(|open| open.number).collect();

    let mut changed = !moved.is_empty();
    let mut strangers = Vec::new();
    for (number, id) in moved {
        claims.taken.insert(id.to_owned());
        claims.certain.insert(heads[number].stamp.path.clone());
        heads[number].identify(id, Identity::Remembered);
    }
    for number in open {
        let head = &mut heads[number];
        claims.certain.insert(head.stamp.path.clone());
        let Some((id, line)) = chosen.get(&number) else {
            if claims.ledger.knows(&head.id) {
                found.push(reused(head, &head.id));
                strangers.push(number);
            }
            continue;
        };
        claims.taken.insert((*id).to_owned());
        let is_moved = match &line.path {
            Some(path) => *path != head.stamp.path,
            None => head.made_id != *id,
        };
        if is_moved {
            claims.moves.push(Move {
                id: (*id).to_owned(),
                from: line.path.clone(),
                to: head.stamp.path.clone(),
            });
        }
        changed |= head.id != *id;
        head.identify(id, Identity::Remembered);
    }
    // What looked like the owner of an id from afar, and is not shown.
    for (number, head) in heads.iter().enumerate() {
        if claims.taken.contains(&head.id) && !claims.certain.contains(&head.stamp.path) {
            strangers.push(number);
        }
    }
    claims.refresh(heads, &strangers);
    changed || !strangers.is_empty()
}

impl<'a> Claims<'a> {
    /// The articles that have to be looked at. Where file and text are as they were, all is certain.
    fn open<'h>(
        &mut self,
        heads: &'h [Head],
        entries: &BTreeMap<usize, Entry>,
    ) -> Vec<Subject<'h>> {
        let mut open = Vec::new();
        for (number, entry) in entries {
            let head = &heads[*number];
            let path = head.stamp.path.as_str();
            if self.certain.contains(path) {
                continue;
            }
            let Some(mark) = mark(head, entry) else {
                continue;
            };
            let known = self.by_path.get(path).filter(|(id, _)| *id == head.id);
            let is_as_it_was = known.is_some_and(|(_, line)| {
                let same = |known: &Mark| known.same_text(&mark) && known.title() == mark.title();
                line.mark.as_ref().is_some_and(same)
            });
            if is_as_it_was {
                self.certain.insert(path.to_owned());
                self.taken.insert(head.id.clone());
            } else {
                open.push(Subject {
                    number: *number,
                    head,
                    mark,
                });
            }
        }
        open
    }

    /// Which lines may be which open article's, the likeliest first.
    fn pairs(
        &self,
        heads: &[Head],
        entries: &BTreeMap<usize, Entry>,
        open: &[Subject<'_>],
    ) -> Vec<Pair<'a>> {
        // Articles that are not shown keep their lines unless all speaks against it.
        let unseen = heads
            .iter()
            .enumerate()
            .filter(|(number, _)| !entries.contains_key(number));
        let at_home = unseen.filter_map(|(_, head)| {
            let (id, line) = self.by_path.get(head.stamp.path.as_str())?;
            let title = Mark::of_title(&head.title).title();
            let same_title = line.mark.is_none_or(|mark| mark.title() == title);
            let same_day = line.published.date_naive() == head.published.at.date_naive();
            (same_title || same_day).then_some(*id)
        });
        let at_home: BTreeSet<&str> = at_home.collect();
        let free = self.ledger.lines.iter();
        let free =
            free.filter(|(id, _)| !self.taken.contains(*id) && !at_home.contains(id.as_str()));
        let free = Candidates::new(free.map(|(id, line)| (id.as_str(), line)));
        let mut pairs: Vec<Pair<'a>> = Vec::new();
        for (place, subject) in open.iter().enumerate() {
            pairs.extend(free.of(subject).filter_map(|(id, line)| {
                let evidence = weigh(subject, id, line)?;
                // A file that cannot be read keeps its place, unless all words of the article are elsewhere.
                let is_free = evidence.is_by_words() || !self.reserved.contains(id);
                is_free.then_some(Pair {
                    evidence,
                    open: place,
                    id,
                    line,
                })
            }));
        }
        // Of two that are equal, the newest line, then the first by name.
        pairs.sort_by(|a, b| {
            let strength = b.evidence.cmp(&a.evidence);
            let newest = || b.line.published.cmp(&a.line.published);
            strength
                .then_with(newest)
                .then_with(|| (a.id, a.open).cmp(&(b.id, b.open)))
        });
        pairs
    }
}

/// Takes out what rests on a file's place alone where the article of that place moved out of sight: a bulletin that was
/// put into the archive, past the limit of every feed, to make room for the next one. The numbers of the articles that
/// moved, and their ids.
fn moved_away<'a>(
    heads: &[Head],
    entries: &BTreeMap<usize, Entry>,
    pairs: &mut Vec<Pair<'a>>,
) -> Vec<(usize, &'a str)> {
    if !pairs.iter().any(|pair| pair.evidence.is_by_place()) {
        return Vec::new();
    }
    let unseen = heads
        .iter()
        .enumerate()
        .filter(|(number, head)| !entries.contains_key(number) && head.identity == Identity::Made);
    let of = |head: &Head| {
        let title = Mark::of_title(&head.title).title();
        (title, head.published.at.date_naive())
    };
    let unseen: BTreeMap<(u32, NaiveDate), usize> =
        unseen.map(|(number, head)| (of(head), number)).collect();
    let mut moved = BTreeMap::new();
    pairs.retain(|pair| {
        let known = pair
            .line
            .mark
            .map(|mark| (mark.title(), pair.line.published.date_naive()));
        let elsewhere = known.and_then(|known| unseen.get(&known));
        let Some(number) = elsewhere.filter(|_| pair.evidence.is_by_place()) else {
            return true;
        };
        moved.insert(*number, pair.id);
        false
    });
    moved.into_iter().collect()
}

struct Pair<'a> {
    evidence: Evidence,
    open: usize,
    id: &'a str,
    line: &'a Line,
}

/// The line of each open article, by its number. Where another choice would have been as good, or little speaks for it, a
/// word of the maintainers is asked for.
fn choose<'a>(
    open: &[Subject<'_>],
    pairs: &[Pair<'a>],
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<usize, (&'a str, &'a Line)> {
    let mut chosen = BTreeMap::new();
    let mut ids = BTreeSet::new();
    let mut of_article: BTreeMap<usize, Vec<&Pair<'_>>> = BTreeMap::new();
    let mut of_line: BTreeMap<&str, Vec<&Pair<'_>>> = BTreeMap::new();
    for pair in pairs {
        of_article.entry(pair.open).or_default().push(pair);
        of_line.entry(pair.id).or_default().push(pair);
    }
    for pair in pairs {
        let Subject { number, head, .. } = open[pair.open];
        if chosen.contains_key(&number) || ids.contains(pair.id) {
            continue;
        }
        let place = || Place::file(&head.stamp.file);
        let mut lines = of_article[&pair.open].iter();
        let other_line = lines.find(|other| {
            other.evidence == pair.evidence && other.id != pair.id && !ids.contains(other.id)
        });
        let mut articles = of_line[pair.id].iter();
        let other_file = articles.find(|other| {
            let is_free = !chosen.contains_key(&open[other.open].number);
            other.evidence == pair.evidence && other.open != pair.open && is_free
        });
        let id = pair.id.to_owned();
        let from = || pair.line.path.clone().unwrap_or_default();
        if let Some(other) = other_line {
            let other = other.id.to_owned();
            found.push(Diagnostic::new(Finding::TwoPasts { id, other }, place()));
        } else if let Some(other) = other_file {
            let other = open[other.open].head.stamp.file.display().to_string();
            found.push(Diagnostic::new(Finding::TwoHeirs { id, other }, place()));
        } else if !pair.evidence.is_certain() {
            let from = from();
            found.push(Diagnostic::new(
                Finding::ProbablyMoved { id, from },
                place(),
            ));
        }
        chosen.insert(number, (pair.id, pair.line));
        ids.insert(pair.id);
    }
    chosen
}

/// The mark of an article that was read whole.
pub(super) fn mark(head: &Head, entry: &Entry) -> Option<Mark> {
    Some(Mark::of(&head.title, entry.content.as_deref()?))
}
