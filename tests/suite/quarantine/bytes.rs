//! What stays, stays byte for byte: in every format, in every mixture of formats, and whatever somebody did to the files.

use super::{FAULT, same, stays, titles};
use crate::site::{Site, markdown};

/// Articles that use all that an entry can have, in every way in which one format has less room than another.
fn rich(site: Site) -> Site {
    let front = |title: &str, more: &str| {
        format!("---\ntitle: \"{title}\"\ndate: 2025-03-01\n{more}\n---\n")
    };
    let text = "Un *texte* « cité », `code` & <b>gras</b>\u{A0}!\n\n```\n\n\n a < b\n```\n\n| a |\n|---|\n| \"b\" |\n\n![i](i.png)\n";
    let body = |title: &str, more: &str| front(title, more) + text;
    site.article(
        "2025/tout.md",
        body(
            "Tout & <rien>",
            "updated: 2025-05-05T10:00:00+03:00\ncategories: [Sécurité, Actualités]\ntags: [vélo, \"a & b\"]\nlanguage: nl-BE\n\
             authors:\n  - name: Jeanne\n    email: jeanne@example.org\n    url: https://example.org/jeanne?a=1&b=2\n  - \"Luc <luc@example.org>\"\n  - Zoé & <fils>\n\
             image: p.png\nenclosure:\n  url: https://example.org/s\n  length: 1234\n  type: audio/x-signal\n\
             summary: 'Il dit « \"non\" » & <oui>'\nid: urn:x:tout",
        ),
    )
    .article("2025/p.png", "PNG?")
    .article("2025/résumé.md", front("Résumé", "summary: 'Rien que « \"ceci\" »'\ncategories: [Sécurité]"))
    .article("2025/image.md", body("Image", "image: {url: https://example.org/i, length: 77, type: image/x-i}\nauthor: Luc <luc@example.org>"))
    .article("2025/dessin.md", body("Dessin joint", "enclosure: {url: https://example.org/d, length: 9, type: image/png}"))
    .article("2025/joint.md", body("Joint", "enclosure: https://example.org/s.mp3\nupdated: 2025-04-01\nlanguage: fr\nid: joint"))
    .article("2025/son.md", body("Son et image du même nom", "image: p.png\nenclosure: p.png"))
    .article("page.txt", "Info Citoyen » Actualités » Une page\n\nUne page\n\n28 nov. 2017\n\nLe chapeau.\n\nHoraires\n\nDe 8 h à 13 h.\n")
    .article("autre.md", markdown("Autre", "2025-03-01T10:00:00-05:00", "SÉCURITÉ"))
}

#[test]
fn each_entry_stays_byte_for_byte_in_every_format() {
    let all = ["\"rss\"", "\"atom\"", "\"json\""];
    let mut configs: Vec<String> = Vec::new();
    for mask in 1..8_usize {
        let formats: Vec<&str> = (0..3)
            .filter(|bit| mask & (1 << bit) > 0)
            .map(|bit| all[bit])
            .collect();
        for content in ["full", "summary"] {
            configs.push(format!(
                "formats = [{}]\ncontent = {content:?}\nlanguage = \"fr\"\n",
                formats.join(", ")
            ));
        }
    }
    configs.push("timezone = \"Europe/Brussels\"\n[[feeds]]\nname = \"a\"\nlanguage = \"nl\"\n[[feeds]]\nname = \"b\"\ncategories = [\"securite\"]\nlimit = 1\n".into());
    for config in configs {
        let site = rich(Site::new().config(&config));
        let run = site.run(&[]);
        assert_eq!(run.status, 0, "{run:#?}");
        let before = site.published();
        let mut files: Vec<String> = ["tout", "résumé", "image", "dessin", "joint", "son"]
            .map(|name| format!("articles/2025/{name}.md"))
            .to_vec();
        files.extend(["articles/page.txt".into(), "articles/autre.md".into()]);
        let read = |file: &String| std::fs::read_to_string(site.path(file)).unwrap();
        let whole: Vec<String> = files.iter().map(read).collect();
        // One at a time, then all of them at once.
        for (file, text) in files.iter().zip(&whole) {
            site.write(
                file,
                text.replacen("---\n", "---\ntitle: [\n", 1)
                    .replace("28 nov.", "28 nvo."),
            );
            if file.ends_with("autre.md") {
                site.write(file, FAULT);
            }
            stays(&site, &before, &format!("{config}{file}"));
            site.write(file, text);
            assert_eq!(site.run(&[]).status, 0);
            assert_eq!(site.published(), before);
        }
        for (file, text) in files.iter().zip(&whole) {
            site.write(
                file,
                text.replacen("---\n", "---\ntitle: [\n", 1)
                    .replacen("+++\n", "+++\n=\n", 1)
                    .replace("28 nov.", "28 nvo."),
            );
        }
        stays(&site, &before, &config);
    }
}

