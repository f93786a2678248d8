//! `crieur next`: when the feeds will next change by themselves. Writes nothing.

use std::fmt::Write as _;

use chrono::{DateTime, Duration, SecondsFormat, Utc};
use serde::Serialize;

use super::Job;
use super::console::Console;
use super::cron;
use crate::cli::{Common, Scheduler};
use crate::config::Config;
use crate::error::Error;
use crate::exit::Exit;
use crate::next::{self, Change, Outlook};
use crate::text::Plain;

/// In which form it is told.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    Text,
    Json,
    Line(Scheduler),
}

impl Form {
    pub(super) fn new(json: bool, scheduler: Option<Scheduler>) -> Self {
        match scheduler {
            Some(scheduler) => Self::Line(scheduler),
            None if json => Self::Json,
            None => Self::Text,
        }
    }
}

pub(super) fn next(
    config: &Config,
    job: &Job,
    form: Form,
    common: &Common,
    console: &Console,
) -> Result<Exit, Error> {
    let outlook = next::outlook(config, job.now, job.accept, job.progress)?;
    if outlook.is_due {
        console.notice(&console.say("next-due", &[]));
    }
    match (form, outlook.at) {
        (Form::Json, _) => console.data(&json(config, &outlook)),
        (Form::Line(scheduler), Some(at)) => {
            let setup = cron::setup(config, common, console.tongue())?;
            console.data(&match scheduler {
                Scheduler::Systemd => setup.systemd_run(at)?,
                Scheduler::At => setup.at(at)?,
            });
        }
        (Form::Text, Some(at)) => console.data(&text(config, &outlook, at, job.now, console)),
        (_, None) => console.notice(&console.say("next-nothing", &[])),
    }
    Ok(Exit::Done)
}

/// All of it, for programs.
#[derive(Serialize)]
struct All<'a> {
    /// In the zone of the site.
    at: Option<String>,
    at_utc: Option<String>,
    changes: &'a [Change],
    /// Whether a run now would change something.
    due: bool,
}

fn json(config: &Config, outlook: &Outlook) -> String {
    let zone = config.site.zone;
    let form = SecondsFormat::Secs;
    let all = All {
        at: outlook
            .at
            .map(|at| at.with_timezone(&zone).to_rfc3339_opts(form, false)),
        at_utc: outlook.at.map(|at| at.to_rfc3339_opts(form, true)),
        changes: &outlook.changes,
        due: outlook.is_due,
    };
    // Texts and lists always serialise.
    serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
}

fn text(
    config: &Config,
    outlook: &Outlook,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
    console: &Console,
) -> String {
    let there = at
        .with_timezone(&config.site.zone)
        .format("%Y-%m-%d %H:%M:%S %:z");
    let mut text = format!("{there}  ({})\n", distance(at - now, console));
    for change in &outlook.changes {
        let what = console.say(&format!("next-{}", change.what.name()), &[]);
        let title = change.title.as_ref().map(Plain::as_str);
        let whom = title.or(change.id.as_deref()).unwrap_or_default();
        let line = format!("  {}  {what}  {whom}", change.feed);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

/// How far away a moment is: in the two largest measures that say anything.
fn distance(away: Duration, console: &Console) -> String {
    let seconds = away.num_seconds() + i64::from(away.subsec_nanos() > 0);
    let measures = [
        ("next-days", 86_400),
        ("next-hours", 3_600),
        ("next-minutes", 60),
        ("next-seconds", 1),
    ];
    let largest = measures.iter().position(|(_, size)| seconds >= *size);
    let largest = largest.unwrap_or(measures.len() - 1);
    let say = |(id, size): (&str, i64), seconds: i64| {
        let count = usize::try_from(seconds / size).unwrap_or_default();
        (count > 0).then(|| console.say(id, &[("count", count.into())]))
    };
    let time = say(measures[largest], seconds).unwrap_or_default();
    let rest = measures.get(largest + 1);
    let rest = rest.and_then(|measure| say(*measure, seconds % measures[largest].1));
    match rest {
        Some(rest) => console.say(
            "next-in-both",
            &[("time", time.into()), ("rest", rest.into())],
        ),
        None => console.say("next-in", &[("time", time.into())]),
    }
}
