//! `crieur build`: writes the feeds.

use super::console::Console;
use super::{Job, verdict};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::edition;
use crate::error::Error;
use crate::exit::Exit;
use crate::publish::publish;
use crate::select::Fate;

pub(super) fn build(
    config: &Config,
    job: &Job,
    console: &Console,
    found: &mut Vec<Diagnostic>,
) -> Result<Exit, Error> {
    let edition = edition::prepare(config, job.now, false, found)?;
    let outcome = publish(&edition.documents, &config.site.output, job.accept, found)?;
    console.diagnostics(found);

    let selection = &edition.selection;
    for (number, feed) in selection.feeds.iter().enumerate() {
        let folder = config.site.output.join(&feed.name);
        let names = outcome
            .written
            .iter()
            .filter(|path| path.parent() == Some(&folder));
        let names: Vec<_> = names
            .filter_map(|path| path.file_name()?.to_str())
            .collect();
        let entries = match selection.shown[number].len() {
            1 => "1 entry".to_owned(),
            count => format!("{count} entries"),
        };
        let line = format!("{}  {}  {entries}", folder.display(), names.join(" "));
        if names.is_empty() {
            console.detail(&format!("{}  unchanged  {entries}", folder.display()));
        } else {
            console.result(&line);
        }
    }
    let withheld = selection
        .fates
        .iter()
        .filter(|fate| matches!(fate, Fate::Withheld(_)))
        .count();
    console.detail(&format!(
        "{} articles read, {withheld} withheld",
        selection.heads.len()
    ));
    if outcome.written.is_empty() && outcome.held == 0 {
        console.remark("All feeds are up to date.");
    }
    Ok(if outcome.held > 0 {
        Exit::HeldBack
    } else {
        verdict(found)
    })
}
