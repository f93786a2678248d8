//! Page text: what an editor gets by copying a page of the site into a `.txt` file.
//!
//! ```text
//! Info Citoyen » Actualités » Un titre           breadcrumb; may be missing
//!
//! Un titre                                       title
//!
//! 28 Nov. 2017                                   date
//!
//! The lead, which serves as summary.             paragraphs, blank lines between
//!
//! A heading                                      short, without closing punctuation, before a paragraph
//!
//! A paragraph.
//! ```

use std::fmt::Write as _;
use std::ops::Range;

use super::{Opening, Said, Story};
use crate::date::{self, Unreadable};
use crate::diagnostic::Finding;
use crate::text::{Fold, Plain, escape_into};
use crate::value::Placed;

/// How many characters a heading has at most.
const HEADING: usize = 100;

pub(super) fn opening(text: &str, range: Range<usize>, said: Said, site: &Plain) -> Opening {
    let mut lines = lines(text, range.clone())
        .filter(|line| !line.text.is_empty())
        .peekable();
    let mut opening = Opening {
        body: range.end,
        ..Opening::default()
    };
    if let Some(first) = lines.peek().cloned() {
        let second = lines.clone().nth(1);
        if let Some(categories) =
            breadcrumb(first.text, second.as_ref().map(|line| line.text), site)
        {
            opening.categories = categories;
            lines.next();
        }
    }
    if !said.title {
        // A line that is a date is not the title, but shows that the title is missing.
        if let Some(line) = lines.next_if(|line| date::read(line.text) == Err(Unreadable::NotADate))
        {
            opening.title = Some(line.placed(Plain::new(line.text)));
        }
    }
    if !said.date
        && let Some(line) = lines.peek()
    {
        let read = date::read(line.text);
        let short = line.text.chars().count() <= 40;
        opening.date = match read {
            Ok(date) => Some(line.placed(Ok(date))),
            Err(Unreadable::Impossible) => {
                let written = line.text.to_owned();
                Some(line.placed(Err(Finding::ImpossibleDate { written })))
            }
            // A short line with a digit in the date's place was meant as one.
            Err(Unreadable::NotADate)
                if short && line.text.contains(|c: char| c.is_ascii_digit()) =>
            {
                let written = line.text.to_owned();
                Some(line.placed(Err(Finding::BadDate { written })))
            }
            Err(Unreadable::NotADate) => None,
        };
        if opening.date.is_some() {
            lines.next();
        }
    }
    if let Some(line) = lines.next() {
        opening.body = line.range.start;
    }
    opening
}

/// The categories that stand between the site's name and the title, when `line` is a breadcrumb. A title may hold « » of
/// its own, so the repeated title line decides where it begins; a line that starts with the site's name is a breadcrumb
/// in any case.
fn breadcrumb(line: &str, next: Option<&str>, site: &Plain) -> Option<Vec<Plain>> {
    let parts: Vec<&str> = separated(line);
    if parts.len() < 2 {
        return None;
    }
    // The breadcrumb's tail that is the title: try the longest one first.
    let title = next.map(Fold::new);
    let begin = (1..parts.len()).find(|at| {
        let tail = &line[offset(line, parts[*at])..];
        title
            .as_ref()
            .is_some_and(|title| *title == Fold::new(tail))
    });
    let last = match begin {
        Some(at) => at,
        None if Fold::new(parts[0]) == Fold::new(site.as_str()) => parts.len() - 1,
        None => return None,
    };
    Some(
        parts[1..last]
            .iter()
            .map(|part| Plain::new(part))
            .filter(|part| !part.is_empty())
            .collect(),
    )
}

/// The parts of a breadcrumb. A separator has white space on both sides; the closing mark of « Titre » has none before
/// it, or only a no-break or thin one that belongs to an opening mark before.
fn separated(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let mut open = 0_usize;
    for (at, c) in line.char_indices() {
        if c == '«' {
            open += 1;
        } else if c == '»' && open > 0 {
            open -= 1;
        } else if matches!(c, '»' | '›' | '>') && line[..at].ends_with(char::is_whitespace) {
            parts.push(line[begin..at].trim());
            begin = at + c.len_utf8();
        }
    }
    parts.push(line[begin..].trim());
    parts
}

/// Where `part`, a piece of `line`, begins in it.
fn offset(line: &str, part: &str) -> usize {
    part.as_ptr() as usize - line.as_ptr() as usize
}

pub(super) fn story(body: &str) -> Story {
    let blocks = blocks(body);
    let mut story = Story::default();
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1);
        if is_heading(block) && next.is_some_and(|next| !is_heading(next)) {
            element(&mut story.html, "h2", &block[..1]);
        } else if let Some(items) = list(block) {
            story.html.push_str("<ul>\n");
            for item in items {
                element(&mut story.html, "li", &[item]);
            }
            story.html.push_str("</ul>\n");
        } else {
            if story.lead.is_empty() {
                story.lead = block.join("\n");
            }
            element(&mut story.html, "p", block);
        }
    }
    story
}

/// Writing to a String cannot fail.
fn element(html: &mut String, name: &str, lines: &[&str]) {
    let _ = write!(html, "<{name}>");
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            html.push_str("<br>\n");
        }
        escape_into(html, line);
    }
    let _ = writeln!(html, "</{name}>");
}

