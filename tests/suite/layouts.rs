//! Folders as other programs keep them: each holds the same three articles in its own layout, and gives the same feeds.

use crate::site::Site;

/// The feeds that every layout below has to give. The third article is a draft, and never there.
const FEEDS: &str = "timezone = \"Europe/Brussels\"\naddress = \"{slug}/\"\nlanguage = \"fr\"\n[[feeds]]\nname = \"securite\"\ncategories = [\"Sécurité\"]\n[[feeds]]\nname = \"tout\"\n";

/// What a feed says of its entries, ids left aside: they come from where an article lies.
fn entries(site: &Site, feed: &str) -> Vec<String> {
    let json: serde_json::Value =
        serde_json::from_str(&site.public(&format!("{feed}/feed.json"))).unwrap();
    let items = json["items"].as_array().unwrap();
    let told = |item: &serde_json::Value| {
        let updated = item["date_modified"].as_str().unwrap_or_default();
        format!(
            "{} | {} | {} | {} | {} | {} | {} | {}",
            item["title"].as_str().unwrap(),
            item["date_published"].as_str().unwrap(),
            &updated[..19.min(updated.len())],
            item["url"].as_str().unwrap(),
            item["authors"][0]["name"].as_str().unwrap(),
            item["tags"],
            item["summary"].as_str().unwrap(),
            item["content_html"].as_str().unwrap().replace('\n', ""),
        )
    };
    items.iter().map(told).collect()
}

const GUIDE: &str = "Le guide des voisins | 2018-03-26T19:30:00+02:00 | 2018-04-02T08:00:00 | https://info-citoyen.example/guide/ | Jeanne Dupont | [\"Sécurité\",\"quartier\"] | Un guide pour veiller les uns sur les autres. | <p>Sonnez chez vos <strong>voisins</strong>.</p>";
const TUNNEL: &str = "Le tunnel rouvre | 2017-11-28T06:00:00+01:00 | 2017-11-28T05:00:00 | https://info-citoyen.example/tunnel/ | Info Citoyen | [\"Mobilité\"] | Le tunnel rouvre lundi. | <p>Le tunnel rouvre lundi.</p>";

