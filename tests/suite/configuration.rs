//! feeds.toml: what is wrong in it is told with line, column and the right word, all at once.

use crate::site::{LEAST, Site, markdown};

#[test]
fn every_fault_is_told_with_its_place_and_remedy() {
    for (config, code, place, remedy) in [
        (
            "[site]\ntitle = \"A\"\nurl = \"https://a.example/\"\nlangage = \"fr\"\n",
            "unknown-key",
            "feeds.toml:4:1",
            "write `language`",
        ),
        (
            "[site]\ntitre = \"A\"\nurl = \"https://a.example/\"\n",
            "unknown-key",
            "feeds.toml:2:1",
            "write `title`",
        ),
        (
            "[sites]\ntitle = \"A\"\n",
            "unknown-key",
            "feeds.toml:1:2",
            "write `site`",
        ),
        (
            "[site]\nurl = \"https://a.example/\"\n",
            "missing-key",
            "feeds.toml:1:1",
            "title = \"Info Citoyen\"",
        ),
        (
            "[site]\ntitle = \"A\"\n",
            "missing-key",
            "feeds.toml:1:1",
            "url = \"",
        ),
        ("", "missing-key", "feeds.toml:1:1", "[site]"),
        (
            "[site]\ntitle = \"A\"\nurl = \"a.example\"\n",
            "bad-value",
            "feeds.toml:3:7",
            "https://",
        ),
        (
            "[site]\ntitle = \"A\"\nurl = \"ftp://a.example/\"\n",
            "bad-value",
            "feeds.toml:3:7",
            "https://",
        ),
        (
            "[site]\ntitle = [\"A\"]\nurl = \"https://a.example/\"\n",
            "wrong-type",
            "feeds.toml:2:9",
            "between quotes",
        ),
        (
            "[site\ntitle = 1",
            "syntax",
            "feeds.toml:1:6",
            "bracket: [site]",
        ),
        (
            "[site]\ntitle = A\nurl = \"https://a.example/\"\n",
            "syntax",
            "feeds.toml:2:9",
            "quotes",
        ),
    ] {
        let run = Site::new().file("feeds.toml", config).run(&[]);
        assert_eq!(run.status, 78, "{config}\n{run:#?}");
        for part in [&format!("error[{code}]"), place, remedy] {
            assert!(
                run.stderr.contains(part),
                "{part} for\n{config}\n{}",
                run.stderr
            );
        }
    }
    // The word by which catalogues could tell that nothing was written is a word like others.
    let run = Site::new().config("content = \"none\"\n").run(&[]);
    assert!(
        run.stderr
            .contains("`none` cannot be the value of `content`"),
        "{}",
        run.stderr
    );
    for (line, code, column, remedy) in [
        (
            "timezone = \"Europe/Bruxelles\"",
            "bad-value",
            12,
            "Europe/Brussels",
        ),
        ("language = \"français\"", "bad-value", 12, "\"fr\""),
        ("limit = 0", "bad-value", 9, "from 1 to"),
        ("limit = \"20\"", "wrong-type", 9, "such as 20"),
        ("formats = [\"rss\", \"xml\"]", "bad-value", 19, "\"atom\""),
        ("formats = []", "bad-value", 11, "\"atom\""),
        ("content = \"complet\"", "bad-value", 11, "\"summary\""),
        ("hour = \"6h\"", "bad-value", 8, "06:00"),
        ("address = \"{annee}/{slug}\"", "bad-value", 11, "{year}"),
        ("address = \"{year}/\"", "bad-value", 11, "{slug}"),
        ("image = \"data:image/png,x\"", "bad-value", 9, "/logo.png"),
        (
            "author = { email = \"a@b.example\" }",
            "missing-key",
            10,
            "name =",
        ),
        (
            "author = { name = \"A\", email = \"ab\" }",
            "bad-value",
            32,
            "mail address",
        ),
        (
            "authority = \"https://a.example/\"",
            "bad-value",
            13,
            "host name",
        ),
        ("summary_length = 5", "bad-value", 18, "from 20"),
        ("[[feeds]]", "missing-key", 1, "name = "),
        ("[[feeds]]\nname = \"«»\"", "bad-value", 8, "securite"),
        (
            "[[feeds]]\nname = \"a\"\n[[feeds]]\nname = \"À\"",
            "same-feed-address",
            8,
            "another `name`",
        ),
        (
            "[[feeds]]\nname = \"a\"\nlanguages = [\"fr\", \"flamand!\"]",
            "bad-value",
            20,
            "nl-BE",
        ),
        (
            "[[feeds]]\nname = \"a\"\ncatégories = [\"A\"]",
            "syntax",
            4,
            "without them",
        ),
        (
            "timezone = \"Europe/Amsterdm\"",
            "bad-value",
            12,
            "\"Europe/Amsterdam\"",
        ),
        (
            "[[feeds]]\nname = \"a\"\ncategories = [\"\"]",
            "bad-value",
            14,
            "[\"Sécurité\"]",
        ),
        (
            "[[feeds]]\nname = \"a\"\ncategories = []",
            "bad-value",
            14,
            "[\"Sécurité\"]",
        ),
        (
            "[[feeds]]\nname = \"a\"\nkeywords = [\"!!!\"]",
            "bad-value",
            12,
            "[\"police\"]",
        ),
        (
            "author = { name = \"A\", mail = \"a@b.example\" }",
            "unknown-key",
            24,
            "write `email`",
        ),
        (
            "author = { name = \"A\", url = \"javascript://a/\" }",
            "bad-value",
            30,
            "https://",
        ),
        ("[[feeds]", "syntax", 9, "[[feeds]]"),
        ("formats = [\"rss\" \"atom\"]", "syntax", 18, "comma"),
        ("rights = \"a", "syntax", 12, "quote"),
        (
            "language = \"fr\"\nlanguage = \"nl\"",
            "syntax",
            1,
            "already",
        ),
        ("output = \"C:\\public\"", "syntax", 14, "/ in place of"),
        ("[feeds]", "wrong-type", 1, "[[feeds]]"),
    ] {
        let run = Site::new().config(line).run(&["check"]);
        assert_eq!(run.status, 78, "{line}\n{run:#?}");
        let row = LEAST.lines().count() + line.lines().count();
        for part in [
            &format!("error[{code}]"),
            &format!("feeds.toml:{row}:{column}\n"),
            remedy,
        ] {
            assert!(
                run.stderr.contains(part),
                "{part} for\n{line}\n{}",
                run.stderr
            );
        }
    }
}

