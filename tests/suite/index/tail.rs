//! What is new is written behind the rest of the index, until it is so much that all is written anew.

use chrono::{DateTime, Utc};
use crieur::index;

use super::versions::opened;
use super::{load, of_all, of_few};
use crate::site::{Site, markdown};

const NOW: &str = "2026-01-01T12:00:00Z";

/// More than are written behind the rest.
const MANY: usize = 300;

fn text(number: usize) -> String {
    let date = format!("2025-{:02}-{:02}", 1 + number % 12, 1 + number % 28);
    markdown(&format!("Titre {number}"), &date, "Agenda")
}

fn site() -> Site {
    let articles = (0..MANY).map(|number| (format!("a{number:03}.md"), text(number)));
    let site = Site::new().config("limit = 3\n");
    articles.fold(site, |site, (name, text)| site.article(&name, text))
}

/// Runs, compares with a run that reads all, and gives the index.
fn run(site: &Site) -> Vec<u8> {
    let config = load(&site.path("feeds.toml"));
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let all = of_all(&config, now, true).unwrap();
    let few = of_few(&config, now, true, true, true).unwrap();
    assert_eq!(all.differs(&few), None);
    assert_eq!(opened(site), 0);
    std::fs::read(site.path("feeds.index")).unwrap()
}

/// How many bytes of the index are written only when all are.
fn base(site: &Site) -> usize {
    let config = load(&site.path("feeds.toml"));
    let end = index::load(&config).unwrap().end();
    usize::try_from(end).unwrap()
}

#[test]
fn what_is_new_is_written_behind_it_until_it_is_too_much() {
    let site = site();
    run(&site);
    let first = run(&site);
    let base = base(&site);
    let article = |number: usize| site.path(&format!("articles/a{number:03}.md"));

    // One that a feed shows and one that none does; a new one with the title of another; one that goes.
    for number in [11, 12] {
        std::fs::write(article(number), text(number).replace("Titre", "Autre")).unwrap();
    }
    std::fs::write(site.path("articles/neuf.md"), text(5)).unwrap();
    std::fs::remove_file(article(7)).unwrap();
    let second = run(&site);
    assert_eq!(first[..base], second[..base]);
    assert_ne!(first[base..], second[base..]);

    // They may change again, and go.
    std::fs::write(article(12), text(12).replace("Titre", "Encore")).unwrap();
    std::fs::remove_file(site.path("articles/neuf.md")).unwrap();
    let third = run(&site);
    assert_eq!(first[..base], third[..base]);
    assert_eq!(run(&site)[..base], first[..base]);

    for number in 20..MANY {
        std::fs::write(article(number), text(number).replace("Titre", "Tout")).unwrap();
    }
    let all = run(&site);
    assert_ne!(first[..base], all[..base]);

    for number in 20..MANY {
        std::fs::remove_file(article(number)).unwrap();
    }
    run(&site);
    assert!(self::base(&site) < base / 2);
}

#[cfg(unix)]
#[test]
fn an_index_that_may_not_be_written_is_replaced() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let site = site();
    run(&site);
    run(&site);
    let file = site.path("feeds.index");
    let inode = || std::fs::metadata(&file).unwrap().ino();
    let before = inode();
    std::fs::write(site.path("articles/neuf.md"), text(5)).unwrap();
    run(&site);
    assert_eq!(inode(), before, "a tail is written into the file");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o444)).unwrap();
    std::fs::write(site.path("articles/encore.md"), text(6)).unwrap();
    run(&site);
    // Root may write it all the same.
    let is_root = std::fs::File::options().write(true).open(&file).is_ok();
    assert_eq!(inode() == before, is_root);
}
