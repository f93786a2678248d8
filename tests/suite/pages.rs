//! Pages for people: what they say and in which language, when they change, and whose files they never touch.

use std::collections::BTreeMap;

use crate::site::{LEAST, Site, is_page, markdown, tree};

/// A site with two articles and a feed of each language.
fn in_languages(languages: &[&str]) -> Site {
    let feeds = languages
        .iter()
        .map(|language| format!("[[feeds]]\nname = \"{language}\"\nlanguage = \"{language}\"\n"));
    Site::new()
        .config(&feeds.collect::<String>())
        .article("a.md", markdown("Un marché", "2026-01-01", "Actualités"))
        .article("b.md", markdown("Une halle", "2025-03-02", "Sécurité"))
}

fn is_sheet(path: &str) -> bool {
    path.rsplit('.').next() == Some("css")
}

fn pages(site: &Site) -> BTreeMap<String, String> {
    let mut files = site.everything();
    files.retain(|path, _| is_page(path));
    files
}

#[test]
fn a_page_speaks_the_language_of_its_feed() {
    let site = in_languages(&["fr-BE", "nl", "de", "lb", "en", "ar"]).build();
    for (feed, language, subscribe, day) in [
        ("fr-be", "fr-BE", "S’abonner", "1er janvier 2026"),
        ("nl", "nl", "Abonneren", "1 januari 2026"),
        ("de", "de", "Abonnieren", "1. Januar 2026"),
        ("lb", "lb", "Abonnéieren", "1. Januar 2026"),
        ("en", "en", "Subscribe", "1 January 2026"),
        ("ar", "en", "Subscribe", "1 January 2026"),
    ] {
        let page = site.public(&format!("{feed}/index.html"));
        for said in [
            format!("<html lang=\"{language}\">"),
            subscribe.replace('\'', "&#39;"),
            format!(">{day}</time>"),
            format!("value=\"https://info-citoyen.example/{feed}/rss.xml\""),
            "<h3 dir=\"auto\"><a href=\"https://info-citoyen.example/2026/01/a/\">Un marché</a>"
                .into(),
        ] {
            assert!(page.contains(&said), "{feed}: {said}\n{page}");
        }
    }
    // What is in a language that pages do not speak is said to be in it.
    let arabic = site.public("ar/index.html");
    assert!(arabic.contains("<h1 lang=\"ar\" dir=\"auto\">"), "{arabic}");
    let sheets: Vec<String> = pages(&site)
        .into_keys()
        .filter(|path| is_sheet(path))
        .collect();
    let expected = ["de", "en", "fr", "lb", "nl"].map(|code| format!("feeds.{code}.css"));
    assert_eq!(sheets[..5], expected);
    assert!(
        site.public("nl/atom.xml")
            .contains("href=\"../feeds.nl.css\"")
    );
    assert!(
        site.public("ar/rss.xml")
            .contains("href=\"../feeds.en.css\"")
    );
}

#[test]
fn whatever_an_article_says_stays_text() {
    let nasty =
        "</title><script>alert(1)</script> \\\"'><img src=x onerror=alert(1)> ]]> & \u{202e}x";
    let front = format!(
        "+++\ntitle = {nasty:?}\ndate = 2025-01-01\ncategories = [{nasty:?}]\nauthor = {nasty:?}\nsummary = {nasty:?}\nurl = \"javascript:alert(1)\"\n+++\nTexte\n"
    );
    let front = front
        .replace("\\u{202e}", "\\u202e")
        .replace("url = \"javascript:alert(1)\"\n", "");
    let title = format!("{nasty:?}").replace("\\u{202e}", "\\u202e");
    let site = Site::new()
        .file("feeds.toml", format!("[site]\ntitle = {title}\ndescription = {title}\nrights = {title}\nurl = \"https://a.example/?x=\\\"><script>\"\n"))
        .article("a.md", front);
    let run = site.run(&[]);
    assert!(run.status < 2, "{run:#?}");
    let mut seen = 0;
    for (path, text) in pages(&site) {
        let own = usize::from(path.ends_with("/index.html"));
        assert_eq!(text.matches("<script").count(), own, "{path}\n{text}");
        assert!(!text.contains("<img src=x"), "{path}\n{text}");
        seen += usize::from(text.contains("&lt;script") || text.contains("&#60;script"));
    }
    assert!(seen >= 3, "{seen}");
    let list = site.public("feeds.opml");
    let list = roxmltree::Document::parse(&list).unwrap();
    let title = list.descendants().find(|node| node.has_tag_name("title"));
    let title = title.unwrap().text().unwrap().to_owned();
    assert!(title.contains("<script>alert(1)</script>"), "{title}");
}

