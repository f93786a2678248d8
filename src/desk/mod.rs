//! The desk: what maintainers see of their site before it is published. It has the feeds and pages of an edition as they would lie
//! below the output, each article as a feed reader would show it, and all that there is to mend.
//!
//! It is made in memory and answers for itself what lies at a path; no file but articles and those beside them is ever opened for an
//! answer.

mod article;
mod beside;
mod dress;
mod front;
mod leaf;
mod story;
mod subject;
mod told;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};

pub use leaf::{Kind, Leaf};
use told::Told;
use words::Words;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::Edition;
use crate::list::{self, Row};
use crate::page::FILE;
use crate::text::path_in_reference;
use crate::wording::Tongue;

/// Where the desk itself lies; no feed can have this name.
pub const FRONT: &str = "/-/";
/// Where the desk tells that it was laid anew.
pub const LIVE: &str = "/-/live";

const ARTICLES: &str = "/-/article/";
const BESIDE: &str = "/-/beside/";
const STORIES: &str = "/-/explain/";

/// What a build came to.
pub struct Build {
    config: Config,
    edition: Edition,
    /// What there was to tell.
    found: Vec<Diagnostic>,
    /// The addresses of feeds that differ from what is published, and of those that the guard holds back.
    changed: BTreeSet<String>,
    held: BTreeSet<String>,
    /// Feeds, pages and what belongs to them, by their path below the output.
    files: BTreeMap<String, Leaf>,
    /// Where on the desk what has an address on the web is.
    routes: BTreeMap<String, String>,
}

impl Build {
    /// Takes `edition`, made at the moment `at`, of which was `found` what there is to tell. What is as it was in the build `before`
    /// keeps its date.
    pub fn new(
        config: Config,
        (mut edition, found): (Edition, Vec<Diagnostic>),
        (changed, held): (BTreeSet<String>, BTreeSet<String>),
        at: DateTime<Utc>,
        before: Option<&Self>,
    ) -> Self {
        let documents = std::mem::take(&mut edition.documents).into_iter();
        let documents = documents.map(|one| (Kind::Feed(one.format), one.path, one.bytes));
        let pages = std::mem::take(&mut edition.pages).into_iter();
        let pages = pages.map(|page| (Kind::of_page(&page.path), page.path, page.bytes));
        let leaf = |(kind, path, bytes): (Kind, String, Vec<u8>)| {
            let known = before.and_then(|before| before.files.get(&path));
            let leaf = match known.filter(|leaf| leaf.bytes == bytes) {
                Some(leaf) => leaf.clone(),
                None => Leaf::new(kind, bytes, at),
            };
            (path, leaf)
        };
        let files = documents.chain(pages).map(leaf).collect();
        let routes = dress::routes(&config, &edition);
        Self {
            config,
            edition,
            found,
            changed,
            held,
            files,
            routes,
        }
    }

    fn shows_the_same(&self, other: &Self) -> bool {
        let is_same = self.changed == other.changed && self.held == other.held;
        is_same && self.files == other.files && self.rows() == other.rows()
    }

    /// What becomes of each article.
    fn rows(&self) -> Vec<Row<'_>> {
        let edition = &self.edition;
        list::rows(&edition.selection, &edition.recall, &self.found)
    }
}

/// The desk as it was laid once.
#[derive(Clone)]
pub struct Desk {
    /// The language of whoever serves it.
    pub tongue: Tongue,
    /// What tells it from every other, before and after.
    pub revision: String,
    /// When it was laid.
    pub at: DateTime<Utc>,
    /// The newest build that came about.
    pub build: Option<Arc<Build>>,
    /// What the newest attempt had to tell.
    pub found: Vec<(Severity, Diagnostic)>,
    /// Why it came to nothing; `build` is that of an earlier one then.
    pub failed: Option<String>,
}

/// What lies at a path.
#[derive(Debug)]
pub enum Answer {
    /// This.
    Leaf(Leaf),
    /// A file of the maintainers', in the folder of articles.
    File(PathBuf),
    /// Nothing: it is at that path.
    Elsewhere(String),
    /// Nothing, and a page that says so.
    Nothing(Leaf),
}

impl Desk {
    /// The path of a feed to which somebody could subscribe: of those that show most.
    pub fn feed(&self) -> Option<String> {
        let feeds = self.build.iter().flat_map(|build| &build.edition.feeds);
        let fullest = feeds.max_by_key(|feed| feed.entries.len())?;
        let format = fullest.selves.keys().next()?;
        Some(format!("/{}/{}", fullest.name, format.file_name()))
    }

    /// Whether somebody who looks at this desk misses nothing of the `other` one.
    pub fn shows_the_same(&self, other: &Self) -> bool {
        let builds = match (&self.build, &other.build) {
            (Some(one), Some(other)) => one.shows_the_same(other),
            (one, other) => one.is_none() && other.is_none(),
        };
        builds && self.found == other.found && self.failed == other.failed
    }

    /// What lies at `path`, which is decoded and begins with a slash; `query` is what somebody looks for.
    pub fn answer(&self, path: &str, query: &str) -> Answer {
        let made = |kind, bytes| Answer::Leaf(Leaf::new(kind, bytes, self.at));
        let page = match path {
            "/" => return Answer::Elsewhere(FRONT.to_owned()),
            dress::STYLE => return made(Kind::Style, dress::style()),
            dress::REMARK => return made(Kind::Style, dress::remark_style()),
            dress::SCRIPT => return made(Kind::Script, dress::script()),
            dress::ICON => return made(Kind::Icon, dress::icon()),
            FRONT => Some(self.front(query)),
            _ => {
                if let Some(article) = path.strip_prefix(ARTICLES) {
                    self.article(article)
                } else if let Some(code) = path.strip_prefix(STORIES) {
                    self.story(code)
                } else {
                    let beside = path.strip_prefix(BESIDE);
                    let beside = beside.and_then(|beside| self.beside(beside));
                    let there = beside.map(Answer::File).or_else(|| self.file(path));
                    return there.unwrap_or_else(|| self.nothing(path));
                }
            }
        };
        match page {
            Some(html) => made(Kind::Desk, html.into_bytes()),
            None => self.nothing(path),
        }
    }

    /// A file below the output.
    fn file(&self, path: &str) -> Option<Answer> {
        let build = self.build.as_ref()?;
        let below = path.strip_prefix('/')?;
        let name = match below.strip_suffix('/') {
            Some(folder) => format!("{folder}/{FILE}"),
            None => below.to_owned(),
        };
        let Some(leaf) = build.files.get(&name) else {
            let page = build.files.contains_key(&format!("{below}/{FILE}"));
            return page.then(|| Answer::Elsewhere(path_in_reference(path) + "/"));
        };
        if leaf.kind != Kind::Page {
            return Some(Answer::Leaf(leaf.clone()));
        }
        // It tells of what there is to mend, and that changes.
        let dressed = self.dressed(build, &leaf.bytes);
        Some(Answer::Leaf(Leaf::new(leaf.kind, dressed, self.at)))
    }

    fn nothing(&self, path: &str) -> Answer {
        let page = story::nothing(self, path).into_bytes();
        Answer::Nothing(Leaf::new(Kind::Desk, page, self.at))
    }

    /// How many errors and warnings there are.
    fn counts(&self) -> [usize; 2] {
        [Severity::Error, Severity::Warning].map(|wanted| {
            let all = self.found.iter();
            all.filter(|(severity, _)| *severity == wanted).count()
        })
    }
}
