//! `crieur snippet`: the lines by which pages announce the feeds.

use super::console::Console;
use super::{Job, verdict};
use crate::config::{Config, FeedSettings};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::exit::Exit;
use crate::page::announcement;
use crate::{edition, index};

pub(super) fn snippet(
    config: &Config,
    job: &Job<'_>,
    names: &[String],
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let index = || job.has_index.then(|| index::load(config)).flatten();
    let met = edition::meet(config, index, None, job.progress, found)?;
    let (edition, _) = edition::of_few(config, met, job.now, job.progress, found)?;
    let feeds = || edition.selection.feeds.iter();
    let is_at = |feed: &FeedSettings, name: &String| feed.addresses().any(|one| one == name);
    let mut asked = names.iter();
    if let Some(name) = asked.find(|name| !feeds().any(|feed| is_at(feed, name))) {
        return Err(Error::NoFeed {
            name: name.clone(),
            known: feeds().map(|feed| feed.name.clone()).collect(),
        });
    }
    let is_wanted =
        |feed: &&FeedSettings| names.is_empty() || names.iter().any(|name| is_at(feed, name));
    let lines: String = feeds()
        .filter(is_wanted)
        .filter_map(|feed| Some(announcement(&config.site, feed)? + "\n"))
        .collect();
    console.diagnostics(found);
    console.data(&lines);
    console.remark("snippet-hint", &[]);
    Ok(verdict(console.lints(), found, 0))
}
