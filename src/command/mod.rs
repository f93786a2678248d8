//! The commands: what each does, what it says, and how it ends.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: the clock is read here, once a run, and whether the journal listens"
)]

mod bars;
mod build;
mod changes;
mod check;
mod columns;
mod console;
mod cron;
mod diff;
mod drawing;
mod explain;
mod fates;
mod init;
mod journal;
mod list;
mod named;
mod new;
mod next;
mod pin;
mod record;
mod schema;
mod signals;
mod snippet;
mod rounds;
mod serve;
mod stats;
mod told;
mod watch;
mod why;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use chrono::{DateTime, Utc};

use crate::cli::{Arguments, Command, Common, Deny, Form, Outputs};
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Lints, Severity};
use crate::error::Error;
use crate::exit::Exit;
use crate::progress::{Progress, Stage};
use crate::replace::real;
use crate::report::Report;
use console::Console;
use drawing::Drawing;
use journal::Priority;
use record::Record;
use signals::Watch;

/// Does what `arguments` ask for. Whatever there is to say was said when it returns.
pub fn run(arguments: Arguments) -> Exit {
    let clock = Clock::start();
    let Arguments {
        command, common, ..
    } = arguments;
    let command = command.unwrap_or(Command::Build(Outputs::default()));
    let outputs = match &command {
        Command::Build(outputs) => outputs.clone(),
        _ => Outputs::default(),
    };
    let mut record = Record {
        is_wanted: outputs != Outputs::default(),
        ..Record::default()
    };
    let form = match command {
        Command::Check { format, .. } => format,
        _ => Form::Human,
    };
    let mut console = Console::new(&common, form, journal_listens());
    let times = Arc::new(Mutex::new(Vec::new()));
    let progress = Arc::new({
        let times = Arc::clone(&times);
        Progress::telling(move |stage| lock_of(&times).push((stage, Instant::now())))
    });
    progress.begin(Stage::Start, 0);
    // What lasts shows how far each of its rounds is.
    let lasts = matches!(command, Command::Serve { .. } | Command::Watch);
    let drawing = (!lasts && console.may_draw())
        .then(|| Drawing::start(console.line(), &progress, console.tongue()));
    let mut found = Vec::new();
    let watch = Watch::start(console.line());
    let done = match &command {
        Command::Completions { shell } => Ok(schema::completions(*shell, &console)),
        Command::Explain { code } => explain::explain(code.as_deref(), &console),
        Command::Init(answers) => {
            let now = common.now.unwrap_or(clock.started);
            init::init(answers, &common, now, (&watch, &progress), &console)
        }
        Command::Schema => Ok(schema::schema(&console)),
        Command::Serve { port } => serve::serve(*port, &common, &progress, &mut console),
        Command::Watch => watch::watch(&common, (&watch, &progress), &mut console),
        _ => prepare(
            &command,
            &common,
            (&watch, &progress),
            &mut console,
            &mut found,
        )
        .and_then(|(config, job)| {
            let told = (&console, &mut found);
            carry_out(command, &common, &config, &job, &mut record, told)
        }),
    };
    let (exit, error) = match done {
        Ok(exit) => (exit, None),
        Err(error) => {
            console.diagnostics(&found);
            console.error(&error);
            (error.exit(), Some(error))
        }
    };
    drop(drawing);
    console.times(&lock_of(&times), Instant::now());
    let exit = match console.lost() {
        // What was asked for was not said.
        Some(source) => {
            let error = Error::Unsaid { source };
            console.error(&error);
            exit.max(error.exit())
        }
        None => exit,
    };
    // A signal leaves no time for it. What is to be told must not overwrite what the run works with.
    let is_told = !matches!(error, Some(Error::Stopped | Error::OwnFile { .. }));
    if outputs == Outputs::default() || !is_told {
        return exit;
    }
    let report = Report {
        started: clock.started,
        duration: clock.instant.elapsed(),
        now: record.now,
        exit,
        error: error.as_ref(),
        made: record.made.as_ref(),
        findings: &console.lints().weigh(&found),
    };
    // Files that are half written would be left behind.
    watch.undisturbed(|_| record::write(&report, &outputs, &console))
}

