//! Every shape of article, each with a twin that is nearly the same and is told of.

use crate::site::{Site, markdown};

/// A shape: the name of a file, its text, and what has to be cut from the text or put in place of what, for which code.
struct Case {
    file: &'static str,
    text: &'static str,
    twin: (&'static str, &'static str, &'static str),
}

const fn case(
    file: &'static str,
    text: &'static str,
    twin: (&'static str, &'static str, &'static str),
) -> Case {
    Case { file, text, twin }
}

/// All of them say: « Un titre », 28 November 2017, category X, and « Un texte. ».
const CASES: [Case; 27] = [
    // page text
    case(
        "a.txt",
        "Info Citoyen » X » Un titre\n\nUn titre\n\n28 Nov. 2017\n\nUn texte.\n",
        ("28 Nov.", "31 Nov.", "impossible-date"),
    ),
    case(
        "a.text",
        "---\ncategories: X\n---\nUn titre\n\nmardi 28 novembre 2017\n\nUn texte.\n",
        ("mardi", "lundi", "weekday-contradicts"),
    ),
    case(
        "a.txt",
        "+++\ntitle = \"Un titre\"\ndate = 2017-11-28\ncategories = [\"X\"]\n+++\nUn texte.\n",
        ("date =", "dat =", "misspelt-key"),
    ),
    case(
        "a.txt",
        "{\"title\": \"Un titre\", \"date\": \"2017-11-28\", \"category\": \"X\"}\nUn texte.\n",
        ("X\"}", "X\",}", "syntax"),
    ),
    // Markdown with a front matter
    case(
        "a.md",
        "+++\ntitle = \"Un titre\"\ndate = 2017-11-28\ncategories = [\"X\"]\n+++\nUn texte.\n",
        ("= 2017", "= 28/11/2017 # ", "syntax"),
    ),
    case(
        "a.md",
        "---\ntitle: Un titre\ndate: 28/11/2017\ncategories: [X]\n---\nUn texte.\n",
        ("title: Un titre", "title: Un : titre", "syntax"),
    ),
    case(
        "a.markdown",
        "{\n  \"title\": \"Un titre\",\n  \"date\": \"28.11.2017\",\n  \"categories\": [\"X\"]\n}\n\nUn texte.\n",
        ("titre\",\n", "titre\"\n", "syntax"),
    ),
    case(
        "a.md",
        "---json\n{\"title\": \"Un titre\", \"date\": \"2017-11-28\", \"tags\": \"X\"}\n---\nUn texte.\n",
        ("\"date\"", "date", "syntax"),
    ),
    case(
        "a.md",
        "Title: Un titre\nDate: 2017-11-28\nCategory: X\n\nUn texte.\n",
        ("Date: 2017", "Date: an 2017", "bad-date"),
    ),
    case(
        "a.md",
        "+++\ntitle = \"Un titre\"\ndate = 2017-11-28\n[taxonomies]\ncategories = [\"X\"]\n+++\nUn texte.\n",
        ("+++\nUn", "++\nUn", "front-matter-open"),
    ),
    // Markdown without one
    case(
        "x/a.md",
        "# Un titre\n\n28 nov. 2017\n\nUn texte.\n",
        ("28 nov. 2017\n\n", "", "no-date"),
    ),
    case(
        "2017-11-28-a.md",
        "Un titre\n========\n\nUn texte.\n",
        ("========\n", "", "no-title"),
    ),
    case(
        "2017/11/28/a.md",
        "## Un *titre* ##\n\nUn texte.\n",
        ("## Un *titre* ##", "##Un titre", "no-title"),
    ),
    case(
        "_posts/2017-11-28-a.md",
        "---\ntitle: Un titre\ncategory: X\n---\nUn texte.\n",
        ("title:", "titre:", "no-title"),
    ),
    case(
        "2017/11/28-a/index.md",
        "---\ntitle: Un titre\n---\nUn texte.\n",
        ("---\nUn", "----\nUn", "front-matter-open"),
    ),
    // HTML
    case(
        "a.html",
        "<title>Un titre | Info Citoyen</title><meta property=\"article:published_time\" content=\"2017-11-28T06:00:00Z\"><meta property=\"article:section\" content=\"X\"><article><p>Un texte.</p></article>",
        ("2017-11-28T", "2017-11-31T", "impossible-date"),
    ),
    case(
        "a.html",
        "<meta property=og:title content=\"Un titre\"><meta name=date content=\"28/11/2017\"><meta name=category content=X><main><p>Un texte.</p></main>",
        ("og:title", "og:tite", "no-title"),
    ),
    case(
        "a.htm",
        "<META NAME=\"DC.title\" CONTENT=\"Un titre\"><META NAME=\"DCTERMS.issued\" CONTENT=\"2017-11-28\"><META NAME=\"DC.subject\" CONTENT=\"X\"><BODY><P>Un texte.</BODY>",
        ("DCTERMS.issued", "DCTERMS.isued", "no-date"),
    ),
    case(
        "a.html",
        "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Un titre\", \"datePublished\": \"2017-11-28\", \"articleSection\": \"X\"}</script><article><p>Un texte.</p></article>",
        ("NewsArticle", "VideoObject", "no-title"),
    ),
    case(
        "a.html",
        "<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"BlogPosting\", \"headline\": \"Un titre\", \"datePublished\": \"2017-11-28\", \"articleSection\": [\"X\"]}]}</script><article><p>Un texte.</p></article>",
        ("\"2017-11-28\"", "\"bientôt\"", "bad-date"),
    ),
    case(
        "a.html",
        "<div class=h-entry><h1 class=p-name>Un titre</h1><time class=dt-published datetime=2017-11-28>hier</time><a class=p-category>X</a><div class=e-content><p>Un texte.</p></div></div>",
        (
            "datetime=2017-11-28",
            "datetime=2017-11-38",
            "impossible-date",
        ),
    ),
    case(
        "a.html",
        "<nav><a href=/>Accueil</a></nav><article><h1>Un titre</h1><p><time datetime=\"2017-11-28\">28 novembre 2017</time></p><p>Un texte.</p></article>",
        (
            "<time datetime=\"2017-11-28\">28 novembre 2017</time>",
            "hier",
            "no-date",
        ),
    ),
    case(
        "a.html",
        "<article><h1>Un titre</h1><p>28 novembre 2017</p><p>Un texte.</p></article>",
        ("<h1>Un titre</h1>", "", "no-title"),
    ),
    case(
        "a.xhtml",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Un titre</title><meta name=\"date\" content=\"2017-11-28\"/></head><body><p>Un texte.</p></body></html>",
        ("<title>Un titre</title>", "<title/>", "no-title"),
    ),
    case(
        "a.html",
        "---\ntitle: Un titre\ndate: 2017-11-28\ncategories: [X]\n---\n<h1>Un titre</h1><p>Un texte.</p>\n",
        ("date: 2017", "date: en 2017", "bad-date"),
    ),
    case(
        "a.html",
        "---\ntitle: Un titre\ndate: 2017-11-28\n---\n<p>Un texte.{% include a.html %}</p>\n",
        (
            "title: Un titre\n",
            "title: Un titre\nlanguage: x\n",
            "bad-value",
        ),
    ),
    case(
        "_posts/2017-11-28-a.html",
        "---\ntitle: Un titre\n---\n<p>Un texte.</p>\n",
        ("title: Un titre", "tags: [", "syntax"),
    ),
];

#[test]
fn every_shape_is_read_and_its_twin_is_told() {
    for Case {
        file,
        text,
        twin: (part, other, code),
    } in CASES
    {
        let good = markdown("Bon", "2016-01-01", "Y");
        let site = Site::new().article(file, text).article("bon.md", &good);
        let run = site.run(&[]);
        assert_eq!(run.status, 0, "{text}: {run:#?}");
        assert!(!run.stderr.contains("error["), "{text}: {}", run.stderr);
        let json: serde_json::Value = serde_json::from_str(&site.public("all/feed.json")).unwrap();
        let item = &json["items"][0];
        assert_eq!(item["title"], "Un titre", "{text}");
        assert!(
            item["date_published"]
                .as_str()
                .unwrap()
                .starts_with("2017-11-28T06:00:00"),
            "{text}: {item}"
        );
        assert_eq!(item["content_html"], "<p>Un texte.</p>", "{text}");
        assert_eq!(item["summary"], "Un texte.", "{text}");
        if text.contains('X') {
            assert_eq!(item["tags"][0], "X", "{text}");
        }
        assert!(text.contains(part), "{part} in {text}");
        let twin = text.replacen(part, other, 1);
        let site = Site::new().article(file, &twin).article("bon.md", &good);
        let run = site.run(&["check", "-v"]);
        assert!(
            run.stderr.contains(&format!("[{code}]")),
            "{code} of {twin}: {}",
            run.stderr
        );
        let place = format!("--> articles/{file}:");
        assert!(
            run.stderr.contains(&place),
            "{code} of {twin}: {}",
            run.stderr
        );
    }
}

/// Files beside an article have the size and the kind that they have, whatever their names say.
#[test]
fn files_beside_an_article_are_what_they_are() {
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0";
    let wav = b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0";
    let article = |image: &str, sound: &str| {
        format!(
            "---\ntitle: A\ndate: 2025-01-01\nimage: {image}\nenclosure: {sound}\n---\nVu.\n\n<audio src=\"{sound}\"></audio>\n\n![x]({image})\n"
        )
    };
    let site = |image, sound| {
        Site::new()
            .article("n/a.md", article(image, sound))
            .article("n/p.png", png)
            .article("n/p.jpg", png)
            .article("n/s.wav", wav)
    };
    let sound = site("p.png", "s.wav").build();
    let feed = sound.public("all/rss.xml");
    assert!(
        feed.contains(&format!("length=\"{}\" type=\"audio/", wav.len())),
        "{feed}"
    );
    assert_eq!(sound.run(&["check"]).stderr, "");

    let misnamed = site("p.jpg", "s.wav");
    let run = misnamed.run(&[]);
    assert!(
        run.stderr.contains("warning[misnamed-file]") && run.stderr.contains("articles/n/a.md:4:8"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("end in .png"), "{}", run.stderr);
    let feed = misnamed.public("all/atom.xml");
    assert!(
        feed.contains("type=\"image/png\"") && !feed.contains("image/jpeg"),
        "{feed}"
    );

    let missing = site("absent.png", "absent.wav").run(&["check"]);
    // The picture and the sound, each as a key and in the text.
    assert_eq!(
        missing.stderr.matches("warning[missing-file]").count(),
        4,
        "{}",
        missing.stderr
    );
    for place in ["4:8", "5:12", "9:13", "11:6"] {
        assert!(
            missing.stderr.contains(&format!("articles/n/a.md:{place}")),
            "{place}: {}",
            missing.stderr
        );
    }
}

/// A page's lead serves as summary whole, up to a bound that is told.
#[test]
fn a_lead_without_end_is_shortened_and_told() {
    let page = |words: usize| format!("A\n\n1/1/2025\n\n{}\n\nSuite.\n", "mot ".repeat(words));
    assert_eq!(
        Site::new()
            .article("a.txt", page(1200))
            .run(&["check"])
            .stderr,
        ""
    );
    let run = Site::new().article("a.txt", page(1300)).run(&["check"]);
    assert!(
        run.stderr.contains("warning[summary-too-long]"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_is_no_article_can_be_named_and_machinery_is_passed_over() {
    let article = || markdown("Non", "2025-01-01", "X");
    let site = Site::new()
        .config("exclude = [\"README.md\", \"pages/*.md\", \"/a/b\"]\n")
        .article("bon.md", markdown("Bon", "2025-01-01", "X"))
        .article("README.md", "rien")
        .article("sous/README.md", "rien")
        .article("pages/apropos.md", article())
        .article("a/b/c/d.md", article())
        .article("_layouts/x.html", "<html></html>")
        .article(
            "page.html",
            "<title>Page</title><meta name=date content=2025-01-01><p>Vue.</p>",
        )
        .article("page_files/cadre.html", "<p>Pub.</p>")
        .article(
            "pages/sous/profond.md",
            markdown("Profond", "2025-01-01", "X"),
        );
    let run = site.run(&["-v"]);
    assert_eq!(run.status, 0, "{run:#?}");
    for passed_over in ["articles/_layouts", "articles/page_files"] {
        assert!(run.stderr.contains(&format!("note[passed-over]: this is kept by a site generator or a browser for itself, and is not read\n--> {passed_over}\n")), "{}", run.stderr);
    }
    let feed: serde_json::Value = serde_json::from_str(&site.public("all/feed.json")).unwrap();
    let mut titles: Vec<&str> = feed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["title"].as_str().unwrap())
        .collect();
    titles.sort_unstable();
    assert_eq!(titles, ["Bon", "Page", "Profond"]);
    // Without its page, a folder of such a name is one like others.
    let site = Site::new().article("page_files/a.md", article());
    assert!(site.build().public("all/rss.xml").contains("Non"));
    let run = Site::new().config("exclude = [\"[\"]\n").run(&[]);
    assert!(
        run.status == 78 && run.stderr.contains("feeds.toml:4:12"),
        "{run:#?}"
    );
}

#[test]
fn a_name_tells_the_language_and_a_translation_is_no_copy() {
    let article = "---\ntitle: Benelux\ndate: 2025-01-01\ncategory: X\n---\nTexte.\n";
    let site = Site::new()
        .config("[[feeds]]\nname = \"nl\"\nlanguages = [\"nl\"]\n[[feeds]]\nname = \"fr\"\nlanguages = [\"fr\"]\n")
        .article("a.fr.md", article)
        .article("a.nl.md", article)
        .article("b.md", "---\ntitle: C\ndate: 2025-01-02\nlang: nl\n---\nTekst.\n");
    let run = site.run(&["check"]);
    assert!(!run.stderr.contains("looks-like-copy"), "{}", run.stderr);
    let site = site.build();
    assert_eq!(site.public("nl/rss.xml").matches("<item>").count(), 2);
    assert_eq!(site.public("fr/rss.xml").matches("<item>").count(), 1);
    assert!(site.public("nl/feed.json").contains("\"language\": \"nl\""));
}

#[test]
fn tags_that_serve_as_categories_exclude_nothing() {
    let site = Site::new()
        .config("[[feeds]]\nname = \"velo\"\ncategories = [\"Vélo\"]\n[[feeds]]\nname = \"sans\"\nexclude_categories = [\"Vélo\"]\n")
        .article("a.md", "---\ntitle: A\ndate: 2025-01-01\ntags: [Vélo]\n---\nTexte.\n")
        .article("b.md", markdown("B", "2025-01-01", "Vélo"))
        .build();
    assert_eq!(site.public("velo/rss.xml").matches("<item>").count(), 2);
    let without = site.public("sans/rss.xml");
    assert!(without.contains("<title>A</title>") && !without.contains("<title>B</title>"));
}

#[test]
fn authors_are_bounded() {
    let authors = vec!["\"a\""; 5000].join(",");
    let site = Site::new().article(
        "a.md",
        format!("+++\ntitle = \"A\"\ndate = 2025-01-01\nauthors = [{authors}]\n+++\nTexte.\n"),
    );
    assert!(
        site.run(&[])
            .stderr
            .contains("warning[too-many-categories]")
    );
    assert_eq!(
        site.public("all/rss.xml").matches("<dc:creator>").count(),
        100
    );
}
