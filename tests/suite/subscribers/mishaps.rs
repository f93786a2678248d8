//! What happens to a site besides: copies, faults in between, bulletins, two sites in one folder, clocks that go back.

use super::{Reader, article, entries, ids, ledger, rename, site, words};
use crate::site::{LEAST, Site, markdown};

const FAULT: &str = "---\ntitle: [\n---\n";

/// A text of eighty words, of which only `number` is its own.
fn bulletin(title: &str, day: u32, number: u32) -> String {
    let text: Vec<String> = (0..78).map(|word| format!("mot{word}")).collect();
    let text = format!("{} numero{number} du{number}.\n", text.join(" "));
    article(title, day, "X", "x").replace(&words("x"), &text)
}

#[test]
fn a_faulty_file_in_an_old_place_doubles_nothing() {
    for (moves, faulty) in [
        (
            &[("2025/velo.md", "b.md"), ("b.md", "c.md")][..],
            "2025/velo.md",
        ),
        (&[("2025/velo.md", "b.md")], "2025/velo.md"),
    ] {
        let site = site().build();
        let before = ids(&site, "all");
        for (number, (from, to)) in moves.iter().enumerate() {
            rename(&site, from, to);
            if number + 1 < moves.len() {
                assert_eq!(site.run(&[]).status, 0);
            }
        }
        site.write(&format!("articles/{faulty}"), FAULT);
        let run = site.run(&[]);
        assert_eq!(run.status, 1, "{run:#?}");
        assert_eq!(ids(&site, "all"), before);
        // Mended, it is an article of its own.
        site.write(
            &format!("articles/{faulty}"),
            article("Tout neuf", 20, "Actualités", "neuf"),
        );
        assert_eq!(site.run(&[]).status, 0);
        let mut after = ids(&site, "all");
        assert!(
            after
                .remove("Tout neuf")
                .is_some_and(|id| !before.values().any(|one| *one == id))
        );
        assert_eq!(after, before);
    }
    // The same when the ledger is lost.
    let site = site().build();
    let before = ids(&site, "all");
    std::fs::remove_file(site.path("feeds.ledger")).unwrap();
    rename(&site, "2025/velo.md", "b.md");
    site.write("articles/2025/velo.md", FAULT);
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(ids(&site, "all"), before);
}

/// One goes and the next one comes, in one run or in two: readers have not seen it, however much it is like the last.
#[test]
fn the_next_bulletin_is_new() {
    for (title, next) in [("Bulletin 11", "Bulletin 12"), ("Bulletin", "Bulletin")] {
        for in_between in [false, true] {
            let site = site()
                .article("bulletin-11.md", bulletin(title, 11, 11))
                .build();
            let mut reader = Reader::default();
            reader.poll(&site);
            std::fs::remove_file(site.path("articles/bulletin-11.md")).unwrap();
            if in_between {
                assert_eq!(site.run(&["--accept"]).status, 0);
            }
            site.write("articles/bulletin-12.md", bulletin(next, 18, 12));
            let run = site.run(&["--accept"]);
            assert!(
                run.status == 0 && !run.stdout.contains("keeps its id"),
                "{run:#?}"
            );
            assert_eq!(reader.poll(&site), [next]);
        }
    }
    // Put into the archive, and written anew in the old file: within all limits and past them.
    for limit in [50, 3] {
        let site = site().article("bulletin.md", bulletin("Bulletin", 20, 1));
        let site = site.file("feeds.toml", format!("{LEAST}limit = {limit}\n"));
        let site = site.build();
        for (number, day) in [(2, 24), (3, 28)] {
            rename(&site, "bulletin.md", &format!("archives/{number}.md"));
            site.write("articles/bulletin.md", bulletin("Bulletin", day, number));
            for extra in 0..3 {
                let title = format!("Autre {number} {extra}");
                let text = article(&title, day - extra, "X", &format!("autre{number}{extra}"));
                site.write(&format!("articles/{number}-{extra}.md"), text);
            }
            let run = site.run(&[]);
            assert_eq!(run.status, 0, "{limit}: {run:#?}");
            let atom = entries(&site, "all/atom.xml");
            let one = atom
                .iter()
                .find(|(_, seen)| seen.content.contains(&format!("numero{number} ")));
            let expected = format!("tag:info-citoyen.example,2025:bulletin-{number}");
            assert_eq!(one.unwrap().0, &expected, "{limit}");
        }
    }
    // Texts without a word, of one day.
    let picture = |title: &str| {
        article(title, 3, "X", "x").replace(&words("x"), "![](https://a.example/p.png)\n")
    };
    let site = site().article("a.md", picture("Une image")).build();
    std::fs::remove_file(site.path("articles/a.md")).unwrap();
    site.write("articles/b.md", picture("Une autre"));
    assert_eq!(site.run(&["--accept"]).status, 0);
    assert_eq!(
        ids(&site, "all")["Une autre"],
        "tag:info-citoyen.example,2025:b"
    );
}

