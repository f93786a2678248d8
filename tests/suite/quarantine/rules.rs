//! What stays and what does not, in which place, and in which feed.

use std::path::Path;

use serde_json::Value;

use super::{FAULT, stays, titles};
use crate::site::{Site, markdown};

#[test]
fn what_is_withdrawn_on_purpose_does_not_stay() {
    let a = |more: &str| format!("---\ntitle: A\ndate: 2025-01-01\n{more}\n---\nTexte.\n");
    let other = markdown("B", "2025-01-02", "Y");
    for (name, text) in [
        ("a draft with a fault", a("draft: true\nupdated: demain")),
        (
            "a draft that lost its title",
            "---\ndraft: true\n---\n".into(),
        ),
        (
            "a draft whose front matter is broken",
            a("published: false\ntags: ["),
        ),
        (
            "a draft without an end",
            "+++\ntitle = \"A\"\ndraft = true\n".into(),
        ),
        (
            "one that has expired",
            a("expires: 2025-06-01\nupdated: demain"),
        ),
        (
            "one that has expired, broken",
            a("expires: 2025-06-01\ntags: ["),
        ),
        (
            "one that is still to come",
            a("updated: demain").replace("2025-01-01", "2026-02-01"),
        ),
    ] {
        let site = Site::new()
            .article("a.md", a(""))
            .article("b.md", &other)
            .build();
        assert_eq!(titles(&site, "all"), ["B", "A"]);
        site.write("articles/a.md", text);
        site.write("articles/b.md", FAULT);
        let run = site.run(&[]);
        assert_eq!(titles(&site, "all"), ["B"], "{name}: {}", run.stderr);
    }
    // The clock may go back, and takes nothing away.
    let site = Site::new()
        .article("a.md", a(""))
        .article("b.md", &other)
        .build();
    site.write("articles/b.md", FAULT);
    let earlier = ["--now", "2025-01-01T12:00:00Z"];
    assert_eq!(site.run(&earlier).status, 1);
    assert_eq!(titles(&site, "all"), ["B", "A"]);
    // One that says when it is to go, and is broken, goes when the time has come.
    let site = Site::new()
        .article("a.md", a("expires: 2026-03-01"))
        .article("b.md", &other)
        .build();
    site.write("articles/a.md", a("expires: 2026-03-01\ntags: ["));
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(titles(&site, "all"), ["B", "A"]);
    let later = site.run(&["--now", "2026-03-01T06:00:00Z"]);
    assert_eq!(later.status, 1, "{later:?}");
    assert_eq!(titles(&site, "all"), ["B"]);
}

#[test]
fn a_faulty_article_that_never_was_good_is_absent() {
    let site = Site::new()
        .article("b.md", markdown("B", "2025-01-02", "Y"))
        .build();
    let before = site.published();
    site.write("articles/a.md", FAULT);
    stays(&site, &before, "new");
    // Not even when another one that is gone had an id that could be its own.
    let site = Site::new()
        .article("b.md", markdown("B", "2025-01-02", "Y"))
        .article("c.md", "---\ntitle: C\ndate: 2025-01-01\nid: a\n---\nT.\n")
        .build();
    assert!(
        site.public("all/feed.json")
            .contains("tag:info-citoyen.example,2005:a\"")
    );
    std::fs::remove_file(site.path("articles/c.md")).unwrap();
    site.write("articles/a.md", FAULT);
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(titles(&site, "all"), ["B"]);
}

#[test]
fn no_id_is_there_twice() {
    let own = |title: &str, more: &str| {
        format!("---\ntitle: {title}\ndate: 2025-01-01\nid: urn:x:a\n{more}\n---\nT.\n")
    };
    let site = Site::new().article("a.md", own("A", "")).build();
    // Its id has moved to another file, and the old one is broken: the good one has it.
    site.write("articles/b.md", own("B", ""));
    site.write("articles/a.md", own("A", "tags: ["));
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(titles(&site, "all"), ["B"]);
    // The same where the good one is not for the public.
    site.write("articles/b.md", own("B", "draft: true"));
    assert_eq!(site.run(&["--accept"]).status, 1);
    assert_eq!(titles(&site, "all"), [""; 0]);
    // Of two files of one name in ids, only what cannot be the good one's stays.
    let site = Site::new()
        .article("a b.md", markdown("Premier", "2024-01-01", "X"))
        .article("a-b.md", markdown("Second", "2025-01-01", "X"))
        .build();
    let before = site.published();
    site.write("articles/a b.md", FAULT);
    stays(&site, &before, "one of two names");
}

