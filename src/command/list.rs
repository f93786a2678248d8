//! `crieur list`: which article is in which feed, and which is withheld and why.

use std::fmt::Write as _;

use serde::Serialize;

use super::console::{Console, data};
use super::{Job, verdict};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition;
use crate::error::Error;
use crate::exit::Exit;
use crate::select::{Fate, Reason, Selection};

pub(super) fn list(
    config: &Config,
    job: &Job,
    json: bool,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let selection = edition::survey(config, job.now, found)?;
    console.diagnostics(found);
    let rows = rows(&selection);
    data(&if json {
        as_json(&rows)
    } else {
        as_table(&rows)
    });
    Ok(verdict(found))
}

/// An article's row.
#[derive(Debug, Serialize)]
struct Row<'a> {
    file: String,
    id: &'a str,
    url: &'a str,
    title: &'a str,
    date: String,
    /// The feeds that show it.
    feeds: Vec<&'a str>,
    /// The feeds that take it but no longer show it: it is past their limit of number or age.
    past_limit: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<Withheld>,
}

/// Why an article is in no feed.
#[derive(Debug, Serialize)]
struct Withheld {
    reason: &'static str,
    /// The moment that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    moment: Option<String>,
}

/// A row for each article, newest first.
fn rows(selection: &Selection) -> Vec<Row<'_>> {
    let mut order: Vec<usize> = (0..selection.heads.len()).collect();
    let key = |number: &usize| {
        let head = &selection.heads[*number];
        (std::cmp::Reverse(head.published.at), head.id.as_str())
    };
    order.sort_by(|a, b| key(a).cmp(&key(b)));
    order
        .into_iter()
        .map(|number| row(selection, number))
        .collect()
}

fn row(selection: &Selection, number: usize) -> Row<'_> {
    let head = &selection.heads[number];
    let (mut feeds, mut past_limit, mut withheld) = (Vec::new(), Vec::new(), None);
    match &selection.fates[number] {
        Fate::Taken(takers) => {
            for feed in takers {
                let name = selection.feeds[*feed].name.as_str();
                let list = if selection.shown[*feed].contains(&number) {
                    &mut feeds
                } else {
                    &mut past_limit
                };
                list.push(name);
            }
        }
        Fate::Withheld(reason) => {
            let (reason, moment) = match reason {
                Reason::Draft => ("draft", None),
                Reason::Future(date) => ("future", Some(date.to_rfc3339())),
                Reason::Expired(date) => ("expired", Some(date.to_rfc3339())),
            };
            withheld = Some(Withheld { reason, moment });
        }
    }
    Row {
        file: head.stamp.file.display().to_string(),
        id: &head.id,
        url: head.permalink.as_str(),
        title: head.title.as_str(),
        date: head.published.at.to_rfc3339(),
        feeds,
        past_limit,
        withheld,
    }
}

fn as_json(rows: &[Row<'_>]) -> String {
    // Rows hold texts alone, which always serialise.
    serde_json::to_string_pretty(rows).unwrap_or_default() + "\n"
}

fn as_table(rows: &[Row<'_>]) -> String {
    let cells: Vec<[String; 4]> = rows
        .iter()
        .map(|row| {
            [
                row.date[..10].to_owned(),
                status(row),
                row.title.to_owned(),
                row.file.clone(),
            ]
        })
        .collect();
    let head = ["DATE", "FEEDS", "TITLE", "FILE"].map(str::to_owned);
    let cells = std::iter::once(&head).chain(&cells);
    let width = |column: usize, most: usize| {
        cells
            .clone()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or_default()
            .min(most)
    };
    let (feeds, title) = (width(1, 40), width(2, 50));
    let mut table = String::new();
    for [date, status, name, file] in cells {
        let name = cut(name, title);
        // Writing to a String cannot fail.
        let _ = writeln!(
            table,
            "{date:<10}  {status:<feeds$}  {name:<title$}  {file}"
        );
    }
    table
}

fn status(row: &Row<'_>) -> String {
    if let Some(withheld) = &row.withheld {
        let moment = withheld
            .moment
            .as_ref()
            .map(|moment| moment[..10].to_owned());
        return match (withheld.reason, moment) {
            ("future", Some(day)) => format!("withheld until {day}"),
            ("expired", Some(day)) => format!("expired on {day}"),
            (reason, _) => format!("withheld: {reason}"),
        };
    }
    let past = row.past_limit.iter().map(|name| format!("({name})"));
    let all: Vec<String> = row
        .feeds
        .iter()
        .map(|name| (*name).to_owned())
        .chain(past)
        .collect();
    if all.is_empty() {
        "none".into()
    } else {
        all.join(" ")
    }
}

fn cut(text: &str, width: usize) -> String {
    match text.char_indices().nth(width) {
        Some(_) => text
            .chars()
            .take(width.saturating_sub(1))
            .chain(['…'])
            .collect(),
        None => text.to_owned(),
    }
}
