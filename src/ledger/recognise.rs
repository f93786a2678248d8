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
use crate::select::{Fate, Selection};

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
    selection: &mut Selection,
    entries: &BTreeMap<usize, Entry>,
    found: &mut Vec<Diagnostic>,
) -> bool {
    if claims.ledger.lines.is_empty() {
        return false;
    }
    let heads = &mut selection.heads;
    let open = claims.open(heads, entries);
    if open.is_empty() {
        return false;
    }
    let pairs = claims.pairs(heads, entries, &open);
    let disputed = disputed(heads, &selection.fates, entries, &pairs);
    if !disputed.is_subset(&claims.wanted) {
        claims.wanted.extend(disputed);
        return true;
    }
    let chosen = choose(&open, &pairs, found);
    let open: Vec<usize> = open.iter().map(|open| open.number).collect();

    let mut changed = false;
    let mut strangers = Vec::new();
    for number in open {
        let head = &mut heads[number];
        claims.certain.insert(head.stamp.file.clone().into());
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
        if claims.taken.contains(&head.id) && !claims.certain.contains(head.stamp.file.as_os_str())
        {
            strangers.push(number);
        }
    }
    claims.refresh(heads, &selection.crowd, &strangers);
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
            if self.certain.contains(head.stamp.file.as_os_str()) {
                continue;
            }
            let Some(mark) = entry.mark else { continue };
            let known = self.by_path.get(path).filter(|(id, _)| *id == head.id);
            let is_as_it_was = known.is_some_and(|(_, line)| {
                let same = |known: &Mark| known.same_text(&mark) && known.title() == mark.title();
                line.mark.as_ref().is_some_and(same)
            });
            if is_as_it_was {
                self.certain.insert(head.stamp.file.clone().into());
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
        // Articles that are not shown keep their lines: those of their title and day in any case, and those of one of the
        // two unless all words are elsewhere.
        let unseen = heads
            .iter()
            .enumerate()
            .filter(|(number, _)| !entries.contains_key(number));
        let (mut at_home, mut in_place) = (BTreeSet::new(), self.reserved.clone());
        for (_, head) in unseen {
            let Some((id, line)) = self.by_path.get(head.stamp.path.as_str()) else {
                continue;
            };
            let title = Mark::of_title(&head.title).title();
            let same_title = line.mark.is_none_or(|mark| mark.title() == title);
            let same_day = line.published.date_naive() == head.published.at.date_naive();
            match (same_title, same_day) {
                (true, true) => drop(at_home.insert(*id)),
                (false, false) => {}
                _ => drop(in_place.insert((*id).to_owned())),
            }
        }
        let free = self.ledger.lines.iter();
        let free =
            free.filter(|(id, _)| !self.taken.contains(*id) && !at_home.contains(id.as_str()));
        let free = Candidates::new(free.map(|(id, line)| (id.as_str(), line)));
        let mut pairs: Vec<Pair<'a>> = Vec::new();
        for (place, subject) in open.iter().enumerate() {
            pairs.extend(free.of(subject).filter_map(|(id, line)| {
                let evidence = weigh(subject, id, line)?;
                // A file that cannot be read keeps its place, unless all words of the article are elsewhere.
                let is_free = evidence.is_by_words() || !in_place.contains(id);
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

/// The paths of articles past the limits of all feeds that have to be looked at as well: a bulletin that was put into the
/// archive to make room for the next one, in whose file that one lies. Where only the place of a file speaks for an
/// article, the words of the other one decide.
fn disputed(
    heads: &[Head],
    fates: &[Fate],
    entries: &BTreeMap<usize, Entry>,
    pairs: &[Pair<'_>],
) -> BTreeSet<String> {
    let by_place = pairs.iter().filter(|pair| pair.evidence.is_by_place());
    let lines: BTreeSet<(u32, NaiveDate)> = by_place
        .filter_map(|pair| Some((pair.line.mark?.title(), pair.line.published.date_naive())))
        .collect();
    if lines.is_empty() {
        return BTreeSet::new();
    }
    let unseen = heads.iter().enumerate().filter(|(number, head)| {
        let is_taken = matches!(&fates[*number], Fate::Taken(feeds) if !feeds.is_empty());
        is_taken && head.identity == Identity::Made && !entries.contains_key(number)
    });
    let is_like = |head: &Head| {
        let title = Mark::of_title(&head.title).title();
        lines.contains(&(title, head.published.at.date_naive()))
    };
    let paths = unseen.filter(|(_, head)| is_like(head));
    paths.map(|(_, head)| head.stamp.path.clone()).collect()
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
