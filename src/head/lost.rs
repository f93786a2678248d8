//! What is known of an article that cannot be published as it stands: enough to find its last good version again, and
//! to know when that must go as well.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike as _, FixedOffset};
use url::Url;

use super::{SUMMARY, identity, name, read};
use crate::article::Article;
use crate::config::{Config, Site};
use crate::date::{Present, Written, settle, settle_end};
use crate::front::{self, Front};
use crate::shape::{Said, Shape};
use crate::source::{self, Stamp, Unseen};
use crate::text::{Plain, excerpt, slug_path};
use crate::value::{Placed, Table, Text, Value};

/// How many lines of a text without a legible front matter are searched for keys.
const LINES: usize = 200;

/// An article that has an error, or a folder that may hold articles and cannot be listed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Lost {
    /// The file or folder, as diagnostics name it.
    #[serde(with = "crate::text::path")]
    pub file: PathBuf,
    /// The ids that are known to belong to it: the one that the article gives itself, when it can be made out; the one under
    /// which the ledger knows its file; of a folder, those of all files in it.
    pub ids: Vec<String>,
    /// Its path below the folder of articles.
    path: String,
    /// The name that stands in its address.
    pub slug: String,
    /// What follows the year in an id that is made from the path; of a folder, that with which such ids begin.
    pub name: String,
    /// Whether everything below it is lost.
    pub is_folder: bool,
    /// Whether it could be read so far that an id of its own would be known.
    pub legible: bool,
    /// When it says that it appeared.
    pub published: Option<DateTime<FixedOffset>>,
    /// The day before which it says that it is not for the public.
    embargo: Option<DateTime<FixedOffset>>,
    /// When it says that it is to be withdrawn.
    pub expires: Option<DateTime<FixedOffset>>,
    /// Whether it says that it is not for the public.
    pub draft: bool,
    /// What readers are told in place of it, when it was withdrawn.
    pub withdrawn: Option<Plain>,
}

impl Lost {
    /// What is known of the article at `stamp`, which has an error.
    pub(super) fn article(config: &Config, stamp: &Stamp) -> Self {
        let site = &config.site;
        // What is wrong was told when its head was read.
        let mut told = Vec::new();
        let opened = Article::open(stamp, config, &mut told);
        let legible = opened
            .as_ref()
            .is_some_and(|article| article.front_matter.is_some());
        let mut front = opened.map(|article| article.front).unwrap_or_default();
        if !legible {
            let glimpse = source::glimpse(stamp);
            if stamp.shape == Shape::HtmlPage && front.id.is_none() {
                front.id = in_head(stamp.shape, &glimpse, &site.title);
            }
            front = front.or(scan(&stamp.file, &glimpse));
        }
        Self::new(config, stamp, front, legible)
    }

    fn new(config: &Config, stamp: &Stamp, front: Front, legible: bool) -> Self {
        let site = &config.site;
        let moment = |date: &Written| settle(date, site.zone, site.hour, "").at;
        Self {
            file: stamp.file.clone(),
            path: stamp.path.clone(),
            slug: front.slug.unwrap_or_else(|| read::path_slug(&stamp.path)),
            ids: front
                .id
                .iter()
                .map(|id| identity::given_id(site, id))
                .collect(),
            name: identity::name_slug(identity::bare(&stamp.path)),
            is_folder: false,
            legible,
            embargo: front.embargo.map(|date| moment(&date.value)),
            published: front.date.map(|date| moment(&date.value)),
            expires: front
                .expires
                .map(|date| settle_end(&date.value, site.zone, site.hour)),
            draft: front.draft || name::is_draft(&stamp.path),
            withdrawn: front.withdrawn.map(|text| excerpt(&text.value, SUMMARY)),
        }
    }

    /// What is known of a place that could not be looked at.
    pub(crate) fn place(unseen: &Unseen) -> Self {
        let name = if unseen.is_folder {
            slug_path(&unseen.path)
        } else {
            identity::name_slug(identity::bare(&unseen.path))
        };
        Self {
            file: unseen.file.clone(),
            path: unseen.path.clone(),
            slug: read::path_slug(&unseen.path),
            ids: Vec::new(),
            name,
            is_folder: unseen.is_folder,
            legible: false,
            embargo: None,
            published: None,
            expires: None,
            draft: false,
            withdrawn: None,
        }
    }

    /// Its path below the folder of articles; empty for that folder itself.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Notes the ids under which the ledger knows it, unless it gives itself one.
    pub fn know(&mut self, ids: Vec<String>) {
        if self.ids.is_empty() {
            self.ids = ids;
        }
    }

    /// The year of the id that is made for it, when its date can be read.
    pub fn year(&self) -> Option<i32> {
        self.published.map(|published| published.year())
    }

    /// The address that is made for it, were these its title, date and first category.
    pub fn address(
        &self,
        site: &Site,
        title: &Plain,
        published: DateTime<FixedOffset>,
        category: Option<&Plain>,
    ) -> Url {
        read::address(site, &self.path, &self.slug, title, published, category)
    }