/// What was withdrawn comes back as itself; what says the same on another day does not.
#[test]
fn only_the_same_article_returns() {
    let site = site().build();
    let before = ids(&site, "all")["Titre velo"].clone();
    std::fs::rename(site.path("articles/2025/velo.md"), site.path("velo.md")).unwrap();
    assert_eq!(site.run(&[]).status, 0);
    assert!(ledger(&site).contains(" !2025/velo.md\n"));
    site.write(
        "articles/2025/velo.md",
        article("Autre chose", 1, "Actualités", "autre"),
    );
    assert_eq!(site.run(&[]).status, 0);
    assert_ne!(ids(&site, "all")["Autre chose"], before);
    site.write(
        "articles/rappel.md",
        article("Titre velo", 21, "Actualités", "velo"),
    );
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(
        ids(&site, "all")["Titre velo"],
        "tag:info-citoyen.example,2025:rappel"
    );
    std::fs::rename(site.path("velo.md"), site.path("articles/retour.md")).unwrap();
    assert_eq!(site.run(&[]).status, 0);
    assert!(entries(&site, "all/atom.xml").contains_key(&before));
}

#[test]
fn a_copy_steals_no_id() {
    let site = site().build();
    let before = ids(&site, "all");
    let old = std::fs::read_to_string(site.path("articles/2025/velo.md")).unwrap();
    site.write("articles/2025/velo.md", old.replace("velo7 ", "velo77 "));
    site.write("articles/2025/a-copie.md", &old);
    for first in [true, false] {
        let run = site.run(&[]);
        assert_eq!(run.status, 0, "{run:#?}");
        // It is the copy that is told of, as long as it is new.
        assert!(
            run.stderr.contains("looks-like-copy")
                && (!first || run.stderr.contains("--> articles/2025/a-copie.md")),
            "{run:#?}"
        );
        let atom = entries(&site, "all/atom.xml");
        assert!(atom[&before["Titre velo"]].content.contains("velo77 "));
        assert_eq!(atom.len(), 6);
    }
    // An older article that takes the id of another one is the one that is left out.
    let site = super::site().build();
    assert_eq!(site.run(&["pin", "articles/2025/vol.md"]).status, 0);
    assert_eq!(site.run(&[]).status, 0);
    let thief = article("Titre velo", 1, "Actualités", "velo");
    site.write(
        "articles/2025/velo.md",
        thief.replacen(
            "+++\n",
            &format!("+++\nid = \"{}\"\n", before["Titre vol"]),
            1,
        ),
    );
    let run = site.run(&[]);
    assert!(
        run.status == 1 && run.stderr.contains("error[same-id]"),
        "{run:#?}"
    );
    assert!(
        run.stderr.contains("--> articles/2025/velo.md"),
        "{}",
        run.stderr
    );
    assert!(
        entries(&site, "all/atom.xml")[&before["Titre vol"]]
            .content
            .contains("vol7")
    );
}

#[test]
fn two_files_of_one_made_id_stay_a_fault() {
    let site = site()
        .article("2025/Été.md", article("Été", 12, "X", "ete"))
        .article("2025/ete.md", article("Ete", 13, "X", "autre"));
    for _ in 0..3 {
        let run = site.run(&[]);
        assert!(
            run.status == 1 && run.stderr.contains("error[same-id]"),
            "{run:#?}"
        );
        assert_eq!(ids(&site, "all").len(), 6);
    }
}

