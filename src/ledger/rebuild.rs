//! Makes a ledger out of the feeds that are published, where somebody lost it: they hold the ids and the words of what
//! readers can still see.

use std::collections::BTreeSet;

use chrono::{DateTime, SubsecRound as _, Utc};

use super::{Ledger, Line, Mark};
use crate::config::{Config, Content, FeedSettings};
use crate::date::Present;
use crate::recall;

/// The ledger of all that is published. Where the files lie is not in it; they are known again by their words.
pub(super) fn rebuild(config: &Config, now: DateTime<Utc>) -> Ledger {
    let present = Present::new(now, []);
    let mut ledger = Ledger::empty(&config.site.ledger);
    // What nobody asked for may be another site's.
    let asked: BTreeSet<&str> = config
        .feeds
        .iter()
        .flat_map(FeedSettings::addresses)
        .collect();
    for name in recall::folders(&config.site) {
        if !asked.is_empty() && !asked.contains(name.as_str()) {
            continue;
        }
        let Some(feed) = recall::published(config, &name, &present) else {
            continue;
        };
        let mut feeds = config.feeds.iter();
        let settings = feeds.find(|feed| feed.addresses().any(|one| one == name));
        let delivery = settings.map_or(&config.delivery, |feed| &feed.delivery);
        let is_full = delivery.content == Content::Full;
        if !asked.is_empty() {
            let id = feed.id.filter(|id| is_id(id));
            ledger.feeds.extend(id.map(|id| (name, id)));
        }
        for entry in feed.entries {
            // Somebody may have edited the feed: this is no id that could be kept.
            if !is_id(&entry.id) {
                continue;
            }
            // Where summaries alone are delivered, the words are not known.
            let whole = entry.content.as_deref().filter(|_| is_full);
            let updated = entry.updated.trunc_subsecs(0).to_utc();
            let line = Line {
                first: entry.published,
                published: entry.published,
                updated: Some(updated).filter(|updated| *updated > entry.published),
                mark: Some(match whole {
                    Some(html) => Mark::of(&entry.title, html),
                    None => Mark::of_title(&entry.title),
                }),
                gone: false,
                path: None,
            };
            let known = ledger.lines.entry(entry.id).or_insert_with(|| line.clone());
            if known.mark.is_none_or(|mark| mark.is_unknown()) {
                known.mark = line.mark;
            }
        }
    }
    ledger
}

/// Whether `id` can stand in the ledger.
fn is_id(id: &str) -> bool {
    id.contains(':') && !id.contains(|c: char| c.is_whitespace() || c.is_control())
}
