//! Withdrawals: what leaves a feed, and what becomes of a feed that goes itself.

use super::{FILES, Reader, article, entries, ids, ledger, site};
use crate::site::{LEAST, Site};

const FEEDS: &str =
    "[[feeds]]\nname = \"tout\"\n[[feeds]]\nname = \"securite\"\ncategories = [\"Sécurité\"]\n";

fn with_feeds(feeds: &str) -> Site {
    site()
        .file("feeds.toml", format!("{LEAST}{feeds}"))
        .article(
            "2025/fraude.md",
            article("Titre fraude", 10, "Sécurité", "fraude"),
        )
        .build()
}

#[test]
fn an_article_leaves_every_feed_that_held_it_and_comes_back_as_itself() {
    let text = article("Titre vol", 9, "Sécurité", "vol");
    for (what, change) in [
        ("deleted", None),
        (
            "a draft",
            Some(text.replacen("+++\n", "+++\ndraft = true\n", 1)),
        ),
        (
            "expired",
            Some(text.replacen("+++\n", "+++\nexpires = 2025-06-01\n", 1)),
        ),
        ("in the future", Some(text.replace("2025-01", "2027-01"))),
        (
            "a draft that cannot be read further",
            Some("+++\ndraft = true\ntitle = [\n+++\n".to_owned()),
        ),
        (
            "an unfinished draft",
            Some("+++\ndraft = true\n+++\n".to_owned()),
        ),
    ] {
        let site = with_feeds(FEEDS);
        let mut reader = Reader::default();
        reader.poll(&site);
        let before = ids(&site, "tout")["Titre vol"].clone();
        match change {
            Some(text) => site.write("articles/2025/vol.md", text),
            None => std::fs::remove_file(site.path("articles/2025/vol.md")).unwrap(),
        }
        let run = site.run(&[]);
        assert!(run.status < 2, "{what}: {run:#?}");
        for feed in ["tout", "securite"] {
            for file in FILES {
                assert!(
                    !site.public(&format!("{feed}/{file}")).contains("vol7"),
                    "{what}"
                );
            }
        }
        site.write("articles/2025/vol.md", &text);
        assert_eq!(site.run(&[]).status, 0, "{what}");
        assert_eq!(ids(&site, "tout")["Titre vol"], before, "{what}");
        assert_eq!(reader.poll(&site), Vec::<String>::new(), "{what}");
    }
    // Re-categorised, it leaves one feed and stays in the other.
    let site = with_feeds(FEEDS);
    site.write(
        "articles/2025/vol.md",
        article("Titre vol", 9, "Actualités", "vol"),
    );
    assert_eq!(site.run(&[]).status, 0);
    assert!(
        !ids(&site, "securite").contains_key("Titre vol")
            && ids(&site, "tout").contains_key("Titre vol")
    );
}

#[test]
fn a_feed_that_is_asked_for_no_longer_goes_at_once() {
    let site = with_feeds(FEEDS);
    site.write("public/autre/atom.xml", "<feed/>");
    site.write("public/securite/note.txt", "à moi");
    site.write("feeds.toml", format!("{LEAST}[[feeds]]\nname = \"tout\"\n"));
    let run = site.run(&["diff"]);
    assert_eq!(run.status, 3, "{run:#?}");
    assert!(
        run.stdout.contains("feed is no longer asked for"),
        "{}",
        run.stdout
    );
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(run.stdout.matches("removed").count(), 4, "{}", run.stdout);
    let left: Vec<String> = site.published().into_keys().collect();
    let expected = [
        "autre/atom.xml",
        "securite/note.txt",
        "tout/atom.xml",
        "tout/feed.json",
        "tout/rss.xml",
    ];
    assert_eq!(left, expected);
    // A format that is made no longer goes, too.
    site.write(
        "feeds.toml",
        format!("{LEAST}[[feeds]]\nname = \"tout\"\nformats = [\"atom\"]\n"),
    );
    assert_eq!(site.run(&[]).status, 0);
    assert!(
        !site.path("public/tout/rss.xml").exists() && !site.path("public/tout/feed.json").exists()
    );
    assert_eq!(site.run(&[]).stdout, "");
}

#[test]
fn a_removed_feed_may_live_on_without_entries() {
    let site = with_feeds(FEEDS);
    let id = "<id>tag:info-citoyen.example,2005:feeds/securite</id>";
    assert!(site.public("securite/atom.xml").contains(id));
    site.write(
        "feeds.toml",
        format!("{LEAST}removed_feeds = \"empty\"\n[[feeds]]\nname = \"tout\"\n"),
    );
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    for file in FILES {
        assert_eq!(entries(&site, &format!("securite/{file}")).len(), 0);
    }
    assert!(site.public("securite/atom.xml").contains(id));
    let bytes = site.published();
    for _ in 0..2 {
        assert_eq!(site.run(&[]).stdout, "");
        assert_eq!(site.published(), bytes);
    }
    // Asked for again, its entries are those that subscribers know.
    site.write(
        "feeds.toml",
        format!("{LEAST}removed_feeds = \"empty\"\n{FEEDS}"),
    );
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(ids(&site, "securite").len(), 2);
}

