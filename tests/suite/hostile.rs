//! Input that is made to hurt, or looks like it: each file gets its diagnostic, all others are published, and neither
//! what is said nor what is written grows without bounds.

use std::os::unix::net::UnixListener;

use crate::site::{Run, Site, markdown};

/// Builds a site with one good article and `bad`, and asserts that the good one is published.
fn beside(name: &str, bad: impl AsRef<[u8]>) -> Run {
    let site = Site::new()
        .article("good.md", markdown("Bon", "2025-01-01", "X"))
        .article(name, bad);
    let run = site.run(&[]);
    assert!(
        site.public("all/rss.xml").contains("<title>Bon</title>"),
        "{name}: {run:#?}"
    );
    assert!(
        run.stderr.len() < 4000,
        "{name}: {} bytes",
        run.stderr.len()
    );
    run
}

#[test]
fn nesting_a_hundred_thousand_deep() {
    let deep =
        |open: &str, close: &str| format!("{}x{}", open.repeat(100_000), close.repeat(100_000));
    let front = "---\ntitle: A\ndate: 2025-01-01\n---\n";
    let page = "<title>A</title><meta name=date content=2025-01-01><article><p>";
    for (name, text, code) in [
        (
            "a.md",
            format!("---\ntitle: A\nx: {}\n---\n", deep("[", "]")),
            "error[syntax]",
        ),
        (
            "a.md",
            format!("---\ntitle: A\nx: {}\n---\n", deep("{a: ", "}")),
            "error[syntax]",
        ),
        (
            "a.md",
            format!("+++\ntitle = \"A\"\nx = {}\n+++\n", deep("[", "]")),
            "error[syntax]",
        ),
        (
            "a.md",
            format!("{{\"title\": \"A\", \"x\": {}}}\n", deep("[", "]")),
            "error[syntax]",
        ),
        (
            "a.md",
            format!("{{\"x\": {}", "{\"a\":".repeat(100_000)),
            "error[",
        ),
        (
            "a.md",
            format!("{front}{}", deep("> ", "")),
            "warning[too-deep]",
        ),
        ("a.md", format!("{front}{}", deep("*a **b ", "")), ""),
        (
            "a.html",
            format!("{page}{}", deep("<div>", "</div>")),
            "warning[too-deep]",
        ),
        ("a.html", format!("{page}{}", deep("<b>", "")), "warning["),
        (
            "a.html",
            format!("{page}<svg><g>{}", deep("<g>", "</g>")),
            "warning[too-deep]",
        ),
        (
            "a.html",
            format!(
                "<script type=application/ld+json>{}</script>{page}",
                deep("[", "]")
            ),
            "warning[no-text]",
        ),
    ] {
        let run = beside(name, &text);
        let begin: String = text.chars().take(60).collect();
        assert!(run.stderr.contains(code), "{begin}: {}", run.stderr);
        assert_eq!(
            run.status,
            i32::from(code.starts_with("error")),
            "{begin}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_million_links() {
    for (name, text) in [
        (
            "a.md",
            format!(
                "---\ntitle: A\ndate: 2025-01-01\n---\n{}",
                "[a](b)\n".repeat(1_000_000)
            ),
        ),
        (
            "a.html",
            format!(
                "<title>A</title><meta name=date content=2025-01-01><p>{}",
                "<a href=b>a</a>".repeat(1_000_000)
            ),
        ),
        (
            "a.txt",
            format!("A\n\n1/1/2025\n\n{}", "https://a.b\n".repeat(1_000_000)),
        ),
    ] {
        let run = beside(name, text);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(
            run.stderr.contains("warning[too-long]"),
            "{name}: {}",
            run.stderr
        );
    }
}

/// As many folders in each other as a path can name, two on each of the upper floors.
#[test]
fn folders_in_folders() {
    let mut site = Site::new();
    let (mut path, mut articles) = (String::new(), 0);
    for depth in 0..1500 {
        if depth % 100 == 0 || depth < 20 {
            for folder in ["a/", "b/"] {
                let text = markdown(&format!("{folder}{depth}"), "2025-01-01", "X");
                site = site.article(&format!("{path}{folder}x.md"), text);
                articles += 1;
            }
        }
        path.push_str("b/");
    }
    let run = site.run(&["list"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let listed = run.stdout.matches("x.md").count();
    assert_eq!(listed, articles, "{}", run.stdout);
}

#[test]
fn what_is_no_article_at_all() {
    let site = Site::new().article("good.md", markdown("Bon", "2025-01-01", "X"));
    let huge = std::fs::File::create(site.path("articles/huge.md")).unwrap();
    huge.set_len(200 << 20).unwrap();
    let _socket = UnixListener::bind(site.path("articles/socket.md")).unwrap();
    let run = site.run(&[]);
    assert_eq!(run.status, 1);
    for part in ["error[too-big]: this file has 200 MiB", "error[not-a-file]"] {
        assert!(run.stderr.contains(part), "{part} in {}", run.stderr);
    }
    assert!(site.public("all/rss.xml").contains("<title>Bon</title>"));
    for (name, text, code) in [
        ("a.md", "\0".repeat(5_000_000), "error[not-text]"),
        (
            "a.txt",
            "Un\0 titre\n\n1/1/2025\n\nTex\0te.\0\n".to_owned(),
            "warning[forbidden-characters]",
        ),
        (
            "a.md",
            format!("+++\n{}", "a = 1\n".repeat(500_000)),
            "error[front-matter-open]",
        ),
        (
            "a.md",
            format!("+++\n{}+++\n", "a = 1\n".repeat(100_000)),
            "error[syntax]",
        ),
        (
            "a.md",
            format!("---\n{}---\n", "- a\n".repeat(100_000)),
            "error[syntax]",
        ),
        (
            "a.md",
            format!("{}Title: A\n\nTexte", "K: a\n".repeat(100_000)),
            "error[no-date]",
        ),
        (
            "a.md",
            format!("{}# A\n\n1/1/2025\n\nTexte", "<!-- a -->\n".repeat(100_000)),
            "",
        ),
        ("a.html", "<".repeat(2_000_000), "error[no-title]"),
        (
            "a.html",
            format!("<title>{}", "A".repeat(2_000_000)),
            "warning[title-too-long]",
        ),
        (
            "a.txt",
            "e\u{301}\u{323}".repeat(500_000),
            "warning[title-too-long]",
        ),
    ] {
        let run = beside(name, &text);
        assert!(run.stderr.contains(code), "{code}: {}", run.stderr);
    }
}
