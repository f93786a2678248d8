//! `crieur diff`: what subscribers would live through, for people and for programs.

use serde_json::Value;

use super::{article, ledger, rename, site};
use crate::site::{LEAST, Site};

/// A site in which something of each kind is about to happen.
fn eventful() -> Site {
    let dated = |updated: &str| {
        article("Titre dates", 6, "Actualités", "dates").replacen(
            "+++\n",
            &format!("+++\nupdated = {updated}\n"),
            1,
        )
    };
    let site = site()
        .file("feeds.toml", format!("{LEAST}[[feeds]]\nname = \"tout\"\nlimit = 8\n[[feeds]]\nname = \"calme\"\ncategories = [\"Calme\"]\n[[feeds]]\nname = \"vieux\"\ncategories = [\"Sécurité\"]\n"))
        .article("2025/calme.md", article("Calme", 7, "Calme", "calme"))
        .article("2025/dates.md", dated("2025-03-01"))
        .build();
    site.write(
        "articles/2025/velo.md",
        article("Les vélos", 1, "Actualités", "autre"),
    );
    rename(&site, "2025/halle.md", "2025/marche.md");
    std::fs::remove_file(site.path("articles/2025/pont.md")).unwrap();
    let draft =
        article("Titre gare", 4, "Actualités", "gare").replacen("+++\n", "+++\ndraft = true\n", 1);
    site.write("articles/2025/gare.md", draft);
    site.write("articles/2025/dates.md", dated("2025-02-01"));
    for number in 20..24 {
        let topic = format!("neuf{number}x");
        site.write(
            &format!("articles/2025/{topic}.md"),
            article(&topic, number, "Actualités", &topic),
        );
    }
    let config = std::fs::read_to_string(site.path("feeds.toml")).unwrap();
    site.write(
        "feeds.toml",
        config.split("[[feeds]]\nname = \"vieux\"").next().unwrap(),
    );
    site
}

/// One format alone has no room for all that there is to an entry. What is the same letter by letter has not changed.
#[test]
fn what_stays_letter_by_letter_is_not_told_of() {
    for settings in [
        "formats = [\"rss\"]\nauthor = { name = \"R\", email = \"r@example.org\" }\n",
        "formats = [\"json\"]\ncontent = \"summary\"\n",
        "formats = [\"atom\"]\n",
    ] {
        let site = site().config(settings).build();
        site.write(
            "articles/2025/velo.md",
            article("Les vélos", 1, "Actualités", "velo"),
        );
        let run = site.run(&["diff"]);
        let told = run.stdout.matches("  ~ updated").count();
        assert_eq!((run.status, told), (3, 2), "{settings}\n{run:#?}");
    }
    let site = site().config("language = \"fr\"\n").build();
    let config = std::fs::read_to_string(site.path("feeds.toml")).unwrap();
    site.write("feeds.toml", config.replace("\"fr\"", "\"nl\""));
    // Another language of the feed is another one of each entry.
    let told = site.run(&["diff"]).stdout.matches("  ~ updated").count();
    assert_eq!(told, 4 + 1 + 5);
}

