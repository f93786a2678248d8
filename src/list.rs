//! Which article is in which feed, and which is withheld and why: a row for each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Finding};
use crate::recall::Recall;
use crate::select::{Fate, Reason, Selection};
use crate::text::Plain;
use crate::wording::Wording;

/// An article's row. An article with an error has no more than its file and the error's code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    /// Its file, as the user would name it.
    pub file: String,
    /// What readers know it by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'a str>,
    /// When it appeared (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The feeds that show it.
    pub feeds: Vec<&'a str>,
    /// The feeds that take it but no longer show it: it is past their limit of number or age.
    pub past_limit: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<Withheld>,
    /// What these show in place of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<&'a str>,
    /// The feeds in which the last good version of an article with an error stays.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<&'a str>,
}

impl Row<'_> {
    /// The row of a file of which nothing is known.
    pub fn of_file(file: &Path) -> Self {
        Self {
            file: file.display().to_string(),
            ..Self::default()
        }
    }

    /// Why it is withheld: `draft`, `future`, `expired`, or `error`.
    pub fn reason(&self) -> Option<&'static str> {
        self.withheld.as_ref().map(|withheld| withheld.reason)
    }

    /// Whether it is in no feed for a reason of its own.
    pub fn is_withheld(&self) -> bool {
        self.withheld.is_some()
    }
}

/// Why an article is in no feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Withheld {
    /// `draft`, `future`, `expired`, or `error`.
    reason: &'static str,
    /// The moment that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    moment: Option<String>,
    /// The code of the error.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'static str>,
}

/// A row for each article, newest first, then one for each that has an error.
pub fn rows<'a>(
    selection: &'a Selection,
    recall: &'a Recall,
    found: &'a [Diagnostic],
) -> Vec<Row<'a>> {
    let mut order: Vec<usize> = (0..selection.heads.len()).collect();
    let key = |number: &usize| {
        let head = &selection.heads[*number];
        (std::cmp::Reverse(head.published.at), head.id.as_str())
    };
    order.sort_by(|a, b| key(a).cmp(&key(b)));
    let shown: Vec<BTreeSet<usize>> = selection
        .shown
        .iter()
        .map(|shown| shown.iter().copied().collect())
        .collect();
    let mut rows: Vec<Row<'_>> = order
        .into_iter()
        .map(|number| row(selection, &shown, number))
        .collect();
    rows.extend(without_head(selection, recall, found));
    rows
}

/// A row for each article of which no more is known than what is wrong with it.
fn without_head<'a>(
    selection: &'a Selection,
    recall: &'a Recall,
    found: &'a [Diagnostic],
) -> Vec<Row<'a>> {
    let known: BTreeSet<&Path> = selection
        .heads
        .iter()
        .map(|head| head.stamp.file.as_path())
        .collect();
    let mut reasons = BTreeMap::new();
    for diagnostic in found {
        let file = diagnostic.place.file.as_path();
        let reason = match &diagnostic.finding {
            Finding::UnfinishedDraft => Withheld {
                reason: "draft",
                moment: None,
                error: None,
            },
            finding if diagnostic.is_error() => Withheld {
                reason: "error",
                moment: None,
                error: Some(finding.code()),
            },
            _ => continue,
        };
        if !known.contains(file) {
            reasons.entry(file).or_insert(reason);
        }
    }
    let row = |(file, reason): (&'a Path, Withheld)| Row {
        file: file.display().to_string(),
        kept: recall.feeds_of(file).collect(),
        withheld: Some(reason),
        ..Row::default()
    };
    reasons.into_iter().map(row).collect()
}

fn row<'a>(selection: &'a Selection, shown: &[BTreeSet<usize>], number: usize) -> Row<'a> {
    let head = &selection.heads[number];
    let mut row = Row {
        file: head.stamp.file.display().to_string(),
        id: Some(&head.id),
        url: Some(head.permalink.as_str()),
        title: Some(head.title.as_str()),
        date: Some(head.published.at.to_rfc3339()),
        withdrawn: head.withdrawn.as_ref().map(Plain::as_str),
        ..Row::default()
    };
    match &selection.fates[number] {
        Fate::Taken(takers) => {
            let (now, past) = takers
                .iter()
                .partition::<Vec<usize>, _>(|feed| shown[**feed].contains(&number));
            let names = |feeds: Vec<usize>| {
                feeds
                    .into_iter()
                    .map(|feed| selection.feeds[feed].name.as_str())
                    .collect()
            };
            (row.feeds, row.past_limit) = (names(now), names(past));
        }
        Fate::Withheld(reason) => {
            let (reason, moment) = match reason {
                Reason::Draft => ("draft", None),
                Reason::Future(date) => ("future", Some(date.to_rfc3339())),
                Reason::Expired(date) => ("expired", Some(date.to_rfc3339())),
            };
            row.withheld = Some(Withheld {
                reason,
                moment,
                error: None,
            });
        }
    }
    row
}

/// What becomes of it, in a few words: its feeds, those past whose limit it is in brackets, or why it is in none.
pub fn status(row: &Row<'_>, wording: &Wording) -> String {
    if let Some(withheld) = &row.withheld {
        let moment = withheld
            .moment
            .as_ref()
            .map(|moment| moment[..16].replace('T', " "));
        let id = match withheld.reason {
            "error" if !row.kept.is_empty() => "withheld-error-kept".to_owned(),
            reason => format!("withheld-{reason}"),
        };
        let about = [
            ("day", moment.into()),
            ("code", withheld.error.unwrap_or_default().into()),
        ];
        return wording.say(&id, &about);
    }
    let past = row.past_limit.iter().map(|name| format!("({name})"));
    let all: Vec<String> = row
        .feeds
        .iter()
        .map(|name| (*name).to_owned())
        .chain(past)
        .collect();
    let feeds = all.join(" ");
    if all.is_empty() {
        wording.say("in-no-feed-short", &[])
    } else if row.withdrawn.is_some() {
        wording.say("withdrawn-in", &[("feeds", feeds.into())])
    } else {
        feeds
    }
}
