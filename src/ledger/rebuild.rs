//! Makes a ledger out of the feeds that are published, where somebody lost it: they hold the ids and the words of what
//! readers can still see.

use chrono::{DateTime, SubsecRound as _, Utc};

use super::{Ledger, Line, Mark};
use crate::config::{Config, Content};
use crate::recall;
use crate::text::Html;

/// The ledger of all that is published. Where the files lie is not in it; they are known again by their words.
pub(super) fn rebuild(config: &Config, now: DateTime<Utc>) -> Ledger {
    let mut ledger = Ledger::empty(&config.site.ledger);
    for name in recall::folders(&config.site.output) {
        let Some(feed) = recall::published(config, &name, now) else {
            continue;
        };
        let asked = config.feeds.iter().find(|feed| feed.name == name);
        let delivery = asked.map_or(&config.delivery, |feed| &feed.delivery);
        let is_full = delivery.content == Content::Full;
        ledger.feeds.extend(feed.id.map(|id| (name, id)));
        for entry in feed.entries {
            // Where summaries alone are delivered, the words are not known.
            let whole = entry.content.as_deref().filter(|_| is_full);
            let none = Html::default();
            let updated = entry.updated.trunc_subsecs(0).to_utc();
            let line = Line {
                first: entry.published,
                published: entry.published,
                updated: Some(updated).filter(|updated| *updated > entry.published),
                mark: Some(Mark::of(&entry.title, whole.unwrap_or(&none))),
                path: None,
            };
            let known = ledger.lines.entry(entry.id).or_insert_with(|| line.clone());
            if known.mark.is_none_or(|mark| mark.is_blank()) {
                known.mark = line.mark;
            }
        }
    }
    ledger
}
