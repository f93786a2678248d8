//! What can be typed.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::builder::NonEmptyStringValueParser;
use clap::builder::styling::{AnsiColor, Styles};
use clap::error::ErrorKind;
use clap::{ArgAction, Args, CommandFactory as _, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use url::Url;

use crate::config::site_address;
use crate::cron::Every;
use crate::exit::Exit;
use crate::text::{Language, Plain};
use crate::wording::Tongue;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  crieur init                      write a feeds.toml that fits this folder
  crieur                           write the feeds that feeds.toml asks for
  crieur check                     say all that is wrong, write nothing
  crieur diff                      what subscribers would live through
  crieur explain no-date           what a message means, at length
  crieur list                      which article is in which feed, and why not
  crieur new 'Un titre' --edit     begin an article, as a draft
  crieur next --as systemd         the line that runs crieur when an embargo ends or an article expires
  crieur why articles/2017/a.md    in which feeds it is and is not, and which line decides
  crieur serve                     see it all in a browser while you write, before it is published
  crieur watch                     publish whatever you save
  crieur stats                     how many articles, by month or year and by category
  crieur pin articles/2017/a.md    keep it the same article when its file is renamed
  crieur --now 2026-12-24T06:00:00Z --output /tmp/noel
                                   rehearse Christmas Eve somewhere else; nothing is remembered of it
  crieur cron                      a line for your crontab, or units for systemd: every ten minutes";

/// Turns a folder of articles and one feeds.toml into RSS, Atom and JSON feeds.
#[derive(Debug, Parser)]
#[command(name = "crieur", version, styles = STYLES, after_help = after_help(), max_term_width = 100)]
pub struct Arguments {
    /// What to do; without it, build
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Those of `build`, when it is not named.
    #[command(flatten)]
    outputs: Outputs,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Errors
    /// A mistake on it; or help, or the version, which were asked for.
    pub fn read() -> Result<Self, clap::Error> {
        let mut read = Self::try_parse()?;
        let outputs = std::mem::take(&mut read.outputs);
        match &mut read.command {
            None => read.command = Some(Command::Build(outputs)),
            Some(Command::Build(own)) => own.or(outputs),
            // What is not heeded must not be taken for heeded.
            Some(_) if outputs != Outputs::default() => {
                let message = "--report and --metrics are for `crieur build` alone";
                return Err(Self::command().error(ErrorKind::ArgumentConflict, message));
            }
            Some(_) => {}
        }
        Ok(read)
    }
}

/// What to do.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Write the feeds (this is what crieur does without a command)
    Build(Outputs),
    /// Read every article whole and say all that is wrong, without writing anything
    Check {
        /// In which form the findings are given
        #[arg(long, value_name = "FORM", value_enum, default_value_t = Form::Human)]
        format: Form,
        /// Look as well whether the pages of your site, as they lie in this folder, announce the feeds
        #[arg(long, value_name = "DIR")]
        site: Option<PathBuf>,
    },
    /// Print what lets a shell complete crieur's commands and options
    Completions {
        /// The shell
        #[arg(value_name = "SHELL", value_enum)]
        shell: Shell,
    },
    /// Print a line for cron, and a service and a timer for systemd, that run crieur here every few minutes
    Cron {
        /// One of the three alone, to be written into a file
        #[arg(long, value_name = "PART", value_enum)]
        only: Option<Part>,
        /// How often, from 1min to 24h
        #[arg(long, value_name = "TIME", default_value = "10min")]
        every: Every,
    },
    /// Show what subscribers would live through if the feeds were written now, without writing anything
    Diff {
        /// As JSON, for programs
        #[arg(long)]
        json: bool,
    },
    /// Tell the long story of a finding, with an example; without a code, list all codes
    Explain {
        /// The code, as it stands in brackets: error[no-date]
        code: Option<String>,
    },
    /// Look at what lies in this folder, and write a feeds.toml that fits it
    Init(Answers),
    /// Show which article is in which feed, and which is withheld and why
    List {
        /// As JSON, for programs
        #[arg(long)]
        json: bool,
    },
    /// Begin an article, where the others lie and as they are written
    New(Begun),
    /// Tell when the feeds will next change by themselves, without writing anything
    Next {
        /// As JSON, for programs
        #[arg(long, conflicts_with = "scheduler")]
        json: bool,
        /// As a line for the shell that has crieur run at that moment
        #[arg(long = "as", value_name = "SCHEDULER", value_enum)]
        scheduler: Option<Scheduler>,
    },
    /// Write into articles the id by which readers know them, so that their files may be renamed and moved
    Pin {
        /// The articles' files
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        /// The id to write, in place of the one that the article has; for one file alone
        #[arg(long, value_name = "URI", value_parser = NonEmptyStringValueParser::new())]
        id: Option<String>,
    },
    /// Show feeds, pages and articles in a browser on this machine as they would be published, anew with each change
    Serve {
        /// The port; without it, 8017, or any that is free
        #[arg(long, value_name = "PORT")]
        port: Option<u16>,
    },
    /// Print the JSON Schema of feeds.toml, by which editors complete and check it
    Schema,
    /// Print the lines by which the pages of your site announce the feeds to browsers and feed readers
    Snippet {
        /// The feeds to announce; without any, all
        #[arg(value_name = "FEED")]
        feeds: Vec<String>,
    },
    /// Count the articles, by month or year and by category
    Stats {
        /// As JSON, for programs
        #[arg(long)]
        json: bool,
    },
    /// Write the feeds now, and again whenever an article or feeds.toml changes, or its time has come
    Watch,
    /// Tell in which feeds an article is and in which it is not, which line decides, and what it would take
    Why {
        /// The articles: the path of a file or folder, an id, an address, or a title
        #[arg(value_name = "ARTICLE", required = true)]
        articles: Vec<PathBuf>,
        /// As JSON, for programs
        #[arg(long)]
        json: bool,
    },
}

