//! The long story of each finding: what crieur saw, why it matters, what happens meanwhile, and how to mend it. It is
//! written once a tongue, in `en.md` and `fr.md`, for the terminal (`crieur explain`) and for `docs/`.

mod docs;
mod read;

use std::fmt;

use crate::wording::Tongue;

pub use docs::docs;

/// What is told of one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The finding's code.
    pub code: &'static str,
    /// How much it matters, in a word of the page's tongue: error, warning or note.
    pub level: &'static str,
    /// What is wrong, in one sentence.
    pub summary: &'static str,
    /// All of it in Markdown, from level and summary to the examples.
    pub story: &'static str,
    /// The files that it shows.
    pub examples: Vec<Example>,
}

/// A file that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What it is shown for.
    pub role: Role,
    /// Its path on a site.
    pub path: &'static str,
    /// What stands in it.
    pub text: &'static str,
}

/// What an example is shown for. A fault that two files make together has one of them in both states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// With it, the finding is made.
    Wrong,
    /// With it in place of all that is wrong, it is not.
    Right,
    /// It belongs to the wrong site and to the right one.
    Both,
}

/// The codes of all findings, in the order in which the pages stand.
pub fn codes() -> impl Iterator<Item = &'static str> {
    read::sections(Tongue::English)
        .into_iter()
        .map(|(code, _)| code)
}

/// What is told of the finding `code`; `None` when there is no such finding.
pub fn page(code: &str, tongue: Tongue) -> Option<Page> {
    let sections = read::sections(tongue);
    let (code, story) = sections.into_iter().find(|(name, _)| *name == code)?;
    read::page(code, story, tongue)
}

/// All findings, one a line: code, level and summary.
pub fn list(tongue: Tongue) -> String {
    let pages: Vec<Page> = read::pages(tongue).collect();
    let width = |cell: fn(&Page) -> &str| {
        let widths = pages.iter().map(|page| cell(page).chars().count());
        widths.max().unwrap_or_default()
    };
    let (codes, levels) = (width(|page| page.code), width(|page| page.level));
    let lines = pages.iter().map(|page| {
        let level = page.level.to_lowercase();
        format!(
            "{:<codes$}  {level:<levels$}  {}\n",
            page.code, page.summary
        )
    });
    lines.collect()
}

impl fmt::Display for Page {
    /// The page as a terminal shows it, which is Markdown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "# {}\n\n{}\n", self.code, self.story)
    }
}
