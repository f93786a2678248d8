//! The front of the desk: what there is to mend, the feeds, and the articles.

use std::collections::BTreeMap;

use askama::Template;

use super::dress::shown;
use super::subject::kept;
use super::told::{Part, parts};
use super::{ARTICLES, Build, Desk, Told, Words};
use crate::feed::Feed;
use crate::list::{self, Row};
use crate::page::{AT_THE_TOP, FILE, OPML};
use crate::text::{Fold, Language, Plain, path_in_reference};

/// How many findings, and how many articles, are shown at once.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(config = "src/desk/askama.toml", path = "front.html")]
struct Front<'a> {
    words: &'a Words,
    site: &'a str,
    failed: Option<&'a [Part]>,
    told: &'a [Told],
    more_told: usize,
    feeds: &'a [Shown<'a>],
    /// What there is about all feeds: where it is, and the id of what it is called.
    lists: &'a [(&'static str, &'static str)],
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
        let failed = self.failed.as_deref().map(parts);
        let shown_told = told.len().min(SHOWN);
        let build = self.build.as_deref();
        let feeds = build.map(Build::shown).unwrap_or_default();
        let mut articles = build
            .map(|build| Self::lines(build, query, &words))
            .unwrap_or_default();
        let more_articles = articles.len().saturating_sub(SHOWN);
        articles.truncate(SHOWN);
        let name = |file| {
            if file == OPML {
                "desk-opml"
            } else {
                "desk-overview"
            }
        };
        let is_there = |file: &&str| build.is_some_and(|build| build.files.contains_key(*file));
        let lists = AT_THE_TOP.into_iter().filter(is_there);
        let lists: Vec<(&str, &str)> = lists.map(|file| (file, name(file))).collect();
        let front = Front {
            site: build.map_or("", |build| build.config.site.title.as_str()),
            failed: failed.as_deref(),
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
    fn lines(build: &Build, query: &str, words: &Words) -> Vec<Line> {
        let wanted: Vec<Fold> = query.split_whitespace().map(Fold::new).collect();
        let kept: BTreeMap<String, Plain> = kept(&build.edition)
            .map(|(file, entry)| (file.display().to_string(), entry.title))
            .collect();
        // All of its words, wherever they are said.
        let is_meant = |row: &Row<'_>| {
            let status = list::status(row, &words.wording);
            let said = [row.title, row.id, Some(&row.file), Some(&status)];
            let said = Fold::new(&said.map(Option::unwrap_or_default).join(" "));
            let mut wanted = wanted.iter();
            wanted.all(|word| said.as_str().contains(word.as_str()))
        };
        let is_faulty = |row: &Row<'_>| row.reason() == Some("error");
        let mut rows = build.rows();
        for row in &mut rows {
            // An article with an error is called by its last good version.
            row.title = row.title.or_else(|| kept.get(&row.file).map(Plain::as_str));
        }
        rows.sort_by_key(|row| !is_faulty(row));
        let meant = rows
            .iter()
            .filter(|row| query.trim().is_empty() || is_meant(row));
        let folder = build.config.site.articles.display().to_string();
        let line = |row: &Row<'_>| {
            let below = row.file.strip_prefix(&folder).unwrap_or(&row.file);
            let date = row.date.as_deref().unwrap_or_default();
            Line {
                title: row.title.unwrap_or(&row.file).to_owned(),
                link: format!(
                    "{ARTICLES}{}",
                    path_in_reference(below.trim_start_matches('/'))
                ),
                // It stands in place of a title that nobody knows.
                file: row.title.map(|_| row.file.clone()),
                day: date.get(..10).unwrap_or_default().to_owned(),
                status: list::status(row, &words.wording),
                is_faulty: is_faulty(row),
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