#[test]
fn the_list_of_feeds_has_each_once_below_its_category() {
    let site = Site::new()
        .config("author = \"Ada <ada@example.org>\"\n[[feeds]]\nname = \"a\"\ncategories = [\"Sécurité\", \"Vie, rue\"]\n\
                 [[feeds]]\nname = \"b\"\ncategories = [\"SECURITE\"]\nformats = [\"atom\"]\n[[feeds]]\nname = \"c\"\n")
        .article("a.md", markdown("A", "2025-01-01", "Sécurité"))
        .build();
    let text = site.public("feeds.opml");
    let list = roxmltree::Document::parse(&text).unwrap();
    let outlines = |node: roxmltree::Node<'_, '_>| {
        let outlines = node.children().filter(|node| node.has_tag_name("outline"));
        let said = |node: roxmltree::Node<'_, '_>| {
            node.attribute("xmlUrl")
                .or(node.attribute("text"))
                .unwrap()
                .to_owned()
        };
        outlines.map(said).collect::<Vec<_>>()
    };
    let body = list
        .descendants()
        .find(|node| node.has_tag_name("body"))
        .unwrap();
    let of = |file: &str| format!("https://info-citoyen.example/{file}");
    assert_eq!(outlines(body), ["Sécurité".to_owned(), of("c/rss.xml")]);
    let group = body.first_element_child().unwrap();
    assert_eq!(outlines(group), [of("a/rss.xml"), of("b/atom.xml")]);
    let first = group.first_element_child().unwrap();
    assert_eq!(first.attribute("category"), Some("/Sécurité,/Vie  rue"));
    assert_eq!(first.attribute("type"), Some("rss"));
    assert!(
        text.contains("<ownerEmail>ada@example.org</ownerEmail>"),
        "{text}"
    );
}

#[test]
fn a_page_that_is_gone_comes_back_and_no_other_file_is_touched() {
    let site = in_languages(&["fr"]).build();
    let before = site.everything();
    for path in pages(&site).keys() {
        // Twice, so that the last run had nothing to do.
        site.run(&[]);
        std::fs::remove_file(site.path("public").join(path)).unwrap();
        let run = site.run(&[]);
        assert_eq!((run.status, &*run.stderr), (0, ""), "{path}");
        assert_eq!(run.stdout.lines().count(), 1, "{path}: {}", run.stdout);
        assert_eq!(site.everything(), before, "{path}");
    }
}

#[test]
fn a_page_is_replaced_when_its_feed_changes_and_left_when_a_person_changed_it() {
    let site = in_languages(&["fr"]).build();
    let old = site.everything();
    site.write("articles/c.md", markdown("Neuf", "2025-12-30", "X"));
    let run = site.run(&[]);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert!(site.public("fr/index.html").contains(">Neuf<"));
    assert_eq!(site.public("feeds.html"), old["feeds.html"]);
    for path in pages(&site).keys() {
        let file = site.path("public").join(path);
        let kept = std::fs::read_to_string(&file).unwrap();
        let mine = kept.replacen('e', "E", 1);
        std::fs::write(&file, &mine).unwrap();
        for _ in 0..2 {
            let run = site.run(&[]);
            assert_eq!(run.status, 0, "{path}: {run:#?}");
            assert!(run.stderr.contains("[page-in-the-way]"), "{path}: {run:#?}");
            assert_eq!(site.public(path), mine, "{path}");
        }
        std::fs::write(&file, kept).unwrap();
    }
}

#[test]
fn what_a_person_made_of_a_page_under_another_name_stays() {
    let site = in_languages(&["fr"]).build();
    let copy = site.public("feeds.html");
    site.write("public/index.html", &copy);
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(site.public("index.html"), copy);
    std::fs::remove_file(site.path("public/index.html")).unwrap();
    std::os::unix::fs::symlink("feeds.html", site.path("public/index.html")).unwrap();
    assert_eq!(site.run(&[]).status, 0);
    assert!(site.path("public/index.html").is_symlink());
    // And no link is followed to a page.
    std::fs::remove_file(site.path("public/fr/index.html")).unwrap();
    std::os::unix::fs::symlink("../feeds.html", site.path("public/fr/index.html")).unwrap();
    for _ in 0..2 {
        let run = site.run(&[]);
        assert_eq!((run.status, &*run.stdout), (0, ""), "{run:#?}");
        assert!(run.stderr.contains("--> public/fr/index.html"), "{run:#?}");
    }
    assert_eq!(site.public("feeds.html"), copy);
}

