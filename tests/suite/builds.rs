//! Building: what is written, what is left alone, and in which order.

use std::os::unix::fs::MetadataExt as _;
use std::time::SystemTime;

use crate::site::{Site, is_page, markdown};

/// Inode and time of every published file.
fn marks(site: &Site) -> Vec<(String, u64, SystemTime)> {
    let mark = |path: &String| {
        let data = std::fs::metadata(site.path("public").join(path)).unwrap();
        (path.clone(), data.ino(), data.modified().unwrap())
    };
    site.everything().keys().map(mark).collect()
}

/// The titles of a JSON feed, in order.
fn titles(site: &Site, feed: &str) -> Vec<String> {
    let feed: serde_json::Value = serde_json::from_str(&site.public(feed)).unwrap();
    let items = feed["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["title"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_least_configuration_gives_a_feed_per_category_and_one_of_everything() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "Sécurité"))
        .article("b.md", markdown("B", "2025-01-02", "SECURITE"))
        .article("c.md", markdown("C", "2025-01-03", "Actualités"))
        .build();
    let paths: Vec<String> = site.published().into_keys().collect();
    let feeds = ["actualites", "all", "securite"];
    let expected: Vec<String> = feeds
        .iter()
        .flat_map(|feed| ["atom.xml", "feed.json", "rss.xml"].map(|file| format!("{feed}/{file}")))
        .collect();
    assert_eq!(paths, expected);
    assert_eq!(titles(&site, "securite/feed.json"), ["B", "A"]);
    assert_eq!(titles(&site, "all/feed.json"), ["C", "B", "A"]);
}

#[test]
fn a_second_run_touches_nothing_and_says_nothing() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "Sécurité"))
        .build();
    let before = marks(&site);
    let run = site.run(&[]);
    assert_eq!(
        (run.status, run.stdout.as_str(), run.stderr.as_str()),
        (0, "", "")
    );
    assert_eq!(marks(&site), before);
}

#[test]
fn a_change_touches_the_feeds_that_hold_it_alone() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "Sécurité"))
        .article("b.md", markdown("B", "2025-01-02", "Actualités"))
        .build();
    let before = marks(&site);
    site.write(
        "articles/a.md",
        markdown("A, corrigé", "2025-01-01", "Sécurité"),
    );
    let run = site.run(&[]);
    assert_eq!(
        run.stdout,
        "public/all  rss.xml atom.xml feed.json index.html  2 entries\npublic/securite  rss.xml atom.xml feed.json index.html  1 entry\n"
    );
    let after = marks(&site);
    let touched: Vec<&str> = before
        .iter()
        .zip(&after)
        .filter(|(a, b)| a != b)
        .map(|(a, _)| a.0.as_str())
        .collect();
    assert!(
        touched.len() == 8 && touched.iter().all(|path| !path.starts_with("actualites")),
        "{touched:?}"
    );
}

#[test]
fn nothing_is_left_beside_a_feed_and_its_rights_are_the_usual_ones() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "B"))
        .build();
    let usual = site.path("usual");
    std::fs::write(&usual, "").unwrap();
    for (path, ..) in marks(&site) {
        assert!(
            path.ends_with("rss.xml")
                || path.ends_with("atom.xml")
                || path.ends_with("feed.json")
                || is_page(&path),
            "{path}"
        );
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().mode() & 0o777;
        assert_eq!(mode(&site.path("public").join(path)), mode(&usual));
    }
}

#[test]
fn drafts_and_what_is_not_yet_or_no_more_current_are_withheld() {
    let with = |more: &str| {
        format!("+++\ntitle = \"{more}\"\ndate = 2025-12-31\n{more}\n+++\ntexte\n").replacen(
            more,
            &more.replace('"', ""),
            1,
        )
    };
    let site = Site::new()
        .config("timezone = \"Europe/Brussels\"\n")
        .now("2025-12-31T05:00:00Z")
        .article("now.md", markdown("à l'heure", "2025-12-31", "A"))
        .article(
            "later.md",
            markdown("plus tard", "2025-12-31T06:00:01+01:00", "A"),
        )
        .article("draft.md", with("draft = true"))
        .article("over.md", with("expires = 2025-12-31T06:00:00+01:00"))
        .article("last.md", with("expires = 2025-12-31T06:00:01+01:00"))
        .build();
    let mut shown = titles(&site, "all/feed.json");
    shown.sort();
    assert_eq!(shown, ["expires = 2025-12-31T06:00:01+01:00", "à l'heure"]);
    // A second before the hour from which a date alone counts, nothing is published, unless it was already.
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    std::fs::remove_dir_all(site.path("public")).unwrap();
    let early = site.run(&["list", "--json", "--now", "2025-12-31T04:59:59Z"]);
    assert_eq!(
        early.stdout.matches("\"reason\": \"future\"").count(),
        4,
        "{}",
        early.stdout
    );
}

