//! Header lines, as in Pelican's Markdown and in mail: `Title: Un titre`, up to the first blank line. A line that begins
//! with white space goes on with the one before it.

use std::ops::Range;

use super::{Placed, Table, Text, Value};

/// Keys whose value is a list, and by which characters it is parted
/// ([Pelican](https://docs.getpelican.com/en/stable/content.html#file-metadata) lets authors be parted by either).
const LISTS: [&str; 4] = ["tags", "keywords", "authors", "categories"];

/// How many items of a list are read: more than anybody takes of it.
const MOST: usize = 1000;

/// Where the key of a header line ends; `None` when `line` is none.
pub(crate) fn key(line: &str) -> Option<usize> {
    let end = line.find(':')?;
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let is_key =
        line.starts_with(|c: char| c.is_ascii_alphabetic()) && line[..end].chars().all(fits);
    let apart = line[end + 1..]
        .chars()
        .next()
        .is_none_or(char::is_whitespace);
    (is_key && end <= 30 && apart).then_some(end)
}

/// Reads the bytes `range` of `text`, which are header lines.
pub(super) fn parse(text: Text<'_>, range: Range<usize>) -> Table {
    let mut table = Table::new();
    let mut at = range.start;
    for line in text.whole[range].split_inclusive('\n') {
        let begin = at;
        at += line.len();
        let written = line.trim_end();
        match (key(written), table.last_mut()) {
            (Some(end), _) => {
                let value = written[end + 1..].trim_start();
                let range = begin + written.len() - value.len()..begin + written.len();
                let name = Placed {
                    value: written[..end].to_owned(),
                    range: begin..begin + end,
                };
                let value = Value::Text(value.to_owned());
                table.push((name, Placed { value, range }));
            }
            (
                None,
                Some((
                    _,
                    Placed {
                        value: Value::Text(value),
                        range,
                    },
                )),
            ) => {
                if !value.is_empty() {
                    value.push(' ');
                }
                value.push_str(written.trim_start());
                range.end = begin + written.len();
            }
            _ => {}
        }
    }
    for (name, value) in &mut table {
        let lower = name.value.to_ascii_lowercase();
        if LISTS.contains(&lower.as_str()) {
            *value = list(value, lower == "authors");
        } else if let Value::Text(text) = &value.value {
            value.value = match text.to_ascii_lowercase().as_str() {
                "" => Value::Nothing,
                "true" | "yes" => Value::Truth(true),
                "false" | "no" => Value::Truth(false),
                _ => continue,
            };
        }
    }
    table
}

/// The items of a list. Authors may be « Dupont, Jeanne; Peeters, Jan ».
fn list(value: &Placed<Value>, of_authors: bool) -> Placed<Value> {
    let Value::Text(text) = &value.value else {
        return value.clone();
    };
    let mark = if of_authors && text.contains(';') {
        ';'
    } else {
        ','
    };
    let items = text
        .split(mark)
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .take(MOST);
    let items = items.map(|item| Placed {
        value: Value::Text(item.to_owned()),
        range: value.range.clone(),
    });
    Placed {
        value: Value::List(items.collect()),
        range: value.range.clone(),
    }
}