#[test]
fn no_page_keeps_a_feed_from_its_subscribers() {
    use std::os::unix::fs::PermissionsExt as _;
    for (number, file) in [
        "feeds.html",
        "feeds.opml",
        "pages.css",
        "feeds.fr.css",
        "fr/index.html",
    ]
    .into_iter()
    .enumerate()
    {
        let site = in_languages(&["fr"]);
        std::fs::create_dir_all(site.path("public").join(file)).unwrap();
        for _ in 0..2 {
            let title = format!("Neuf {number}");
            site.write("articles/c.md", markdown(&title, "2025-12-30", "X"));
            let run = site.run(&[]);
            assert_eq!(run.status, 0, "{file}: {run:#?}");
            assert!(run.stderr.contains("[page-in-the-way]"), "{file}: {run:#?}");
            assert!(site.public("fr/rss.xml").contains(&title), "{file}");
        }
    }
    // Nobody may write at the top.
    let site = in_languages(&["fr"]).build();
    std::fs::remove_file(site.path("public/feeds.html")).unwrap();
    site.write("articles/c.md", markdown("Neuf", "2025-12-30", "X"));
    let mode = |mode| {
        let rights = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(site.path("public"), rights).unwrap();
    };
    mode(0o555);
    let is_root = std::fs::write(site.path("public/essai"), "").is_ok();
    let run = site.run(&[]);
    mode(0o755);
    if !is_root {
        assert_eq!(run.status, 73, "{run:#?}");
        assert!(
            run.stderr.contains("`public/feeds.html`")
                && run.stderr.contains("published all the same"),
            "{run:#?}"
        );
        assert_eq!(site.run(&[]).status, 0);
    }
    assert!(site.public("fr/rss.xml").contains("Neuf"));
}

#[test]
fn a_file_of_somebody_else_s_stays() {
    let site = in_languages(&["fr"]);
    let mine = "<!DOCTYPE html><title>À moi</title>";
    let files = [
        "feeds.html",
        "feeds.opml",
        "pages.css",
        "feeds.fr.css",
        "fr/index.html",
    ];
    for file in files {
        site.write(&format!("public/{file}"), mine);
    }
    for _ in 0..2 {
        let run = site.run(&[]);
        assert_eq!(run.status, 0, "{run:#?}");
        for file in files {
            assert_eq!(site.public(file), mine);
            let told = format!("--> public/{file}");
            assert!(run.stderr.contains(&told), "{file}: {}", run.stderr);
        }
    }
    // And so it does when there is to be no page.
    site.write(
        "feeds.toml",
        format!("{LEAST}pages = false\n[[feeds]]\nname = \"fr\"\n"),
    );
    site.write("public/index.html", mine);
    let run = site.run(&[]);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    for file in ["index.html", "feeds.html", "feeds.opml", "fr/index.html"] {
        assert_eq!(site.public(file), mine);
    }
}

#[test]
fn pages_go_when_they_are_not_asked_for() {
    let site = in_languages(&["fr", "nl"]).build();
    let two = "[[feeds]]\nname = \"fr\"\npages = false\n[[feeds]]\nname = \"nl\"\n";
    let site = site.config(two).build();
    let left: Vec<String> = pages(&site)
        .into_keys()
        .filter(|path| !is_sheet(path))
        .collect();
    assert_eq!(left, ["feeds.html", "feeds.opml", "nl/index.html"]);
    // The list leads to the feed itself.
    let all = site.public("feeds.html");
    assert!(
        all.contains("<a href=\"https://info-citoyen.example/fr/rss.xml\">Info Citoyen"),
        "{all}"
    );
    let site = site
        .config(&format!(
            "pages = false\n{}",
            two.replace("pages = false\n", "")
        ))
        .build();
    let left: Vec<String> = pages(&site)
        .into_keys()
        .filter(|path| !is_sheet(path))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(site.published().len(), 6);
}

