//! What the pages of the maintainers' own site say of the feeds, and the lines that they should have.

use crate::site::{Site, markdown};

const RIGHT: &str = "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Info Citoyen – Sécurité\" href=\"https://info-citoyen.example/securite/rss.xml\">";

fn site() -> Site {
    Site::new()
        .config("[[feeds]]\nname = \"securite\"\naliases = [\"vieux\"]\ncategories = [\"Sécurité\"]\n[[feeds]]\nname = \"tout\"\n")
        .article("a.md", markdown("A", "2025-01-01", "Sécurité"))
}

#[test]
fn the_lines_that_announce_feeds() {
    let site = site();
    let run = site.run(&["snippet"]);
    let all = format!(
        "{RIGHT}\n{}\n",
        RIGHT.replace(" – Sécurité", "").replace("securite", "tout")
    );
    let all = all.replace(
        "title=\"Info Citoyen\" href=\"https://info-citoyen.example/tout",
        "title=\"Info Citoyen – tout\" href=\"https://info-citoyen.example/tout",
    );
    assert_eq!((run.status, run.stdout), (0, all));
    for name in ["securite", "vieux"] {
        let run = site.run(&["snippet", name, "-q"]);
        assert_eq!((run.stdout, &*run.stderr), (format!("{RIGHT}\n"), ""));
    }
    let run = site.run(&["snippet", "seccurite"]);
    assert_eq!(run.status, 64, "{run:#?}");
    assert!(run.stderr.contains("securite, tout"), "{}", run.stderr);
    // Nothing is written.
    assert!(!site.path("public").exists() && !site.path("feeds.ledger").exists());
}

#[test]
fn each_page_of_the_site_is_looked_at() {
    let feed = |kind: &str, address: &str| {
        format!(
            "<html>\n<head>\n <meta charset=utf-8><link rel=icon href=/i.png> <LINK REL='Alternate' href='{address}' type='{kind}'>\n<title>x</title></head>"
        )
    };
    let (rss, atom) = ("application/rss+xml", "application/atom+xml");
    for (file, page, code, place, advice) in [
        ("index.html", format!("<head>{RIGHT}</head>"), "", "", ""),
        ("a/index.html", feed(rss, "../securite/rss.xml"), "", "", ""),
        ("a/b.htm", feed("application/rss+xml; charset=utf-8", "/securite/rss.xml#x"), "", "", ""),
        ("c.html", feed(atom, "//info-citoyen.example/tout/atom.xml"), "", "", ""),
        ("base.html", "<head><base href=\"/tout/\"><link rel=alternate type=application/atom+xml href=atom.xml>".into(), "", "", ""),
        ("none.html", "<!doctype html>\n<html><head><title>x</title></head></html>".into(), "no-feed-announced", "none.html:2:7", RIGHT),
        ("hidden.html", format!("<head><!-- {RIGHT} --><script>'{RIGHT}'</script>"), "no-feed-announced", "hidden.html:1:1", RIGHT),
        ("no-head.html", "<title>x</title><p>y".into(), "no-feed-announced", "no-head.html:1:1", RIGHT),
        ("type.html", feed(atom, "/securite/rss.xml"), "wrong-feed-announced", "type.html:3:50", "type=\"application/rss+xml\""),
        ("http.html", feed(rss, "http://info-citoyen.example/tout/rss.xml"), "wrong-feed-announced", "http.html:3:50", "href=\"https://info-citoyen.example/tout/rss.xml\""),
        ("old.html", feed(rss, "/vieux/rss.xml"), "wrong-feed-announced", "old.html:3:50", "href=\"https://info-citoyen.example/securite/rss.xml\""),
        ("folder.html", feed(rss, "/securite"), "wrong-feed-announced", "folder.html:3:50", "href=\"https://info-citoyen.example/securite/"),
        ("page.html", feed(rss, "/tout/index.html"), "wrong-feed-announced", "page.html:3:50", "href=\"https://info-citoyen.example/tout/"),
        ("dead.html", feed(rss, "/feed.xml"), "dead-feed-announced", "dead.html:3:50", RIGHT),
        ("nonsense.html", feed(rss, "https://["), "dead-feed-announced", "nonsense.html:3:50", RIGHT),
        // Not ours to judge: a feed that lies there, and another site's.
        ("other.html", feed(rss, "/autre.xml"), "", "", ""),
        ("far.html", feed(rss, "https://example.org/rss"), "", "", ""),
        // No pages that people see.
        ("piece.html", "<p>Un morceau".into(), "", "", ""),
        ("moved.html", "<head><meta http-equiv=Refresh content='0; url=/'><title>x</title></head><body>".into(), "", "", ""),
        ("again.html", "<head><meta http-equiv=Refresh content=300></head>".into(), "no-feed-announced", "again.html:1:1", RIGHT),
        ("wordpress.html", format!("<head>{RIGHT}<link rel=alternate type=application/json href=/wp-json/x>"), "", "", ""),
        ("out.html", feed(rss, "/..%2ffeeds.toml"), "dead-feed-announced", "out.html:3:50", RIGHT),
        ("x.xhtml", format!("<?xml version='1.0'?>\n<html><head><script src='x'/><title/>{RIGHT}</head></html>"), "", "", ""),
        (".git/x.html", "<head></head>".into(), "", "", ""),
        ("empty.html", String::new(), "", "", ""),
    ] {
        let site = site().file(&format!("www/{file}"), page).file("www/autre.xml", "<rss/>");
        let run = site.run(&["check", "--site", "www"]);
        assert_eq!(run.status, 0, "{file}: {run:#?}");
        if code.is_empty() {
            assert!(!run.stderr.contains("-announced"), "{file}: {}", run.stderr);
        } else {
            for said in [format!("[{code}]"), format!("www/{place}"), advice.to_owned()] {
                assert!(run.stderr.contains(&said), "{file}: {said}\n{}", run.stderr);
            }
            assert_eq!(run.stderr.matches("-announced]").count(), 1, "{file}");
        }
    }
}

#[test]
fn the_site_s_folder_and_how_many_of_its_pages_announce_a_feed() {
    let site = site()
        .file("www/a.html", format!("<head>{RIGHT}"))
        .file("www/b.html", "<head>");
    let run = site.run(&["check", "--site", "www"]);
    assert!(
        run.stdout
            .contains("2 pages of the site, 1 of which announces a feed"),
        "{run:#?}"
    );
    site.write(
        "www/c.html",
        "<head><link rel=alternate type=application/rss+xml href=https://example.org/rss>",
    );
    let run = site.run(&["check", "--site", "www"]);
    assert!(
        run.stdout
            .contains("3 pages of the site, 1 of which announces a feed"),
        "{run:#?}"
    );
    let run = site.run(&["check", "--site", "www", "--deny", "warnings"]);
    assert_eq!(run.status, 1, "{run:#?}");
    let run = site.run(&["check", "--site", "wwww"]);
    assert_eq!(run.status, 66, "{run:#?}");
    assert!(run.stderr.contains("`wwww`"), "{}", run.stderr);
    // crieur's own pages are what they ask of others.
    let site = site.build();
    let run = site.run(&["check", "--site", "public"]);
    assert!(
        run.stdout
            .contains("4 pages of the site, 4 of which announce a feed"),
        "{run:#?}"
    );
}
