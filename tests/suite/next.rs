//! `crieur next`: the first moment at which the output differs, and no other.

use chrono::{DateTime, Duration, SecondsFormat, Utc};
use proptest::prelude::*;
use serde_json::Value;

use crate::site::{Site, markdown, tree};

fn dated(title: &str, date: &str, more: &str) -> String {
    format!(
        "+++\ntitle = {title:?}\ndate = {date}\ncategories = [\"A\"]\n{more}\n+++\nTexte {title}.\n"
    )
}

fn json(site: &Site, now: &str) -> Value {
    let run = site.run(&["next", "--json", "--now", now]);
    assert_eq!(run.status, 0, "{run:#?}");
    serde_json::from_str(&run.stdout).unwrap()
}

/// The feed, what happens and to what, of each change.
fn changes(told: &Value) -> Vec<String> {
    let all = told["changes"].as_array().unwrap().iter();
    let part = |change: &Value, key: &str| change[key].as_str().unwrap_or("-").to_owned();
    all.map(|change| {
        format!(
            "{} {} {}",
            part(change, "feed"),
            part(change, "what"),
            part(change, "title")
        )
    })
    .collect()
}

#[test]
fn it_names_the_moment_and_what_happens_in_both_languages() {
    let site = Site::new()
        .config("timezone = \"Europe/Brussels\"\n[[feeds]]\nname = \"tout\"\n")
        .article("a.md", dated("Un", "2025-01-01", "expires = 2026-07-01"))
        .article("b.md", dated("Deux", "2026-03-01T06:00:00Z", ""))
        .build();
    let before = (site.published(), tree(&site.path("articles")));
    let run = site.run(&["next"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    assert_eq!(
        run.stdout,
        "2026-03-01 07:00:00 +01:00  (in 58 days 18 hours)\n  tout  appears  Deux\n"
    );
    let run = site.run(&["next", "--lang", "fr", "--now", "2026-07-01T01:30:00Z"]);
    assert!(
        run.stderr.starts_with("Une exécution changerait des flux"),
        "{}",
        run.stderr
    );
    assert_eq!(
        run.stdout,
        "2026-07-01 06:00:00 +02:00  (dans 2\u{a0}heures et 30\u{a0}minutes)\n  tout  expire  Un\n"
    );
    for (now, said) in [
        ("2026-02-28T06:00:02Z", "  (in 23 hours 59 minutes)\n"),
        ("2026-02-27T06:00:02Z", "  (in 1 day 23 hours)\n"),
        ("2026-02-27T05:59:00Z", "  (in 2 days)\n"),
        ("2026-03-01T05:59:59Z", "  (in 1 second)\n"),
    ] {
        let told = site.run(&["next", "--now", now]).stdout;
        assert!(told.contains(said), "{now} {told}");
    }
    assert_eq!((site.published(), tree(&site.path("articles"))), before);
}

#[test]
fn what_nobody_would_see_is_no_change() {
    let site = Site::new()
        .config("limit = 1\n[[feeds]]\nname = \"tout\"\nmax_days = 365\n")
        .article(
            "old.md",
            dated("Vieux", "2025-01-01", "expires = 2026-02-01"),
        )
        .article("new.md", dated("Neuf", "2025-12-01T06:00:00Z", ""))
        .article("draft.md", dated("Jamais", "2026-01-15", "draft = true"))
        .article(
            "never.md",
            dated("Nul", "2026-01-15", "expires = 2026-01-10"),
        )
        .build();
    let told = json(&site, "2026-01-01T12:00:00Z");
    // It stays for the whole of the last second.
    assert_eq!(told["at_utc"], "2026-12-01T06:00:01Z");
    assert_eq!(changes(&told), ["tout too-old Neuf"]);
    assert_eq!(told["due"], false);
}

#[test]
fn categories_that_hang_on_an_unseen_article_change_the_feed() {
    let spelt = |title: &str, day: u32, category: &str, more: &str| {
        markdown(title, &format!("2025-01-{day:02}"), category).replacen(
            "+++\n",
            &format!("+++\n{more}\n"),
            1,
        )
    };
    let site = Site::new()
        .config("limit = 1\n[[feeds]]\nname = \"tout\"\n")
        .article("a.md", spelt("Un", 1, "sécurité", "expires = 2026-02-01"))
        .article("b.md", spelt("Deux", 2, "SECURITE", ""))
        .build();
    let told = json(&site, "2026-01-01T12:00:00Z");
    assert_eq!(told["at_utc"], "2026-02-01T06:00:00Z");
    assert_eq!(changes(&told), ["tout updated Deux"]);
}

#[test]
fn a_tombstone_ends_and_what_has_an_error_becomes_too_old() {
    let site = Site::new()
        .config("[[feeds]]\nname = \"tout\"\nmax_days = 400\ntombstones = \"30 days\"\n")
        .article("a.md", dated("Un", "2025-06-01", ""))
        .article("b.md", dated("Deux", "2025-06-02", ""))
        .article("c.md", dated("Trois", "2025-06-03", ""))
        .build();
    site.write("articles/a.md", "+++\ntitle = \"\n");
    std::fs::remove_file(site.path("articles/b.md")).unwrap();
    let told = json(&site, "2026-01-02T12:00:00Z");
    assert_eq!(
        (&told["at_utc"], &told["due"]),
        (&"2026-02-01T12:00:00Z".into(), &true.into())
    );
    assert_eq!(changes(&told), ["tout tombstone-ends -"]);
    let told = json(&site, "2026-03-01T12:00:00Z");
    assert_eq!(told["at_utc"], "2026-03-31T12:00:00Z");
    assert_eq!(site.run(&["--now", "2026-03-01T12:00:00Z"]).status, 1);
    assert_eq!(site.run(&["--now", "2026-04-01T12:00:00Z"]).status, 1);
    let told = json(&site, "2026-04-01T12:00:00Z");
    assert_eq!(told["at_utc"], "2026-07-06T06:00:01Z");
    assert_eq!(changes(&told), ["tout too-old Un"]);
}

#[test]
fn schedulers_get_a_line_that_is_never_early() {
    let site = Site::new()
        .article("a.md", dated("Un", "2026-03-01T06:00:30Z", ""))
        .article("b.md", dated("Deux", "2025-03-01", ""))
        .build();
    std::fs::rename(site.path("feeds.toml"), site.path("l'$eté.toml")).unwrap();
    std::fs::rename(site.path("feeds.ledger"), site.path("l'$eté.ledger")).unwrap();
    let here = std::fs::canonicalize(site.path("")).unwrap();
    let here = here.display();
    let common = "next -c l'$eté.toml -o public --lang fr --deny warnings";
    let common: Vec<&str> = common.split(' ').collect();
    let name = "crieur-next-info-citoyen.example";
    let program = env!("CARGO_BIN_EXE_crieur");
    let line = |scheduler| {
        site.run(&[&common[..], &["--as", scheduler]].concat())
            .stdout
    };
    assert_eq!(
        line("systemd"),
        format!(
            "systemctl stop {name}.timer 2>/dev/null; systemd-run --unit={name} --collect --property=SuccessExitStatus=75{} --on-calendar='2026-03-01 06:00:30 UTC' --timer-property=AccuracySec=1s -- {program} build -q --wait 60s -c '{here}/l'\\''$$eté.toml' -o {here}/public --lang fr --deny warnings\n",
            owner(&site),
        )
    );
    let at = line("at");
    assert!(at.ends_with(" | TZ=UTC at -t 202603010601\n"), "{at}");
    // What `at` would run, as a shell reads it.
    let command = at.split(" | ").next().unwrap();
    let script = format!("say() {{ printf '%s\\n' \"$@\"; }}; eval \"say $({command})\"");
    let output = std::process::Command::new("sh")
        .args(["-c", &script])
        .output()
        .unwrap();
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        format!(
            "{program}\nbuild\n-q\n--wait\n60s\n-c\n{here}/l'$eté.toml\n-o\n{here}/public\n--lang\nfr\n--deny\nwarnings\n"
        )
    );
}

/// As whom systemd is to run crieur.
#[cfg(unix)]
fn owner(site: &Site) -> String {
    use std::os::unix::fs::MetadataExt as _;
    let about = std::fs::metadata(site.path("public")).unwrap();
    format!(" --uid={} --gid={}", about.uid(), about.gid())
}

#[cfg(not(unix))]
fn owner(_site: &Site) -> String {
    String::new()
}

#[cfg(unix)]
#[test]
fn a_path_that_no_line_can_hold_is_refused() {
    let site = Site::new()
        .file("a\nb/feeds.toml", crate::site::LEAST)
        .file("a\nb/articles/a.md", dated("Un", "2026-03-01", ""));
    for scheduler in ["systemd", "at"] {
        let run = site.run(&["next", "--as", scheduler, "-c", "a\nb/feeds.toml"]);
        assert_eq!((run.status, run.stdout.as_str()), (64, ""), "{run:#?}");
    }
}

#[test]
fn when_nothing_will_change_schedulers_get_nothing() {
    let site = Site::new()
        .article("b.md", dated("Deux", "2025-03-01", ""))
        .build();
    for scheduler in ["systemd", "at"] {
        let run = site.run(&["next", "--as", scheduler]);
        assert_eq!((run.status, run.stdout.as_str()), (0, ""));
    }
    let told = json(&site, "2026-01-01T12:00:00Z");
    assert_eq!((&told["at"], &told["at_utc"]), (&Value::Null, &Value::Null));
    assert!(site.run(&["next"]).stderr.contains("Nothing will change"));
    assert_eq!(site.run(&["next", "--json", "--as", "at"]).status, 64);
}

/// What an article of a random site is like; times are in hours from the start.
#[derive(Debug, Clone)]
struct Piece {
    date: i64,
    expires: Option<i64>,
    updated: Option<i64>,
    category: &'static str,
    is_faulty: bool,
}

fn piece() -> impl Strategy<Value = Piece> {
    let category = prop_oneof![Just("A"), Just("a"), Just("B")];
    let when = || proptest::option::weighted(0.4, 1..24_i64);
    (
        -40..24_i64,
        when(),
        when(),
        category,
        proptest::bool::weighted(0.1),
    )
        .prop_map(|(date, expires, updated, category, is_faulty)| Piece {
            date,
            expires,
            updated,
            category,
            is_faulty,
        })
}

fn start() -> DateTime<Utc> {
    "2025-10-25T20:00:00Z".parse().unwrap()
}

fn at(hours: i64) -> String {
    (start() + Duration::hours(hours)).to_rfc3339_opts(SecondsFormat::Secs, true)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The same as a walk over builds, each in a copy of the site as it is after a run now.
    #[test]
    fn it_names_the_first_moment_at_which_a_build_differs(
        pieces in proptest::collection::vec(piece(), 1..7),
        limit in 1..4_usize,
        age in proptest::option::of(1..3_u32),
        asked in any::<bool>(),
    ) {
        let age = age.map_or(String::new(), |days| format!("max_days = {days}\n"));
        let feeds = if asked { "[[feeds]]\nname = \"b\"\ncategories = [\"B\"]\n" } else { "" };
        let config = format!("limit = {limit}\ntombstones = \"1 days\"\n{age}{feeds}");
        let site = Site::new().config(&config);
        let write = |number: usize, piece: &Piece, fault: bool| {
            let key = |key: &str, when: Option<i64>| when.map_or(String::new(), |when| format!("{key} = {}\n", at(when)));
            let fault = if fault { "language = 7\nupdated = \"demain\"\n".to_owned() } else { key("updated", piece.updated) };
            site.write(&format!("articles/{number}.md"), format!(
                "+++\ntitle = \"T{number}\"\ndate = {}\ncategories = [{:?}]\n{}{fault}+++\nTexte {number}.\n",
                at(piece.date), piece.category, key("expires", piece.expires),
            ));
        };
        for (number, piece) in pieces.iter().enumerate() {
            write(number, piece, false);
        }
        site.run(&["--now", &at(-12)]);
        for (number, piece) in pieces.iter().enumerate() {
            write(number, piece, piece.is_faulty);
        }
        let told = site.run(&["next", "--json", "--now", &at(0)]);
        prop_assert_eq!(told.status, 0, "{}", told.stderr);
        let told: Value = serde_json::from_str(&told.stdout).unwrap();
        site.run(&["--now", &at(0)]);
        let published = site.published();
        let ledger = std::fs::read(site.path("feeds.ledger")).ok();
        // All that happens, happens on the hour, or a second later.
        let moments = (0..100).flat_map(|hour| [Duration::hours(hour), Duration::hours(hour) + Duration::seconds(1)]);
        let differs = |moment: &String| {
            site.run(&["--now", moment]);
            let differs = site.published() != published;
            if differs {
                let _ = std::fs::remove_dir_all(site.path("public"));
                for (path, text) in &published {
                    site.write(&format!("public/{path}"), text);
                }
            }
            if let Some(ledger) = &ledger {
                site.write("feeds.ledger", ledger);
            }
            differs
        };
        let moments = moments.map(|away| (start() + away).to_rfc3339_opts(SecondsFormat::Secs, true));
        let first = moments.skip(1).find(differs);
        prop_assert_eq!(told["at_utc"].as_str(), first.as_deref(), "{}", told);
    }
}