#[test]
fn a_new_date_or_id_in_a_faulty_article_hides_nothing() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .build();
    let before = site.published();
    for text in [
        "---\ntitle: A\ndate: 2024-12-31\nupdated: demain\n---\nT.\n",
        "---\ntitle: A\ndate: 2025-01-01\nid: urn:x:neuf\nupdated: demain\n---\nT.\n",
    ] {
        site.write("articles/a.md", text);
        stays(&site, &before, text);
    }
}

#[test]
fn what_stays_keeps_to_the_limits_of_its_feed() {
    let day = |day: u32| format!("2025-12-{day:02}");
    let config = "[[feeds]]\nname = \"x\"\nlimit = 3\n[[feeds]]\nname = \"y\"\nmax_days = 10\n";
    let mut site = Site::new().config(config);
    for number in 21..=25 {
        site = site.article(
            &format!("{number}.md"),
            markdown(&format!("n{number}"), &day(number), "X"),
        );
    }
    let site = site.build();
    assert_eq!(titles(&site, "x"), ["n25", "n24", "n23"]);
    let before = site.published();
    site.write("articles/24.md", FAULT);
    stays(&site, &before, "limit");
    // A newcomer pushes the oldest out, be it good or kept.
    site.write("articles/26.md", markdown("n26", &day(26), "X"));
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(titles(&site, "x"), ["n26", "n25", "n24"]);
    site.write("articles/27.md", markdown("n27", &day(27), "X"));
    let verbose = site.run(&["-v"]);
    assert_eq!(titles(&site, "x"), ["n27", "n26", "n25"]);
    assert!(
        verbose.stderr.contains("1 entry kept from the last run"),
        "{}",
        verbose.stderr
    );
    assert!(
        verbose
            .stdout
            .contains("public/x  rss.xml atom.xml feed.json index.html  3 entries"),
        "{}",
        verbose.stdout
    );
    assert!(titles(&site, "y").contains(&"n24".to_owned()));
    // The age counts as well: ten days after the day, the entry goes from the feed that has such a limit.
    assert_eq!(site.run(&["--now", "2026-01-03T07:00:00Z"]).status, 1);
    assert!(
        titles(&site, "y").contains(&"n25".to_owned())
            && !titles(&site, "y").contains(&"n24".to_owned())
    );
}

#[test]
fn feeds_of_faulty_articles_alone_stay_alive() {
    for config in [
        "",
        "[[feeds]]\nname = \"un\"\ncategories = [\"Un\"]\n[[feeds]]\nname = \"all\"\n",
    ] {
        let site = Site::new()
            .config(config)
            .article("a.md", markdown("A", "2025-01-01", "Un"))
            .article("b.md", markdown("B", "2025-01-02", "Un"))
            .build();
        let before = site.published();
        site.write("articles/a.md", FAULT);
        site.write("articles/b.md", FAULT);
        stays(&site, &before, config);
        // The same beside an article that is good.
        site.write("articles/c.md", markdown("C", "2025-01-03", ""));
        let run = site.run(&[]);
        assert!(
            run.status == 1 && !run.stderr.contains("warning["),
            "{}",
            run.stderr
        );
        assert_eq!(titles(&site, "un"), ["B", "A"]);
        std::fs::remove_file(site.path("articles/c.md")).unwrap();
        let list = site.run(&["list"]);
        assert_eq!(
            list.stdout
                .matches("error: syntax (last good version stays)")
                .count(),
            2,
            "{}",
            list.stdout
        );
        let rows: Value = serde_json::from_str(&site.run(&["list", "--json"]).stdout).unwrap();
        assert_eq!(rows[0]["withheld"]["error"], "syntax");
        assert_eq!(rows[0]["kept"], serde_json::json!(["all", "un"]));
    }
}

