//! YAML, within bounds: anchors may multiply and nest only so far.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};

use super::{Placed, Table, Text, Value};
use crate::diagnostic::{self, Diagnostic, Finding};
use crate::wording::Phrase;

/// How many values a front matter may come to once its anchors are filled in.
const MOST_VALUES: usize = 50_000;

/// How deep values may nest. The parser calls itself at each level, and threads have little room on their stack.
const DEPTH: usize = 24;

pub(super) fn parse(text: Text<'_>, range: Range<usize>) -> Result<Table, Vec<Diagnostic>> {
    let source = &text.whole[range.clone()];
    let budget = serde_saphyr::budget! {
        max_nodes: MOST_VALUES,
        max_events: 4 * MOST_VALUES,
        max_depth: DEPTH,
    };
    let options = serde_saphyr::options! { budget: budget };
    let fault = |fault: Phrase, at: Range<usize>| {
        let at = at.start + range.start..at.end + range.start;
        let finding = Finding::Syntax {
            language: "YAML".into(),
            fault,
        };
        vec![text.diagnose(finding, at)]
    };
    let node: Spanned<Node> =
        serde_saphyr::from_str_with_options(source, options).map_err(|error| {
            let at = error.location().map_or(0..0, |at| bytes(source, &at));
            fault(diagnostic::fault("YAML", said(&error)), at)
        })?;
    match placed(node, source, range.start).value {
        Value::Table(table) => Ok(table),
        Value::Nothing => Ok(Table::new()),
        other => Err(fault(
            Phrase::about("fault-no-keys", vec![("kind", other.kind().into())]),
            0..source.trim_end().len(),
        )),
    }
}

/// What the parser says, without the place that it adds and without its advice about its own options.
fn said(error: &serde_saphyr::Error) -> String {
    let said = error.without_snippet().to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let said = said
        .split(", set DuplicateKeyPolicy")
        .next()
        .unwrap_or_default();
    said.to_owned()
}

/// Locations of faults are in characters alone, those of values in bytes too.
fn bytes(source: &str, at: &Location) -> Range<usize> {
    let index = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let span = at.span();
    let unknown = u64::from(u32::MAX);
    if let (Some(start), Some(length)) = (span.byte_offset(), span.byte_len())
        && start < unknown
    {
        return index(start)..index(start.saturating_add(length));
    }
    let start = source
        .char_indices()
        .nth(index(span.offset()))
        .map_or(source.len(), |(at, _)| at);
    let end = source[start..]
        .char_indices()
        .nth(index(span.len()))
        .map_or(source.len(), |(at, _)| start + at);
    start..end
}

/// A value of any kind. `Spanned` gives each its place.
enum Node {
    Scalar(Value),
    List(Vec<Spanned<Node>>),
    Table(Vec<(Spanned<String>, Spanned<Node>)>),
}

fn placed(node: Spanned<Node>, source: &str, base: usize) -> Placed<Value> {
    let range = shifted(&node.referenced, source, base);
    let value = match node.value {
        Node::Scalar(value) => value,
        Node::List(items) => Value::List(
            items
                .into_iter()
                .map(|item| placed(item, source, base))
                .collect(),
        ),
        Node::Table(keys) => Value::Table(
            keys.into_iter()
                .map(|(key, value)| {
                    let range = shifted(&key.referenced, source, base);
                    (
                        Placed {
                            value: key.value,
                            range,
                        },
                        placed(value, source, base),
                    )
                })
                .collect(),
        ),
    };
    Placed { value, range }
}

fn shifted(at: &Location, source: &str, base: usize) -> Range<usize> {
    let range = bytes(source, at);
    range.start + base..range.end + base
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number, a list or keys and values")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Truth(truth)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Whole(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Scalar(i64::try_from(number).map_or_else(
            |_| Value::Text(number.to_string()),
            Value::Whole,
        )))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Number(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Text(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Nothing))
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Nothing))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut table = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            table.push(entry);
        }
        Ok(Node::Table(table))
    }
}
