//! Tests: articles that are odd in every place, at random. Whatever the quick way says of one, the slow way says as well,
//! and has nothing to tell.

use proptest::prelude::*;

use super::super::plain;
use super::{SITES, config, same};
use crate::text::{compose, damaged, forbidden};

/// Keys that are known here, and others that are not or nearly.
fn key() -> BoxedStrategy<String> {
    prop_oneof![
        30 => proptest::sample::select(vec![
            "updated", "expires", "categories", "category", "tags", "author", "authors", "summary", "description",
            "draft", "language", "lang", "slug", "id", "image", "layout", "weight",
        ]).prop_map(str::to_owned),
        1 => proptest::sample::select(vec![
            "Title", "TITLE", "titel", "titre", "drafts", "brouillon", "published", "status", "permalink", "publishDate",
            "expiryDate", "encoding", "extra", "taxonomies.tags", "url", "withdrawn", "hidden", "build", "lastmod",
            "title", "date", "\"title\"", "a-b", "",
        ]).prop_map(str::to_owned),
    ].boxed()
}

/// Words and signs of which texts are made.
fn words() -> BoxedStrategy<String> {
    let odd = proptest::sample::select(vec![
        "yes",
        "No",
        "null",
        "~",
        "true",
        "1",
        "2017",
        "10 conseils",
        "1e3",
        "0x1F",
        "1_000",
        "12:30:45",
        ".inf",
        "NaN",
        "-",
        "- a",
        "? a",
        "é",
        "E\u{301}",
        "Ã©tÃ©",
        "â€™",
        "Âge",
        "château",
        "\u{A0}",
        "a\u{A0}:",
        "l’été",
        "« oui »",
        "\u{2028}",
        "\u{2003}",
        "\u{2000}",
        "\u{212A}",
        "\u{FEFF}",
        "\u{85}",
        "\u{7F}",
        "\u{1}",
        "\t",
        "\r",
        "😀",
        "가",
        "\u{20D0}",
        "\u{FFFD}",
        "\u{1FFFE}",
        "a: b",
        "a:b",
        "a:",
        "a #b",
        "a#b",
        "#a",
        "a, b",
        ",",
        "[a]",
        "{a}",
        "{",
        "]",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`",
        "\"",
        "'",
        "d'été",
        "a\"b",
        "\\",
        "\\n",
        "encoding: latin1",
        "all",
        "posts",
        "///",
        "fr",
        "nl-BE",
        "fr_be",
        "tag:a.example,2017:x",
        "https://a.example/x",
        "../a",
        "œuvre",
        "ŒÆß½ſŉ",
        "…",
        "--- a",
        "+++",
        "a/b.jpg",
        "«",
        "===",
        "Jeanne <j@a.example>",
        "²",
        "ａ",
        "ﬁ",
        "İ",
    ])
    .prop_map(str::to_owned);
    let word = prop_oneof![3 => "[a-zA-Zéèà]{1,6}", 1 => odd];
    proptest::collection::vec(word, 0..4)
        .prop_map(|words| words.join(" "))
        .boxed()
}

fn day() -> BoxedStrategy<String> {
    let day = prop_oneof![
        12 => "20[12][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-8])",
        3 => "20[12][0-9]-(03|10|11)-(2[4-9]|30|0[1-9])",
        1 => "(18|19|20|99)[0-9]{2}-[01][0-9]-[0-3][0-9]",
    ];
    let clock = prop_oneof![
        6 => "",
        6 => "[T ][01][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])",
        4 => "[T ](0[0-3]|2[0-3]):[0-5][0-9](:[0-5][0-9])?",
        1 => "[Tt ][012]?[0-9]:[0-6][0-9](:[0-6][0-9])?([.,][0-9]{1,3})?( ?[-+][0-9]{2}:?[0-9]{0,2}|[zZ]| CET)?",
    ];
    (day, clock).prop_map(|(day, clock)| day + &clock).boxed()
}

/// A value as TOML and YAML have it, or nearly.
fn value() -> BoxedStrategy<String> {
    let text = prop_oneof![
        4 => words().prop_map(|text| format!("\"{text}\"")),
        1 => words().prop_map(|text| format!("'{text}'")),
        3 => words(),
    ];
    let text = text.boxed();
    let item = prop_oneof![
        2 => "\"[a-zà ,]{1,5}\"",
        1 => "[a-z]{1,4}",
        1 => text.clone().prop_map(|text| text),
    ];
    let flow = (
        proptest::collection::vec(item.clone(), 0..4),
        "( ?,)?[ \t]?",
    )
        .prop_map(|(items, end)| format!("[{}{end}]", items.join(", ")));
    let block = (
        proptest::collection::vec(item, 1..4),
        "( {0,3}|\t)",
        " {1,2}",
    )
        .prop_map(|(items, margin, gap)| {
            let lines = items.iter().map(|item| format!("\n{margin}-{gap}{item}"));
            lines.collect::<Vec<_>>().concat()
        });
    let date = prop_oneof![2 => day(), 1 => day().prop_map(|day| format!("\"{day}\""))];
    prop_oneof![
        6 => text,
        4 => flow,
        2 => block,
        4 => date,
        2 => proptest::sample::select(vec!["true", "false", "yes", "1", "007", "0", "1.5", "\"true\"", "{ name = \"a\" }"])
            .prop_map(str::to_owned),
    ].boxed()
}

/// A line of a front matter, with the sign that parts key and value.
fn line(sign: &'static str) -> BoxedStrategy<String> {
    let end = prop_oneof![40 => "", 1 => "[ \t]{1,2}", 2 => " # [a-z]{0,3}", 2 => "\n", 1 => "\n ?#[a-z é]{0,5}", 1 => "\n  [a-z]"];
    let list = "\\[\"[a-zé]{1,5}\"(, \"[a-z ]{1,5}\")?\\]";
    let text = "\"[a-zé]{1,5}( [a-z]{1,5})?\"";
    (key(), value(), day(), list, text, 0..10, end)
        .prop_map(move |(key, odd, day, list, text, number, end)| {
            let value = match key.as_str() {
                _ if number < 2 => odd,
                "updated" | "expires" => day,
                "categories" | "tags" | "authors" => list,
                "draft" => (number < 5).to_string(),
                "lang" | "language" => "\"nl\"".to_owned(),
                _ => text,
            };
            format!("{key}{sign}{value}{end}")
        })
        .boxed()
}

fn front(fence: &'static str, sign: &'static str) -> BoxedStrategy<String> {
    let title = prop_oneof![
        8 => "[A-ZÉ][a-zéœ’ ]{0,20}".prop_map(|title| format!("\"{title}\"")),
        1 => value(),
    ];
    let date =
        prop_oneof![8 => day(), 2 => day().prop_map(|day| format!("\"{day}\"")), 1 => value()];
    let lines = (title, date, proptest::collection::vec(line(sign), 0..5)).prop_map(
        move |(title, date, mut lines)| {
            lines.insert(0, format!("title{sign}{title}"));
            lines.insert(lines.len() / 2, format!("date{sign}{date}"));
            lines.join("\n")
        },
    );
    let end =
        prop_oneof![40 => Just(fence), 1 => Just("+++ "), 1 => Just("..."), 1 => Just("---\u{A0}")];
    let begin = prop_oneof![30 => Just(""), 1 => Just("\n"), 1 => Just("\u{FEFF}"), 1 => Just(" ")];
    (begin, lines, end)
        .prop_map(move |(begin, lines, end)| format!("{begin}{fence}\n{lines}\n{end}\n"))
        .boxed()
}

fn path() -> BoxedStrategy<String> {
    let name = prop_oneof![
        4 => "[a-z]{1,4}(-[a-z0-9]{1,3})?",
        1 => "2017[-_]11[-_](28|31)[-_ .]?[a-zé]{0,3}",
        1 => "[a-zA-Zé ._«-]{1,6}",
        1 => "[a-z]{1,3}\\.(fr|nl|be)",
        1 => "index",
        1 => "«»",
    ];
    let folder = prop_oneof![8 => "[a-z0-9]{1,4}/", 1 => "20[12][0-9]/0[1-9]/", 1 => "(_posts|_drafts|É «|\\.|-a|«)/", 1 => "[A-Z]/index/"];
    let folders = proptest::collection::vec(folder, 0..3).prop_map(|folders| folders.concat());
    let ending = proptest::sample::select(vec![".md", ".markdown", ".MD"]);
    (folders, name, ending)
        .prop_map(|(folders, name, ending)| format!("{folders}{name}{ending}"))
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn the_quick_way_is_the_slow_way(
        site in prop_oneof![10 => 0..SITES.len() - 1, 1 => Just(SITES.len() - 1)],
        path in path(),
        front in prop_oneof![front("+++", " = "), front("---", ": ")],
        body in prop_oneof![8 => "[a-zé’ \n#-]{0,80}", 1 => words(), 1 => "(# [A-Z][a-z]{0,3}\n\n)?2017-11-28\n\n", 1 => "(?s).{0,80}"],
        returns in 0..8,
        broken in 0..40_usize,
    ) {
        let mut text = front + &body;
        if returns == 0 {
            text = text.replace('\n', "\r\n");
        }
        let mut bytes = text.into_bytes();
        if broken == 0 {
            let at = bytes.len() / 2;
            bytes[at] ^= 0x80;
        }
        same(&config(SITES[site]), &path, &bytes);
    }

    #[test]
    fn what_is_plain_needs_no_cleaning(
        text in "[a-zé]{0,70}([\u{1}\u{7F}\u{80}-\u{A0}\r\n\tÃÂâ€™‚©\u{300}\u{2000}-\u{2130}\u{170}-\u{190}\u{300}\u{FDD0}😀]{0,3}[a-z]{0,30}){0,3}",
    ) {
        let clean = crate::text::clean(&text);
        let clean = clean == text.replace("\r\n", "\n") && forbidden(&text).is_none();
        let needs_none = clean && damaged(&text).is_none() && compose(&text) == text;
        prop_assert!(needs_none || plain::plain(text.as_bytes()).is_none());
    }
}
