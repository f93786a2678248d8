//! A clock that goes back, or leaps by years and returns: nothing that subscribers have vanishes or comes twice, and what
//! is to come does not come early.

use std::collections::BTreeMap;

use super::{Reader, article, entries, rename, site, words};
use crate::site::Site;

const TODAY: &str = "2026-01-01T12:00:00Z";

fn titles(site: &Site, path: &str) -> Vec<String> {
    let seen = entries(site, path).into_values();
    let mut titles: Vec<String> = seen.map(|seen| seen.title).collect();
    titles.sort();
    titles
}

fn dated(title: &str, date: &str, more: &str) -> String {
    let text = words(title);
    format!("+++\ntitle = {title:?}\ndate = {date}\n{more}\n+++\n{text}")
}

/// That a run at the moment `now` has nothing to do, and leaves what was published `before`.
fn assert_nothing_changes(site: &Site, now: &str, before: &BTreeMap<String, String>) {
    let run = site.run(&["--now", now]);
    assert_eq!(
        (run.status, run.stdout.as_str()),
        (0, ""),
        "{now}: {run:#?}"
    );
    assert_eq!(site.published(), *before, "{now}");
}

#[test]
fn what_is_published_stays_when_the_clock_goes_back() {
    let updated = article("Titre halle", 2, "Actualités", "halle").replacen(
        "+++\n",
        "+++\nupdated = 2025-06-01\n",
        1,
    );
    let site = site()
        .article("2025/halle.md", updated)
        .article("plus-tard.md", dated("Plus tard", "2026-05-01", ""))
        .build();
    let before = site.published();
    for now in [
        "1970-01-01T00:00:05Z",
        "2025-01-03T00:00:00Z",
        "2025-03-01T00:00:00Z",
        TODAY,
    ] {
        assert_nothing_changes(&site, now, &before);
    }
}

#[test]
fn a_file_that_is_renamed_while_the_clock_is_wrong_is_known_again() {
    let site = site().build();
    let mut reader = Reader::default();
    reader.poll(&site);
    rename(&site, "2025/velo.md", "bicyclette.md");
    assert_eq!(site.run(&["--now", "1970-01-01T00:00:05Z"]).status, 0);
    assert_eq!(titles(&site, "all/atom.xml").len(), 5);
    assert_eq!(reader.poll(&site), [""; 0]);
}

#[test]
fn what_has_an_error_stays_when_the_clock_goes_back() {
    let site = site().build();
    site.write("articles/2025/velo.md", "+++\ntitle = \"\n");
    for now in ["1970-01-01T00:00:05Z", TODAY] {
        let run = site.run(&["--now", now]);
        assert_eq!(
            (run.status, run.stdout.as_str()),
            (1, ""),
            "{now}: {run:#?}"
        );
    }
    assert_eq!(titles(&site, "all/atom.xml").len(), 5);
}

#[test]
fn a_date_that_is_moved_into_the_future_withdraws() {
    let site = site().build();
    let text = article("Titre velo", 1, "Actualités", "velo");
    site.write(
        "articles/2025/velo.md",
        text.replace("2025-01-01", "2026-02-01"),
    );
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(titles(&site, "all/atom.xml").len(), 4);
    // Nor does it come before that day because it was published once.
    let mut reader = Reader::default();
    reader.poll(&site);
    assert_eq!(site.run(&["--now", "2026-01-31T00:00:00Z"]).stdout, "");
    assert_eq!(site.run(&["--now", "2026-02-01T06:00:00Z"]).status, 0);
    assert_eq!(reader.poll(&site), ["Titre velo"]);
}

#[test]
fn an_article_that_is_new_waits_for_its_day_whatever_the_clock_said() {
    let site = site().build();
    // The clock leaps, and shows too early what nobody can know to be too early.
    site.write("articles/jour.md", dated("Un jour", "2030-01-01", ""));
    assert_eq!(site.run(&["--now", "2036-01-01T00:00:00Z"]).status, 0);
    assert_eq!(titles(&site, "all/atom.xml").len(), 6);
    // It stays, and takes nothing else along.
    site.write("articles/autre.md", dated("Un autre", "2029-01-01", ""));
    assert_eq!(site.run(&[]).stdout, "");
    assert_eq!(titles(&site, "all/atom.xml").len(), 6);
}

#[test]
fn a_feed_of_a_few_days_outlives_a_leap_of_years() {
    let config = "[[feeds]]\nname = \"jours\"\nmax_days = 30\n";
    let mut site = Site::new().config(config);
    for day in 1..9 {
        let title = format!("Titre {day}");
        site = site
            .article(
                &format!("{day}.md"),
                dated(&title, &format!("2025-12-1{day}"), ""),
            )
            .article(
                &format!("vieux{day}.md"),
                dated(&format!("Vieux {day}"), &format!("2025-01-1{day}"), ""),
            );
    }
    // The old ones were published in their time.
    assert_eq!(site.run(&["--now", "2025-01-20T12:00:00Z"]).status, 0);
    assert_eq!(
        site.run(&["--now", "2025-12-20T12:00:00Z", "--accept"])
            .status,
        0
    );
    let before = site.published();
    let leap = site.run(&["--now", "2036-01-01T00:00:00Z"]);
    assert!(
        leap.status == 2 && leap.stderr.contains("held-back"),
        "{leap:#?}"
    );
    assert_eq!(site.published(), before);
    for now in ["1970-01-01T00:00:05Z", "2025-12-20T13:00:00Z"] {
        assert_nothing_changes(&site, now, &before);
    }
}

