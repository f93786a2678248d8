//! What became of each article and why, which `-vv` tells.

use super::console::Console;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::list::{Row, rows, status};

/// Says it, a line an article.
pub(super) fn tell(edition: &Edition, console: &Console, found: &[Diagnostic]) {
    if !console.tells_all() {
        return;
    }
    for row in rows(&edition.selection, &edition.recall, found) {
        console.trace(&format!("{}  {}", row.file, fate(&row, console)));
    }
}

fn fate(row: &Row<'_>, console: &Console) -> String {
    let named = |id: &str, feeds: &[&str]| {
        let feeds = ("feeds", feeds.join(", ").into());
        (!row.is_withheld()).then(|| console.say(id, &[feeds]))
    };
    let shown = if row.withdrawn.is_some() {
        "withdrawn-in"
    } else {
        "fate-in"
    };
    let all = [(shown, &row.feeds), ("fate-past", &row.past_limit)];
    let said: Vec<String> = all
        .into_iter()
        .filter(|(_, feeds)| !feeds.is_empty())
        .filter_map(|(id, feeds)| named(id, feeds))
        .collect();
    if !said.is_empty() {
        said.join(", ")
    } else if row.is_withheld() {
        status(row, console.wording())
    } else {
        console.say("fate-none", &[])
    }
}