#[test]
fn a_feed_that_was_withdrawn_does_not_come_back() {
    let site = Site::new()
        .article("a.md", markdown("A", "2025-01-01", "Un"))
        .article("b.md", markdown("B", "2025-01-02", "Deux"))
        .build();
    let draft = markdown("A", "2025-01-01", "Un").replacen("+++\n", "+++\ndraft = true\n", 1);
    site.write("articles/a.md", draft);
    assert_eq!(site.run(&[]).status, 0);
    assert!(!site.path("public/un").exists());
    // The draft is broken in a way that hides what it is.
    site.write("articles/a.md", "");
    assert_eq!(site.run(&[]).status, 1);
    assert!(!site.path("public/un").exists());
    assert_eq!(titles(&site, "all"), ["B"]);
}

#[test]
fn a_fault_changes_no_spelling_of_other_articles() {
    let mut site = Site::new();
    for (name, label) in [
        ("a", "Securite"),
        ("b", "Securite"),
        ("c", "Sécurité"),
        ("d", "Sécurité"),
    ] {
        site = site.article(&format!("{name}.md"), markdown(name, "2025-01-01", label));
    }
    let site = site.build();
    let before = site.published();
    assert!(before["securite/rss.xml"].contains("<title>Info Citoyen – Sécurité</title>"));
    for name in ["c", "d", "a"] {
        site.write(&format!("articles/{name}.md"), FAULT);
        stays(&site, &before, name);
    }
}

#[test]
fn what_breaks_between_the_two_readings_stays_too() {
    type Break = fn(&Path);
    let faults: [Break; 2] = [
        |file| std::fs::remove_file(file).unwrap(),
        |file| std::fs::write(file, FAULT).unwrap(),
    ];
    for fault in faults {
        let site = Site::new()
            .article("a.md", markdown("A", "2025-01-01", "X"))
            .article("b.md", markdown("B", "2025-01-02", "X"))
            .build();
        let now = "2026-01-01T12:00:00Z".parse().unwrap();
        let mut found = Vec::new();
        let mut config = crieur::config::load(&site.path("feeds.toml"), &mut found).unwrap();
        config.site.output = site.path("public");
        config.site.ledger = site.path("feeds.ledger");
        let ledger = crieur::ledger::load(&config, now, &mut found).unwrap();
        let progress = crieur::progress::Progress::default();
        let articles = crieur::edition::read_all(&config, &progress, &mut found).unwrap();
        let gathered =
            crieur::edition::gather(&config, articles, &ledger, now, &progress, &mut found);
        fault(&site.path("articles/a.md"));
        let survey = crieur::edition::choose(&config, gathered, &progress, &mut found);
        let edition =
            crieur::edition::finish(&config, survey, false, &progress, &mut found).unwrap();
        let plan = crieur::publish::plan(&config, &edition, false, &mut found).unwrap();
        assert!(plan.changed.is_empty() && edition.recall.count() == 1);
        assert_eq!(crieur::diagnostic::errors(&found), 1, "{found:?}");
    }
}

/// The id of an article with a day of publication of its own carries the year of its date, and its entry that of the day.
#[test]
fn an_article_with_an_embargo_stays_too() {
    let article = "---\ntitle: A\ndate: 2024-12-30\npublishDate: 2025-01-02\n---\nTexte.\n";
    let site = Site::new().article("a.md", article).build();
    assert_eq!(titles(&site, "all"), ["A"]);
    let before = site.published();
    for fault in [
        FAULT.to_owned(),
        article.replace("title: A", "title: [A"),
        article.replace("title: A\n", ""),
    ] {
        site.write("articles/a.md", &fault);
        let run = site.run(&[]);
        assert_eq!(
            (run.status, site.published()),
            (1, before.clone()),
            "{fault}: {}",
            run.stderr
        );
    }
    // The day was put off: it is not for the public any more.
    site.write(
        "articles/a.md",
        article
            .replace("title: A", "title: [A")
            .replace("2025-01-02", "2031-01-02"),
    );
    site.run(&["--accept"]);
    assert!(titles(&site, "all").is_empty());
}
