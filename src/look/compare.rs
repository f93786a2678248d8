//! What two versions of a feed have in common, and what not.

use std::collections::{BTreeMap, BTreeSet};

use chrono::SubsecRound as _;

use super::{Again, Change, Item, Part, Why};
use crate::entry::Entry;
use crate::mark::Mark;
use crate::text::Fold;

/// Two versions of a feed, side by side.
pub(super) struct Comparison<'a> {
    old: &'a [Entry],
    new: &'a [Entry],
    old_by_id: BTreeMap<&'a str, &'a Entry>,
    new_by_id: BTreeMap<&'a str, &'a Entry>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a [Entry], new: &'a [Entry]) -> Self {
        let by_id =
            |entries: &'a [Entry]| entries.iter().map(|one| (one.id.as_str(), one)).collect();
        Self {
            old,
            new,
            old_by_id: by_id(old),
            new_by_id: by_id(new),
        }
    }

    /// The old entries whose ids are there no longer.
    pub(super) fn gone(&self) -> impl Iterator<Item = &'a Entry> {
        let gone = self.old.iter();
        gone.filter(|old| !self.new_by_id.contains_key(old.id.as_str()))
    }

    /// The entries that are there in both.
    pub(super) fn changes(&self, is_dated: bool) -> Vec<Change> {
        let both = self.new.iter().filter_map(|new| {
            let old = self.old_by_id.get(new.id.as_str())?;
            change(old, new, is_dated)
        });
        both.collect()
    }

    /// The entries with new ids: those that readers have seen under another one, and those that are new indeed. Another id
    /// may be one of those `withdrawn`, or one that stays and now stands for something else.
    pub(super) fn new_ones(&self, withdrawn: &BTreeMap<&str, Why>) -> (Vec<Again>, Vec<Item>) {
        let (mut again, mut truly) = (Vec::new(), Vec::new());
        let is_new = |new: &&Entry| !self.old_by_id.contains_key(new.id.as_str());
        let fresh: Vec<&Entry> = self.new.iter().filter(is_new).collect();
        if fresh.is_empty() {
            return (again, truly);
        }
        let is_other = |old: &Entry| match self.new_by_id.get(old.id.as_str()) {
            Some(new) => !is_like(old, new),
            None => withdrawn.contains_key(old.id.as_str()),
        };
        let lost: Lost<'_> = self.old.iter().filter(|old| is_other(old)).collect();
        for entry in fresh {
            // What said that it is withdrawn may be followed by another one that says the same.
            let said = |old: &Entry| {
                withdrawn
                    .get(old.id.as_str())
                    .is_some_and(|why| *why != Why::Missing)
            };
            match lost.find(entry, said) {
                Some(known) => again.push(Again {
                    item: Item::of(entry),
                    known_as: known.id.clone(),
                }),
                None => truly.push(Item::of(entry)),
            }
        }
        (again, truly)
    }
}

/// How many of a hundred words two versions of an article have in common at least, unless it was rewritten.
const SOME: u32 = 33;

/// Whether two entries of one id can be two versions of an article.
fn is_like(old: &Entry, new: &Entry) -> bool {
    old.title == new.title
        || old.content == new.content
        || mark(old)
            .zip(mark(new))
            .is_none_or(|(old, new)| old.likeness(&new) >= SOME)
}

/// What changes in an entry, if anything does.
fn change(old: &Entry, new: &Entry, is_dated: bool) -> Option<Change> {
    let differs = || Some(!mark(old)?.same_text(&mark(new)?));
    let words = old.content != new.content && differs().unwrap_or_default();
    let seconds = |entry: &Entry| entry.updated.trunc_subsecs(0);
    let later = is_dated && seconds(new) > seconds(old);
    let earlier = is_dated && seconds(new) < seconds(old) || new.published < old.published;
    let has_other = old.content != new.content
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
    if !words && old.summary != new.summary {
        what.insert(Part::Summary);
    }
    if what.is_empty() && has_other {
        what.insert(Part::Other);
    }
    (!what.is_empty()).then(|| Change {
        item: Item::of(new),
        old_url: what.contains(&Part::Address).then(|| old.permalink.clone()),
        what,
    })
}

/// Entries that readers have seen and will not find any more, looked up by what another one may have in common with them.
#[derive(Default)]
struct Lost<'a> {
    titles: BTreeMap<Fold, Vec<&'a Entry>>,
    addresses: BTreeMap<&'a str, Vec<&'a Entry>>,
    texts: BTreeMap<u64, Vec<&'a Entry>>,
}

impl<'a> FromIterator<&'a Entry> for Lost<'a> {
    fn from_iter<I: IntoIterator<Item = &'a Entry>>(entries: I) -> Self {
        let mut lost = Self::default();
        for entry in entries {
            let title = Fold::new(entry.title.as_str());
            lost.titles.entry(title).or_default().push(entry);
            let address = entry.permalink.as_str();
            lost.addresses.entry(address).or_default().push(entry);
            if let Some(mark) = mark(entry) {
                lost.texts.entry(mark.text()).or_default().push(entry);
            }
        }
        lost
    }
}

impl<'a> Lost<'a> {
    /// The one that is the same article as `new` to somebody who reads it, under another id: the same title and day, the same
    /// text, or the same address with something else in common.
    fn find(&self, new: &Entry, said: impl Fn(&Entry) -> bool) -> Option<&'a Entry> {
        let day = |entry: &Entry| entry.published.date_naive();
        let titled = self.titles.get(&Fold::new(new.title.as_str()));
        let mut titled = titled.into_iter().flatten();
        let same = titled.find(|old| day(old) == day(new) || old.permalink == new.permalink);
        if let Some(same) = same {
            return Some(same);
        }
        let new_mark = mark(new)?;
        let same = self.texts.get(&new_mark.text()).into_iter().flatten();
        let may = |old: &Entry| new_mark.is_telling() && (day(old) == day(new) || !said(old));
        let mut same = same.filter(|old| may(old));
        let at_address = self.addresses.get(new.permalink.as_str()).into_iter();
        let mut like = at_address
            .flatten()
            .filter(|old| mark(old).is_some_and(|old| old.likeness(&new_mark) >= SOME));
        same.next().or_else(|| like.next()).copied()
    }
}

fn mark(entry: &Entry) -> Option<Mark> {
    let content = entry.content.as_deref()?;
    Some(
        entry
            .mark
            .unwrap_or_else(|| Mark::of(&entry.title, content)),
    )
}