#[test]
fn the_page_of_all_feeds_is_no_home_page_of_the_site() {
    let elsewhere = "feeds_url = \"https://info-citoyen.example/flux/\"\n[[feeds]]\nname = \"x\"\n";
    let site = in_languages(&["x"]).config(elsewhere).build();
    let is_there = |file: &str| site.path("public").join(file).exists();
    assert!(is_there("index.html") && !is_there("feeds.html"));
    let page = site.public("index.html");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://info-citoyen.example/flux/\">"),
        "{page}"
    );
    assert!(
        site.public("x/index.html")
            .contains("href=\"../index.html\"")
    );
    site.write("feeds.toml", format!("{LEAST}[[feeds]]\nname = \"x\"\n"));
    assert_eq!(site.run(&[]).status, 0);
    assert!(!is_there("index.html") && is_there("feeds.html"));
    assert!(
        site.public("x/index.html")
            .contains("href=\"../feeds.html\"")
    );
}

#[test]
fn no_page_stands_where_the_site_has_one() {
    let own = |config: &str, files: &[&str]| {
        let mut site = Site::new()
            .config(&format!("address = \"{{slug}}/\"\n{config}"))
            .article("halle.md", markdown("Halle", "2025-01-01", "X"));
        for file in files {
            site = site.file(&format!("public/{file}"), "<?php");
        }
        let site = site;
        assert_eq!(site.run(&[]).status, 0, "{config}");
        let pages: Vec<String> = pages(&site)
            .into_keys()
            .filter(|path| path.contains("index.html"))
            .collect();
        pages
    };
    let feed = |name: &str, more: &str| format!("[[feeds]]\nname = \"{name}\"\n{more}");
    for url in [
        "/a/",
        "/a",
        "/a/index.html",
        "/a/?x#y",
        "http://www.info-citoyen.example/a/",
    ] {
        let config = feed("a", &format!("url = \"{url}\"\n"));
        assert!(own(&config, &[]).is_empty(), "{url}");
    }
    let both = feed("a", "url = \"/b/\"\n") + &feed("b", "");
    assert_eq!(own(&both, &[]), ["a/index.html"]);
    assert_eq!(
        own(&feed("a", "aliases = [\"halle\", \"c\"]\n"), &[]),
        ["a/index.html", "c/index.html"]
    );
    assert_eq!(
        own(&(feed("halle", "") + &feed("a", "")), &[]),
        ["a/index.html"]
    );
    assert_eq!(
        own(&(feed("b", "") + &feed("a", "")), &["a/index.php"]),
        ["b/index.html"]
    );
    let flux = "feeds_url = \"https://info-citoyen.example/flux/\"\n".to_owned() + &feed("a", "");
    assert_eq!(own(&flux, &[]), ["a/index.html", "index.html"]);
    assert_eq!(own(&(flux + "url = \"/flux/\"\n"), &[]), ["a/index.html"]);
}

#[test]
fn an_old_address_shows_the_page_that_names_the_new_one() {
    let site = in_languages(&["x"])
        .config("[[feeds]]\nname = \"x\"\naliases = [\"y\"]\n")
        .build();
    let page = site.public("y/index.html");
    assert_eq!(page, site.public("x/index.html"));
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://info-citoyen.example/x/\">"),
        "{page}"
    );
    // A feed that is no longer asked for and stays has one that shows no article.
    site.write(
        "feeds.toml",
        format!("{LEAST}removed_feeds = \"empty\"\n[[feeds]]\nname = \"z\"\n"),
    );
    assert_eq!(site.run(&["--accept"]).status, 0);
    let page = site.public("y/index.html");
    assert!(
        page.contains("There is no article in this feed.") && !page.contains("<article"),
        "{page}"
    );
}

#[test]
fn the_page_of_a_feed_that_is_held_back_stays_with_it() {
    let mut site = Site::new()
        .config("[[feeds]]\nname = \"x\"\n[[feeds]]\nname = \"y\"\ncategories = [\"Y\"]\n");
    for number in 10..30 {
        site = site.article(
            &format!("{number}.md"),
            markdown(&format!("n{number}"), "2025-01-01", "X"),
        );
    }
    let site = site
        .article("y.md", markdown("Y", "2025-02-01", "Y"))
        .build();
    let before = site.everything();
    for number in 10..25 {
        std::fs::remove_file(site.path(&format!("articles/{number}.md"))).unwrap();
    }
    site.write("articles/z.md", markdown("Z", "2025-03-01", "Y"));
    assert_eq!(site.run(&[]).status, 2);
    let after = site.everything();
    let changed: Vec<&String> = after
        .keys()
        .filter(|path| after[*path] != before[*path])
        .collect();
    assert_eq!(
        changed,
        ["y/atom.xml", "y/feed.json", "y/index.html", "y/rss.xml"]
    );
}

