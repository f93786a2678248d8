//! Two files of which one name is not UTF-8, and which read the same: `caf\xE9.md` beside `café.md`. A line of the ledger
//! can name neither apart from the other.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;

use super::{Reader, article, ids, ledger};
use crate::site::Site;

/// The older of the two names, whose letters are those of windows-1252.
fn legacy(site: &Site) -> PathBuf {
    let folder = site.path("articles");
    folder.join(OsStr::from_bytes(b"caf\xE9.md"))
}

fn text(id: Option<&str>, title: &str, day: u32) -> String {
    let text = article(title, day, "Agenda", title);
    match id {
        Some(id) => text.replacen("+++\n", &format!("+++\nid = {id:?}\n"), 1),
        None => text,
    }
}

/// Runs twice. The second run finds nothing to do, and the ledger as it should be: no path in two lines.
fn settled(site: &Site, status: i32) {
    for _ in 0..2 {
        let run = site.run(&[]);
        assert_eq!(run.status, status, "{run:#?}\n{}", ledger(site));
    }
    let before = ledger(site);
    assert_eq!(site.run(&["--no-index"]).status, status);
    assert_eq!(ledger(site), before);
    let lines = before
        .lines()
        .filter(|line| line.ends_with(" caf%C3%A9.md"));
    assert!(lines.count() <= 1, "{before}");
    let gone = before.lines().filter(|line| line.contains(" !"));
    assert_eq!(gone.count(), 0, "{before}");
}

#[test]
fn two_names_that_read_the_same_lock_no_site() {
    for (old, new, limit) in [
        (Some("urn:x:ancien"), Some("urn:x:neuf"), 9),
        (Some("urn:x:neuf"), Some("urn:x:ancien"), 9),
        (Some("urn:x:ancien"), None, 9),
        (None, Some("urn:x:neuf"), 9),
        (None, Some("urn:x:neuf"), 1),
    ] {
        let site = Site::new().config(&format!("limit = {limit}\n"));
        let mut reader = Reader::default();
        std::fs::write(legacy(&site), text(old, "Ancien", 1)).unwrap();
        settled(&site, 0);
        assert_eq!(reader.poll(&site), ["Ancien"]);
        site.write("articles/café.md", text(new, "Neuf", 2));
        settled(&site, 0);
        assert_eq!(reader.poll(&site), ["Neuf"]);
        let before = ids(&site, "all");
        assert_eq!(before.len(), 2.min(limit));

        // Each is corrected, and known again.
        let changed = text(new, "Neuf", 2).replace("informe", "vous informe");
        site.write("articles/café.md", changed);
        let changed = text(old, "Ancien", 1).replace("informe", "rappelle");
        std::fs::write(legacy(&site), changed).unwrap();
        settled(&site, 0);
        assert_eq!(reader.poll(&site), [""; 0]);
        assert_eq!(ids(&site, "all"), before);

        // The older one has an error for a while, and comes back past the newer one.
        std::fs::write(legacy(&site), text(old, "Ancien", 99)).unwrap();
        settled(&site, 1);
        assert_eq!(ids(&site, "all"), before);
        std::fs::write(legacy(&site), text(old, "Ancien", 1)).unwrap();
        settled(&site, 0);
        std::fs::remove_file(site.path("articles/café.md")).unwrap();
        assert_eq!(site.run(&[]).status, 0);
        assert_eq!(reader.poll(&site), [""; 0]);
        let left: Vec<String> = ids(&site, "all").into_keys().collect();
        assert_eq!(left, ["Ancien"]);
    }
}

#[test]
fn a_file_that_is_renamed_to_such_a_name_is_known_again() {
    let site = Site::new()
        .article("café.md", text(Some("urn:x:neuf"), "Neuf", 2))
        .article("bistrot.md", text(None, "Ancien", 1));
    let mut reader = Reader::default();
    settled(&site, 0);
    reader.poll(&site);
    let before = ids(&site, "all");
    std::fs::rename(site.path("articles/bistrot.md"), legacy(&site)).unwrap();
    settled(&site, 0);
    assert_eq!(ids(&site, "all"), before);
    // A third one takes neither's place, and is told of until it has an id of its own.
    std::fs::write(legacy(&site), text(Some("urn:x:trois"), "Trois", 3)).unwrap();
    site.write("articles/bistrot.md", text(None, "Ancien", 1));
    settled(&site, 0);
    assert_eq!(reader.poll(&site), ["Trois"]);
}

#[test]
fn an_older_article_beside_it_takes_nobody_s_place() {
    let site = Site::new().article("café.md", text(None, "Neuf", 2));
    let mut reader = Reader::default();
    settled(&site, 0);
    reader.poll(&site);
    let before = ids(&site, "all");
    std::fs::write(legacy(&site), text(None, "Ancien", 1)).unwrap();
    settled(&site, 1);
    let run = site.run(&["check"]);
    assert!(run.stderr.contains("error[same-id]"), "{}", run.stderr);
    assert_eq!(ids(&site, "all"), before);
    std::fs::write(legacy(&site), text(Some("urn:x:ancien"), "Ancien", 1)).unwrap();
    settled(&site, 0);
    assert_eq!(reader.poll(&site), ["Ancien"]);
}

#[test]
fn what_expires_is_named_beside_a_draft_of_the_same_name() {
    let ends = "+++\nexpires = 2026-02-01\n";
    let site = Site::new().article("café.md", text(None, "Neuf", 2).replacen("+++\n", ends, 1));
    let draft = text(Some("urn:x:a"), "Ancien", 1).replacen("+++\n", "+++\ndraft = true\n", 1);
    std::fs::write(legacy(&site), draft).unwrap();
    let site = site.build();
    let run = site.run(&["next"]);
    assert!(run.stdout.contains("expires  Neuf"), "{run:#?}");
}

#[test]
fn without_ids_the_one_that_was_there_keeps_its_place() {
    let site = Site::new().article("caféè.md", text(None, "Alpha", 1));
    assert_eq!(site.run(&[]).status, 0);
    std::fs::rename(
        site.path("articles/caféè.md"),
        site.path("articles/café.md"),
    )
    .unwrap();
    assert_eq!(site.run(&[]).status, 0);
    std::fs::write(legacy(&site), text(None, "Brick", 2)).unwrap();
    settled(&site, 0);
    for round in 0..3 {
        let run = site.run(&[]);
        assert_eq!((run.status, &*run.stdout), (0, ""), "{round}: {run:#?}");
        let feed = site.public("all/feed.json");
        let both = ["\"Alpha\"", "\"Brick\""].map(|title| feed.contains(title));
        assert_eq!(both, [true, true], "{round}: {feed}");
    }
}
