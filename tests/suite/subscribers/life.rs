//! A life of a site in a row of builds, with readers that key on the id: nothing is ever new that was there before.

use super::{Reader, article, entries, ids, rename, site, words};
use crate::site::Site;

const NOWS: [&str; 14] = [
    "2025-02-01T08:00:00Z",
    "2025-02-02T08:00:00Z",
    "2025-02-03T08:00:00Z",
    "2025-02-04T08:00:00Z",
    "2025-02-05T08:00:00Z",
    "2025-02-06T08:00:00Z",
    "2025-02-07T08:00:00Z",
    "2025-02-08T08:00:00Z",
    "2025-02-09T08:00:00Z",
    "2025-02-10T08:00:00Z",
    "2025-02-11T08:00:00Z",
    "2025-02-12T08:00:00Z",
    "2025-02-13T08:00:00Z",
    "2025-02-14T08:00:00Z",
];

/// What somebody does to the site, and what readers are to show as new after it.
type Step = (&'static str, fn(&Site), &'static [&'static str]);

const LIFE: [Step; 14] = [
    (
        "first",
        |_| {},
        &[
            "Titre gare",
            "Titre halle",
            "Titre pont",
            "Titre velo",
            "Titre vol",
        ],
    ),
    ("unchanged", |_| {}, &[]),
    (
        "edited",
        |site| {
            site.write(
                "articles/2025/velo.md",
                article("Titre velo", 1, "Actualités", "autre"),
            );
        },
        &[],
    ),
    (
        "renamed",
        |site| rename(site, "2025/velo.md", "2025/bicyclette.md"),
        &[],
    ),
    (
        "moved to another folder",
        |site| rename(site, "2025/bicyclette.md", "archives/1/bicyclette.md"),
        &[],
    ),
    (
        "retitled",
        |site| {
            site.write(
                "articles/archives/1/bicyclette.md",
                article("Les vélos", 1, "Actualités", "autre"),
            );
        },
        &[],
    ),
    (
        "md turned to txt, and renamed",
        |site| {
            std::fs::remove_file(site.path("articles/2025/halle.md")).unwrap();
            site.write(
                "articles/marche.txt",
                format!("Titre halle\n\n2 janvier 2025\n\n{}", words("halle")),
            );
        },
        &[],
    ),
    (
        "txt turned to md",
        |site| {
            std::fs::remove_file(site.path("articles/marche.txt")).unwrap();
            site.write(
                "articles/marche.md",
                article("Titre halle", 2, "Actualités", "halle"),
            );
        },
        &[],
    ),
    (
        "another date and category",
        |site| {
            site.write(
                "articles/2025/pont.md",
                article("Titre pont", 5, "Sécurité", "pont").replace("2025-01", "2024-01"),
            );
        },
        &["Titre pont"],
    ), // it is new to the readers of « Sécurité » alone
    (
        "host, scheme and addresses changed",
        |site| {
            let config = "[site]\ntitle = \"Info Citoyen\"\nurl = \"http://www.autre.example/journal/\"\naddress = \"{path}.html\"\n";
            site.write("feeds.toml", config);
        },
        &[],
    ),
    (
        "a new article",
        |site| {
            site.write(
                "articles/2025/neuf.md",
                article("Titre neuf", 20, "Actualités", "neuf"),
            );
        },
        &["Titre neuf"],
    ),
    (
        "deleted",
        |site| std::fs::rename(site.path("articles/2025/gare.md"), site.path("gare.md")).unwrap(),
        &[],
    ),
    (
        "restored",
        |site| std::fs::rename(site.path("gare.md"), site.path("articles/2025/gare.md")).unwrap(),
        &[],
    ),
    (
        "two files swapped",
        |site| {
            rename(site, "2025/neuf.md", "x");
            rename(site, "2025/gare.md", "2025/neuf.md");
            rename(site, "x", "2025/gare.md");
        },
        &[],
    ),
];

#[test]
fn nothing_comes_back_as_new() {
    let mut reader = Reader::default();
    let site = site();
    let mut first = None;
    for (now, (step, change, expected)) in NOWS.into_iter().zip(LIFE) {
        change(&site);
        let run = site.run(&["--now", now]);
        assert_eq!(run.status, 0, "{step}: {run:#?}");
        assert_eq!(reader.poll(&site), expected, "{step}: {run:#?}");
        let bytes = site.published();
        let again = site.run(&["--now", "2025-03-01T08:00:00Z"]);
        assert_eq!(
            (again.status, again.stdout.as_str()),
            (0, ""),
            "{step}: {again:#?}"
        );
        assert_eq!(site.published(), bytes, "{step}");
        first.get_or_insert_with(|| ids(&site, "all"));
    }
    let (first, last) = (first.unwrap(), ids(&site, "all"));
    for (old, new) in [
        ("velo", "Les vélos"),
        ("halle", "Titre halle"),
        ("pont", "Titre pont"),
        ("gare", "Titre gare"),
        ("vol", "Titre vol"),
    ] {
        assert_eq!(first[&format!("Titre {old}")], last[new]);
        assert_eq!(
            last[new],
            format!("tag:info-citoyen.example,2025:2025/{old}")
        );
    }
    // The text of each is its own still.
    let entries = entries(&site, "all/atom.xml");
    for topic in ["autre", "halle", "pont", "gare", "vol", "neuf"] {
        let holders = entries
            .values()
            .filter(|seen| seen.content.contains(&format!("{topic}7 ")));
        assert_eq!(holders.count(), 1, "{topic}");
    }
}

/// Another machine, with the same articles and the ledger that was committed, makes the same bytes whenever it runs.
#[test]
fn another_machine_makes_the_same() {
    let site = site().build();
    site.write(
        "articles/2025/velo.md",
        article("Titre velo", 1, "Actualités", "autre"),
    );
    rename(&site, "2025/pont.md", "passerelle.md");
    assert_eq!(site.run(&["--now", "2026-05-01T08:00:00Z"]).status, 0);
    let other = Site::new().file("feeds.ledger", super::ledger(&site));
    for (path, text) in crate::site::tree(&site.path("articles")) {
        other.write(&format!("articles/{path}"), text);
    }
    assert_eq!(other.run(&["--now", "2027-01-01T00:00:00Z"]).status, 0);
    assert_eq!(other.published(), site.published());
    assert_eq!(super::ledger(&other), super::ledger(&site));
}