#[test]
fn an_edit_shows_after_a_clock_that_ran_ahead() {
    let site = site().build();
    let edit = |topic: &str, now: &str| {
        site.write(
            "articles/2025/velo.md",
            article("Titre velo", 1, "Actualités", topic),
        );
        assert_eq!(site.run(&["--now", now]).status, 0);
        let all = entries(&site, "all/atom.xml").into_values();
        all.filter_map(|seen| seen.updated).max().unwrap()
    };
    let ahead = edit("un", "2036-01-01T00:00:00Z");
    let later = edit("deux", TODAY);
    assert!(later > ahead, "{later}");
    // Nothing moves by itself.
    let before = site.published();
    assert_eq!(site.run(&["--now", "2026-01-02T12:00:00Z"]).stdout, "");
    assert_eq!(site.published(), before);
}

#[test]
fn tombstones_stand_their_days_by_the_right_clock() {
    let site = site().config("tombstones = \"30 days\"\n").build();
    std::fs::remove_file(site.path("articles/2025/velo.md")).unwrap();
    assert_eq!(site.run(&["--now", "2036-01-01T00:00:00Z"]).status, 0);
    let stands = || site.public("all/atom.xml").contains("deleted-entry");
    assert!(stands());
    for (now, expected) in [
        ("2026-01-02T00:00:00Z", true),
        ("2026-01-31T23:59:59Z", true),
        ("2026-02-01T00:00:00Z", false),
    ] {
        assert_eq!(site.run(&["--now", now]).status, 0);
        assert_eq!(stands(), expected, "{now}");
    }
}

#[test]
fn a_clock_that_went_back_keeps_the_dates_of_then_and_no_others() {
    let updated = "+++\nupdated = 2029-01-01\n";
    let with_updated = |year: &str| {
        let text = article("Titre velo", 1, "Actualités", "velo");
        text.replacen("+++\n", &updated.replace("2029", year), 1)
    };
    let site = site()
        .article("jour.md", dated("Un jour", "2030-01-01", ""))
        .article("2025/velo.md", with_updated("2029"));
    assert_eq!(site.run(&["--now", "2036-01-01T00:00:00Z"]).status, 0);
    let run = site.run(&[]);
    assert_eq!((run.status, run.stdout.as_str()), (0, ""));
    // Nobody is told that what is published is to come.
    assert!(!run.stderr.contains("updated-in-future"), "{run:#?}");
    // What its author dates anew waits for that day, be it sooner or later.
    site.write("articles/2025/velo.md", with_updated("2028"));
    let run = site.run(&[]);
    assert!(run.stderr.contains("updated-in-future"), "{run:#?}");
    for year in ["2029", "2031"] {
        let date = format!("{year}-01-01");
        site.write("articles/jour.md", dated("Un jour", &date, ""));
        assert_eq!(site.run(&[]).status, 0);
        assert_eq!(titles(&site, "all/atom.xml").len(), 5, "{year}");
    }
}

#[test]
fn an_update_comes_in_its_second() {
    let updated = "+++\nupdated = 2026-02-01T10:00:00Z\n";
    let text = article("Titre velo", 1, "Actualités", "velo").replacen("+++\n", updated, 1);
    let site = site().article("2025/velo.md", text).build();
    for (now, is_told) in [
        ("2026-02-01T09:59:59Z", true),
        ("2026-02-01T10:00:00Z", false),
    ] {
        let run = site.run(&["--now", now]);
        assert_eq!(
            run.stderr.contains("updated-in-future"),
            is_told,
            "{run:#?}"
        );
    }
}

#[test]
fn a_feed_of_a_few_days_counts_them_to_the_second_and_not_from_what_is_ahead() {
    let mut site = Site::new().config("[[feeds]]\nname = \"jours\"\nmax_days = 30\n");
    for (name, date) in [("a", "2025-12-05"), ("b", "2025-12-20")] {
        site = site.article(
            &format!("{name}.md"),
            dated(name, &format!("{date}T06:00:00Z"), ""),
        );
    }
    assert_eq!(site.run(&["--now", "2026-01-01T12:00:00Z"]).status, 0);
    // The clock runs ahead by two weeks, and shows too early what stays then; « a » has gone, and is back with the clock.
    site.write("articles/c.md", dated("c", "2026-01-15", ""));
    let seen = |now: &str| {
        assert_eq!(site.run(&["--now", now, "--accept"]).status, 0, "{now}");
        titles(&site, "jours/atom.xml").concat()
    };
    for (now, expected) in [
        ("2026-01-15T12:00:00Z", "bc"),
        ("2026-01-01T12:00:00Z", "abc"),
        ("2026-01-04T06:00:00Z", "abc"),
        ("2026-01-04T06:00:01Z", "bc"),
    ] {
        assert_eq!(seen(now), expected, "{now}");
    }
}
