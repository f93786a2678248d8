//! Tombstones: an Atom feed says of what was withdrawn that it was, for as long as it was asked to, and of nothing else.

use roxmltree::Document;

use crate::site::{Site, markdown};
use crieur::config::Format;
use crieur::judge;

const AT: &str = "http://purl.org/atompub/tombstones/1.0";
const ON: &str = "tombstones = \"30 days\"\n";

/// The ids and dates of the tombstones in a feed, and how the entries stand to them.
fn stones(site: &Site, feed: &str) -> Vec<(String, String)> {
    let atom = site.public(&format!("{feed}/atom.xml"));
    let document = Document::parse(&atom).unwrap();
    let root = document.root_element();
    let children: Vec<_> = root
        .children()
        .filter(roxmltree::Node::is_element)
        .collect();
    let stones: Vec<_> = children
        .iter()
        .filter(|node| node.has_tag_name((AT, "deleted-entry")))
        .collect();
    let first_entry = children
        .iter()
        .position(|node| node.tag_name().name() == "entry");
    let last_stone = children
        .iter()
        .rposition(|node| node.has_tag_name((AT, "deleted-entry")));
    assert!(first_entry.is_none() || last_stone < first_entry, "{atom}");
    assert_eq!(atom.contains(AT), !stones.is_empty(), "{atom}");
    let attribute = |node: &roxmltree::Node<'_, '_>, name| node.attribute(name).unwrap().to_owned();
    stones
        .into_iter()
        .map(|node| (attribute(node, "ref"), attribute(node, "when")))
        .collect()
}

fn refs(site: &Site, feed: &str) -> Vec<String> {
    stones(site, feed).into_iter().map(|(id, _)| id).collect()
}

fn tag(name: &str) -> String {
    format!("tag:info-citoyen.example,2025:{name}")
}

fn at(site: &Site, now: &str, status: i32) {
    let run = site.run(&["--now", now]);
    assert_eq!(run.status, status, "{now}: {run:#?}");
}

fn three(config: &str) -> Site {
    Site::new()
        .config(config)
        .article("a.md", markdown("Un", "2025-01-01", "X"))
        .article("b.md", markdown("Deux", "2025-01-02", "X"))
        .article("c.md", markdown("Trois", "2025-01-03", "X"))
}

fn remove(site: &Site, article: &str) {
    std::fs::remove_file(site.path(&format!("articles/{article}"))).unwrap();
}

#[test]
fn what_is_withdrawn_has_a_tombstone_for_as_long_as_was_asked() {
    let site = three(ON).build();
    let plain = three("").build();
    assert_eq!(site.published(), plain.published());
    for one in [&site, &plain] {
        remove(one, "b.md");
    }
    at(&plain, "2026-02-01T12:00:00.5Z", 0);
    at(&site, "2026-02-01T12:00:00.5Z", 0);
    for feed in ["all", "x"] {
        let expected = [(tag("b"), "2026-02-01T12:00:00Z".to_owned())];
        assert_eq!(stones(&site, feed), expected);
        for other in ["rss.xml", "feed.json"] {
            let file = format!("{feed}/{other}");
            assert_eq!(site.public(&file), plain.public(&file), "{file}");
        }
        let read = feed_rs::parser::parse(site.public(&format!("{feed}/atom.xml")).as_bytes());
        let read = read.unwrap();
        let ids: Vec<String> = read.entries.into_iter().map(|entry| entry.id).collect();
        assert_eq!(ids, [tag("c"), tag("a")]);
        assert_eq!(
            read.updated.unwrap().to_rfc3339(),
            "2026-02-01T12:00:00+00:00"
        );
    }
    // Nothing changes until the time is over, and then all is as if nothing had been.
    let before = site.published();
    for now in ["2026-02-01T12:00:01Z", "2026-03-03T11:59:59Z"] {
        let run = site.run(&["--now", now]);
        assert_eq!((run.status, run.stdout.as_str()), (0, ""), "{run:#?}");
        assert_eq!(site.published(), before, "{now}");
    }
    at(&site, "2026-03-03T12:00:00Z", 0);
    assert_eq!(site.published(), plain.published());
}

#[test]
fn each_has_its_own_time_and_what_comes_back_has_none() {
    let site = three("tombstones = \"2 semaines\"\n").build();
    remove(&site, "a.md");
    at(&site, "2026-02-01T00:00:00Z", 0);
    site.write(
        "articles/b.md",
        "+++\ntitle = \"Deux\"\ndate = 2025-01-02\ndraft = true\n+++\nx\n",
    );
    at(&site, "2026-02-02T00:00:00Z", 0);
    assert_eq!(refs(&site, "all"), [tag("b"), tag("a")]);
    at(&site, "2026-02-15T00:00:00Z", 0);
    assert_eq!(refs(&site, "all"), [tag("b")]);
    site.write("articles/b.md", markdown("Deux", "2025-01-02", "X"));
    at(&site, "2026-02-15T00:10:00Z", 0);
    assert_eq!(refs(&site, "all"), [""; 0]);
}

