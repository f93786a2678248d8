//! The pages as files of `docs/`, for those who read them on the web.

use std::collections::BTreeMap;

use super::{Page, read};
use crate::wording::Tongue;

/// All files of `docs/` by their path below it: a page for each finding in each tongue, and a list of them.
pub fn docs() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for tongue in Tongue::ALL {
        let folder = tongue.code();
        for page in read::pages(tongue) {
            files.insert(format!("{folder}/{}.md", page.code), file(&page, tongue));
        }
        files.insert(format!("{folder}/README.md"), list(tongue));
    }
    files
}

/// A page, with the way to the list and to its other tongue.
fn file(page: &Page, tongue: Tongue) -> String {
    let opening = read::opening(tongue);
    let title = opening.lines().next().unwrap_or_default();
    let title = title.trim_start_matches(['#', ' ']);
    let other = in_other_tongue(tongue, &format!("{}.md", page.code));
    format!("{page}\n---\n\n[{title}](README.md) · {other}\n")
}

/// The list: what opens it, and a row of its table for each page.
fn list(tongue: Tongue) -> String {
    let rows = read::pages(tongue).map(|page| {
        let level = page.level.to_lowercase();
        let Page { code, summary, .. } = page;
        format!("| [{code}]({code}.md) | {level} | {summary} |\n")
    });
    let rows: String = rows.collect();
    let other = in_other_tongue(tongue, "README.md");
    format!("{}\n{rows}\n{other}\n", read::opening(tongue))
}

fn in_other_tongue(tongue: Tongue, file: &str) -> String {
    let (name, other) = match tongue {
        Tongue::English => ("Français", Tongue::French),
        Tongue::French => ("English", Tongue::English),
    };
    format!("[{name}](../{}/{file})", other.code())
}
