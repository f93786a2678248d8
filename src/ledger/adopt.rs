//! Before selection: gives articles the ids under which the ledger knows them, as far as their files' names tell.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;

use chrono::NaiveDate;

use super::{Ledger, Line, Mark, Move};
use crate::date::Present;
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::gist::Crowd;
use crate::head::{Head, Identity, Lost, made_name};
use crate::select::Selection;
use crate::source::Listing;

/// Which lines of the ledger belong to which article, as far as that is known.
#[derive(Debug)]
pub struct Claims<'a> {
    pub(super) ledger: &'a Ledger,
    /// The lines by where their files lay last.
    pub(super) by_path: BTreeMap<&'a str, (&'a str, &'a Line)>,
    /// The ids of lines of which the file is not there.
    absent: BTreeSet<&'a str>,
    /// Ids that belong to an article for certain.
    pub(super) taken: BTreeSet<String>,
    /// Ids that belong to a file that cannot be read, unless its words turn up elsewhere.
    pub(super) reserved: BTreeSet<String>,
    /// The paths of articles that have to be looked at though no feed shows them.
    pub(super) wanted: BTreeSet<String>,
    /// The files of articles whose ids are certain.
    pub(super) certain: BTreeSet<OsString>,
    /// Files that were known again under another name.
    pub moves: Vec<Move>,
    /// The ids of articles of which little more can be read than that they are withdrawn.
    pub withdrawn: BTreeSet<String>,
}

/// Gives each of `heads` the id under which the ledger knows its file, and tells `lost` which ids are theirs. An id that an
/// article gives itself wins. A new file whose made id belongs to another article gets one of its own.
pub fn adopt<'a>(
    ledger: &'a Ledger,
    listing: &Listing,
    crowd: &Crowd,
    heads: &mut [Head],
    lost: &mut [Lost],
    present: &Present,
) -> Claims<'a> {
    let lines = ledger.lines.iter();
    let by_path = lines.filter_map(|(id, line)| Some((line.path.as_deref()?, (id.as_str(), line))));
    let mut claims = Claims {
        ledger,
        by_path: by_path.collect(),
        absent: BTreeSet::new(),
        taken: BTreeSet::new(),
        reserved: BTreeSet::new(),
        wanted: BTreeSet::new(),
        certain: BTreeSet::new(),
        moves: Vec::new(),
        withdrawn: BTreeSet::new(),
    };
    if ledger.lines.is_empty() {
        return claims;
    }
    for head in heads.iter_mut().filter(|head| head.gives_id()) {
        let known = ledger.lines.get(&head.id);
        let path = known.and_then(|line| line.path.as_ref());
        head.identity = Identity::Given {
            known: path == Some(&head.stamp.path),
        };
        claims.certain.insert(head.stamp.file.clone().into());
        if ledger.knows(&head.id) {
            claims.taken.insert(head.id.clone());
        }
    }
    let unseen: BTreeSet<&str> = listing
        .unseen
        .iter()
        .map(|unseen| unseen.path.as_str())
        .collect();
    let is_there = |path: &str| listing.find(path).is_some() || unseen.contains(path);
    claims.reserve(is_there, heads, lost, present);
    let faulty = lost.iter().flat_map(|lost| &lost.ids);
    let faulty: BTreeSet<&String> = faulty.collect();
    let is_absent = |(id, line): &(&String, &Line)| match line.path.as_deref() {
        Some(path) => !is_there(path) && !claims.reserved.contains(*id),
        // Another one of the same name may stand in its place.
        None => !faulty.contains(id) && !claims.reserved.contains(*id),
    };
    let absent = ledger.lines.iter().filter(is_absent);
    claims.absent = absent.map(|(id, _)| id.as_str()).collect();
    let heirs = claims.heirs(heads);
    let mut fresh = Vec::new();
    for (number, head) in heads.iter_mut().enumerate() {
        if head.gives_id() {
            continue;
        }
        let path = head.stamp.path.as_str();
        match claims.by_path.get(path) {
            Some((id, _)) if !claims.taken.contains(*id) && heirs.contains(&number) => {
                head.identify(id, Identity::Remembered);
                continue;
            }
            _ => {}
        }
        let Some(line) = ledger.lines.get(&head.id) else {
            continue;
        };
        let elsewhere = line
            .path
            .as_deref()
            .filter(|other| *other != path && is_there(other));
        // `a.txt` beside `a.md` is the same article twice, which is told of.
        let is_another = elsewhere.is_some_and(|other| made_name(other) != made_name(path));
        if is_another || claims.taken.contains(&head.id) {
            fresh.push(number);
        }
    }
    claims.refresh(heads, crowd, &fresh);
    claims.look_ahead(heads, present);
    claims
}

