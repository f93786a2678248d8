//! The pages that explain findings: each finding has one in both tongues, its examples do what it says of them, and
//! `docs/` holds what the sources say.

use std::path::Path;

use crate::site::{Run, Site, markdown, tree};
use crieur::diagnostic::{Finding, Severity};
use crieur::explain::{self, Page, Role};
use crieur::wording::Tongue;

fn root(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn pages(tongue: Tongue) -> Vec<Page> {
    explain::codes()
        .map(|code| explain::page(code, tongue).unwrap_or_else(|| panic!("{code} in {tongue:?}")))
        .collect()
}

/// The wrong site of a page, or its right one.
fn site(page: &Page, role: Role) -> Site {
    let shown = |role| page.examples.iter().filter(move |one| one.role == role);
    let files: Vec<_> = shown(Role::Both).chain(shown(role)).collect();
    let mut site = Site::new();
    // Something to publish beside it: an example may be a draft. Where feeds are asked for, it may be in none of them.
    let has = |part: &str| files.iter().any(|file| file.path.starts_with(part));
    if !has("feeds.toml") || !has("articles/") {
        site = site.article("a.md", markdown("Police", "2025-01-01", "Sécurité"));
    }
    for file in files {
        site = site.file(file.path, file.text);
    }
    site
}

fn tells(run: &Run, code: &str) -> bool {
    run.stderr.contains(&format!("[{code}]"))
}

#[test]
fn each_finding_has_its_page_with_its_level() {
    let told: Vec<(&str, Severity)> = pages(Tongue::English)
        .iter()
        .map(|page| match page.level {
            "Error" => (page.code, Severity::Error),
            "Warning" => (page.code, Severity::Warning),
            _ => (page.code, Severity::Note),
        })
        .collect();
    let made = |all: &[(&'static str, Severity)]| {
        all.iter()
            .copied()
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    assert_eq!(made(&told), made(Finding::ALL));
    assert_eq!(told.len(), Finding::ALL.len());
}

#[test]
fn both_tongues_tell_the_same() {
    let levels = [
        ("Error", "Erreur"),
        ("Warning", "Avertissement"),
        ("Note", "Note"),
    ];
    let [english, french] = Tongue::ALL.map(pages);
    assert_eq!(english.len(), french.len());
    for (english, french) in english.iter().zip(&french) {
        let code = english.code;
        assert_eq!(french.code, code);
        assert!(levels.contains(&(english.level, french.level)), "{code}");
        let roles = |page: &Page| -> Vec<(Role, &str)> {
            page.examples
                .iter()
                .map(|one| (one.role, one.path))
                .collect()
        };
        assert_eq!(roles(english), roles(french), "{code}");
        for page in [english, french] {
            let has = |role| page.examples.iter().any(|one| one.role == role);
            assert_eq!(has(Role::Wrong), has(Role::Right), "{code}");
            assert!(has(Role::Wrong) || !has(Role::Both), "{code}");
            let paragraphs = page.story.split("\n\n").skip(1);
            let words = paragraphs.take_while(|text| !text.starts_with("```"));
            assert!(words.flat_map(str::split_whitespace).count() > 30, "{code}");
        }
    }
}

#[test]
fn the_examples_do_what_the_pages_say() {
    let mut held = 0;
    for tongue in Tongue::ALL {
        for page in pages(tongue) {
            if page.examples.is_empty() {
                continue;
            }
            let code = page.code;
            let run = site(&page, Role::Wrong).run(&["check", "-v"]);
            // The level that the page names is the one that is told.
            let english = explain::page(code, Tongue::English).unwrap().level;
            let said = format!("{}[{code}]", english.to_lowercase());
            assert!(run.stderr.contains(&said), "{tongue:?} {code}: {run:#?}");
            held += 1;

            let run = site(&page, Role::Right).run(&["check", "-v"]);
            assert_eq!(run.status, 0, "{tongue:?} {code}: {run:#?}");
            for other in pages(tongue) {
                let harmless = other.level == "Note" && other.code != code;
                let quiet = harmless || !tells(&run, other.code);
                assert!(quiet, "{tongue:?} {code}: {run:#?}");
            }
        }
    }
    assert!(held > 50, "only {held} pages were held");
}

#[test]
fn the_docs_are_what_the_sources_say() {
    let folder = root("docs");
    let made = explain::docs();
    if std::env::var_os("CRIEUR_BLESS").is_some() {
        for tongue in ["en", "fr"] {
            let _ = std::fs::remove_dir_all(folder.join(tongue));
            std::fs::create_dir_all(folder.join(tongue)).unwrap();
        }
        for (path, text) in &made {
            std::fs::write(folder.join(path), text).unwrap();
        }
    }
    // Other files may lie in docs/, but not among these.
    let of = |tongue: &'static str| {
        let pages = tree(&folder.join(tongue)).into_iter();
        pages.map(move |(path, text)| (format!("{tongue}/{path}"), text))
    };
    let there: std::collections::BTreeMap<String, String> = of("en").chain(of("fr")).collect();
    assert_eq!(
        made.keys().collect::<Vec<_>>(),
        there.keys().collect::<Vec<_>>()
    );
    for (path, text) in &made {
        assert_eq!(text, &there[path], "docs/{path}");
    }
}

#[test]
fn a_code_that_is_none_has_no_page() {
    assert_eq!(explain::page("no-such-finding", Tongue::French), None);
    let list = explain::list(Tongue::French);
    assert_eq!(list.lines().count(), explain::codes().count());
    let row = list.lines().find(|line| line.starts_with("no-title "));
    assert!(row.is_some_and(|row| row.contains(" erreur ")), "{list}");
}
