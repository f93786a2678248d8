//! The ledger as a file: what is in it, who may touch it, and what a newcomer does to it.

use super::{article, ids, ledger, rename, site, words};
use crate::site::{LEAST, Site};

#[test]
fn it_is_small_sorted_and_left_alone() {
    let site = site().build();
    let text = ledger(&site);
    let lines: Vec<&str> = text.lines().skip(2).collect();
    assert_eq!(lines.len(), 3 + 5, "three feeds and five articles: {text}");
    assert!(lines[3..].is_sorted() && lines[..3].iter().all(|line| line.starts_with("feed ")));
    assert!(lines.iter().all(|line| line.len() < 200), "{text}");
    let time = || {
        std::fs::metadata(site.path("feeds.ledger"))
            .unwrap()
            .modified()
            .unwrap()
    };
    let before = time();
    for arguments in [&[][..], &["check"], &["list"], &["diff"]] {
        assert_eq!(site.run(arguments).status, 0);
    }
    // One article that is renamed is one line that changes.
    rename(&site, "2025/pont.md", "2025/passerelle.md");
    for arguments in [
        &["check"][..],
        &["list"],
        &["diff"],
        &["--output", "ailleurs"],
    ] {
        site.run(arguments);
    }
    assert_eq!((time(), ledger(&site)), (before, text.clone()));
    assert_eq!(site.run(&[]).status, 0);
    let changed = ledger(&site);
    let differ = text
        .lines()
        .zip(changed.lines())
        .filter(|(old, new)| old != new);
    assert_eq!(differ.count(), 1);
    assert_eq!(text.lines().count(), changed.lines().count());
}

#[test]
fn only_what_was_published_is_in_it() {
    let site = Site::new()
        .config("limit = 2\n")
        .article("a.md", article("A", 1, "X", "a"))
        .article("b.md", article("B", 2, "X", "b"))
        .article("c.md", article("C", 3, "X", "c"))
        .article(
            "d.md",
            article("D", 4, "X", "d").replacen("+++\n", "+++\ndraft = true\n", 1),
        )
        .article("e.md", "---\ntitle: [\n---\n");
    assert_eq!(site.run(&[]).status, 1);
    let text = ledger(&site);
    for (name, is_there) in [
        ("a", false),
        ("b", true),
        ("c", true),
        ("d", false),
        ("e", false),
    ] {
        assert_eq!(
            text.contains(&format!(" {name}.md\n")),
            is_there,
            "{name}: {text}"
        );
    }
    // A site of nothing needs no ledger.
    let site = Site::new();
    site.run(&[]);
    assert!(!site.path("feeds.ledger").exists());
}

#[test]
fn it_lies_where_feeds_toml_says() {
    let site = Site::new().config("ledger = \"memoire/ids.txt\"\n");
    std::fs::create_dir(site.path("memoire")).unwrap();
    let site = site.article("a.md", article("A", 1, "X", "a")).build();
    assert!(site.path("memoire/ids.txt").exists() && !site.path("feeds.ledger").exists());
    // Beside another feeds.toml, it has that one's name.
    let site = site.file("nl.toml", format!("{LEAST}output = \"nl\"\n"));
    assert_eq!(site.run(&["-c", "nl.toml"]).status, 0);
    assert!(site.path("nl.ledger").exists());
}