#[test]
fn people_are_shown_what_subscribers_live_through() {
    let site = eventful();
    let (bytes, remembered) = (site.published(), ledger(&site));
    let run = site.run(&["diff", "--now", "2026-01-02T00:00:00Z"]);
    assert_eq!((run.status, run.stderr.as_str()), (3, ""), "{run:#?}");
    for line in [
        "2025/marche.md  was 2025/halle.md, keeps its id tag:info-citoyen.example,2025:2025/halle\n",
        "public/tout  7 → 8 entries  rss.xml ",
        "  + new          2025-01-23  neuf23x\n",
        "  ~ updated      2025-01-02  Titre halle  (address)  https://info-citoyen.example/2025/01/halle/ → https://info-citoyen.example/2025/01/marche/\n",
        "  ~ updated      2025-01-06  Titre dates  (date goes back)\n",
        "  - withdrawn    2025-01-03  Titre pont  (file is gone)\n",
        "  - withdrawn    2025-01-04  Titre gare  (draft)\n",
        "  · past limit   2025-01-01  Titre velo\n",
        "public/vieux  removed  rss.xml ",
        "  - withdrawn    2025-01-09  Titre vol  (feed is no longer asked for)\n",
    ] {
        assert!(run.stdout.contains(line), "{line}\n{}", run.stdout);
    }
    assert!(
        !run.stdout.contains("calme") && !run.stdout.contains('\u{1B}'),
        "{}",
        run.stdout
    );
    assert_eq!(
        (site.published(), ledger(&site)),
        (bytes, remembered),
        "a look writes nothing"
    );
    let coloured = site.run(&["diff", "--color", "always"]);
    assert!(
        coloured.stdout.contains("\u{1B}[32m  + new"),
        "{}",
        coloured.stdout
    );
    let french = site.run(&["diff", "--lang", "fr"]);
    for words in ["nouveau", "retiré", "fichier disparu", "7 → 8 entrées"] {
        assert!(french.stdout.contains(words), "{words}: {}", french.stdout);
    }
    // What it says is what happens.
    assert_eq!(site.run(&[]).status, 0);
    let run = site.run(&["diff"]);
    assert_eq!(
        (run.status, run.stdout.as_str(), run.stderr.as_str()),
        (0, "", "")
    );
}

#[test]
fn programs_are_told_the_same() {
    let site = eventful();
    let run = site.run(&["diff", "--json", "--now", "2026-01-02T00:00:00Z"]);
    assert_eq!(run.status, 3);
    let all: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(all["moved"][0]["from"], "2025/halle.md");
    let feeds = all["feeds"].as_array().unwrap();
    let addresses: Vec<&str> = feeds
        .iter()
        .map(|feed| feed["address"].as_str().unwrap())
        .collect();
    assert_eq!(addresses, ["tout", "vieux"]);
    let (all, old) = (&feeds[0], &feeds[1]);
    assert_eq!(
        (&all["before"], &all["after"], &all["held"]),
        (&7.into(), &8.into(), &false.into())
    );
    assert_eq!(all["new"].as_array().unwrap().len(), 4);
    let documents = all["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 3);
    for document in documents {
        let file = document["file"].as_str().unwrap();
        assert_eq!(document["before"], site.public(file).len(), "{file}");
    }
    let why: Vec<&str> = all["withdrawn"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["why"].as_str().unwrap())
        .collect();
    assert_eq!(why, ["draft", "missing"]);
    assert_eq!(old["withdrawn"][0]["why"], "feed-removed");
    assert_eq!(old["after"], Value::Null);
    assert_eq!(all["past_limit"][0]["title"], "Titre velo");
}

#[test]
fn what_would_come_back_as_new_is_shown_with_the_id_that_readers_know() {
    let site = site().build();
    site.write(
        "articles/2025/velo.md",
        article("Titre velo", 1, "Actualités", "velo").replacen(
            "+++\n",
            "+++\nid = \"urn:x:1\"\n",
            1,
        ),
    );
    let run = site.run(&["diff"]);
    assert_eq!(run.status, 2, "{run:#?}");
    let line =
        "  ! AS NEW       2025-01-01  Titre velo  (tag:info-citoyen.example,2025:2025/velo)\n";
    assert!(
        run.stdout.contains(line) && run.stdout.contains("held back"),
        "{}",
        run.stdout
    );
    let all: Value = serde_json::from_str(&site.run(&["diff", "--json"]).stdout).unwrap();
    assert_eq!(
        all["feeds"][0]["again"][0]["known_as"],
        "tag:info-citoyen.example,2025:2025/velo"
    );
    // Accepted, it is a change like others.
    assert_eq!(site.run(&["diff", "--accept"]).status, 3);
    // A site that was never published is new from top to bottom.
    std::fs::remove_dir_all(site.path("public")).unwrap();
    let run = site.run(&["diff"]);
    assert!(
        run.status == 3 && run.stdout.contains("new feed"),
        "{run:#?}"
    );
    assert!(!site.path("public").exists());
}
