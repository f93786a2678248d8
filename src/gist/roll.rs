//! The roll: the gists of all articles in the folder, each at the number that it has in the listing.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::call::{Called, Caller};
use super::{Crowd, Gist, Part, Past, Sort, Sorts};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::head::Lost;
use crate::progress::Progress;
use crate::source::{Horizon, Listing, Stamp};

/// The gists of all articles.
#[derive(Debug, Clone, Default)]
pub struct Roll {
    /// By the number of the article in the listing; nothing where there is an error, or no more than a draft's beginning.
    pub gists: Arc<Vec<Option<Gist>>>,
    /// Of which sorts they are.
    pub sorts: Arc<Vec<Sort>>,
    /// The mark of the version of each file that was read; [`Past::UNKNOWN`] where the next run has to read it again.
    pub versions: Vec<u128>,
    /// The articles that have an error, and places that cannot be looked at.
    pub lost: Vec<Lost>,
    /// What there is to tell of each of which there is anything.
    pub found: BTreeMap<usize, Vec<Diagnostic>>,
    /// How many files had to be read.
    pub read: usize,
}

impl Roll {
    /// All but the `few`: so many of each sort, with the first of them, and so many that are withheld.
    pub fn crowd(
        &self,
        few: &[usize],
        parts: impl Iterator<Item = (Stamp, Sort, usize)>,
        withheld: usize,
    ) -> Crowd {
        let part = |(first, sort, count)| Part { sort, count, first };
        Crowd {
            parts: parts.map(part).collect(),
            withheld,
            gists: Arc::clone(&self.gists),
            few: few.to_vec(),
        }
    }
}

/// Calls the roll of `listing`, on all cores. What is as it was in the `past` is not opened. What is younger than the
/// `horizon` will have to be read again by the next run.
pub fn call(
    config: &Config,
    listing: &Listing,
    past: Option<&Past>,
    horizon: Option<Horizon>,
    progress: &Progress,
) -> Roll {
    let caller = Caller {
        config,
        listing,
        past,
        horizon,
    };
    let mut gists: Vec<Option<Gist>> = vec![None; listing.len()];
    let mut versions = vec![Past::UNKNOWN; listing.len()];
    let stretches = listing.stretches();
    let mut parts = Vec::with_capacity(stretches.len());
    let (mut gists_left, mut versions_left) = (gists.as_mut_slice(), versions.as_mut_slice());
    for stretch in &stretches {
        let (its_gists, others) = gists_left.split_at_mut(stretch.files.len());
        let (its_versions, other_versions) = versions_left.split_at_mut(stretch.files.len());
        parts.push((stretch, its_gists, its_versions));
        (gists_left, versions_left) = (others, other_versions);
    }
    let all = parts.into_par_iter().map(|(stretch, gists, versions)| {
        let its = caller.call(stretch, gists, versions);
        progress.step_by(stretch.files.len());
        its
    });
    let all: Vec<Called> = all.collect();
    let mut sorts = Sorts::default();
    let known = past.map_or(0, |past| past.sorts.len());
    for sort in past.into_iter().flat_map(|past| &past.sorts) {
        sorts.number(sort.clone());
    }
    let mut roll = Roll {
        lost: listing.unseen.iter().map(Lost::place).collect(),
        ..Roll::default()
    };
    for (stretch, called) in stretches.iter().zip(all) {
        let numbers = sorts.merge(called.sorts);
        // What was read has the number that its sort has in the stretch, behind all that were known.
        let its = gists[stretch.files.clone()].iter_mut().flatten();
        for gist in its.filter(|_| called.read > 0) {
            if let Some(number) = (gist.sort as usize).checked_sub(known) {
                gist.sort = numbers[number];
            }
        }
        roll.lost.extend(called.lost);
        roll.found.extend(called.found);
        roll.read += called.read;
    }
    roll.sorts = Arc::new(in_use(&mut gists, sorts.into_all()));
    roll.gists = Arc::new(gists);
    roll.versions = versions;
    roll
}

/// Those of `sorts` that `gists` are of, when these are less than half of them: a site whose tags change would else keep
/// all that there ever were.
fn in_use(gists: &mut [Option<Gist>], sorts: Vec<Sort>) -> Vec<Sort> {
    let mut numbers = vec![None; sorts.len()];
    for gist in gists.iter().flatten() {
        numbers[gist.sort as usize] = Some(0);
    }
    let used = numbers.iter().flatten().count();
    if used * 2 >= sorts.len() {
        return sorts;
    }
    for (number, place) in (0..).zip(numbers.iter_mut().flatten()) {
        *place = number;
    }
    for gist in gists.iter_mut().flatten() {
        gist.sort = numbers[gist.sort as usize].unwrap_or_default();
    }
    let kept = sorts.into_iter().zip(numbers);
    kept.filter_map(|(sort, number)| number.map(|_| sort))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_that_no_article_is_of_are_forgotten() {
        let sort = |by_tags, keyword| Sort {
            categories: Vec::new(),
            by_tags,
            keywords: vec![keyword],
            language: None,
        };
        let sorts: Vec<Sort> = (0..7).map(|keyword| sort(true, keyword)).collect();
        let gist = |sort| {
            let mut bytes = [0; Gist::BYTES];
            bytes[0] = 1;
            let gist = Gist::from_bytes(&bytes)?;
            Some(Gist { sort, ..gist })
        };
        let mut gists = [gist(5), None, gist(2), gist(5)];
        let kept = in_use(&mut gists, sorts.clone());
        assert_eq!(kept, [sorts[2].clone(), sorts[5].clone()]);
        let numbers = gists.map(|gist| gist.map(|gist| gist.sort));
        assert_eq!(numbers, [Some(1), None, Some(0), Some(1)]);
        // Half of them are worth keeping.
        assert_eq!(in_use(&mut gists, kept.clone()), kept);
    }
}
