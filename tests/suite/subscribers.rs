//! What subscribers live through: identity that lasts, edits, withdrawals, and the look before publishing.

mod clock;
mod diff;
mod edits;
mod guard;
mod identity;
mod ledger;
mod life;
mod mishaps;
#[cfg(target_os = "linux")]
mod same_name;
mod sequences;
mod withdrawals;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::site::Site;

/// The files of a feed, and its formats.
pub(super) const FILES: [&str; 3] = ["rss.xml", "atom.xml", "feed.json"];

/// An article in Markdown, of more words than any other has by chance.
pub(super) fn article(title: &str, day: u32, category: &str, topic: &str) -> String {
    format!(
        "+++\ntitle = {title:?}\ndate = 2025-01-{day:02}\ncategories = [{category:?}]\n+++\n{}",
        words(topic)
    )
}

/// Some forty words, most of which no other topic has.
pub(super) fn words(topic: &str) -> String {
    let words: Vec<String> = (0..40).map(|number| format!("{topic}{number}")).collect();
    format!("La commune informe. {}.\n", words.join(" "))
}

/// A site of four articles in one category and one in another.
pub(super) fn site() -> Site {
    let mut site = Site::new();
    for (number, topic) in ["velo", "halle", "pont", "gare"].into_iter().enumerate() {
        let day = u32::try_from(number).unwrap() + 1;
        let title = format!("Titre {topic}");
        site = site.article(
            &format!("2025/{topic}.md"),
            article(&title, day, "Actualités", topic),
        );
    }
    site.article("2025/vol.md", article("Titre vol", 9, "Sécurité", "vol"))
}

/// An entry as `feed-rs` reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) title: String,
    pub(super) link: String,
    pub(super) updated: Option<DateTime<Utc>>,
    pub(super) content: String,
}

/// The entries of a published file, by id.
pub(super) fn entries(site: &Site, path: &str) -> BTreeMap<String, Seen> {
    let feed = feed_rs::parser::parse(site.public(path).as_bytes()).unwrap();
    let see = |entry: feed_rs::model::Entry| {
        let links = entry.links.iter();
        let mut pages =
            links.filter(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
        let seen = Seen {
            title: entry.title.unwrap().content,
            link: pages.next().unwrap().href.clone(),
            updated: entry.updated,
            content: entry
                .content
                .and_then(|content| content.body)
                .unwrap_or_default(),
        };
        (entry.id, seen)
    };
    let count = feed.entries.len();
    let entries: BTreeMap<String, Seen> = feed.entries.into_iter().map(see).collect();
    assert_eq!(entries.len(), count, "{path} has an id twice");
    entries
}

/// The id under which each title is in a feed, the same in all of its formats.
pub(super) fn ids(site: &Site, feed: &str) -> BTreeMap<String, String> {
    let by_title = |file| -> BTreeMap<String, String> {
        let entries = entries(site, &format!("{feed}/{file}"));
        entries
            .into_iter()
            .map(|(id, seen)| (seen.title, id))
            .collect()
    };
    let [rss, atom, json] = FILES.map(by_title);
    assert_eq!((&rss, &atom), (&atom, &json));
    rss
}

/// A subscriber's reader: it knows an entry by its id alone, and forgets none.
#[derive(Debug, Default)]
pub(super) struct Reader(BTreeMap<String, BTreeSet<String>>);

impl Reader {
    /// Reads every file at every address, and names what it shows as new, each title once. All files have to agree.
    pub(super) fn poll(&mut self, site: &Site) -> Vec<String> {
        let mut fresh: BTreeSet<String> = BTreeSet::new();
        for path in site
            .published()
            .into_keys()
            .filter(|path| path != "said.txt")
        {
            let known = self.0.entry(path.clone()).or_default();
            for (id, seen) in entries(site, &path) {
                if known.insert(id) {
                    fresh.insert(seen.title);
                }
            }
        }
        fresh.into_iter().collect()
    }
}

/// The text of the ledger.
pub(super) fn ledger(site: &Site) -> String {
    std::fs::read_to_string(site.path("feeds.ledger")).unwrap()
}

/// Renames a file below the folder of articles.
pub(super) fn rename(site: &Site, from: &str, to: &str) {
    let to = site.path(&format!("articles/{to}"));
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    std::fs::rename(site.path(&format!("articles/{from}")), to).unwrap();
}
