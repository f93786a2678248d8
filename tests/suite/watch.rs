//! `crieur watch`: what is saved is published.

use crate::serve::client::Lasting;
use crate::site::{LEAST, Site, markdown};

#[test]
fn what_is_saved_is_published() {
    let site = Site::new().article("a.md", markdown("Un", "2025-01-01", "Sécurité"));
    let mut watch = Lasting::start(&site, &["watch"]);
    // A line for each feed that is written, and one for the list of all.
    let mut round = || [(); 3].map(|()| watch.line());
    assert!(round().concat().contains("public/securite "));
    assert!(site.public("securite/rss.xml").contains("Un"));
    site.write(
        "articles/a.md",
        markdown("Un, corrigé", "2025-01-01", "Sécurité"),
    );
    // The article, its feeds, and no list of all feeds, which says nothing of articles.
    assert_eq!(watch.line(), "~ updated  Un, corrigé  (all, securite)");
    let mut lines = || [(); 2].map(|()| watch.line());
    assert!(lines().concat().contains("public/securite "));
    assert!(site.public("securite/rss.xml").contains("Un, corrigé"));
    // What cannot be read leaves all as it is, until it can.
    site.write("feeds.toml", "[site\n");
    site.write("feeds.toml", format!("{LEAST}description = \"Neuf\"\n"));
    assert!(lines().concat().contains("public/securite "));
    assert!(
        site.public("securite/rss.xml")
            .contains("<description>Neuf")
    );
    // Another run may write meanwhile: the lock is not kept.
    let run = site.run(&["build"]);
    assert_eq!(run.status, 0, "{run:#?}");
}

#[test]
fn without_a_feeds_toml_there_is_nothing_to_watch() {
    let site = Site::new();
    std::fs::remove_file(site.path("feeds.toml")).unwrap();
    let run = site.run(&["watch"]);
    assert_eq!((run.status, run.stdout.as_str()), (78, ""), "{run:#?}");
    assert!(run.stderr.contains("crieur init"), "{run:#?}");
}
