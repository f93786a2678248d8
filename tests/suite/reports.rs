//! What a build tells programs: `--report` and `--metrics`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::schema;
use crate::site::{Run, Site, markdown};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/report.schema.json")).unwrap()
}

/// Runs with a report, which has to be as its schema says.
fn report(site: &Site, more: &[&str]) -> (Run, Value) {
    let run = site.run(&[&["--report", "run.json"], more].concat());
    let text = std::fs::read_to_string(site.path("run.json")).unwrap();
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(schema::faults(&schema(), &report), [""; 0], "{text}");
    assert_eq!(report["exit_status"], run.status, "{text}");
    (run, report)
}

fn site() -> Site {
    Site::new()
        .config("[[feeds]]\nname = \"x\"\naliases = [\"vieux\"]\ncategories = [\"X\"]\nlimit = 3\nformats = [\"atom\", \"json\"]\n")
        .article("a.md", markdown("A", "2025-01-01", "X"))
        .article("b.md", markdown("B", "2025-01-02", "X"))
        .article("c.md", markdown("C", "2025-01-03", "X"))
        .article("d.md", markdown("D", "2025-01-04", "X"))
        .article("e.md", markdown("E", "2031-01-01", "X"))
        .article("f.md", markdown("F", "2025-01-01", "Y"))
}

#[test]
fn a_report_says_what_was_published_and_what_had_not_changed() {
    let site = site();
    let (_, first) = report(&site, &[]);
    assert_eq!(first["outcome"], "published");
    assert_eq!(first["now"], "2026-01-01T12:00:00.000Z");
    assert_eq!(first["error"], Value::Null);
    let feed = &first["feeds"][0];
    assert_eq!(feed["name"], "x");
    assert_eq!(feed["addresses"], json!(["x", "vieux"]));
    assert_eq!(feed["entries"], 3);
    assert_eq!(feed["held"], false);
    let mut urls: Vec<&str> = feed["urls"]
        .as_array()
        .unwrap()
        .iter()
        .map(|url| url.as_str().unwrap())
        .collect();
    urls.sort_unstable();
    let base = "https://info-citoyen.example/";
    assert_eq!(
        urls,
        [
            "vieux/atom.xml",
            "vieux/feed.json",
            "x/atom.xml",
            "x/feed.json"
        ]
        .map(|path| format!("{base}{path}"))
    );
    assert_eq!(feed["changed"].as_array().unwrap().len(), 4, "{feed}");
    assert_eq!(
        first["articles"],
        json!({"read": 6, "in_feeds": 3, "past_limit": 1, "in_no_feed": 1, "withheld": 1, "faulty": 0, "kept": 0})
    );
    assert_eq!(
        first["counts"],
        json!({"severity": {"error": 0, "warning": 1, "note": 0}, "code": {"in-no-feed": 1}})
    );
    assert_eq!(first["findings"][0]["code"], "in-no-feed");

    let (_, second) = report(&site, &[]);
    assert_eq!(second["outcome"], "unchanged");
    assert_eq!(second["feeds"][0]["changed"], json!([]));
}

#[test]
fn a_report_gives_findings_as_check_does() {
    let site = site().article("g.md", "---\ntitle: G\ndate: demain\n---\n");
    let (_, report) = report(&site, &["build"]);
    let check = site.run(&["check", "--format", "json"]);
    let check: Value = serde_json::from_str(&check.stdout).unwrap();
    assert_eq!(report["findings"], check["findings"]);
    assert_eq!(report["counts"]["severity"]["error"], check["errors"]);
}

