//! `crieur why`: which line decides that an article is in a feed, or is not.

use serde_json::Value;

use crate::site::{Site, markdown};

/// The answers, as programs get them.
fn json(site: &Site, words: &[&str]) -> Vec<Value> {
    let run = site.run(&[&["why", "--json"], words].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    serde_json::from_str(&run.stdout).unwrap()
}

/// How an article stands to each feed, by which rule, and where that is written.
fn standings(site: &Site, word: &str) -> Vec<String> {
    let answers = json(site, &[word]);
    assert_eq!(answers.len(), 1, "{answers:#?}");
    let all = answers[0]["standings"].as_array().unwrap().iter();
    all.map(|one| {
        let text = |key: &str| one[key].as_str().unwrap_or("-");
        format!(
            "{} {} {} {}",
            text("feed"),
            text("state"),
            text("rule"),
            places(one)
        )
    })
    .collect()
}

fn places(reason: &Value) -> String {
    let places = reason["places"].as_array().unwrap().iter();
    let places: Vec<String> = places
        .map(|place| match (&place["line"], &place["column"]) {
            (Value::Null, _) => place["file"].as_str().unwrap().to_owned(),
            (line, column) => format!("{}:{line}:{column}", place["file"].as_str().unwrap()),
        })
        .collect();
    places.join(" ")
}

const FEEDS: &str = r#"limit = 2
exclude = ["brouillons/*", "README.md"]
[[feeds]]
name = "sport"
categories = ["Vélo", "Sport"]
exclude_keywords = ["dopage"]
[[feeds]]
name = "police"
keywords = ["vol", "police"]
exclude_categories = ["Sport"]
max_days = 30
[[feeds]]
name = "nl"
languages = ["nl"]
[[feeds]]
name = "tout"
limit = 3
"#;

fn site() -> Site {
    Site::new()
        .config(FEEDS)
        .article("a.md", markdown("Un tour", "2025-12-20", "Sport"))
        .article(
            "b.md",
            markdown("La police enquête sur un vol", "2025-12-21", "Faits"),
        )
        .article(
            "c.md",
            markdown("Un vol et du dopage", "2025-12-22", "Sport"),
        )
        .article("d.md", markdown("Un vieux vol", "2025-11-23", "Faits"))
        .article("brouillons/e.md", markdown("E", "2025-12-24", "Sport"))
        .article("f.jpg", "")
        .article(".g.md", "x")
        .article("h.docx", "x")
        .article("i.md", "---\ntitle: I\n---\nx\n")
        .article(
            "j.md",
            "---\ndate: 2025-12-01\ntitle: J\nstatus: draft\n---\nx\n",
        )
        .article(
            "k.md",
            "---\ntitle: K\ndate: 2025-12-01\nexpires: 2025-12-31\n---\nx\n",
        )
        .article(
            "l.md",
            "---\ntitle: L\ndate: 2030-12-01\nlang: nl\n---\nx\n",
        )
}

#[test]
fn the_line_that_decides_is_told() {
    let site = site();
    assert_eq!(
        standings(&site, "articles/a.md"),
        [
            "sport in categories feeds.toml:8:23",
            "police not_taken keywords feeds.toml:12:1",
            "nl not_taken languages feeds.toml:17:1",
            "tout in - feeds.toml:19:8",
        ]
    );
    assert_eq!(
        standings(&site, "b.md"),
        [
            "sport not_taken categories feeds.toml:8:1 articles/b.md:4:14",
            "police in keywords feeds.toml:12:13",
            "nl not_taken languages feeds.toml:17:1",
            "tout in - feeds.toml:19:8",
        ]
    );
    assert_eq!(
        standings(&site, "c.md")[..2],
        [
            "sport not_taken exclude_keywords feeds.toml:9:21",
            "police not_taken exclude_categories feeds.toml:13:23",
        ]
    );
    assert_eq!(
        standings(&site, "d.md")[1..],
        [
            "police too_old max_days feeds.toml:14:1",
            "nl not_taken languages feeds.toml:17:1",
            "tout past_limit limit feeds.toml:20:1",
        ]
    );
}

#[test]
fn what_the_article_says_itself_is_told() {
    let site = site();
    let own = |word: &str| {
        let answers = json(&site, &[word]);
        let own = answers[0]["own"].as_array().unwrap();
        assert_eq!(own.len(), 1, "{own:#?}");
        let rule = own[0]["rule"].as_str().or(own[0]["error"].as_str());
        format!("{} {}", rule.unwrap_or("-"), places(&own[0]))
    };
    for (word, expected) in [
        ("brouillons/e.md", "exclude feeds.toml:5:12"),
        ("articles/f.jpg", "- articles/f.jpg"),
        (".g.md", "- articles/.g.md"),
        ("h.docx", "unread-shape articles/h.docx"),
        ("i.md", "no-date articles/i.md:3:1"),
        ("j.md", "draft articles/j.md:4:9"),
        ("k.md", "expires articles/k.md:4:10"),
        ("l.md", "date articles/l.md:3:7"),
    ] {
        assert_eq!(own(word), expected, "{word}");
    }
    // What it would be in is told all the same.
    assert_eq!(
        standings(&site, "l.md")[2..],
        [
            "nl withheld - feeds.toml:16:8",
            "tout withheld - feeds.toml:19:8"
        ]
    );
    assert!(standings(&site, "i.md").is_empty());
}

#[test]
fn an_article_is_known_by_path_title_id_and_address_and_a_folder_means_all_in_it() {
    let site = site();
    let files = |word: &str| -> Vec<String> {
        let answers = json(&site, &[word]);
        answers
            .iter()
            .map(|one| one["file"].as_str().unwrap().to_owned())
            .collect()
    };
    for word in [
        "a.md",
        "articles/a.md",
        "./articles/../articles/a.md",
        "un  TOUR",
        "tag:info-citoyen.example,2025:a",
        "https://info-citoyen.example/2025/12/a/",
    ] {
        assert_eq!(files(word), ["articles/a.md"], "{word}");
    }
    assert_eq!(files("articles").len(), 8);
    assert_eq!(json(&site, &["a.md", "Un tour", "b.md"]).len(), 2);
    for (word, likely) in [
        ("articles/aa.md", Some("articles/a.md")),
        ("../feeds.toml", None),
        ("rien de tel", None),
    ] {
        let run = site.run(&["why", word]);
        assert_eq!((run.status, run.stdout.as_str()), (64, ""), "{run:#?}");
        let said = likely.map_or("`crieur list`".to_owned(), |one| {
            format!("Did you mean `{one}`")
        });
        assert!(run.stderr.contains(&said), "{}", run.stderr);
    }
}

#[test]
fn budgets_last_good_versions_and_automatic_feeds_are_told() {
    let big = |title: &str, day: u32| {
        let summary = format!("{title} {}", "mot ".repeat(400));
        let date = format!("2025-01-{day:02}");
        markdown(title, &date, "X").replacen("+++\n", &format!("+++\nsummary = {summary:?}\n"), 1)
    };
    let site = Site::new()
        .config("max_size = \"4 KiB\"\n")
        .article("a.md", big("A", 1))
        .article("b.md", big("B", 2))
        .article("c.md", markdown("C", "2025-01-03", "Y"));
    site.run(&[]);
    assert_eq!(
        standings(&site, "a.md"),
        [
            "all over_size max_size feeds.toml:4:1",
            "x over_size max_size feeds.toml:4:1"
        ]
    );
    // Where there are no `[[feeds]]`, those of other categories go without saying.
    assert_eq!(standings(&site, "c.md"), ["all in - ", "y in categories "]);
    site.write("articles/c.md", "---\ntitle: C\n---\nx\n");
    // By whatever name: the version that stays has them all.
    let kept = [
        "c.md",
        "C",
        "tag:info-citoyen.example,2025:c",
        "https://info-citoyen.example/2025/01/c/",
    ];
    for name in kept {
        assert_eq!(
            standings(&site, name),
            ["all kept - ", "y kept - "],
            "{name}"
        );
    }
}

#[test]
fn a_feed_that_the_guard_holds_back_is_told() {
    let mut site = Site::new();
    for day in 1..=8 {
        let text = markdown(&format!("Titre {day}"), &format!("2025-01-0{day}"), "X");
        site = site.article(&format!("{day}.md"), text);
    }
    let site = site.build();
    for day in 1..=5 {
        std::fs::remove_file(site.path(&format!("articles/{day}.md"))).unwrap();
    }
    let held = |words: &[&str]| json(&site, words)[0]["standings"][0]["held"].clone();
    assert_eq!(held(&["8.md"]), true);
    assert_eq!(held(&["8.md", "--accept"]), false);
    let said = site.run(&["why", "8.md"]).stdout;
    assert!(said.contains("the guard holds this feed back"), "{said}");
}

#[test]
fn it_agrees_with_the_list() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = Site::new().file(
        "feeds.toml",
        std::fs::read(root.join("feeds.toml")).unwrap(),
    );
    for (path, _) in crate::site::tree(&root.join("articles/2019")) {
        let text = std::fs::read(root.join("articles/2019").join(&path)).unwrap();
        site.write(&format!("articles/{path}"), text);
    }
    for site in [site, self::site()] {
        let list = site.run(&["list", "--json", "-q"]).stdout;
        let list: Vec<Value> = serde_json::from_str(&list).unwrap();
        for row in list {
            let answer = json(&site, &[row["file"].as_str().unwrap()]).remove(0);
            let is_in = |one: &&Value| one["state"] == "in";
            let standings = answer["standings"].as_array().unwrap().iter();
            let feeds: Vec<&Value> = standings.filter(is_in).map(|one| &one["feed"]).collect();
            let listed: Vec<&Value> = row["feeds"].as_array().unwrap().iter().collect();
            assert_eq!(feeds, listed, "{row}");
            for (key, value) in row.as_object().unwrap() {
                assert_eq!(answer[key], *value, "{key}");
            }
        }
    }
}

