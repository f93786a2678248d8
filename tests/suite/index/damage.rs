//! Whatever becomes of the index, the feeds come out the same, and no run fails.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use crieur::config::Config;
use crieur::index::{self, Index};

use super::{load, of_all, of_few};
use crate::site::{LEAST, Site, markdown};

const NOW: &str = "2026-01-01T12:00:00Z";

fn site() -> Site {
    let mut site = Site::new().config("limit = 2\n");
    for number in 1..=6 {
        let title = format!("Titre {number}");
        let text = markdown(&title, &format!("2025-01-0{number}"), "Agenda");
        site = site.article(&format!("a{number}.md"), text);
    }
    site
}

/// How much of the site's index can be read: that it is one, the gists, and what was made of articles.
fn readable(config: &Config) -> [bool; 3] {
    let index = index::load(config);
    let part = |is_it: fn(&Index) -> bool| index.as_ref().is_some_and(is_it);
    [
        part(|_| true),
        part(|index| index.gists(&mut |_| ()).is_some()),
        part(|index| index.known().is_some()),
    ]
}

#[test]
fn no_byte_of_it_can_change_or_go() {
    let site = site();
    let config = load(&site.path("feeds.toml"));
    let now: DateTime<Utc> = NOW.parse().unwrap();
    of_few(&config, now, false, true, true).unwrap();
    // It is behind the rest.
    let new = markdown("Neuf", "2025-01-07", "Agenda");
    std::fs::write(site.path("articles/neuf.md"), new).unwrap();
    for _ in 0..2 {
        of_few(&config, now, false, true, true).unwrap();
    }
    let file = site.path("feeds.index");
    let whole = std::fs::read(&file).unwrap();
    assert_eq!(readable(&config), [true; 3]);
    let all = of_all(&config, now, false).unwrap();
    let mut met = BTreeSet::new();
    let mut damaged = |what: String, bytes: &[u8]| {
        std::fs::write(&file, bytes).unwrap();
        let readable = readable(&config);
        assert_ne!(readable, [true; 3], "{what}");
        // However much of it can be read, everything comes out the same.
        if met.insert(readable) || bytes.len().is_multiple_of(16) {
            let few = of_few(&config, now, false, true, false).unwrap();
            assert_eq!(all.differs(&few), None, "{what}");
        }
    };
    for at in 0..whole.len() {
        damaged(format!("up to {at}"), &whole[..at]);
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        damaged(format!("byte {at}"), &bytes);
    }
    damaged("more".to_owned(), &[&whole[..], b"\n"].concat());
    // Nothing of it; no gists; no tail, of which what comes first holds whether all is calm; no more than that.
    let ways = [
        [false; 3],
        [true, false, false],
        [true, false, true],
        [true, true, false],
    ];
    assert_eq!(met, BTreeSet::from(ways));
}

#[test]
fn no_part_of_one_goes_with_a_part_of_another() {
    let site = site();
    let config = load(&site.path("feeds.toml"));
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let file = site.path("feeds.index");
    let index = || {
        let _ = std::fs::remove_file(&file);
        of_few(&config, now, false, true, true).unwrap();
        std::fs::read(&file).unwrap()
    };
    let first = index();
    // Of the same length, so that all bytes of both have the same places.
    std::fs::write(
        site.path("articles/a1.md"),
        markdown("Titre 9", "2025-01-01", "Agenda"),
    )
    .unwrap();
    let second = index();
    for at in (0..first.len().min(second.len())).step_by(3) {
        for (one, other) in [(&first, &second), (&second, &first)] {
            let mixed = [&one[..at], &other[at..]].concat();
            if mixed != first && mixed != second {
                std::fs::write(&file, mixed).unwrap();
                assert_ne!(readable(&config), [true; 3], "{at}");
            }
        }
    }
}

/// Puts what a damaged index may be in its place, one after the other, and runs.
#[test]
fn a_run_makes_it_anew() {
    let site = site().build();
    let (feeds, ledger) = (
        site.published(),
        std::fs::read(site.path("feeds.ledger")).unwrap(),
    );
    let file = site.path("feeds.index");
    let whole = std::fs::read(&file).unwrap();
    let same = |what: &str| {
        let run = site.run(&[]);
        assert_eq!(
            (run.status, run.stdout.as_str(), run.stderr.as_str()),
            (0, "", ""),
            "{what}"
        );
        assert_eq!(site.published(), feeds, "{what}");
        assert_eq!(
            std::fs::read(site.path("feeds.ledger")).unwrap(),
            ledger,
            "{what}"
        );
    };
    for number in 0..12 {
        let at = whole.len() * number / 12;
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        std::fs::write(&file, bytes).unwrap();
        same("a byte");
        std::fs::write(&file, &whole[..at]).unwrap();
        same("a part");
    }
    let later = String::from_utf8_lossy(&whole)
        .into_owned()
        .replacen("index 2", "index 1", 1);
    std::fs::write(&file, later).unwrap();
    same("another version");
    let other = site_of("Autre").build();
    std::fs::copy(other.path("feeds.index"), &file).unwrap();
    same("another site");
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    same("a folder");
    std::fs::remove_dir(&file).unwrap();
    for target in ["nowhere/feeds.index", "feeds.index", "other.index"] {
        std::os::unix::fs::symlink(target, &file).unwrap();
        same(target);
        same(target);
        std::fs::remove_file(&file).unwrap();
    }
}

fn site_of(word: &str) -> Site {
    let text = markdown(word, "2025-01-01", "Sport");
    site().article("a1.md", text)
}

#[test]
fn it_takes_the_place_of_nothing_that_is_the_sites_own() {
    let site = site()
        .config("limit = 2\nledger = \"feeds.index\"\n")
        .build();
    let ledger = std::fs::read_to_string(site.path("feeds.index")).unwrap();
    assert!(ledger.starts_with("# crieur ledger"), "{ledger}");
    for _ in 0..2 {
        assert_eq!(site.run(&[]).stdout, "");
    }
    let site = self::site().file("site.index", LEAST);
    for _ in 0..2 {
        let run = site.run(&["--config", "site.index"]);
        assert_eq!(run.status, 0, "{run:#?}");
        let config = std::fs::read_to_string(site.path("site.index")).unwrap();
        assert_eq!(config, LEAST);
    }
    // A link from the index leads to the ledger.
    let site = self::site();
    std::os::unix::fs::symlink("feeds.ledger", site.path("feeds.index")).unwrap();
    for _ in 0..2 {
        let run = site.run(&[]);
        assert_eq!(run.status, 0, "{run:#?}");
    }
    let ledger = std::fs::read_to_string(site.path("feeds.ledger")).unwrap();
    assert!(ledger.starts_with("# crieur ledger"), "{ledger}");
}