/// Deleted: nothing comes back as new that readers can still see, and what was never renamed has its id in any case.
#[test]
fn a_lost_ledger_is_made_anew_from_the_feeds() {
    let site = site().build();
    rename(&site, "2025/pont.md", "2025/passerelle.md");
    site.write(
        "articles/2025/gare.md",
        article("La gare", 4, "Actualités", "autre"),
    );
    assert_eq!(site.run(&["--now", "2026-02-01T08:00:00Z"]).status, 0);
    let (bytes, before) = (site.published(), ids(&site, "all"));
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    let run = site.run(&["--now", "2026-03-01T08:00:00Z"]);
    assert!(
        run.stderr.contains("error[ledger-missing]") && run.status == 1,
        "{run:#?}"
    );
    assert!(run.stderr.contains("5 articles were"), "{}", run.stderr);
    assert_eq!(site.published(), bytes);
    assert_eq!(site.run(&["--now", "2026-03-01T08:00:00Z"]).stderr, "");
    assert_eq!(ids(&site, "all"), before);
    // Renamed and without a ledger at once, it is known by what is published.
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    rename(&site, "2025/velo.md", "2025/bicyclette.md");
    assert_eq!(site.run(&["--now", "2026-03-01T08:00:00Z"]).status, 1);
    assert_eq!(ids(&site, "all"), before);
    // Without either, the ids of files that were never renamed are what they were.
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    std::fs::remove_dir_all(site.path("public")).unwrap();
    assert_eq!(site.run(&[]).status, 0);
    for title in ["Titre halle", "La gare", "Titre vol"] {
        assert_eq!(ids(&site, "all")[title], before[title]);
    }
}

/// Where feeds hold summaries alone, titles are what is left, and nothing counts as an edit.
#[test]
fn a_ledger_made_of_summaries_knows_titles() {
    // Its summary is only a part of it.
    let long = article("Long", 12, "X", "long") + "\n" + &words("suite") + "\n" + &words("fin");
    let site = site().article("2025/long.md", long);
    let config = format!("{LEAST}content = \"summary\"\n");
    let site = site.file("feeds.toml", config).build();
    let (bytes, before, whole) = (site.published(), ids(&site, "all"), ledger(&site));
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    let run = site.run(&["--now", "2026-03-01T08:00:00Z"]);
    assert!(
        run.status == 1 && run.stderr.contains("ledger-missing"),
        "{run:#?}"
    );
    assert_eq!((site.published(), ledger(&site)), (bytes, whole));
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    rename(&site, "2025/pont.md", "2025/passerelle.md");
    assert_eq!(site.run(&["--now", "2026-03-01T08:00:00Z"]).status, 1);
    assert_eq!(ids(&site, "all"), before);
}

/// Damaged: an error with a line and a remedy, and not a byte is written.
#[test]
fn a_damaged_ledger_ends_the_run() {
    let site = site().build();
    let good = ledger(&site);
    let bytes = site.published();
    let line = |part: &str| {
        good.lines()
            .find(|line| line.contains(part))
            .unwrap()
            .to_owned()
    };
    let velo = line(":2025/velo ");
    let later = velo.replace(" - - ", " - 2026-01-01T00:00:00Z ");
    for (what, damaged, code, place) in [
        ("emptied", String::new(), "ledger-line", "1:1"),
        (
            "no first line",
            good.split_once('\n').unwrap().1.to_owned(),
            "ledger-line",
            "1:1",
        ),
        (
            "a newer one",
            good.replacen("1.1", "2.1", 1),
            "ledger-newer",
            "1:1",
        ),
        (
            "newer marks",
            good.replacen("1.1", "1.2", 1),
            "ledger-newer",
            "1:1",
        ),
        (
            "marks of a merge",
            good.replace(
                &velo,
                &format!("<<<<<<< HEAD\n{velo}\n=======\n{later}\n>>>>>>> autre"),
            ),
            "ledger-conflict",
            "9:1",
        ),
        (
            "both lines of a merge",
            good.replace(&velo, &format!("{velo}\n{later}")),
            "ledger-twice",
            "10:1",
        ),
        (
            "a feed twice",
            good.replace("feed all", "feed all tag:a\nfeed all"),
            "ledger-twice",
            "5:1",
        ),
        (
            "one file for two articles",
            good.replace("2025/vol.md", "2025/velo.md"),
            "ledger-twice",
            "10:1",
        ),
        (
            "a date in words",
            good.replace("2025-01-01T06:00:00Z", "1 janvier 2025"),
            "ledger-line",
            "9:41",
        ),
        (
            "a line that is cut",
            good.replace(&velo, &velo[..40]),
            "ledger-line",
            "9:1",
        ),
        (
            "a mark that is cut",
            good.replace("2025/velo.md", "").replace(&velo[60..80], ""),
            "ledger-line",
            "9:41",
        ),
        (
            "a word of the maintainer's",
            good.replace(&velo, &format!("à revoir\n{velo}")),
            "ledger-line",
            "9:1",
        ),
        (
            "a comment of the maintainer's",
            good.replace(&velo, &format!("# à revoir\n{velo}")),
            "ledger-line",
            "9:1",
        ),
    ] {
        site.write("feeds.ledger", &damaged);
        site.write(
            "articles/2025/halle.md",
            article("Une halle", 2, "Actualités", "autre"),
        );
        for arguments in [&[][..], &["--accept"], &["check"], &["list"], &["diff"]] {
            let run = site.run(arguments);
            assert_eq!(run.status, 78, "{what}: {run:#?}");
            // Each fault once, and no other.
            assert_eq!(run.stderr.matches("error[").count(), 1, "{what}: {run:#?}");
            assert!(
                run.stderr.contains(&format!("error[{code}]")),
                "{what}: {}",
                run.stderr
            );
            assert!(
                run.stderr.contains(&format!("feeds.ledger:{place}\n")),
                "{what}: {}",
                run.stderr
            );
            assert!(
                run.stderr.contains("help: ") && run.stderr.contains("nothing was written"),
                "{what}: {}",
                run.stderr
            );
        }
        assert_eq!(
            (site.published(), ledger(&site)),
            (bytes.clone(), damaged),
            "{what}"
        );
    }
    site.write("feeds.ledger", [0xFF, 0xFE]);
    assert_eq!(site.run(&[]).status, 78);
    // What changes nothing of what it says is no damage: line ends, an order of its own.
    let mut lines: Vec<&str> = good.lines().collect();
    lines[2..].reverse();
    site.write(
        "feeds.ledger",
        format!("\u{FEFF}{}\r\n", lines.join("\r\n")),
    );
    site.write(
        "articles/2025/halle.md",
        article("Titre halle", 2, "Actualités", "halle"),
    );
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!((site.published(), ledger(&site)), (bytes, good));
}

