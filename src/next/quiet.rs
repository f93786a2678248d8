//! Which moments can be passed by without making an edition: thousands of articles past the limits of all feeds may expire,
//! and nobody sees it. What is called quiet here certainly changes nothing; the rest is looked at whole.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding};
use crate::edition::Edition;
use crate::head::Head;
use crate::recall;
use crate::select::{Fate, Reason};
use crate::text::{Fold, Plain};

/// What happens at a moment, to the article of a number.
#[derive(Debug, Clone, Copy)]
pub(super) enum Event {
    Appears(usize),
    Updated(usize),
    Expires(usize),
    /// Something that feeds show.
    Sure,
}

/// What happens to `head` and when.
pub(super) fn events(number: usize, head: &Head) -> impl Iterator<Item = (DateTime<Utc>, Event)> {
    let appears = (head.published.at.to_utc(), Event::Appears(number));
    let updated = Some(head.updated.at.to_utc()).filter(|at| *at > appears.0);
    let updated = updated.map(|at| (at, Event::Updated(number)));
    let expires = head.expires.map(|at| (at.to_utc(), Event::Expires(number)));
    [Some(appears), updated, expires].into_iter().flatten()
}

/// An edition, as far as it matters to articles that no feed shows.
pub(super) struct Quiet {
    /// The articles that count for something, be it the place of another.
    seen: BTreeSet<String>,
    /// The fate of each other article, by its file.
    fates: BTreeMap<PathBuf, (String, Unseen)>,
    categories: BTreeMap<Fold, Category>,
    /// How many public articles name categories.
    named: usize,
}

enum Unseen {
    Public,
    Future,
    Never,
}

/// The spellings of a category, and how many articles name it, for the label and for the automatic feed.
#[derive(Default)]
struct Category {
    spellings: BTreeMap<Plain, usize>,
    named: usize,
}

impl Category {
    fn label(&self) -> Option<&Plain> {
        let used = self.spellings.iter().filter(|(_, count)| **count > 0);
        let most = used.max_by_key(|(label, count)| (**count, *label));
        most.map(|(label, _)| label)
    }
}

impl Quiet {
    /// What `edition` comes to, of which `told` is what there is to say.
    pub(super) fn new(config: &Config, edition: &Edition, told: &[Diagnostic]) -> Self {
        let selection = &edition.selection;
        let shown = selection.shown.iter().flatten().chain(&selection.tied);
        let mut seen: BTreeSet<String> = shown
            .map(|number| selection.heads[*number].id.clone())
            .collect();
        for feed in &edition.feeds {
            seen.extend(feed.entries.iter().map(|entry| entry.id.clone()));
            seen.extend(feed.tombstones.iter().map(|stone| stone.id.clone()));
        }
        // What the guard holds back is published still.
        for name in recall::folders(&config.site) {
            let before = recall::published(config, &name, &edition.present);
            seen.extend(
                before
                    .into_iter()
                    .flat_map(|before| before.entries)
                    .map(|one| one.id),
            );
        }
        // Two articles with one id: which of them has it depends on which is public.
        seen.extend(told.iter().filter_map(|one| match &one.finding {
            Finding::SameId { id, .. } => Some(id.clone()),
            _ => None,
        }));
        let mut quiet = Self {
            seen,
            fates: BTreeMap::new(),
            categories: BTreeMap::new(),
            named: 0,
        };
        for (head, fate) in selection.heads.iter().zip(&selection.fates) {
            let unseen = match fate {
                Fate::Taken(_) => Unseen::Public,
                Fate::Withheld(Reason::Future(_)) => Unseen::Future,
                Fate::Withheld(Reason::Draft | Reason::Expired(_)) => Unseen::Never,
            };
            if matches!(unseen, Unseen::Public) {
                quiet.count(head);
            }
            let file = head.stamp.file.clone();
            quiet.fates.insert(file, (head.id.clone(), unseen));
        }
        for category in edition.recall.stays(config).categories {
            let known = quiet.categories.entry(category.fold).or_default();
            *known.spellings.entry(category.label).or_default() += 1;
        }
        quiet
    }

    fn count(&mut self, head: &Head) {
        let is_named = !head.by_tags && !head.categories.is_empty();
        self.named += usize::from(is_named);
        for category in &head.categories {
            let known = self.categories.entry(category.fold.clone()).or_default();
            *known.spellings.entry(category.label.clone()).or_default() += 1;
            known.named += usize::from(is_named);
        }
    }

    /// Whether nothing changes for what `event` does at the moment `at`; it counts from now on.
    pub(super) fn is_quiet(&mut self, event: Event, at: DateTime<Utc>, heads: &[Head]) -> bool {
        let (Event::Appears(number) | Event::Updated(number) | Event::Expires(number)) = event
        else {
            return false;
        };
        let head = &heads[number];
        let Some((id, fate)) = self.fates.get_mut(&head.stamp.file) else {
            return false;
        };
        if self.seen.contains(id.as_str()) {
            return false;
        }
        match (event, &fate) {
            (Event::Updated(_), _) | (_, Unseen::Never) => true,
            // It expires before it appears, or at that moment.
            (Event::Appears(_), _) => head.expires.is_some_and(|expires| expires <= at),
            (_, Unseen::Future) => head.published.at > at,
            (_, Unseen::Public) => {
                *fate = Unseen::Never;
                self.leave(head)
            }
        }
    }

    /// Takes a public article away. Whether no label and no automatic feed hangs on it.
    fn leave(&mut self, head: &Head) -> bool {
        let is_named = !head.by_tags && !head.categories.is_empty();
        self.named -= usize::from(is_named);
        let mut is_quiet = !is_named || self.named > 0;
        for category in &head.categories {
            let Some(known) = self.categories.get_mut(&category.fold) else {
                return false;
            };
            let before = known.label().cloned();
            if let Some(count) = known.spellings.get_mut(&category.label) {
                *count -= 1;
            }
            known.named -= usize::from(is_named);
            is_quiet &= known.label() == before.as_ref() && (!is_named || known.named > 0);
        }
        is_quiet
    }
}
