//! Tests: the quick way says nothing, or what the slow way says, which then has nothing to tell; and of articles as people
//! write them it does say something.

use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::article::Article;
use crate::source::{Known, Stamp, decode};
use crate::text::{compose, damaged, forbidden};
use crate::value::Text;

fn config(more: &str) -> Config {
    let whole = format!("[site]\ntitle = \"A\"\nurl = \"https://a.example/b/\"\n{more}");
    let text = Text {
        file: Path::new("feeds.toml"),
        whole: &whole,
    };
    let mut found = Vec::new();
    let config = crate::config::read(text, &mut found);
    assert!(found.is_empty(), "{found:?}");
    config.unwrap()
}

/// Sites whose settings matter to a gist.
const SITES: [&str; 7] = [
    "",
    "language = \"fr\"\ntimezone = \"Europe/Brussels\"\nhour = \"02:30\"\n",
    "address = \"{category}/{path}.html\"\ntimezone = \"Europe/Paris\"\n",
    "address = \"é/{title}/{day}\"\nauthority = \"old.example\"\n",
    "address = \"{title}\"\ntimezone = \"America/New_York\"\n",
    "address = \"../{slug}/./..{category}//{month}\"\n",
    "address = \"{slug}?a={year}\"\narticles = \"_posts/2017\"\n",
];

type Told = (Gist, Sort);

fn quick(config: &Config, path: &str, bytes: &[u8]) -> Option<Told> {
    let mut quick = Quick::new(config);
    let gist = quick.gist(path, Shape::Markdown, bytes)?;
    // What is kept changes nothing.
    assert_eq!(quick.gist(path, Shape::Markdown, bytes), Some(gist));
    let sorts = quick.into_sorts();
    assert_eq!(sorts.all().len(), 1);
    Some((gist, sorts.all()[0].clone()))
}

/// What the slow way says, and how much it has to tell.
fn slow(config: &Config, path: &str, bytes: &[u8]) -> (Option<Told>, usize) {
    let stamp = Stamp {
        file: config.site.articles.join(path),
        path: path.to_owned(),
        shape: Shape::Markdown,
    };
    let Ok((text, told)) = decode(bytes, Known::default()) else {
        return (None, 1);
    };
    let mut found = Vec::new();
    let article = Article::read(&stamp, config, &text, &mut found);
    let head = article.and_then(|article| head::of_article(config, &article, &mut found));
    let gist = head.map(|head| (Gist::of(&head, 0), Sort::of(&head)));
    (gist, told.len() + found.len())
}

/// Holds both ways to each other. Whether the quick one says something.
fn same(config: &Config, path: &str, bytes: &[u8]) -> bool {
    let Some(quick) = quick(config, path, bytes) else {
        return false;
    };
    let shown = String::from_utf8_lossy(bytes);
    let (slow, count) = slow(config, path, bytes);
    assert_eq!(count, 0, "{path}\n{shown}");
    assert_eq!(Some(quick), slow, "{path}\n{shown}");
    true
}

#[test]
fn the_articles_of_this_site_are_read_the_quick_way() {
    let config = config("");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let mut missed = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let file = entry.unwrap().into_path();
        if file
            .extension()
            .is_none_or(|end| end != "md" && end != "markdown")
        {
            continue;
        }
        let bytes = std::fs::read(&file).unwrap();
        let path = file.strip_prefix(&root).unwrap().to_str().unwrap();
        if !same(&config, path, &bytes) {
            missed.push(path.to_owned());
        }
    }
    // These have dates in words, authors or files with more than a name, or a text on several lines.
    assert_eq!(
        missed,
        [
            "2018/fraude-sur-les-marches.md",
            "2019/renouveler-sa-carte-d-identite.md",
            "2021/signal-d-appel.md",
            "2022/gravage-des-velos.md",
            "2022/hochwasser-vorsorge.md",
            "2024/journee-des-secours.md",
            "2025/petits-pas-numeriques.markdown",
            "2026/budget-participatif.md",
        ]
    );
}

#[test]
fn usual_articles_are_read_the_quick_way() {
    let config = config("timezone = \"Europe/Brussels\"\n");
    for (path, text) in [
        (
            "2019/03/article-31.md",
            "+++\ntitle = \"À énergie publique\"\ndate = 2019-03-04T11:47:00+01:00\ncategories = [\"Agenda\"]\n\
             tags = [\"quartier\", \"rue 27\"]\nauthors = [\"Info Citoyen\"]\nsummary = \"Projet vélo de.\"\n+++\n\nPâte.\n",
        ),
        (
            "2017-11-28-retour.md",
            "+++\n# Note\ntitle = 'Retour' # oui\ndate = 2017-11-28\ndraft = true\nweight = 3\n\n+++",
        ),
        (
            "Été 1/index.md",
            "+++\r\ntitle = \"A\"\r\ndate = \"2017-11-28 10:00\"\r\n+++\r\nUn « texte »\u{A0}: 😀.\r\n",
        ),
        (
            "a.nl.md",
            "---\ntitle: « Les services » non, oui\ndate: 2024-06-15 10:00:00 +0200\nlayout: post\n\
             tags: [vol, portes ouvertes, \"a, b\"]\nauthor: La rédaction\nlang: nl\n---\nTexte\n",
        ),
        (
            "b.md",
            "---\ntitle: \"Werken: gratis\"\ndate: 2024-09-03\nupdated: 2024-09-03T08:00:00Z\nexpires: '2030-01-01'\n\
             categories:\n  - Actualités\n  - 'Vie'\ntags:\n- a\nslug: ab\nid: tag:a.example,2017:un\nimage: a/b.jpg\n---\n",
        ),
    ] {
        // It would be a fault to have anything to tell of them.
        assert_eq!(slow(&config, path, text.as_bytes()).1, 0, "{text}");
        assert!(same(&config, path, text.as_bytes()), "{text}");
    }
}

