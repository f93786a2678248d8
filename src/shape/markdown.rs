//! Markdown: [CommonMark](https://spec.commonmark.org/) with tables, footnotes, strikethrough and task lists.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use super::Story;
use crate::diagnostic::Finding;

/// How many elements may lie inside one another. Parsers of HTML, ours and the readers', get slow beyond.
const DEPTH: usize = 64;
/// How many bytes of HTML an article may become. A table of 5 KB can become megabytes.
const SIZE: usize = 4 << 20;

fn parser(body: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    Parser::new_ext(body, options)
}

pub(super) fn story(body: &str) -> Story {
    let mut story = Story {
        lead: lead(body),
        ..Story::default()
    };
    let mut flat = Flat::default();
    let mut html = Bounded::default();
    let events = parser(body).filter_map(|event| flat.pass(event));
    // The writer stops at the bound and says so by an error.
    let written = html::write_html_fmt(&mut html, events);
    if flat.cut {
        story.findings.push(Finding::TooDeep { limit: DEPTH });
    }
    match written {
        Ok(()) => story.html = html.0,
        Err(_) => story.findings.push(Finding::TooLong { limit: SIZE }),
    }
    story
}

pub(super) fn words(body: &str) -> String {
    let mut words = String::with_capacity(body.len());
    for event in parser(body) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push('\n'),
            Event::End(end) if !is_inline(end) => words.push('\n'),
            _ => {}
        }
    }
    words
}

/// The text of the first paragraph that stands by itself, not in a list, quotation or footnote.
fn lead(body: &str) -> String {
    let mut lead = String::new();
    let mut depth = 0_usize;
    let mut inside = false;
    let mut picture = 0_usize;
    for event in parser(body) {
        match event {
            Event::Start(Tag::Paragraph) if depth == 0 => inside = true,
            Event::End(TagEnd::Paragraph) if inside => {
                if !lead.trim().is_empty() {
                    return lead;
                }
                inside = false;
            }
            Event::Start(Tag::Image { .. }) => picture += 1,
            Event::End(TagEnd::Image) => picture -= 1,
            Event::Text(text) | Event::Code(text) if inside && picture == 0 => lead.push_str(&text),
            Event::SoftBreak | Event::HardBreak if inside => lead.push(' '),
            Event::Start(_) if !inside => depth += 1,
            Event::End(_) if !inside => depth -= 1,
            _ => {}
        }
    }
    lead
}

fn is_inline(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// Lets events through down to a depth; of what lies deeper, the text alone.
#[derive(Default)]
struct Flat {
    depth: usize,
    cut: bool,
}

impl Flat {
    fn pass<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match event {
            Event::Start(_) => {
                self.depth += 1;
                self.cut |= self.depth > DEPTH;
                (self.depth <= DEPTH).then_some(event)
            }
            Event::End(_) => {
                self.depth -= 1;
                (self.depth < DEPTH).then_some(event)
            }
            // Feed readers strip `<input>`, and validators warn of it.
            Event::TaskListMarker(done) => Some(Event::Text(CowStr::Borrowed(if done {
                "☑ "
            } else {
                "☐ "
            }))),
            other => Some(other),
        }
    }
}

/// A text that refuses to grow without end.
#[derive(Default)]
struct Bounded(String);

impl std::fmt::Write for Bounded {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        if self.0.len() + text.len() > SIZE {
            return Err(std::fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_render() {
        let story = story(
            "![photo](p.jpg)\n\nUn *lead*\nici.\n\n- [x] fait\n\n| a |\n|---|\n| ~~b~~ |\n\nNote[^1].\n\n[^1]: Fin.\n",
        );
        assert_eq!(story.lead, "Un lead ici.");
        for part in ["☑ fait", "<table>", "<del>b</del>", "footnote-definition"] {
            assert!(story.html.contains(part), "{part} in {}", story.html);
        }
    }

    #[test]
    fn depth_and_size_are_bounded() {
        let deep = story(&format!("{}fond", "> ".repeat(5000)));
        assert!(deep.html.contains("fond") && deep.html.matches("<blockquote>").count() <= DEPTH);
        assert_eq!(deep.findings, [Finding::TooDeep { limit: DEPTH }]);
        let table = format!(
            "{}\n{}\n{}",
            "|".repeat(3000),
            "-|".repeat(3000),
            "a\n".repeat(3000)
        );
        let long = story(&table);
        assert!(long.html.len() <= SIZE);
    }

    #[test]
    fn words_are_parted_by_blocks_but_not_by_emphasis() {
        assert_eq!(
            words("# Po**lice**\n- a\n- b")
                .split_whitespace()
                .collect::<Vec<_>>(),
            ["Police", "a", "b"]
        );
    }
}
