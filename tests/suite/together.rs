//! Runs that meet: one works, and the other waits or leaves.

use std::fs::File;
use std::io::Write as _;
use std::process::{Child, Command, Stdio};

use crate::site::{LEAST, Site};

const ARTICLE: &str = "---\ntitle: Un\ndate: 2024-01-01\ncategory: c\n---\nUn texte.\n";
const LOCK: &str = "feeds.ledger.lock";

fn site() -> Site {
    Site::new().article("un.md", ARTICLE)
}

/// Holds the site's lock as another run would that was started at noon.
fn hold(site: &Site) -> File {
    let mut file = File::create(site.path(LOCK)).unwrap();
    file.lock().unwrap();
    file.write_all(b"pid 4711\nsince 2026-01-01T12:00:00+00:00\n")
        .unwrap();
    file
}

/// A run of its own accord: at the present moment, into the site's own output.
fn start(site: &Site, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crieur"));
    command
        .env("LC_ALL", "C")
        .env("TZ", "UTC")
        .env_remove("LANGUAGE");
    command.args(arguments).current_dir(site.path("."));
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Until `child` has a file of that name open.
#[cfg(target_os = "linux")]
fn await_file(child: &Child, name: &str) {
    let open = format!("/proc/{}/fd", child.id());
    let has_it = || {
        let mut files = std::fs::read_dir(&open).unwrap().flatten();
        files.any(|file| std::fs::read_link(file.path()).is_ok_and(|path| path.ends_with(name)))
    };
    while !has_it() {
        std::thread::yield_now();
    }
}

#[cfg(target_os = "linux")]
fn await_lock(child: &Child) {
    await_file(child, LOCK);
}

fn end(child: Child) -> (Option<i32>, String) {
    let output = child.wait_with_output().unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn a_second_run_leaves_at_once_and_says_who_is_there() {
    let site = site();
    let lock = hold(&site);
    let (status, said) = end(start(&site, &["-q"]));
    assert_eq!(
        said,
        "error: another run is at work (process 4711, since 2026-01-01 12:00:00); nothing was done; it holds \
         `feeds.ledger.lock` until it ends; the next run does the work, and --wait waits longer\n"
    );
    assert_eq!(status, Some(75));
    assert!(!site.path("public").exists() && !site.path("feeds.ledger").exists());
    // It still has it.
    assert!(File::open(site.path(LOCK)).unwrap().try_lock().is_err());
    // A pin would write as well; what only looks is not in the way.
    let (status, _) = end(start(&site, &["pin", "articles/un.md"]));
    assert_eq!(status, Some(75));
    for look in [["check"].as_slice(), &["list"], &["explain", "no-date"]] {
        assert_eq!(end(start(&site, look)).0, Some(0), "{look:?}");
    }
    assert_eq!(end(start(&site, &["diff"])).0, Some(3));
    drop(lock);
    assert_eq!(end(start(&site, &["-q"])), (Some(0), String::new()));
    assert!(!site.path(LOCK).exists());
}

#[test]
fn the_lock_of_the_dead_is_taken_over() {
    let site = site();
    drop(hold(&site));
    let (status, said) = end(start(&site, &["-v"]));
    assert_eq!(status, Some(0), "{said}");
    assert!(
        said.contains("took over the lock of process 4711, which died"),
        "{said}"
    );
    assert!(!site.path(LOCK).exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_run_that_waits_does_what_is_asked_when_its_turn_comes() {
    let site = site();
    let lock = hold(&site);
    let waiting = start(&site, &["-q", "--wait", "10min"]);
    await_lock(&waiting);
    // feeds.toml is that of the moment when the run may begin.
    let config = format!("{LEAST}[[feeds]]\nname = \"neuf\"\n");
    site.write("feeds.toml", config);
    assert!(!site.path("public").exists());
    drop(lock);
    assert_eq!(end(waiting), (Some(0), String::new()));
    assert!(site.path("public/neuf/atom.xml").exists());
    assert!(!site.path("public/all").exists());
    let (status, said) = end(start(&site, &["--wait", "bald"]));
    assert_eq!(status, Some(64), "{said}");
}

#[cfg(unix)]
#[test]
fn two_links_to_one_ledger_are_one_lock() {
    let [first, second] = [site(), site()];
    std::os::unix::fs::symlink(first.path("feeds.ledger"), second.path("feeds.ledger")).unwrap();
    let _lock = hold(&first);
    assert_eq!(end(start(&second, &[])).0, Some(75));
}

#[test]
fn a_rehearsal_needs_no_lock() {
    let site = site();
    let _lock = hold(&site);
    let run = site.run(&["-o", "ailleurs"]);
    assert_eq!(run.status, 0, "{run:#?}");
}

#[test]
fn a_rehearsal_in_the_site_s_own_place_is_none() {
    let site = site();
    let lock = hold(&site);
    let own = site.path("public").display().to_string();
    let run = site.run(&["-o", &own]);
    assert_eq!(run.status, 75, "{run:#?}");
    drop(lock);
    assert_eq!(site.run(&["-o", "./public"]).status, 0);
    assert!(site.path("feeds.ledger").exists());
}

#[cfg(unix)]
#[test]
fn a_lock_that_is_a_link_is_not_written_into() {
    let site = site();
    std::os::unix::fs::symlink("feeds.toml", site.path(LOCK)).unwrap();
    let (status, said) = end(start(&site, &["-q"]));
    assert_eq!(status, Some(73), "{said}");
    assert_eq!(
        std::fs::read_to_string(site.path("feeds.toml")).unwrap(),
        LEAST
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_lock_that_others_made_meanwhile_is_theirs() {
    let site = site();
    let lock = hold(&site);
    let waiting = start(&site, &["-q", "--wait", "10min"]);
    await_lock(&waiting);
    // feeds.toml names another ledger by the time the run may begin, and that one is locked.
    site.write("feeds.toml", format!("{LEAST}ledger = \"autre\"\n"));
    let mut other = File::create(site.path("autre.lock")).unwrap();
    other.lock().unwrap();
    other
        .write_all(b"pid 4711\nsince 2026-01-01T12:00:00+00:00\n")
        .unwrap();
    drop(lock);
    std::fs::remove_file(site.path(LOCK)).ok();
    await_file(&waiting, "autre.lock");
    assert!(!site.path("public").exists());
    drop(other);
    assert_eq!(end(waiting), (Some(0), String::new()));
    assert!(site.path("autre").exists() && !site.path("feeds.ledger").exists());
}

#[test]
fn two_runs_started_together_a_hundred_times_do_no_harm() {
    let site = site();
    let mut ways = std::collections::BTreeMap::new();
    for number in 0..100 {
        let text = ARTICLE.replace("Un texte", &format!("Le texte numéro {number}"));
        site.write("articles/un.md", text);
        let patience: &[&str] = if number % 2 == 0 {
            &["-q"]
        } else {
            &["-q", "--wait", "10min"]
        };
        let both = [start(&site, patience), start(&site, patience)].map(end);
        for (status, said) in &both {
            assert!(
                matches!((status, said.as_str()), (Some(0), ""))
                    || *status == Some(75) && number % 2 == 0,
                "{both:?}"
            );
        }
        let mut way = both.map(|(status, _)| status);
        way.sort_unstable();
        assert_eq!(way[0], Some(0));
        *ways.entry(way).or_insert(0) += 1;
        for file in ["rss.xml", "atom.xml", "feed.json"] {
            let feed = std::fs::read_to_string(site.path(&format!("public/c/{file}"))).unwrap();
            assert!(feed.contains(&format!("numéro {number}.")), "{feed}");
        }
    }
    let mut left: Vec<_> = std::fs::read_dir(site.path("."))
        .unwrap()
        .flatten()
        .collect();
    left.sort_by_key(std::fs::DirEntry::path);
    let left: Vec<_> = left.iter().map(std::fs::DirEntry::file_name).collect();
    let all = [
        "articles",
        "feeds.index",
        "feeds.ledger",
        "feeds.toml",
        "public",
    ];
    assert_eq!(left, all);
    assert_eq!(std::fs::read_dir(site.path("public/c")).unwrap().count(), 4);
    // They did meet.
    assert!(ways.contains_key(&[Some(0), Some(75)]), "{ways:?}");
}