#[test]
fn newest_first_and_ties_by_id() {
    let mut site = Site::new().config("limit = 4\n");
    for name in ["d", "b", "a", "c"] {
        site = site.article(&format!("{name}.md"), markdown(name, "2025-06-01", "X"));
    }
    let site = site
        .article("new.md", markdown("new", "2025-06-02", "X"))
        .build();
    assert_eq!(titles(&site, "all/feed.json"), ["new", "a", "b", "c"]);
}

#[test]
fn no_two_entries_share_an_updated_and_a_newcomer_changes_none() {
    let mut site = Site::new();
    for number in 0..40 {
        site = site.article(
            &format!("{number}.md"),
            markdown(&format!("n{number}"), "2025-06-01", "X"),
        );
    }
    let updated = |site: &Site| -> std::collections::BTreeMap<String, String> {
        let feed = feed_rs::parser::parse(site.public("x/atom.xml").as_bytes()).unwrap();
        feed.entries
            .into_iter()
            .map(|entry| (entry.id, entry.updated.unwrap().to_rfc3339()))
            .collect()
    };
    let site = site.build();
    let before = updated(&site);
    let distinct: std::collections::BTreeSet<&String> = before.values().collect();
    assert_eq!(distinct.len(), 40);
    let site = site
        .article("newcomer.md", markdown("newcomer", "2025-06-01", "X"))
        .build();
    let after = updated(&site);
    assert!(before.iter().all(|(id, date)| after[id] == *date) && after.len() == 41);
}

#[test]
fn a_full_feed_is_not_emptied_in_silence() {
    let feed = "[[feeds]]\nname = \"x\"\ncategories = [\"X\"]\n";
    let site = Site::new()
        .config(feed)
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .build();
    let before = site.published();
    std::fs::remove_file(site.path("articles/a.md")).unwrap();
    let run = site.run(&["-q"]);
    assert_eq!(run.status, 2);
    assert!(
        run.stderr.contains("held-back") && run.stderr.contains("--accept"),
        "{}",
        run.stderr
    );
    assert_eq!(site.published(), before);
    let run = site.run(&["--accept"]);
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(titles(&site, "x/feed.json"), [""; 0]);
    assert!(
        feed_rs::parser::parse(site.public("x/atom.xml").as_bytes())
            .unwrap()
            .entries
            .is_empty()
    );
    // From then on it is empty, and that is that.
    assert_eq!(site.run(&["-q"]).status, 0);
}

#[test]
fn ids_do_not_follow_title_category_address_shape_or_day() {
    let id = |site: &Site| {
        let feed: serde_json::Value = serde_json::from_str(&site.public("all/feed.json")).unwrap();
        feed["items"][0]["id"].as_str().unwrap().to_owned()
    };
    let first = id(&Site::new()
        .article("2025/été.md", markdown("A", "2025-01-01", "X"))
        .build());
    assert_eq!(first, "tag:info-citoyen.example,2025:2025/ete");
    let page = "Info Citoyen » Y » B\n\nB\n\n3 mars 2025\n\nTexte.\n";
    assert_eq!(
        id(&Site::new()
            .config("address = \"a/{title}\"\n")
            .article("2025/e\u{301}te\u{301}.txt", page)
            .build()),
        first
    );
    let bundle = markdown("A", "2025-01-01", "X");
    assert_eq!(
        id(&Site::new().article("2025/été/index.md", bundle).build()),
        first
    );
    let moved = "[site]\ntitle = \"N\"\nurl = \"http://nouveau.example/\"\nauthority = \"info-citoyen.example\"\n";
    assert_eq!(
        id(&Site::new()
            .file("feeds.toml", moved)
            .article("2025/été.md", markdown("A", "2025-01-01", "X"))
            .build()),
        first
    );
    let own = "+++\ntitle = \"A\"\ndate = 2025-01-01\nid = \"urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a\"\n+++\n";
    assert_eq!(
        id(&Site::new().article("a.md", own).build()),
        "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"
    );
}

#[test]
fn an_output_elsewhere_is_written_there() {
    let site = Site::new().article("a.md", markdown("A", "2025-01-01", "X"));
    assert_eq!(site.run(&["--output", "ailleurs/ici"]).status, 0);
    assert!(site.path("ailleurs/ici/all/rss.xml").is_file() && !site.path("public").exists());
}

#[test]
fn categories_of_one_address_share_a_feed_and_none_takes_that_of_another() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "Arts & métiers"))
        .article("b.md", markdown("B", "2025-01-02", "arts-metiers"))
        .article("c.md", markdown("C", "2025-01-03", "All"))
        .article("d.md", markdown("D", "2025-01-04", &"motmot".repeat(60)))
        .build();
    assert_eq!(titles(&site, "arts-metiers/feed.json"), ["B", "A"]);
    assert_eq!(titles(&site, "all/feed.json"), ["D", "C", "B", "A"]);
    assert_eq!(titles(&site, "category-all/feed.json"), ["C"]);
}

