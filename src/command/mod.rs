//! The commands: what each does, what it says, and how it ends.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the clock is read here, once a run"
)]

mod build;
mod check;
mod console;
mod explain;
mod list;

use chrono::{DateTime, Utc};

use crate::cli::{Arguments, Command, Deny, Form};
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Lints, Severity};
use crate::error::Error;
use crate::exit::Exit;
use console::Console;

/// Does what `arguments` ask for. Whatever there is to say was said when it returns.
pub fn run(arguments: Arguments) -> Exit {
    let command = arguments.command.unwrap_or_default();
    let form = match &command {
        Command::Check { format } => *format,
        _ => Form::Human,
    };
    let mut console = Console::new(&arguments.common, form);
    let mut found = Vec::new();
    let now = arguments.common.now.unwrap_or_else(Utc::now);
    if let Command::Explain { code } = &command {
        return explain::explain(code.as_deref(), &console).unwrap_or_else(|error| {
            console.error(&error);
            error.exit()
        });
    }
    let job = Job {
        command,
        accept: arguments.common.accept,
        now,
    };
    let done = config::load(&arguments.common.config, &mut found).and_then(|mut config| {
        if let Some(output) = arguments.common.output {
            config.site.output = output;
        }
        let mut lints = config.lints.clone();
        if arguments.common.deny == Some(Deny::Warnings) {
            lints.deny_warnings();
        }
        console.heed(lints);
        job.perform(&config, &console, &mut found)
    });
    match done {
        Ok(exit) => exit,
        Err(error) => {
            console.diagnostics(&found);
            console.error(&error);
            error.exit()
        }
    }
}

/// What is to be done, and when it is.
struct Job {
    command: Command,
    accept: bool,
    now: DateTime<Utc>,
}

impl Job {
    fn perform(
        &self,
        config: &Config,
        console: &Console,
        found: &mut Vec<Diagnostic>,
    ) -> Result<Exit, Error> {
        match &self.command {
            Command::Build => build::build(config, self, console, found),
            Command::Check { .. } => check::check(config, self, console, found),
            // It was answered before feeds.toml was read.
            Command::Explain { .. } => Ok(Exit::Done),
            Command::List { json } => list::list(config, self, *json, console, found),
        }
    }
}

/// How a run ends that did its work, when `held` feeds were held back.
fn verdict(lints: &Lints, found: &[Diagnostic], held: usize) -> Exit {
    match lints.count(found, Severity::Error) {
        _ if held > 0 => Exit::HeldBack,
        0 => Exit::Done,
        _ => Exit::Reserves,
    }
}
