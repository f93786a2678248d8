//! What independent readers make of the feeds: `feed-rs`, `rss`, `atom_syndication` and plain JSON see the same titles,
//! ids, dates, categories and texts.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::site::Site;

/// An entry as a reader sees it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    id: String,
    title: String,
    link: String,
    published: DateTime<Utc>,
    categories: Vec<String>,
    authors: Vec<String>,
    summary: String,
    content: String,
}

fn moment(text: &str) -> DateTime<Utc> {
    let date = DateTime::parse_from_rfc3339(text).or_else(|_| DateTime::parse_from_rfc2822(text));
    date.unwrap_or_else(|error| panic!("{text}: {error}"))
        .to_utc()
}

fn by_feed_rs(feed: &str) -> Vec<Seen> {
    let feed = feed_rs::parser::parse(feed.as_bytes()).unwrap();
    let see = |entry: feed_rs::model::Entry| Seen {
        title: entry.title.unwrap().content,
        link: entry
            .links
            .iter()
            .find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"))
            .unwrap()
            .href
            .clone(),
        published: entry.published.unwrap(),
        categories: entry
            .categories
            .into_iter()
            .map(|category| category.term)
            .collect(),
        authors: entry
            .authors
            .into_iter()
            .filter_map(|author| author.name)
            .collect(),
        summary: entry.summary.unwrap().content,
        content: entry.content.unwrap().body.unwrap(),
        id: entry.id,
    };
    feed.entries.into_iter().map(see).collect()
}

fn by_rss(feed: &str) -> Vec<Seen> {
    let see = |item: rss::Item| Seen {
        id: item.guid.unwrap().value,
        title: item.title.unwrap(),
        link: item.link.unwrap(),
        published: moment(&item.pub_date.unwrap()),
        categories: item
            .categories
            .into_iter()
            .map(|category| category.name)
            .collect(),
        authors: item.dublin_core_ext.unwrap().creators,
        summary: item.description.unwrap(),
        content: item.content.unwrap(),
    };
    rss::Channel::read_from(feed.as_bytes())
        .unwrap()
        .items
        .into_iter()
        .map(see)
        .collect()
}

fn by_atom_syndication(feed: &str) -> Vec<Seen> {
    let see = |entry: atom_syndication::Entry| Seen {
        link: entry
            .links
            .iter()
            .find(|link| link.rel == "alternate")
            .unwrap()
            .href
            .clone(),
        title: entry.title.value,
        published: entry.published.unwrap().to_utc(),
        categories: entry
            .categories
            .into_iter()
            .map(|category| category.term)
            .collect(),
        authors: entry
            .authors
            .into_iter()
            .map(|author| author.name)
            .collect(),
        summary: entry.summary.unwrap().value,
        content: entry.content.unwrap().value.unwrap(),
        id: entry.id,
    };
    atom_syndication::Feed::read_from(feed.as_bytes())
        .unwrap()
        .entries
        .into_iter()
        .map(see)
        .collect()
}

fn by_serde(feed: &str) -> Vec<Seen> {
    let feed: serde_json::Value = serde_json::from_str(feed).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let texts = |value: &serde_json::Value| {
        value
            .as_array()
            .map(|all| all.iter().map(text).collect())
            .unwrap_or_default()
    };
    let see = |item: &serde_json::Value| Seen {
        id: text(&item["id"]),
        title: text(&item["title"]),
        link: text(&item["url"]),
        published: moment(item["date_published"].as_str().unwrap()),
        categories: texts(&item["tags"]),
        authors: item["authors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|author| text(&author["name"]))
            .collect(),
        summary: text(&item["summary"]),
        content: text(&item["content_html"]),
    };
    feed["items"].as_array().unwrap().iter().map(see).collect()
}

/// The sample of the repository, whatever the folder that the tests run in.
fn sample() -> Site {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut site = Site::new().file(
        "feeds.toml",
        std::fs::read(root.join("feeds.toml")).unwrap(),
    );
    for entry in walkdir::WalkDir::new(root.join("articles"))
        .into_iter()
        .filter_map(Result::ok)
    {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap();
            site = site.file(path, std::fs::read(entry.path()).unwrap());
        }
    }
    site.now("2026-11-24T12:00:00Z")
}