/// The id of one article is written into another, which readers then see in its place.
#[test]
fn an_id_that_changes_hands_is_held_back() {
    let site = site().build();
    let bytes = site.published();
    let id = ids(&site, "all")["Titre velo"].clone();
    let other = article("Titre vol", 9, "Sécurité", "vol");
    site.write(
        "articles/2025/vol.md",
        other.replacen("+++\n", &format!("+++\nid = \"{id}\"\n"), 1),
    );
    let run = site.run(&[]);
    assert!(
        run.status == 2 && run.stderr.contains("error[comes-back]"),
        "{run:#?}"
    );
    assert_eq!(site.published()["all/rss.xml"], bytes["all/rss.xml"]);
}

const TWO: &str =
    "[[feeds]]\nname = \"tout\"\n[[feeds]]\nname = \"vieux\"\ncategories = [\"Sécurité\"]\n";

#[test]
fn a_feed_that_is_renamed_or_misspelt_is_held_back() {
    let start = || site().file("feeds.toml", format!("{LEAST}{TWO}")).build();
    for (slip, address) in [("\"tout\"", "tout"), ("\"vieux\"", "vieux")] {
        let site = start();
        let bytes = site.published();
        site.write(
            "feeds.toml",
            format!("{LEAST}{}", TWO.replace(slip, "\"nouveau\"")),
        );
        for _ in 0..2 {
            let run = site.run(&["-q"]);
            assert!(
                run.status == 2 && run.stderr.contains("error[feed-renamed]"),
                "{run:#?}"
            );
            assert!(
                run.stderr
                    .contains(&format!("aliases = [\"{address}\"] below `nouveau`")),
                "{}",
                run.stderr
            );
            for (file, text) in &bytes {
                assert_eq!(site.public(file), *text);
            }
            assert!(!site.path("public/nouveau").exists());
        }
        assert_eq!(site.run(&["--accept"]).status, 0);
        assert!(!site.path(&format!("public/{address}")).exists());
    }
    // Its own alias, misspelt or dropped.
    let site = start();
    let with = |alias: &str| {
        format!(
            "{LEAST}{}",
            TWO.replace("\"vieux\"", &format!("\"neuf\"\naliases = [{alias}]"))
        )
    };
    site.write("feeds.toml", with("\"vieux\""));
    assert_eq!(site.run(&[]).status, 0);
    site.write("feeds.toml", with("\"veux\""));
    assert_eq!(site.run(&[]).status, 2);
    site.write("feeds.toml", with(""));
    assert_eq!(site.run(&[]).status, 0);
    assert!(!site.path("public/vieux").exists());
}

