//! The answers as people read them.

use super::reason::{Reason, Standing, State};
use super::{Answer, Console};
use crate::command::columns::wrap;
use crate::diagnostic::Place;

/// How far what belongs to something stands from it.
const STEP: usize = 2;
/// How wide the column of feeds is at most, so that a long name leaves room for sentences.
const FEEDS: usize = 20;

/// What is told of all files, one after the other.
pub(super) fn told(answers: &[Answer<'_>], console: &Console) -> String {
    let all: Vec<String> = answers.iter().map(|one| answer(one, console)).collect();
    all.join("\n")
}

fn answer(answer: &Answer<'_>, console: &Console) -> String {
    let Answer {
        row,
        own,
        standings,
    } = answer;
    let mut lines = vec![console.colour(BOLD, &row.file)];
    if let Some((title, date)) = row.title.zip(row.date.as_ref()) {
        let line = format!("{}  {title}", &date[..10]);
        lines.extend(wrap(&line, console.width()));
    }
    for reason in own {
        lines.push(String::new());
        tell(reason, 0, &row.file, console, &mut lines);
    }
    let groups = [
        ("why-in", GREEN, &[State::In, State::Kept][..]),
        ("why-would-be-in", YELLOW, &[State::Withheld]),
        (
            "why-not-in",
            RED,
            &[
                State::PastLimit,
                State::TooOld,
                State::OverSize,
                State::NotTaken,
            ],
        ),
    ];
    let longest = standings.iter().map(|one| one.feed.chars().count()).max();
    let width = longest.unwrap_or_default().min(FEEDS);
    let indent = STEP + width + STEP;
    for (heading, colour, states) in groups {
        let group = standings.iter().filter(|one| states.contains(&one.state));
        let group: Vec<&Standing<'_>> = group.collect();
        if group.is_empty() {
            continue;
        }
        lines.push(String::new());
        lines.push(console.colour(colour, &console.say(heading, &[])));
        for standing in group {
            let first = lines.len();
            tell(&standing.reason, indent, &row.file, console, &mut lines);
            if standing.held {
                let held = Reason::new(None, "why-held", Vec::new(), []);
                tell(&held, indent, &row.file, console, &mut lines);
            }
            let name = format!("{:STEP$}{:<width$}{:STEP$}", "", standing.feed, "");
            let said = lines[first].trim_start().to_owned();
            lines[first] = name + &said;
        }
    }
    lines.join("\n") + "\n"
}

/// What `reason` says of `file`, the lines that say so, and what to do, each `indent` from the edge.
fn tell(reason: &Reason, indent: usize, file: &str, console: &Console, lines: &mut Vec<String>) {
    let (said, remedy) = reason.words(console.wording());
    let mut add = |text: &str, indent: usize, width: Option<usize>| {
        let edge = " ".repeat(indent);
        let room = width.map(|width| width.saturating_sub(indent));
        lines.extend(
            wrap(text, room)
                .into_iter()
                .map(|line| format!("{edge}{line}")),
        );
    };
    add(&said, indent, console.width());
    // That it is about the file was said.
    let is_line = |place: &&Place| place.position.is_some() || place.file.to_string_lossy() != file;
    for place in reason.places.iter().filter(is_line) {
        // A line of a file is shown as it is.
        add(&line(place), indent + STEP, None);
    }
    if let Some(remedy) = remedy.filter(|remedy| !remedy.is_empty()) {
        let help = console.say("help", &[]);
        add(&format!("{help}: {remedy}"), indent + STEP, console.width());
    }
}

/// `feeds.toml:52:14: categories = ["Actualités"]`
fn line(place: &Place) -> String {
    let file = place.file.display();
    match &place.position {
        Some(position) => {
            let (line, column) = (position.line, position.column);
            format!("{file}:{line}:{column}: {}", position.excerpt.trim())
        }
        None => file.to_string(),
    }
}

const BOLD: &str = "1";
const GREEN: &str = "32";
const YELLOW: &str = "33";
const RED: &str = "31";
