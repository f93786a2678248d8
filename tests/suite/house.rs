//! The rules of the house, held by a machine: the order of the modules, and what each file says of itself.

use std::path::{Path, PathBuf};

fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.unwrap().into_path());
    files
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// The modules of lib.rs in their order.
fn modules() -> Vec<String> {
    let lib = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"));
    let lines = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    lines.map(str::to_owned).collect()
}

#[test]
fn data_flows_one_way() {
    let modules = modules();
    let place = |name: &str| modules.iter().position(|module| module == name);
    let mut uses = 0;
    for file in sources() {
        let below = file
            .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
            .unwrap();
        let own = below
            .iter()
            .next()
            .unwrap()
            .to_str()
            .unwrap()
            .trim_end_matches(".rs")
            .to_owned();
        let Some(own_place) = place(&own) else {
            continue;
        };
        let text = read(&file);
        let code = text.split("#[cfg(test)]").next().unwrap().lines();
        // A link in a comment is no use.
        let text: String = code
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        let grouped = text
            .split("use crate::{")
            .skip(1)
            .flat_map(|group| group.split('}').next().unwrap().split(','));
        let single = text.split("crate::").skip(1);
        for used in grouped.chain(single) {
            let name: String = used
                .trim()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let Some(used_place) = place(&name) else {
                continue;
            };
            uses += 1;
            assert!(
                used_place <= own_place,
                "{} uses `{name}`, which stands below `{own}` in lib.rs",
                below.display()
            );
        }
    }
    assert!(uses > 100, "only {uses} uses were found");
}

#[test]
fn every_file_says_what_it_is_for_and_is_one_thing() {
    for file in sources() {
        let text = read(&file);
        assert!(text.starts_with("//! "), "{}", file.display());
        assert!(text.lines().count() <= 400, "{} is long", file.display());
    }
}

#[test]
fn every_edge_is_named() {
    let edges: Vec<String> = sources()
        .iter()
        .filter(|file| read(file).contains("clippy::disallowed_methods,"))
        .map(|file| file.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    let mut edges = edges;
    edges.sort();
    assert_eq!(
        edges,
        [
            "cron.rs",
            "disk.rs",
            "disk.rs",
            "disk.rs",
            "disk.rs",
            "disk.rs",
            "disk.rs",
            "disk.rs",
            "disk.rs",
            "elsewhere.rs",
            "file.rs",
            "init.rs",
            "linux.rs",
            "lock.rs",
            "mod.rs",
            "new.rs",
            "read.rs",
            "replace.rs",
            "walk.rs"
        ]
    );
}

#[test]
fn the_readme_knows_every_exit_status() {
    let readme = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    for exit in crieur::exit::Exit::ALL {
        let row = format!("| {} | {} |", exit.code(), exit.meaning());
        assert!(readme.contains(&row), "{row}");
    }
}

/// The keys that are asked for in feeds.toml and in front matter, as the source has them.
fn keys(folder: &str) -> std::collections::BTreeSet<String> {
    let mut keys = std::collections::BTreeSet::new();
    for file in sources()
        .iter()
        .filter(|file| file.to_str().unwrap().contains(folder))
    {
        let text = read(file).replace(['\n', ' '], "");
        for call in [
            "line(",
            "lines(",
            "text(",
            "value(",
            "truth(",
            "whole(",
            "parsed(",
            "read(&mutfields,",
            "under(&mutfields,",
            "resource(&mutfields,",
            "categories(&mutfields,",
            "keywords(&mutfields,",
            "beside(&mutfields,",
        ] {
            for after in text
                .split(call)
                .skip(1)
                .filter_map(|after| after.strip_prefix('"'))
            {
                keys.insert(after.split('"').next().unwrap().to_owned());
            }
        }
    }
    keys
}

#[test]
fn the_readme_knows_every_key() {
    let readme = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    let keys: Vec<String> = keys("src/config/")
        .into_iter()
        .chain(keys("src/front/"))
        .collect();
    assert!(keys.len() > 40, "{keys:?}");
    for key in keys
        .iter()
        .filter(|key| !["site", "feeds"].contains(&key.as_str()))
    {
        let known = [
            format!("`{key}`"),
            format!("`[{key}]`"),
            format!("`{key} = "),
            format!(" {key} }}"),
            format!(", {key}, "),
        ];
        assert!(
            known.iter().any(|form| readme.contains(form)),
            "`{key}` is not in the README"
        );
    }
}

#[test]
fn the_examples_of_the_readme_work() {
    let readme = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    let block = |begin: &str| -> String {
        let (_, rest) = readme
            .split_once(begin)
            .unwrap_or_else(|| panic!("{begin}"));
        begin.split_once('\n').unwrap().1.to_owned() + rest.split("```").next().unwrap()
    };
    let site = crate::site::Site::new()
        .file("feeds.toml", block("```toml\n[site]"))
        .article("a.txt", block("```text\nInfo Citoyen »"))
        .article("b.md", block("```text\n+++"));
    let run = site.run(&["check"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
    let mistake = crate::site::Site::new()
        .config("langage = \"fr\"\n")
        .run(&[]);
    assert!(
        mistake
            .stderr
            .starts_with(&block("```text\nerror[unknown-key]")),
        "{}",
        mistake.stderr
    );
}

/// Every id that the source names is in the catalogue, and every id of the catalogue is named.
#[test]
fn the_catalogue_and_the_source_agree() {
    let catalogue = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wording/en.ftl"));
    let ids: std::collections::BTreeSet<&str> = catalogue
        .lines()
        .filter(|line| line.starts_with(char::is_alphabetic))
        .filter_map(|line| Some(line.split_once(" =")?.0))
        .collect();
    assert!(ids.len() > 150, "{}", ids.len());
    let source: String = sources().iter().map(|file| read(file)).collect();
    let kinds = [
        "type-",
        "kind-",
        "expected-",
        "title-",
        "date-",
        "fault-",
        "system-",
        "error-",
        "table-",
    ];
    let named = source
        .split('"')
        .filter(|text| {
            kinds
                .iter()
                .any(|kind| text.len() > kind.len() && text.starts_with(kind))
        })
        .filter(|text| text.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
    for id in named.filter(|id| *id != "date-published") {
        assert!(ids.contains(id), "{id} is not in the catalogue");
    }
    for id in ids {
        // The rest of these ids is put together.
        let made = ["heading-", "withheld-", "diff-", "next-"]
            .iter()
            .any(|kind| id.starts_with(kind));
        let used = made || id == "date-forms" || source.contains(&format!("\"{id}\""));
        assert!(used, "nobody says {id}");
    }
}
