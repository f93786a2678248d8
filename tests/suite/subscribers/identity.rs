//! An id, once published, stays whatever changes; and no two articles share one.

use std::collections::BTreeSet;

use super::{article, ids, ledger, rename, site, words};
use crate::site::{LEAST, Site};

/// Each change alone, and all of them in a row.
#[test]
fn no_change_of_an_article_changes_its_id() {
    let body = words("halle");
    let texts = [
        (
            "text",
            "a.txt",
            format!("Titre halle\n\n2 janvier 2025\n\n{body}"),
        ),
        (
            "yaml",
            "a.md",
            format!("---\ntitle: Titre halle\ndate: 2025-01-02\n---\n{body}"),
        ),
        (
            "json",
            "a.md",
            format!("{{\"title\": \"Titre halle\", \"date\": \"2025-01-02\"}}\n{body}"),
        ),
        (
            "html",
            "a.html",
            format!(
                "<title>Titre halle</title><meta property=article:published_time content=2025-01-02><p>{body}"
            ),
        ),
        (
            "renamed",
            "2025/b.markdown",
            format!("---\ntitle: Titre halle\ndate: 2025-01-02\n---\n{body}"),
        ),
        (
            "a bundle",
            "c/index.md",
            format!("---\ntitle: Titre halle\ndate: 2025-01-02\n---\n{body}"),
        ),
        (
            "another title",
            "c/index.md",
            format!("---\ntitle: La halle\ndate: 2025-01-02\n---\n{body}"),
        ),
        (
            "another date",
            "c/index.md",
            format!("---\ntitle: La halle\ndate: 2019-05-02\n---\n{body}"),
        ),
        (
            "edited",
            "c/index.md",
            format!("---\ntitle: La halle\ndate: 2019-05-02\n---\n{body} Et encore."),
        ),
        (
            "renamed, retitled, redated",
            "d.md",
            format!("---\ntitle: Autre\ndate: 2018-05-02\n---\n{body} Et encore."),
        ),
        (
            "renamed and edited",
            "e.md",
            format!(
                "---\ntitle: Autre\ndate: 2018-05-02\n---\n{}",
                words("tram")
            ),
        ),
        (
            "renamed, retitled and edited a little",
            "f.md",
            format!(
                "---\ntitle: Le tram\ndate: 2018-05-02\n---\n{} Et encore.",
                words("tram")
            ),
        ),
        (
            "its name in capitals",
            "F.md",
            format!(
                "---\ntitle: Le tram\ndate: 2018-05-02\n---\n{} Et encore.",
                words("tram")
            ),
        ),
        (
            "rewritten in its place",
            "F.md",
            format!(
                "---\ntitle: Le tram\ndate: 2018-05-02\n---\n{}",
                words("bus")
            ),
        ),
    ];
    let site = Site::new().article("z.md", article("Autre chose", 2, "X", "pont"));
    let mut last: Option<&str> = None;
    for (step, file, text) in &texts {
        if let Some(last) = last {
            std::fs::remove_file(site.path(&format!("articles/{last}"))).unwrap();
        }
        site.write(&format!("articles/{file}"), text);
        last = Some(file);
        let run = site.run(&[]);
        assert_eq!(run.status, 0, "{step}: {run:#?}");
        let ids: BTreeSet<String> = ids(&site, "all").into_values().collect();
        let expected = ["a", "z"].map(|name| format!("tag:info-citoyen.example,2025:{name}"));
        assert_eq!(ids, expected.into(), "{step}");
    }
}

#[test]
fn no_setting_changes_an_id() {
    let site = site().build();
    let before = ids(&site, "all");
    for config in [
        LEAST.replace("https", "http"),
        LEAST.replace("info-citoyen.example", "nouveau.example"),
        format!("{LEAST}address = \"{{category}}/{{title}}\"\n"),
        format!("{LEAST}authority = \"autre.example\"\n"),
        format!("{LEAST}timezone = \"Europe/Brussels\"\nhour = \"23:00\"\n"),
        format!("{LEAST}feeds_url = \"https://flux.example/\"\n"),
    ] {
        site.write("feeds.toml", &config);
        let run = site.run(&[]);
        assert_eq!(run.status, 0, "{config}: {run:#?}");
        assert_eq!(ids(&site, "all"), before, "{config}");
        let id = "<id>tag:info-citoyen.example,2005:feeds/all</id>";
        assert!(site.public("all/atom.xml").contains(id), "{config}");
    }
}

#[test]
fn an_id_of_its_own_wins_and_lasts() {
    let own = |id: &str| {
        article("Titre", 3, "X", "halle").replacen("+++\n", &format!("+++\nid = \"{id}\"\n"), 1)
    };
    let site = site().article("a.md", own("urn:x:1")).build();
    assert_eq!(ids(&site, "all")["Titre"], "urn:x:1");
    // Wherever it lies, and whatever lies in its old place.
    rename(&site, "a.md", "b.md");
    site.write("articles/a.md", article("Neuf", 4, "X", "neuf"));
    assert_eq!(site.run(&[]).status, 0);
    let now = ids(&site, "all");
    assert_eq!(
        (now["Titre"].as_str(), now["Neuf"].as_str()),
        ("urn:x:1", "tag:info-citoyen.example,2025:a")
    );
    // With the id that it has anyway, nothing changes.
    let bytes = site.published();
    let pinned = article("Neuf", 4, "X", "neuf").replacen(
        "+++\n",
        "+++\nid = \"tag:info-citoyen.example,2025:a\"\n",
        1,
    );
    site.write("articles/a.md", pinned);
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(site.published(), bytes);
    // Another one is another article, which subscribers would see twice.
    site.write("articles/b.md", own("urn:x:2"));
    let run = site.run(&[]);
    assert_eq!(run.status, 2, "{run:#?}");
    assert!(run.stderr.contains("error[comes-back]"), "{}", run.stderr);
    assert_eq!(site.published(), bytes);
    assert!(!ledger(&site).contains("urn:x:2"));
    assert_eq!(site.run(&["--accept"]).status, 0);
    assert_eq!(ids(&site, "all")["Titre"], "urn:x:2");
}

