//! Two articles must not have one id: subscribers would see one of them alone, and which one would depend on chance.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::head::Head;
use crate::text::{Fold, Language};

/// Keeps of all articles with one id the one that appeared first, which is the one that subscribers know, and one that is
/// for the public (`is_public`) before one that is not, so that a copy kept as a draft withdraws nothing; one whose
/// file the ledger knows under that id before one that took it; of two from one moment, the first by name. The others go to `found`. Two articles at one address are told of, and both kept.
pub(super) fn part(
    heads: Vec<Head>,
    is_public: impl Fn(&Head) -> bool,
    found: &mut Vec<Diagnostic>,
) -> Vec<Head> {
    let mut keepers: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, head) in heads.iter().enumerate() {
        let keeper = keepers.entry(&head.id).or_insert(number);
        let key = |number: usize| {
            let head = &heads[number];
            (
                !is_public(head),
                !head.is_known(),
                head.published.at,
                &head.stamp.path,
            )
        };
        if key(number) < key(*keeper) {
            *keeper = number;
        }
    }
    let mut addresses: BTreeMap<&str, usize> = BTreeMap::new();
    let mut titles: BTreeMap<(Fold, DateTime<FixedOffset>, Option<&str>), usize> = BTreeMap::new();
    let mut kept = vec![true; heads.len()];
    for (number, head) in heads.iter().enumerate() {
        let name = |other: usize| heads[other].stamp.file.display().to_string();
        let place = || Place::file(&head.stamp.file);
        let keeper = keepers[head.id.as_str()];
        if keeper != number {
            kept[number] = false;
            let finding = Finding::SameId {
                id: head.id.clone(),
                other: name(keeper),
            };
            found.push(Diagnostic::new(finding, place()));
            continue;
        }
        // A translation may have the same title.
        let language = head.language.as_ref().map(Language::as_str);
        let title = (Fold::new(head.title.as_str()), head.published.at, language);
        let first = *titles.entry(title).or_insert(number);
        if first != number {
            // Of a known article and a new one, the new one is the copy.
            let is_original = head.is_known() && !heads[first].is_known();
            let (copy, original) = if is_original {
                (first, number)
            } else {
                (number, first)
            };
            let finding = Finding::LooksLikeCopy {
                other: name(original),
            };
            let place = Place::file(&heads[copy].stamp.file);
            found.push(Diagnostic::new(finding, place));
        }
        let first = *addresses.entry(head.permalink.as_str()).or_insert(number);
        if first != number {
            let finding = Finding::SameArticleAddress {
                url: head.permalink.to_string(),
                other: name(first),
            };
            found.push(Diagnostic::new(finding, place()));
        }
    }
    let mut kept = kept.into_iter();
    heads
        .into_iter()
        .filter(|_| kept.next().unwrap_or(true))
        .collect()
}