#[test]
fn what_is_only_past_the_limits_or_in_another_feed_is_told_from_what_is_gone() {
    let feeds = "[[feeds]]\nname = \"x\"\ncategories = [\"X\"]\nlimit = 3\ntombstones = 30\n\
                 [[feeds]]\nname = \"y\"\n[[feeds]]\nname = \"z\"\ncategories = [\"X\"]\nmax_days = 400\ntombstones = 30\n";
    let site = three(feeds).build();
    // A new article pushes the oldest out of `x`, and time pushes it out of `z`.
    site.write("articles/d.md", markdown("Quatre", "2025-01-04", "X"));
    at(&site, "2026-02-06T00:00:00Z", 0);
    assert_eq!(refs(&site, "x"), [""; 0]);
    assert_eq!(refs(&site, "z"), [""; 0]);
    assert!(!site.public("z/atom.xml").contains(&tag("a")));
    // One that changes its category is gone from the feed of the old one, and one that expires from both.
    site.write("articles/c.md", markdown("Trois", "2025-01-03", "Y"));
    site.write(
        "articles/d.md",
        "+++\ntitle = \"Quatre\"\ndate = 2025-01-04\nexpires = 2026-01-01\ncategories = [\"X\"]\n+++\nx\n",
    );
    at(&site, "2026-02-06T03:00:00Z", 0);
    assert_eq!(refs(&site, "x"), [tag("c"), tag("d")]);
    assert_eq!(refs(&site, "y"), [""; 0]);
    // What is public again, but past the limit, is not withdrawn.
    site.write(
        "feeds.toml",
        format!(
            "{}{}",
            crate::site::LEAST,
            feeds.replace("limit = 3", "limit = 1")
        ),
    );
    site.write(
        "articles/c.md",
        markdown("Trois", "2024-12-31", "X").replace(
            "+++\nUn",
            "id = \"tag:info-citoyen.example,2025:c\"\n+++\nUn",
        ),
    );
    at(&site, "2026-02-06T04:00:00Z", 0);
    assert_eq!(refs(&site, "x"), [tag("d")]);
}

#[test]
fn an_article_with_an_error_is_not_withdrawn() {
    let with_id = |id: &str| {
        markdown("Trois", "2025-01-03", "X").replace("+++\nUn", &format!("id = \"{id}\"\n+++\nUn"))
    };
    let site = three(&format!("limit = 3\n{ON}"))
        .article("c.md", with_id("urn:x:1"))
        .build();
    let before = site.published();
    // A front matter that is broken, and an empty file, of which nobody knows what its id was.
    for (file, text) in [("b.md", "+++\ntitle = [\n+++\n"), ("c.md", "")] {
        let old = std::fs::read_to_string(site.path(&format!("articles/{file}"))).unwrap();
        site.write(&format!("articles/{file}"), text);
        at(&site, "2026-02-01T00:00:00Z", 1);
        assert_eq!(site.published(), before, "{file}");
        site.write(&format!("articles/{file}"), old);
    }
    // One that stays is pushed past the limit; it is public all the same.
    site.write("articles/a.md", "+++\ntitle = [\n+++\n");
    site.write("articles/d.md", markdown("Quatre", "2025-01-04", "X"));
    at(&site, "2026-02-01T00:00:00Z", 1);
    assert!(!site.public("all/atom.xml").contains(&tag("a")));
    assert_eq!(refs(&site, "all"), [""; 0]);
    // One that says that it is a draft is withdrawn, whatever else is wrong with it.
    site.write(
        "articles/d.md",
        "+++\ntitle = \"Quatre\"\ndraft = true\ndate = 32\n+++\n",
    );
    at(&site, "2026-02-02T00:00:00Z", 1);
    assert_eq!(refs(&site, "all"), [tag("d")]);
}

