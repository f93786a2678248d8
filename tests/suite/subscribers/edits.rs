//! Edits: what moves `updated`, when, and for whom.

use chrono::{DateTime, Utc};

use super::{FILES, article, entries, ledger, site, words};
use crate::site::Site;

const LATER: &str = "2026-03-01T08:00:30.5Z";

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// What each format says of when the article at `velo` changed, in whole seconds.
fn updated(site: &Site) -> [Option<DateTime<Utc>>; 3] {
    FILES.map(|file| {
        let entries = entries(site, &format!("all/{file}"));
        let seen = entries
            .values()
            .find(|seen| seen.link.contains("velo"))
            .unwrap();
        seen.updated
            .map(|updated| DateTime::from_timestamp(updated.timestamp(), 0).unwrap())
    })
}

#[test]
fn words_move_updated_and_nothing_else_does() {
    let text =
        |body: &str| article("Titre velo", 1, "Actualités", "velo").replace(&words("velo"), body);
    let body = words("velo");
    let first = moment("2025-01-01T06:00:00Z");
    for (what, changed, moves) in [
        ("white space", text(&body.replace(' ', "\n")), false),
        (
            "markup",
            text(&format!("## {}", body.replace("velo7 ", "**velo7** "))),
            false,
        ),
        (
            "a link",
            text(&body.replace("velo7 ", "[velo7](https://a.example/) ")),
            false,
        ),
        (
            "punctuation",
            text(&body.replace("velo7 ", "« velo7 » — ")),
            false,
        ),
        (
            "a category",
            article("Titre velo", 1, "Culture", "velo"),
            false,
        ),
        (
            "the case and accents of the title",
            article("TITRE  Vélo", 1, "Actualités", "velo"),
            false,
        ),
        (
            "a picture",
            text(&format!("![](https://a.example/p.png)\n\n{body}")),
            false,
        ),
        ("a typo", text(&body.replace("velo7 ", "velo77 ")), false),
        (
            "the text",
            article("Titre velo", 1, "Actualités", "autre"),
            true,
        ),
        (
            "half of the text",
            text(&format!("{body}{}", words("autre"))),
            true,
        ),
        (
            "the title",
            article("Les vélos", 1, "Actualités", "velo"),
            true,
        ),
    ] {
        let site = site().build();
        site.write("articles/2025/velo.md", &changed);
        let run = site.run(&["--now", LATER]);
        assert_eq!(run.status, 0, "{what}: {run:#?}");
        let expected = if moves {
            moment("2026-03-01T08:00:30Z")
        } else {
            first
        };
        let [_, atom, json] = updated(&site);
        assert_eq!((atom, json), (Some(expected), Some(expected)), "{what}");
        let rss = site.public("all/rss.xml");
        let said = "<lastBuildDate>Sun, 01 Mar 2026 08:00:30";
        assert_eq!(rss.contains(said), moves, "{what}");
        // The day it appeared stays, and all stays when nothing changes any more.
        assert!(rss.contains("<pubDate>Wed, 01 Jan 2025 06:00:00"), "{what}");
        let (bytes, remembered) = (site.published(), ledger(&site));
        assert_eq!(
            site.run(&["--now", "2026-09-01T00:00:00Z"]).stdout,
            "",
            "{what}"
        );
        assert_eq!(
            (site.published(), ledger(&site)),
            (bytes, remembered),
            "{what}"
        );
    }
}

#[test]
fn a_site_may_count_each_word() {
    let site = site();
    let config = std::fs::read_to_string(site.path("feeds.toml")).unwrap();
    let site = site
        .file("feeds.toml", config + "minor_edits = true\n")
        .build();
    let typo = article("Titre velo", 1, "Actualités", "velo").replace("velo7 ", "velo77 ");
    site.write("articles/2025/velo.md", typo);
    assert_eq!(site.run(&["--now", LATER]).status, 0);
    assert_eq!(updated(&site)[1], Some(moment("2026-03-01T08:00:30Z")));
}

/// Small changes are measured against the words that were announced last: many of them are one that matters.
#[test]
fn small_edits_add_up() {
    let site = site().build();
    let mut text = article("Titre velo", 1, "Actualités", "velo");
    let mut moved = 0;
    for number in 0..30 {
        text = text.replace(&format!("velo{number} "), &format!("autre{number} "));
        site.write("articles/2025/velo.md", &text);
        let before = updated(&site)[1];
        let now = format!("2026-03-01T08:00:{number:02}Z");
        assert_eq!(site.run(&["--now", &now]).status, 0);
        let after = updated(&site)[1];
        if after != before {
            assert_eq!(after, Some(moment(&now)));
            moved += 1;
        }
    }
    assert!((2..15).contains(&moved), "{moved}");
}

#[test]
fn the_date_that_an_article_gives_wins() {
    let dated = |updated: &str, topic: &str| {
        let text = article("Titre velo", 1, "Actualités", topic);
        text.replacen("+++\n", &format!("+++\nupdated = {updated}\n"), 1)
    };
    let site = site().build();
    site.write("articles/2025/velo.md", dated("2025-06-01", "autre"));
    assert_eq!(site.run(&["--now", LATER]).status, 0);
    assert_eq!(updated(&site)[1], Some(moment("2025-06-01T06:00:00Z")));
    // Even when the words change once more.
    site.write("articles/2025/velo.md", dated("2025-06-01", "encore"));
    assert_eq!(site.run(&["--now", LATER]).status, 0);
    assert_eq!(updated(&site)[1], Some(moment("2025-06-01T06:00:00Z")));
    // Without it, the date does not go back behind the one that was shown.
    site.write(
        "articles/2025/velo.md",
        article("Titre velo", 1, "Actualités", "encore"),
    );
    assert_eq!(site.run(&["--now", LATER]).status, 0);
    assert_eq!(updated(&site)[1], Some(moment("2025-06-01T06:00:00Z")));
}

/// Two edits seen by one run keep apart, for validators take two equal dates for a fault.
#[test]
fn edits_of_one_run_have_dates_of_their_own() {
    let site = site().build();
    for (topic, day) in [("velo", 1), ("halle", 2)] {
        let text = article(
            &format!("Titre {topic}"),
            day,
            "Actualités",
            &format!("autre{topic}"),
        );
        site.write(&format!("articles/2025/{topic}.md"), text);
    }
    assert_eq!(site.run(&["--now", LATER]).status, 0);
    let atom = entries(&site, "all/atom.xml");
    let dates: std::collections::BTreeSet<_> = atom.values().map(|seen| seen.updated).collect();
    assert_eq!(dates.len(), 5);
}

/// An article that is faulty and mended without another word has the dates that it had.
#[test]
fn a_fault_in_between_is_no_edit() {
    let site = site().build();
    let bytes = site.published();
    let remembered = ledger(&site);
    let good = std::fs::read(site.path("articles/2025/velo.md")).unwrap();
    for fault in [&b"---\ntitle: [\n---\n"[..], b""] {
        site.write("articles/2025/velo.md", fault);
        assert_eq!(site.run(&["--now", LATER]).status, 1);
        assert_eq!(
            (site.published(), ledger(&site)),
            (bytes.clone(), remembered.clone())
        );
    }
    site.write("articles/2025/velo.md", good);
    assert_eq!(site.run(&["--now", LATER]).status, 0);
    assert_eq!((site.published(), ledger(&site)), (bytes, remembered));
}
