//! What a front matter says, when it says nothing but what is plain: keys that are known, each once, with values that
//! give nobody anything to tell.

use super::lines::{Form, Lines, List, Value};
use super::{iso, toml, yaml};
use crate::date::Written;
use crate::head::{CATEGORIES, SUMMARY};

/// Keys of other programs that nobody here asks for, and that look like none of ours: what stands behind them is none of
/// crieur's business.
pub(super) const OTHERS: [&str; 12] = [
    "aliases", "comments", "cover", "featured", "keywords", "layout", "math", "series", "subtitle",
    "toc", "type", "weight",
];

/// What an article says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said<'t> {
    pub(super) title: Option<&'t str>,
    pub(super) date: Option<Written>,
    pub(super) updated: Option<Written>,
    pub(super) expires: Option<Written>,
    pub(super) categories: Option<List<'t>>,
    pub(super) category: Option<List<'t>>,
    pub(super) tags: Option<List<'t>>,
    pub(super) language: Option<&'t str>,
    pub(super) lang: Option<&'t str>,
    pub(super) slug: Option<&'t str>,
    pub(super) id: Option<&'t str>,
    pub(super) draft: bool,
    /// The keys that were met, a bit each.
    met: u32,
}

/// The languages of front matter that are read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    Toml,
    Yaml,
}

impl<'t> Said<'t> {
    /// Reads the front matter of which `lines` holds all but the fence before it, and the story.
    pub(super) fn read(lines: &mut Lines<'t>, syntax: Syntax) -> Option<Self> {
        let begin = lines.0;
        let mut said = Self::default();
        loop {
            let line = lines.next()?;
            let (key, value) = match syntax {
                Syntax::Toml if line == "+++" => break,
                Syntax::Toml if toml::is_blank(line) => continue,
                Syntax::Toml => toml::line(line)?,
                Syntax::Yaml if line == "---" => break,
                Syntax::Yaml if yaml::is_blank(line) => continue,
                Syntax::Yaml => yaml::line(line, lines)?,
            };
            said.take(key, value, syntax == Syntax::Toml)?;
        }
        let front = &begin[..begin.len() - lines.0.len()];
        (syntax == Syntax::Toml || !yaml::is_odd(front)).then_some(said)
    }

    /// Takes in what stands under `key`; nothing when it is not plain.
    fn take(&mut self, key: &str, value: Value<'t>, bare: bool) -> Option<()> {
        let number = match key {
            "title" => {
                self.title = Some(text(value)?);
                0
            }
            "date" => {
                self.date = Some(date(value, bare)?);
                1
            }
            "updated" => {
                self.updated = Some(date(value, bare)?);
                2
            }
            "expires" => {
                self.expires = Some(date(value, bare)?);
                3
            }
            "categories" => {
                self.categories = Some(names(value)?);
                4
            }
            "category" => {
                self.category = Some(names(value)?);
                5
            }
            "tags" => {
                self.tags = Some(names(value)?);
                6
            }
            "author" | "authors" => {
                if let Value::Bare(_) = value {
                    return None;
                }
                list(value)?;
                7 + u32::from(key == "author")
            }
            "summary" | "description" => {
                let text = text(value)?;
                if text.len() > SUMMARY && text.chars().count() > SUMMARY {
                    return None;
                }
                9 + u32::from(key == "summary")
            }
            "draft" => {
                self.draft = match value {
                    Value::Bare("true") => true,
                    Value::Bare("false") => false,
                    _ => return None,
                };
                11
            }
            "language" => {
                self.language = Some(text(value)?);
                12
            }
            "lang" => {
                self.lang = Some(text(value)?);
                13
            }
            "slug" => {
                self.slug = Some(text(value)?);
                14
            }
            "id" => {
                self.id = Some(text(value)?);
                15
            }
            // A path or the name of a file; a whole address is looked at more closely.
            "image" => {
                let text = text(value)?;
                if text.trim().is_empty() || text.contains(':') {
                    return None;
                }
                16
            }
            other => 17 + u32::try_from(OTHERS.iter().position(|key| *key == other)?).ok()?,
        };
        let bit = 1 << number;
        if self.met & bit != 0 {
            return None;
        }
        self.met |= bit;
        Some(())
    }
}

fn text(value: Value<'_>) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        Value::Bare(_) | Value::List(_) => None,
    }
}

fn date(value: Value<'_>, bare: bool) -> Option<Written> {
    match value {
        Value::Text(text) => iso::read(text, false),
        Value::Bare(text) => iso::read(text, bare),
        Value::List(_) => None,
    }
}

/// A list of names. A single one with a comma in it may be two.
fn names(value: Value<'_>) -> Option<List<'_>> {
    list(value).filter(|list| list.form != Form::One || !list.written.contains(','))
}

fn list(value: Value<'_>) -> Option<List<'_>> {
    let list = match value {
        Value::Text(written) => List {
            form: Form::One,
            written,
            count: 1,
        },
        Value::List(list) => list,
        Value::Bare(_) => return None,
    };
    (list.count <= CATEGORIES).then_some(list)
}

impl<'t> List<'t> {
    /// Its texts.
    pub(super) fn items(&self) -> Vec<&'t str> {
        let mut items = Vec::with_capacity(self.count);
        // It was read before, so that all of it is sound.
        match self.form {
            Form::One => items.push(self.written),
            Form::Toml => drop(toml::items(self.written, |item| items.push(item))),
            Form::Flow => drop(yaml::flow(self.written, |item| items.push(item))),
            Form::Block => {
                let mut lines = Lines(self.written);
                while let Some(line) = lines.next() {
                    items.extend(yaml::item(line));
                }
            }
        }
        items
    }
}