#[test]
fn people_read_it_in_their_language() {
    let site = site();
    let run = site.run(&["why", "d.md", "k.md", "--lang", "fr"]);
    assert_eq!(
        run.stdout,
        "articles/d.md
2025-11-23  Un vieux vol

Pas dans :
  sport   il n'a aucune des catégories que le flux demande ; il a « Faits »
            feeds.toml:8:1: categories = [\"Vélo\", \"Sport\"]
            articles/d.md:4:14: categories = [\"Faits\"]
            aide: donnez-lui une des catégories « Vélo », « Sport »
  police  il a 39 jours, et le flux remonte à 30 jours
            feeds.toml:14:1: max_days = 30
            aide: portez `max_days` à 40 ou plus
  nl      il ne dit pas en quelle langue il est, et le flux ne prend que nl
            feeds.toml:17:1: languages = [\"nl\"]
            aide: s'il est dans cette langue, écrivez-y : language = \"nl\"
  tout    3 articles du flux sont plus récents, et le flux en montre 3
            feeds.toml:20:1: limit = 3
            aide: portez `limit` à 4 ou plus

articles/k.md
2025-12-01  K

son temps est passé : il a expiré le 2025-12-31 06:00 +00:00
  articles/k.md:4:10: expires: 2025-12-31
  aide: pour le faire revenir, écrivez un jour plus tardif ou aucun

Sans cela, il serait dans :
  tout    le flux prend tous les articles
            feeds.toml:19:8: name = \"tout\"

Pas dans :
  sport   il n'a aucune des catégories que le flux demande ; il n'a pas de catégorie
            feeds.toml:8:1: categories = [\"Vélo\", \"Sport\"]
            aide: donnez-lui une des catégories « Vélo », « Sport »
  police  il ne dit aucun des mots que le flux demande
            feeds.toml:12:1: keywords = [\"vol\", \"police\"]
            aide: employez-y un de ces mots : « vol », « police »
  nl      il ne dit pas en quelle langue il est, et le flux ne prend que nl
            feeds.toml:17:1: languages = [\"nl\"]
            aide: s'il est dans cette langue, écrivez-y : language = \"nl\"
",
        "{}",
        run.stdout
    );
}
