//! What pages cost that were made to cost much, and what holds for any page whatsoever.

use proptest::prelude::*;

use super::tests::{open, title};
use super::*;

#[test]
fn no_page_costs_more_than_it_is_long() {
    let head = "<title>Un titre</title><meta name=date content=2017-11-28><body>";
    let flat = |body: String, finding| {
        let html = format!("{head}{body}");
        let story = story(&html, &Plain::new("Un titre"));
        assert_eq!(story.findings, [finding]);
        assert!(
            story.html.len() <= html.len() * 6 && story.html.contains("fond"),
            "{}",
            story.html.len()
        );
        assert!(words(&html).contains("fond"));
        let opening = open(&html);
        assert!(opening.front.title.is_some() && opening.front.date.is_some());
    };
    flat(
        format!("{}fond", "<div>".repeat(100_000)),
        Finding::TooDeep { limit: DEPTH },
    );
    flat(
        format!("{}fond", "<b>".repeat(20_000)),
        Finding::TooDeep { limit: DEPTH },
    );
    let open_marks = format!("<p>{}fond{}", "<b>".repeat(200), "<p>x".repeat(2000));
    flat(open_marks, Finding::LeftOpen);
    for (body, bound) in [
        ("<a href=x>a</a> ".repeat(20_000), SIZE),
        ("<".repeat(1 << 18), SIZE),
        ("<p>".repeat(20_000), 100),
        ("<table><td>".repeat(100), 10_000),
        ("<table>x".repeat(100), 10_000),
        ("<time>2017-11-28</time>".repeat(3000), SIZE),
        ("<a rel=author>z</a>".repeat(3000), SIZE),
        (
            format!("<div class=share>{}", "<article>x</article>".repeat(3000)),
            SIZE,
        ),
        (
            format!(
                "<div class=share>{}<i itemprop=articleBody>x",
                "<i itemprop=description>x</i>".repeat(3000)
            ),
            SIZE,
        ),
        ("<h1>x</h1>".repeat(3000), SIZE),
        ("<article>x</article>".repeat(3000), SIZE),
        ("<div class=h-entry>x</div>".repeat(3000), SIZE),
        ("<meta name=author content=z>".repeat(3000), SIZE),
        ("<img><noscript><img src=x></noscript>".repeat(3000), SIZE),
        (
            format!(
                "<script type=application/ld+json>{}</script>",
                "[".repeat(100_000)
            ),
            SIZE,
        ),
        (
            format!(
                "<script type=application/ld+json>{{\"@type\":\"Article\",\"author\":[{}1]}}</script>",
                "{\"@id\":\"x\"},".repeat(5000)
            ),
            SIZE,
        ),
    ] {
        let html = format!("{head}{body}");
        let story = story(&html, &Plain::new("Un titre"));
        assert!(
            story.html.len() <= bound,
            "{} of {}",
            story.html.len(),
            &body[..20]
        );
        let _ = words(&html);
        assert!(open(&html).front.title.is_some());
    }
}

#[test]
fn a_story_has_a_bound() {
    let long = story(
        &format!("<p>{}", "mot ".repeat(SIZE / 4 + 10)),
        &Plain::default(),
    );
    assert_eq!(
        (long.html.as_str(), long.findings),
        ("", vec![Finding::TooLong { limit: SIZE >> 20 }])
    );
    let fits = story(
        &format!("<p>{}", "mot ".repeat(SIZE / 4 - 10)),
        &Plain::default(),
    );
    assert!(fits.html.len() > SIZE - 100 && fits.findings.is_empty());
}

/// Markup and text of all kinds, but nothing that hides what it holds.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zé ]{1,9}",
        3 => proptest::sample::select(vec![
            "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<table>", "<tr>",
            "<td>", "</td>", "</table>", "<br>", "<img src=x>", "<blockquote>", "</blockquote>", "<h2>", "</h2>", "<section>",
            "</section>", "<aside>", "</aside>", "<span class=date>", "</span>", "<footer>", "</footer>", "<header>", "</header>",
            "<svg>", "</svg>", "<math>", "</math>", "&amp;", "&lt;", "<", ">", "&", "<!", "</", "<?x?>", "\u{A0}", "<p", "<!-- -->",
            "<pre>\n", "</pre>", "<x-y>", "</x-y>", "<font size=1>", "</font>", "<center>", "</center>", "<ruby>", "<rt>", "</ruby>",
            "<figure>", "<figcaption>", "</figure>", "<dl><dt>", "<dd>", "</dl>", "<col>", "<caption>", "</body>", "</html>", "<body>",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    /// Whatever surrounds it, a paragraph of an article is in its story, in its words, and on its own line.
    #[test]
    fn no_paragraph_is_lost(
        before in proptest::collection::vec(piece(), 0..12),
        between in proptest::collection::vec(piece(), 0..12),
        after in proptest::collection::vec(piece(), 0..12),
    ) {
        // A tag that is left open would swallow the next one: a browser shows none of it either.
        let part = |pieces: Vec<String>| format!("{} <i x=''></i>", pieces.concat().replace("<p", "").replace(['\'', '"', '='], ""));
        let html = format!(
            "<title>Un titre</title><body><nav>menu</nav><article>{}<p>premierement dit</p>{}<p>deu<b>xie</b>mement dit</p>{}</article><footer>pied</footer>",
            part(before), part(between), part(after)
        );
        let story = story(&html, &Plain::new("Un titre"));
        let said = |text: &str| ["premierement", "deuxiemement"].iter().all(|word| text.contains(word));
        prop_assert!(said(&words(&html)), "{}\n{}", html, words(&html));
        prop_assert!(said(&words(&format!("<article>{}</article>", story.html))), "{}\n{}", html, story.html);
        prop_assert!(!story.lead.trim().is_empty());
        prop_assert_eq!(title(&html), "Un titre");
    }

    /// No file makes the parser of pages fail.
    #[test]
    fn nothing_panics(pieces in proptest::collection::vec(prop_oneof![piece(), proptest::sample::select(vec![
        "<template>", "</template>", "<script>", "</script>", "<script type=application/ld+json>{\"@type\":\"Article\"", "<noscript>", "</noscript>",
        "<head>", "</head>", "<form>", "</form>", "<select>", "<option>", "</select>", "<textarea>", "<title>", "</title>", "<article>", "</article>",
        "<main>", "<h1>", "</h1>", "<time>", "2017-11-28", "</time>", "<frameset>", "<plaintext>", "<iframe>", "<html lang=fr>", "<?xml version='1.0'?>",
        "<div class=h-entry>", "<div class=e-content>", "<div itemprop=articleBody>", "<base href=https://a.example/>", "<br/>", "<a/>", "<caption>", "\0",
    ]).prop_map(str::to_owned)], 0..40)) {
        let html = pieces.concat();
        let _ = open(&html);
        let _ = words(&html);
        let story = story(&html, &Plain::new("Un titre"));
        prop_assert!(story.html.len() <= SIZE);
        for text in [open(&html).fault, None].into_iter().flatten() {
            prop_assert!(html.get(text.range).is_some());
        }
    }
}
