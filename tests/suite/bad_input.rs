//! Bad input: each gets one diagnostic with its place and remedy, and every other article is published.

use std::os::unix::fs::symlink;
use std::process::Command;

use crate::site::{Site, markdown};

/// A site with one good article and `bad`.
fn with(path: &str, bad: impl AsRef<[u8]>) -> Site {
    Site::new()
        .article("good.md", markdown("Bon", "2025-01-01", "X"))
        .article(path, bad)
}

/// Asserts that the good article is published, that the run ends with reserves, and that one error is told in `place`.
fn told(site: &Site, code: &str, place: &str) {
    let run = site.run(&[]);
    assert_eq!(run.status, 1, "{code}: {run:#?}");
    assert!(
        run.stderr.contains(&format!("error[{code}]")),
        "{code} in\n{}",
        run.stderr
    );
    assert!(
        run.stderr.contains(&format!("--> articles/{place}\n")),
        "{place} in\n{}",
        run.stderr
    );
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
    assert!(run.stderr.contains("help: "), "{}", run.stderr);
    assert!(
        site.public("x/rss.xml").contains("<title>Bon</title>"),
        "{code}"
    );
    assert_eq!(site.run(&["check", "-q"]).status, 1);
}

#[test]
fn faulty_articles_are_named_with_their_place() {
    for (name, content, code, place) in [
        ("a.md", "sans titre ni date", "no-title", "a.md:1:1"),
        ("a.md", "+++\ntitle = \"A\"\n+++\n", "no-date", "a.md:3:1"),
        (
            "a.md",
            "---\ntitle: A\ndate: 2025-01-01\ncategories: [«»]\n---\n",
            "bad-value",
            "a.md",
        ),
        (
            "a.md",
            "+++\ntitle = \"\"\ndate = 2025-01-01\n+++\n",
            "no-title",
            "a.md:1:1",
        ),
        (
            "a.md",
            "---\ntitle: A\ndate: 31 février 2025\n---\n",
            "impossible-date",
            "a.md:3:7",
        ),
        (
            "a.md",
            "---\ntitle: A\ndate: bientôt\n---\n",
            "bad-date",
            "a.md:3:7",
        ),
        (
            "a.md",
            "---\ntitle: Bruxelles : la suite\ndate: 2025-01-01\n---\n",
            "syntax",
            "a.md:2:18",
        ),
        ("a.md", "---\ntitle: [A\n---\n", "syntax", "a.md:2:8"),
        ("a.md", "---\n- a\n---\n", "syntax", "a.md:2:1"),
        (
            "a.md",
            "+++\ntitle = A\ndate = 2025-01-01\n+++\n",
            "syntax",
            "a.md:2:9",
        ),
        (
            "a.md",
            "+++\ntitle = \"A\"\ndate = 2025-01-01\n",
            "front-matter-open",
            "a.md:1:1",
        ),
        (
            "a.md",
            "+++\ntitle = \"A\"\ndate = 2025-01-01\ndraft = \"oui\"\n+++\n",
            "wrong-type",
            "a.md:4:9",
        ),
        (
            "a.md",
            "+++\ntitle = \"A\"\ndate = 2025-01-01\nurl = \"javascript:x\"\n+++\n",
            "bad-value",
            "a.md:4:7",
        ),
        (
            "a.txt",
            "Un titre\n\nUn texte sans date, mais long.\n",
            "no-date",
            "a.txt:1:1",
        ),
        (
            "a.txt",
            "Un titre\n\n31 novembre 2017\n\nTexte.\n",
            "impossible-date",
            "a.txt:3:1",
        ),
        (
            "a.txt",
            "Un titre\n\nle 12 brumaire 2017\n\nTexte.\n",
            "bad-date",
            "a.txt:3:1",
        ),
        ("a.txt", "28/11/2017\n\nTexte.\n", "no-title", "a.txt:1:1"),
        ("a.md", "", "empty-file", "a.md"),
        ("a.txt", " \n\u{A0}\n", "empty-file", "a.txt"),
    ] {
        told(&with(name, content), code, place);
    }
}