/// Two people publish, each in a copy; git's own merge puts the lines together where they touch different articles.
#[test]
fn two_ledgers_are_merged_line_by_line() {
    let site = site().build();
    let base = ledger(&site);
    rename(&site, "2025/velo.md", "2025/bicyclette.md");
    assert_eq!(site.run(&[]).status, 0);
    let mine = ledger(&site);
    site.write("feeds.ledger", &base);
    rename(&site, "2025/bicyclette.md", "2025/velo.md");
    site.write(
        "articles/2026/neuf.md",
        article("Neuf", 12, "Actualités", "neuf"),
    );
    assert_eq!(site.run(&[]).status, 0);
    let theirs = ledger(&site);
    let before = ids(&site, "all");
    // What a merge of lines makes of it: each side's changes.
    let merged: Vec<&str> = theirs
        .lines()
        .map(|line| {
            if base.contains(line) {
                mine.lines()
                    .find(|mine| mine.split(' ').next() == line.split(' ').next())
                    .filter(|_| line.starts_with("tag:"))
                    .unwrap_or(line)
            } else {
                line
            }
        })
        .collect();
    site.write("feeds.ledger", merged.join("\n"));
    rename(&site, "2025/velo.md", "2025/bicyclette.md");
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(ids(&site, "all"), before);
}

#[test]
fn a_ledger_that_cannot_be_written_stops_the_feeds() {
    let site = site();
    std::fs::create_dir(site.path("feeds.ledger")).unwrap();
    let run = site.run(&[]);
    assert_eq!(run.status, 78, "{run:#?}");
    assert!(
        run.stderr.contains("cannot read the ledger"),
        "{}",
        run.stderr
    );
    std::fs::remove_dir(site.path("feeds.ledger")).unwrap();
    let config = format!("{LEAST}ledger = \"nulle-part/ids\"\n");
    let site = site.file("feeds.toml", config);
    let run = site.run(&[]);
    assert_eq!(run.status, 73, "{run:#?}");
    assert!(
        run.stderr.contains("cannot make the lock")
            && run.stderr.contains("`ledger` in feeds.toml"),
        "{}",
        run.stderr
    );
    assert!(site.published().is_empty());
}