#[test]
fn a_long_feed_shows_its_newest_and_says_how_many_there_are_besides() {
    let mut site = Site::new().config("[[feeds]]\nname = \"x\"\n");
    for day in 1..=23 {
        site = site.article(
            &format!("{day}.md"),
            markdown(&format!("n{day}"), &format!("2025-01-{day:02}"), "X"),
        );
    }
    let page = site.build().public("x/index.html");
    assert_eq!(page.matches("<article").count(), 20);
    assert!(page.contains("The feed holds 3 more articles."), "{page}");
    assert!(page.find(">n23<").unwrap() < page.find(">n22<").unwrap());
    assert!(!page.contains(">n3<"));
}

#[test]
fn styles_can_be_replaced_or_left_out() {
    let site = in_languages(&["x"])
        .config("page_style = \"/style.css\"\nfeed_style = \"/flux.css?a&b\"\n[[feeds]]\nname = \"x\"\n")
        .build();
    let own: Vec<String> = pages(&site)
        .into_keys()
        .filter(|path| is_sheet(path))
        .collect();
    assert!(own.is_empty(), "{own:?}");
    let page = site.public("x/index.html");
    assert!(
        page.contains("<link rel=\"stylesheet\" href=\"https://info-citoyen.example/style.css\">"),
        "{page}"
    );
    let feed = site.public("x/atom.xml");
    assert!(feed.contains("<?xml-stylesheet type=\"text/css\" href=\"https://info-citoyen.example/flux.css?a&amp;b\"?>"), "{feed}");
    let site = site
        .config("page_style = false\nfeed_style = false\n[[feeds]]\nname = \"x\"\n")
        .build();
    assert!(!site.public("x/index.html").contains("stylesheet"));
    assert!(!site.public("x/rss.xml").contains("stylesheet"));
    let run = site.config("page_style = 3\n").run(&[]);
    assert_eq!(run.status, 78);
    assert!(
        run.stderr.contains("bad-value") || run.stderr.contains("wrong-type"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_page_alone_that_would_change_is_told() {
    let site = in_languages(&["en"]).build();
    std::fs::remove_file(site.path("public/feeds.html")).unwrap();
    let run = site.run(&["diff"]);
    assert_eq!(
        (run.status, &*run.stdout),
        (3, "pages for people  feeds.html\n"),
        "{run:#?}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&site.run(&["diff", "--json"]).stdout).unwrap();
    assert_eq!(json["pages"], serde_json::json!(["feeds.html"]));
    let mut without = LEAST.to_owned();
    without += "pages = false\n[[feeds]]\nname = \"en\"\nlanguage = \"en\"\n";
    let text = std::fs::read_to_string(site.path("feeds.toml")).unwrap();
    site.write("feeds.toml", without);
    let run = site.run(&["diff"]);
    assert_eq!(run.status, 3);
    assert_eq!(
        run.stdout,
        "public/en/index.html  removed\npublic/feeds.opml  removed\n"
    );
    site.write("feeds.toml", text);
    let run = site.run(&["--report", "run.json"]);
    assert_eq!(run.stdout, "public  feeds.html\n");
    let report: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(site.path("run.json")).unwrap()).unwrap();
    assert_eq!(
        (&report["outcome"], &report["pages"]),
        (
            &"published".into(),
            &serde_json::json!(["public/feeds.html"])
        )
    );
}

#[test]
fn no_page_of_crieur_is_an_article() {
    for folders in [
        "articles = \".\"\n",
        "articles = \".\"\noutput = \".\"\n",
        "output = \"articles\"\n",
    ] {
        let site = Site::new()
            .config(folders)
            .article("a.md", markdown("Un", "2025-01-01", "Sécurité"))
            .build();
        let first = tree(&site.path(""));
        let site = site.build();
        assert_eq!(tree(&site.path("")), first, "{folders}");
        let run = site.run(&["check", "--no-index"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{folders}");
        let run = site.run(&["list"]);
        assert_eq!(run.stdout.lines().count(), 2, "{folders}: {run:#?}");
    }
}