#[test]
fn what_is_no_file_is_named() {
    let site = with("x.md/inside.md", markdown("Dedans", "2025-01-01", "X"));
    told(&site, "folder-named-article", "x.md");
    assert!(site.public("x/rss.xml").contains("<title>Dedans</title>"));

    let site = with("a.txt", "A\n\n1/1/2025\n\nTexte.");
    symlink("nulle-part", site.path("articles/b.md")).unwrap();
    told(&site, "dangling-link", "b.md");

    let site = with("a.txt", "A\n\n1/1/2025\n\nTexte.");
    site.write("dehors.md", markdown("Dehors", "2025-01-01", "X"));
    symlink(site.path("dehors.md"), site.path("articles/b.md")).unwrap();
    told(&site, "link-out", "b.md");
    assert!(!site.public("all/rss.xml").contains("Dehors"));

    let site = with("a.txt", "A\n\n1/1/2025\n\nTexte.");
    symlink(site.path("articles"), site.path("articles/boucle")).unwrap();
    let run = site.run(&[]);
    assert_eq!(run.status, 0);
    assert!(
        run.stderr.contains("warning[link-inside]"),
        "{}",
        run.stderr
    );

    let site = with("a.txt", "A\n\n1/1/2025\n\nTexte.");
    assert!(
        Command::new("mkfifo")
            .arg(site.path("articles/tube.md"))
            .status()
            .unwrap()
            .success()
    );
    told(&site, "not-a-file", "tube.md");
}

