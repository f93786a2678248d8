//! Reads the file.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the configuration file is read here"
)]

use std::io;
use std::path::Path;

use xxhash_rust::xxh3::xxh3_64;

use super::{Config, encodings, feeds, lints, site};
use crate::diagnostic::{Diagnostic, Finding, Lints, Place, errors};
use crate::error::Error;
use crate::value::{self, Fields, Language, Owner, Text, Value};
use crate::wording::Phrase;

/// Reads and checks `file`. All that is wrong in it goes to `found`, not the first fault alone.
///
/// # Errors
/// [`Error::NoConfig`], [`Error::UnreadableConfig`], and [`Error::InvalidConfig`] when `found` got errors.
pub fn load(file: &Path, found: &mut Vec<Diagnostic>) -> Result<Config, Error> {
    let path = file.to_owned();
    let bytes = std::fs::read(file).map_err(|source| match source.kind() {
        io::ErrorKind::NotFound => Error::NoConfig {
            // The commonest reason: crieur was run in the folder of articles.
            above: Path::new("..").join(file).is_file(),
            path: path.clone(),
        },
        _ => Error::UnreadableConfig {
            path: path.clone(),
            source,
        },
    })?;
    let whole = match String::from_utf8(bytes) {
        Ok(whole) => whole,
        Err(fault) => {
            found.push(Diagnostic::new(
                Finding::NotUtf8,
                Place::not_utf8(file, &fault),
            ));
            return Err(Error::InvalidConfig { path, count: 1 });
        }
    };
    let text = Text {
        file,
        whole: whole.trim_start_matches('\u{FEFF}'),
    };
    let before = errors(found);
    let config = read(text, found);
    match errors(found) - before {
        0 => config.ok_or(Error::InvalidConfig { path, count: 1 }),
        count => Err(Error::InvalidConfig { path, count }),
    }
}

/// The text of the file from which `config` was made; nothing if it is another one by now.
pub(super) fn again(config: &Config) -> Option<String> {
    let whole = std::fs::read_to_string(&config.file).ok()?;
    let text = whole.trim_start_matches('\u{FEFF}');
    (xxh3_64(text.as_bytes()) == config.mark).then(|| text.to_owned())
}

/// Reads and checks `text`, which is what a feeds.toml holds. `None` when it is so wrong that nothing can be made of it; what
/// is wrong goes to `found` in any case.
pub fn read(text: Text<'_>, found: &mut Vec<Diagnostic>) -> Option<Config> {
    let table = match value::parse(text, 0..text.whole.len(), Language::Toml) {
        Ok(table) => table,
        Err(faults) => {
            found.extend(faults);
            return None;
        }
    };
    let mut top = Fields::new(
        text,
        Phrase::literal("feeds.toml"),
        &table,
        Owner::Crieur,
        found,
    );
    let site = if let Some(value) = top.value("site") {
        if let Value::Table(table) = &value.value {
            site::read(
                top.inner(Phrase::literal("[site]"), table),
                value.range.clone(),
                text.file,
            )
        } else {
            top.wrong_type("site", value, "type-site");
            None
        }
    } else {
        top.missing("site", "", 0..0);
        // Keys that stand at the top belong below the heading that is missing: that was said. `[sites]` says more.
        if table
            .iter()
            .all(|(_, value)| !matches!(value.value, Value::Table(_)))
        {
            return None;
        }
        None
    };
    let mut keywords = Vec::new();
    let mut feeds = Vec::new();
    if let (Some(list), Some((site, delivery))) = (top.value("feeds"), &site) {
        match &list.value {
            Value::List(items) => {
                for item in items {
                    if let Value::Table(table) = &item.value {
                        let fields = top.inner(Phrase::literal("[[feeds]]"), table);
                        let reader = feeds::Reader {
                            site,
                            delivery,
                            text,
                            keywords: &mut keywords,
                        };
                        feeds.extend(reader.read(fields, item.range.clone()));
                    } else {
                        top.wrong_type("feeds", item, "type-feeds");
                    }
                }
            }
            _ => top.wrong_type("feeds", list, "type-feeds"),
        }
    }
    let lints = match top.table("lints") {
        Some(table) => lints::read(top.inner(Phrase::literal("[lints]"), table)),
        None => Lints::default(),
    };
    let encodings = top.table("encodings");
    top.finish();
    let encodings = encodings.map(|table| encodings::read(text, table, found));
    found.extend(feeds::same_address(&feeds));
    let (site, delivery) = site?;
    Some(Config {
        file: text.file.to_owned(),
        mark: xxh3_64(text.whole.as_bytes()),
        site,
        delivery,
        feeds,
        lints,
        encodings: encodings.unwrap_or_default(),
        keywords,
    })
}