#[test]
fn a_report_tells_of_reserves_moves_removals_and_what_was_kept() {
    let site = site();
    report(&site, &[]);
    site.write("articles/d.md", "---\ntitle: D\ndate: demain\n---\n");
    std::fs::rename(site.path("articles/c.md"), site.path("articles/cc.md")).unwrap();
    let text = std::fs::read_to_string(site.path("feeds.toml")).unwrap();
    site.write("feeds.toml", text.replace("\"atom\", ", ""));
    let (run, second) = report(&site, &[]);
    assert_eq!(
        (run.status, &second["outcome"]),
        (1, &json!("reserves")),
        "{second:#}"
    );
    assert_eq!(second["moves"][0]["to"], "cc.md");
    assert_eq!(
        (&second["articles"]["faulty"], &second["articles"]["kept"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(second["removed"].as_array().unwrap().len(), 2, "{second:#}");
}

#[test]
fn a_report_tells_of_feeds_that_were_held_back_and_of_what_their_subscribers_see() {
    let site = site();
    report(&site, &[]);
    for file in ["a.md", "b.md", "c.md", "d.md"] {
        std::fs::remove_file(site.path("articles").join(file)).unwrap();
    }
    let (run, held) = report(&site, &[]);
    assert_eq!((run.status, &held["outcome"]), (2, &json!("held-back")));
    let feed = &held["feeds"][0];
    assert_eq!(
        (&feed["held"], &feed["entries"], &feed["changed"]),
        (&json!(true), &json!(3), &json!([]))
    );
}

#[test]
fn a_report_is_written_when_a_run_fails() {
    let broken = Site::new().file("feeds.toml", "[site\n");
    let (run, report_of) = report(&broken, &[]);
    assert_eq!(
        (run.status, &report_of["outcome"], &report_of["feeds"]),
        (78, &json!("failed"), &Value::Null)
    );
    assert_eq!(report_of["findings"][0]["code"], "syntax");
    let (run, report_of) = report(&Site::new(), &["-c", "absent.toml"]);
    assert_eq!((run.status, &report_of["outcome"]), (78, &json!("failed")));
    assert!(report_of["error"].as_str().unwrap().contains("absent.toml"));

    let in_the_way = site().file("public", "no folder");
    let (run, report_of) = report(&in_the_way, &[]);
    assert_eq!((run.status, &report_of["outcome"]), (73, &json!("failed")));
    assert_eq!(report_of["feeds"][0]["entries"], 3);
}

#[test]
fn a_run_that_found_another_at_work_reports_it_and_leaves_the_metrics_to_that_one() {
    let site = site();
    let lock = std::fs::File::create(site.path("feeds.ledger.lock")).unwrap();
    lock.lock().unwrap();
    let (run, locked) = report(&site, &["--metrics", "crieur.prom"]);
    assert_eq!((run.status, &locked["outcome"]), (75, &json!("locked")));
    assert!(!site.path("crieur.prom").exists());
}

#[test]
fn what_cannot_be_written_is_said_and_spoils_nothing() {
    for option in ["--report", "--metrics"] {
        let site = site().file("deep/file", "");
        let run = site.run(&["-q", option, "absent/file"]);
        assert_eq!(run.status, 73);
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
        assert!(
            run.stderr.starts_with("error: cannot write `absent/file`"),
            "{}",
            run.stderr
        );
        assert!(site.path("public/x/atom.xml").exists());
        let run = site.run(&["-q", option, "deep"]);
        assert_eq!(run.status, 73, "{run:?}");
        // Why the run failed is worse.
        let run = site.run(&["-q", option, "absent/file", "-c", "absent.toml"]);
        assert_eq!(run.status, 78, "{run:?}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_never_replaced_by_a_report() {
    use std::os::unix::fs::FileTypeExt as _;
    let site = site();
    // A pipe stands for /dev/null, which a test had better not put at risk.
    let pipe = site.path("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    std::os::unix::fs::symlink("pipe", site.path("link")).unwrap();
    for option in ["--report", "--metrics"] {
        for file in ["pipe", "link"] {
            let run = site.run(&["-q", option, file]);
            assert_eq!(run.status, 73, "{run:?}");
        }
    }
    let still = std::fs::symlink_metadata(pipe).unwrap().file_type();
    assert!(still.is_fifo());
}

#[test]
fn only_a_build_reports() {
    let site = site();
    for command in ["check", "list", "diff", "explain"] {
        for option in ["--report", "--metrics"] {
            for words in [[command, option, "f"], [option, "f", command]] {
                let run = site.run(&words);
                assert_eq!(run.status, 64, "{words:?}: {run:?}");
                assert!(!site.path("f").exists());
            }
        }
    }
    for words in [["build", "--report", "f"], ["--report", "f", "build"]] {
        assert_eq!(site.run(&words).status, 0);
        std::fs::remove_file(site.path("f")).unwrap();
    }
}

/// The metrics of a run: each sample by its name and labels.
fn metrics(site: &Site, more: &[&str]) -> (Run, BTreeMap<String, String>) {
    let run = site.run(&[&["--metrics", "crieur.prom"], more].concat());
    let text = std::fs::read_to_string(site.path("crieur.prom")).unwrap();
    (run, parse(&text))
}

/// Reads the text format strictly: HELP, TYPE and then the samples of each metric, in one block; each sample once.
fn parse(text: &str) -> BTreeMap<String, String> {
    assert!(text.ends_with('\n') && text.is_ascii(), "{text}");
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let (mut samples, mut seen) = (BTreeMap::new(), Vec::new());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let (name, help) = line
            .strip_prefix("# HELP ")
            .unwrap()
            .split_once(' ')
            .unwrap();
        assert!(is_name(name) && !help.is_empty(), "{line}");
        assert!(!seen.contains(&name), "{name} comes twice");
        seen.push(name);
        assert_eq!(lines.next().unwrap(), format!("# TYPE {name} gauge"));
        while let Some(line) = lines.next_if(|line| !line.starts_with('#')) {
            let (key, value) = line.rsplit_once(' ').unwrap();
            let labels = key.strip_prefix(name).unwrap();
            if !labels.is_empty() {
                let labels = labels.strip_prefix('{').unwrap().strip_suffix('}').unwrap();
                for label in labels.split(',') {
                    let (label, value) = label.split_once('=').unwrap();
                    let value = value.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
                    assert!(is_name(label) && !value.contains(['"', '\\']), "{line}");
                }
            }
            assert!(value.parse::<f64>().is_ok(), "{line}");
            assert!(
                samples.insert(key.to_owned(), value.to_owned()).is_none(),
                "{key} comes twice"
            );
        }
    }
    samples
}

#[test]
fn metrics_tell_of_the_run_the_feeds_the_articles_and_the_problems() {
    let site = site();
    let (_, first) = metrics(&site, &[]);
    let of = |key: &str| first[key].as_str();
    let number = |key: &str| first[key].parse::<f64>().unwrap();
    assert!(number("crieur_last_run_timestamp_seconds") > 1.7e9);
    assert_eq!(
        of("crieur_last_success_timestamp_seconds"),
        of("crieur_last_run_timestamp_seconds")
    );
    assert_eq!(of("crieur_last_run_exit_status"), "0");
    assert!((0.0..60.0).contains(&number("crieur_last_run_duration_seconds")));
    assert_eq!(of("crieur_feed_entries{feed=\"x\"}"), "3");
    assert_eq!(of("crieur_feed_held{feed=\"x\"}"), "0");
    let updated = chrono::DateTime::parse_from_rfc3339("2025-01-04T06:00:00Z")
        .unwrap()
        .timestamp()
        .to_string();
    assert_eq!(
        of("crieur_feed_updated_timestamp_seconds{feed=\"x\"}")
            .split('.')
            .next(),
        Some(updated.as_str())
    );
    assert_eq!(of("crieur_articles{state=\"in_feeds\"}"), "3");
    assert_eq!(of("crieur_articles{state=\"withheld\"}"), "1");
    assert_eq!(
        of("crieur_problems{severity=\"warning\",code=\"in-no-feed\"}"),
        "1"
    );
    let version = concat!(
        "crieur_build_info{version=\"",
        env!("CARGO_PKG_VERSION"),
        "\"}"
    );
    assert_eq!(of(version), "1");
}

#[test]
fn metrics_of_a_run_that_failed_keep_what_it_did_not_know() {
    let site = site();
    let (_, first) = metrics(&site, &[]);
    site.write("feeds.toml", "[site\n");
    let (run, failed) = metrics(&site, &[]);
    assert_eq!(run.status, 78);
    assert_eq!(failed["crieur_last_run_exit_status"], "78");
    assert_eq!(
        failed["crieur_problems{severity=\"error\",code=\"syntax\"}"],
        "1"
    );
    let about_run =
        |key: &&String| key.starts_with("crieur_last_run") || key.starts_with("crieur_problems");
    for (key, value) in first.iter().filter(|(key, _)| !about_run(key)) {
        assert_eq!(failed.get(key), Some(value), "{key}");
    }
    assert!(
        failed["crieur_last_run_timestamp_seconds"] >= first["crieur_last_run_timestamp_seconds"]
    );
}

#[test]
fn metrics_of_a_run_that_could_not_write_tell_nothing_of_what_it_made() {
    let site = site();
    let (_, first) = metrics(&site, &[]);
    site.write("articles/d.md", "---\ndraft: true\n---\n");
    site.write("articles/c.md", "---\ndraft: true\n---\n");
    std::fs::remove_dir_all(site.path("public")).unwrap();
    site.write("public", "no folder");
    let (run, failed) = metrics(&site, &[]);
    assert_eq!(run.status, 73);
    for key in first.keys().filter(|key| {
        ["crieur_feed", "crieur_articles", "crieur_last_success"]
            .iter()
            .any(|name| key.starts_with(name))
    }) {
        assert_eq!(failed[key], first[key], "{key}");
    }
}

#[test]
fn metrics_of_a_feed_that_is_held_back_are_those_of_what_is_published() {
    let site = site();
    let (_, first) = metrics(&site, &[]);
    for file in ["a.md", "b.md", "c.md", "d.md"] {
        std::fs::remove_file(site.path("articles").join(file)).unwrap();
    }
    let (run, held) = metrics(&site, &[]);
    assert_eq!(run.status, 2);
    assert_eq!(held["crieur_feed_held{feed=\"x\"}"], "1");
    for key in [
        "crieur_feed_entries{feed=\"x\"}",
        "crieur_feed_updated_timestamp_seconds{feed=\"x\"}",
        "crieur_last_success_timestamp_seconds",
    ] {
        assert_eq!(held[key], first[key], "{key}");
    }
}

#[cfg(unix)]
#[test]
fn metrics_can_be_read_by_another_user() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = site();
    let script = "umask 022; exec \"$0\" --metrics crieur.prom --report run.json";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_crieur")]);
    assert!(
        shell
            .current_dir(site.path(""))
            .output()
            .unwrap()
            .status
            .success()
    );
    for file in ["crieur.prom", "run.json"] {
        let mode = std::fs::metadata(site.path(file))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o644);
    }
}

#[test]
fn what_a_killed_run_left_beside_a_report_goes_and_what_is_being_written_stays() {
    let site = site()
        .file("out/.crieur-abc123", "left")
        .file("out/.crieur-abc124", "being written");
    let left = std::fs::File::options()
        .write(true)
        .open(site.path("out/.crieur-abc123"))
        .unwrap();
    let hours = std::time::Duration::from_secs(2 * 60 * 60);
    left.set_modified(std::time::SystemTime::now() - hours)
        .unwrap();
    for option in ["--report", "--metrics"] {
        assert_eq!(site.run(&[option, "out/file"]).status, 0);
    }
    let there = crate::site::tree(&site.path("out"));
    let names: Vec<&str> = there.keys().map(String::as_str).collect();
    assert_eq!(names, [".crieur-abc124", "file"]);
}
