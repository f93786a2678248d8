//! A thousand runs in one process: nothing of them stays, be it a file, a descriptor, a thread or memory. It stands alone
//! because other tests of a process open files meanwhile.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stands outside the house, and ends at the first thing that is not as it should be"
)]

use std::path::Path;

use clap::Parser as _;
use crieur::cli::Arguments;
use crieur::{command, exit::Exit};

fn listed(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    let paths = entries.into_iter().map(|entry| entry.unwrap().into_path());
    paths.map(|path| path.display().to_string()).collect()
}

fn count(folder: &str) -> usize {
    std::fs::read_dir(folder).unwrap().count()
}

/// How many threads the process has: the fewest of many counts, for the kernel lists a thread that was joined for a moment longer, and
/// one that was left behind it lists for ever.
fn threads() -> usize {
    let counts = (0..1000).map(|_| {
        std::thread::yield_now();
        count("/proc/self/task")
    });
    counts.min().unwrap()
}

/// How many pages of memory the process has.
fn memory() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
    pages.split(' ').nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_thousand_runs_leave_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::create_dir(path("articles")).unwrap();
    let site = "[site]\ntitle = \"T\"\nurl = \"https://t.example/\"\n";
    std::fs::write(path("feeds.toml"), site).unwrap();
    let config = path("feeds.toml").display().to_string();
    let article = |text: &str| {
        let text = format!("---\ntitle: A\ndate: 2024-01-01\ncategory: c\n---\n{text}\n");
        std::fs::write(path("articles/a.md"), text).unwrap();
    };
    let run = |number: usize| {
        // Every third run has something to do.
        if number.is_multiple_of(3) {
            article(&format!("Le texte numéro {number}."));
        }
        let arguments = ["crieur", "-q", "--lang", "fr", "-c", &config];
        let arguments = Arguments::try_parse_from(arguments).unwrap();
        assert_eq!(command::run(arguments), Exit::Done);
    };
    // What a process sets up once and keeps: threads, tables, the time zone.
    (0..100).for_each(run);
    let measure = || (listed(folder.path()), count("/proc/self/fd"), threads());
    let before = (measure(), memory());
    (0..1000).for_each(run);
    let after = (measure(), memory());
    assert_eq!(before.0, after.0);
    let grown = after.1.saturating_sub(before.1) * 4;
    assert!(grown < 2048, "{grown} KiB were left behind");
}