/// Builds `site`, whose folder of articles is `folder`, and looks at both feeds.
fn gives_the_same(site: Site, folder: &str) {
    let site = site.config(&format!("articles = \"{folder}\"\n{FEEDS}"));
    let run = site.run(&["-v"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(!run.stderr.contains("warning["), "{}", run.stderr);
    assert_eq!(entries(&site, "tout"), [GUIDE, TUNNEL], "{}", run.stderr);
    assert_eq!(entries(&site, "securite"), [GUIDE]);
    for feed in ["tout/rss.xml", "tout/atom.xml"] {
        assert!(!site.public(feed).contains("Brouillon"), "{feed}");
    }
}

#[test]
fn hugo() {
    let site = Site::new()
        .file("content/_index.md", "---\ntitle: Accueil\n---\nBienvenue.\n")
        .file("content/actualites/_index.fr.md", "+++\ntitle = \"Actualités\"\n+++\n")
        .file(
            "content/actualites/guide/index.md",
            "---\ntitle: Le guide des voisins\ndate: 2018-03-01T10:00:00+01:00\npublishDate: 2018-03-26T19:30:00+02:00\nlastmod: 2018-04-02T10:00:00+02:00\nexpiryDate: 2040-01-01\nauthor: Jeanne Dupont\ncategories: [Sécurité]\ntags: [quartier]\ndescription: Un guide pour veiller les uns sur les autres.\nweight: 10\nmenu: main\n---\nSonnez chez vos **voisins**.\n",
        )
        .file("content/actualites/guide/voisins.jpg", "x")
        .file(
            "content/actualites/tunnel.md",
            "{\n\t\"title\": \"Le tunnel rouvre\",\n\t\"date\": \"2017-11-28\",\n\t\"categories\": [\"Mobilité\"],\n\t\"params\": {\"mathjax\": true}\n}\n\nLe tunnel rouvre lundi.\n",
        )
        .file("content/brouillon.md", "+++\ntitle = \"Brouillon\"\ndate = 2018-01-01\ndraft = true\n+++\nNon.\n")
        .file("content/passe.md", "+++\ntitle = \"Brouillon passé\"\ndate = 2018-01-01\nexpiryDate = 2018-02-01\ncategories = [\"Sécurité\"]\n+++\nNon.\n")
        .file("content/futur.md", "+++\ntitle = \"Brouillon futur\"\ndate = 2018-01-01\npublishDate = 2031-02-01\ncategories = [\"Sécurité\"]\n+++\nNon.\n");
    gives_the_same(site, "content");
}

#[test]
fn zola() {
    let site = Site::new()
        .file("content/_index.md", "+++\ntitle = \"Accueil\"\nsort_by = \"date\"\n+++\n")
        .file(
            "content/guide/index.md",
            "+++\ntitle = \"Le guide des voisins\"\ndate = 2018-03-26T19:30:00+02:00\nupdated = 2018-04-02T10:00:00+02:00\nauthors = [\"Jeanne Dupont\"]\ndescription = \"Un guide pour veiller les uns sur les autres.\"\nin_search_index = true\n\n[taxonomies]\ncategories = [\"Sécurité\"]\ntags = [\"quartier\"]\n\n[extra]\ntoc = true\n+++\n\nSonnez chez vos **voisins**.\n",
        )
        .file("content/2017-11-28-tunnel.md", "+++\ntitle = \"Le tunnel rouvre\"\n[taxonomies]\ncategories = [\"Mobilité\"]\n+++\nLe tunnel rouvre lundi.\n")
        .file("content/brouillon.md", "+++\ntitle = \"Brouillon\"\ndate = 2018-01-01\ndraft = true\n+++\nNon.\n");
    gives_the_same(site, "content");
}

#[test]
fn jekyll() {
    let site = Site::new()
        .file(
            "site/_posts/2018-03-26-guide.md",
            "---\nlayout: post\ntitle: Le guide des voisins\ndate: 2018-03-26 19:30:00 +0200\nlast_modified_at: 2018-04-02 10:00:00 +0200\nauthor: Jeanne Dupont\ncategories: Sécurité\ntags: quartier\nexcerpt: Un guide pour veiller les uns sur les autres.\n---\nSonnez chez vos **voisins**.\n",
        )
        .file("site/Mobilité/_posts/2017-11-28-tunnel.markdown", "---\nlayout: post\ntitle: Le tunnel rouvre\npermalink: /tunnel/\n---\nLe tunnel rouvre lundi.\n")
        .file("site/_posts/2018-01-01-non.md", "---\ntitle: Brouillon\npublished: false\n---\nNon.\n")
        .file("site/_drafts/idee.md", "---\ntitle: Brouillon\n---\nNon.\n")
        .file("site/_layouts/post.html", "<html>{{ content }}</html>");
    gives_the_same(site, "site");
}

#[test]
fn pelican() {
    let site = Site::new()
        .file(
            "content/securite/guide.md",
            "Title: Le guide des voisins\nDate: 2018-03-26 19:30\nModified: 2018-04-02 10:00\nCategory: Sécurité\nTags: quartier\nSlug: guide\nAuthors: Jeanne Dupont\nSummary: Un guide pour veiller\n    les uns sur les autres.\n\nSonnez chez vos **voisins**.\n",
        )
        .file("content/Mobilité/tunnel.md", "Title: Le tunnel rouvre\nDate: 2017-11-28\n\nLe tunnel rouvre lundi.\n")
        .file("content/brouillon.md", "Title: Brouillon\nDate: 2018-01-01\nStatus: draft\n\nNon.\n")
        .file("content/images/plan.png", "x");
    gives_the_same(site, "content");
}

#[test]
fn eleventy() {
    let site = Site::new()
        .file("src/posts/posts.json", "{\"layout\": \"post\", \"tags\": \"posts\"}")
        .file("src/posts/posts.11tydata.js", "export default {};\n")
        .file("src/_includes/post.html", "<html></html>")
        .file(
            "src/posts/guide.md",
            "---\ntitle: Le guide des voisins\ndate: 2018-03-26T19:30:00+02:00\nupdated: 2018-04-02T10:00:00+02:00\nauthor: Jeanne Dupont\ndescription: Un guide pour veiller les uns sur les autres.\ntags:\n  - posts\n  - Sécurité\n  - quartier\n---\nSonnez chez vos **voisins**.\n",
        )
        .file(
            "src/posts/2017-11-28-tunnel.md",
            "---json\n{\"title\": \"Le tunnel rouvre\", \"tags\": [\"posts\", \"Mobilité\"]}\n---\nLe tunnel rouvre lundi.\n",
        )
        .file("src/posts/brouillon.md", "---\ntitle: Brouillon\ndate: 2018-01-01\neleventyExcludeFromCollections: true\n---\nNon.\n");
    gives_the_same(site, "src");
}

/// What each program keeps from the public is kept from it here as well.
#[test]
fn nothing_that_is_withheld_elsewhere_is_published() {
    let yaml = |more: &str| format!("---\ntitle: Secret\ndate: 2018-01-01\n{more}\n---\nNon.\n");
    for (name, text) in [
        ("a.md", yaml("draft: true")),
        ("a.md", yaml("published: false")),
        ("a.md", yaml("published: \"false\"")),
        ("a.md", yaml("published: 0")),
        ("a.md", yaml("permalink: false")),
        ("a.md", yaml("permalink: \"false\"")),
        ("a.md", yaml("status: Draft")),
        ("a.md", yaml("status: \" hidden \"")),
        ("a.md", yaml("status: [draft]")),
        ("a.md", yaml("status: pending")),
        ("a.md", yaml("headless: true")),
        ("a.md", yaml("render: false")),
        ("a.md", yaml("build: {render: never, list: never}")),
        ("a.md", yaml("_build: {list: false}")),
        ("a.md", yaml("eleventyExcludeFromCollections: true")),
        ("a.md", yaml("publishDate: 2031-01-01")),
        ("a.md", yaml("expiryDate: 2020-01-01")),
        ("a.md", yaml("unpublishDate: 2020-01-01")),
        (
            "a.md",
            "Title: Secret\nDate: 2018-01-01\nStatus: skip\n\nNon.\n".into(),
        ),
        (
            "a.md",
            "Title: Secret\nDate: 2018-01-01\nDraft: True\n\nNon.\n".into(),
        ),
        (
            "a.md",
            "Title: Secret\nDate: 2018-01-01\nPublished: False\n\nNon.\n".into(),
        ),
        ("_drafts/a.md", yaml("")),
    ] {
        let site = Site::new()
            .article("good.md", "---\ntitle: Bon\ndate: 2018-01-01\n---\nOui.\n")
            .article(name, &text);
        let run = site.run(&["-v"]);
        assert_eq!(run.status, 0, "{text}: {run:#?}");
        let feed = site.public("all/feed.json");
        assert!(feed.contains("Bon") && !feed.contains("Secret"), "{text}");
        // What was public and is withheld now goes, though something else in it has broken.
        let public = "---\ntitle: Secret\ndate: 2018-01-01\n---\nNon.\n";
        let site = Site::new()
            .article("good.md", public.replace("Secret", "Bon"))
            .article("a.md", public)
            .build();
        assert!(site.public("all/feed.json").contains("Secret"));
        if name == "a.md" && text.starts_with("---") {
            site.write(
                "articles/a.md",
                text.replace("title: Secret", "title: [Secret"),
            );
            let run = site.run(&[]);
            assert_eq!(run.status, 1, "{text}: {run:#?}");
            assert!(!site.public("all/feed.json").contains("Secret"), "{text}");
        }
    }
}

/// A day of publication of its own withholds an article and dates it, but is not what it is known by.
#[test]
fn an_embargo_changes_neither_id_nor_address() {
    let article = |more: &str| format!("---\ntitle: A\ndate: 2020-01-02\n{more}---\nTexte.\n");
    let plain = Site::new().article("a.md", article("")).build();
    let earlier = Site::new()
        .article("a.md", article("publishDate: 2019-01-01\n"))
        .build();
    assert_eq!(plain.published(), earlier.published());
    let later = Site::new()
        .article("a.md", article("publishDate: 2021-02-03\n"))
        .build();
    let item = |site: &Site| -> serde_json::Value {
        let json: serde_json::Value = serde_json::from_str(&site.public("all/feed.json")).unwrap();
        json["items"][0].clone()
    };
    assert_eq!(item(&plain)["id"], item(&later)["id"]);
    assert_eq!(item(&plain)["url"], item(&later)["url"]);
    assert_eq!(item(&later)["date_published"], "2021-02-03T06:00:00+00:00");
}
