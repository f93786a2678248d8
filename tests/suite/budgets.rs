//! `max_size`: no document of a feed is larger, as little as possible is taken from it for that, all formats show the
//! same, and what was done is told.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, FixedOffset};
use proptest::prelude::*;
use url::Url;

use crate::site::Site;
use crieur::author::Author;
use crieur::config::Format;
use crieur::entry::Entry;
use crieur::feed::Feed;
use crieur::fit::fit;
use crieur::render::{Document, render};
use crieur::text::{Html, Plain};

/// A feed with entries of these sizes of text and summary, the newest first.
fn feed(sizes: &[(usize, usize)], formats: &[Format]) -> Feed {
    let url = Url::parse("https://info-citoyen.example/").unwrap();
    let moment = DateTime::parse_from_rfc3339("2025-01-01T06:00:00+01:00").unwrap();
    let authors = vec![Author::named(Plain::new("J"))];
    let entry = |(number, (text, summary)): (usize, &(usize, usize))| {
        let date: DateTime<FixedOffset> = moment - Duration::days(i64::try_from(number).unwrap());
        let summary = Plain::new(&"\" ".repeat(*summary));
        let html = Html::from_sanitised(&format!("<p>{}</p>", "é\n".repeat(*text)));
        // An article with a front matter and no text has its summary for one.
        let html = if *text == 0 {
            Html::paragraph(&summary)
        } else {
            html
        };
        Entry {
            beside: Vec::new(),
            mark: None,
            told: Vec::new(),
            id: format!("urn:x:{number}"),
            permalink: url.clone(),
            title: Plain::new("Un"),
            published: date,
            updated: date,
            authors: authors.clone(),
            categories: Vec::new(),
            summary,
            content: Some(Arc::new(html)),
            language: None,
            image: None,
            enclosure: None,
        }
    };
    Feed {
        name: "x".into(),
        id: "urn:x".into(),
        title: Plain::new("X"),
        description: Plain::new("X"),
        home: url.clone(),
        selves: formats
            .iter()
            .map(|format| (*format, url.clone()))
            .collect(),
        authors: authors.clone(),
        language: None,
        image: None,
        icon: None,
        rights: None,
        style: None,
        ttl: 60,
        updated: moment,
        entries: sizes.iter().enumerate().map(entry).collect(),
        tombstones: Vec::new(),
    }
}

fn largest(documents: &[Document]) -> u64 {
    documents
        .iter()
        .map(|one| one.bytes.len() as u64)
        .max()
        .unwrap()
}

/// What would be tried one after the other: nothing taken, then each time one thing more.
fn steps(feed: &Feed) -> Vec<Feed> {
    let mut feed = feed.clone();
    let mut steps = vec![feed.clone()];
    for at in (0..feed.entries.len()).rev() {
        let mut less = feed.clone();
        less.entries[at].content = None;
        let json = |feed: &Feed| {
            let mut feed = feed.clone();
            feed.selves = BTreeMap::from([(Format::Json, feed.home.clone())]);
            largest(&render(&feed).unwrap())
        };
        if json(&less) <= json(&feed) {
            steps.push(less.clone());
            feed = less;
        }
    }
    while feed.entries.len() > 1 {
        feed.entries.pop();
        feed.updated = feed
            .entries
            .iter()
            .map(|entry| entry.updated)
            .max()
            .unwrap();
        steps.push(feed.clone());
    }
    steps
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn as_little_is_taken_as_fits(
        sizes in proptest::collection::vec((prop_oneof![1 => Just(0_usize), 4 => 0_usize..800], 0_usize..200), 0..12),
        share in 0_u64..110,
        formats in proptest::sample::subsequence(Format::ALL.to_vec(), 1..=3),
    ) {
        let feed = feed(&sizes, &formats);
        let budget = largest(&render(&feed).unwrap()) * share / 100;
        let fitted = fit(feed.clone(), Some(budget)).unwrap();
        let steps = steps(&feed);
        let first = steps.iter().position(|step| largest(&render(step).unwrap()) <= budget);
        let expected = &steps[first.unwrap_or(steps.len() - 1)];
        let over = fitted.documents.iter().filter(|one| one.over_budget).count();
        prop_assert_eq!(over, if first.is_some() { 0 } else { formats.len() });
        prop_assert_eq!(largest(&fitted.documents) <= budget, first.is_some());
        let bytes = |documents: &[Document]| documents.iter().map(|one| one.bytes.clone()).collect::<Vec<_>>();
        prop_assert!(bytes(&fitted.documents) == bytes(&render(expected).unwrap()));
        prop_assert_eq!(fitted.left_out, feed.entries.len() - expected.entries.len());
        prop_assert_eq!(fitted.summaries, expected.entries.iter().filter(|one| one.content.is_none()).count());
    }
}