/// A file that takes the place of another one is another article.
#[test]
fn an_id_is_never_used_again() {
    let site = site().build();
    let old = ids(&site, "all")["Titre velo"].clone();
    // In its place, a new article of other words.
    site.write(
        "articles/2025/velo.md",
        article("Tout neuf", 20, "Actualités", "neuf"),
    );
    let run = site.run(&[]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(
        run.stderr.contains("warning[name-reused]"),
        "{}",
        run.stderr
    );
    let neuf = ids(&site, "all")["Tout neuf"].clone();
    assert_eq!(neuf, format!("{old}-2"));
    // The old one comes back elsewhere.
    site.write(
        "articles/velo-retour.md",
        article("Titre velo", 1, "Actualités", "velo"),
    );
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    assert_eq!(ids(&site, "all")["Titre velo"], old);
    assert_eq!(ids(&site, "all")["Tout neuf"], neuf);
    // Renamed away, and a new one of the old name in the same run.
    rename(&site, "2025/halle.md", "2025/marche.md");
    site.write(
        "articles/2025/halle.md",
        article("Encore un", 21, "Actualités", "encore"),
    );
    assert_eq!(site.run(&[]).status, 0);
    let now = ids(&site, "all");
    assert_eq!(
        now["Titre halle"],
        "tag:info-citoyen.example,2025:2025/halle"
    );
    assert_eq!(
        now["Encore un"],
        "tag:info-citoyen.example,2025:2025/halle-2"
    );
}

#[test]
fn what_is_not_certain_asks_for_a_word() {
    // Two copies of one text are gone, and one is there: which?
    let copy = |title: &str| article(title, 1, "X", "copie");
    let site = site()
        .article("a.md", copy("A"))
        .article("b.md", copy("B"))
        .build();
    for name in ["a", "b"] {
        std::fs::remove_file(site.path(&format!("articles/{name}.md"))).unwrap();
    }
    site.write("articles/c.md", copy("C"));
    let run = site.run(&[]);
    assert!(
        run.stderr.contains("warning[two-pasts]") && run.status == 0,
        "{run:#?}"
    );
    assert!(run.stderr.contains("crieur pin"), "{}", run.stderr);
    assert_eq!(ids(&site, "all")["C"], "tag:info-citoyen.example,2025:a");
    // One text is gone, and two copies are there.
    let site = super::site().article("a.md", copy("A")).build();
    std::fs::remove_file(site.path("articles/a.md")).unwrap();
    site.write("articles/y.md", copy("A"));
    site.write("articles/x.md", copy("A"));
    let run = site.run(&[]);
    assert!(run.stderr.contains("warning[two-heirs]"), "{run:#?}");
    assert_eq!(ids(&site, "all").len(), 6);
    assert!(ledger(&site).contains("tag:info-citoyen.example,2025:a 2025-01-01T06:00:00Z"));
    assert!(ledger(&site).lines().any(
        |line| line.starts_with("tag:info-citoyen.example,2025:a ") && line.ends_with(" x.md")
    ));
    // A look of it is told, and not asked twice.
    assert!(!site.run(&[]).stderr.contains("two-heirs"));
    // Only title and day speak for it.
    let site = super::site().build();
    std::fs::remove_file(site.path("articles/2025/gare.md")).unwrap();
    site.write(
        "articles/station.md",
        article("Titre gare", 4, "Actualités", "station"),
    );
    let run = site.run(&[]);
    assert!(run.stderr.contains("warning[probably-moved]"), "{run:#?}");
    assert_eq!(
        ids(&site, "all")["Titre gare"],
        "tag:info-citoyen.example,2025:2025/gare"
    );
}

/// A new article that only looks like one that went is a new article.
#[test]
fn a_new_article_is_not_taken_for_an_old_one() {
    let site = site().build();
    std::fs::remove_file(site.path("articles/2025/gare.md")).unwrap();
    site.write(
        "articles/2025/tram.md",
        article("Titre tram", 22, "Actualités", "tram"),
    );
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(
        ids(&site, "all")["Titre tram"],
        "tag:info-citoyen.example,2025:2025/tram"
    );
    // Nor is one of the same day, with half a sentence in common.
    std::fs::remove_file(site.path("articles/2025/pont.md")).unwrap();
    site.write(
        "articles/2025/bac.md",
        article("Titre bac", 3, "Actualités", "bac"),
    );
    assert_eq!(site.run(&[]).stderr, "");
    assert_eq!(
        ids(&site, "all")["Titre bac"],
        "tag:info-citoyen.example,2025:2025/bac"
    );
}

/// Feeds show the newest of one moment by id; a rename may not change which.
#[test]
fn a_rename_changes_no_tie() {
    let mut site = Site::new().config("limit = 3\n");
    for name in ["d", "b", "a", "c"] {
        site = site.article(
            &format!("{name}.md"),
            article(&format!("T {name}"), 1, "X", name),
        );
    }
    let site = site.build();
    let before: Vec<String> = ids(&site, "all").into_values().collect();
    assert_eq!(before.len(), 3);
    rename(&site, "a.md", "z.md");
    assert_eq!(site.run(&[]).status, 0);
    let renamed = site.published();
    assert_eq!(ids(&site, "all").into_values().collect::<Vec<_>>(), before);
    assert_eq!(site.run(&[]).stdout, "");
    assert_eq!(site.published(), renamed);
}
