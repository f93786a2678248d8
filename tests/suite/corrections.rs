//! `withdrawn`: a correction takes the place of an article, and keeps all by which readers know it.

use crate::site::Site;

const FEEDS: &str = "[[feeds]]\nname = \"x\"\n[[feeds]]\nname = \"y\"\ncontent = \"summary\"\n\
                     [[feeds]]\nname = \"z\"\nkeywords = [\"calomnie\"]\n";
const WORDS: &str = "Cet article contenait une <erreur> & nous \"regrettons\".";

fn article(more: &str) -> String {
    format!(
        "---\ntitle: Un\ndate: 2025-01-01\ncategories: [X]\ntags: [t]\nauthor: J\nsummary: Un mensonge.\n\
         image: https://a.example/p.png\nenclosure: {{url: https://a.example/s.mp3, length: 3}}\n{more}---\n\
         Une calomnie, et <img src=\"https://a.example/q.png\" alt=\"\">.\n"
    )
}

fn withdrawn() -> String {
    article(&format!("updated: 2025-02-02\nwithdrawn: '{WORDS}'\n"))
}

/// What a reader sees of the only entry: what must stay, and what it is told.
fn seen(site: &Site, file: &str) -> (Vec<String>, Vec<String>) {
    let text = site.public(file);
    let mut entries = feed_rs::parser::parse(text.as_bytes()).unwrap().entries;
    assert_eq!(entries.len(), 1, "{text}");
    let entry = entries.remove(0);
    let mut stays = vec![entry.id, entry.title.unwrap().content];
    stays.push(entry.published.unwrap().to_rfc3339());
    stays.push(entry.links[0].href.clone());
    stays.extend(entry.categories.into_iter().map(|one| one.term));
    stays.extend(entry.authors.into_iter().filter_map(|one| one.name));
    let mut told = vec![entry.summary.unwrap().content];
    told.extend(entry.content.and_then(|content| content.body));
    for trace in [
        "calomnie",
        "mensonge",
        "p.png",
        "q.png",
        "s.mp3",
        "enclosure",
    ] {
        let there = text.contains(trace);
        let is_correction = told[0] == WORDS;
        assert!(!there || !is_correction, "{trace} in {file}: {text}");
    }
    (stays, told)
}

#[test]
fn a_correction_stands_where_the_article_stood_in_every_format() {
    let site = Site::new()
        .config(FEEDS)
        .article("a.md", article(""))
        .build();
    let html = "<p>Cet article contenait une &lt;erreur&gt; &amp; nous &quot;regrettons&quot;.</p>";
    let files = [
        "x/rss.xml",
        "x/atom.xml",
        "y/rss.xml",
        "y/atom.xml",
        "z/rss.xml",
        "z/atom.xml",
    ];
    let before = files.map(|file| seen(&site, file).0);
    site.write("articles/a.md", withdrawn());
    let site = site.build();
    for (file, before) in files.iter().zip(before) {
        let (stays, told) = seen(&site, file);
        assert_eq!(stays, before, "{file}");
        let full = [WORDS, html];
        assert_eq!(
            told,
            full[..if file.starts_with('y') { 1 } else { 2 }],
            "{file}"
        );
    }
    for feed in ["x", "y", "z"] {
        let json: serde_json::Value =
            serde_json::from_str(&site.public(&format!("{feed}/feed.json"))).unwrap();
        let item = &json["items"][0];
        assert_eq!(
            (item["content_html"].as_str(), item["summary"].as_str()),
            (Some(html), Some(WORDS))
        );
        assert_eq!((item.get("image"), item.get("attachments")), (None, None));
    }
    assert!(site.public("x/atom.xml").contains("<updated>2025-02-02"));
    let run = site.run(&["check"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

#[test]
fn a_correction_has_to_say_something() {
    for wrong in ["true", "yes", "\"\"", "", "\"oui\"", "[a, b]", "1"] {
        let site = Site::new().article("a.md", article("")).build();
        let before = site.published();
        site.write("articles/a.md", article(&format!("withdrawn: {wrong}\n")));
        let run = site.run(&[]);
        assert_eq!(run.status, 1, "{wrong}: {run:#?}");
        let told = run.stderr.contains("This article contained an error") || wrong == "[a, b]";
        assert!(
            told && run.stderr.contains("articles/a.md:10"),
            "{wrong}: {}",
            run.stderr
        );
        assert_eq!(site.published(), before, "{wrong}");
    }
    for nothing in ["false", "no", "non"] {
        let site = Site::new()
            .article("a.md", article(&format!("withdrawn: {nothing}\n")))
            .build();
        assert!(site.public("all/rss.xml").contains("calomnie"));
    }
    let misspelt = Site::new()
        .article("a.md", article("withdrawm: Une erreur.\n"))
        .run(&["check"]);
    assert_eq!(misspelt.status, 1);
    assert!(
        misspelt.stderr.contains("`withdrawn`"),
        "{}",
        misspelt.stderr
    );
}

#[test]
fn a_correction_counts_even_if_something_else_is_wrong() {
    for fault in ["date: 32\n", "title: [\n"] {
        let site = Site::new()
            .config(FEEDS)
            .article("a.md", article(""))
            .build();
        site.write(
            "articles/a.md",
            withdrawn().replacen("---\n", &format!("---\n{fault}"), 1),
        );
        let run = site.run(&[]);
        assert_eq!(run.status, 1, "{run:#?}");
        for file in ["x/rss.xml", "x/atom.xml", "y/rss.xml"] {
            assert_eq!(seen(&site, file).1[0], WORDS, "{fault} {file}");
        }
        let before = site.published();
        assert_eq!(site.run(&[]).stdout, "");
        assert_eq!(site.published(), before);
    }
}

#[test]
fn the_list_says_what_was_withdrawn() {
    let site = Site::new()
        .config("[[feeds]]\nname = \"x\"\n")
        .article("a.md", withdrawn());
    let table = site.run(&["list"]).stdout;
    assert!(
        table.contains("2025-01-01  withdrawn, told in: x  Un "),
        "{table}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&site.run(&["list", "--json"]).stdout).unwrap();
    assert_eq!(json[0]["withdrawn"], WORDS);
    assert_eq!(json[0]["feeds"][0], "x");
}
