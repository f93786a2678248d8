//! The call: each article is looked at, and what is not as it was is read. Whether there is anything to do at all shows here,
//! before a gist that was known is looked up.

use std::sync::Arc;

use rayon::prelude::*;

use super::caller::{Called, Caller, Part};
use super::past::Extra;
use super::recalled::Recalled;
use super::sort::in_use;
use super::{Gist, Past, Quick, Roll, twins};
use crate::config::Config;
use crate::head::Lost;
use crate::progress::Progress;
use crate::source::{Horizon, Listing};

/// What calling the articles of a listing came to.
#[derive(Debug)]
pub struct Call {
    /// The gists of what was read, where there was no past. Else each stretch has its own, which are few.
    gists: Vec<Option<Gist>>,
    /// Where each article stands in the past; [`Past::NOWHERE`] when it was read.
    places: Vec<usize>,
    /// The marks of the versions of what was read. Where nothing was, they have taken no room in memory yet.
    versions: Vec<u64>,
    /// What each stretch came to.
    called: Vec<Called>,
    /// Places that cannot be looked at.
    unseen: Vec<Lost>,
}

/// Calls all articles of `listing`, on all cores. What is as it was in the `past` is not opened. What is younger than the
/// `horizon` will have to be read again by the next run.
pub fn call(
    config: &Config,
    listing: &Listing,
    past: Option<&Past>,
    horizon: Option<Horizon>,
    progress: &Progress,
) -> Call {
    let caller = Caller {
        config,
        listing,
        past,
        horizon,
    };
    let count = listing.len();
    let mut gists = match past {
        Some(_) => Vec::new(),
        None => vec![None; count],
    };
    let mut places = vec![Past::NOWHERE; count];
    let mut versions = vec![Past::UNKNOWN; count];
    let stretches = listing.stretches();
    let mut parts = Vec::with_capacity(stretches.len());
    let mut left = (
        gists.as_mut_slice(),
        places.as_mut_slice(),
        versions.as_mut_slice(),
    );
    for stretch in &stretches {
        let count = stretch.files.len();
        let (gists, other_gists) = left.0.split_at_mut(count.min(left.0.len()));
        let (places, other_places) = left.1.split_at_mut(count);
        let (versions, other_versions) = left.2.split_at_mut(count);
        let its = Part {
            gists,
            places,
            versions,
        };
        parts.push((stretch, its));
        left = (other_gists, other_places, other_versions);
    }
    // What is kept ready for one stretch is for the next one as well.
    let ready = || Quick::new(config);
    let all = parts
        .into_par_iter()
        .map_init(ready, |quick, (stretch, part)| {
            let its = caller.call(stretch, part, quick);
            progress.step_by(stretch.files.len());
            its
        });
    Call {
        called: all.collect(),
        gists,
        places,
        versions,
        unseen: listing.unseen.iter().map(Lost::place).collect(),
    }
}

impl Call {
    /// How many files had to be read.
    pub fn read(&self) -> usize {
        self.called.iter().map(|called| called.read).sum()
    }

    /// The roll, with the gists of what was as in the `past`. `kept` hands those of its listing, one after the other, to what
    /// it is given, and says what belongs to them; if it says nothing, there is no roll.
    pub fn roll(
        self,
        listing: &Listing,
        past: Option<&Past>,
        kept: impl FnOnce(&mut dyn FnMut(Option<Gist>)) -> Option<Extra>,
    ) -> Option<Roll> {
        let Self {
            gists,
            places,
            mut versions,
            called,
            unseen,
        } = self;
        let Recalled {
            mut gists,
            mut sorts,
            mut found,
            doubles,
        } = match past {
            Some(past) => past.recall(&places, &mut versions, kept)?,
            None => Recalled {
                gists,
                ..Recalled::default()
            },
        };
        let mut lost = unseen;
        for (stretch, called) in listing.stretches().into_iter().zip(called) {
            let numbers = sorts.merge(called.sorts);
            for (number, gist) in called.gists {
                gists[number] = Some(gist);
            }
            let its = stretch.files.filter(|_| called.read > 0);
            for number in its.filter(|number| places[*number] == Past::NOWHERE) {
                if let Some(gist) = &mut gists[number] {
                    // It has the number that its sort has in the stretch.
                    gist.sort = numbers[gist.sort as usize];
                }
            }
            lost.extend(called.lost);
            found.extend(called.found);
        }
        let sorts = in_use(&mut gists, sorts.into_all());
        let keys = |number: usize| gists.get(number)?.as_ref().map(twins::keys);
        let doubles = match past {
            Some(past) => {
                let is_new = |number: &usize| places[*number] >= past.versions.len();
                let new: Vec<usize> = (0..gists.len()).filter(is_new).collect();
                [doubles, twins::doubles_of(&new, gists.len(), keys)].concat()
            }
            None => twins::doubles(gists.len(), keys),
        };
        Some(Roll {
            gists: Arc::new(gists),
            sorts: Arc::new(sorts),
            doubles,
            places,
            versions,
            lost,
            found,
        })
    }
}
