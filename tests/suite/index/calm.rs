//! A run that has nothing to do since nothing was touched: it says what the last one said, and lasts no longer than
//! nothing happens.

use std::path::Path;

use chrono::{DateTime, Utc};
use crieur::edition;
use crieur::progress::Progress;
use crieur::{calm, index};

use super::world::{date, tick};
use super::{far, load, of_few};
use crate::site::{Site, markdown};

const NOW: &str = "2026-01-01T12:00:00Z";

fn site() -> Site {
    let tombstones = "limit = 2\ntombstones = 3\n";
    let mut site = Site::new().config(tombstones);
    for number in 1..=4 {
        let title = format!("Titre {number}");
        let text = markdown(&title, &format!("2025-01-0{number}"), "Agenda");
        site = site.article(&format!("a{number}.md"), text);
    }
    let picture = "+++\ntitle = \"P\"\ndate = 2025-02-01\nimage = \"p.png\"\nexpires = 2026-01-10T00:00:00Z\nenigme = 1\n+++\nTexte.\n";
    site.article("p.md", picture)
        .article("p.png", "png")
        .article(
            "demain.md",
            markdown("Demain", "2026-01-02T00:00:00Z", "Agenda"),
        )
        .article(
            "vieux.md",
            markdown("Vieux", "2019-01-01", "Agenda").replacen(
                "+++\n",
                "+++\nexpires = 2026-01-05T00:00:00Z\n",
                1,
            ),
        )
}

fn run(site: &Site, now: &str) {
    let now: DateTime<Utc> = now.parse().unwrap();
    of_few(&load(&site.path("feeds.toml")), now, true, true, true).unwrap();
}

fn is_calm(site: &Site, now: &str) -> bool {
    let config = load(&site.path("feeds.toml"));
    let mut found = Vec::new();
    let past = || index::load(&config);
    let horizon = Some(far(&config.site.articles));
    let met = edition::meet(&config, past, horizon, &Progress::default(), &mut found).unwrap();
    let index = met.index.as_ref();
    index.is_some_and(|index| {
        calm::still(&config, index, &met, now.parse().unwrap(), &found).is_some()
    })
}

#[test]
fn it_lasts_until_something_may_happen() {
    let site = site();
    run(&site, NOW);
    assert!(!is_calm(&site, NOW), "a run that publishes is not calm");
    run(&site, NOW);
    for (now, expected) in [
        (NOW, true),
        ("2026-01-01T23:59:59.9Z", true),
        ("2026-01-02T00:00:00Z", false),
        ("2026-01-01T11:59:59Z", false),
        ("2031-01-01T00:00:00Z", false),
    ] {
        assert_eq!(is_calm(&site, now), expected, "{now}");
    }
    run(&site, "2026-01-02T00:00:00Z");
    assert!(site.public("all/feed.json").contains("Demain"));
    run(&site, "2026-01-03T00:00:00Z");
    // One that no feed shows ends first, then one that is shown.
    assert!(is_calm(&site, "2026-01-04T23:59:59Z"));
    assert!(!is_calm(&site, "2026-01-05T00:00:00Z"));
    run(&site, "2026-01-05T00:00:00Z");
    run(&site, "2026-01-05T00:00:00Z");
    assert!(is_calm(&site, "2026-01-09T00:00:00Z"));
    run(&site, "2026-01-10T00:00:00Z");
    run(&site, "2026-01-10T00:00:01Z");
    // A tombstone goes by itself.
    assert!(site.public("all/atom.xml").contains("deleted-entry"));
    assert!(is_calm(&site, "2026-01-12T23:59:59Z"));
    assert!(!is_calm(&site, "2026-01-13T00:00:00Z"));
}

