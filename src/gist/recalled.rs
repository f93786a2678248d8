//! Looks up, in what earlier runs knew, the articles that are as they were.

use std::collections::BTreeMap;

use super::past::Extra;
use super::{Gist, Past, Sorts};
use crate::diagnostic::Diagnostic;

/// What is known of articles by their numbers, without having read them.
#[derive(Debug, Default)]
pub(super) struct Recalled {
    /// Their gists; nothing for those that were read.
    pub(super) gists: Vec<Option<Gist>>,
    /// Of which sorts they are.
    pub(super) sorts: Sorts,
    /// What there is to tell of each of which there is anything.
    pub(super) found: BTreeMap<usize, Vec<Diagnostic>>,
    /// See [`Roll::doubles`](super::Roll::doubles).
    pub(super) doubles: Vec<usize>,
}

impl Past {
    /// Looks up the articles that have `places` here, and fills in their `versions`. `kept` hands the gists of the listing,
    /// one after the other, to what it is given, and says what belongs to them; if it says nothing, nothing is known.
    pub(super) fn recall(
        &self,
        places: &[usize],
        versions: &mut [u64],
        kept: impl FnOnce(&mut dyn FnMut(Option<Gist>)) -> Option<Extra>,
    ) -> Option<Recalled> {
        let mut gists = vec![None; places.len()];
        let numbers = self.numbers(places);
        let number = |place: usize| {
            let number = numbers.get(place).copied();
            number.filter(|number| *number != Self::NOWHERE)
        };
        let mut places_of_gists = 0..;
        let kept = kept(&mut |gist| {
            let number = places_of_gists.next().and_then(number);
            if let Some(room) = number.and_then(|number| gists.get_mut(number)) {
                *room = gist;
            }
        })?;
        let mut sorts = Sorts::default();
        // They are numbered in their order.
        sorts.merge(kept.sorts);
        let found = kept.found.into_iter();
        let found = found.filter_map(|(place, found)| Some((number(place)?, found)));
        let mut recalled = Recalled {
            found: found.collect(),
            doubles: kept.doubles.into_iter().filter_map(number).collect(),
            gists,
            sorts,
        };
        self.recall_later(places, &mut recalled);
        for (place, version) in places.iter().zip(versions) {
            if *place != Self::NOWHERE {
                *version = self.version(*place);
            }
        }
        Some(recalled)
    }

    /// The same of what is new or was touched since the listing.
    fn recall_later(&self, places: &[usize], recalled: &mut Recalled) {
        let numbers = recalled.sorts.merge(self.later.sorts.iter().cloned());
        for (number, place) in places.iter().enumerate() {
            let later = place.checked_sub(self.versions.len());
            let Some(later) = later.and_then(|later| self.later.articles.get(later)) else {
                continue;
            };
            recalled.gists[number] = Some(Gist {
                sort: numbers[later.gist.sort as usize],
                ..later.gist
            });
            if !later.found.is_empty() {
                recalled.found.insert(number, later.found.clone());
            }
        }
    }
}