/// A rehearsal of another day, elsewhere, is not remembered.
#[test]
fn a_rehearsal_leaves_no_trace() {
    let site = site().build();
    let before = ledger(&site);
    site.write("articles/2025/neuf.md", article("Neuf", 12, "X", "neuf"));
    assert_eq!(
        site.run(&["--output", "essai", "--now", "2030-01-01T00:00:00Z"])
            .status,
        0
    );
    assert!(site.path("essai/all/rss.xml").exists());
    assert_eq!(ledger(&site), before);
}

/// Marks of an older crieur say nothing about today's words: they are made anew, and nothing counts as edited.
#[test]
fn a_new_way_of_making_marks_moves_no_date() {
    let site = site().build();
    let (bytes, good) = (site.published(), ledger(&site));
    let other = "1-00000000-0000000000000001-00000000000000000000000000000001";
    let old: Vec<String> = good
        .replacen("1.1", "1.0", 1)
        .lines()
        .map(|line| match line.rsplit_once(" 43-") {
            Some((start, end)) => format!("{start} {other} {}", end.split_once(' ').unwrap().1),
            None => line.to_owned(),
        })
        .collect();
    assert_eq!(old.iter().filter(|line| line.contains(other)).count(), 5);
    site.write("feeds.ledger", old.join("\n") + "\n");
    let run = site.run(&["--now", "2026-06-01T00:00:00Z"]);
    assert_eq!((run.status, run.stdout.as_str()), (0, ""));
    assert_eq!((site.published(), ledger(&site)), (bytes, good));
}

/// A ledger that is kept elsewhere, behind a link, be it there already or not.
#[cfg(unix)]
#[test]
fn a_link_to_the_ledger_stays_one() {
    let site = site();
    std::fs::create_dir(site.path("ailleurs")).unwrap();
    std::os::unix::fs::symlink("ailleurs/ids", site.path("feeds.ledger")).unwrap();
    let site = site.build();
    rename(&site, "2025/velo.md", "bicyclette.md");
    assert_eq!(site.run(&[]).status, 0);
    let kind = std::fs::symlink_metadata(site.path("feeds.ledger"))
        .unwrap()
        .file_type();
    assert!(kind.is_symlink());
    assert!(
        std::fs::read_to_string(site.path("ailleurs/ids"))
            .unwrap()
            .contains(" bicyclette.md\n")
    );
}

/// Version control may give the file other line ends: that alone is no reason to write it.
#[test]
fn other_line_ends_are_left_alone() {
    let site = site().build();
    let other = ledger(&site).replace('\n', "\r\n");
    site.write("feeds.ledger", &other);
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(ledger(&site), other);
}

/// A feed that somebody edited holds an id that no ledger could keep: the new one is legible all the same.
#[test]
fn a_ledger_takes_over_no_id_that_it_cannot_keep() {
    let site = site().build();
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    for (path, text) in site.published() {
        let text = text.replace("tag:info-citoyen.example,2025:2025/velo", "tag:un id");
        site.write(&format!("public/{path}"), text);
    }
    assert!(site.run(&["--accept"]).status < 2);
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(ids(&site, "all").len(), 5);
}

/// An old address delivers as its feed does: what it holds is no more than summaries, either.
#[test]
fn an_alias_of_summaries_makes_no_edits() {
    let feed = "[[feeds]]\nname = \"tout\"\naliases = [\"ancien\"]\nformats = [\"json\"]\ncontent = \"summary\"\n";
    let long = article("Long", 12, "X", "long") + "\n" + &words("suite") + "\n" + &words("fin");
    let site = site().article("2025/long.md", long);
    let site = site.file("feeds.toml", format!("{LEAST}{feed}")).build();
    let before = site.published();
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    assert_eq!(site.run(&["--now", "2026-03-01T08:00:00Z"]).status, 1);
    assert_eq!(site.published(), before);
}
