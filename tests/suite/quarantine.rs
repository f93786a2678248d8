//! Quarantine: what becomes of an article that was good and is faulty now. Its last good version stays, byte for byte,
//! until it is mended, or withdrawn on purpose.

mod any_order;
mod bytes;
mod faults;
mod rules;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::site::Site;

pub(super) const FAULT: &str = "---\ntitle: [\n---\nTexte.\n";

/// The items of a JSON feed.
pub(super) fn items(site: &Site, feed: &str) -> Vec<Value> {
    let feed: Value = serde_json::from_str(&site.public(&format!("{feed}/feed.json"))).unwrap();
    feed["items"].as_array().unwrap().clone()
}

/// Their titles, in order.
pub(super) fn titles(site: &Site, feed: &str) -> Vec<String> {
    let items = items(site, feed);
    items
        .iter()
        .map(|item| item["title"].as_str().unwrap().to_owned())
        .collect()
}

/// Builds twice: both times with reserves, and with nothing changed in what is published.
pub(super) fn stays(site: &Site, before: &BTreeMap<String, String>, what: &str) {
    for _ in 0..2 {
        let run = site.run(&[]);
        assert_eq!(run.status, 1, "{what}: {run:#?}");
        for warning in ["stale-feed", "empty-feed", "held-back"] {
            assert!(!run.stderr.contains(warning), "{what}: {}", run.stderr);
        }
        same(site, before, what);
    }
}

/// Fails at the first line of what is published that is not as it was.
pub(super) fn same(site: &Site, before: &BTreeMap<String, String>, what: &str) {
    let after = site.published();
    for (file, text) in before {
        let lines = text.lines().zip(after[file].lines());
        for (old, new) in lines {
            assert_eq!(old, new, "{what}: {file}");
        }
        assert_eq!(text.len(), after[file].len(), "{what}: {file}");
    }
    assert_eq!(after.len(), before.len(), "{what}");
}
