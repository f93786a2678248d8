//! What must hold for every article whatsoever.

use proptest::prelude::*;

use crate::site::{Site, tree};

/// Text of all kinds: markup, front matter's marks, control characters, other scripts, and anything at all.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Zéèàçœ ]{1,12}",
        2 => proptest::sample::select(vec![
            "\n\n", "\n", "]]>", "<b>", "</b>", "&amp;", "&", "<", ">", "\"", "'", "\u{1}", "\u{B}", "\0", "\u{FFFE}",
            "\u{FFFF}", "\u{85}", "\r", "\r\n", "\u{A0}", "\u{202F}", "# ", "- ", "> ", "| a |\n|---|\n", "```\n", "[^1]",
            "[x](y)", "![x](y)", "<script>", "<!--", "<![CDATA[", "&#1;", "&#xFFFE;", "\u{301}", "👩‍👩‍👧", "---\n", "+++\n",
            "» ", " « ", "28 Nov. 2017", "مرحبا", "漢字", "\u{202E}", "<a href=\"javascript:x\">", "<img src=x onerror=y>",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// The text of an HTML fragment that came from page text, whose own `<` and `&` are escaped.
fn text_of(html: &str) -> String {
    let shown: String = html
        .split('<')
        .map(|piece| piece.rsplit_once('>').map_or(piece, |(_, text)| text))
        .collect::<Vec<_>>()
        .join(" ");
    let shown = shown
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    shown.replace("&amp;", "&")
}

/// The words of a text: runs of letters and digits, in NFC.
fn words(text: &str) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization as _;
    let text: String = text.nfc().collect();
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether `shown` says the words of `written`. A character that no feed can hold may part or join them, so that its
/// letters alone are compared.
fn same_words(shown: &str, written: &str) -> bool {
    let seen = |text: &str| words(&text.replace(|c: char| c.is_control(), " "));
    match crieur::text::forbidden(written) {
        None => seen(shown) == seen(written),
        Some(_) => seen(shown).concat() == seen(written).concat(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever stands in an article, each document is well-formed, and its title and summary say the same words.
    #[test]
    fn any_text_reads_back(title in text(), summary in text(), body in text(), tag in text()) {
        // C1 controls become the letters of windows-1252, which is tested where it is done.
        let body = body.replace(|c: char| matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}'), " ");
        // TOML's own escapes carry every character but NUL's likes, which it forbids: they are in the body.
        let quoted = |text: &str| serde_json::to_string(&text.replace(|c: char| c.is_control(), " ")).unwrap();
        let front = format!(
            "+++\ntitle = {}\ndate = 2025-01-01\nsummary = {}\ntags = [{}]\n+++\n",
            quoted(&format!("T {title}")), quoted(&format!("S {summary}")), quoted(&tag)
        );
        let page = format!("T {}\n\n28/11/2017\n\n{body}\n", title.replace(['\n', '\r'], " ").replace('»', ""));
        let site = Site::new().article("a.md", format!("{front}{body}")).article("b.txt", &page);
        let run = site.run(&["-q"]);
        prop_assert_eq!(run.status, 0, "{}", run.stderr);
        let json: serde_json::Value = serde_json::from_str(&site.public("all/feed.json")).unwrap();
        let item = &json["items"][0];
        let said = |json: &serde_json::Value, text: String| same_words(json.as_str().unwrap(), &text);
        prop_assert!(said(&item["title"], format!("T {title}")), "{}", item);
        prop_assert!(said(&item["summary"], format!("S {summary}")), "{}", item);
        let page = json["items"].as_array().unwrap().iter().find(|item| item["id"] == "tag:info-citoyen.example,2017:b").unwrap();
        let shown = text_of(page["content_html"].as_str().unwrap());
        prop_assert!(same_words(&shown, &body), "{}", page);
        for file in ["rss.xml", "atom.xml"] {
            let feed = site.public(&format!("all/{file}"));
            let document = roxmltree::Document::parse(&feed).unwrap();
            let texts = |name: &str| -> Vec<String> {
                let nodes = document.descendants().filter(|node| node.tag_name().name() == name);
                nodes.map(|node| node.text().unwrap_or_default().to_owned()).collect()
            };
            let content = if file == "rss.xml" { "encoded" } else { "content" };
            let items = json["items"].as_array().unwrap();
            prop_assert_eq!(&texts("title")[1..], items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>());
            prop_assert_eq!(texts(content), items.iter().map(|item| item["content_html"].as_str().unwrap().to_owned()).collect::<Vec<_>>());
        }
    }

    /// The order in which files were made, and so lie on disk, does not matter; nor does building twice.
    #[test]
    fn order_on_disk_does_not_matter(order in Just((0..12).collect::<Vec<usize>>()).prop_shuffle()) {
        let build = |order: &[usize]| {
            let mut site = Site::new();
            for number in order {
                let day = number % 3 + 1;
                let article = format!("---\ntitle: n{number}\ndate: 2025-01-0{day}\ncategory: {}\n---\n", ["Été", "ete", "Hiver"][number % 3]);
                site = site.article(&format!("{}/{number}.md", number % 2), article);
            }
            site.build()
        };
        let sorted: Vec<usize> = (0..12).collect();
        let site = build(&order);
        prop_assert_eq!(site.published(), build(&sorted).published());
        let before = tree(&site.path("public"));
        let run = site.run(&[]);
        prop_assert_eq!((run.status, run.stdout.as_str()), (0, ""));
        prop_assert_eq!(tree(&site.path("public")), before);
    }
}
