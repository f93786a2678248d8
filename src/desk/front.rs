//! The front of the desk: what there is to mend, the feeds, and the articles.

use askama::Template;

use super::dress::shown;
use super::told::Part;
use super::{ARTICLES, Build, Desk, Told, Words, encoded};
use crate::feed::Feed;
use crate::list::{self, Row};
use crate::page::{AT_THE_TOP, FILE};
use crate::text::{Fold, Language};

/// How many findings, and how many articles, are shown at once.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(config = "src/desk/askama.toml", path = "front.html")]
struct Front<'a> {
    words: &'a Words,
    site: &'a str,
    failed: Option<&'a str>,
    told: &'a [Told],
    more_told: usize,
    feeds: &'a [Shown<'a>],
    lists: &'a [&'static str],
    query: &'a str,
    articles: &'a [Line],
    more_articles: usize,
    is_built: bool,
    remark: String,
}

/// A feed, as a line shows it.
struct Shown<'a> {
    feed: &'a Feed,
    page: Option<String>,
    language: &'a str,
    is_changed: bool,
    is_held: bool,
}

/// An article, as a line shows it.
struct Line {
    title: String,
    link: String,
    file: Option<String>,
    day: String,
    status: String,
    is_faulty: bool,
    is_withheld: bool,
}

impl Desk {
    /// The front, with the articles in which `query` is said.
    pub(super) fn front(&self, query: &str) -> String {
        let words = Words::new(self.tongue);
        let told = self.told(&words);
        let shown_told = told.len().min(SHOWN);
        let build = self.build.as_deref();
        let feeds = build.map(Build::shown).unwrap_or_default();
        let mut articles = build
            .map(|build| self.lines(build, query, &words))
            .unwrap_or_default();
        let more_articles = articles.len().saturating_sub(SHOWN);
        articles.truncate(SHOWN);
        let lists = AT_THE_TOP.into_iter();
        let lists: Vec<&str> = lists
            .filter(|name| build.is_some_and(|build| build.files.contains_key(*name)))
            .collect();
        let front = Front {
            site: build.map_or("", |build| build.config.site.title.as_str()),
            failed: self.failed.as_deref(),
            told: &told[..shown_told],
            more_told: told.len() - shown_told,
            feeds: &feeds,
            lists: &lists,
            query,
            articles: &articles,
            more_articles,
            is_built: build.is_some(),
            remark: self.remark(&words, true),
            words: &words,
        };
        shown(front.render())
    }

    /// The articles in which `query` is said, those with an error first, then the newest.
    fn lines(&self, build: &Build, query: &str, words: &Words) -> Vec<Line> {
        let edition = &build.edition;
        let found: Vec<_> = self.found.iter().map(|(_, one)| one.clone()).collect();
        let wanted = Fold::new(query);
        let is_meant = |row: &Row<'_>| {
            let said = [
                row.title.unwrap_or_default(),
                &row.file,
                row.id.unwrap_or_default(),
            ];
            let mut said = said.into_iter().chain(row.feeds.iter().copied());
            said.any(|text| Fold::new(text).as_str().contains(wanted.as_str()))
        };
        let mut rows = list::rows(&edition.selection, &edition.recall, &found);
        rows.sort_by_key(|row| row.title.is_some());
        let meant = rows
            .iter()
            .filter(|row| query.trim().is_empty() || is_meant(row));
        let folder = build.config.site.articles.display().to_string();
        let line = |row: &Row<'_>| {
            let below = row.file.strip_prefix(&folder).unwrap_or(&row.file);
            let date = row.date.as_deref().unwrap_or_default();
            Line {
                title: row.title.unwrap_or(&row.file).to_owned(),
                link: format!("{ARTICLES}{}", encoded(below.trim_start_matches('/'))),
                // It stands in place of the title that nobody knows.
                file: row.title.map(|_| row.file.clone()),
                day: date.get(..10).unwrap_or_default().to_owned(),
                status: list::status(row, &words.wording),
                is_faulty: row.title.is_none(),
                is_withheld: row.is_withheld(),
            }
        };
        meant.map(line).collect()
    }
}

impl Build {
    fn shown(&self) -> Vec<Shown<'_>> {
        let feeds = self.edition.feeds.iter().zip(&self.edition.selection.feeds);
        feeds
            .map(|(feed, settings)| {
                let page = format!("{}/{FILE}", feed.name);
                Shown {
                    feed,
                    page: self.files.contains_key(&page).then(|| format!("/{page}")),
                    language: feed.language.as_ref().map_or("", Language::as_str),
                    is_changed: settings.addresses().any(|one| self.changed.contains(one)),
                    is_held: settings.addresses().any(|one| self.held.contains(one)),
                }
            })
            .collect()
    }
}
