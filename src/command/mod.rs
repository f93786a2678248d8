//! The commands: what each does, what it says, and how it ends.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the clock is read here, once a run"
)]

mod build;
mod check;
mod console;
mod cron;
mod diff;
mod explain;
mod list;
mod next;
mod pin;
mod signals;

use chrono::{DateTime, Utc};

use crate::cli::{Arguments, Command, Common, Deny, Form};
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Lints, Severity};
use crate::error::Error;
use crate::exit::Exit;
use console::Console;
use signals::Watch;

/// Does what `arguments` ask for. Whatever there is to say was said when it returns.
pub fn run(arguments: Arguments) -> Exit {
    let Arguments { command, common } = arguments;
    let command = command.unwrap_or_default();
    let form = match command {
        Command::Check { format } => format,
        _ => Form::Human,
    };
    let mut console = Console::new(&common, form);
    let mut found = Vec::new();
    let watch = Watch::start();
    let done = if let Command::Explain { code } = &command {
        explain::explain(code.as_deref(), &console)
    } else {
        prepare(&command, &common, &watch, &mut console, &mut found).and_then(|(config, job)| {
            match command {
                Command::List { json } => list::list(&config, &job, json, &console, &mut found),
                Command::Diff { json } => diff::diff(&config, &job, json, &console, &mut found),
                Command::Next { json, scheduler } => {
                    let form = next::Form::new(json, scheduler);
                    next::next(&config, &job, form, &common, &console)
                }
                Command::Pin { files, id } => {
                    let wanted = pin::Wanted { files, id };
                    pin::pin(&config, &job, &wanted, &console, &mut found)
                }
                Command::Cron { only, every } => {
                    cron::cron(&config, &common, only, every, &console, &found)
                }
                Command::Check { .. } => check::check(&config, &job, &console, &mut found),
                _ => build::build(&config, &job, &console, &mut found),
            }
        })
    };
    done.unwrap_or_else(|error| {
        console.diagnostics(&found);
        console.error(&error);
        error.exit()
    })
}

/// Reads feeds.toml, and sees to it that a run that writes is the only one. The time is that of the moment when it may begin.
fn prepare<'a>(
    command: &Command,
    common: &Common,
    watch: &'a Watch,
    console: &mut Console,
    found: &mut Vec<Diagnostic>,
) -> Result<(Config, Job<'a>), Error> {
    let mut config = configure(common, console, found)?;
    let is_rehearsal = common.now.is_some() && common.output.is_some();
    let writes = matches!(command, Command::Build | Command::Pin { .. });
    if writes && !is_rehearsal {
        let taken = watch.lock(&config.site.ledger, common.wait.unwrap_or_default())?;
        if let Some(dead) = &taken.dead {
            let pid = ("pid", dead.pid.to_string().into());
            console.detail(&console.say("lock-taken-over", &[pid]));
        }
        if taken.waited {
            // The run that was waited for may know a newer one.
            found.clear();
            config = configure(common, console, found)?;
        }
    }
    let job = Job {
        accept: common.accept,
        now: common.now.unwrap_or_else(Utc::now),
        is_rehearsal,
        watch,
    };
    Ok((config, job))
}

/// feeds.toml, with what the command line says instead of it.
fn configure(
    common: &Common,
    console: &mut Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Config, Error> {
    let mut config = config::load(&common.config, found)?;
    if let Some(output) = &common.output {
        config.site.output.clone_from(output);
    }
    let mut lints = config.lints.clone();
    if common.deny == Some(Deny::Warnings) {
        lints.deny_warnings();
    }
    console.heed(lints);
    Ok(config)
}

/// What a command has to know besides feeds.toml.
struct Job<'a> {
    accept: bool,
    now: DateTime<Utc>,
    /// Another moment and another place than the real ones: what happens there, nobody has seen.
    is_rehearsal: bool,
    /// What keeps signals from ending it in the middle.
    watch: &'a Watch,
}

/// How a run ends that did its work, when `held` feeds were held back.
fn verdict(lints: &Lints, found: &[Diagnostic], held: usize) -> Exit {
    match lints.count(found, Severity::Error) {
        _ if held > 0 => Exit::HeldBack,
        0 => Exit::Done,
        _ => Exit::Reserves,
    }
}
