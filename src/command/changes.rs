//! Which articles change for readers, each once with all of its feeds: what `crieur watch` says of a round.

use std::collections::BTreeMap;

use super::console::Console;
use crate::look::{Item, Look};
use crate::publish::Plan;

/// Says it of what `plan` publishes.
pub(super) fn tell(plan: &Plan<'_>, console: &Console) {
    let mut told: BTreeMap<(usize, &str), (&Item, Vec<&str>)> = BTreeMap::new();
    let is_published = |look: &&Look| !plan.held.contains(&look.address);
    for look in plan.looks.iter().filter(is_published) {
        for (kind, item) in items(look) {
            let (_, feeds) = told
                .entry((kind, &item.id))
                .or_insert_with(|| (item, Vec::new()));
            feeds.push(&look.address);
        }
    }
    for ((kind, _), (item, feeds)) in told {
        let (sign, word) = KINDS[kind];
        let word = console.say(word, &[]);
        let feeds = feeds.join(", ");
        console.result(&format!("{sign} {word}  {}  ({feeds})", item.title));
    }
}

/// What can become of an article, in the order in which it is told.
const KINDS: [(char, &str); 5] = [
    ('!', "diff-again"),
    ('+', "diff-new"),
    ('+', "diff-back"),
    ('~', "diff-updated"),
    ('-', "diff-withdrawn"),
];

fn items(look: &Look) -> impl Iterator<Item = (usize, &Item)> {
    let again = look.again.iter().map(|again| (0, &again.item));
    let new = look.new.iter().map(|item| (1, item));
    let back = look.back.iter().map(|item| (2, item));
    let updated = look.updated.iter().map(|change| (3, &change.item));
    let withdrawn = look.withdrawn.iter().map(|gone| (4, &gone.item));
    again.chain(new).chain(back).chain(updated).chain(withdrawn)
}
