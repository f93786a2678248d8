//! What changes at a moment, in the words of those who wait for it.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use url::Url;

use crate::edition::Edition;
use crate::look::{Item, Look, Why};
use crate::publish::Plan;
use crate::text::Plain;

/// What happens to an entry of a feed, or to the feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The feed's name.
    pub feed: String,
    /// What happens.
    pub what: What,
    /// The entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Plain>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// When it appeared, or will.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<DateTime<FixedOffset>>,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// It appears.
    Appears,
    /// It shows another date, or anything else.
    Updated,
    /// It has expired.
    Expires,
    /// It is past `max_days`.
    TooOld,
    /// It makes room for another.
    PastLimit,
    /// It goes for another reason.
    Withdrawn,
    /// Its tombstone has stood for its days.
    TombstoneEnds,
    /// Nothing happens to an entry alone.
    Feed,
}

impl What {
    /// The name by which programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Appears => "appears",
            Self::Updated => "updated",
            Self::Expires => "expires",
            Self::TooOld => "too-old",
            Self::PastLimit => "past-limit",
            Self::Withdrawn => "withdrawn",
            Self::TombstoneEnds => "tombstone-ends",
            Self::Feed => "feed",
        }
    }
}

/// What `plan` publishes of `edition`, when `last` is what is published.
pub(super) fn changes(plan: &Plan<'_>, last: &Edition, edition: &Edition) -> Vec<Change> {
    let mut changes = Vec::new();
    for look in plan
        .looks
        .iter()
        .filter(|look| !plan.held.contains(&look.address))
    {
        let feed = edition.at(&look.address);
        let is_alias = feed.is_some_and(|feed| edition.feeds[feed].name != look.address);
        if is_alias {
            continue;
        }
        let before = changes.len();
        of_entries(look, edition, &mut changes);
        let stones = |edition: &Edition| {
            let feed = edition.feeds.iter().find(|feed| feed.name == look.address);
            let stones = feed.into_iter().flat_map(|feed| &feed.tombstones);
            stones
                .map(|stone| stone.id.clone())
                .collect::<BTreeSet<_>>()
        };
        let now = stones(edition);
        let ended = stones(last).into_iter().filter(|id| !now.contains(id));
        changes.extend(ended.map(|id| Change {
            id: Some(id),
            ..bare(look, What::TombstoneEnds)
        }));
        if changes.len() == before {
            changes.push(bare(look, What::Feed));
        }
    }
    changes
}

fn of_entries(look: &Look, edition: &Edition, changes: &mut Vec<Change>) {
    let feed = edition.at(&look.address);
    let days = feed.and_then(|feed| edition.selection.feeds[feed].delivery.max_days);
    let mut add = |what: What, item: &Item| {
        changes.push(Change {
            id: Some(item.id.clone()),
            title: Some(item.title.clone()),
            url: Some(item.url.clone()),
            published: Some(item.published),
            ..bare(look, what)
        });
    };
    for item in look.new.iter().chain(&look.back) {
        add(What::Appears, item);
    }
    for again in &look.again {
        add(What::Appears, &again.item);
    }
    for change in &look.updated {
        add(What::Updated, &change.item);
    }
    for one in &look.withdrawn {
        let what = match one.why {
            Why::Expired => What::Expires,
            _ => What::Withdrawn,
        };
        add(what, &one.item);
    }
    for item in &look.past_limit {
        let is_fresh = edition.present.is_fresh(item.published, days);
        add(
            if is_fresh {
                What::PastLimit
            } else {
                What::TooOld
            },
            item,
        );
    }
}

fn bare(look: &Look, what: What) -> Change {
    Change {
        feed: look.address.clone(),
        what,
        id: None,
        title: None,
        url: None,
        published: None,
    }
}