#[test]
fn an_old_address_stays_alive() {
    let site = with_feeds(FEEDS);
    let mut reader = Reader::default();
    reader.poll(&site);
    let renamed = FEEDS.replace(
        "name = \"securite\"",
        "name = \"surete\"\naliases = [\"securite\"]",
    );
    site.write("feeds.toml", format!("{LEAST}{renamed}"));
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    for file in FILES {
        let (old, new) = (
            site.public(&format!("securite/{file}")),
            site.public(&format!("surete/{file}")),
        );
        assert_eq!(old, new);
        assert!(
            new.contains(&format!("https://info-citoyen.example/surete/{file}")),
            "{new}"
        );
    }
    assert!(
        site.public("surete/atom.xml")
            .contains("<id>tag:info-citoyen.example,2005:feeds/securite</id>")
    );
    // At the old address nothing is new.
    reader.0.retain(|path, _| path.starts_with("securite"));
    reader
        .0
        .insert("surete".into(), std::collections::BTreeSet::new());
    let old: Vec<String> = FILES.map(|file| format!("securite/{file}")).to_vec();
    for path in old {
        let known = &reader.0[&path];
        assert!(entries(&site, &path).keys().all(|id| known.contains(id)));
    }
    // It goes on living: what is withdrawn, is withdrawn there as well, and a fault withdraws nothing at either.
    let bytes = site.published();
    site.write("articles/2025/vol.md", "---\ntitle: [\n---\n");
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(site.published(), bytes);
    std::fs::remove_file(site.path("articles/2025/vol.md")).unwrap();
    assert_eq!(site.run(&[]).status, 0);
    assert!(
        !site.public("securite/rss.xml").contains("vol7")
            && !site.public("surete/rss.xml").contains("vol7")
    );
    assert!(ledger(&site).contains("feed surete tag:info-citoyen.example,2005:feeds/securite\n"));
}

/// Renamed in the same moment in which an article breaks: its last good version is read from the old address.
#[test]
fn a_renamed_feed_keeps_what_is_in_quarantine() {
    let site = with_feeds(FEEDS);
    let before = ids(&site, "securite");
    let renamed = FEEDS.replace(
        "name = \"securite\"",
        "name = \"surete\"\naliases = [\"securite\"]",
    );
    site.write("feeds.toml", format!("{LEAST}{renamed}"));
    site.write("articles/2025/vol.md", "---\ntitle: [\n---\n");
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(ids(&site, "surete"), before);
    assert_eq!(ids(&site, "securite"), before);
}

#[test]
fn two_feeds_share_no_address() {
    for feeds in [
        "[[feeds]]\nname = \"a\"\naliases = [\"b\"]\n[[feeds]]\nname = \"b\"\n",
        "[[feeds]]\nname = \"a\"\naliases = [\"c\"]\n[[feeds]]\nname = \"b\"\naliases = [\"C\"]\n",
        "[[feeds]]\nname = \"a\"\naliases = [\"a\"]\n",
    ] {
        let run = Site::new().config(feeds).run(&["check"]);
        assert!(
            run.status == 78 && run.stderr.contains("error[same-feed-address]"),
            "{feeds}: {run:#?}"
        );
    }
    let run = Site::new()
        .config("[[feeds]]\nname = \"a\"\naliases = [\"…\"]\n")
        .run(&["check"]);
    assert!(
        run.status == 78 && run.stderr.contains("aliases"),
        "{run:#?}"
    );
}

/// What is another program's stays, whatever it looks like.
#[test]
fn a_stranger_s_feed_is_left_alone() {
    let site = with_feeds(FEEDS);
    let stranger = site
        .public("tout/feed.json")
        .replace("tout/feed.json", "blog/feed.json")
        .replace("tag:info-citoyen.example,", "tag:autre.example,");
    site.write("public/blog/feed.json", &stranger);
    site.write(
        "public/blog/rss.xml",
        site.public("tout/rss.xml").replace(
            "<generator>crieur</generator>",
            "<generator>autre</generator>",
        ),
    );
    let run = site.run(&[]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(run.stderr.contains("warning[stale-feed]"), "{}", run.stderr);
    assert_eq!(site.public("blog/feed.json"), stranger);
    assert!(site.path("public/blog/rss.xml").exists());
}
