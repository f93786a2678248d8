//! What is known of an article that cannot be published as it stands: enough to find its last good version again, and
//! to know when that must go as well.

use std::path::PathBuf;

use chrono::{DateTime, Datelike as _, FixedOffset, Utc};
use url::Url;

use super::{identity, read};
use crate::article::Article;
use crate::config::{Config, Site};
use crate::date::{self, Written, settle};
use crate::front::Front;
use crate::source::{self, Stamp, Unseen};
use crate::text::{Plain, slug_path};

/// How many lines of a text without a legible front matter are searched for keys.
const LINES: usize = 200;

/// An article that has an error, or a folder that may hold articles and cannot be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The file or folder, as diagnostics name it.
    pub file: PathBuf,
    /// The id that the article gives itself, when it can be made out.
    pub given: Option<String>,
    /// Its path below the folder of articles.
    path: String,
    /// The name that stands in its address.
    pub slug: String,
    /// What follows the year in an id that is made from the path; of a folder, that with which such ids begin.
    pub name: String,
    /// Whether everything below it is lost.
    pub is_folder: bool,
    /// When it says that it appeared.
    pub published: Option<DateTime<FixedOffset>>,
    /// When it says that it is to be withdrawn.
    pub expires: Option<DateTime<FixedOffset>>,
    /// Whether it says that it is not for the public.
    pub draft: bool,
}

impl Lost {
    /// What is known of the article at `stamp`, which has an error.
    pub(super) fn article(config: &Config, stamp: &Stamp) -> Self {
        // What is wrong was told when its head was read.
        let mut told = Vec::new();
        let opened = Article::open(stamp, config, &mut told);
        let legible = opened
            .as_ref()
            .is_some_and(|article| article.front_matter.is_some());
        let mut front = opened.map(|article| article.front).unwrap_or_default();
        if !legible {
            front = front.or(scan(&source::glimpse(stamp)));
        }
        Self::new(config, stamp, front)
    }

    fn new(config: &Config, stamp: &Stamp, front: Front) -> Self {
        let site = &config.site;
        let moment = |date: &Written| settle(date, site.zone, site.hour, "").at;
        Self {
            file: stamp.file.clone(),
            path: stamp.path.clone(),
            slug: front.slug.unwrap_or_else(|| read::path_slug(&stamp.path)),
            given: front.id.map(|id| identity::given_id(site, &id)),
            name: identity::name_slug(identity::bare(&stamp.path)),
            is_folder: false,
            published: front.date.map(|date| moment(&date.value)),
            expires: front.expires.map(|date| moment(&date.value)),
            draft: front.draft,
        }
    }

    /// What is known of a place that could not be looked at.
    pub(super) fn place(unseen: &Unseen) -> Self {
        let name = if unseen.is_folder {
            slug_path(&unseen.path)
        } else {
            identity::name_slug(identity::bare(&unseen.path))
        };
        Self {
            file: unseen.file.clone(),
            path: unseen.path.clone(),
            slug: read::path_slug(&unseen.path),
            given: None,
            name,
            is_folder: unseen.is_folder,
            published: None,
            expires: None,
            draft: false,
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

    /// Whether it would be withheld at the moment `now` if it had no error: then nothing of it may stay.
    pub fn is_withheld(&self, now: DateTime<Utc>) -> bool {
        self.draft
            || self.published.is_some_and(|published| published > now)
            || self.expires.is_some_and(|expires| expires <= now)
    }
}

/// The keys that decide, as far as they can be made out in a text whose front matter cannot be parsed, has no end, or
/// lost its fence: each on a line of its own, in TOML, YAML or JSON. The first of a name counts.
fn scan(text: &str) -> Front {
    let mut front = Front::default();
    let lines = text.trim_start().lines().enumerate().take(LINES);
    for (number, line) in lines {
        if number > 0 && ["+++", "---", "..."].contains(&line.trim_end()) {
            break;
        }
        let Some((key, value)) = pair(line) else {
            continue;
        };
        let date = || {
            let value = date::read(value).ok()?;
            Some(crate::value::Placed { value, range: 0..0 })
        };
        match key.to_ascii_lowercase().as_str() {
            "id" if front.id.is_none() => {
                let id = Plain::new(value);
                front.id = (!id.is_empty()).then(|| id.to_string());
            }
            "draft" => front.draft |= value.eq_ignore_ascii_case("true"),
            "published" => front.draft |= value.eq_ignore_ascii_case("false"),
            "status" => {
                front.draft |=
                    ["draft", "hidden", "private"].contains(&value.to_ascii_lowercase().as_str());
            }
            "expires" if front.expires.is_none() => front.expires = date(),
            _ => {}
        }
    }
    front
}

/// Key and value of a line such as `id = "…"`, `id: …` or `"id": "…",`.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(['=', ':'])?;
    let key = key.trim().trim_matches(['"', '\'']);
    let value = value.trim();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quote {
        // A quote that nobody closed may be what is wrong.
        Some(quote) => value[1..].split(quote).next().unwrap_or_default(),
        None => value.split(" #").next().unwrap_or_default(),
    };
    let value = value.trim().trim_end_matches(',');
    (!key.is_empty() && !value.is_empty()).then_some((key, value))
}

#[cfg(test)]
mod tests {
    use super::scan;

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
            ("---\nstatus: \"private\"\n", true),
            ("---\ndraft: false\nstatus: done\npublished: 2017\n", false),
        ] {
            assert_eq!(scan(text).draft, draft, "{text}");
        }
        let expires = scan("---\nexpires: 2025-01-02 # fin\n").expires.unwrap();
        assert_eq!(expires.value.local.to_string(), "2025-01-02 00:00:00");
    }
}
