//! The guard: what can hardly be meant is held back, for the feeds concerned alone, until a person says `--accept`.

use super::{article, ids, ledger, site};
use crate::site::{LEAST, Site};

/// A site of `count` articles in one feed, and one in another.
fn many(count: usize, more: &str) -> Site {
    let feeds = "[[feeds]]\nname = \"un\"\ncategories = [\"Un\"]\n[[feeds]]\nname = \"deux\"\ncategories = [\"Deux\"]\n";
    let mut site = Site::new().config(&format!("{more}{feeds}"));
    for number in 0..count {
        let topic = format!("t{number}x");
        let day = u32::try_from(number).unwrap() + 1;
        site = site.article(
            &format!("un/{number:02}.md"),
            article(&topic, day, "Un", &topic),
        );
    }
    site.article("deux/a.md", article("Deux", 1, "Deux", "deux"))
        .build()
}

/// Runs, and checks that `un` is held back for the reason `code`, that nothing of it changed, and that all else was published; then
/// accepts it.
fn held(site: &Site, code: &str, what: &str) {
    let before = site.published();
    site.write("articles/deux/neuf.md", article("Neuf", 20, "Deux", "neuf"));
    for _ in 0..2 {
        let run = site.run(&["-q"]);
        assert_eq!(run.status, 2, "{what}: {run:#?}");
        assert!(
            run.stderr.contains(&format!("error[{code}]")),
            "{what}: {}",
            run.stderr
        );
        assert!(
            run.stderr.contains("--accept") && run.stderr.contains("--> public/un"),
            "{what}: {}",
            run.stderr
        );
        for (file, text) in site.published() {
            assert_eq!(
                before[&file] == text,
                file.starts_with("un/"),
                "{what}: {file}"
            );
        }
    }
    assert_eq!(site.run(&["check"]).status, 2, "{what}");
    assert_eq!(site.run(&["diff"]).status, 2, "{what}");
    let run = site.run(&["--accept"]);
    assert!(run.status < 2, "{what}: {run:#?}");
    for file in super::FILES {
        assert_ne!(
            before[&format!("un/{file}")],
            site.public(&format!("un/{file}")),
            "{what}"
        );
    }
    assert!(site.run(&[]).status < 2, "{what}");
}

fn delete(site: &Site, numbers: std::ops::Range<usize>) {
    for number in numbers {
        std::fs::remove_file(site.path(&format!("articles/un/{number:02}.md"))).unwrap();
    }
}

#[test]
fn many_that_vanish_are_held_back() {
    let site = many(20, "");
    delete(&site, 0..6);
    held(&site, "many-vanish", "six of twenty");
    for (count, more, gone) in [
        (20, "", 5),
        (8, "", 3),
        (20, "max_vanished = 9\n", 9),
        (20, "max_vanished = \"80%\"\n", 16),
    ] {
        let site = many(count, more);
        delete(&site, 0..gone);
        let run = site.run(&[]);
        assert_eq!(
            (run.status, run.stderr.as_str()),
            (0, ""),
            "{gone} of {count} with {more}"
        );
        assert_eq!(ids(&site, "un").len(), count - gone);
    }
    for (more, gone) in [("max_vanished = 0\n", 1), ("max_vanished = \"10 %\"\n", 4)] {
        let site = many(20, more);
        delete(&site, 0..gone);
        held(&site, "many-vanish", more);
    }
}

#[test]
fn what_is_emptied_is_held_back() {
    for count in [1, 2, 12] {
        let site = many(count, "");
        delete(&site, 0..count);
        held(&site, "held-back", "all files are gone");
    }
    // A slip in feeds.toml.
    let site = many(6, "");
    let config = std::fs::read_to_string(site.path("feeds.toml")).unwrap();
    site.write(
        "feeds.toml",
        config.replace("categories = [\"Un\"]", "categories = [\"Unn\"]"),
    );
    held(&site, "held-back", "another category is asked for");
}