/// What somebody does in the site's folder.
type Touch = (&'static str, fn(&Path));

const TOUCHES: [Touch; 14] = [
    ("a new article", |site| {
        std::fs::write(
            site.join("articles/b.md"),
            markdown("B", "2018-01-01", "Agenda"),
        )
        .unwrap();
    }),
    ("one that goes", |site| {
        std::fs::remove_file(site.join("articles/a1.md")).unwrap();
    }),
    ("one that is renamed", |site| {
        std::fs::rename(site.join("articles/a1.md"), site.join("articles/a0.md")).unwrap();
    }),
    ("one that is edited", |site| {
        std::fs::write(
            site.join("articles/a1.md"),
            markdown("Autre 1", "2025-01-01", "Agenda"),
        )
        .unwrap();
    }),
    ("a picture", |site| {
        std::fs::write(site.join("articles/p.png"), "gnp").unwrap();
    }),
    ("a picture that goes", |site| {
        std::fs::remove_file(site.join("articles/p.png")).unwrap();
    }),
    ("a file that is no article", |site| {
        std::fs::create_dir(site.join("articles/x.md")).unwrap();
    }),
    ("feeds.toml", |site| {
        let text = std::fs::read_to_string(site.join("feeds.toml")).unwrap();
        std::fs::write(site.join("feeds.toml"), text + "# Rien.\n").unwrap();
    }),
    ("a feed", |site| {
        date(
            &site.join("public/all/atom.xml"),
            std::time::SystemTime::UNIX_EPOCH,
        );
    }),
    ("a feed that goes", |site| {
        std::fs::remove_file(site.join("public/agenda/rss.xml")).unwrap();
    }),
    ("another site's feed", |site| {
        std::fs::create_dir(site.join("public/autre")).unwrap();
        std::fs::write(site.join("public/autre/rss.xml"), "").unwrap();
    }),
    ("all feeds", |site| {
        std::fs::remove_dir_all(site.join("public")).unwrap();
    }),
    ("the ledger", |site| {
        std::fs::remove_file(site.join("feeds.ledger")).unwrap();
    }),
    ("its date", |site| {
        date(
            &site.join("feeds.ledger"),
            std::time::SystemTime::UNIX_EPOCH,
        );
    }),
];

#[test]
fn it_ends_when_anything_is_touched() {
    for (what, touch) in TOUCHES {
        let site = site();
        run(&site, NOW);
        run(&site, NOW);
        assert!(is_calm(&site, NOW), "{what}");
        tick(&site);
        touch(&site.path(""));
        assert!(!is_calm(&site, NOW), "{what}");
    }
}

#[test]
fn what_is_faulty_or_stays_is_never_calm() {
    let site = site();
    run(&site, NOW);
    site.write("articles/a4.md", "---\ntitle: [\n---\n");
    run(&site, NOW);
    run(&site, NOW);
    assert!(!is_calm(&site, NOW));
}

/// The program trusts nothing that is younger than two seconds, so this waits a little.
#[test]
fn it_says_what_was_said_before() {
    let site = site();
    std::fs::remove_file(site.path("articles/p.png")).unwrap();
    assert_eq!(site.run(&[]).status, 0);
    let again = site.run(&[]);
    std::thread::sleep(std::time::Duration::from_millis(2100));
    let file = site.path("feeds.index");
    let said = |arguments: &[&str]| {
        let run = site.run(arguments);
        (run.status, run.stdout, run.stderr)
    };
    let first = said(&[]);
    assert_eq!(first, (again.status, again.stdout, again.stderr));
    assert!(first.2.contains("missing-file"), "{first:?}");
    // From here on it is calm, and leaves the index as it is.
    let index = std::fs::read(&file).unwrap();
    for _ in 0..2 {
        assert_eq!(said(&[]), first);
        assert_eq!(said(&["--accept"]), first);
        assert_eq!(std::fs::read(&file).unwrap(), index);
    }
    for arguments in [
        &["-v"][..],
        &["-vv"],
        &["-q"],
        &["--deny", "warnings"],
        &["--lang", "fr"],
        &["--report", "r.json"],
    ] {
        let other = [arguments, &["--no-index"]].concat();
        let (calm, long) = (said(arguments), said(&other));
        assert_eq!((calm.0, &calm.1), (long.0, &long.1), "{arguments:?}");
        if !arguments.contains(&"-vv") {
            assert_eq!(calm.2, long.2, "{arguments:?}");
        }
    }
    let report = std::fs::read_to_string(site.path("r.json")).unwrap();
    assert!(report.contains("\"past_limit\""), "{report}");
    let later = site.run(&["--now", "2026-01-02T00:00:00Z"]);
    assert!(later.stdout.contains("rss.xml"), "{later:#?}");
    assert!(site.public("all/feed.json").contains("Demain"));
}