#[test]
fn keys_of_others_are_none_of_ours() {
    let config = config("");
    for key in said::OTHERS {
        let text = format!("+++\n{key} = \"a\"\ntitle = \"A\"\ndate = 2017-11-28\n+++\n");
        assert!(same(&config, "a.md", text.as_bytes()), "{key}");
    }
}

/// Keys that are known here, and others that are not or nearly.
fn key() -> BoxedStrategy<String> {
    prop_oneof![
        30 => proptest::sample::select(vec![
            "updated", "expires", "categories", "category", "tags", "author", "authors", "summary", "description",
            "draft", "language", "lang", "slug", "id", "image", "layout", "weight",
        ]).prop_map(str::to_owned),
        2 => proptest::sample::select(vec![
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
        5 => "20[12][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])",
        2 => "20[12][0-9]-(03|10|11)-(2[4-9]|3[01]|0[1-9])",
        1 => "(18|19|20|99)[0-9]{2}-[01][0-9]-[0-3][0-9]",
    ];
    let clock = prop_oneof![
        2 => "",
        3 => "[T ][012][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-4]):[0-9]{2})",
        2 => "[T ](0[0-3]|2[0-3]):[0-5][0-9](:[0-6][0-9])?",
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
            let lines: String = items
                .iter()
                .map(|item| format!("\n{margin}-{gap}{item}"))
                .collect();
            lines
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
    let end = prop_oneof![12 => "", 1 => "[ \t]{1,2}", 1 => " # [a-z]{0,3}", 1 => "\n", 1 => "\n ?#[a-z é]{0,5}", 1 => "\n  [a-z]"];
    let fitting = |key: &str| match key {
        "updated" | "expires" => 1,
        "categories" | "tags" | "authors" => 2,
        "draft" => 3,
        _ => 0,
    };
    (
        key(),
        value(),
        day(),
        "\\[\"[a-zé]{1,5}\"(, \"[a-z ]{1,5}\")?\\]",
        any::<bool>(),
        0..4,
        end,
    )
        .prop_map(move |(key, odd, day, list, draft, usual, end)| {
            let value = match fitting(&key) {
                1 if usual > 0 => day,
                2 if usual > 0 => list,
                3 if usual > 0 => draft.to_string(),
                _ => odd,
            };
            format!("{key}{sign}{value}{end}")
        })
        .boxed()
}

fn front(fence: &'static str, sign: &'static str) -> BoxedStrategy<String> {
    let title = prop_oneof![
        3 => "[A-ZÉ][a-zéœ’ ]{0,20}".prop_map(|title| format!("\"{title}\"")),
        1 => value(),
    ];
    let date =
        prop_oneof![4 => day(), 1 => day().prop_map(|day| format!("\"{day}\"")), 1 => value()];
    let lines = (title, date, proptest::collection::vec(line(sign), 0..5)).prop_map(
        move |(title, date, mut lines)| {
            lines.insert(0, format!("title{sign}{title}"));
            lines.insert(lines.len() / 2, format!("date{sign}{date}"));
            lines.join("\n")
        },
    );
    let end =
        prop_oneof![20 => Just(fence), 1 => Just("+++ "), 1 => Just("..."), 1 => Just("---\u{A0}")];
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
    let folder = prop_oneof![4 => "[a-z0-9]{1,4}/", 1 => "20[12][0-9]/0[1-9]/", 1 => "(_posts|_drafts|É «|\\.|-a|«)/", 1 => "[A-Z]/index/"];
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
        site in 0..SITES.len(),
        path in path(),
        front in prop_oneof![front("+++", " = "), front("---", ": ")],
        body in prop_oneof![3 => "[a-zé’ \n#-]{0,80}", 1 => words(), 1 => "(# [A-Z][a-z]{0,3}\n\n)?2017-11-28\n\n", 1 => "(?s).{0,80}"],
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
        let said = same(&config(SITES[site]), &path, &bytes);
        if std::env::var_os("QUICK_COUNT").is_some() { println!("SAID {said}"); }
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
