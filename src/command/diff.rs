//! `crieur diff`: what subscribers would live through if the feeds were written now. Writes nothing.

use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;

use super::console::Console;
use super::{Job, verdict};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::exit::Exit;
use crate::ledger::Move;
use crate::look::{Item, Look, Part, Size};
use crate::progress::Stage;
use crate::publish::{self, Plan};
use crate::{edition, index};

pub(super) fn diff(
    config: &Config,
    job: &Job<'_>,
    json: bool,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let index = || job.has_index.then(|| index::load(config)).flatten();
    let met = edition::meet(config, index, None, job.progress, found)?;
    let (edition, _) = edition::of_few(config, met, job.now, job.progress, found)?;
    job.progress.begin(Stage::Compare, 0);
    let plan = publish::plan(config, &edition, job.accept, found)?;
    console.diagnostics(found);
    if json {
        let feeds = plan.looks.iter().map(|look| Row {
            held: plan.held.contains(&look.address),
            look,
        });
        let all = All {
            moved: &edition.moves,
            pages: pages(&plan),
            removed_pages: plan.pages.removed.iter().map(|path| shown(path)).collect(),
            feeds: feeds.collect(),
        };
        // Texts, numbers and lists always serialise.
        console.data(&(serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"));
    } else {
        let mut text = String::new();
        for moved in &edition.moves {
            text.push_str(&console.moved(moved));
            text.push('\n');
        }
        for look in &plan.looks {
            feed(
                look,
                plan.held.contains(&look.address),
                config,
                console,
                &mut text,
            );
        }
        let pages = pages(&plan);
        if !pages.is_empty() {
            let pages = pages.join(" ");
            let _ = writeln!(text, "{}  {pages}", console.say("diff-pages", &[]));
        }
        for page in &plan.pages.removed {
            let removed = console.say("removed", &[]);
            let _ = writeln!(text, "{}  {removed}", page.display());
        }
        console.data(&text);
        if plan.is_empty() && plan.held.is_empty() {
            console.remark("up-to-date", &[]);
        }
    }
    Ok(match verdict(console.lints(), found, plan.held.len()) {
        Exit::HeldBack => Exit::HeldBack,
        _ if !plan.is_empty() => Exit::WouldChange,
        other => other,
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn pages<'a>(plan: &Plan<'a>) -> Vec<&'a str> {
    let pages = plan.pages.changed.iter();
    pages.map(|(_, page)| page.path.as_str()).collect()
}

/// All of it, for programs.
#[derive(Serialize)]
struct All<'a> {
    moved: &'a [Move],
    /// The pages for people that would be written anew, by their paths below the output.
    pages: Vec<&'a str>,
    /// The files of those that would be removed.
    removed_pages: Vec<String>,
    feeds: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    /// Whether the guard would hold it back.
    held: bool,
    #[serde(flatten)]
    look: &'a Look,
}

/// A line for the feed and one for each article, for people.
fn feed(look: &Look, held: bool, config: &Config, console: &Console, text: &mut String) {
    let folder = config.site.output.join(&look.address);
    let state = match (held, look.before, look.after) {
        (true, ..) => console.say("diff-held", &[]),
        (_, None, _) => console.say("diff-new-feed", &[]),
        (_, _, None) => console.say("diff-removed", &[]),
        (_, Some(before), Some(after)) => {
            let counts = [("before", before.into()), ("after", after.into())];
            console.say("diff-entries", &counts)
        }
    };
    let sizes: Vec<String> = look
        .documents
        .iter()
        .map(|one| size(one, console))
        .collect();
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{}  {state}  {}", folder.display(), sizes.join("  "));
    let is_same = look.new.is_empty() && look.back.is_empty() && look.updated.is_empty();
    let nothing_goes = look.withdrawn.is_empty() && look.past_limit.is_empty();
    if is_same && nothing_goes && look.again.is_empty() {
        let _ = writeln!(text, "  ~ {}", console.say("diff-own", &[]));
    }
    let mut line = |color, sign, label: &str, item: &Item, more: String| {
        let label = console.say(label, &[]);
        let day = item.published.date_naive();
        let start = console.colour(color, &format!("  {sign} {label:<11}"));
        let _ = writeln!(text, "{start}  {day}  {}{more}", item.title);
    };
    for again in &look.again {
        line(
            RED,
            '!',
            "diff-again",
            &again.item,
            format!("  ({})", again.known_as),
        );
    }
    for new in &look.new {
        line(GREEN, '+', "diff-new", new, String::new());
    }
    for item in &look.back {
        line(GREEN, '+', "diff-back", item, String::new());
    }
    for change in &look.updated {
        let parts = change.what.iter().map(|part| console.say(word(*part), &[]));
        let parts = parts.collect::<Vec<_>>().join(", ");
        let old = change
            .old_url
            .as_ref()
            .map(|old| format!("  {old} → {}", change.item.url));
        let more = format!("  ({parts}){}", old.unwrap_or_default());
        line(YELLOW, '~', "diff-updated", &change.item, more);
    }
    for withdrawal in &look.withdrawn {
        let why = console.say(&format!("diff-{}", withdrawal.why.name()), &[]);
        line(
            RED,
            '-',
            "diff-withdrawn",
            &withdrawal.item,
            format!("  ({why})"),
        );
    }
    for item in &look.past_limit {
        line(PLAIN, '·', "diff-past-limit", item, String::new());
    }
}

const PLAIN: &str = "";
const RED: &str = "31";
const GREEN: &str = "32";
const YELLOW: &str = "33";

fn word(part: Part) -> &'static str {
    match part {
        Part::Title => "diff-title",
        Part::Text => "diff-text",
        Part::Address => "diff-address",
        Part::Published => "diff-published",
        Part::Updated => "diff-later",
        Part::Backwards => "diff-backwards",
        Part::Categories => "diff-categories",
        Part::Summary => "diff-summary",
        Part::Other => "diff-other",
    }
}

/// `rss.xml 12.3 KiB → 13.1 KiB`.
fn size(size: &Size, console: &Console) -> String {
    let kib = |bytes: usize| {
        let (whole, tenth) = (bytes / 1024, bytes % 1024 * 10 / 1024);
        // As texts, for a number may be written in groups of digits.
        let parts = [
            ("whole", whole.to_string().into()),
            ("tenth", tenth.to_string().into()),
        ];
        console.say("kib", &parts)
    };
    let of = |bytes: Option<usize>| bytes.map_or_else(|| "–".to_owned(), kib);
    let file = size.file.rsplit('/').next().unwrap_or_default();
    format!("{file} {} → {}", of(size.before), of(size.after))
}