#[test]
fn what_articles_say_themselves_is_believed() {
    type Word = fn(&str) -> String;
    let words: [Word; 3] = [
        |text| text.replacen("+++\n", "+++\ndraft = true\n", 1),
        |text| text.replacen("+++\n", "+++\nexpires = 2025-03-01\n", 1),
        |text| text.replace("[\"Un\"]", "[\"Deux\"]"),
    ];
    for word in words {
        let site = many(20, "");
        for number in 0..19 {
            let file = site.path(&format!("articles/un/{number:02}.md"));
            let text = std::fs::read_to_string(&file).unwrap();
            std::fs::write(&file, word(&text)).unwrap();
        }
        let run = site.run(&[]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""));
        assert_eq!(ids(&site, "un").len(), 1);
        // The last one, too.
        let file = site.path("articles/un/19.md");
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, word(&text)).unwrap();
        let run = site.run(&[]);
        assert!(
            run.status == 0 && run.stderr.contains("empty-feed"),
            "{run:#?}"
        );
        assert_eq!(ids(&site, "un").len(), 0);
    }
    // Four at once that leave nothing are more than a few.
    let site = many(4, "");
    for number in 0..4 {
        let file = site.path(&format!("articles/un/{number:02}.md"));
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, words[0](&text)).unwrap();
    }
    held(&site, "held-back", "all are drafts");
}

#[test]
fn limits_are_no_withdrawal() {
    let site = many(20, "");
    let config = std::fs::read_to_string(site.path("feeds.toml")).unwrap();
    for more in ["limit = 2\n", "max_days = 340\n"] {
        site.write(
            "feeds.toml",
            config.replacen(LEAST, &format!("{LEAST}{more}"), 1),
        );
        let run = site.run(&["--now", "2025-12-20T00:00:00Z"]);
        assert_eq!(run.status, 0, "{more}: {run:#?}");
        assert!(ids(&site, "un").len() < 10, "{more}");
        site.write("feeds.toml", &config);
        assert_eq!(site.run(&[]).status, 0);
    }
}

/// A newcomer's feeds.toml names another folder, or the folder is there and empty: as on the day a disk is not mounted.
#[test]
fn a_wrong_or_empty_folder_costs_nothing() {
    let site = site().build();
    let (bytes, remembered) = (site.published(), ledger(&site));
    std::fs::create_dir(site.path("vide")).unwrap();
    std::fs::create_dir(site.path("autre")).unwrap();
    site.write("autre/x.md", article("X", 1, "X", "x"));
    for (folder, status) in [("vide", 2), ("nulle-part", 66), ("autre", 2)] {
        site.write("feeds.toml", format!("{LEAST}articles = \"{folder}\"\n"));
        let run = site.run(&["-q"]);
        assert_eq!(run.status, status, "{folder}: {run:#?}");
        let after = site.published();
        for (file, text) in &bytes {
            assert_eq!(after.get(file), Some(text), "{folder}: {file}");
        }
    }
    // Right again, nothing has happened.
    site.write("feeds.toml", LEAST);
    std::fs::remove_dir_all(site.path("public/x")).unwrap();
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(site.published(), bytes);
    let lines = remembered
        .lines()
        .filter(|line| !ledger(&site).contains(line));
    assert_eq!(lines.count(), 0);
}

#[test]
fn what_would_come_back_as_new_is_held_back() {
    type Slip = fn(&Site);
    let slips: [(&str, Slip); 3] = [
        ("an id is written by hand", |site| {
            let text =
                article("t1x", 2, "Un", "t1x").replacen("+++\n", "+++\nid = \"urn:x:1\"\n", 1);
            site.write("articles/un/01.md", text);
        }),
        ("an id is changed, and the title with it", |site| {
            let text = article("Autre titre", 2, "Un", "t1x").replacen(
                "+++\n",
                "+++\nid = \"urn:x:1\"\n",
                1,
            );
            site.write("articles/un/01.md", text);
        }),
        ("an id is changed, and an edit made", |site| {
            let text = article("Autre titre", 2, "Un", "t1x").replacen(
                "+++\n",
                "+++\nid = \"urn:x:1\"\n",
                1,
            );
            site.write("articles/un/01.md", text.replace("t1x7 ", "mot "));
        }),
    ];
    for (what, slip) in slips {
        let site = many(6, "");
        slip(&site);
        let before = ledger(&site);
        let run = site.run(&[]);
        assert_eq!(run.status, 2, "{what}: {run:#?}");
        assert_eq!(ledger(&site), before, "{what}");
        held(&site, "comes-back", what);
        assert!(ledger(&site).contains("urn:x:1 "), "{what}");
    }
}

#[test]
fn the_key_of_the_guard_is_read() {
    for (value, says) in [
        ("\"25\"", "max_vanished"),
        ("-1", "max_vanished"),
        ("\"200 %\"", "max_vanished"),
        ("true", "max_vanished"),
    ] {
        let run = Site::new()
            .config(&format!("max_vanished = {value}\n"))
            .run(&["check"]);
        assert_eq!(run.status, 78, "{value}: {run:#?}");
        assert!(
            run.stderr.contains(says) && run.stderr.contains("25 %"),
            "{value}: {}",
            run.stderr
        );
    }
}