#[test]
fn all_readers_see_the_same() {
    let site = sample().build();
    let names: Vec<String> = site
        .published()
        .into_keys()
        .filter_map(|path| Some(path.strip_suffix("/rss.xml")?.to_owned()))
        .collect();
    assert!(names.len() >= 2, "{names:?}");
    for name in names {
        let file = |file: &str| site.public(&format!("{name}/{file}"));
        let json = by_serde(&file("feed.json"));
        assert!(json.len() >= 5, "{name}");
        assert_eq!(by_rss(&file("rss.xml")), json);
        assert_eq!(by_atom_syndication(&file("atom.xml")), json);
        for xml in ["rss.xml", "atom.xml"] {
            // feed-rs trims a text's ends and turns a title that looks like HTML into text; ours have neither.
            assert_eq!(by_feed_rs(&file(xml)), json, "{name}/{xml}");
        }
    }
}

#[test]
fn atom_and_json_agree_when_an_entry_changed() {
    let site = sample().build();
    let atom = feed_rs::parser::parse(site.public("securite/atom.xml").as_bytes()).unwrap();
    let json: serde_json::Value = serde_json::from_str(&site.public("securite/feed.json")).unwrap();
    let by_atom: Vec<DateTime<Utc>> = atom
        .entries
        .iter()
        .map(|entry| entry.updated.unwrap())
        .collect();
    let items = json["items"].as_array().unwrap();
    let by_json: Vec<DateTime<Utc>> = items
        .iter()
        .map(|item| moment(item["date_modified"].as_str().unwrap()))
        .collect();
    assert_eq!(by_atom, by_json);
    // « updated: 2022-05-20 » on « Gravage des vélos » counts from six in the morning, in summer time.
    let changed = by_json
        .iter()
        .find(|date| date.format("%F %T").to_string() == "2022-05-20 04:00:00");
    assert!(changed.is_some(), "{by_json:?}");
}

/// A page as the site gives it: five headings, six paragraphs, the lead among them.
const PAGE: &str = "\
Info Citoyen » Actualités » La semaine des trois pays #Semaine2017

La semaine des trois pays #Semaine2017

28 Nov. 2017

Trois pays ont parlé de sécurité pendant une semaine. La police y était.

\u{A0}Sur les routes

Des camions ont été arrêtés : 22\u{A0}% n'étaient pas en règle.

Contre la traite

Quatre-vingts personnes se sont réunies à Bruxelles.

Dans les communes

La conférence « Pour une commune solide\u{A0}» s'est tenue à La Haye.\u{20}

Sur les réseaux

Les services spécialisés se sont vus le 22 novembre.

Au parlement

Les députés en ont débattu à Maastricht.
";

