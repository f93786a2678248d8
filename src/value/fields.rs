//! Reads a table key by key. Whoever reads says which keys there are just by asking for them, so the list of known
//! keys, which a misspelt one is compared with, cannot drift from the code.

use std::ops::Range;

use super::likely::likely;
use super::{Placed, Table, Text, Value};
use crate::diagnostic::{Diagnostic, Finding};
use crate::text::Plain;
use crate::wording::Phrase;

/// A table that is being read. Findings go to `found`; a key that is absent or wrong reads as `None`.
pub struct Fields<'a, 'f> {
    text: Text<'a>,
    /// How a sentence calls the table, as in "the front matter".
    name: Phrase,
    table: &'a Table,
    owner: Owner,
    asked: Vec<&'static str>,
    found: &'f mut Vec<Diagnostic>,
}

/// For whom a table is written, which decides what becomes of keys that nobody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// For crieur: an unknown key is an error.
    Crieur,
    /// For other programs too: `Title` is `title`, and only a key that looks misspelt is told of.
    Others,
}

/// How many unknown keys of one table are told of.
const MOST_UNKNOWN: usize = 20;

impl<'a, 'f> Fields<'a, 'f> {
    /// Begins to read `table`.
    pub fn new(
        text: Text<'a>,
        name: Phrase,
        table: &'a Table,
        owner: Owner,
        found: &'f mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            text,
            name,
            table,
            owner,
            asked: Vec::new(),
            found,
        }
    }

    /// The value of `key` as it was written, and its place. A key with nothing behind it counts as absent.
    pub fn value(&mut self, key: &'static str) -> Option<&'a Placed<Value>> {
        self.asked.push(key);
        let (_, value) = self
            .table
            .iter()
            .find(|(name, _)| self.is(&name.value, key))?;
        (value.value != Value::Nothing).then_some(value)
    }

    /// Whether `key` stands here, with a value or without one.
    pub fn has(&self, key: &str) -> bool {
        self.table.iter().any(|(name, _)| self.is(&name.value, key))
    }

    fn is(&self, name: &str, key: &str) -> bool {
        match self.owner {
            Owner::Crieur => name == key,
            Owner::Others => name.eq_ignore_ascii_case(key),
        }
    }

    /// A line of text that must be there. `range` is the place of the table's heading.
    pub fn required(
        &mut self,
        key: &'static str,
        example: &'static str,
        range: Range<usize>,
    ) -> Option<Placed<Plain>> {
        let value = self.value(key);
        let line = self.line(key);
        match value {
            None => self.missing(key, example, range),
            Some(
                value @ Placed {
                    value: Value::Text(_),
                    ..
                },
            ) if line.is_none() => {
                self.bad_value(key, value, Phrase::literal(example));
            }
            Some(_) => {}
        }
        line
    }

    /// A text. A number, a date or a bare word of YAML's such as `no` counts as the characters that were written.
    pub fn text(&mut self, key: &'static str) -> Option<Placed<String>> {
        let value = self.value(key)?;
        self.text_of(key, value, "type-text")
    }

    /// A line of text, cleaned; `None` as well when there is nothing to read in it.
    pub fn line(&mut self, key: &'static str) -> Option<Placed<Plain>> {
        let text = self.text(key)?;
        let value = Plain::new(&text.value);
        (!value.is_empty()).then_some(Placed {
            value,
            range: text.range,
        })
    }

    /// A list of texts; a single text is a list of one.
    pub fn lines(&mut self, key: &'static str) -> Option<Vec<Placed<Plain>>> {
        let value = self.value(key)?;
        let items = match &value.value {
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(value),
        };
        let mut lines = Vec::with_capacity(items.len());
        for item in items {
            // The first wrong one of a list stands for all.
            let Some(text) = self.text_of(key, item, "type-texts") else {
                break;
            };
            lines.push(Placed {
                value: Plain::new(&text.value),
                range: text.range,
            });
        }
        lines.retain(|line| !line.value.is_empty());
        Some(lines)
    }

    /// A table of keys.
    pub fn table(&mut self, key: &'static str) -> Option<&'a Table> {
        let value = self.value(key)?;
        if let Value::Table(table) = &value.value {
            return Some(table);
        }
        self.wrong_type(key, value, "type-table");
        None
    }

    /// True or false.
    pub fn truth(&mut self, key: &'static str) -> Option<bool> {
        let value = self.value(key)?;
        if let Value::Truth(truth) = value.value {
            return Some(truth);
        }
        self.wrong_type(key, value, "type-truth");
        None
    }

    /// A whole number from `least` to `most`.
    pub fn whole(&mut self, key: &'static str, least: u32, most: u32) -> Option<u32> {
        let value = self.value(key)?;
        let Value::Whole(number) = value.value else {
            self.wrong_type(key, value, "type-whole");
            return None;
        };
        let fitting = u32::try_from(number)
            .ok()
            .filter(|n| (least..=most).contains(n));
        if fitting.is_none() {
            let bounds = vec![
                ("least", u64::from(least).into()),
                ("most", u64::from(most).into()),
            ];
            self.bad_value(key, value, Phrase::about("expected-number", bounds));
        }
        fitting
    }

    /// A text that means something: what `read` makes of it, or an error that says what was expected.
    pub fn parsed<T>(
        &mut self,
        key: &'static str,
        expected: impl Into<Phrase>,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Placed<T>> {
        let text = self.text(key)?;
        if let Some(value) = read(text.value.trim()) {
            return Some(Placed {
                value,
                range: text.range,
            });
        }
        let finding = Finding::BadValue {
            key: key.to_owned(),
            written: text.value.into(),
            expected: expected.into(),
        };
        self.report(finding, text.range);
        None
    }

    /// Says that the value of `key` cannot be what it is, and what would be right.
    pub fn bad_value(&mut self, key: &str, value: &Placed<Value>, expected: impl Into<Phrase>) {
        let written = self.written(value).into();
        let finding = Finding::BadValue {
            key: key.to_owned(),
            written,
            expected: expected.into(),
        };
        self.report(finding, value.range.clone());
    }

    /// Says that the value of `key` is of the wrong type.
    pub fn wrong_type(&mut self, key: &str, value: &Placed<Value>, expected: &'static str) {
        let finding = Finding::WrongType {
            key: key.to_owned(),
            found: value.value.kind(),
            expected: expected.into(),
        };
        self.report(finding, value.range.clone());
    }

    /// Says that `key` is missing. The place is `range`, that of the table's heading.
    pub fn missing(&mut self, key: &'static str, example: &'static str, range: Range<usize>) {
        let table = self.name.clone();
        self.report(
            Finding::MissingKey {
                key: key.into(),
                table,
                example: example.into(),
            },
            range,
        );
    }

    /// Says that `key` stands here without a value, and what would be right.
    pub fn report_key(&mut self, key: &'static str, expected: &'static str) {
        let place = self
            .table
            .iter()
            .find(|(name, _)| self.is(&name.value, key));
        if let Some((name, _)) = place {
            let finding = Finding::BadValue {
                key: key.to_owned(),
                written: "".into(),
                expected: expected.into(),
            };
            self.report(finding, name.range.clone());
        }
    }

    /// Adds a finding about the bytes `range`.
    pub fn report(&mut self, finding: Finding, range: Range<usize>) {
        self.found.push(self.text.diagnose(finding, range));
    }

    /// Reads the table `value`, which stands under a key of this one.
    pub fn inner<'s>(&'s mut self, name: Phrase, table: &'a Table) -> Fields<'a, 's> {
        Fields::new(self.text, name, table, self.owner, self.found)
    }

    /// Ends the reading: keys that nobody asked for are told of.
    pub fn finish(self) {
        #[cfg(test)]
        remember(&self);
        // What stands here already was not meant by another key, unless it is a list of tables, each with its own heading.
        let repeats = |asked: &str| {
            let mut all = self
                .table
                .iter()
                .filter(|(name, _)| self.is(&name.value, asked));
            all.all(|(_, value)| value.value.is_list_of_tables())
        };
        let free = self.asked.iter().copied();
        let free: Vec<&str> = free
            .filter(|asked| !self.has(asked) || repeats(asked))
            .collect();
        let unknown = |name: &String| !self.asked.iter().any(|key| self.is(name, key));
        let names = self
            .table
            .iter()
            .map(|(name, _)| name)
            .filter(|name| unknown(&name.value));
        let findings = names.filter_map(|name| {
            let finding = self.unknown(name.value.clone(), &free)?;
            Some(self.text.diagnose(finding, name.range.clone()))
        });
        let findings: Vec<Diagnostic> = findings.take(MOST_UNKNOWN).collect();
        self.found.extend(findings);
    }

    /// What there is to say of a key that nobody asked for.
    fn unknown(&self, key: String, free: &[&str]) -> Option<Finding> {
        let likely = likely(&key, free, self.owner);
        let serious = match self.owner {
            Owner::Crieur => true,
            // Publishing what was to be withheld cannot be undone.
            Owner::Others => matches!(likely.as_deref()?, "draft" | "expires" | "withdrawn"),
        };
        Some(match likely {
            Some(likely) if !serious => Finding::MisspeltKey { key, likely },
            likely => Finding::UnknownKey {
                key,
                table: self.name.clone(),
                likely,
            },
        })
    }

    fn text_of(
        &mut self,
        key: &str,
        value: &Placed<Value>,
        expected: &'static str,
    ) -> Option<Placed<String>> {
        let text = match &value.value {
            Value::Text(text) | Value::Date(text) => text.clone(),
            Value::Whole(_) | Value::Number(_) | Value::Truth(_) => self.written(value).to_owned(),
            Value::Nothing | Value::List(_) | Value::Table(_) => {
                self.wrong_type(key, value, expected);
                return None;
            }
        };
        Some(Placed {
            value: text,
            range: value.range.clone(),
        })
    }

    /// The characters that the user wrote for `value`.
    pub fn written(&self, value: &Placed<Value>) -> &'a str {
        self.text
            .whole
            .get(value.range.clone())
            .unwrap_or_default()
            .trim()
    }
}

#[cfg(test)]
thread_local! {
    /// By the name of each table that was read to its end, the keys that were asked for.
    static ASKED: std::cell::RefCell<Asked> = std::cell::RefCell::default();
}

#[cfg(test)]
type Asked = std::collections::BTreeMap<String, std::collections::BTreeSet<String>>;

#[cfg(test)]
fn remember(fields: &Fields<'_, '_>) {
    use crate::wording::{Tongue, Wording};
    let name =
        Wording::new(Tongue::English).say("literal", &[("text", fields.name.clone().into())]);
    let keys = fields.asked.iter().map(|key| (*key).to_owned());
    ASKED.with_borrow_mut(|asked| asked.entry(name).or_default().extend(keys));
}

/// The keys that whatever `read` reads asks for, by the name of their table.
#[cfg(test)]
pub(crate) fn asked(read: impl FnOnce()) -> Asked {
    ASKED.take();
    read();
    ASKED.take()
}
