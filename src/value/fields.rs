//! Reads a table key by key. Whoever reads says which keys there are just by asking for them, so the list of known
//! keys, which a misspelt one is compared with, cannot drift from the code.

use super::{Placed, Table, Text, Value};
use crate::diagnostic::{Diagnostic, Finding};
use crate::text::Plain;

/// A table that is being read. Findings go to `found`; a key that is absent or wrong reads as `None`.
pub struct Fields<'a, 'f> {
    text: Text<'a>,
    /// How a sentence calls the table, as in "the front matter".
    name: &'static str,
    table: &'a Table,
    asked: Vec<&'static str>,
    found: &'f mut Vec<Diagnostic>,
}

/// What becomes of keys that nobody asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The file is crieur's own: an unknown key is an error.
    Error,
    /// Other programs read the file too: only a key that looks misspelt is told of.
    Misspelt,
}

impl<'a, 'f> Fields<'a, 'f> {
    /// Begins to read `table`.
    pub fn new(
        text: Text<'a>,
        name: &'static str,
        table: &'a Table,
        found: &'f mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            text,
            name,
            table,
            asked: Vec::new(),
            found,
        }
    }

    /// The value of `key` as it was written, and its place.
    pub fn value(&mut self, key: &'static str) -> Option<&'a Placed<Value>> {
        self.asked.push(key);
        let (_, value) = self.table.iter().find(|(name, _)| name.value == key)?;
        (value.value != Value::Nothing).then_some(value)
    }

    /// A text. A number, a date or a bare word of YAML's such as `no` counts as the characters that were written.
    pub fn text(&mut self, key: &'static str) -> Option<Placed<String>> {
        let value = self.value(key)?;
        self.text_of(key, value, "a text")
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
        let lines = items
            .iter()
            .filter_map(|item| self.text_of(key, item, "a list of texts"))
            .map(|text| Placed {
                value: Plain::new(&text.value),
                range: text.range,
            });
        Some(lines.filter(|line| !line.value.is_empty()).collect())
    }

    /// True or false.
    pub fn truth(&mut self, key: &'static str) -> Option<bool> {
        let value = self.value(key)?;
        if let Value::Truth(truth) = value.value {
            return Some(truth);
        }
        self.wrong_type(key, value, "true or false");
        None
    }

    /// A whole number from `least` to `most`.
    pub fn whole(&mut self, key: &'static str, least: u32, most: u32) -> Option<u32> {
        let value = self.value(key)?;
        let Value::Whole(number) = value.value else {
            self.wrong_type(key, value, "a whole number");
            return None;
        };
        let fitting = u32::try_from(number)
            .ok()
            .filter(|n| (least..=most).contains(n));
        if fitting.is_none() {
            self.bad_value(key, value, format!("a number from {least} to {most}"));
        }
        fitting
    }

    /// A text that means something: what `read` makes of it, or an error that says what was expected.
    pub fn parsed<T>(
        &mut self,
        key: &'static str,
        expected: &str,
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
            written: text.value,
            expected: expected.to_owned(),
        };
        self.report(finding, text.range);
        None
    }

    /// Says that the value of `key` cannot be what it is, and what would be right.
    pub fn bad_value(&mut self, key: &str, value: &Placed<Value>, expected: String) {
        let written = self.written(value).to_owned();
        let finding = Finding::BadValue {
            key: key.to_owned(),
            written,
            expected,
        };
        self.report(finding, value.range.clone());
    }

    /// Says that the value of `key` is of the wrong type.
    pub fn wrong_type(&mut self, key: &str, value: &Placed<Value>, expected: &'static str) {
        let finding = Finding::WrongType {
            key: key.to_owned(),
            found: value.value.kind(),
            expected,
        };
        self.report(finding, value.range.clone());
    }

    /// Says that `key` is missing. The place is `range`, that of the table's heading.
    pub fn missing(
        &mut self,
        key: &'static str,
        example: &'static str,
        range: std::ops::Range<usize>,
    ) {
        let table = self.name.to_owned();
        self.report(
            Finding::MissingKey {
                key,
                table,
                example,
            },
            range,
        );
    }

    /// Adds a finding about the bytes `range`.
    pub fn report(&mut self, finding: Finding, range: std::ops::Range<usize>) {
        self.found.push(self.text.diagnose(finding, range));
    }

    /// Reads the table `value`, which stands under a key of this one.
    pub fn inner<'s>(&'s mut self, name: &'static str, table: &'a Table) -> Fields<'a, 's> {
        Fields::new(self.text, name, table, self.found)
    }

    /// Ends the reading: keys that nobody asked for are told of.
    pub fn finish(self, unknown: Unknown) {
        for (name, _) in self.table {
            if self.asked.contains(&name.value.as_str()) {
                continue;
            }
            let key = name.value.clone();
            let likely = likely(&key, &self.asked);
            let finding = match (unknown, likely) {
                (Unknown::Error, likely) => Finding::UnknownKey {
                    key,
                    table: self.name.to_owned(),
                    likely,
                },
                (Unknown::Misspelt, Some(likely)) => Finding::MisspeltKey { key, likely },
                (Unknown::Misspelt, None) => continue,
            };
            self.found
                .push(self.text.diagnose(finding, name.range.clone()));
        }
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
    fn written(&self, value: &Placed<Value>) -> &'a str {
        self.text
            .whole
            .get(value.range.clone())
            .unwrap_or_default()
            .trim()
    }
}

/// The one of `known` that was probably meant by `key`: a slip of the finger away, or the same word in French.
fn likely(key: &str, known: &[&'static str]) -> Option<String> {
    const FRENCH: [(&str, &str); 20] = [
        ("titre", "title"),
        ("langue", "language"),
        ("auteur", "author"),
        ("auteurs", "authors"),
        ("categorie", "category"),
        ("categories", "categories"),
        ("catégorie", "category"),
        ("catégories", "categories"),
        ("resume", "summary"),
        ("résumé", "summary"),
        ("nom", "name"),
        ("adresse", "url"),
        ("fuseau", "timezone"),
        ("limite", "limit"),
        ("mots-cles", "keywords"),
        ("mots-clés", "keywords"),
        ("brouillon", "draft"),
        ("expire", "expires"),
        ("contenu", "content"),
        ("sortie", "output"),
    ];
    let lower = key.to_lowercase();
    let translated = FRENCH
        .iter()
        .find(|(french, _)| *french == lower)
        .map(|(_, key)| *key);
    if let Some(key) = translated.filter(|key| known.contains(key)) {
        return Some(key.to_owned());
    }
    let room = 1 + key.chars().count() / 4;
    known
        .iter()
        .map(|word| (strsim::damerau_levenshtein(&lower, word), *word))
        .filter(|(distance, _)| *distance <= room)
        .min()
        .map(|(_, word)| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::likely;

    #[test]
    fn misspelt_and_french_keys_are_recognised() {
        let known = ["title", "language", "url", "categories"];
        assert_eq!(likely("titel", &known).as_deref(), Some("title"));
        assert_eq!(likely("Langue", &known).as_deref(), Some("language"));
        assert_eq!(likely("langage", &known).as_deref(), Some("language"));
        assert_eq!(likely("categorys", &known).as_deref(), Some("categories"));
        assert_eq!(likely("weight", &known), None);
        assert_eq!(likely("layout", &known), None);
    }
}