/// What a build tells programs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Outputs {
    /// Write a report of the run into this file, as JSON, for programs
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Write metrics of the run into this file, for the textfile collector of Prometheus' node_exporter
    #[arg(long, value_name = "FILE")]
    pub metrics: Option<PathBuf>,
}

/// What is to stand in a new feeds.toml. What is not said is proposed.
#[derive(Debug, Clone, Args)]
pub struct Answers {
    /// The name of the site
    #[arg(long, value_name = "TEXT", value_parser = title)]
    pub title: Option<Plain>,
    /// The address of the site
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    pub url: Option<Url>,
    /// The language of the articles, such as fr or nl-BE
    #[arg(long, value_name = "CODE", value_parser = language)]
    pub language: Option<Language>,
    /// Ask nothing: take what is proposed
    #[arg(long, short)]
    pub yes: bool,
    /// Write no feeds.schema.json, by which editors complete and check feeds.toml
    #[arg(long)]
    pub no_schema: bool,
}

/// An article that is begun.
#[derive(Debug, Clone, Args)]
pub struct Begun {
    /// Its title
    #[arg(value_name = "TITLE", value_parser = title)]
    pub title: Plain,
    /// A category that it belongs to; may be given several times
    #[arg(long, value_name = "NAME", value_parser = title)]
    pub category: Vec<Plain>,
    /// Open it in the editor that $VISUAL or $EDITOR names
    #[arg(long, short)]
    pub edit: bool,
}

impl Outputs {
    fn or(&mut self, others: Self) {
        self.report = self.report.take().or(others.report);
        self.metrics = self.metrics.take().or(others.metrics);
    }
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// Read every article anew, whatever the last run knew of it
    #[arg(long, global = true)]
    pub no_index: bool,
    /// The file that says which feeds there are
    #[arg(
        long,
        short,
        value_name = "FILE",
        default_value = "feeds.toml",
        global = true
    )]
    pub config: PathBuf,
    /// Write below this folder, whatever feeds.toml says
    #[arg(long, short, value_name = "DIR", global = true)]
    pub output: Option<PathBuf>,
    /// Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00
    #[arg(long, value_name = "RFC3339", value_parser = moment, global = true)]
    pub now: Option<DateTime<Utc>>,
    /// Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new
    #[arg(long, global = true)]
    pub accept: bool,
    /// How long to wait while another run is at work, such as 30s or 2min; without it, not at all
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration, global = true)]
    pub wait: Option<Duration>,
    /// Say errors alone
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more of what was decided; twice, also what became of each article, what took how long, and which files are written
    #[arg(long, short, global = true, action = ArgAction::Count)]
    pub verbose: u8,
    /// Let warnings count as errors: the run ends with reserves, and publishes the same
    #[arg(long, value_name = "WHAT", value_enum, global = true)]
    pub deny: Option<Deny>,
    /// In which language to speak, en or fr; without it, that of the locale
    #[arg(long, value_name = "LANGUAGE", value_parser = tongue, global = true)]
    pub lang: Option<Tongue>,
    /// When to use colours
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Color::Auto, global = true)]
    pub color: Color,
}

/// In which form findings are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// For people, on standard error
    Human,
    /// As JSON, on standard output
    Json,
    /// As SARIF 2.1.0, on standard output
    Sarif,
}

/// What runs crieur at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Scheduler {
    /// A transient timer of systemd's
    Systemd,
    /// The command `at`, which knows whole minutes
    At,
}

/// What runs crieur every few minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// A line for cron
    Crontab,
    /// The service of systemd
    Service,
    /// The timer of systemd that starts the service
    Timer,
}

/// What is to count as an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Every warning
    Warnings,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal that has them
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

fn moment(text: &str) -> Result<DateTime<Utc>, &'static str> {
    let moment = DateTime::parse_from_rfc3339(text).map(DateTime::into);
    moment.map_err(|_| "this is no moment; write it like 2026-12-24T06:00:00+01:00")
}

fn tongue(text: &str) -> Result<Tongue, &'static str> {
    let mut all = Tongue::ALL.into_iter();
    all.find(|tongue| tongue.code() == text)
        .ok_or("crieur speaks en (English) and fr (French)")
}

fn title(text: &str) -> Result<Plain, &'static str> {
    let title = Plain::new(text);
    let is_empty = title.is_empty();
    (!is_empty)
        .then_some(title)
        .ok_or("there is nothing to read in it")
}

fn address(text: &str) -> Result<Url, &'static str> {
    site_address(text)
        .ok_or("this is no address of a site; write it like https://info-citoyen.example/")
}

fn language(text: &str) -> Result<Language, &'static str> {
    Language::parse(text).ok_or("this is no code of a language; write it like fr or nl-BE")
}

fn after_help() -> String {
    let codes: String = Exit::ALL
        .map(|exit| format!("\n  {:>2}  {}", exit.code(), exit.meaning()))
        .concat();
    format!("{EXAMPLES}\n\nExit status:{codes}")
}
