//! Markdown: [CommonMark](https://spec.commonmark.org/) with tables, footnotes, strikethrough and task lists.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use super::templates::{self, Without};
use super::{Opening, SIZE, Said, Story, heading};
use crate::date::{self, Unreadable};
use crate::diagnostic::Finding;
use crate::text::{Fold, Plain, tags};
use crate::value::Placed;

/// How many elements may lie inside one another. Parsers of HTML, ours and the readers', get slow beyond.
const DEPTH: usize = 64;

pub(super) fn parser(body: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    Parser::new_ext(body, options)
}

/// A first heading is the title, and a date that stands by itself below it is the date; both may repeat what the front
/// matter says, and then only their place matters.
pub(super) fn opening(text: &str, range: Range<usize>, said: Said<'_>) -> Opening {
    let mut opening = Opening {
        body: range.start,
        ..Opening::default()
    };
    let Some(heading) = heading::first(&text[range.clone()]) else {
        return opening;
    };
    let title = Plain::new(&inline(heading.text));
    let at = range.start + heading.at.start..range.start + heading.at.end;
    match said.title {
        Some(known) if Fold::new(known.as_str()) != Fold::new(title.as_str()) => return opening,
        _ => {
            opening.front.title = Some(Placed {
                value: title,
                range: at,
            });
        }
    }
    opening.body = range.start + heading.end;
    if said.date {
        return opening;
    }
    let Some(line) = heading::lone_line(&text[opening.body..range.end]) else {
        return opening;
    };
    let at = opening.body + line.start..opening.body + line.end;
    let written = inline(&text[at.clone()]);
    let end = text[at.end..range.end]
        .find('\n')
        .map_or(range.end, |end| at.end + end);
    match date::read(&written) {
        Ok(date) => {
            opening.front.date = Some(Placed {
                value: date,
                range: at,
            });
            opening.front.dated = true;
            opening.body = end;
        }
        Err(Unreadable::Impossible) => {
            let written = written.into();
            opening.fault = Some(Placed {
                value: Finding::ImpossibleDate { written },
                range: at,
            });
        }
        Err(Unreadable::NotADate) => {}
    }
    opening
}

/// The text of a line, without its emphasis and links.
fn inline(line: &str) -> String {
    let mut text = String::new();
    for event in parser(line) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

pub(super) fn story(body: &str) -> Story {
    let Without { text, missed } = templates::without(body);
    let body = &*text;
    let mut story = Story {
        lead: lead(body),
        missed,
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
        Err(_) => story.findings.push(Finding::TooLong { limit: SIZE >> 20 }),
    }
    story
}

/// All that a reader would see, blocks apart.
pub(super) fn words(body: &str) -> String {
    plain(&templates::without(body).text)
}

/// The words of a text without tags of other programs.
fn plain(body: &str) -> String {
    let mut words = String::with_capacity(body.len());
    let mut block = String::new();
    let mut hidden = false;
    for event in parser(body) {
        match event {
            Event::Text(text) | Event::Code(text) if !hidden => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push('\n'),
            Event::InlineHtml(tag) => {
                hidden = hides(&tag).unwrap_or(hidden);
                words.push(' ');
            }
            Event::Html(line) => block.push_str(&line),
            Event::End(TagEnd::HtmlBlock) => {
                words.push_str(&tags::look(&std::mem::take(&mut block)).text);
                words.push('\n');
            }
            Event::End(end) if !is_inline(end) => words.push('\n'),
            _ => {}
        }
    }
    words
}

/// The text of the first paragraph that stands by itself, not in a list, quotation or footnote; in a text without one,
/// all that there is to read.
fn lead(body: &str) -> String {
    // Hugo's, Zola's and Jekyll's way to say where the summary ends.
    for mark in ["<!--more-->", "<!-- more -->"] {
        if let Some(at) = body.find(mark) {
            return plain(&body[..at]);
        }
    }
    let mut lead = String::new();
    let (mut depth, mut pictures) = (0_usize, 0_usize);
    let (mut inside, mut hidden) = (false, false);
    for event in parser(body) {
        match event {
            Event::Start(Tag::Paragraph) if depth == 0 => inside = true,
            Event::End(TagEnd::Paragraph) if inside => {
                if !lead.trim().is_empty() {
                    return lead;
                }
                inside = false;
            }
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures -= 1,
            Event::Text(text) | Event::Code(text) if inside && pictures == 0 && !hidden => {
                lead.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak if inside => lead.push(' '),
            Event::InlineHtml(tag) if inside => {
                hidden = hides(&tag).unwrap_or(hidden);
                // « un<br>deux » is two words, « un<sup>e</sup> » is one.
                if tag.starts_with("<br") {
                    lead.push(' ');
                }
            }
            Event::Start(_) if !inside => depth += 1,
            Event::End(_) if !inside => depth -= 1,
            _ => {}
        }
    }
    plain(body)
}

/// Whether what follows an inline tag is shown to nobody; `None` when the tag does not say.
fn hides(tag: &str) -> Option<bool> {
    ["script", "style", "template", "iframe"]
        .contains(&name(tag).as_str())
        .then(|| !tag.starts_with("</"))
}

/// The name in a tag.
fn name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    name[..end].to_ascii_lowercase()
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
            // A browser would take all that follows for what stands inside; the writer meant the word.
            Event::InlineHtml(tag) if swallows(&tag) => Some(Event::Text(tag)),
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

/// Whether an inline tag would swallow the text behind it: « La balise `<textarea>` sert à… ».
fn swallows(tag: &str) -> bool {
    const NAMES: [&str; 9] = [
        "textarea",
        "select",
        "option",
        "title",
        "xmp",
        "plaintext",
        "noembed",
        "noframes",
        "frameset",
    ];
    NAMES.contains(&name(tag).as_str())
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
        let long = story(&"mot ".repeat(SIZE / 4 + 10));
        assert_eq!(
            (long.html.as_str(), long.findings),
            ("", vec![Finding::TooLong { limit: SIZE >> 20 }])
        );
        let fits = story(&"mot ".repeat(SIZE / 4 - 10));
        assert!(fits.html.len() > SIZE - 100 && fits.findings.is_empty());
    }

    #[test]
    fn raw_html_says_what_a_reader_would_see() {
        for (body, lead) in [
            ("un<br>deux", "un deux"),
            ("Texte <script>alert(1)</script>vu", "Texte vu"),
            ("<div>La sécurité <b>ici</b></div>", "La sécurité ici"),
            ("<style>\np { color: red }\n</style>\n\nVu.", "Vu."),
            (
                "<div\n class=\"police\">Caf&eacute; &amp; th&eacute;</div>",
                "Café & thé",
            ),
            ("- une liste\n- seule", "une liste seule"),
        ] {
            let story = story(body);
            let said = story.lead.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(said, lead, "{body}");
        }
        assert!(
            story("La balise <textarea> sert.")
                .html
                .contains("&lt;textarea&gt; sert.")
        );
        assert!(!words("<!-- <p>La police</p> -->\n\nVu.").contains("police"));
        assert!(!words("<script>\npolice\n</script>").contains("police"));
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
