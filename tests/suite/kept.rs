//! What is kept of an article between runs comes back as it was: heads, entries, marks, what can be made out of articles
//! with an error, and all that was found.

use std::fmt::Debug;
use std::path::Path;

use crieur::mark::Mark;
use crieur::progress::Progress;
use crieur::{config, edition, entry};
use serde::{Serialize, de::DeserializeOwned};

use crate::site::Site;

/// Compares by what `Debug` shows, because one moment in two zones counts as equal.
fn is_kept<T: Serialize + DeserializeOwned + Debug>(value: &T) {
    let kept = postcard::to_stdvec(value).unwrap();
    let (back, rest) = postcard::take_from_bytes::<T>(&kept).unwrap();
    assert_eq!(format!("{back:?}"), format!("{value:?}"));
    assert!(rest.is_empty());
}

/// Keeps all that can be kept of a site, and tells how much that was: heads, entries, lost articles, and findings.
fn keep(folder: &Path) -> [usize; 4] {
    let (mut found, progress) = (Vec::new(), Progress::default());
    let config = config::load(&folder.join("feeds.toml"), &mut found).unwrap();
    let articles = edition::read_all(&config, &progress, &mut found).unwrap();
    articles.lost.iter().for_each(is_kept);
    let now = "2026-01-01T12:00:00Z".parse().unwrap();
    let survey = edition::survey(&config, now, &progress, &mut Vec::new()).unwrap();
    let selection = survey.selection;
    let all = articles.heads.iter().chain(&selection.heads);
    all.for_each(is_kept);
    let others: Vec<usize> = (0..selection.heads.len()).collect();
    let mut entries = [].into();
    entry::write_shown(
        &config,
        &selection,
        &others,
        (&entry::Shelf::new(), &mut entries),
        &progress,
        &mut found,
    );
    for entry in entries.values() {
        is_kept(entry);
        let text = entry.content.as_deref().cloned().unwrap_or_default();
        is_kept(&Mark::of(&entry.title, &text));
    }
    found.iter().for_each(is_kept);
    let lost = articles.lost.len();
    [selection.heads.len(), entries.len(), lost, found.len()]
}

#[test]
fn all_of_every_site_is_kept() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sites = root.join("tests/sites").read_dir().unwrap();
    let mut sites: Vec<_> = sites.map(|site| site.unwrap().path()).collect();
    sites.push(root.to_owned());
    for site in sites {
        let [heads, entries, ..] = keep(&site);
        assert!(heads > 0 && entries > 0, "{}", site.display());
    }
}

#[test]
fn dates_at_the_ends_of_time_odd_addresses_and_lost_articles_are_kept() {
    let last = r#"+++
title = "Dernier"
date = 9999-12-31T23:59:59-05:00
expires = 9999-12-31T23:59:59-11:30
id = "urn:été"
language = "fr-BE"
draft = true
author = { name = "J", email = "j@example.org", url = "https://é.example/%7e?a|b#c d" }
[image]
url = "https://a.example/é.jpg"
length = 1
type = "image/jpeg"
+++
"#;
    let site = Site::new()
        .article("last.md", last)
        .article(
            "first.html",
            "<title>F</title><meta name=date content=1900-01-01T00:00:00+14:00>",
        )
        .article(
            "lost.md",
            "---\ntitle: P\ndate: 31 février 2025\nexpires: 2027-01-01\n---\n",
        );
    assert_eq!(keep(&site.path("")), [2, 2, 1, 2]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf_8_is_kept() {
    use std::os::unix::ffi::OsStrExt as _;
    let site = Site::new();
    for (name, text) in [
        (b"caf\xE9.md", "---\ntitle: C\ndate: 2025-01-01\n---\nT.\n"),
        (b"th\xE9s.md", "---\ntitle: T\n---\nT.\n"),
    ] {
        let name = std::ffi::OsStr::from_bytes(name);
        std::fs::write(site.path("articles").join(name), text).unwrap();
    }
    // Each is told of by its name, and one has no date.
    assert_eq!(keep(&site.path("")), [1, 1, 1, 3]);
}