#[test]
fn a_page_of_the_site_comes_out_whole() {
    let feeds = r#"
language = "fr"
timezone = "Europe/Brussels"
[[feeds]]
name = "actualites"
categories = ["Actualités"]
[[feeds]]
name = "securite"
categories = ["Sécurité"]
keywords = ["sécurité", "police"]
"#;
    let site = Site::new()
        .config(feeds)
        .article("000_ce2e.txt", PAGE.replace('\n', "\r\n"))
        .build();
    for name in ["actualites", "securite"] {
        let rss = by_rss(&site.public(&format!("{name}/rss.xml")));
        assert_eq!(
            rss,
            by_atom_syndication(&site.public(&format!("{name}/atom.xml")))
        );
        assert_eq!(rss, by_serde(&site.public(&format!("{name}/feed.json"))));
        let [entry] = rss.as_slice() else {
            panic!("{rss:#?}")
        };
        assert_eq!(entry.title, "La semaine des trois pays #Semaine2017");
        assert_eq!(entry.categories, ["Actualités"]);
        assert_eq!(entry.published, moment("2017-11-28T06:00:00+01:00"));
        assert_eq!(entry.link, "https://info-citoyen.example/2017/11/000-ce2e/");
        assert_eq!(
            entry.summary,
            "Trois pays ont parlé de sécurité pendant une semaine. La police y était."
        );
        let count = |tag: &str| entry.content.matches(tag).count();
        assert_eq!(
            (count("<h2>"), count("<p>"), count("<br>")),
            (5, 6, 0),
            "{}",
            entry.content
        );
        assert!(entry.content.contains("<h2>Sur les routes</h2>\n<p>Des camions ont été arrêtés : 22\u{A0}% n'étaient pas en règle.</p>"));
    }
}

#[test]
fn an_entry_in_another_language_says_so() {
    let article = |language: &str| {
        format!("---\ntitle: T\ndate: 2025-01-01\nlanguage: {language}\n---\nText.\n")
    };
    let site = Site::new()
        .config("language = \"fr\"\n")
        .article("nl.md", article("nl"))
        .article("fr.md", article("fr"))
        .build();
    let languages = |file: &str, before: &str| -> Vec<usize> {
        let feed = site.public(file);
        ["fr", "nl"]
            .iter()
            .map(|language| feed.matches(&format!("{before}{language}")).count())
            .collect()
    };
    assert_eq!(languages("all/rss.xml", "<dc:language>"), [0, 1]);
    assert_eq!(languages("all/atom.xml", "xml:lang=\""), [1, 3]);
    assert_eq!(languages("all/feed.json", "\"language\": \""), [1, 1]);
}

#[test]
fn pictures_and_recordings_have_their_true_size_and_type() {
    let article = "---\ntitle: T\ndate: 2025-01-01\nimage: vélo.jpg\nenclosure: son.mp3\n---\n";
    let site = Site::new()
        .article("a/t.md", article)
        .article("a/vélo.jpg", [0; 1234])
        .article("a/son.mp3", [0; 4321])
        .build();
    let (url, picture) = (
        "https://info-citoyen.example/2025/01/t/son.mp3",
        "https://info-citoyen.example/2025/01/t/v%C3%A9lo.jpg",
    );
    for (file, parts) in [
        (
            "rss.xml",
            [
                format!("<enclosure url=\"{url}\" length=\"4321\" type=\"audio/mpeg\"/>"),
                format!("fileSize=\"1234\" medium=\"image\" type=\"image/jpeg\" url=\"{picture}\""),
            ],
        ),
        (
            "atom.xml",
            [
                format!("href=\"{url}\" rel=\"enclosure\" type=\"audio/mpeg\" length=\"4321\""),
                format!("href=\"{picture}\" rel=\"enclosure\" type=\"image/jpeg\" length=\"1234\""),
            ],
        ),
        (
            "feed.json",
            [
                "\"size_in_bytes\": 4321".into(),
                format!("\"image\": \"{picture}\""),
            ],
        ),
    ] {
        let feed = site.public(&format!("all/{file}"));
        for part in parts {
            assert!(feed.contains(&part), "{part} in {feed}");
        }
    }
}

#[test]
fn the_counts_of_categories_are_those_of_the_feeds() {
    let site = sample().build();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for entry in by_serde(&site.public("securite/feed.json")) {
        for category in entry.categories {
            *counts.entry(category).or_default() += 1;
        }
    }
    // « Securite », « SÉCURITÉ » and « sécurité » are written in the sample; readers see one.
    assert!(counts["Sécurité"] >= 8, "{counts:?}");
    assert!(
        !counts.contains_key("Securite") && !counts.contains_key("SÉCURITÉ"),
        "{counts:?}"
    );
}
