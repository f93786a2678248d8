//! feeds.toml as it was written, for whoever tells a person which of its lines decided: what a run needs of it carries no
//! places.

use std::ops::Range;
use std::path::PathBuf;

use super::{Config, file};
use crate::diagnostic::Place;
use crate::value::{self, Language, Placed, Table, Text, Value};

/// Its text, and its keys with their places. It holds no more than it was checked for: what has errors is never asked.
#[derive(Debug)]
pub struct Written {
    file: PathBuf,
    whole: String,
    table: Table,
}

impl Written {
    /// What `config` was read from; nothing if that was changed since.
    pub fn read(config: &Config) -> Option<Self> {
        let whole = file::again(config)?;
        let text = Text {
            file: &config.file,
            whole: &whole,
        };
        let table = value::parse(text, 0..whole.len(), Language::Toml).ok()?;
        Some(Self {
            file: config.file.clone(),
            table,
            whole,
        })
    }

    /// Where `key` of the feed with the number `feed` stands, with its value. What is said there of delivery may be said in
    /// `[site]` for all feeds.
    pub fn of_feed(&self, feed: usize, key: &str) -> Option<Place> {
        let own = self.feed(feed).and_then(|table| find(table, key));
        let (name, value) = own.or_else(|| find(self.site()?, key))?;
        Some(self.place(name.range.start..value.range.end))
    }

    /// The text with the number `number` in the list `key` of the feed with the number `feed`, and where it stands.
    pub fn name(&self, feed: usize, key: &str, number: usize) -> Option<(&str, Place)> {
        self.item(self.feed(feed)?, key, number)
    }

    /// All texts in the list `key` of the feed with the number `feed`.
    pub fn names(&self, feed: usize, key: &str) -> Vec<&str> {
        let items = self.feed(feed).and_then(|table| items(table, key));
        let texts = items.unwrap_or_default().iter().filter_map(text);
        texts.collect()
    }

    /// The same of the list `key` in `[site]`.
    pub fn name_in_site(&self, key: &str, number: usize) -> Option<(&str, Place)> {
        self.item(self.site()?, key, number)
    }

    fn item<'a>(&self, table: &'a Table, key: &str, number: usize) -> Option<(&'a str, Place)> {
        let item = items(table, key)?.get(number)?;
        Some((text(item)?, self.place(item.range.clone())))
    }

    fn site(&self) -> Option<&Table> {
        match &find(&self.table, "site")?.1.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    fn feed(&self, number: usize) -> Option<&Table> {
        match &items(&self.table, "feeds")?.get(number)?.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    fn place(&self, range: Range<usize>) -> Place {
        Place::within(&self.file, &self.whole, range)
    }
}

fn find<'a>(table: &'a Table, key: &str) -> Option<&'a (Placed<String>, Placed<Value>)> {
    table.iter().find(|(name, _)| name.value == key)
}

/// What stands under `key`: a list, or one thing alone.
fn items<'a>(table: &'a Table, key: &str) -> Option<&'a [Placed<Value>]> {
    let (_, value) = find(table, key)?;
    Some(match &value.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(value),
    })
}

fn text(item: &Placed<Value>) -> Option<&str> {
    match &item.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
