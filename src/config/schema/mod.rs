//! The JSON Schema of feeds.toml, by which editors complete and check it. Draft 7, because that is what they know.

mod keys;
mod kinds;

use serde_json::{Map, Value, json};

use crate::diagnostic::{Finding, Severity};
use crate::explain;
use crate::wording::Tongue;
use keys::Keys;

/// The name that the schema has in a folder with a feeds.toml.
pub const FILE: &str = "feeds.schema.json";

/// The schema, as a file of its own.
pub fn schema() -> String {
    let shared = || keys::delivery().into_iter();
    let site = keys::site().into_iter().chain(shared()).collect();
    let feed = keys::feed().into_iter().chain(shared()).collect();
    let feeds = json!({
        "description": "The feeds, each below a heading [[feeds]]. Without any there is one for each category, and one of everything.",
        "type": "array",
        "items": table(feed, &["name"]),
    });
    let encodings = json!({
        "description": "How the files of old folders are encoded, where nothing in them says so: \"archives/2004\" = \"windows-1252\".",
        "type": "object",
        "additionalProperties": kinds::words(),
    });
    let mut site = table(site, &["title", "url"]);
    site["description"] = "What is common to all feeds.".into();
    let mut all = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "feeds.toml of crieur",
        "description": "Which feeds crieur makes of a folder of articles.",
        "type": "object",
        "required": ["site"],
        "additionalProperties": false,
        "properties": { "site": site, "feeds": feeds, "encodings": encodings, "lints": lints() },
        "definitions": { "author": table(keys::author(), &["name"]) },
    });
    // Whatever features serde_json is built with.
    all.sort_all_objects();
    format!("{all:#}\n")
}

/// A table in which no other keys may stand.
fn table(keys: Keys, required: &[&str]) -> Value {
    let described = keys.into_iter().map(|(name, mut kind, about)| {
        kind["description"] = about.into();
        (name.to_owned(), kind)
    });
    json!({
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": described.collect::<Map<String, Value>>(),
    })
}

/// `[lints]`. What keeps an article out cannot be silenced.
fn lints() -> Value {
    let levels = Finding::ALL.iter().map(|(code, severity)| {
        let levels: &[&str] = match severity {
            Severity::Error => &["warn", "deny"],
            _ => &["allow", "warn", "deny"],
        };
        let mut kind = kinds::one_of(levels);
        let page = explain::page(code, Tongue::English);
        kind["description"] = page.map(|page| page.summary).into();
        ((*code).to_owned(), kind)
    });
    json!({
        "description": "How much each finding matters, by its code. What is published does not depend on it.",
        "type": "object",
        "additionalProperties": false,
        "properties": levels.collect::<Map<String, Value>>(),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;
    use crate::value::{Text, asked};

    /// A feeds.toml in which each table is read.
    const ALL_TABLES: &str = "[site]\ntitle = \"T\"\nurl = \"https://t.example/\"\nauthor = { name = \"N\" }\n[[feeds]]\nname = \"n\"\n[lints]\n[encodings]\n";

    #[test]
    fn every_key_that_is_asked_for_is_described_and_no_other() {
        let mut found = Vec::new();
        let text = Text {
            file: Path::new("feeds.toml"),
            whole: ALL_TABLES,
        };
        let mut read = || crate::config::read(text, &mut found);
        let asked = asked(|| drop(read()));
        assert!(found.is_empty(), "{found:?}");
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        let tables = [
            ("feeds.toml", ""),
            ("[site]", "/properties/site"),
            ("[[feeds]]", "/properties/feeds/items"),
            ("[lints]", "/properties/lints"),
            ("`author`", "/definitions/author"),
        ];
        let described = tables.map(|(name, at)| {
            let keys = schema.pointer(&format!("{at}/properties")).unwrap();
            let keys = keys.as_object().unwrap().keys().cloned();
            (name.to_owned(), keys.collect::<BTreeSet<String>>())
        });
        assert_eq!(asked, BTreeMap::from(described));
    }
}