/// An old address that was only ever an alias goes with it, in all formats.
#[test]
fn a_dropped_alias_goes() {
    let with = |alias: &str| format!("{LEAST}[[feeds]]\nname = \"y\"\naliases = [{alias}]\n");
    let site = site().file("feeds.toml", with("\"x\"")).build();
    assert!(site.path("public/x/feed.json").exists());
    site.write("feeds.toml", with(""));
    let run = site.run(&[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(!site.path("public/x").exists());
}

/// A feed that is taken out of feeds.toml goes, whatever became of its articles.
#[test]
fn a_removed_feed_goes_with_its_articles() {
    for change in ["remove", "fault", "draft"] {
        let site = site().file("feeds.toml", format!("{LEAST}{TWO}")).build();
        site.write("feeds.toml", format!("{LEAST}[[feeds]]\nname = \"tout\"\n"));
        match change {
            "remove" => std::fs::remove_file(site.path("articles/2025/vol.md")).unwrap(),
            "fault" => site.write("articles/2025/vol.md", FAULT),
            _ => site.write(
                "articles/2025/vol.md",
                article("Titre vol", 9, "Sécurité", "vol").replacen(
                    "+++\n",
                    "+++\ndraft = true\n",
                    1,
                ),
            ),
        }
        let run = site.run(&[]);
        assert!(run.status < 2, "{change}: {run:#?}");
        assert!(!site.path("public/vieux").exists(), "{change}");
    }
}

/// While one address of a feed is held back, the others wait, and no date moves on in the meantime.
#[test]
fn addresses_of_one_feed_are_held_back_together() {
    let feeds = "[[feeds]]\nname = \"vieux\"\n";
    let mut site = Site::new().config(feeds);
    for number in 0..9 {
        let topic = format!("t{number}x");
        site = site.article(
            &format!("{number}.md"),
            article(&topic, number + 1, "X", &topic),
        );
    }
    let site = site.build();
    let before = site.published();
    site.write(
        "feeds.toml",
        format!(
            "{LEAST}{}",
            feeds.replace("\"vieux\"", "\"neuf\"\naliases = [\"vieux\"]")
        ),
    );
    for number in 0..5 {
        std::fs::remove_file(site.path(&format!("articles/{number}.md"))).unwrap();
    }
    site.write("articles/8.md", article("t8x", 9, "X", "autre"));
    let remembered = ledger(&site);
    for now in ["2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z"] {
        assert_eq!(site.run(&["--now", now]).status, 2);
        assert_eq!(
            (site.published(), ledger(&site)),
            (before.clone(), remembered.clone())
        );
    }
}

/// What is gone from one feed in suspicious numbers is suspect in all.
#[test]
fn what_is_gone_together_is_suspect_in_each_feed() {
    let feeds = "[[feeds]]\nname = \"tout\"\n[[feeds]]\nname = \"peu\"\ncategories = [\"Peu\"]\n[[feeds]]\nname = \"autre\"\ncategories = [\"Autre\"]\n";
    let mut site = Site::new().config(feeds);
    for number in 0..12 {
        let (topic, category) = (
            format!("t{number}x"),
            if number < 9 { "Peu" } else { "Autre" },
        );
        let folder = if number < 2 || (9..11).contains(&number) {
            "disque"
        } else {
            "ici"
        };
        let text = article(&topic, number + 1, category, &topic)
            .replace("categories", "keywords = []\ncategories");
        site = site.article(
            &format!("{folder}/{number}.md"),
            text.replace("keywords = []\n", ""),
        );
    }
    let site = site.build();
    let before = site.published();
    std::fs::remove_dir_all(site.path("articles/disque")).unwrap();
    let run = site.run(&[]);
    assert_eq!(run.status, 2, "{run:#?}");
    assert_eq!(
        run.stderr.matches("error[many-vanish]").count(),
        3,
        "{}",
        run.stderr
    );
    assert_eq!(site.published(), before);
}

/// Two feeds.toml beside each other, each with its ledger, may publish in one folder.
#[test]
fn two_sites_in_one_folder_leave_each_other_alone() {
    let nl = LEAST.to_owned() + "articles = \"nl\"\n[[feeds]]\nname = \"nl\"\n";
    let site = site()
        .file("feeds.toml", format!("{LEAST}[[feeds]]\nname = \"fr\"\n"))
        .file("nl.toml", nl)
        .file("nl/a.md", markdown("Een", "2025-01-01", "X"));
    for round in 0..3 {
        for config in ["feeds.toml", "nl.toml"] {
            let run = site.run(&["-c", config]);
            assert_eq!(run.status, 0, "{round}: {run:#?}");
            // What is about all feeds is the first one's, and is not written by turns.
            let is_second = config == "nl.toml";
            let told = run.stderr.matches("[page-in-the-way]").count();
            assert_eq!(told, if is_second { 2 } else { 0 }, "{round}: {run:#?}");
            assert!(run.stdout.is_empty() || round == 0, "{round}: {run:#?}");
        }
        let feeds: Vec<String> = site.published().into_keys().collect();
        assert_eq!(feeds.len(), 6, "{feeds:?}");
    }
    assert!(!ledger(&site).contains("nl"));
}

#[test]
fn another_program_s_feed_is_not_emptied() {
    let config = format!("{LEAST}removed_feeds = \"empty\"\n[[feeds]]\nname = \"tout\"\n");
    let podcast = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "P", "feed_url": "https://info-citoyen.example/podcast/feed.json", "items": []}"#;
    let site = site()
        .file("feeds.toml", config)
        .file("public/podcast/feed.json", podcast);
    for _ in 0..2 {
        assert_eq!(site.run(&[]).status, 0);
        assert_eq!(site.public("podcast/feed.json"), podcast);
    }
}

/// The same notice each month, title and text, in a feed of few.
#[test]
fn a_notice_that_recurs_locks_no_feed() {
    let notice = |day: u32| article("Collecte des déchets", day, "X", "dechets");
    let site = Site::new()
        .config("limit = 3\n")
        .article("1.md", notice(1))
        .article("2.md", notice(2))
        .article("3.md", notice(3))
        .build();
    let mut reader = Reader::default();
    reader.poll(&site);
    for day in 4..7 {
        site.write(&format!("articles/{day}.md"), notice(day));
        let run = site.run(&[]);
        assert_eq!(run.status, 0, "{run:#?}");
        assert_eq!(reader.poll(&site), ["Collecte des déchets"]);
    }
}

#[test]
fn dates_do_not_go_back_by_themselves() {
    let updated = |site: &Site| {
        let atom = entries(site, "all/atom.xml");
        let seen = atom
            .values()
            .find(|seen| seen.link.contains("velo"))
            .unwrap();
        seen.updated.unwrap().format("%F %T").to_string()
    };
    let edit = |site: &Site, topic: &str, now: &str| {
        site.write(
            "articles/2025/velo.md",
            article("Titre velo", 1, "Actualités", topic),
        );
        assert_eq!(site.run(&["--now", now]).status, 0);
    };
    let site = site().build();
    edit(&site, "un", "2026-02-05T00:00:00Z");
    // The clock goes back; the edit has to show all the same.
    edit(&site, "deux", "2026-02-04T00:00:00Z");
    assert_eq!(updated(&site), "2026-02-05 00:00:01");
    // An `updated` in the future says nothing.
    let future = article("Titre velo", 1, "Actualités", "deux").replacen(
        "+++\n",
        "+++\nupdated = 2030-01-01\n",
        1,
    );
    site.write("articles/2025/velo.md", future);
    assert_eq!(site.run(&["--now", "2026-02-06T00:00:00Z"]).status, 0);
    assert_eq!(updated(&site), "2026-02-05 00:00:01");
    // A text that was empty and is written is an edit.
    let site = super::site()
        .article(
            "vide-velo.md",
            article("Vide", 20, "X", "x").replace(&words("x"), ""),
        )
        .build();
    site.write("articles/vide-velo.md", article("Vide", 20, "X", "plein"));
    assert_eq!(site.run(&["--now", "2026-02-06T00:00:00Z"]).status, 0);
    let atom = entries(&site, "all/atom.xml");
    let seen = atom.values().find(|seen| seen.title == "Vide").unwrap();
    assert_eq!(seen.updated.unwrap().format("%F").to_string(), "2026-02-06");
}

/// A copy that is kept as a draft, or as a translation that no feed takes, is not where the article went.
#[test]
fn what_nobody_can_see_takes_no_id() {
    let draft = |text: &str| text.replacen("+++\n", "+++\ndraft = true\n", 1);
    let site = site().build();
    let before = ids(&site, "all");
    let old = std::fs::read_to_string(site.path("articles/2025/velo.md")).unwrap();
    site.write("articles/brouillons/velo.md", draft(&old));
    let new = old
        .replace("2025-01-01", "2025-01-15")
        .replace("velo7 ", "un ")
        .replace("velo8 ", "deux ");
    site.write("articles/2025/velo.md", new);
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(ids(&site, "all"), before);
    // A draft of another article in the old file of one that was renamed.
    rename(&site, "2025/pont.md", "trois.md");
    site.write(
        "articles/2025/pont.md",
        draft(&article("Tout autre", 3, "X", "autre")),
    );
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(ids(&site, "all"), before);
}

/// Somebody pins an article that was renamed past the limit, or as a draft: it gets the id that it had.
#[test]
fn a_pin_knows_what_no_feed_shows() {
    let site = Site::new()
        .config("limit = 2\n")
        .article("1.md", article("Un", 1, "X", "un"))
        .article("2.md", article("Deux", 2, "X", "deux"))
        .build();
    for number in 3..6 {
        let topic = format!("t{number}x");
        site.write(
            &format!("articles/{number}.md"),
            article(&topic, number, "X", &topic),
        );
    }
    assert_eq!(site.run(&[]).status, 0);
    rename(&site, "1.md", "vieux.md");
    let text = std::fs::read_to_string(site.path("articles/2.md")).unwrap();
    rename(&site, "2.md", "brouillon.md");
    site.write(
        "articles/brouillon.md",
        text.replacen("+++\n", "+++\ndraft = true\n", 1),
    );
    let run = site.run(&["pin", "articles/vieux.md", "articles/brouillon.md"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    for (file, id) in [("vieux", "1"), ("brouillon", "2")] {
        let line = format!("articles/{file}.md  tag:info-citoyen.example,2025:{id}\n");
        assert!(run.stdout.contains(&line), "{}", run.stdout);
    }
}

/// A notice that expires is followed by one that says the same.
#[test]
fn a_notice_that_expired_locks_no_feed() {
    let notice = |day: u32, end: &str| {
        article("Collecte", day, "X", "dechets").replacen(
            "+++\n",
            &format!("+++\nexpires = {end}\n"),
            1,
        )
    };
    let site = site().article("n1.md", notice(5, "2026-02-01")).build();
    site.write("articles/n2.md", notice(6, "2026-03-01"));
    let run = site.run(&["--now", "2026-02-03T00:00:00Z"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(
        ids(&site, "all")["Collecte"],
        "tag:info-citoyen.example,2025:n2"
    );
}

/// While one feed is held back, what goes from another is gone.
#[test]
fn a_hold_keeps_no_other_article_alive() {
    let feeds = "[[feeds]]\nname = \"a\"\ncategories = [\"A\"]\n[[feeds]]\nname = \"b\"\ncategories = [\"B\"]\n";
    let site = Site::new()
        .config(feeds)
        .article("seul.md", article("Seul", 1, "A", "seul"))
        .article("6.md", article("Rappel", 6, "B", "rappel"))
        .article("7.md", article("Autre", 7, "B", "autre"))
        .build();
    std::fs::remove_file(site.path("articles/seul.md")).unwrap();
    std::fs::remove_file(site.path("articles/6.md")).unwrap();
    assert_eq!(site.run(&[]).status, 2);
    assert!(ledger(&site).contains(" !6.md\n") && ledger(&site).contains(" seul.md\n"));
    site.write("articles/rappel.md", article("Rappel", 8, "B", "rappel"));
    assert_eq!(site.run(&[]).status, 2);
    assert_eq!(
        ids(&site, "b")["Rappel"],
        "tag:info-citoyen.example,2025:rappel"
    );
    // What is held back leaves no trace in the ledger.
    let before = ledger(&site);
    let id = "id = \"tag:info-citoyen.example,2025:7\"";
    site.write(
        "articles/rappel.md",
        article("Rappel", 8, "B", "rappel").replacen("+++\n", &format!("+++\n{id}\n"), 1),
    );
    assert_eq!(site.run(&[]).status, 2);
    assert_eq!(ledger(&site), before);
}

/// Another site's articles in files of the same names, as of a wrong checkout.
#[test]
fn other_articles_in_all_files_are_held_back() {
    let mut site = Site::new();
    for number in 1..10 {
        let topic = format!("t{number}x");
        site = site.article(
            &format!("{number}.md"),
            article(&topic, number, "X", &topic),
        );
    }
    let site = site.build();
    for number in 1..10 {
        let topic = format!("autre{number}x");
        site.write(
            &format!("articles/{number}.md"),
            article(&topic, number + 15, "X", &topic),
        );
    }
    let run = site.run(&["-q"]);
    assert!(
        run.status == 2 && run.stderr.contains("error[many-vanish]"),
        "{run:#?}"
    );
}

/// A feed goes from one feeds.toml to another, beside it and with the same output.
#[test]
fn a_feed_that_moved_to_another_site_is_removed_once() {
    let two = "[[feeds]]\nname = \"fr\"\n[[feeds]]\nname = \"nl\"\ncategories = [\"Sécurité\"]\n";
    let site = site().file("feeds.toml", format!("{LEAST}{two}")).build();
    site.write("feeds.toml", format!("{LEAST}[[feeds]]\nname = \"fr\"\n"));
    site.write(
        "nl.toml",
        format!("{LEAST}[[feeds]]\nname = \"nl\"\ncategories = [\"Sécurité\"]\n"),
    );
    for round in 0..3 {
        for config in ["feeds.toml", "nl.toml"] {
            assert!(site.run(&["-c", config]).status < 2, "{round}");
        }
    }
    assert_eq!(site.run(&[]).status, 0);
    assert!(site.path("public/nl/rss.xml").exists() && site.path("public/fr/rss.xml").exists());
}

/// A budget leaves articles out: an edit of one of them moves nothing, and a faulty one stays in its own feed.
#[test]
fn a_budget_changes_no_memory() {
    let mut site = Site::new().config("max_size = \"6 KiB\"\n");
    for number in 0..15 {
        let (topic, category) = (format!("t{number}x"), if number < 2 { "A" } else { "B" });
        site = site.article(
            &format!("{number}.md"),
            article(&topic, number + 1, category, &topic),
        );
    }
    let site = site.build();
    assert!(ids(&site, "all").len() < 12 && ids(&site, "a").len() == 2);
    let before = site.published();
    site.write("articles/1.md", FAULT);
    assert_eq!(site.run(&[]).status, 1);
    assert_eq!(site.published()["a/rss.xml"], before["a/rss.xml"]);
    // An article of « B » that the budget leaves out now, edited.
    let site = Site::new().config("limit = 15\n");
    for number in 0..15 {
        let topic = format!("t{number}x");
        site.write(
            &format!("articles/{number}.md"),
            article(&topic, number + 1, "B", &topic),
        );
    }
    let site = site.build();
    site.write("feeds.toml", format!("{LEAST}max_size = \"6 KiB\"\n"));
    site.write("articles/0.md", article("t0x", 1, "B", "autre"));
    assert_eq!(site.run(&["--now", "2026-02-01T00:00:00Z"]).status, 0);
    let before = (site.published(), ledger(&site));
    assert_eq!(site.run(&["--now", "2026-02-02T00:00:00Z"]).stdout, "");
    assert_eq!((site.published(), ledger(&site)), before);
}

/// A rename and another file in its place, at the edge of a limit where only ids settle who is shown.
#[test]
fn a_tie_at_the_limit_survives_a_file_that_is_used_again() {
    let site = Site::new()
        .config("limit = 2\n")
        .article("a.md", article("A", 1, "X", "a"))
        .article("m.md", article("M", 1, "X", "m"))
        .article("c.md", article("C", 2, "X", "c"))
        .build();
    let before = ids(&site, "all");
    rename(&site, "a.md", "z.md");
    rename(&site, "c.md", "a.md");
    assert_eq!(site.run(&[]).status, 0);
    assert_eq!(ids(&site, "all"), before);
    assert_eq!(site.run(&[]).stdout, "");
}

/// While a file cannot be read, what is only a little like its article takes nothing from it.
#[test]
fn a_faulty_file_keeps_its_place() {
    let site = site().build();
    let before = ids(&site, "all");
    site.write("articles/2025/velo.md", FAULT);
    let half = words("velo")
        .replace("velo1", "autre1")
        .replace("velo2", "autre2");
    site.write(
        "articles/neuf.md",
        article("Un autre", 1, "X", "x").replace(&words("x"), &half),
    );
    assert_eq!(site.run(&[]).status, 1);
    let mut after = ids(&site, "all");
    assert_eq!(
        after.remove("Un autre").as_deref(),
        Some("tag:info-citoyen.example,2025:neuf")
    );
    assert_eq!(after, before);
}
