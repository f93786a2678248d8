//! How the most recent articles of a site are written, and where they lie.

use chrono::{DateTime, Datelike as _, FixedOffset};

use crate::article::Article;
use crate::config::Config;
use crate::head::{Head, without_date};
use crate::shape::Shape;
use crate::value::Language;

/// How many articles are looked at.
const RECENT: usize = 10;

/// A way to write an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Markdown behind a front matter in TOML.
    Toml,
    /// Markdown behind a front matter in YAML.
    Yaml,
    /// Page text.
    PageText,
}

/// What a part of a path is called after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Year,
    Month,
    Day,
    Name(String),
}

/// What most of the recent articles have in common.
#[derive(Debug, Clone)]
pub(super) struct Habit {
    pub(super) form: Form,
    /// How the names of files end.
    pub(super) ending: String,
    /// Whether they begin with the day.
    pub(super) is_dated: bool,
    /// The folder in which they lie.
    pub(super) folder: Vec<Part>,
}

impl Habit {
    pub(super) fn of(config: &Config, heads: &[Head]) -> Self {
        let mut recent: Vec<&Head> = heads.iter().filter(|head| !head.draft).collect();
        recent.sort_by(|a, b| (b.published.at, &a.id).cmp(&(a.published.at, &b.id)));
        recent.truncate(RECENT);
        let forms = recent
            .iter()
            .filter_map(|head| Some((*head, form(config, head)?)));
        let forms: Vec<(&Head, Form)> = forms.collect();
        let form = most(forms.iter().map(|(_, form)| *form)).unwrap_or(Form::Toml);
        let own = || forms.iter().filter(|(_, one)| *one == form);
        let endings = own().filter_map(|(head, _)| head.stamp.path.rsplit('.').next());
        let usual = if form == Form::PageText { "txt" } else { "md" };
        let names = own().map(|(head, _)| {
            let name = head.stamp.path.rsplit('/').next().unwrap_or_default();
            without_date(name) != name
        });
        Self {
            form,
            ending: most(endings).unwrap_or(usual).to_owned(),
            is_dated: most(names).unwrap_or_default(),
            folder: most(own().map(|(head, _)| folder(head))).unwrap_or_default(),
        }
    }

    /// The folder of an article of `date`, below that of all articles, with a slash at the end unless it is that.
    pub(super) fn folder_of(&self, date: DateTime<FixedOffset>) -> String {
        let parts = self.folder.iter().map(|part| match part {
            Part::Year => format!("{:04}/", date.year()),
            Part::Month => format!("{:02}/", date.month()),
            Part::Day => format!("{:02}/", date.day()),
            Part::Name(name) => format!("{name}/"),
        });
        parts.collect()
    }
}

/// In which form an article is written, if it is one in which new ones are.
fn form(config: &Config, head: &Head) -> Option<Form> {
    // What is wrong with it was told when its head was read.
    let article = Article::open(&head.stamp, config, &mut Vec::new())?;
    match (head.stamp.shape, article.front_matter) {
        (Shape::PageText, _) => Some(Form::PageText),
        (Shape::Markdown, Some(Language::Yaml | Language::Headers)) => Some(Form::Yaml),
        (Shape::Markdown, _) => Some(Form::Toml),
        (Shape::HtmlPage, _) => None,
    }
}

/// Its folder, in which the parts of its date are no names. `name/index.md` lies where `name.md` would.
fn folder(head: &Head) -> Vec<Part> {
    let mut parts: Vec<&str> = head.stamp.path.split('/').collect();
    let name = parts.pop().unwrap_or_default();
    if name.starts_with("index.") {
        parts.pop();
    }
    let date = head.published.at;
    let mut folder = Vec::new();
    for part in parts {
        let is = |number: i64, digits: usize| format!("{number:0digits$}") == part;
        folder.push(match folder.last() {
            Some(Part::Year) if is(date.month().into(), 2) => Part::Month,
            Some(Part::Month) if is(date.day().into(), 2) => Part::Day,
            _ if is(date.year().into(), 4) => Part::Year,
            _ => Part::Name(part.to_owned()),
        });
    }
    folder
}

/// What there is most of; of equally many, the first.
fn most<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for one in all {
        match counts.iter_mut().find(|(known, _)| *known == one) {
            Some((_, count)) => *count += 1,
            None => counts.push((one, 1)),
        }
    }
    // The last of equals is taken.
    let counts = counts.into_iter().rev();
    counts.max_by_key(|(_, count)| *count).map(|(one, _)| one)
}
