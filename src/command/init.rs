//! `crieur init`: looks at a folder without feeds.toml, asks a person at a terminal, writes one that fits, and says what to
//! do next. Nothing that is there is touched.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: whether there is a feeds.toml is seen here"
)]

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::console::Console;
use super::cron;
use super::signals::Watch;
use crate::cli::{Answers, Common};
use crate::config::{self, Config, SCHEMA_FILE, site_address};
use crate::cron::Every;
use crate::error::{Doing, Error};
use crate::exit::Exit;
use crate::init::{self, Proposal, Stock};
use crate::page::announcement;
use crate::progress::Progress;
use crate::replace;
use crate::shape::Shape;
use crate::text::{Language, Plain};
use crate::wording::Tongue;

pub(super) fn init(
    answers: &Answers,
    common: &Common,
    now: DateTime<Utc>,
    (watch, progress): (&Watch, &Progress),
    console: &Console,
) -> Result<Exit, Error> {
    let file = &common.config;
    let there = || Error::ConfigThere { path: file.clone() };
    if std::fs::symlink_metadata(file).is_ok() {
        return Err(there());
    }
    let zone = iana_time_zone::get_timezone().ok();
    // Servers call it by several names.
    let zone: Option<Tz> = zone.and_then(|name| name.parse().ok());
    let zone = zone.filter(|zone| !zone.name().starts_with("Etc/"));
    let zone = zone.unwrap_or(Tz::UTC);
    let mut proposal = init::look(file, zone, progress)?;
    if let Some(output) = &common.output {
        proposal.output = beside(output, file).to_string_lossy().into_owned();
    }
    settle(&mut proposal, answers, console);
    let stock = proposal.stock(&console.say("init-everything", &[]), now, progress)?;

    let schema = file.with_file_name(SCHEMA_FILE);
    let named = (!answers.no_schema).then_some(SCHEMA_FILE);
    let text = init::write(&proposal, &stock, named, console.wording());
    // What crieur itself would refuse is never written.
    let config = init::read(file, &text).ok_or_else(|| Error::Malformed {
        path: file.display().to_string(),
        reason: text.clone(),
    })?;
    watch.undisturbed(|_| -> Result<(), Error> {
        if proposal.is_missing {
            let made = replace::make_folder(&config.site.articles);
            made.map_err(failed(&config.site.articles))?;
        }
        if named.is_some() {
            // One that is there may be newer, or mended by hand.
            match replace::create(&schema, config::schema().as_bytes()) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                done => done.map_err(failed(&schema))?,
            }
        }
        let made = replace::create(file, text.as_bytes());
        made.map_err(|source| match source.kind() {
            ErrorKind::AlreadyExists => there(),
            _ => failed(file)(source),
        })
    })?;
    tell(&proposal, &stock, &config, common, console);
    Ok(Exit::Done)
}

/// The `output` that was given here, as feeds.toml has to name it.
fn beside(output: &Path, file: &Path) -> PathBuf {
    let is_here = file.parent().is_none_or(|parent| parent == Path::new(""));
    let whole = || std::path::absolute(output).unwrap_or_else(|_| output.to_owned());
    if is_here { output.to_owned() } else { whole() }
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    |source| Error::Output {
        doing: Doing::Init,
        path: path.to_owned(),
        source,
    }
}

/// Puts in place of what is proposed what the command line says, or a person who is asked.
fn settle(proposal: &mut Proposal, answers: &Answers, console: &Console) {
    let may_ask = !answers.yes && console.may_ask();
    proposal.title = settled(
        answers.title.clone(),
        &proposal.title.to_string(),
        may_ask.then_some("init-ask-title"),
        |text| Some(Plain::new(text)).filter(|title| !title.is_empty()),
        console,
    )
    .unwrap_or_else(|| proposal.title.clone());
    // The example is no answer: the file says of it that it must be changed.
    proposal.url = settled(
        answers.url.clone(),
        &proposal.address(),
        may_ask.then_some("init-ask-url"),
        site_address,
        console,
    )
    .filter(|url| url.as_str() != init::EXAMPLE);
    // Somebody whose terminal speaks French and who is asked will rather write French than nothing.
    let spoken = Some(console.tongue()).filter(|tongue| may_ask && *tongue != Tongue::default());
    let spoken = spoken.map_or("", Tongue::code);
    let language = proposal.language.as_ref().map_or(spoken, Language::as_str);
    proposal.language = settled(
        answers.language.clone(),
        language,
        may_ask.then_some("init-ask-language"),
        Language::parse,
        console,
    );
}