/// Does what `command` says.
fn carry_out(
    command: Command,
    common: &Common,
    config: &Config,
    job: &Job<'_>,
    record: &mut Record,
    (console, found): (&Console, &mut Vec<Diagnostic>),
) -> Result<Exit, Error> {
    match command {
        Command::Build(_) => build::build(config, job, console, record, found),
        Command::Check { site, .. } => check::check(config, job, site.as_deref(), console, found),
        Command::Snippet { feeds } => snippet::snippet(config, job, &feeds, console, found),
        Command::Diff { json } => diff::diff(config, job, json, console, found),
        Command::List { json } => list::list(config, job, json, console, found),
        Command::Next { json, scheduler } => {
            let form = next::Form::new(json, scheduler);
            next::next(config, job, form, common, console)
        }
        Command::New(begun) => new::new(config, job, &begun, console, found),
        Command::Cron { only, every } => cron::cron(config, common, only, every, console, found),
        Command::Pin { files, id } => {
            let wanted = pin::Wanted { files, id };
            pin::pin(config, job, &wanted, console, found)
        }
        Command::Stats { json } => stats::stats(config, job, json, console),
        Command::Why { articles, json } => why::why(config, job, &articles, json, console),
        Command::Explain { code } => explain::explain(code.as_deref(), console),
        Command::Completions { shell } => Ok(schema::completions(shell, console)),
        Command::Schema => Ok(schema::schema(console)),
        // They were done without a feeds.toml, or read it again and again.
        Command::Init(_) | Command::Serve { .. } | Command::Watch => Ok(Exit::Done),
    }
}

/// Says what is wrong with the command line, or what was asked for of it.
pub fn answer(error: &clap::Error) -> Exit {
    // A closed pipe is no error.
    if !error.use_stderr() {
        let _ = error.print();
        return Exit::Done;
    }
    if journal_listens() {
        let text = error.render().to_string();
        console::log(&journal::prefixed(&text, Priority::Error));
    } else {
        let _ = error.print();
    }
    Exit::Usage
}

/// Whether systemd's journal reads standard error. That is found out, and no setting.
fn journal_listens() -> bool {
    std::env::var("JOURNAL_STREAM").is_ok_and(|said| journal::is_meant(&said))
}

fn lock_of<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// When the run began, by the real clock, whatever `--now` says.
struct Clock {
    started: DateTime<Utc>,
    instant: Instant,
}

impl Clock {
    fn start() -> Self {
        Self {
            started: Utc::now(),
            instant: Instant::now(),
        }
    }
}

/// Reads feeds.toml, and sees to it that a run that writes is the only one. The time is that of the moment when it may begin.
fn prepare<'a>(
    command: &Command,
    common: &Common,
    (watch, progress): (&'a Watch, &'a Progress),
    console: &mut Console,
    found: &mut Vec<Diagnostic>,
) -> Result<(Config, Job<'a>), Error> {
    let (mut config, mut is_rehearsal) = configure(common, console, found)?;
    if let Command::Build(outputs) = command {
        record::admit(outputs, &config)?;
    }
    let writes = matches!(command, Command::Build(_) | Command::Pin { .. });
    while writes && !is_rehearsal {
        progress.begin(Stage::Lock, 0);
        let taken = watch.lock(&config.site.ledger, common.wait.unwrap_or_default())?;
        if let Some(dead) = &taken.dead {
            let pid = ("pid", dead.pid.to_string().into());
            console.detail(&console.say("lock-taken-over", &[pid]));
        }
        if !taken.waited {
            break;
        }
        // The run that was waited for may know a newer one.
        found.clear();
        let ledger = config.site.ledger;
        (config, is_rehearsal) = configure(common, console, found)?;
        if config.site.ledger == ledger {
            break;
        }
        watch.unlock();
    }
    let job = Job {
        accept: common.accept,
        has_index: !common.no_index,
        now: common.now.unwrap_or_else(Utc::now),
        is_rehearsal,
        watch,
        progress,
    };
    Ok((config, job))
}

/// feeds.toml, with what the command line says instead of it, and whether that makes the run a rehearsal: one that acts
/// as if it were another moment, in another place than the site's own.
fn configure(
    common: &Common,
    console: &mut Console,
    found: &mut Vec<Diagnostic>,
) -> Result<(Config, bool), Error> {
    let mut config = config::load(&common.config, found)?;
    let mut is_rehearsal = false;
    if let Some(output) = &common.output {
        let is_elsewhere = real(output) != real(&config.site.output);
        is_rehearsal = common.now.is_some() && is_elsewhere;
        config.site.output.clone_from(output);
    }
    let mut lints = config.lints.clone();
    if common.deny == Some(Deny::Warnings) {
        lints.deny_warnings();
    }
    console.heed(lints);
    Ok((config, is_rehearsal))
}

/// What a command has to know besides feeds.toml.
struct Job<'a> {
    accept: bool,
    /// Whether what the last run knew may be used, and what this one knows is kept.
    has_index: bool,
    now: DateTime<Utc>,
    /// Another moment and another place than the real ones: what happens there, nobody has seen.
    is_rehearsal: bool,
    /// What keeps signals from ending it in the middle.
    watch: &'a Watch,
    /// Is told how far it is.
    progress: &'a Progress,
}

/// How a run ends that did its work, when `held` feeds were held back.
fn verdict(lints: &Lints, found: &[Diagnostic], held: usize) -> Exit {
    match lints.count(found, Severity::Error) {
        _ if held > 0 => Exit::HeldBack,
        0 => Exit::Done,
        _ => Exit::Reserves,
    }
}
