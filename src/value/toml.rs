//! TOML, with every fault of syntax at once and not the first alone.

use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::{Placed, Table, Text, Value};
use crate::diagnostic::{self, Diagnostic, Finding};

/// How many faults of one text are told of.
const MOST_FAULTS: usize = 20;

pub(super) fn parse(text: Text<'_>, range: Range<usize>) -> Result<Table, Vec<Diagnostic>> {
    let base = range.start;
    let (table, faults) = DeTable::parse_recoverable(&text.whole[range.clone()]);
    if faults.is_empty() {
        return Ok(keys(table.get_ref(), base));
    }
    // One slip makes the parser stumble several times over; the first stumble on a line is the one that helps. To find
    // the place of one takes a look at the whole text, so that not all of a hundred thousand are placed.
    let mut found: Vec<Diagnostic> = Vec::new();
    for fault in faults.into_iter().take(10 * MOST_FAULTS) {
        let at = fault
            .span()
            .map_or(range.clone(), |at| at.start + base..at.end + base);
        let finding = Finding::Syntax {
            language: "TOML".into(),
            fault: diagnostic::fault("TOML", fault.message().to_owned()),
        };
        let diagnostic = text.diagnose(finding, at);
        let line = |of: &Diagnostic| of.place.position.as_ref().map(|position| position.line);
        if !found.iter().any(|other| line(other) == line(&diagnostic)) {
            found.push(diagnostic);
        }
    }
    found.truncate(MOST_FAULTS);
    Err(found)
}

fn keys(table: &DeTable<'_>, base: usize) -> Table {
    let mut keys: Table = table
        .iter()
        .map(|(key, value)| {
            let name = Placed {
                value: key.get_ref().to_string(),
                range: shift(key.span(), base),
            };
            (name, value_of(value, base))
        })
        .collect();
    keys.sort_by_key(|(name, _)| name.range.start);
    keys
}

fn value_of(value: &Spanned<DeValue<'_>>, base: usize) -> Placed<Value> {
    let read = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| Value::Text(number.as_str().to_owned()), Value::Whole),
        DeValue::Float(number) => number
            .as_str()
            .parse()
            .map_or_else(|_| Value::Text(number.as_str().to_owned()), Value::Number),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(items) => {
            Value::List(items.iter().map(|item| value_of(item, base)).collect())
        }
        DeValue::Table(table) => Value::Table(keys(table, base)),
    };
    Placed {
        value: read,
        range: shift(value.span(), base),
    }
}

fn shift(range: Range<usize>, base: usize) -> Range<usize> {
    range.start + base..range.end + base
}
