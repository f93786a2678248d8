//! Which article is in which feed, and which is withheld and why.

mod automatic;
mod labels;
mod rules;
mod twins;

use std::collections::BTreeSet;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

pub use automatic::{ALL, name as automatic_name};
pub use labels::Labels;
pub use rules::Verdict;

use rules::{Brings, Rules};

use crate::config::{Category, Config, FeedSettings};
use crate::date::Present;
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::gist::{Crowd, Sort};
use crate::head::Head;
use crate::source::{self, Stamp};

/// What selection came to. Articles and feeds are told by their numbers in `heads` and `feeds`.
#[derive(Debug)]
pub struct Selection {
    /// All articles that could be read, but for those whose id belongs to another.
    pub heads: Vec<Head>,
    /// What became of each.
    pub fates: Vec<Fate>,
    /// The feeds, asked for or automatic.
    pub feeds: Vec<FeedSettings>,
    /// The articles that each feed shows, newest first.
    pub shown: Vec<Vec<usize>>,
    /// Articles that are of one moment with the last that a feed shows, and are past its limit only by their id.
    pub tied: BTreeSet<usize>,
    /// How each category is written, whatever the article's spelling.
    pub labels: Labels,
    /// All articles beside `heads`. No feed shows any of them.
    pub crowd: Crowd,
}

impl Selection {
    /// How many of the crowd are for the public and in no feed.
    pub fn unplaced(&self) -> usize {
        let rules = Rules::new(&self.feeds);
        let parts = self.crowd.parts.iter();
        let unplaced = parts.filter(|part| rules.takers(&Brings::from(&part.sort)).is_empty());
        unplaced.map(|part| part.count).sum()
    }
}

/// What became of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is for the public; these feeds take it, be it shown or past their limits. They may be none.
    Taken(Vec<usize>),
    /// It is not for the public now.
    Withheld(Reason),
}

/// Why an article is withheld.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It says `draft = true`.
    Draft,
    /// Its date is still to come.
    Future(DateTime<FixedOffset>),
    /// It had an end, which is past.
    Expired(DateTime<FixedOffset>),
}

/// What stays published of articles that have an error now, as far as it bears on the others.
#[derive(Debug, Default)]
pub struct Stays {
    /// The categories of these entries, once for each entry, as they are published. They count as an article's, so that
    /// no fault in one article changes how others are shown.
    pub categories: Vec<Category>,
    /// The names of the feeds that hold such an entry.
    pub feeds: BTreeSet<String>,
}

/// Keeps one article of each id: the one that subscribers know. The others go to `found`.
pub fn unique(heads: Vec<Head>, present: &Present, found: &mut Vec<Diagnostic>) -> Vec<Head> {
    twins::part(heads, |head| withheld(head, present).is_none(), found)
}

/// The feeds that take articles of each of `sorts`, by their numbers in `feeds`.
pub fn takers(feeds: &[FeedSettings], sorts: &[Sort]) -> Vec<Vec<usize>> {
    let rules = Rules::new(feeds);
    sorts
        .iter()
        .map(|sort| rules.takers(&sort.into()))
        .collect()
}