    /// Whether it would be withheld at `present` if it had no error: then nothing of it may stay.
    pub fn is_withheld(&self, present: &Present) -> bool {
        let appears = self.published.max(self.embargo);
        let has_come = |date| {
            let mut ids = self.ids.iter();
            date <= present.now || ids.any(|id| present.has_come(id, date))
        };
        self.draft
            || appears.is_some_and(|date| !has_come(date))
            || self.expires.is_some_and(|expires| expires <= present.now)
    }

    /// The moments at which [`Self::is_withheld`] may change.
    pub fn moments(&self) -> impl Iterator<Item = DateTime<FixedOffset>> {
        [self.published.max(self.embargo), self.expires]
            .into_iter()
            .flatten()
    }
}

/// The id that a page in HTML gives itself in its head, though it cannot be read whole.
fn in_head(shape: Shape, text: &str, site: &Plain) -> Option<String> {
    let opening = shape.opening(text, 0..text.len(), Said::default(), site);
    opening.front.id
}

/// What can be made out of a text whose front matter cannot be parsed, has no end, or lost its fence: each key on a line of
/// its own, in TOML, YAML or JSON, or between the commas of one line. The first of a name counts. The keys mean what they
/// mean elsewhere, whichever program's words they are.
fn scan(file: &Path, text: &str) -> Front {
    let mut table = Table::new();
    let lines = text.trim_start().lines().enumerate().take(LINES);
    for (number, line) in lines {
        if number > 0 && ["+++", "---", "..."].contains(&line.trim_end()) {
            break;
        }
        let is_json = line.trim_start().starts_with('{');
        let pieces = if is_json {
            line.split(',').collect()
        } else {
            vec![line]
        };
        for (key, value) in pieces.into_iter().filter_map(pair) {
            let value = match value.to_ascii_lowercase().as_str() {
                "true" | "yes" | "on" => Value::Truth(true),
                "false" | "no" | "off" => Value::Truth(false),
                _ => Value::Text(value.trim_matches(['[', ']']).to_owned()),
            };
            let placed = Placed { value, range: 0..0 };
            table.push((
                Placed {
                    value: key.to_owned(),
                    range: 0..0,
                },
                placed,
            ));
        }
    }
    // What is wrong was told when the article was opened.
    let mut told = Vec::new();
    front::read(Text { file, whole: text }, &table, &mut told)
}

/// Key and value of a line such as `id = "…"`, `id: …` or `"id": "…",`.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(['=', ':'])?;
    let key = key.trim().trim_matches(['{', '"', '\'', ' ']);
    let value = value.trim();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quote {
        // A quote that nobody closed may be what is wrong.
        Some(quote) => value[1..].split(quote).next().unwrap_or_default(),
        None => value.split('#').next().unwrap_or_default(),
    };
    let value = value.trim().trim_end_matches([',', '}']).trim_end();
    (!key.is_empty() && !value.is_empty()).then_some((key, value))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    fn scan(text: &str) -> crate::front::Front {
        super::scan(Path::new("a.md"), text)
    }

    #[test]
    fn keys_are_made_out_in_a_broken_front_matter() {
        for (text, id) in [
            (
                "+++\nid = \"urn:x:1\" # un\ntitle = \"\n+++\n",
                Some("urn:x:1"),
            ),
            ("---\ntitle: [\nid: urn:x:2 # deux\n---\n", Some("urn:x:2")),
            ("{\n  \"id\": \"urn:x:3\",\n  \"title\":\n", Some("urn:x:3")),
            ("+++\n'ID' = 'urn:x:4'\n", Some("urn:x:4")),
            ("---\nid: \"urn:x:5\n---\n", Some("urn:x:5")),
            ("--\nid: a, b,\n--\n", Some("a, b")),
            ("---\ntitle: x\n---\nid: urn:x:6\n", None),
            ("---\nidentity: urn:x:7\nid:\n", None),
            ("---\nid: urn:x:8\nid: urn:x:9\n", Some("urn:x:8")),
        ] {
            assert_eq!(scan(text).id.as_deref(), id, "{text}");
        }
        for (text, draft) in [
            ("+++\ndraft = true\ntitle = \"\n", true),
            ("---\npublished: FALSE\n", true),
            ("---\ndraft: yes # oui\ntags: [\n", true),
            ("---\npublished: no\n", true),
            ("---\npermalink: false\n", true),
            ("---\nheadless: true\n", true),
            ("---\neleventyExcludeFromCollections: true\n", true),
            ("---\ndraft: true# x\n", true),
            ("{\"title\": \"a\", \"draft\": true, \"date\": }", true),
            ("---\nstatus: \"private\"\n", true),
            ("---\ndraft: false\nstatus: done\npublished: 2017\n", false),
        ] {
            assert_eq!(scan(text).draft, draft, "{text}");
        }
        for key in ["expires", "expiryDate", "unpublishDate"] {
            let expires = scan(&format!("---\n{key}: 2025-01-02 # fin\n"))
                .expires
                .unwrap();
            assert_eq!(expires.value.local.to_string(), "2025-01-02 00:00:00");
        }
    }
}
