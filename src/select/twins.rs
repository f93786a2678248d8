//! Two articles must not have one id: subscribers would see one of them alone, and which one would depend on chance.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::head::{Head, Identity};
use crate::text::{Fold, Language};

/// Keeps of all articles with one id the one that appeared first, which is the one that subscribers know, and one that is
/// for the public (`is_public`) before one that is not, so that a copy kept as a draft withdraws nothing; one whose id is
/// its own or remembered before one whose id was only made; of two from one moment, the first by name. The others go to `found`. Two articles at one address are told of, and both kept.
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
            let is_new = head.identity == Identity::Made;
            (
                !is_public(head),
                is_new,
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
        let copied = *titles.entry(title).or_insert(number);
        if copied != number {
            let other = name(copied);
            found.push(Diagnostic::new(Finding::LooksLikeCopy { other }, place()));
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