#[test]
fn documents_that_are_not_read_are_not_passed_over_in_silence() {
    let run = with("page.docx", "x")
        .article("photo.jpg", "x")
        .article(".caché.md", "x")
        .article("copie.md~", "x")
        .run(&[]);
    assert_eq!(run.status, 0);
    assert_eq!(run.stderr.matches("warning[").count(), 1, "{}", run.stderr);
    assert!(
        run.stderr.contains("warning[unread-shape]") && run.stderr.contains("page.docx"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_ends_a_run_names_the_path_and_writes_nothing() {
    let site = Site::new();
    std::fs::remove_dir(site.path("articles")).unwrap();
    let run = site.run(&[]);
    assert_eq!(run.status, 66);
    assert!(run.stderr.contains("`articles`"), "{}", run.stderr);
    let run = Site::new().config("articles = \"feeds.toml\"\n").run(&[]);
    assert_eq!(run.status, 66);

    let site = with("a.txt", "A\n\n1/1/2025\n\nTexte.").file("public", "un fichier");
    let run = site.run(&[]);
    assert_eq!(run.status, 73);
    assert!(run.stderr.contains("`public/all`"), "{}", run.stderr);
    let run = site.run(&["--output", "/proc/crieur"]);
    assert_eq!(run.status, 73);
    assert!(run.stderr.contains("`/proc/crieur/all`"), "{}", run.stderr);

    let site =
        with("a.txt", "A\n\n1/1/2025\n\nTexte.").file("public/x/feed.json/dedans", "un dossier");
    let run = site.run(&[]);
    assert_eq!(run.status, 73, "{}", run.stderr);
    assert!(
        run.stderr.contains("`public/x/feed.json`"),
        "{}",
        run.stderr
    );
    assert_eq!(
        site.published().into_keys().collect::<Vec<_>>(),
        ["x/feed.json/dedans"]
    );
}

#[test]
fn of_two_articles_with_one_id_the_older_is_published() {
    let article = |date: &str| {
        format!("+++\ntitle = \"{date}\"\ndate = {date}\nid = \"tag:a.example,2025:un\"\n+++\n")
    };
    let site = with("a.md", article("2025-02-02")).article("b.md", article("2025-01-01"));
    let run = site.run(&[]);
    assert_eq!(run.status, 1);
    for part in ["error[same-id]", "--> articles/a.md", "`articles/b.md`"] {
        assert!(run.stderr.contains(part), "{part} in {}", run.stderr);
    }
    let feed = site.public("all/rss.xml");
    assert!(
        feed.contains("<title>2025-01-01</title>") && !feed.contains("<title>2025-02-02</title>")
    );
}

#[test]
fn unplaced_articles_and_empty_feeds_are_warned_of() {
    let site = with("a.md", markdown("A", "2025-01-01", "Y"))
        .config("[[feeds]]\nname = \"x\"\ncategories = [\"X\"]\n[[feeds]]\nname = \"z\"\ncategories = [\"Z\"]\n");
    let run = site.run(&[]);
    assert_eq!(run.status, 0);
    assert!(
        run.stderr.contains("warning[in-no-feed]") && run.stderr.contains("« Y »"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("warning[empty-feed]") && run.stderr.contains("feeds.toml:8:8"),
        "{}",
        run.stderr
    );
    feed_rs::parser::parse(site.public("z/rss.xml").as_bytes()).unwrap();
}

#[test]
fn hostile_sizes_are_bounded() {
    let front = "+++\ntitle = \"A\"\ndate = 2025-01-01\ncategories = [\"X\"]\n+++\n";
    let categories: Vec<String> = (0..10_000).map(|n| format!("\"c{n}\"")).collect();
    for (content, code) in [
        (
            format!(
                "+++\ntitle = \"A\"\nsummary = \"{}\"\ndate = 2025-01-01\n+++\n",
                "mot ".repeat(250_000)
            ),
            "summary-too-long",
        ),
        (
            format!(
                "+++\ntitle = \"{}\"\ndate = 2025-01-01\n+++\n",
                "mot ".repeat(250_000)
            ),
            "title-too-long",
        ),
        (
            format!(
                "+++\ntitle = \"A\"\ndate = 2025-01-01\ncategories = [{}]\n+++\n",
                categories.join(",")
            ),
            "too-many-categories",
        ),
        (format!("{front}{}fond", "> ".repeat(100_000)), "too-deep"),
        (format!("{front}{}", "1. ".repeat(100_000)), "too-deep"),
        (
            format!("{front}{}fond", "<div>".repeat(100_000)),
            "too-deep",
        ),
        (
            format!("{front}{}fond", "<div><!--</div>-->".repeat(50_000)),
            "too-deep",
        ),
        (
            format!("{front}<svg><style>{}fond", "<div>".repeat(100_000)),
            "too-deep",
        ),
        (format!("{front}{}", "*a **b ".repeat(50_000)), ""),
        (format!("{front}{}", "[".repeat(100_000)), ""),
        (format!("{front}{}", "mot ".repeat(1_200_000)), "too-long"),
    ] {
        let site = with("a.md", &content);
        let run = site.run(&["-v"]);
        assert_eq!(
            run.status,
            0,
            "{code}: {}",
            run.stderr.chars().take(2000).collect::<String>()
        );
        assert!(
            run.stderr.contains(&format!("warning[{code}")) || code.is_empty(),
            "{code} in {}",
            run.stderr
        );
        assert!(run.stderr.len() < 4000, "{code}");
        assert!(
            site.public("all/rss.xml").contains("<title>Bon</title>"),
            "{code}"
        );
    }
    told(&with("gros.md", vec![b'a'; 50 << 20]), "too-big", "gros.md");
    told(
        &with(
            "a.md",
            format!("---\ntitle: {}\n---\n", "[".repeat(100_000)),
        ),
        "syntax",
        "a.md:2:263",
    );
    let levels = (1..12).map(|level| {
        let row = vec![format!("*a{}", level - 1); 9].join(",");
        format!("a{level}: &a{level} [{row}]\n")
    });
    let bomb: String = std::iter::once("a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned())
        .chain(levels)
        .collect();
    let run = with("a.md", format!("---\n{bomb}---\n")).run(&[]);
    assert!(
        run.status == 1 && run.stderr.contains("error[syntax]"),
        "{}",
        run.stderr
    );
}

#[test]
fn stray_characters_reach_no_feed_and_glue_nothing() {
    let text = "Infor\u{1}mé.\u{2}Deux \u{FFFE}]]> <b>gras</b> &amp; &#1;trois\u{B}quatre";
    let site = Site::new().article(
        "a.md",
        format!("---\ntitle: '{text}'\ndate: 2025-01-01\ncategories: ['{text}']\nauthor: '{text}'\nsummary: '{text}'\n---\n{text}\n"),
    );
    let run = site.run(&[]);
    assert!(
        run.status == 0 && run.stderr.contains("warning[forbidden-characters]"),
        "{run:#?}"
    );
    let said = "Informé. Deux ]]> <b>gras</b> &amp; &#1;trois quatre";
    for file in ["rss.xml", "atom.xml"] {
        let feed = site.public(&format!("all/{file}"));
        let document = roxmltree::Document::parse(&feed).unwrap();
        let texts: Vec<&str> = document
            .descendants()
            .filter_map(|node| node.text())
            .collect();
        assert!(
            texts.iter().filter(|text| **text == said).count() >= 3,
            "{file}: {texts:#?}"
        );
        let html = texts.iter().find(|text| text.starts_with("<p>")).unwrap();
        assert_eq!(
            **html,
            *"<p>Informé. Deux ]]&gt; <b>gras</b> &amp; trois quatre</p>"
        );
    }
    let json: serde_json::Value = serde_json::from_str(&site.public("all/feed.json")).unwrap();
    assert_eq!(json["items"][0]["title"], said);
}

#[test]
fn what_is_probably_not_meant_is_warned_of() {
    let front = |more: &str| format!("---\ntitle: A\ndate: 2025-01-01\n{more}\n---\nTexte.\n");
    for (name, content, code) in [
        (
            "a.md",
            front("categories: Culture, Arts"),
            "comma-in-category",
        ),
        ("a.md", front("expires: 2024-01-01"), "expires-before-date"),
        ("a.md", front("updated: 2024-01-01"), "updated-before-date"),
        ("a.md", front("titel: B"), ""),
        ("a.md", front("tag: B"), "misspelt-key"),
        (
            "a.md",
            front("enclosure: https://a.example/b.mp3"),
            "unknown-length",
        ),
        ("a.md", front("").replace("Texte.", ""), "no-text"),
        (
            "a.md",
            front("").replace("Texte.", "<iframe src=\"//b\"></iframe>"),
            "markup-removed",
        ),
        (
            "a.md",
            front("").replace("Texte.", "[b](htp://b)"),
            "address-removed",
        ),
        (
            "good (1).md",
            markdown("Bon", "2025-01-01", "X"),
            "looks-like-copy",
        ),
        ("a.markdwon", front(""), "unread-shape"),
        ("sans-extension", front(""), "unread-shape"),
    ] {
        let run = with(name, &content).run(&["check"]);
        assert_eq!(run.status, 0, "{content}\n{}", run.stderr);
        assert_eq!(
            run.stderr.contains(&format!("warning[{code}]")),
            !code.is_empty(),
            "{code}\n{}",
            run.stderr
        );
    }
}

#[test]
fn nearly_right_places_are_named() {
    let site = Site::new();
    std::fs::rename(site.path("articles"), site.path("Article")).unwrap();
    let run = site.run(&[]);
    assert!(
        run.status == 66 && run.stderr.contains("articles = \"Article\""),
        "{}",
        run.stderr
    );
    let site = Site::new();
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_crieur"))
        .current_dir(site.path("articles"))
        .output()
        .unwrap();
    assert!(
        String::from_utf8_lossy(&run.stderr).contains("in the folder above"),
        "{run:?}"
    );
    let run = site.run(&["check"]);
    assert_eq!(run.stderr.matches("warning[").count(), 1, "{}", run.stderr);
    assert!(
        run.stderr.contains("warning[no-articles]"),
        "{}",
        run.stderr
    );
}

#[test]
fn every_fault_of_an_article_is_told_at_once() {
    let run = with("a.md", "---\ntitle: A\nlanguage: x\n---\n").run(&["check"]);
    assert!(
        run.stderr.contains("error[bad-value]") && run.stderr.contains("error[no-date]"),
        "{}",
        run.stderr
    );
}
