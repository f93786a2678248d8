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
            "serve.rs",
            "walk.rs"
        ]
    );
}

fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn the_readme_knows_every_exit_status() {
    let readme = read(&in_repository("README.md"));
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
    let readme = read(&in_repository("README.md"));
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
fn the_examples_of_the_readmes_work() {
    for (name, language, mistake) in [
        ("README.md", "en", "```text\nerror[unknown-key]"),
        ("README.fr.md", "fr", "```text\nerreur[unknown-key]"),
    ] {
        let readme = read(&in_repository(name));
        let block = |begin: &str| -> String {
            let (_, rest) = readme
                .split_once(begin)
                .unwrap_or_else(|| panic!("{name}: {begin}"));
            begin.split_once('\n').unwrap().1.to_owned() + rest.split("```").next().unwrap()
        };
        let site = crate::site::Site::new()
            .file("feeds.toml", block("```toml\n[site]"))
            .article("a.txt", block("```text\nInfo Citoyen »"))
            .article("b.md", block("```text\n+++"));
        let run = site.run(&["check"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:#?}");
        let run = crate::site::Site::new()
            .config("langage = \"fr\"\n")
            .run(&["--lang", language]);
        assert!(run.stderr.starts_with(&block(mistake)), "{}", run.stderr);
    }
}

/// A README without its sentences: what is the same in every language, and where its links lead.
struct Skeleton {
    headings: Vec<usize>,
    anchors: Vec<String>,
    blocks: Vec<String>,
    /// Of each line of a table how many cells it has, and what stands in the first.
    rows: Vec<(usize, String)>,
    links: Vec<String>,
}

impl Skeleton {
    fn of(readme: &str) -> Self {
        let (mut blocks, mut prose, mut is_code) = (Vec::new(), Vec::new(), false);
        for line in readme.lines() {
            if let Some(info) = line.strip_prefix("```") {
                is_code = !is_code;
                blocks.extend(is_code.then(|| info.to_owned()));
            } else if !is_code {
                prose.push(line);
            }
        }
        let (headings, anchors) = prose
            .iter()
            .filter_map(|line| line.strip_prefix('#')?.split_once(' '))
            .map(|(more, heading)| (1 + more.len(), anchor(heading)))
            .unzip();
        let is_row = |line: &str| line.starts_with('|');
        let rows = prose.windows(2).filter(|lines| is_row(lines[0]));
        Self {
            headings,
            anchors,
            blocks,
            rows: rows
                .map(|lines| {
                    let cells: Vec<&str> = lines[0].split('|').collect();
                    // The words above a column are those of the language.
                    let is_top = lines[1].starts_with("| ---");
                    (
                        cells.len(),
                        if is_top { String::new() } else { key(cells[1]) },
                    )
                })
                .collect(),
            links: prose
                .iter()
                .flat_map(|line| line.split("](").skip(1))
                .map(|rest| rest.split(')').next().unwrap().to_owned())
                .collect(),
        }
    }
}

/// The anchor that GitHub makes of a heading.
fn anchor(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || [' ', '-', '_'].contains(c);
    let lower = heading.to_lowercase();
    lower
        .chars()
        .filter(kept)
        .collect::<String>()
        .replace(' ', "-")
}

/// The code in the first cell of a row, with what a user puts in its place (FILE, FICHIER) taken out; else its text.
fn key(cell: &str) -> String {
    let code: Vec<&str> = cell.split('`').skip(1).step_by(2).collect();
    let is_name = |word: &&str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let words = code.iter().flat_map(|code| code.split(' '));
    let words: Vec<&str> = words
        .map(|word| if is_name(&word) { "…" } else { word })
        .collect();
    if words.is_empty() {
        cell.trim().to_owned()
    } else {
        words.join(" ")
    }
}

#[test]
fn the_readmes_do_not_drift_apart() {
    let texts = ["README.md", "README.fr.md"].map(|name| read(&in_repository(name)));
    assert!(texts[0].starts_with("[en français](README.fr.md)\n"));
    assert!(texts[1].starts_with("[in English](README.md)\n"));
    let [english, french] = texts.each_ref().map(|text| Skeleton::of(text));
    assert!(english.headings.len() > 25 && english.rows.len() > 80 && english.links.len() > 40);
    assert_eq!(english.headings, french.headings);
    assert_eq!(english.blocks, french.blocks);
    let rows = english.rows.iter().zip(&french.rows);
    rows.for_each(|(english, french)| assert_eq!(english, french));
    assert_eq!(english.rows.len(), french.rows.len());
    for readme in [english, french] {
        for link in readme
            .links
            .iter()
            .filter(|link| !link.starts_with("https://"))
        {
            match link.strip_prefix('#') {
                Some(anchor) => assert_eq!(
                    readme
                        .anchors
                        .iter()
                        .filter(|known| *known == anchor)
                        .count(),
                    1,
                    "{link}"
                ),
                None => assert!(in_repository(link).exists(), "{link}"),
            }
        }
    }
}

/// In French, a space before or within a sign must not break the line.
#[test]
fn the_french_readme_keeps_its_signs_with_their_words() {
    let text = read(&in_repository("README.fr.md"));
    let outside_blocks: String = text.split("```").step_by(2).collect();
    let prose: Vec<&str> = outside_blocks.split('`').step_by(2).collect();
    for sign in [" :", " ;", " ?", " ! ", " »", "« ", "’"] {
        assert!(!prose.join("`").contains(sign), "{sign}");
    }
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
    let templates = walkdir::WalkDir::new(in_repository("src/desk/templates"));
    let templates = templates
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.is_file());
    let said_in = sources().into_iter().chain(templates);
    let source: String = said_in.map(|file| read(&file)).collect();
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
        "desk-",
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
