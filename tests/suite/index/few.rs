//! A run that reads the few comes to the same as one that reads all.

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::article::{MOMENTS, article, settings};
use super::world::{Deed, World, deed, tick};
use super::{load, of_all, of_few};
use crate::site::{Site, markdown};

/// What happens until the next run: what is done, when that is, and whether it publishes whatever it is.
fn stage() -> impl Strategy<Value = (Vec<Deed>, usize, bool)> {
    (
        proptest::collection::vec(deed(), 0..6),
        0..MOMENTS.len(),
        any::<bool>(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Over the life of a site, three runs come to the same at any moment: one that reads all articles, one that reads the
    /// few, and one that reads what was touched. Whatever calls itself calm has nothing to do.
    #[test]
    fn few_and_index_equal_all(
        settings in settings(),
        articles in proptest::collection::vec((0..60_u16, article()), 0..40),
        stages in proptest::collection::vec(stage(), 1..5),
    ) {
        let mut world = World::new(&settings, &articles);
        for (number, (deeds, now, accept)) in stages.iter().enumerate() {
            let now: DateTime<Utc> = MOMENTS[*now].parse().unwrap();
            for deed in deeds {
                world.act(deed);
            }
            let config = load(&world.site.path("feeds.toml"));
            for (what, has_index, acts) in [("few", false, false), ("index", true, true), ("again", true, true), ("last", true, false)] {
                let all = of_all(&config, now, *accept);
                let few = of_few(&config, now, *accept, has_index, acts);
                match (&all, &few) {
                    (Ok(all), Ok(few)) => if let Some(how) = all.differs(few) {
                        prop_assert!(false, "stage {number}, {what}: {how}");
                    },
                    (Err(all), Err(few)) => prop_assert_eq!(all, few),
                    (Ok(_), Err(error)) => prop_assert!(false, "stage {}, {}: {}", number, what, error),
                    (Err(error), Ok(_)) => prop_assert!(false, "stage {}, {}: all: {}", number, what, error),
                }
                tick(&world.site);
            }
            world.remember();
        }
    }
}

/// A site of two entries a feed, with tombstones, and its articles of so many days.
fn tombstones(days: std::ops::Range<usize>) -> Site {
    let mut site = Site::new().config("limit = 2\ntombstones = 30\nmax_vanished = 100\n");
    for day in days {
        site = site.article(&format!("a{day}.md"), dated(day));
    }
    site
}

fn dated(day: usize) -> String {
    markdown(
        &format!("Titre {day}"),
        &format!("2025-01-0{day}"),
        "Agenda",
    )
}

/// That all three kinds of run come to the same.
fn same(site: &Site) {
    let config = load(&site.path("feeds.toml"));
    let now: DateTime<Utc> = MOMENTS[0].parse().unwrap();
    let all = of_all(&config, now, false).unwrap();
    for has_index in [true, false] {
        let few = of_few(&config, now, false, has_index, false).unwrap();
        assert_eq!(all.differs(&few), None, "{has_index}");
    }
}

fn run(site: &Site) {
    let config = load(&site.path("feeds.toml"));
    of_few(&config, MOMENTS[0].parse().unwrap(), true, true, true).unwrap();
    tick(site);
}

#[test]
fn what_has_a_tombstone_and_is_back_in_the_crowd_has_none_even_without_a_ledger() {
    let site = tombstones(1..5);
    run(&site);
    std::fs::remove_file(site.path("articles/a4.md")).unwrap();
    run(&site);
    assert!(site.public("all/atom.xml").contains("deleted-entry"));
    for day in 4..8 {
        site.write(&format!("articles/a{day}.md"), dated(day));
    }
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    same(&site);
}

#[test]
fn feeds_that_are_restored_may_hold_what_the_ledger_does_not_know() {
    let site = tombstones(1..5);
    run(&site);
    let old = site.published();
    std::fs::remove_dir_all(site.path("public")).unwrap();
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    for day in 5..8 {
        site.write(&format!("articles/a{day}.md"), dated(day));
    }
    run(&site);
    run(&site);
    for (path, text) in old {
        site.write(&format!("public/{path}"), text);
    }
    same(&site);
}

#[test]
fn what_is_published_elsewhere_does_not_stand_here() {
    let site = tombstones(1..4);
    run(&site);
    run(&site);
    let mut config = load(&site.path("feeds.toml"));
    config.site.output = site.path("ailleurs");
    let now: DateTime<Utc> = MOMENTS[0].parse().unwrap();
    let all = of_all(&config, now, false).unwrap();
    let few = of_few(&config, now, false, true, true).unwrap();
    assert_eq!(all.differs(&few), None);
    assert!(site.path("ailleurs/all/atom.xml").is_file());
    // And what stands there does not stand here.
    std::fs::remove_dir_all(site.path("public")).unwrap();
    run(&site);
    assert!(site.path("public/all/atom.xml").is_file());
}
