//! The few: the articles that feeds will show, and those on whose words something hangs. They alone are read with all that
//! they say, and everything that follows works on them; the rest is the [`Crowd`], which counts by numbers.
//!
//! Who is among the few is decided generously: one too many costs some microseconds, and one that is missing would make
//! another edition than if all were read. That both are the same is held by tests.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::Config;
use crate::gist::{Crowd, Gist, Newest, Roll, Sort};
use crate::ledger::Known;
use crate::select;
use crate::source::Listing;

/// How many gists one core goes through at a time.
const STRETCH: usize = 1 << 15;

/// The numbers of the few in the listing, in order, and all others.
pub fn few(
    config: &Config,
    listing: &Listing,
    roll: &Roll,
    known: &Known,
    now: DateTime<Utc>,
) -> (Vec<usize>, Crowd) {
    let gists = roll.gists.as_slice();
    let now = now.timestamp();
    // Which articles stand where the ledger has them, under the id that it has for them.
    let places = known.paths.iter();
    let places = places.flat_map(|(path, id)| {
        let numbers = listing.find_all(path).into_iter();
        numbers.map(|number| (number, *id))
    });
    let places: FxHashMap<usize, u64> = places.collect();
    let is_at_home = |number: usize, gist: &Gist| places.get(&number) == Some(&gist.id);
    let is_known = |gist: &Gist| {
        let days = known.titles.get(&gist.title);
        let is_its_day = |days: &FxHashSet<_>| gist.day().is_some_and(|day| days.contains(&day));
        known.ids.contains(&gist.id) || days.is_some_and(is_its_day)
    };
    // Of these, some may turn out to be another article than they seem, and one of two may go.
    let mut doubtful: FxHashSet<usize> = roll.doubles.iter().copied().collect();
    let strangers = each(gists, |number, gist| {
        (is_known(gist) && !is_at_home(number, gist)).then_some(number)
    });
    doubtful.extend(strangers);

    let classes = Classes::new(config, roll);
    let stretches: Vec<usize> = (0..gists.len()).step_by(STRETCH).collect();
    let pass = |start: &usize| {
        let mut newest = classes.newest();
        let end = gists.len().min(start + STRETCH);
        for (number, gist) in (*start..).zip(&gists[*start..end]) {
            let Some(gist) = gist else { continue };
            if is_withheld(gist, now) || doubtful.contains(&number) {
                continue;
            }
            if let Some(class) = classes.of_sort[gist.sort as usize] {
                newest[class].add(gist.published, number);
            }
        }
        newest
    };
    let newest = stretches.par_iter().map(pass).reduce(
        || classes.newest(),
        |mut all, others| {
            for (one, other) in all.iter_mut().zip(others) {
                one.merge(other);
            }
            all
        },
    );
    let mut few = classes.shown(newest);
    few.extend(doubtful);
    let there = places.into_keys().filter(|number| gists[*number].is_some());
    few.extend(there);
    // What says that it changed in the future is told of.
    few.extend(each(gists, |number, gist| {
        (gist.updated > now && gist.updated != gist.published).then_some(number)
    }));
    few.sort_unstable();
    few.dedup();
    let crowd = crowd(listing, roll, &few, now);
    (few, crowd)
}

/// Whether an article is not for the public, if the ledger says nothing else.
fn is_withheld(gist: &Gist, now: i64) -> bool {
    gist.draft || gist.published > now || gist.expires <= now
}

/// What `choose` makes of each gist, on all cores.
fn each(
    gists: &[Option<Gist>],
    choose: impl Fn(usize, &Gist) -> Option<usize> + Sync,
) -> Vec<usize> {
    let all = gists.par_iter().with_min_len(STRETCH).enumerate();
    all.filter_map(|(number, gist)| choose(number, gist.as_ref()?))
        .collect()
}

/// Sorts that the same feeds take. Each article is one of a class, so that the cost grows with articles and not with
/// articles times feeds; and then each feed takes of its classes no more than it shows.
struct Classes {
    /// The class of each sort; nothing where no feed takes it.
    of_sort: Vec<Option<usize>>,
    /// The feeds that take each class.
    takers: Vec<Vec<usize>>,
    /// How many articles each feed shows at most.
    limits: Vec<usize>,
}

impl Classes {
    fn new(config: &Config, roll: &Roll) -> Self {
        let (takers, limits) = if config.feeds.is_empty() {
            automatic(&roll.sorts, config.delivery.limit)
        } else {
            let limits = config.feeds.iter().map(|feed| feed.delivery.limit);
            (select::takers(&config.feeds, &roll.sorts), limits.collect())
        };
        let mut numbers: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let class = |takers: Vec<usize>| {
            let next = numbers.len();
            (!takers.is_empty()).then(|| *numbers.entry(takers).or_insert(next))
        };
        let of_sort = takers.into_iter().map(class).collect();
        let mut takers = vec![Vec::new(); numbers.len()];
        for (feeds, number) in numbers {
            takers[number] = feeds;
        }
        Self {
            of_sort,
            takers,
            limits,
        }
    }

    /// Nothing of each class, of which no more is wanted than one feed shows.
    fn newest(&self) -> Vec<Newest> {
        let most = |feeds: &Vec<usize>| feeds.iter().map(|feed| self.limits[*feed]).max();
        let limits = self.takers.iter().map(most);
        limits
            .map(|limit| Newest::new(limit.unwrap_or_default()))
            .collect()
    }

    /// What feeds may show of the `newest` of each class.
    fn shown(&self, newest: Vec<Newest>) -> Vec<usize> {
        let limits = self.limits.iter().copied();
        let mut feeds: Vec<Newest> = limits.map(Newest::new).collect();
        for (takers, newest) in self.takers.iter().zip(newest) {
            for (at, number) in newest.into_all() {
                for feed in takers {
                    feeds[*feed].add(at, number);
                }
            }
        }
        let shown = feeds.into_iter().flat_map(Newest::into_all);
        shown.map(|(_, number)| number).collect()
    }
}

/// Without a list of feeds, each category has one, and there is one of all. Categories that are written in two ways may have
/// one feed; what that shows is among what each of the two would.
fn automatic(sorts: &[Sort], limit: usize) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut takers = Vec::with_capacity(sorts.len());
    for sort in sorts {
        let labels = sort.categories.iter().map(|one| one.label.as_str());
        let feeds = labels.map(|label| {
            let next = numbers.len() + 1;
            *numbers.entry(label).or_insert(next)
        });
        takers.push(std::iter::once(0).chain(feeds).collect());
    }
    (takers, vec![limit; numbers.len() + 1])
}

/// All but the `few`.
fn crowd(listing: &Listing, roll: &Roll, few: &[usize], now: i64) -> Crowd {
    let mut parts: Vec<Option<(usize, usize)>> = vec![None; roll.sorts.len()];
    let mut withheld = 0;
    let mut others = few.iter().peekable();
    for (number, gist) in roll.gists.iter().enumerate() {
        let Some(gist) = gist else { continue };
        if others.next_if_eq(&&number).is_some() {
        } else if is_withheld(gist, now) {
            withheld += 1;
        } else {
            parts[gist.sort as usize].get_or_insert((number, 0)).1 += 1;
        }
    }
    let parts = parts.into_iter().zip(roll.sorts.iter());
    let part = |(part, sort): (Option<(usize, usize)>, _)| {
        let (first, count) = part?;
        Some((listing.stamp(first), Clone::clone(sort), count))
    };
    roll.crowd(few, parts.filter_map(part), withheld)
}
