//! The JSON Schema of feeds.toml: it is what the readers of keys ask for, and takes what crieur takes.
//! `CRIEUR_BLESS=1 cargo test` writes it anew.

use std::path::{Path, PathBuf};

use crieur::config;
use crieur::value::Text;
use serde_json::{Value, json};

use crate::schema::faults;
use crate::site::{LEAST, Site};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn schema() -> Value {
    serde_json::from_str(&config::schema()).unwrap()
}

fn parsed(text: &str) -> Value {
    let table: toml::Table = text
        .parse()
        .unwrap_or_else(|error| panic!("{error}\n{text}"));
    serde_json::to_value(table).unwrap()
}

/// What crieur makes of a feeds.toml, unless it refuses it.
fn read(text: &str) -> Option<String> {
    let mut found = Vec::new();
    let text = Text {
        file: Path::new("feeds.toml"),
        whole: text,
    };
    let mut config = config::read(text, &mut found)?;
    config.mark = 0;
    found.is_empty().then(|| format!("{config:?}"))
}

#[test]
fn the_schema_is_what_the_source_says() {
    let file = root("docs").join(config::SCHEMA_FILE);
    let made = config::schema();
    if std::env::var_os("CRIEUR_BLESS").is_some() {
        std::fs::write(&file, &made).unwrap();
    }
    let there = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        there == made,
        "docs/feeds.schema.json is old: CRIEUR_BLESS=1 cargo test writes it anew"
    );
    let site = Site::new();
    std::fs::remove_file(site.path("feeds.toml")).unwrap();
    let run = site.run(&["schema", "-q"]);
    assert_eq!((run.status, run.stdout), (0, made));
}

#[test]
fn what_crieur_takes_the_schema_takes() {
    let schema = schema();
    let mut files = vec![root("feeds.toml")];
    let below = walkdir::WalkDir::new(root("tests/sites")).into_iter();
    let below = below.map(|entry| entry.unwrap().into_path());
    files.extend(below.filter(|path| path.ends_with("feeds.toml")));
    assert!(files.len() > 4);
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(
            faults(&schema, &parsed(&text)),
            [""; 0],
            "{}",
            file.display()
        );
    }
    // The feeds.toml of this repository with all that is commented out in it.
    for more in [
        "exclude = [\"README.md\", \"pages/*\"]\nimage = \"/logo.png\"\n[encodings]\n\"archives/2004\" = \"windows-1252\"\n[lints]\nunread-shape = \"allow\"\nno-date = \"warn\"\n",
        "exclude = \"README.md\"\nformats = \"atom\"\nmax_vanished = 5\nmax_size = \"2 Mo\"\ntombstones = \"4 semaines\"\n",
        "author = [\"A\", { name = \"B\", email = \"b@example.org\" }]\nmax_vanished = \"5%\"\nmax_size = 500_000\ntombstones = 30\n",
        "hour = \"8:30\"\nmax_days = 30\nminor_edits = true\nremoved_feeds = \"empty\"\n[[feeds]]\nname = \"x\"\nkeywords = \"police\"\nlanguages = [\"fr\", \"nl-BE\"]\n",
    ] {
        let text = format!("{LEAST}{more}");
        assert!(read(&text).is_some(), "{text}");
        assert_eq!(faults(&schema, &parsed(&text)), [""; 0], "{text}");
    }
}

#[test]
fn what_the_schema_refuses_crieur_refuses() {
    let schema = schema();
    for wrong in [
        "langage = \"fr\"",
        "limit = 0",
        "limit = \"20\"",
        "ttl = 100001",
        "content = \"all\"",
        "formats = []",
        "formats = [\"rss\", \"xml\"]",
        "timezone = \"Europe/Bruxelles\"",
        "hour = \"25:00\"",
        "removed_feeds = \"keep\"",
        "page_style = 1",
        "pages = \"no\"",
        "language = \"français\"",
        "address = \"{year}/\"",
        "minor_edits = \"yes\"",
        "feeds_url = \"flux.example\"",
        "author = { mail = \"a@example.org\" }",
        "author = { name = \"A\", mail = \"a@example.org\" }",
        "max_vanished = \"a few\"",
        "max_vanished = -1",
        "max_size = 100",
        "max_size = \"2 pages\"",
        "tombstones = \"3 months\"",
        "summary_length = 19",
        "[[feeds]]\ntitle = \"Sans nom\"",
        "[[feeds]]\nname = \"x\"\nkeywords = []",
        "[[feeds]]\nname = \"x\"\nauthority = \"example.org\"",
        "[lints]\nno-date = \"allow\"",
        "[lints]\nno-dates = \"warn\"",
        "[encodings]\nold = 1252",
        "[flux]\nname = \"x\"",
    ] {
        let text = format!("{LEAST}{wrong}\n");
        assert_ne!(
            faults(&schema, &parsed(&text)),
            [""; 0],
            "the schema: {wrong}"
        );
        assert_eq!(read(&text), None, "crieur: {wrong}");
    }
    for wrong in [
        "",
        "[site]\ntitle = \"T\"\n",
        "[site]\ntitle = \" \"\nurl = \"https://t.example/\"\n",
    ] {
        assert_ne!(faults(&schema, &parsed(wrong)), [""; 0], "{wrong}");
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

/// Each key has its story, and the default that is told is the one that counts.
#[test]
fn what_the_schema_tells_of_a_key_is_so() {
    let schema = schema();
    for (table, begin) in [
        ("/properties/site", LEAST.to_owned()),
        (
            "/properties/feeds/items",
            format!("{LEAST}[[feeds]]\nname = \"x\"\n"),
        ),
    ] {
        let usual = read(&begin).unwrap();
        let keys = schema.pointer(&format!("{table}/properties")).unwrap();
        let mut defaults = 0;
        for (key, rules) in keys.as_object().unwrap() {
            let about = rules["description"].as_str().unwrap();
            assert!(about.ends_with('.') && about.len() > 10, "{key}: {about}");
            let Some(default) = rules.get("default") else {
                continue;
            };
            defaults += 1;
            assert_eq!(faults(rules, default), [""; 0], "{key}");
            // JSON and TOML write lists, texts and numbers alike.
            let same = read(&format!("{begin}{key} = {default}\n"));
            assert!(same.as_ref() == Some(&usual), "{key} = {default}");
        }
        assert!(defaults > 4);
    }
    assert_eq!(
        schema["properties"]["site"]["required"],
        json!(["title", "url"])
    );
}