#[test]
fn while_an_article_cannot_be_read_ids_of_their_own_are_left_alone() {
    let id = |text: String, id: &str| {
        text.replace(
            "+++\nUn",
            &format!("id = \"{id}\"\nurl = \"/{}/\"\n+++\nUn", id.len()),
        )
    };
    let site = || {
        Site::new()
            .config(&format!("{ON}max_vanished = 9\n"))
            .article("a.md", id(markdown("Un", "2025-01-01", "X"), "urn:x:un"))
            .article(
                "b.md",
                id(markdown("Deux", "2025-01-02", "X"), "urn:x:deux"),
            )
            .article("c.md", markdown("Trois", "2025-01-03", "X"))
            .article("d.md", markdown("Quatre", "2025-01-04", "X"))
            .article("e.md", id(markdown("Cinq", "2025-01-05", "X"), "mot"))
            .build()
    };
    let withdraw = |site: &Site| {
        site.write("articles/a.md", "");
        // A word is made into an id that looks like one made from a path.
        for gone in ["b.md", "c.md", "e.md"] {
            remove(site, gone);
        }
        at(site, "2026-02-01T00:00:00Z", 1);
        refs(site, "all")
    };
    // The ledger knows which id belongs to the file that cannot be read; without it, nobody does.
    let known = ["tag:info-citoyen.example,2005:mot", &tag("c"), "urn:x:deux"].map(str::to_owned);
    assert_eq!(withdraw(&site()), known);
    let site = site();
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    assert_eq!(withdraw(&site), [tag("c")]);
}

#[test]
fn a_feed_that_became_empty_on_purpose_says_what_it_held() {
    let feeds = format!("{ON}[[feeds]]\nname = \"x\"\n");
    let site = three(&feeds).build();
    for file in ["a.md", "b.md", "c.md"] {
        remove(&site, file);
    }
    let before = site.published();
    at(&site, "2026-02-01T00:00:00Z", 2);
    assert_eq!(site.published(), before);
    let run = site.run(&["--accept", "--now", "2026-02-01T01:00:00Z"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(refs(&site, "x"), [tag("a"), tag("b"), tag("c")]);
}

#[test]
fn a_tombstone_moves_no_date_of_another_format_even_in_quarantine() {
    let site = three(ON).build();
    remove(&site, "a.md");
    at(&site, "2026-02-01T00:00:00Z", 0);
    let before = site.published();
    site.write("articles/b.md", "+++\ntitle = [\n+++\n");
    at(&site, "2026-02-02T00:00:00Z", 1);
    assert_eq!(site.published(), before);
}

#[test]
fn what_strangers_wrote_into_the_file_is_not_taken_as_it_is() {
    let site = three(ON).build();
    remove(&site, "a.md");
    at(&site, "2026-02-01T00:00:00Z", 0);
    let good = site.public("all/atom.xml");
    let stone = format!(
        "<at:deleted-entry ref=\"{}\" when=\"2026-02-01T00:00:00Z\"/>",
        tag("a")
    );
    assert!(good.contains(&stone), "{good}");
    for (strange, refs_then) in [
        (stone.replace(&tag("a"), "no uri at all"), vec![]),
        (stone.replace("when=", "then="), vec![]),
        (stone.replace("2026-02-01", "demain"), vec![]),
        (stone.replace(&tag("a"), &tag("c")), vec![]),
        (
            format!("{stone}{}", stone.replace("02-01", "01-31")),
            vec![(tag("a"), "2026-02-01T00:00:00Z".to_owned())],
        ),
        (
            stone.replace("2026", "2036"),
            vec![(tag("a"), "2026-02-03T00:00:00Z".to_owned())],
        ),
    ] {
        site.write("public/all/atom.xml", good.replace(&stone, &strange));
        at(&site, "2026-02-03T00:00:00Z", 0);
        assert_eq!(stones(&site, "all"), refs_then, "{strange}");
    }
}

#[test]
fn the_judge_refuses_an_entry_that_is_withdrawn_at_once() {
    let site = three(ON).build();
    remove(&site, "a.md");
    at(&site, "2026-02-01T00:00:00Z", 0);
    let atom = site.public("all/atom.xml");
    let examine = |text: String| {
        judge::examine(&crieur::render::Document {
            path: "all/atom.xml".into(),
            format: Format::Atom,
            entries: 2,
            bytes: text.into_bytes(),
            over_budget: false,
            stands: false,
        })
    };
    examine(atom.clone()).unwrap();
    let stone = format!("ref=\"{}\"", tag("a"));
    for wrong in [
        atom.replace(&stone, &format!("ref=\"{}\"", tag("b"))),
        atom.replace(&stone, ""),
        atom.replace("when=\"2026-02-01T00:00:00Z\"", "when=\"demain\""),
    ] {
        assert_ne!(wrong, atom);
        examine(wrong).unwrap_err();
    }
}

#[test]
fn a_length_of_time_that_is_none_is_told() {
    for wrong in ["\"un mois\"", "0", "\"\"", "true", "-30"] {
        let run = Site::new()
            .config(&format!("tombstones = {wrong}\n"))
            .run(&["check"]);
        assert_eq!(run.status, 78, "{wrong}: {run:#?}");
        assert!(run.stderr.contains("\"4 weeks\""), "{}", run.stderr);
    }
}
