//! `crieur next`: when the feeds will next change by themselves. Writes nothing.

use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, Duration, SecondsFormat, SubsecRound as _, Utc};
use serde::Serialize;

use super::Job;
use super::console::Console;
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
        (Form::Line(Scheduler::Systemd), Some(at)) => console.data(&systemd(at, common)),
        (Form::Line(Scheduler::At), Some(at)) => console.data(&at_line(at, common)),
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
    let fits = measures.into_iter().find(|(_, size)| seconds >= *size);
    let (id, size) = fits.unwrap_or(("next-seconds", 1));
    let count = usize::try_from(seconds / size).unwrap_or_default();
    console.say(id, &[("count", count.into())])
}

/// In UTC, so that no clock that is put back can have it twice.
fn systemd(at: DateTime<Utc>, common: &Common) -> String {
    let at = at.format("%Y-%m-%d %H:%M:%S UTC");
    // systemd would put variables in.
    let words = words(common).map(|word| quoted(&word.replace('$', "$$")));
    let words = words.collect::<Vec<_>>().join(" ");
    format!("systemd-run --on-calendar='{at}' --timer-property=AccuracySec=1s -- {words}\n")
}

/// `at` knows whole minutes; rounded up, for nothing may come early.
fn at_line(at: DateTime<Utc>, common: &Common) -> String {
    let late = at.trunc_subsecs(0) + Duration::seconds((60 - at.timestamp() % 60) % 60);
    let words = words(common).map(|word| quoted(&word));
    let command = words.collect::<Vec<_>>().join(" ");
    // Some shells read `\n` in what they echo.
    let echo = if command.contains('\\') {
        "printf '%s\\n'"
    } else {
        "echo"
    };
    let late = late.format("%Y%m%d%H%M");
    format!("{echo} {} | TZ=UTC at -t {late}\n", quoted(&command))
}

/// The words of the command that is to run, wherever that is.
fn words(common: &Common) -> impl Iterator<Item = String> {
    let path = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        path.to_string_lossy().into_owned()
    };
    let mut words = vec![
        "crieur".to_owned(),
        "-q".into(),
        "-c".into(),
        path(&common.config),
    ];
    if let Some(output) = &common.output {
        words.extend(["-o".into(), path(output)]);
    }
    if let Some(tongue) = common.lang {
        words.extend(["--lang".into(), tongue.code().into()]);
    }
    words.into_iter()
}

/// `word` as one word of a shell's.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
