//! `crieur build`: writes the feeds.

use std::collections::BTreeMap;

use super::console::Console;
use super::record::Record;
use super::{Job, changes, fates, verdict};
use crate::config::{Config, FeedSettings};
use crate::diagnostic::Diagnostic;
use crate::edition::{self, Edition};
use crate::error::{self, Error};
use crate::exit::Exit;
use crate::keep::{Ended, keep};
use crate::progress::Stage;
use crate::publish::{self, Plan};
use crate::report::Made;
use crate::select::Fate;
use crate::{calm, index};

pub(super) fn build(
    config: &Config,
    job: &Job<'_>,
    console: &Console,
    record: &mut Record,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    record.now = Some(job.now);
    // `-vv` tells of each article.
    if console.tells_all() {
        let edition = edition::prepare(config, job.now, false, job.progress, found)?;
        let carried = carry_out(config, job, &edition, record, found)?;
        return Ok(tell(config, console, &carried, found));
    }
    let index = || job.has_index.then(|| index::load(config)).flatten();
    let is_kept = job.has_index && !job.is_rehearsal;
    let horizon = is_kept.then(|| index::horizon(&config.site.ledger));
    let horizon = horizon.flatten();
    let met = edition::meet(config, index, horizon, job.progress, found)?;
    let walked = found.clone();
    // Who asks for numbers gets them from an edition.
    let may_be_calm = !console.tells_details() && !record.is_wanted;
    if let Some(index) = met.index.as_ref().filter(|_| may_be_calm)
        && let Some(calm) = calm::still(config, index, &met, job.now, found)
    {
        found.clone_from(&calm.found);
        console.diagnostics(found);
        console.remark("up-to-date", &[]);
        return Ok(verdict(console.lints(), found, 0));
    }
    let (edition, seen) = edition::of_few(config, met, job.now, job.progress, found)?;
    let carried = carry_out(config, job, &edition, record, found)?;
    if let Some(horizon) = horizon {
        let ended = Ended {
            edition: &edition,
            plan: &carried.plan,
            remembered: carried.remembered,
            horizon,
            walked,
            found,
        };
        // The feeds are published all the same; the next run will have more to read.
        let kept = job.watch.undisturbed(|stop| {
            // Who is asked to end writes no cache.
            if stop() {
                return Ok(());
            }
            keep(config, &seen, ended)
        });
        if let Err(error) = kept {
            let file = index::beside(&config.site.ledger);
            let about = [
                ("path", file.display().to_string().into()),
                ("reason", error::system(&error).into()),
            ];
            console.detail(&console.say("index-not-kept", &about));
        }
    }
    Ok(tell(config, console, &carried, found))
}

/// An edition that is published.
struct Carried<'a> {
    edition: &'a Edition,
    plan: Plan<'a>,
    /// Whether the ledger was written.
    remembered: bool,
}

/// Publishes `edition`.
fn carry_out<'a>(
    config: &'a Config,
    job: &Job<'_>,
    edition: &'a Edition,
    record: &mut Record,
    found: &mut Vec<Diagnostic>,
) -> Result<Carried<'a>, Error> {
    job.progress.begin(Stage::Compare, 0);
    let plan = publish::plan(config, edition, job.accept, found)?;
    record.made = Some(Made::new(config, edition, &plan, found));
    job.progress.begin(Stage::Write, 0);
    let remembered = job
        .watch
        .undisturbed(|stop| plan.carry_out(!job.is_rehearsal, stop))?;
    Ok(Carried {
        edition,
        plan,
        remembered,
    })
}

/// Says what was done, and how the run ends.
fn tell(config: &Config, console: &Console, carried: &Carried<'_>, found: &[Diagnostic]) -> Exit {
    let Carried {
        edition,
        plan,
        remembered,
    } = carried;
    let output = &config.site.output;
    console.diagnostics(found);
    fates::tell(edition, console, found);
    let ledger = remembered.then_some(&config.site.ledger);
    let files = plan.changed.iter().map(|(path, _)| path);
    let pages = plan.pages.changed.iter().map(|(path, _)| path);
    for path in ledger.into_iter().chain(files).chain(pages) {
        console.written(path);
    }
    if console.is_in_later_round() {
        changes::tell(plan, console);
    }
    for moved in &edition.moves {
        console.result(&console.moved(moved));
    }

    let mut written: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (_, document) in &plan.changed {
        let file = document.format.file_name();
        written.entry(document.address()).or_default().push(file);
    }
    let mut at_the_top = Vec::new();
    for (_, page) in &plan.pages.changed {
        match page.path.split_once('/') {
            Some((address, file)) => written.entry(address).or_default().push(file),
            None => at_the_top.push(page.path.as_str()),
        }
    }
    let selection = &edition.selection;
    let sizes: BTreeMap<&str, usize> = edition
        .documents
        .iter()
        .map(|document| (document.address(), document.entries))
        .collect();
    let feeds = selection.feeds.iter().flat_map(FeedSettings::addresses);
    let retired = written
        .keys()
        .copied()
        .filter(|address| edition.at(address).is_none());
    let addresses: Vec<&str> = feeds.chain(retired).collect();
    for address in addresses {
        let folder = output.join(address);
        let count = sizes.get(address).copied().unwrap_or_default();
        let entries = console.say("entries", &[("count", count.into())]);
        match written.get(address) {
            Some(files) => console.result(&format!(
                "{}  {}  {entries}",
                folder.display(),
                files.join(" ")
            )),
            None => console.detail(&format!(
                "{}  {}  {entries}",
                folder.display(),
                console.say("unchanged", &[])
            )),
        }
    }
    if !at_the_top.is_empty() {
        let files = at_the_top.join(" ");
        console.result(&format!("{}  {files}", output.display()));
    }
    for file in plan.pages.removed.iter().chain(&plan.removed) {
        console.result(&format!(
            "{}  {}",
            file.display(),
            console.say("removed", &[])
        ));
    }
    let withheld = |fate: &&Fate| matches!(fate, Fate::Withheld(_));
    let withheld = selection.fates.iter().filter(withheld).count();
    let crowd = &selection.crowd;
    let counts = [
        ("count", (selection.heads.len() + crowd.len()).into()),
        ("withheld", (withheld + crowd.withheld).into()),
    ];
    console.detail(&console.say("read-articles", &counts));
    match edition.recall.count() {
        0 => {}
        kept => console.detail(&console.say("entries-kept", &[("count", kept.into())])),
    }
    if plan.is_empty() && plan.held.is_empty() {
        console.remark("up-to-date", &[]);
    }
    verdict(console.lints(), found, plan.held.len())
}
