//! What two versions of a feed have in common, and what not.

use std::collections::{BTreeMap, BTreeSet};

use chrono::SubsecRound as _;

use super::{Again, Change, Item, Look, Part, Why, Withdrawal};
use crate::entry::Entry;
use crate::ledger::Mark;
use crate::text::Fold;

/// Notes in `look` what becomes of the entries `old` when `new` take their place. Why entries go is not known yet. Whether
/// the old ones tell when they changed is in `is_dated`.
pub(super) fn entries(look: &mut Look, old: &[Entry], new: &[Entry], is_dated: bool) {
    let old_by_id: BTreeMap<&str, &Entry> = old.iter().map(|one| (one.id.as_str(), one)).collect();
    let new_ids: BTreeSet<&str> = new.iter().map(|one| one.id.as_str()).collect();
    let gone: Gone<'_> = old
        .iter()
        .filter(|one| !new_ids.contains(one.id.as_str()))
        .collect();
    for entry in new {
        match old_by_id.get(entry.id.as_str()) {
            Some(known) => look.updated.extend(change(known, entry, is_dated)),
            None => match gone.find(entry) {
                Some(known) => look.again.push(Again {
                    item: item(entry),
                    known_as: known.id.clone(),
                }),
                None => look.new.push(item(entry)),
            },
        }
    }
    look.withdrawn = gone
        .entries
        .into_iter()
        .map(|entry| Withdrawal {
            item: item(entry),
            why: Why::Missing,
        })
        .collect();
}

fn item(entry: &Entry) -> Item {
    Item {
        id: entry.id.clone(),
        title: entry.title.clone(),
        url: entry.permalink.clone(),
        published: entry.published,
    }
}

/// What changes in an entry, if anything does.
fn change(old: &Entry, new: &Entry, is_dated: bool) -> Option<Change> {
    let differs = || Some(!mark(old)?.same_text(&mark(new)?));
    let words = old.content != new.content && differs().unwrap_or_default();
    let seconds = |entry: &Entry| entry.updated.trunc_subsecs(0);
    let later = is_dated && seconds(new) > seconds(old);
    let earlier = is_dated && seconds(new) < seconds(old) || new.published < old.published;
    let has_other = old.content != new.content
        || old.summary != new.summary
        || old.authors != new.authors
        || old.language != new.language
        || old.image != new.image
        || old.enclosure != new.enclosure;
    let mut what: BTreeSet<Part> = [
        (Part::Title, old.title != new.title),
        (Part::Text, words),
        (Part::Address, old.permalink != new.permalink),
        (Part::Published, old.published != new.published),
        (Part::Updated, later),
        (Part::Backwards, earlier),
        (Part::Categories, old.categories != new.categories),
    ]
    .into_iter()
    .filter_map(|(part, differs)| differs.then_some(part))
    .collect();
    // A text that changes takes its summary and its markup along.
    if what.is_empty() && has_other {
        what.insert(Part::Other);
    }
    (!what.is_empty()).then(|| Change {
        item: item(new),
        old_url: what.contains(&Part::Address).then(|| old.permalink.clone()),
        what,
    })
}

/// Entries that go, looked up by what another one may have in common with them.
#[derive(Default)]
struct Gone<'a> {
    entries: Vec<&'a Entry>,
    by_title: BTreeMap<Fold, Vec<&'a Entry>>,
    by_address: BTreeMap<&'a str, Vec<&'a Entry>>,
    by_text: BTreeMap<u64, Vec<&'a Entry>>,
}

impl<'a> FromIterator<&'a Entry> for Gone<'a> {
    fn from_iter<I: IntoIterator<Item = &'a Entry>>(entries: I) -> Self {
        let mut gone = Self::default();
        for entry in entries {
            gone.entries.push(entry);
            let title = Fold::new(entry.title.as_str());
            gone.by_title.entry(title).or_default().push(entry);
            let address = entry.permalink.as_str();
            gone.by_address.entry(address).or_default().push(entry);
            if let Some(mark) = mark(entry) {
                gone.by_text.entry(mark.text()).or_default().push(entry);
            }
        }
        gone
    }
}

impl<'a> Gone<'a> {
    /// The one that is the same article as `new` to somebody who reads it, under another id: the same title and day, the same
    /// text, or the same address with something else in common.
    fn find(&self, new: &Entry) -> Option<&'a Entry> {
        const SOME: u32 = 35;
        if self.entries.is_empty() {
            return None;
        }
        let day = |entry: &Entry| entry.published.date_naive();
        let titled = self.by_title.get(&Fold::new(new.title.as_str()));
        let mut titled = titled.into_iter().flatten();
        let same = titled.find(|old| day(old) == day(new) || old.permalink == new.permalink);
        if let Some(same) = same {
            return Some(same);
        }
        let new_mark = mark(new)?;
        let same = self.by_text.get(&new_mark.text()).into_iter().flatten();
        let mut same = same.filter(|_| new_mark.is_telling());
        let at_address = self.by_address.get(new.permalink.as_str()).into_iter();
        let mut like = at_address
            .flatten()
            .filter(|old| mark(old).is_some_and(|old| old.likeness(&new_mark) >= SOME));
        same.next().or_else(|| like.next()).copied()
    }
}

fn mark(entry: &Entry) -> Option<Mark> {
    Some(Mark::of(&entry.title, entry.content.as_deref()?))
}
