//! What is published of a feed, just before something else takes its place.

use std::collections::HashMap;

use super::disk;
use super::published::{Published, Told, file, read_back, read_one, read_text, together};
use super::unchanged::{Difference, difference};
use crate::config::{Config, Format, Site};
use crate::date::Present;
use crate::entry::Entry;

/// What is to take the place of what is published of a feed.
#[derive(Debug)]
pub struct Next<'a> {
    /// Its entries.
    pub entries: &'a [Entry],
    /// Its documents.
    pub documents: Vec<(Format, &'a [u8])>,
}

/// What [`published`](super::published()) gives, before `next` takes its place. Entries that stay as they are are taken from
/// there, and come last.
pub fn replaced(
    config: &Config,
    name: &str,
    present: &Present,
    next: &Next<'_>,
) -> Option<Published> {
    let site = &config.site;
    let (told, same) = match differing(site, name, present, next) {
        Some((told, same)) => (told, same),
        None => (read_back(site, name, &Format::ALL, present)?, Vec::new()),
    };
    let by_id = next.entries.iter().map(|entry| (entry.id.as_str(), entry));
    let by_id: HashMap<&str, &Entry> = by_id.collect();
    let mut published = Published::new(told, |id| by_id.get(id).copied());
    let same = same.into_iter().map(|number| next.entries[number].clone());
    published.entries.extend(same);
    Some(published)
}

/// What the documents of the feed `name` say, but for the entries that are in `next` as they are, and the numbers of these.
fn differing(
    site: &Site,
    name: &str,
    present: &Present,
    next: &Next<'_>,
) -> Option<(Told, Vec<usize>)> {
    let mut documents = Vec::new();
    for format in Format::ALL {
        match next.documents.iter().find(|(made, _)| *made == format) {
            Some((_, next)) => {
                let published = disk::read(site, &file(name, format))?;
                let next = simdutf8::basic::from_utf8(next).ok()?;
                documents.push((format, published, next));
            }
            // What is made no longer may say something still.
            None if read_one(site, name, format).is_some() => return None,
            None => {}
        }
    }
    let Difference { documents, same } = difference(&documents, next.entries.len())?;
    let told = documents.iter().map(|(format, text)| {
        let told = read_text(site, name, *format, text)?;
        Some((*format, told))
    });
    let told = told.collect::<Option<_>>()?;
    Some((together(site, told, present)?, same))
}