/// Selects at `present` among articles of which each has its own id, when `stays` stays beside it. Of `crowd`, none can be
/// among the newest of a feed.
pub fn select(
    config: &Config,
    heads: Vec<Head>,
    crowd: Crowd,
    stays: &Stays,
    present: &Present,
    found: &mut Vec<Diagnostic>,
) -> Selection {
    let is_public = |head: &Head| withheld(head, present).is_none();
    let mut heads = heads;
    for head in &mut heads {
        // What never was updated is published under one date, which may lie ahead where the clock went back.
        if head.updated.at != head.published.at
            && !present.is_updated(&head.id, head.updated.at)
            && present.has_come(&head.id, head.published.at)
        {
            found.push(Diagnostic::new(
                Finding::UpdatedInFuture,
                Place::file(&head.stamp.file),
            ));
            head.updated = head.published;
        }
    }
    let public: Vec<&Head> = heads.iter().filter(|head| is_public(head)).collect();
    let labels = Labels::gather(&config.feeds, &public, &crowd, &stays.categories);
    let feeds = if config.feeds.is_empty() {
        automatic::feeds(config, (&public, &crowd), &labels, stays, found)
    } else {
        config.feeds.clone()
    };

    let rules = Rules::new(&feeds);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); feeds.len()];
    let mut fates = Vec::with_capacity(heads.len());
    let mut unplaced = Unplaced::default();
    for (number, head) in heads.iter().enumerate() {
        fates.push(if let Some(reason) = withheld(head, present) {
            Fate::Withheld(reason)
        } else {
            let taken = rules.takers(&Brings::from(head));
            for feed in &taken {
                members[*feed].push(number);
            }
            if taken.is_empty() {
                unplaced.add(&head.categories, 1, &head.stamp);
            }
            Fate::Taken(taken)
        });
    }
    for part in &crowd.parts {
        if rules.takers(&Brings::from(&part.sort)).is_empty() {
            unplaced.add(&part.sort.categories, part.count, &part.first);
        }
    }
    found.extend(unplaced.told());
    let mut tied = BTreeSet::new();
    let shown = feeds
        .iter()
        .zip(members)
        .map(|(feed, members)| {
            let shown = newest(feed, &heads, members, present, &mut tied);
            // Of no articles at all, one word is enough.
            let are_there = !heads.is_empty() || !crowd.is_empty();
            if shown.is_empty() && are_there && !stays.feeds.contains(&feed.name) {
                let feed_name = feed.name.clone();
                let finding = Finding::EmptyFeed { feed: feed_name };
                found.push(Diagnostic::new(finding, feed.place.clone()));
            }
            shown
        })
        .collect();
    Selection {
        heads,
        fates,
        feeds,
        shown,
        tied,
        labels,
        crowd,
    }
}

fn withheld(head: &Head, present: &Present) -> Option<Reason> {
    if head.draft {
        Some(Reason::Draft)
    } else if !present.has_come(&head.id, head.published.at) {
        Some(Reason::Future(head.published.at))
    } else {
        head.expires
            .filter(|expires| *expires <= present.now)
            .map(Reason::Expired)
    }
}

/// The articles that a feed shows of those that it takes. Ties are settled by the id, which is the same everywhere.
fn newest(
    feed: &FeedSettings,
    heads: &[Head],
    mut members: Vec<usize>,
    present: &Present,
    tied: &mut BTreeSet<usize>,
) -> Vec<usize> {
    let days = feed.delivery.max_days;
    members.retain(|number| present.is_fresh(heads[*number].published.at, days));
    let order = |a: &usize, b: &usize| {
        let (a, b) = (&heads[*a], &heads[*b]);
        b.published
            .at
            .cmp(&a.published.at)
            .then_with(|| a.id.cmp(&b.id))
    };
    members.sort_unstable_by(order);
    let past = members.split_off(feed.delivery.limit.min(members.len()));
    if let Some(last) = members.last() {
        let moment = heads[*last].published.at;
        let of_last = |number: &usize| heads[*number].published.at == moment;
        tied.extend(past.into_iter().take_while(of_last));
    }
    members
}

/// Articles that no feed takes, those with the same categories together: told one by one, a feed that somebody forgot would
/// fill pages.
#[derive(Default)]
struct Unplaced<'a>(BTreeMap<String, (&'a Stamp, usize)>);

impl<'a> Unplaced<'a> {
    /// Adds `count` articles with `categories`, of which `first` is the first.
    fn add(&mut self, categories: &[Category], count: usize, first: &'a Stamp) {
        const SHOWN: usize = 5;
        let labels = categories.iter().take(SHOWN);
        let labels: Vec<String> = labels
            .map(|category| format!("« {} »", category.label))
            .collect();
        let more = if categories.len() > SHOWN {
            ", …"
        } else {
            ""
        };
        let categories = labels.join(", ") + more;
        let (known, all) = self.0.entry(categories).or_insert((first, 0));
        *all += count;
        if source::order(&first.path, &known.path).is_lt() {
            *known = first;
        }
    }

    fn told(self) -> impl Iterator<Item = Diagnostic> {
        self.0.into_iter().map(|(categories, (first, count))| {
            let others = count - 1;
            let finding = Finding::InNoFeed { categories, others };
            Diagnostic::new(finding, Place::file(&first.file))
        })
    }
}
