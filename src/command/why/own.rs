//! What an article says itself, or what its file is, that keeps it out of all feeds.

use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::Known;
use super::reason::Reason;
use crate::article::Article;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::front::Front;
use crate::head::Head;
use crate::select::{Fate, Reason as Why};
use crate::source::Passed;

/// Where an article's own keys stand.
#[derive(Debug, Default)]
pub(super) struct Keys {
    draft: Option<Place>,
    date: Option<Place>,
    expires: Option<Place>,
    withdrawn: Option<Place>,
    /// Its categories.
    pub(super) categories: Option<Place>,
}

impl Keys {
    /// Those of the article of `head`; none if it cannot be read any more.
    pub(super) fn read(config: &Config, head: &Head) -> Self {
        // What is wrong was told when its head was read.
        let Some(article) = Article::open(&head.stamp, config, &mut Vec::new()) else {
            return Self::default();
        };
        let at = |range: &std::ops::Range<usize>| article.text().place(range.clone());
        let Front {
            date,
            embargo,
            expires,
            withdrawn,
            ..
        } = &article.front;
        let date = embargo.as_ref().or(date.as_ref());
        Self {
            draft: article.front.draft_at.as_ref().map(at),
            date: date.map(|date| at(&date.range)),
            expires: expires.as_ref().map(|date| at(&date.range)),
            withdrawn: withdrawn.as_ref().map(|text| at(&text.range)),
            categories: article.front.categories_at.as_ref().map(at),
        }
    }
}

/// What keeps the article with the number `number` out of all feeds, and what feeds show in place of it.
pub(super) fn of_article(known: &Known<'_>, number: usize, keys: &Keys) -> Vec<Reason> {
    let selection = &known.edition.selection;
    let head = &selection.heads[number];
    let file = || Place::file(&head.stamp.file);
    let said = |place: &Option<Place>| place.clone().unwrap_or_else(file);
    let mut reasons = Vec::new();
    if let Fate::Withheld(why) = &selection.fates[number] {
        reasons.push(match why {
            Why::Draft => {
                let rule = keys.draft.is_some().then_some("draft");
                Reason::new(rule, "why-draft", Vec::new(), [said(&keys.draft)])
            }
            Why::Future(date) => {
                let about = vec![("moment", moment(known.config, *date).into())];
                Reason::new(Some("date"), "why-future", about, [said(&keys.date)])
            }
            Why::Expired(date) => {
                let about = vec![("moment", moment(known.config, *date).into())];
                Reason::new(Some("expires"), "why-expired", about, [said(&keys.expires)])
            }
        });
    }
    if head.withdrawn.is_some() {
        let place = said(&keys.withdrawn);
        reasons.push(Reason::new(
            Some("withdrawn"),
            "why-withdrawn",
            Vec::new(),
            [place],
        ));
    }
    reasons
}

/// What was found of `file` that keeps it out; of what is only told, nothing, unless it is no article.
pub(super) fn faults<'a>(
    found: &'a [Diagnostic],
    file: &'a Path,
    least: Severity,
) -> impl Iterator<Item = Reason> + 'a {
    let its = found.iter().filter(move |one| one.place.file == file);
    its.filter(move |one| one.finding.severity() >= least)
        .map(Reason::found)
}

/// Why what lies at `path` below the folder of articles is no article: what was found of it, or of a folder in which it lies,
/// or else what its path tells.
pub(super) fn no_article(known: &Known<'_>, path: &str) -> Vec<Reason> {
    let site = &known.config.site;
    let ends = path.match_indices('/').map(|(at, _)| at);
    let mut ways: Vec<usize> = ends.chain([path.len()]).collect();
    ways.reverse();
    for end in ways {
        let place = site.articles.join(&path[..end]);
        let found: Vec<Reason> = faults(known.found, &place, Severity::Note).collect();
        if !found.is_empty() {
            return found;
        }
    }
    vec![match Passed::of(site, path) {
        Passed::Excluded(number) => {
            let written = known.written.as_ref();
            let written = written.and_then(|written| written.name_in_site("exclude", number));
            let (pattern, place) = written.unzip();
            let about = vec![("pattern", pattern.map(str::to_owned).into())];
            Reason::new(Some("exclude"), "why-excluded", about, place)
        }
        Passed::LeftOver(name) => Reason::new(
            None,
            "why-left-over",
            vec![("name", name.into())],
            [Place::file(&site.articles.join(path))],
        ),
        Passed::Kind(ending) => Reason::new(
            None,
            "why-other-kind",
            vec![("ending", ending.into())],
            [Place::file(&site.articles.join(path))],
        ),
    }]
}

/// A moment as the site's readers have it.
fn moment(config: &Config, date: DateTime<FixedOffset>) -> String {
    let there = date.with_timezone(&config.site.zone);
    there.format("%Y-%m-%d %H:%M %:z").to_string()
}
