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
    let gone: Vec<&Entry> = old
        .iter()
        .filter(|one| !new_ids.contains(one.id.as_str()))
        .collect();
    for entry in new {
        match old_by_id.get(entry.id.as_str()) {
            Some(known) => look.updated.extend(change(known, entry, is_dated)),
            None => match gone.iter().find(|gone| is_same(gone, entry)) {
                Some(known) => look.again.push(Again {
                    item: item(entry),
                    known_as: known.id.clone(),
                }),
                None => look.new.push(item(entry)),
            },
        }
    }
    look.withdrawn = gone
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
    let mark = |entry: &Entry| Some(Mark::of(&entry.title, entry.content.as_deref()?));
    let words = mark(old)
        .zip(mark(new))
        .is_some_and(|(old, new)| !old.same_text(&new));
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

/// Whether two entries of different ids are the same article to the one who reads them: the same title and day, the same
/// text, or the same address with something else in common.
fn is_same(old: &Entry, new: &Entry) -> bool {
    const SOME: u32 = 35;
    let mark = |entry: &Entry| Some(Mark::of(&entry.title, entry.content.as_deref()?));
    let title = Fold::new(old.title.as_str()) == Fold::new(new.title.as_str());
    let day = old.published.date_naive() == new.published.date_naive();
    let address = old.permalink == new.permalink;
    if title && (day || address) {
        return true;
    }
    mark(old).zip(mark(new)).is_some_and(|(old, new)| {
        (old.is_telling() && old.same_text(&new)) || (address && old.likeness(&new) >= SOME)
    })
}
