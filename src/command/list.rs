//! `crieur list`: which article is in which feed, and which is withheld and why.

use std::fmt::Write as _;

use super::columns::cut;
use super::console::Console;
use super::{Job, verdict};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition;
use crate::error::Error;
use crate::exit::Exit;
use crate::list::{Row, rows, status};

pub(super) fn list(
    config: &Config,
    job: &Job<'_>,
    json: bool,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let survey = edition::survey(config, job.now, job.progress, found)?;
    console.diagnostics(found);
    let rows = rows(&survey.selection, &survey.recall, found);
    console.data(&if json {
        as_json(&rows)
    } else {
        as_table(&rows, console)
    });
    Ok(verdict(console.lints(), found, 0))
}

fn as_json(rows: &[Row<'_>]) -> String {
    // Rows hold texts alone, which always serialise.
    serde_json::to_string_pretty(rows).unwrap_or_default() + "\n"
}

fn as_table(rows: &[Row<'_>], console: &Console) -> String {
    let day = |row: &Row<'_>| row.date.as_ref().map(|date| date[..10].to_owned());
    let cells: Vec<[String; 4]> = rows
        .iter()
        .map(|row| {
            let title = row.title.unwrap_or_default().to_owned();
            [
                day(row).unwrap_or_default(),
                status(row, console.wording()),
                title,
                row.file.clone(),
            ]
        })
        .collect();
    let head = ["date", "feeds", "title", "file"]
        .map(|column| console.say(&format!("heading-{column}"), &[]));
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
