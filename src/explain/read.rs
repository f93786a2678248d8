//! Takes the sources of the pages apart. A section begins with `## CODE` and a line `**Level.** Summary.`; a fenced block
//! is an example when the line above it says what it is for and names the file.

use super::{Example, Page, Role};
use crate::wording::Tongue;

/// The source of all pages in a tongue, below the text that opens their list.
pub(super) fn source(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::English => include_str!("en.md"),
        Tongue::French => include_str!("fr.md"),
    }
}

/// All pages that are well formed; a test holds that all are.
pub(super) fn pages(tongue: Tongue) -> impl Iterator<Item = Page> {
    let sections = sections(tongue).into_iter();
    sections.filter_map(move |(code, story)| page(code, story, tongue))
}

/// What stands before the first section.
pub(super) fn opening(tongue: Tongue) -> &'static str {
    let source = source(tongue);
    let end = headings(source).next().map_or(source.len(), |at| at.0);
    source[..end].trim()
}

/// The code and the text of each section.
pub(super) fn sections(tongue: Tongue) -> Vec<(&'static str, &'static str)> {
    let source = source(tongue);
    let begins: Vec<(usize, &'static str)> = headings(source).collect();
    let ends = begins
        .iter()
        .skip(1)
        .map(|(at, _)| *at)
        .chain([source.len()]);
    begins
        .iter()
        .zip(ends)
        .map(|((at, line), end)| (line[3..].trim(), source[at + line.len()..end].trim()))
        .collect()
}

/// Where each `## ` stands that is not inside a fenced block, and its line.
fn headings(source: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    let mut fenced = false;
    lines(source).filter(move |(_, line)| {
        fenced ^= line.starts_with("```");
        !fenced && line.starts_with("## ")
    })
}

fn lines(text: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        at += line.len();
        (at - line.len(), line)
    })
}

/// The page in `story`, when that is well formed.
pub(super) fn page(code: &'static str, story: &'static str, tongue: Tongue) -> Option<Page> {
    let first = story.lines().next()?;
    let (level, summary) = first.strip_prefix("**")?.split_once(".** ")?;
    Some(Page {
        code,
        level,
        summary,
        story,
        examples: examples(story, tongue),
    })
}

fn examples(story: &'static str, tongue: Tongue) -> Vec<Example> {
    let mut examples = Vec::new();
    // What the last line that was not blank announces, and where the text of an open block stands.
    let mut announced = None;
    let mut open: Option<usize> = None;
    for (at, line) in lines(story) {
        let fence = line.starts_with("```");
        match open {
            Some(begin) if fence => {
                open = None;
                if let Some((role, path)) = announced.take() {
                    let text = &story[begin..at];
                    examples.push(Example { role, path, text });
                }
            }
            Some(_) => {}
            None if fence => open = Some(at + line.len()),
            None if line.trim().is_empty() => {}
            None => announced = announcement(line, tongue),
        }
    }
    examples
}

/// What a line such as ``Wrong, `articles/retour.md`:`` announces.
fn announcement(line: &'static str, tongue: Tongue) -> Option<(Role, &'static str)> {
    let words = match tongue {
        Tongue::English => ["Wrong", "Right", "Both times"],
        Tongue::French => ["Faux", "Juste", "Dans les deux cas"],
    };
    let (word, rest) = line.split_once(", `")?;
    let (path, end) = rest.split_once('`')?;
    let role = words.iter().position(|known| *known == word)?;
    (end.trim() == ":").then_some(([Role::Wrong, Role::Right, Role::Both][role], path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_an_example_when_it_is_announced() {
        let story = "**Error.** No.\n\n```toml\n[lints]\n```\n\nWrong, `articles/a.md`:\n\n```text\n## a\n\n```\n\nRight, `b`, or not:\n\n```text\nb\n```\n";
        let page = page("x", story, Tongue::English).unwrap();
        assert_eq!((page.level, page.summary), ("Error", "No."));
        let [example] = page.examples.as_slice() else {
            panic!("{:#?}", page.examples);
        };
        assert_eq!(
            (example.role, example.path, example.text),
            (Role::Wrong, "articles/a.md", "## a\n\n")
        );
        assert!(super::page("x", "No level.", Tongue::English).is_none());
        let french = announcement("Dans les deux cas, `feeds.toml`\u{A0}:\n", Tongue::French);
        assert_eq!(french, Some((Role::Both, "feeds.toml")));
    }

    #[test]
    fn a_heading_in_a_block_begins_no_section() {
        let found: Vec<_> = headings("## a\n```\n## b\n```\n## c\n").collect();
        assert_eq!(found, [(0, "## a\n"), (18, "## c\n")]);
    }
}
