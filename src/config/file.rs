//! Reads the file.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the configuration file is read here"
)]

use std::io;
use std::path::Path;

use super::{Config, feeds, site};
use crate::diagnostic::{Diagnostic, Finding, Place, errors};
use crate::error::Error;
use crate::value::{self, Fields, Language, Owner, Text, Value};

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

fn read(text: Text<'_>, found: &mut Vec<Diagnostic>) -> Option<Config> {
    let table = match value::parse(text, 0..text.whole.len(), Language::Toml) {
        Ok(table) => table,
        Err(faults) => {
            found.extend(faults);
            return None;
        }
    };
    let mut top = Fields::new(text, "feeds.toml", &table, Owner::Crieur, found);
    let site = if let Some(value) = top.value("site") {
        if let Value::Table(table) = &value.value {
            site::read(top.inner("[site]", table), value.range.clone(), text.file)
        } else {
            top.wrong_type("site", value, "a table under the heading [site]");
            None
        }
    } else {
        top.missing(
            "site",
            "[site], and below it title = \"…\" and url = \"https://…/\"",
            0..0,
        );
        None
    };
    let mut keywords = Vec::new();
    let mut feeds = Vec::new();
    if let (Some(list), Some((site, delivery))) = (top.value("feeds"), &site) {
        match &list.value {
            Value::List(items) => {
                for item in items {
                    if let Value::Table(table) = &item.value {
                        let fields = top.inner("[[feeds]]", table);
                        let reader = feeds::Reader {
                            site,
                            delivery,
                            text,
                            keywords: &mut keywords,
                        };
                        feeds.extend(reader.read(fields, item.range.clone()));
                    } else {
                        top.wrong_type("feeds", item, "one table for each feed");
                    }
                }
            }
            _ => top.wrong_type("feeds", list, "one table for each feed"),
        }
    }
    top.finish();
    found.extend(feeds::same_address(&feeds));
    let (site, delivery) = site?;
    Some(Config {
        file: text.file.to_owned(),
        site,
        delivery,
        feeds,
        keywords,
    })
}
