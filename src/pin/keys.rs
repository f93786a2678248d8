//! Writes an id into a front matter of any language: in place of the one that stands there, else as its first key, which is
//! above every table of TOML's.

use std::ops::Range;

use super::edit::Edit;
use crate::front::Block;
use crate::source::Stamp;
use crate::value::{self, Language, Placed, Table, Text, Value};

/// The tables below whose name an article's keys may stand as well.
pub(super) const TABLES: [&str; 2] = ["extra", "params"];

/// Whether a key is the id, in any letters.
pub(super) fn is_id(key: &str) -> bool {
    key.eq_ignore_ascii_case("id")
}

/// The edits that make `block` of `text` say that the id is `id`, the best first. Its lines end with `end`.
pub(super) fn edits(stamp: &Stamp, text: &str, block: &Block, end: &str, id: &str) -> Vec<Edit> {
    let whole = Text {
        file: &stamp.file,
        whole: text,
    };
    // An article whose front matter cannot be read was refused before.
    let table = value::parse(whole, block.inner.clone(), block.language).unwrap_or_default();
    match written(&table) {
        Some((key, value)) => vec![change(text, block.language, &key.range, value, id)],
        None => add(text, block, &table, end, id),
    }
}

/// The id that stands in `table`: the one that counts.
fn written(table: &Table) -> Option<&(Placed<String>, Placed<Value>)> {
    let own = |table: &'_ Table| table.iter().position(|(key, _)| is_id(&key.value));
    if let Some(at) = own(table) {
        return table.get(at);
    }
    TABLES.iter().find_map(|name| {
        let mut named = table
            .iter()
            .filter(|(key, _)| key.value.eq_ignore_ascii_case(name));
        match &named.next()?.1.value {
            Value::Table(inner) => inner.get(own(inner)?),
            _ => None,
        }
    })
}

/// Another value in place of the one that stands behind `key`, between the same quotes.
fn change(
    text: &str,
    language: Language,
    key: &Range<usize>,
    value: &Placed<Value>,
    id: &str,
) -> Edit {
    let range = value.range.clone();
    let old = &text[range.clone()];
    if language == Language::Headers {
        // A value of nothing lies right behind the colon.
        let space = if text[..range.start].ends_with(':') {
            " "
        } else {
            ""
        };
        return Edit::replace(range, format!("{space}{id}"));
    }
    if old.trim().is_empty() {
        let colon = text[key.end..].find(':').map_or(0, |at| at + 1);
        return Edit::insert(key.end + colon, format!(" \"{id}\""));
    }
    // Between `id: >-` and its lines there is a line end, and no quote is one there.
    let between = text.get(key.end..range.start).unwrap_or_default();
    if language == Language::Yaml && between.contains(['|', '>']) {
        let kept = old.trim_end().len();
        return Edit::replace(range.start..range.start + kept, id);
    }
    let quoted = match language {
        Language::Yaml if old.starts_with('\'') => format!("'{}'", id.replace('\'', "''")),
        Language::Toml if old.starts_with('\'') && !id.contains('\'') => format!("'{id}'"),
        // No URI holds what would have to be escaped.
        _ => format!("\"{id}\""),
    };
    Edit::replace(range, quoted)
}

/// A key where there is none.
fn add(text: &str, block: &Block, table: &Table, end: &str, id: &str) -> Vec<Edit> {
    let begin = block.inner.start;
    let inner = &text[block.inner.clone()];
    let first = table.iter().map(|(key, _)| key.range.start).min();
    let brace = after_brace(inner).map(|at| begin + at);
    let between = |brace, pair: String| vec![add_between_braces(text, brace, first, end, &pair)];
    match (block.language, brace) {
        (Language::Json, Some(brace)) => between(brace, format!("\"id\": \"{id}\"")),
        (Language::Yaml, Some(brace)) => between(brace, format!("id: \"{id}\"")),
        (Language::Headers, _) => vec![Edit::insert(begin, format!("Id: {id}{end}"))],
        (language, _) => {
            // The indentation of the first key counts in YAML.
            let line = |at| {
                text[begin..at]
                    .rfind('\n')
                    .map_or(begin, |end| begin + end + 1)
            };
            let line = first.map_or(begin, line);
            let bare = text[line..].trim_start_matches([' ', '\t']);
            let indent = &text[line..text.len() - bare.len()];
            let indent = if first.is_some() { indent } else { "" };
            let sign = if language == Language::Toml {
                " ="
            } else {
                ":"
            };
            let pair = format!("{indent}id{sign} \"{id}\"{end}");
            // What is no comment above the first key of YAML's belongs to all of them: an anchor, a type.
            vec![Edit::insert(begin, pair.clone()), Edit::insert(line, pair)]
        }
    }
}

/// Where the first key stands between braces, when `inner` is written in them.
fn after_brace(inner: &str) -> Option<usize> {
    let mut at = 0;
    for line in inner.split_inclusive('\n') {
        let bare = line.trim_start();
        if bare.starts_with('{') {
            return Some(at + line.len() - bare.len() + 1);
        }
        if !bare.is_empty() && !bare.starts_with('#') {
            return None;
        }
        at += line.len();
    }
    None
}

/// The pair, behind the brace that ends at `brace` and before the `first` key, with white space as its neighbour has.
fn add_between_braces(
    text: &str,
    brace: usize,
    first: Option<usize>,
    end: &str,
    pair: &str,
) -> Edit {
    let Some(first) = first else {
        let blank = text[brace..].len() - text[brace..].trim_start().len();
        let is_open = text[brace..brace + blank].contains('\n');
        let before = if is_open {
            format!("{end}  ")
        } else {
            String::new()
        };
        return Edit::insert(brace, format!("{before}{pair}"));
    };
    let space = &text[brace..first];
    match space.rfind('\n') {
        Some(at) => Edit::insert(first, format!("{pair},{end}{}", &space[at + 1..])),
        None => Edit::insert(first, format!("{pair}, ")),
    }
}
