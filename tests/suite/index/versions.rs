//! However a file is changed, it is read again.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use chrono::{DateTime, Utc};
use crieur::edition;
use crieur::index;
use crieur::progress::Progress;

use super::world::{date, tick};
use super::{far, load, of_all, of_few};
use crate::site::{Site, markdown};

const NOW: &str = "2026-01-01T12:00:00Z";

fn site() -> Site {
    let mut site = Site::new().config("limit = 3\n");
    for number in 1..=8 {
        let folder = ["", "b/"][number % 2];
        let text = markdown(
            &format!("Titre {number}"),
            &format!("2025-01-0{number}"),
            "Agenda",
        );
        site = site.article(&format!("{folder}a{number}.md"), text);
    }
    site
}

/// How many files a run opens.
pub(super) fn opened(site: &Site) -> usize {
    let config = load(&site.path("feeds.toml"));
    let past = || index::load(&config);
    let horizon = Some(far(&config.site.articles));
    let met = edition::meet(
        &config,
        past,
        horizon,
        &Progress::default(),
        &mut Vec::new(),
    );
    met.unwrap().call.read()
}

/// What is done to a file, of which there is also a twin in length and moment.
type Way = (&'static str, fn(&Path, &Path), usize);

const WAYS: [Way; 9] = [
    (
        "append",
        |file, _| {
            let mut file = File::options().append(true).open(file).unwrap();
            file.write_all(b"Encore.\n").unwrap();
        },
        1,
    ),
    (
        "overwrite",
        |file, _| {
            let modified = modified(file);
            let text = std::fs::read_to_string(file).unwrap();
            std::fs::write(file, text.replace("Titre", "Autre")).unwrap();
            date(file, modified);
        },
        1,
    ),
    (
        "replace by rename",
        |file, _| {
            let modified = modified(file);
            let text = std::fs::read_to_string(file).unwrap();
            let new = file.with_extension("new");
            std::fs::write(&new, text.replace("Titre", "Autre")).unwrap();
            date(&new, modified);
            std::fs::rename(new, file).unwrap();
        },
        1,
    ),
    (
        "hard link",
        |file, twin| {
            let new = file.with_extension("new");
            std::fs::hard_link(twin, &new).unwrap();
            std::fs::rename(new, file).unwrap();
        },
        2,
    ),
    (
        "copy with its moment",
        |file, twin| {
            std::fs::copy(twin, file).unwrap();
            date(file, modified(twin));
        },
        1,
    ),
    (
        "truncate",
        |file, _| {
            let modified = modified(file);
            let text = std::fs::read_to_string(file).unwrap();
            File::create(file)
                .unwrap()
                .write_all(text.replace("Titre", "Autre").as_bytes())
                .unwrap();
            date(file, modified);
        },
        1,
    ),
    (
        "swap",
        |file, twin| {
            let third = file.with_extension("third");
            std::fs::rename(file, &third).unwrap();
            std::fs::rename(twin, file).unwrap();
            std::fs::rename(third, twin).unwrap();
        },
        2,
    ),
    (
        "touch",
        |file, _| date(file, std::time::SystemTime::UNIX_EPOCH),
        1,
    ),
    (
        "folder",
        |file, twin| {
            // The files themselves are as they were, but lie elsewhere.
            let folder = [file, twin]
                .into_iter()
                .map(|one| one.parent().unwrap())
                .max_by_key(|one| one.as_os_str().len());
            let folder = folder.unwrap();
            std::fs::rename(folder, folder.with_file_name("c")).unwrap();
        },
        4,
    ),
];

fn modified(file: &Path) -> std::time::SystemTime {
    std::fs::metadata(file).unwrap().modified().unwrap()
}

#[test]
fn every_way_to_change_a_file_is_seen() {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    // Of one that a feed shows, and of one that none does.
    for number in [8, 2] {
        for (what, way, count) in WAYS {
            let site = site();
            for one in 1..=8 {
                let folder = ["", "b/"][one % 2];
                date(
                    &site.path(&format!("articles/{folder}a{one}.md")),
                    std::time::SystemTime::UNIX_EPOCH
                        + std::time::Duration::from_secs(1_700_000_000),
                );
            }
            let config = load(&site.path("feeds.toml"));
            for _ in 0..2 {
                of_few(&config, now, false, true, true).unwrap();
            }
            assert_eq!(opened(&site), 0, "{what}");
            tick(&site);
            way(
                &site.path(&format!("articles/a{number}.md")),
                &site.path("articles/b/a5.md"),
            );
            assert_eq!(opened(&site), count, "{what}");
            let all = of_all(&config, now, false).unwrap();
            let few = of_few(&config, now, false, true, false).unwrap();
            assert_eq!(all.differs(&few), None, "{what}");
        }
    }
}

#[test]
fn a_file_that_was_written_just_now_is_not_trusted() {
    let site = site().build();
    for word in ["Autre", "Encor", "Titre"] {
        let file = site.path("articles/a8.md");
        let modified = modified(&file);
        let text = markdown(&format!("{word} 8"), "2025-01-08", "Agenda");
        std::fs::write(&file, text).unwrap();
        date(&file, modified);
        assert_eq!(site.run(&[]).status, 0);
        assert!(
            site.public("all/feed.json").contains(&format!("{word} 8")),
            "{word}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_read_the_same_are_not_taken_for_each_other() {
    use std::os::unix::ffi::OsStrExt as _;
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let text = |id: &str, date: &str| {
        let text = markdown(id, date, "Agenda");
        text.replacen("+++\n", &format!("+++\nid = {id:?}\n"), 1)
    };
    // Both are shown; or one is, which of two of one moment its id tells.
    for (limit, old, new, date) in [
        (2, "ancien", "neuf", "2025-01-02"),
        (1, "ancien", "neuf", "2025-01-01"),
        (1, "neuf", "ancien", "2025-01-01"),
    ] {
        let site = Site::new().config(&format!("limit = {limit}\n"));
        std::fs::create_dir_all(site.path("articles")).unwrap();
        let legacy = std::ffi::OsStr::from_bytes(b"caf\xE9.md");
        std::fs::write(site.path("articles").join(legacy), text(old, "2025-01-01")).unwrap();
        let config = load(&site.path("feeds.toml"));
        let same = || {
            let all = of_all(&config, now, true).unwrap();
            let few = of_few(&config, now, true, true, true).unwrap();
            assert_eq!(all.differs(&few), None);
        };
        same();
        site.write("articles/café.md", text(new, date));
        same();
        same();
        std::fs::remove_file(site.path("articles/café.md")).unwrap();
        same();
    }
}