#[test]
fn what_was_edited_by_hand_is_not_trusted() {
    let site = Site::new()
        .config("formats = [\"json\", \"atom\", \"rss\"]\n")
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .build();
    let whole = site.published();
    site.write("articles/a.md", FAULT);
    let edited = whole["x/feed.json"].replace(
        "\"content_html\": \"",
        "\"content_html\": \"<script>x()</script><p onclick='x()'><a href='javascript:x()'>b</a>",
    );
    assert_ne!(edited, whole["x/feed.json"]);
    site.write("public/x/feed.json", edited);
    assert_eq!(site.run(&[]).status, 1);
    for file in ["feed.json", "rss.xml", "atom.xml"] {
        let text = site.public(&format!("x/{file}"));
        assert!(
            !text.contains("script>") && !text.contains("onclick") && text.contains("Un texte sur"),
            "{text}"
        );
    }
    // A damaged file is taken for none: the next best tells.
    for damage in ["", "{", "\u{1}", "<feed", "{\"items\": 3}"] {
        for file in ["feed.json", "atom.xml", "rss.xml"] {
            for (path, text) in &whole {
                site.write(&format!("public/{path}"), text);
            }
            site.write(&format!("public/x/{file}"), damage);
            let run = site.run(&[]);
            assert_eq!(run.status, 1, "{damage} {file}: {}", run.stderr);
            same(&site, &whole, &format!("{damage} in {file}"));
        }
    }
    // Somebody else's feed is no source.
    for (path, text) in &whole {
        let text = text
            .replace("<generator>crieur<", "<generator>autre<")
            .replace("tag:info-citoyen.example,", "tag:autre.example,");
        site.write(
            &format!("public/{path}"),
            text.replace(
                "https://info-citoyen.example/x/feed.json",
                "https://autre.example/feed.json",
            )
            .replace(
                "https://info-citoyen.example/all/feed.json",
                "https://autre.example/feed.json",
            ),
        );
    }
    assert_eq!(site.run(&["--accept"]).status, 1);
    assert_eq!(titles(&site, "all"), [""; 0]);
}

#[test]
fn the_formats_of_a_feed_may_change_meanwhile() {
    for (old, new) in [
        ("\"json\"", "\"rss\", \"atom\""),
        ("\"atom\"", "\"json\""),
        ("\"rss\"", "\"rss\", \"json\", \"atom\""),
        ("\"rss\", \"json\"", "\"atom\""),
    ] {
        let formats = |formats: &str| format!("formats = [{formats}]\n");
        let site = rich(Site::new().config(&formats(old))).build();
        for name in ["tout", "image", "son"] {
            let file = format!("articles/2025/{name}.md");
            let text = std::fs::read_to_string(site.path(&file)).unwrap();
            site.write(&file, text.replacen("---\n", "---\ntitle: [\n", 1));
        }
        site.write(
            "feeds.toml",
            format!("{}{}", crate::site::LEAST, formats(new)),
        );
        assert_eq!(site.run(&[]).status, 1, "{old} → {new}");
        let first = site.published();
        for file in ["rss.xml", "atom.xml", "feed.json"] {
            if let Some(text) = first.get(&format!("all/{file}")) {
                assert!(
                    text.contains("urn:x:tout") && text.contains("example.org/i"),
                    "{old} → {new}: {text}"
                );
            }
        }
        assert_eq!(site.run(&[]).status, 1);
        same(&site, &first, &format!("{old} → {new}"));
    }
}
