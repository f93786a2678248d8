//! Whole sites: each folder below `tests/sites` is built, and every file that comes out is compared with `expected/`.
//! `CRIEUR_BLESS=1 cargo test` writes the expectations anew; read the difference before you commit it.

use std::path::Path;

use crate::site::{Site, tree};

fn compare(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/sites")
        .join(name);
    let mut site = Site::new();
    for entry in walkdir::WalkDir::new(&folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|e| e.file_type().is_file())
    {
        let path = entry
            .path()
            .strip_prefix(&folder)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        if !path.starts_with("expected/") {
            site = site.file(&path, std::fs::read(entry.path()).unwrap());
        }
    }
    let run = site.run(&[]);
    site.write(
        "public/said.txt",
        format!("{}{}exit {}\n", run.stdout, run.stderr, run.status),
    );
    let ledger = std::fs::read(site.path("feeds.ledger")).unwrap();
    site.write("public/feeds.ledger", ledger);
    let expected = folder.join("expected");
    let made = site.everything();
    if std::env::var_os("CRIEUR_BLESS").is_some() {
        let _ = std::fs::remove_dir_all(&expected);
        for (path, text) in &made {
            let file = expected.join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
    }
    let expected = tree(&expected);
    assert_eq!(
        made.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>()
    );
    for (path, text) in &made {
        for (line, (made, expected)) in text.lines().zip(expected[path].lines()).enumerate() {
            assert_eq!(made, expected, "{name}/{path}:{}", line + 1);
        }
        assert_eq!(text.len(), expected[path].len(), "{name}/{path}");
    }
}

#[test]
fn the_least_site() {
    compare("least");
}

#[test]
fn a_site_of_many_shapes() {
    compare("shapes");
}

#[test]
fn a_site_with_every_option() {
    compare("options");
}

#[test]
fn a_site_of_html_pages() {
    compare("html");
}

/// The repository's own sample is what a newcomer sees first: it has to be without reproach.
#[test]
fn the_sample_of_the_repository() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = tempfile::tempdir().unwrap();
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_crieur"))
        .args(["check", "--now", "2026-11-24T12:00:00Z", "--output"])
        .arg(output.path())
        .current_dir(root)
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(0), "{said}");
    assert!(said.ends_with("no errors, no warnings\n"), "{said}");
}

/// Whoever changes an article of the sample runs crieur, and commits the ledger with it.
#[test]
fn the_ledger_of_the_repository() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut site = Site::new().now("2026-11-24T12:00:00Z");
    let articles = root.join("articles");
    for entry in walkdir::WalkDir::new(&articles)
        .into_iter()
        .map(Result::unwrap)
    {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&articles).unwrap();
            site = site.article(path.to_str().unwrap(), std::fs::read(entry.path()).unwrap());
        }
    }
    let ledger = std::fs::read_to_string(root.join("feeds.ledger")).unwrap();
    let site = site
        .file(
            "feeds.toml",
            std::fs::read(root.join("feeds.toml")).unwrap(),
        )
        .file("feeds.ledger", &ledger)
        .build();
    assert_eq!(
        std::fs::read_to_string(site.path("feeds.ledger")).unwrap(),
        ledger
    );
}