impl Claims<'_> {
    /// Which of `heads`, by number, the line at their path may belong to: one for each path. Where the names of two files
    /// read the same, it is the one with the title and the day of the line, or with one of them, or the first.
    fn heirs(&self, heads: &[Head]) -> BTreeSet<usize> {
        let mut heirs: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (number, head) in heads
            .iter()
            .enumerate()
            .filter(|(_, head)| !head.gives_id())
        {
            let path = head.stamp.path.as_str();
            let Some((_, line)) = self.by_path.get(path) else {
                continue;
            };
            let title = Mark::of_title(&head.title).title();
            let is_titled = line.mark.is_some_and(|mark| mark.title() == title);
            let is_its_day = line.published.date_naive() == head.published.at.date_naive();
            let likeness = usize::from(is_titled) + usize::from(is_its_day);
            let heir = heirs.entry(path).or_insert((likeness, number));
            if likeness > heir.0 {
                *heir = (likeness, number);
            }
        }
        heirs.into_values().map(|(_, number)| number).collect()
    }

    /// Has the articles at `paths` looked at as if a feed showed them.
    pub fn look_at(&mut self, paths: impl IntoIterator<Item = String>) {
        self.wanted.extend(paths);
    }

    /// Has articles looked at that may be published under a date that lies in the future since the clock went back, and were
    /// renamed meanwhile: else they would be withheld, and nobody would know them again.
    fn look_ahead(&mut self, heads: &[Head], present: &Present) {
        let lines = self.ledger.lines.values();
        let lines = lines.filter(|line| !line.gone && line.published > present.now);
        let ahead: BTreeSet<_> = lines
            .filter_map(|line| Some((line.mark?.title(), line.published)))
            .collect();
        if ahead.is_empty() {
            return;
        }
        let is_ahead = |head: &&Head| {
            let title = Mark::of_title(&head.title).title();
            !present.has_come(&head.id, head.published.at)
                && ahead.contains(&(title, head.published.at))
        };
        let paths = heads.iter().filter(is_ahead);
        self.look_at(paths.map(|head| head.stamp.path.clone()));
    }

    /// The articles that no feed shows and that have to be looked at all the same: those that were asked for, and of those
    /// that are past a limit by their id alone the ones that may turn out to have another id.
    pub fn contenders(&self, selection: &Selection) -> Vec<usize> {
        let heads = &selection.heads;
        let all = heads.iter().enumerate();
        let wanted = all.filter(|(_, head)| self.wanted.contains(&head.stamp.path));
        let mut contenders: Vec<usize> = wanted.map(|(number, _)| number).collect();
        let tied = selection.tied.iter().copied();
        let mut tied = tied
            .filter(|number| heads[*number].identity == Identity::Made)
            .peekable();
        if tied.peek().is_none() {
            return contenders;
        }
        let absent = self.absent.iter().map(|id| &self.ledger.lines[*id]);
        let days: BTreeSet<NaiveDate> = absent.map(|line| line.published.date_naive()).collect();
        // Its file may hold another article already.
        let lines = self.ledger.lines.values();
        let known: BTreeSet<(u32, NaiveDate)> = lines
            .filter_map(|line| Some((line.mark?.title(), line.published.date_naive())))
            .collect();
        contenders.extend(tied.filter(|number| {
            let head = &heads[*number];
            let day = head.published.at.date_naive();
            let title = Mark::of_title(&head.title).title();
            days.contains(&day) || known.contains(&(title, day))
        }));
        contenders
    }

    /// The ids of articles that are there no longer, neither in their place nor in another one.
    pub(super) fn gone(&self) -> BTreeSet<String> {
        let absent = self.absent.iter().filter(|id| !self.taken.contains(**id));
        absent.map(|id| (*id).to_owned()).collect()
    }

    /// Sets the lines apart that belong to files of which there is no head: faulty ones, unfinished drafts, and what lies in
    /// a folder that cannot be listed.
    fn reserve(
        &mut self,
        is_there: impl Fn(&str) -> bool,
        heads: &[Head],
        lost: &mut [Lost],
        present: &Present,
    ) {
        let paths = heads.iter().map(|head| head.stamp.path.as_str());
        let headed: BTreeSet<&str> = paths
            .filter(|path| self.by_path.contains_key(path))
            .collect();
        for (path, (id, _)) in &self.by_path {
            if !headed.contains(path) && is_there(path) {
                self.reserved.insert((*id).to_owned());
                // A draft that is not finished, unless it is among the faulty ones.
                self.withdrawn.insert((*id).to_owned());
            }
        }
        for lost in lost {
            let (path, is_folder) = (lost.path(), lost.is_folder);
            let known: Vec<String> = if is_folder {
                let inside = |known: &&str| {
                    path.is_empty()
                        || known
                            .strip_prefix(path)
                            .is_some_and(|rest| rest.starts_with('/'))
                };
                let below = self
                    .by_path
                    .range(path..)
                    .map(|(known, (id, _))| (*known, *id));
                let below = below.take_while(|(known, _)| known.starts_with(path));
                below
                    .filter(|(known, _)| inside(known) && !headed.contains(known))
                    .map(|(_, id)| id.to_owned())
                    .collect()
            } else {
                let known = self.by_path.get(path).map(|(id, _)| (*id).to_owned());
                known.into_iter().collect()
            };
            for id in &known {
                self.reserved.insert(id.clone());
                self.withdrawn.remove(id);
            }
            lost.know(known);
            if lost.is_withheld(present) {
                self.withdrawn.extend(lost.ids.iter().cloned());
            }
        }
    }

    /// Gives those of `heads` that `numbers` tell an id that nobody has or ever had.
    pub(super) fn refresh(&self, heads: &mut [Head], crowd: &Crowd, numbers: &[usize]) {
        if numbers.is_empty() {
            return;
        }
        let mut used: BTreeSet<String> = heads.iter().map(|head| head.id.clone()).collect();
        for number in numbers {
            let made = heads[*number].made_id.clone();
            let is_taken =
                |id: &String| self.ledger.knows(id) || used.contains(id) || crowd.has(id);
            let numbered = (2..).map(|count| format!("{made}-{count}"));
            if let Some(id) = std::iter::once(made.clone())
                .chain(numbered)
                .find(|id| !is_taken(id))
            {
                used.insert(id.clone());
                heads[*number].identify(&id, Identity::Made);
            }
        }
    }
}

/// Tells of an article in a file that held another one, which stays apart from it.
pub(super) fn reused(head: &Head, old: &str) -> Diagnostic {
    let finding = Finding::NameReused {
        old: old.to_owned(),
    };
    Diagnostic::new(finding, Place::file(&head.stamp.file))
}
