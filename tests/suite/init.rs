//! `crieur init`: what it makes of a folder, and what it leaves alone.

use std::process::{Command, Stdio};

use crate::schema::faults;
use crate::site::{LEAST, Run, Site, markdown, tree};

/// A folder with these files and no feeds.toml.
fn folder(files: &[(&str, &str)]) -> Site {
    let site = Site::new();
    std::fs::remove_file(site.path("feeds.toml")).unwrap();
    std::fs::remove_dir(site.path("articles")).unwrap();
    for (path, text) in files {
        site.write(path, text);
    }
    site
}

fn init(site: &Site, more: &[&str]) -> Run {
    let run = site.run(&[&["init"], more].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    run
}

fn written(site: &Site) -> String {
    std::fs::read_to_string(site.path("feeds.toml")).unwrap()
}

/// What the feeds.toml that was written says, which its schema takes.
fn said(site: &Site) -> toml::Table {
    let table: toml::Table = written(site).parse().unwrap();
    let schema = serde_json::from_str(&crieur::config::schema()).unwrap();
    let value = serde_json::to_value(&table).unwrap();
    assert_eq!(faults(&schema, &value), [""; 0], "{table}");
    table
}

/// A key of `[site]`.
fn key(site: &Site, key: &str) -> Option<String> {
    let table = said(site);
    Some(match table["site"].get(key)? {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

/// The names of the feeds, and what each takes.
fn feeds(site: &Site) -> Vec<(String, Vec<String>)> {
    let table = said(site);
    let feeds = table["feeds"].as_array().unwrap().iter();
    let of = |feed: &toml::Value| {
        let categories = feed.get("categories").and_then(toml::Value::as_array);
        let categories = categories.into_iter().flatten();
        let text = |value: &toml::Value| value.as_str().unwrap().to_owned();
        (text(&feed["name"]), categories.map(text).collect())
    };
    feeds.map(of).collect()
}

fn page_text(title: &str, category: &str) -> String {
    format!(
        "Info Citoyen » {category} » {title}\n\n{title}\n\n28 nov. 2017\n\nLa halle ouvre dans la rue, et le marché est là pour tous les samedis.\n"
    )
}

#[test]
fn an_empty_folder_becomes_a_site_that_works() {
    let site = folder(&[]);
    let run = init(&site, &[]);
    assert!(run.stdout.contains("no article yet"), "{}", run.stdout);
    assert!(run.stdout.contains("https://example.org/all/rss.xml"));
    assert!(run.stdout.contains("*/10 * * * *  "), "{}", run.stdout);
    assert!(written(&site).contains("# CHANGE THIS"));
    let names: Vec<String> = tree(&site.path("")).into_keys().collect();
    assert_eq!(names, ["feeds.schema.json", "feeds.toml"]);
    site.write("articles/a.md", markdown("A", "2025-01-01", "X"));
    let run = site.run(&[]);
    // What is made up is told until somebody puts the real one in its place, for ids are made of it.
    let begins = "warning[example-address]: `url` is still the example";
    assert!(
        run.status == 0 && run.stderr.starts_with(begins),
        "{run:#?}"
    );
    assert_eq!(run.stderr.matches("help:").count(), 1, "{run:#?}");
    assert!(site.public("all/atom.xml").contains("<title>A</title>"));
    let text = written(&site).replace("https://example.org/", "https://marche.example/");
    site.write("feeds.toml", text);
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
}

#[test]
fn copied_pages_tell_title_language_and_categories() {
    let site = folder(&[
        ("posts/a.md", &markdown("Ailleurs", "2025-01-01", "X")),
        ("articles/a.txt", &page_text("Un", "Sécurité")),
        ("articles/b.txt", &page_text("Deux", "Actualités")),
        ("articles/c.txt", &page_text("Trois", "ACTUALITES")),
        ("articles/faux.txt", "sans date"),
    ]);
    let run = init(&site, &["--lang", "fr"]);
    assert_eq!(key(&site, "title").unwrap(), "Info Citoyen");
    assert_eq!(key(&site, "language").unwrap(), "fr");
    assert_eq!(key(&site, "articles").unwrap(), "articles");
    assert_eq!(key(&site, "exclude"), None);
    let [actualites, securite] = ["Actualités", "Sécurité"].map(str::to_owned);
    assert_eq!(
        feeds(&site),
        [
            ("actualites".to_owned(), vec![actualites]),
            ("securite".to_owned(), vec![securite]),
            ("tout".to_owned(), vec![])
        ]
    );
    for part in [
        "3 articles dans `articles`, texte de page\u{A0}: 3\u{A0}; un autre a une erreur",
        "https://example.org/actualites/rss.xml  Actualités\u{A0}: 2 articles",
        "https://example.org/tout/rss.xml  tout\u{A0}: 3 articles",
        "changez `url`",
        " --lang fr\n",
    ] {
        assert!(run.stdout.contains(part), "{part}\n{}", run.stdout);
    }
    let text = written(&site);
    assert!(
        text.starts_with("#:schema ./feeds.schema.json\n# feeds.toml\u{A0}: ce que crieur publie.")
    );
    let longest = text.lines().map(|line| line.chars().count()).max();
    assert!(longest <= Some(120), "{text}");
    // The article with the error is told of, and the others are published.
    assert_eq!(site.run(&["-q"]).status, 1);
    assert!(site.public("tout/rss.xml").contains("<title>Trois</title>"));
}

#[test]
fn the_settings_of_other_programs_are_read() {
    let post = "---\ntitle: A\ndate: 2024-01-02\ncategories: [News]\n---\nThe text of it.\n";
    let page = "---\ntitle: About\n---\nWe are.\n";
    let pelican = "Title: A\nDate: 2024-01-02\nCategory: News\n\nThe text of it.\n";
    for (files, expected) in [
        (
            vec![
                (
                    "hugo.toml",
                    "baseURL = 'https://h.example'\ntitle = 'H'\nlanguageCode = 'en-gb'\n",
                ),
                ("content/posts/a.md", post),
                ("content/about.md", page),
                ("content/README.md", "# Read me\n"),
            ],
            [
                "H",
                "https://h.example/",
                "en-GB",
                "content",
                "static",
                "{path}/",
                "[\"README*\", \"about.md\"]",
            ],
        ),
        (
            vec![
                (
                    "config.toml",
                    "base_url = \"https://z.example/x\"\ntitle = \"Z\"\ndefault_language = \"en\"\n",
                ),
                (
                    "content/a.md",
                    "+++\ntitle = \"A\"\ndate = 2024-01-02\n+++\nText.\n",
                ),
            ],
            [
                "Z",
                "https://z.example/x/",
                "en",
                "content",
                "static",
                "{path}/",
                "",
            ],
        ),
        (
            vec![
                (
                    "_config.yml",
                    "title: J\nurl: https://j.example\nbaseurl: /blog\nlang: en\n",
                ),
                ("_posts/2024-01-02-a.md", post),
            ],
            [
                "J",
                "https://j.example/blog/",
                "en",
                "_posts",
                "public",
                "{category}/{year}/{month}/{day}/{slug}.html",
                "",
            ],
        ),
        (
            vec![
                (
                    "pelicanconf.py",
                    "SITENAME = 'P'\nSITEURL = ''\nDEFAULT_LANG = \"en\"\n",
                ),
                ("publishconf.py", "SITEURL = \"https://p.example\"\n"),
                ("content/a.md", pelican),
            ],
            [
                "P",
                "https://p.example/",
                "en",
                "content",
                "public",
                "{slug}.html",
                "",
            ],
        ),
        (
            vec![
                ("eleventy.config.js", "export default () => {}\n"),
                (
                    "src/_data/site.json",
                    "{ \"title\": \"E\", \"url\": \"https://e.example/\", \"language\": \"en\" }",
                ),
                ("src/posts/a.md", post),
            ],
            [
                "E",
                "https://e.example/",
                "en",
                "src/posts",
                "public",
                "{path}/",
                "",
            ],
        ),
    ] {
        let site = folder(&files);
        let run = init(&site, &[]);
        let keys = [
            "title", "url", "language", "articles", "output", "address", "exclude",
        ];
        let found = keys.map(|name| key(&site, name).unwrap_or_default());
        assert_eq!(found, expected);
        assert!(!run.stdout.contains("example.org"), "{}", run.stdout);
        let run = site.run(&["check"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    }
}

#[test]
fn pages_on_the_web_tell_their_site() {
    let page = |number: u8| {
        format!(
            "<html lang=nl><head><title>Stuk {number} | Buurtkrant</title><meta property=\"article:published_time\" content=\"2024-01-0{number}\"><link rel=canonical href=\"https://buurt.example/stuk-{number}/\"></head><body><article><h1>Stuk {number}</h1><p>Tekst.</p></article></body></html>"
        )
    };
    let site = folder(&[
        ("2024/a.html", &page(1)),
        ("2024/b.html", &page(2)),
        ("README.md", "# Lees\n"),
    ]);
    init(&site, &[]);
    assert_eq!(key(&site, "title").unwrap(), "Buurtkrant");
    assert_eq!(key(&site, "url").unwrap(), "https://buurt.example/");
    assert_eq!(key(&site, "language").unwrap(), "nl");
    assert_eq!(key(&site, "articles").unwrap(), ".");
    // What crieur writes is no article of the site.
    for _ in 0..2 {
        let run = site.run(&["-v"]);
        assert_eq!(run.status, 0, "{run:#?}");
        assert!(!run.stderr.contains('['), "{}", run.stderr);
    }
}

#[test]
fn nothing_is_overwritten() {
    let site = folder(&[("feeds.schema.json", "mine")]).file("feeds.toml", LEAST);
    let run = site.run(&["init"]);
    assert_eq!((run.status, run.stdout.as_str()), (73, ""), "{run:#?}");
    assert!(
        run.stderr.contains("there is a `feeds.toml` already"),
        "{}",
        run.stderr
    );
    assert_eq!(written(&site), LEAST);
    // Another one may stand beside it, and is not to be replaced either.
    let twice = ["init", "-c", "autre.toml"];
    assert_eq!(site.run(&twice).status, 0);
    let first = tree(&site.path(""));
    assert_eq!(first["feeds.schema.json"], "mine");
    assert_eq!(site.run(&twice).status, 73);
    assert_eq!(tree(&site.path("")), first);
    #[cfg(unix)]
    {
        let site = folder(&[]);
        std::os::unix::fs::symlink("nowhere", site.path("feeds.toml")).unwrap();
        assert_eq!(site.run(&["init"]).status, 73);
        assert!(tree(&site.path("")).is_empty());
    }
    // A folder that is not there is made; what lies in its place is left alone.
    let site = folder(&[("fichier", "mine")]);
    assert_eq!(site.run(&["init", "-c", "Mon site/feeds.toml"]).status, 0);
    let text = std::fs::read_to_string(site.path("Mon site/feeds.toml")).unwrap();
    assert!(text.contains("title = \"Mon site\""), "{text}");
    let run = site.run(&["init", "-c", "fichier/feeds.toml"]);
    assert_eq!(run.status, 73, "{run:#?}");
    assert!(
        run.stderr.contains("cannot make `fichier/"),
        "{}",
        run.stderr
    );
}

#[test]
fn answers_on_the_command_line_count() {
    let site = folder(&[("articles/a.txt", &page_text("Un", "Sécurité"))]);
    let given = [
        "--title",
        "L'« autre » \"site\" \\",
        "--url",
        "autre.example/x",
        "--language",
        "fr_be",
        "--no-schema",
        "-o",
        "flux",
    ];
    let run = init(&site, &given);
    assert_eq!(key(&site, "title").unwrap(), "L'« autre » \"site\" \\");
    assert_eq!(key(&site, "url").unwrap(), "https://autre.example/x/");
    assert_eq!(key(&site, "language").unwrap(), "fr-BE");
    assert_eq!(key(&site, "output").unwrap(), "flux");
    assert!(!site.path("feeds.schema.json").exists());
    assert!(written(&site).starts_with("# feeds.toml"));
    assert!(!run.stdout.contains("example.org"), "{}", run.stdout);
    for wrong in [
        ["--url", "ftp://x.example"],
        ["--language", "français"],
        ["--title", " "],
    ] {
        assert_eq!(
            folder(&[]).run(&[&["init"][..], &wrong].concat()).status,
            64,
            "{wrong:?}"
        );
    }
}

/// Whatever is in names and texts, the file is one that crieur takes, and says it as it is.
#[test]
fn hostile_names_are_quoted() {
    let odd = [
        "\"",
        "'",
        "\\",
        "]]",
        "#",
        "{ $x }",
        "\u{202E}",
        "'''\"\"\"",
        "\\u0041",
        "a\tb",
    ];
    for odd in odd {
        let category = format!("X {odd} y");
        let text = format!("S {odd} s » {category} » Un\n\nUn\n\n28 nov. 2017\n\nTexte.\n");
        let site = folder(&[("articles/a.txt", &text)]);
        init(&site, &[]);
        let name = &feeds(&site)[0];
        let plain = |text: &str| text.replace('\t', " ").replace('\u{202E}', "");
        let taken = name.1.first().map(|name| plain(name));
        assert_eq!(taken.as_deref(), Some(plain(&category).as_str()), "{odd:?}");
        assert_eq!(site.run(&["check", "-q"]).status, 0, "{odd:?}");
    }
    #[cfg(unix)]
    {
        let site = folder(&[("d\"\\\n\u{7}'/articles/a.txt", &page_text("Un", "X"))]);
        let mut command = Command::new(env!("CARGO_BIN_EXE_crieur"));
        command
            .args(["init", "--lang", "en"])
            .current_dir(site.path("d\"\\\n\u{7}'"));
        assert!(command.output().unwrap().status.success());
    }
}

/// Of many categories, the fullest have a feed.
#[test]
fn a_hundred_categories_do_not_make_a_hundred_feeds() {
    let site = folder(&[]);
    for number in 0..100 {
        let name = format!("Thème {number:02}");
        for copy in 0..=usize::from(number == 57) {
            site.write(
                &format!("articles/{number}-{copy}.md"),
                markdown(&format!("A {number} {copy}"), "2025-01-01", &name),
            );
        }
    }
    init(&site, &[]);
    let feeds = feeds(&site);
    assert_eq!(feeds.len(), 13);
    assert_eq!(feeds[0].0, "theme-57");
    assert!(written(&site).contains("Thème 99 (1)"));
}

/// On a terminal a person is asked, and may keep what is proposed. Nothing is tried where there is no `script`.
#[cfg(unix)]
#[test]
fn a_person_is_asked_on_a_terminal_and_nobody_elsewhere() {
    use std::io::Write as _;
    let asked = |options: &str, article: &str, typed: &str| {
        let site = folder(&[("articles/a.txt", article)]);
        let line = format!("{} init {options}", env!("CARGO_BIN_EXE_crieur"));
        let mut command = Command::new("script");
        command
            .args(["-qec", &line, "/dev/null"])
            .current_dir(site.path(""));
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let mut keys = child.stdin.take().unwrap();
        keys.write_all(typed.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        drop(keys);
        assert!(output.status.success(), "{output:?}");
        Some((site, String::from_utf8(output.stdout).unwrap()))
    };
    let french = page_text("Un", "Sécurité");
    let Some((site, shown)) = asked("--lang en", &french, "\nrien du tout\nmoi.example\n\n") else {
        return;
    };
    for part in [
        "Name of the site [Info Citoyen] ",
        "Its address [https://example.org/] ",
        "`rien du tout` cannot be read",
        "Language of the articles [fr] ",
    ] {
        assert!(shown.contains(part), "{part}\n{shown}");
    }
    assert_eq!(key(&site, "title").unwrap(), "Info Citoyen");
    assert_eq!(key(&site, "url").unwrap(), "https://moi.example/");
    let (site, shown) = asked("--lang en --url b.example", &french, "Autre\nnl\n").unwrap();
    assert!(!shown.contains("Its address"), "{shown}");
    assert_eq!(key(&site, "title").unwrap(), "Autre");
    assert_eq!(key(&site, "language").unwrap(), "nl");
    let (_, shown) = asked("--lang en --yes", &french, "").unwrap();
    assert!(!shown.contains("Name of the site"), "{shown}");
    let like = "such as https://b.example/2017/11/a/";
    let (_, shown) = asked("--lang en --url b.example", &french, "\n\n").unwrap();
    assert!(shown.contains(like), "{shown}");
    // Where articles do not tell, the language of the terminal is more likely than none.
    let (site, shown) = asked("--lang fr", "Xyz\n\n28/11/2017\n\nXyz.\n", "\n\n\n").unwrap();
    assert!(shown.contains("[fr] "), "{shown}");
    assert_eq!(key(&site, "language").unwrap(), "fr");
}