/// What was `given`, else what a person answers to the `question`, else what is `proposed`. A person who answers nothing that
/// can be read is asked again.
fn settled<T>(
    given: Option<T>,
    proposed: &str,
    question: Option<&str>,
    read: impl Fn(&str) -> Option<T>,
    console: &Console,
) -> Option<T> {
    const TIMES: usize = 3;
    if given.is_some() {
        return given;
    }
    for _ in 0..TIMES {
        let Some(question) = question else {
            break;
        };
        let answer = console.ask(&console.say(question, &[]), proposed);
        if answer == proposed {
            break;
        }
        if let Some(answer) = read(&answer) {
            return Some(answer);
        }
        console.notice(&console.say("init-ask-again", &[("answer", answer.into())]));
    }
    read(proposed)
}

/// Says what was found, and what to do next.
fn tell(proposal: &Proposal, stock: &Stock, config: &Config, common: &Common, console: &Console) {
    let site = &config.site;
    let file = ("file", config.file.display().to_string().into());
    let program = proposal.program.map(|program| program.name().to_owned());
    console.result(&console.say("init-written", &[file, ("program", program.into())]));
    let count = |shape| {
        let mut shapes = stock.shapes.iter();
        let found = shapes.find(|(one, _)| *one == Some(shape));
        found.map_or(0, |(_, count)| *count)
    };
    let about = [
        ("folder", site.articles.display().to_string().into()),
        (
            "count",
            stock.shapes.iter().map(|(_, n)| *n).sum::<usize>().into(),
        ),
        ("texts", count(Shape::PageText).into()),
        ("markdown", count(Shape::Markdown).into()),
        ("pages", count(Shape::HtmlPage).into()),
        ("faulty", proposal.faulty.into()),
    ];
    console.result(&console.say("init-found", &about));
    console.result(&console.say("init-addresses", &[]));
    for (feed, settings) in stock.feeds.iter().filter_map(|feed| {
        let settings = config.feeds.iter().find(|one| one.name == feed.name)?;
        Some((feed, settings))
    }) {
        let address = format!("{}{}/rss.xml", site.feeds_url, settings.name);
        let label = feed.categories.first().map(Plain::to_string);
        let about = [("count", feed.count.into()), ("label", label.into())];
        console.result(&format!(
            "  {address}  {}",
            console.say("init-feed", &about)
        ));
    }
    if let Some(address) = &stock.address {
        let address = ("address", address.to_string().into());
        console.result(&console.say("init-article-address", &[address]));
    }
    let output = ("output", site.output.display().to_string().into());
    let url = if proposal.url.is_none() {
        "example"
    } else {
        "own"
    };
    console.result(&console.say("init-next", &[output, ("url", url.into())]));
    console.result(&console.say("init-snippet", &[]));
    let lines = config.feeds.iter();
    for line in lines.filter_map(|feed| announcement(site, feed)) {
        console.result(&format!("  {line}"));
    }
    let every: Option<Every> = "10min".parse().ok();
    let setup = cron::setup(config, common, console.tongue()).ok();
    let line = setup
        .zip(every)
        .and_then(|(setup, every)| setup.crontab(every).ok());
    if let Some(line) = line {
        console.result(&console.say("init-crontab", &[]));
        console.result(&format!("  {}", line.trim_end()));
    }
}
