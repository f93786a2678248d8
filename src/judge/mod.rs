//! A second look at each document, by another parser than the one that wrote it, before it may take the place of a good
//! one.

mod json;
mod xml;

use std::collections::BTreeSet;

use url::Url;

use crate::config::Format;
use crate::error::Error;
use crate::render::Document;

/// What a document says of its entries.
#[derive(Default)]
struct Read {
    /// The id and the address of each.
    entries: Vec<(String, String)>,
    /// The ids of those that it says were withdrawn.
    withdrawn: Vec<String>,
}

/// Examines `document`: that it is well-formed and has what its standard requires, that no two entries share an id,
/// that each has an absolute address, and that none is said to be withdrawn.
///
/// # Errors
/// [`Error::Malformed`] with what is wrong.
pub fn examine(document: &Document) -> Result<(), Error> {
    let fault = |reason: String| Error::Malformed {
        path: document.path.clone(),
        reason,
    };
    let read = read(document.format, &document.bytes).map_err(fault)?;
    if read.entries.len() != document.entries {
        return Err(fault(format!(
            "it has {} entries instead of {}",
            read.entries.len(),
            document.entries
        )));
    }
    let mut ids = BTreeSet::new();
    for (id, address) in &read.entries {
        if id.is_empty() || !ids.insert(id) {
            return Err(fault(format!("the id `{id}` is missing or not alone")));
        }
        if !Url::parse(address).is_ok_and(|url| url.has_host()) {
            return Err(fault(format!(
                "the entry `{id}` has the address `{address}`"
            )));
        }
    }
    for id in &read.withdrawn {
        if id.is_empty() || ids.contains(id) {
            return Err(fault(format!("`{id}` is an entry and withdrawn at once")));
        }
    }
    Ok(())
}

/// How many entries the feed in `bytes` has; `None` when it is not a feed that can be read.
pub fn count(format: Format, bytes: &[u8]) -> Option<usize> {
    read(format, bytes).ok().map(|read| read.entries.len())
}

fn read(format: Format, bytes: &[u8]) -> Result<Read, String> {
    match format {
        Format::Rss => xml::rss(bytes),
        Format::Atom => xml::atom(bytes),
        Format::Json => json::json(bytes),
    }
}