/// Whether a block has the looks of a heading: one short line that does not end like a sentence.
fn is_heading(block: &[&str]) -> bool {
    let [line] = block else { return false };
    let bare = line.trim_end_matches(|c: char| c.is_whitespace() || "»”\"’'".contains(c));
    line.chars().count() <= HEADING
        && !bare.ends_with(['.', '!', '?', '…', ':', ';', ','])
        && bullet(line).is_none()
        && line.contains(char::is_alphanumeric)
}

/// The items of a block whose every line begins with a bullet.
fn list<'a>(block: &[&'a str]) -> Option<Vec<&'a str>> {
    block.iter().map(|line| bullet(line)).collect()
}

fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['•', '-', '–', '*', '·', '▪'])?;
    rest.starts_with(char::is_whitespace)
        .then(|| rest.trim_start())
}

/// Runs of lines with blank lines between them.
fn blocks(body: &str) -> Vec<Vec<&str>> {
    let mut blocks: Vec<Vec<&str>> = Vec::new();
    let mut open = false;
    for line in lines(body, 0..body.len()) {
        if line.text.is_empty() {
            open = false;
        } else if open {
            if let Some(block) = blocks.last_mut() {
                block.push(line.text);
            }
        } else {
            blocks.push(vec![line.text]);
            open = true;
        }
    }
    blocks
}

/// A line without the white space round it, no-break spaces included.
#[derive(Debug, Clone)]
struct Line<'a> {
    text: &'a str,
    range: Range<usize>,
}

impl Line<'_> {
    fn placed<T>(&self, value: T) -> Placed<T> {
        Placed {
            value,
            range: self.range.clone(),
        }
    }
}

/// The lines of a stretch of `text`; LF, CR LF and CR end one.
fn lines(text: &str, range: Range<usize>) -> impl Iterator<Item = Line<'_>> + Clone {
    let mut at = range.start;
    text[range].split_inclusive(['\n', '\r']).map(move |line| {
        let begin = at + (line.len() - line.trim_start().len());
        at += line.len();
        let text = line.trim();
        Line {
            text,
            range: begin..begin + text.len(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(text: &str) -> Opening {
        opening(
            text,
            0..text.len(),
            Said::default(),
            &Plain::new("Info Citoyen"),
        )
    }

    fn categories(opening: &Opening) -> Vec<&str> {
        opening.categories.iter().map(Plain::as_str).collect()
    }

    #[test]
    fn the_repeated_title_decides_where_the_breadcrumb_ends() {
        let title = "Vivre «\u{202F}ensemble\u{202F}» » un guide";
        let text = format!(
            "Info Citoyen » Actualités » Sécurité » {title}\r\n\r\n{title}\r\n\r\n28 Nov. 2017\r\n\r\nLead.\r\n"
        );
        let opening = open(&text);
        assert_eq!(categories(&opening), ["Actualités", "Sécurité"]);
        assert_eq!(opening.title.unwrap().value.as_str(), title);
        assert!(opening.date.unwrap().value.is_ok());
        assert_eq!(&text[opening.body..], "Lead.\r\n");
    }

    #[test]
    fn a_breadcrumb_may_be_missing_or_short() {
        for (text, expected) in [
            ("Un titre\n\n28/11/2017\n\nLead.", vec![]),
            (
                "Info Citoyen » Un titre\n\nUn titre\n\n28/11/2017\n\nLead.",
                vec![],
            ),
            (
                "Autre site » Brèves » Un titre\n\nUn titre\n\n28/11/2017\n\nLead.",
                vec!["Brèves"],
            ),
            (
                "INFO CITOYEN > Brèves > Un ti…\n\nUn titre\n\n28/11/2017\n\nLead.",
                vec!["Brèves"],
            ),
            ("« Un » titre\n\n28/11/2017\n\nLead.", vec![]),
        ] {
            let opening = open(text);
            assert_eq!(categories(&opening), expected, "{text}");
            assert!(opening.title.is_some() && opening.date.is_some(), "{text}");
            assert_eq!(&text[opening.body..], "Lead.", "{text}");
        }
    }

    #[test]
    fn a_missing_title_or_date_is_missed() {
        assert!(open("28/11/2017\n\nLead.").title.is_none());
        assert!(
            open("Un titre\n\nUn premier paragraphe sans date.")
                .date
                .is_none()
        );
        let wrong = open("Un titre\n\n31 février 2018\n\nLead.").date.unwrap();
        assert!(matches!(wrong.value, Err(Finding::ImpossibleDate { .. })));
        let wrong = open("Un titre\n\nle 3 brumaire 2018\n\nLead.")
            .date
            .unwrap();
        assert!(matches!(wrong.value, Err(Finding::BadDate { .. })));
    }

    #[test]
    fn headings_paragraphs_lists_and_line_breaks() {
        let story = story(
            "Lead <b>.\n\n\u{A0}Un titre\n\nTexte,\nsuite.\n\n• un\n• deux & trois\n\nFin sans point\n",
        );
        assert_eq!(
            story.html,
            "<p>Lead &lt;b&gt;.</p>\n<h2>Un titre</h2>\n<p>Texte,<br>\nsuite.</p>\n<ul>\n<li>un</li>\n<li>deux &amp; trois</li>\n</ul>\n<p>Fin sans point</p>\n"
        );
        assert_eq!(story.lead, "Lead <b>.");
    }
}