#[test]
fn a_feed_that_is_made_no_longer_goes() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "Secret"))
        .article("b.md", markdown("B", "2025-01-01", "Public"))
        .build();
    site.write("public/autre/rss.xml", "<rss/>");
    let draft = markdown("A", "2025-01-01", "Secret").replacen("+++\n", "+++\ndraft = true\n", 1);
    site.write("articles/a.md", draft);
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(
        run.stdout.matches("  removed\n").count(),
        4,
        "{}",
        run.stdout
    );
    assert!(!site.path("public/secret").exists());
    assert_eq!(site.public("autre/rss.xml"), "<rss/>");
    assert_eq!(site.run(&[]).stdout, "");
}

#[test]
fn what_is_to_be_withheld_is_never_published_by_a_slip() {
    for line in [
        "drafts: true",
        "brouillon: true",
        "draft:",
        "expire: 2025-02-01",
        "draft: oui",
    ] {
        let site = Site::new().article(
            "a.md",
            format!("---\ntitle: A\ndate: 2025-01-01\n{line}\n---\nTexte.\n"),
        );
        let run = site.run(&[]);
        assert_eq!(run.status, 1, "{line}: {}", run.stderr);
        assert_eq!(titles(&site, "all/feed.json"), [""; 0], "{line}");
    }
    for line in ["Draft: true", "published: false", "status: draft"] {
        let site = Site::new()
            .article(
                "a.md",
                format!("---\ntitle: A\ndate: 2025-01-01\n{line}\n---\nTexte.\n"),
            )
            .build();
        assert_eq!(titles(&site, "all/feed.json"), [""; 0], "{line}");
    }
}

#[test]
fn no_date_of_a_feed_lies_in_the_future() {
    let article = "---\ntitle: A\ndate: 2025-01-01\nupdated: 2099-01-01\n---\nTexte.\n";
    let site = Site::new().article("a.md", article).build();
    assert!(
        site.run(&["check"])
            .stderr
            .contains("warning[updated-in-future]")
    );
    assert!(!site.public("all/atom.xml").contains("2099"));
}

#[test]
fn two_hundred_feeds_are_written_or_none() {
    let feeds = (0..70).map(|number| format!("[[feeds]]\nname = \"f{number}\"\n"));
    let feeds: String = feeds.collect();
    let site = Site::new()
        .config(&feeds)
        .article("a.md", markdown("A", "2025-01-01", "X"));
    site.write("public/f9", "un fichier");
    assert_eq!(site.run(&[]).status, 73);
    let files: Vec<String> = site.published().into_keys().collect();
    assert_eq!(files, ["f9"]);
    std::fs::remove_file(site.path("public/f9")).unwrap();
    let site = site.build();
    assert_eq!(site.published().len(), 210);
}

#[test]
fn a_copy_kept_as_a_draft_withdraws_nothing() {
    let article = |title: &str, date: &str, more: &str| {
        format!("---\ntitle: {title}\ndate: {date}\nid: urn:x:a\n{more}\n---\nTexte.\n")
    };
    let site = Site::new()
        .article("a.md", article("Public", "2025-02-02", ""))
        .article("b.md", article("Copie", "2025-01-01", "draft: true"));
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(titles(&site, "all/feed.json"), ["Public"]);
}

#[test]
fn drafts_do_not_decide_how_a_category_is_written() {
    let draft = markdown("B", "2025-01-01", "Sécurité").replacen("+++\n", "+++\ndraft = true\n", 1);
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "Securite"))
        .article("b.md", draft)
        .build();
    assert!(
        site.public("all/rss.xml")
            .contains("<category>Securite</category>")
    );
}

#[test]
fn feeds_of_other_programs_are_none_of_ours() {
    let site = Site::new().article("a.md", markdown("A", "2025-01-01", "X"));
    let foreign = "{\n \"version\": \"https://jsonfeed.org/version/1.1\",\n \"title\": \"B\",\n \"items\": [{\n \"id\": \"tag:blog.example,2020:b\",\n \"url\": \"https://blog.example/b\",\n \"content_html\": \"b\"}]\n}\n";
    site.write("public/blog/feed.json", foreign);
    assert_eq!(site.run(&[]).stderr, "");
}

#[test]
fn a_changed_feed_takes_the_place_of_the_old_one_whole() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .build();
    // A reader who had opened the old file reads the old file to its end: it is never written into.
    std::fs::hard_link(site.path("public/x/rss.xml"), site.path("opened.xml")).unwrap();
    let old = site.public("x/rss.xml");
    site.write("articles/a.md", markdown("Autre", "2025-01-01", "X"));
    let site = site.build();
    assert_ne!(site.public("x/rss.xml"), old);
    assert_eq!(
        std::fs::read_to_string(site.path("opened.xml")).unwrap(),
        old
    );
}