#[test]
fn all_faults_come_at_once_and_nothing_is_written() {
    let run = Site::new()
        .config("langage = \"fr\"\nlimit = \"x\"\n[[feeds]]\nnme = \"a\"\n")
        .article("a.md", markdown("A", "2025-01-01", "A"))
        .run(&[]);
    assert_eq!(run.stderr.matches("error[").count(), 4, "{}", run.stderr);
    let lines = run.stderr.lines().filter_map(|line| {
        line.split_once("feeds.toml:")?
            .1
            .split(':')
            .next()?
            .parse()
            .ok()
    });
    let lines: Vec<usize> = lines.collect();
    assert!(lines.len() == 4 && lines.is_sorted(), "{lines:?}");
    assert!(
        run.stderr
            .ends_with("`feeds.toml` has 4 errors; nothing was written\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_missing_or_unreadable_file_says_what_to_do() {
    let run = Site::new().run(&["--config", "nulle-part.toml"]);
    assert_eq!(run.status, 78);
    assert!(
        run.stderr.contains("`nulle-part.toml`") && run.stderr.contains("--config"),
        "{}",
        run.stderr
    );
    assert_eq!(Site::new().run(&["--config", "articles"]).status, 78);
    assert_eq!(
        Site::new()
            .file("feeds.toml", b"[site]\ntitle = \"\xE9\"")
            .run(&[])
            .status,
        78
    );
}

#[test]
fn paths_are_relative_to_the_file() {
    let site = Site::new()
        .file(
            "conf/feeds.toml",
            format!("{LEAST}articles = \"../pages\"\noutput = \"../web\"\n"),
        )
        .file("pages/a.md", markdown("A", "2025-01-01", "A"));
    assert_eq!(site.run(&["-c", "conf/feeds.toml"]).status, 0);
    assert!(site.path("web/all/rss.xml").is_file());
}

#[test]
fn rules_take_and_leave() {
    let article = |category: &str, language: &str, text: &str| {
        format!(
            "---\ntitle: T {text}\ndate: 2025-01-01\ncategory: {category}\nlanguage: {language}\n---\n{text}\n"
        )
    };
    let feeds = r#"
[[feeds]]
name = "mots"
keywords = ["Traite des Êtres humains"]
[[feeds]]
name = "sans"
exclude_categories = ["sport"]
exclude_keywords = ["publicité"]
[[feeds]]
name = "nl"
languages = ["nl"]
[[feeds]]
name = "vieux"
categories = ["Sport", "Culture"]
max_days = 30
"#;
    let site = Site::new()
        .config(&format!("language = \"fr\"\n{feeds}"))
        .article(
            "a.md",
            article("Sport", "fr", "contre la traite des etres HUMAINS"),
        )
        .article("b.md", article("Culture", "nl-BE", "een publicite!"))
        .article("c.md", article("Culture", "fr", "la traite des êtres"))
        .build();
    let run = site.run(&["list", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let of = |name: &str, key: &str| {
        let row = rows
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["file"].as_str().unwrap().ends_with(name))
            .unwrap();
        row[key].to_string()
    };
    assert_eq!(of("a.md", "feeds"), r#"["mots"]"#);
    assert_eq!(of("a.md", "past_limit"), r#"["vieux"]"#);
    assert_eq!(of("b.md", "feeds"), r#"["nl"]"#);
    assert_eq!(of("c.md", "feeds"), r#"["sans"]"#);
}

#[test]
fn a_heading_that_was_misspelt_is_known_though_there_is_another() {
    for more in ["", "[[feeds]]\nname = \"b\"\n"] {
        let site = Site::new().config(&format!("{more}[[feed]]\nname = \"a\"\n"));
        let run = site.run(&["check"]);
        assert!(run.stderr.contains("write `feeds` if"), "{run:#?}");
    }
}