const FEEDS: &str = "[[feeds]]\nname = \"x\"\nmax_size = \"8 KiB\"\n[[feeds]]\nname = \"y\"\n";

fn article(day: usize, words: usize) -> String {
    format!(
        "---\ntitle: n{day}\ndate: 2025-01-{day:02}\nsummary: Résumé {day}.\n---\n{}\n",
        "Des mots. ".repeat(words)
    )
}

/// For each entry its id and whether its full text is there, as an independent reader sees them.
fn seen(site: &Site, file: &str) -> Vec<(String, bool)> {
    let text = site.public(file);
    let feed = feed_rs::parser::parse(text.as_bytes()).unwrap();
    let has_text = |entry: &feed_rs::model::Entry| {
        let body = entry
            .content
            .as_ref()
            .and_then(|content| content.body.clone());
        body.is_some_and(|body| body.contains("Des mots"))
    };
    feed.entries
        .iter()
        .map(|entry| (entry.id.clone(), has_text(entry)))
        .collect()
}

fn entries(shown: &[(usize, bool)]) -> Vec<(String, bool)> {
    let id = |day: &usize| format!("tag:info-citoyen.example,2025:{day}");
    shown.iter().map(|(day, full)| (id(day), *full)).collect()
}

#[test]
fn a_feed_over_its_budget_shows_less_and_says_so() {
    let mut site = Site::new().config(FEEDS);
    for day in 1..=5 {
        site = site.article(&format!("{day}.md"), article(day, 130));
    }
    let site = site.build();
    let full: Vec<(usize, bool)> = (1..=5).rev().map(|day| (day, true)).collect();
    let run = site.run(&["check"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let told = "warning[over-budget]: the feed `x` is larger than its `max_size` of 8192 bytes: the oldest text was replaced by its summary\n";
    assert!(run.stderr.starts_with(told), "{}", run.stderr);
    assert!(run.stderr.contains("feeds.toml:5:8"), "{}", run.stderr);
    for format in Format::ALL {
        let file = format!("x/{}", format.file_name());
        assert!(site.public(&file).len() <= 8192);
        let mut less = full.clone();
        less[4].1 = false;
        assert_eq!(seen(&site, &file), entries(&less), "{file}");
        assert_eq!(
            seen(&site, &format!("y/{}", format.file_name())),
            entries(&full)
        );
    }
    // Nothing changes by itself, nor by a fault in the article that gave up its text.
    let before = site.published();
    let run = site.run(&["-q"]);
    assert_eq!(
        (run.status, run.stdout, run.stderr),
        (0, String::new(), String::new())
    );
    for day in 1..=2 {
        let good = std::fs::read_to_string(site.path(&format!("articles/{day}.md"))).unwrap();
        site.write(&format!("articles/{day}.md"), "---\ntitle: [\n---\n");
        assert_eq!(site.run(&["-q"]).status, 1);
        assert_eq!(site.published(), before, "{day}");
        site.write(&format!("articles/{day}.md"), good);
    }
    // A longer one takes the room of others, and where that is not enough, their places.
    site.write("articles/5.md", article(5, 500));
    let run = site.run(&["--lang", "fr"]);
    assert_eq!(run.status, 0);
    assert!(
        run.stderr
            .contains("les 4 textes les plus anciens ont été remplacés par leur résumé\n"),
        "{}",
        run.stderr
    );
    site.write("articles/5.md", article(5, 10_000));
    let run = site.run(&["--lang", "fr"]);
    assert!(
        run.stderr.contains("les 5 textes les plus anciens ont été"),
        "{}",
        run.stderr
    );
    assert_eq!(seen(&site, "x/rss.xml").len(), 5);
}

#[test]
fn what_is_left_out_is_not_withdrawn() {
    let mut site =
        Site::new().config("max_size = 4096\ntombstones = 30\n[[feeds]]\nname = \"x\"\n");
    for day in 1..=4 {
        site = site.article(&format!("{day}.md"), article(day, 5));
    }
    let site = site.build();
    let before = seen(&site, "x/atom.xml");
    assert_eq!(before.len(), 4);
    for day in 5..=15 {
        site.write(&format!("articles/{day}.md"), article(day, 5));
    }
    let run = site.run(&[]);
    assert_eq!(run.status, 0, "{run:#?}");
    let told = "texts were replaced by their summaries, and the ";
    assert!(
        run.stderr.contains(told) && run.stderr.contains(" oldest entries were left out\n"),
        "{}",
        run.stderr
    );
    for format in Format::ALL {
        let file = format!("x/{}", format.file_name());
        let shown = seen(&site, &file);
        assert!((2..15).contains(&shown.len()), "{}", shown.len());
        assert_eq!(shown, seen(&site, "x/rss.xml"));
        assert_eq!(shown[0].0, "tag:info-citoyen.example,2025:15");
        assert!(site.public(&file).len() <= 4096);
        assert!(!site.public(&file).contains("deleted-entry"));
    }
}

#[test]
fn a_feed_whose_newest_entry_does_not_fit_is_held_back() {
    let long = |day: usize| article(day, 5).replace("Résumé", &"Un résumé ".repeat(450));
    let site = Site::new()
        .config(FEEDS)
        .article("1.md", article(1, 5))
        .build();
    let x = site.public("x/atom.xml");
    site.write(
        "feeds.toml",
        std::fs::read_to_string(site.path("feeds.toml"))
            .unwrap()
            .replace("8 KiB", "4 KiB"),
    );
    site.write("articles/2.md", long(2));
    for arguments in [&["--accept"][..], &["-q"], &["check"]] {
        let run = site.run(arguments);
        assert_eq!(run.status, 2, "{run:#?}");
        assert!(
            run.stderr.starts_with(
                "error[budget-too-small]: of the feed `x`, the newest entry alone makes a file of "
            ),
            "{}",
            run.stderr
        );
        assert!(!run.stderr.contains("over-budget"), "{}", run.stderr);
        assert_eq!(run.stderr.matches("error").count(), 1, "{}", run.stderr);
        assert_eq!(site.public("x/atom.xml"), x);
    }
    assert_eq!(seen(&site, "y/atom.xml").len(), 2);
    // Where nothing is published yet, nothing is.
    let new = Site::new()
        .config(&FEEDS.replace("8 KiB", "4 KiB"))
        .article("2.md", long(2));
    let run = new.run(&[]);
    assert_eq!(run.status, 2);
    assert!(!run.stderr.contains("over-budget"), "{}", run.stderr);
    assert!(!new.path("public/x").exists());
}

#[test]
fn a_size_that_is_none_is_told() {
    for wrong in ["\"gros\"", "4095", "\"4 kB\"", "\"\"", "true", "-5000"] {
        let run = Site::new()
            .config(&format!("max_size = {wrong}\n"))
            .run(&["check"]);
        assert_eq!(run.status, 78, "{wrong}: {run:#?}");
        assert!(run.stderr.contains("\"512 KiB\""), "{}", run.stderr);
    }
    let site = Site::new()
        .config("max_size = 500_000\n")
        .article("1.md", article(1, 5))
        .build();
    assert_eq!(seen(&site, "all/rss.xml"), entries(&[(1, true)]));
}
