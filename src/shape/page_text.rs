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

mod breadcrumb;

use std::fmt::Write as _;
use std::ops::Range;

use super::{Opening, SIZE, Said, Story};
use crate::date::{self, Unreadable, Written};
use crate::diagnostic::Finding;
use crate::text::{Fold, Plain, escape_into};
use crate::value::Placed;

/// How many characters a heading has at most.
const HEADING: usize = 100;

pub(super) fn opening(text: &str, range: Range<usize>, said: Said<'_>, site: &Plain) -> Opening {
    let mut lines = lines(text, range.clone())
        .filter(|line| !line.text.is_empty())
        .peekable();
    let mut opening = Opening {
        body: range.end,
        ..Opening::default()
    };
    let mut repeated = false;
    if let Some(first) = lines.peek().cloned() {
        let second = lines.clone().nth(1);
        if let Some(found) =
            breadcrumb::read(first.text, second.as_ref().map(|line| line.text), site)
        {
            opening.front.categories = Some(found.categories);
            repeated = found.repeats_title;
            lines.next();
        }
    }
    // A title that stands in the front matter or in the breadcrumb is known by being repeated; another wording of the
    // front matter's is known by the date below it. Else the line is the title, but for one that is a date, which shows
    // that the title is missing.
    let is_date = |line: &Line<'_>| date::read(line.text) != Err(Unreadable::NotADate);
    let dated_below = lines.clone().nth(1).is_some_and(|line| is_date(&line));
    let title = lines.next_if(|line| match said.title {
        Some(title) => {
            Fold::new(line.text) == Fold::new(title.as_str())
                || (dated_below && !is_date(line) && is_heading(&[line.text]))
        }
        None => repeated || !is_date(line),
    });
    opening.front.title = title.map(|line| line.placed(Plain::new(line.text)));
    if let Some(line) = lines.peek().cloned() {
        match date_of(&line, said.date) {
            Some(Ok(date)) => {
                opening.front.date = Some(line.placed(date));
                opening.front.dated = true;
                lines.next();
            }
            Some(Err(fault)) => {
                opening.fault = Some(line.placed(fault));
                lines.next();
            }
            // « Par Zoé », a subtitle, a title on two lines: the date is not far.
            None if !said.date => {
                let mut below = lines.clone().take(4);
                let date = below.find(|line| date::read(line.text).is_ok());
                opening.fault = date.map(|line| {
                    let written = line.text.to_owned();
                    line.placed(Finding::DateElsewhere {
                        written: written.into(),
                    })
                });
            }
            None => {}
        }
    }
    if let Some(line) = lines.next() {
        opening.body = line.range.start;
    }
    opening
}

/// The site that `text` says it is of. See [`super::Shape::site`].
pub(super) fn site(text: &str) -> Option<(Plain, bool)> {
    let mut lines = lines(text, 0..text.len()).filter(|line| !line.text.is_empty());
    let first = lines.next()?;
    breadcrumb::site(first.text, lines.next().map(|line| line.text))
}

/// The date that `line` is, or was meant to be; when the date was `said` already, only what is one without doubt.
fn date_of(line: &Line<'_>, said: bool) -> Option<Result<Written, Finding>> {
    let written = || line.text.to_owned();
    let meant = !said
        && line.text.chars().count() <= 40
        && line.text.contains(|c: char| c.is_ascii_digit())
        && !line.text.ends_with(['.', '!', '?']);
    Some(match date::read(line.text) {
        Ok(date) => Ok(date),
        Err(Unreadable::Impossible) => Err(Finding::ImpossibleDate {
            written: written().into(),
        }),
        // A short line with digits in the date's place, that does not end like a sentence, was meant as one.
        Err(Unreadable::NotADate) if meant => Err(Finding::BadDate {
            written: written().into(),
        }),
        Err(Unreadable::NotADate) => return None,
    })
}

pub(super) fn story(body: &str) -> Story {
    let blocks = blocks(body);
    let mut story = Story::default();
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1);
        if is_heading(block) && next.is_some_and(|next| !is_heading(next)) {
            element(&mut story.html, "h2", &block[..1]);
            continue;
        }
        // « Au programme : » may stand right above its list.
        for run in block.chunk_by(|a, b| bullet(a).is_some() == bullet(b).is_some()) {
            let items: Option<Vec<&str>> = run.iter().map(|line| bullet(line)).collect();
            if let Some(items) = items {
                story.html.push_str("<ul>\n");
                for item in items {
                    element(&mut story.html, "li", &[item]);
                }
                story.html.push_str("</ul>\n");
            } else {
                if story.lead.is_empty() {
                    story.lead = run.join("\n");
                }
                element(&mut story.html, "p", run);
            }
        }
    }
    if story.html.len() > SIZE {
        story.html.clear();
        story.findings.push(Finding::TooLong { limit: SIZE >> 20 });
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
        && line.contains(char::is_alphabetic)
}

fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['•', '-', '–', '*', '·', '▪', '‣', '◦', '●', '■', '→'])?;
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
        let categories = opening.front.categories.as_deref().unwrap_or_default();
        categories.iter().map(Plain::as_str).collect()
    }

    #[test]
    fn the_repeated_title_decides_where_the_breadcrumb_ends() {
        let title = "Vivre «\u{202F}ensemble\u{202F}» » un guide";
        let text = format!(
            "Info Citoyen » Actualités » Sécurité » {title}\r\n\r\n{title}\r\n\r\n28 Nov. 2017\r\n\r\nLead.\r\n"
        );
        let opening = open(&text);
        assert_eq!(categories(&opening), ["Actualités", "Sécurité"]);
        assert_eq!(opening.front.title.unwrap().value.as_str(), title);
        assert!(opening.front.date.is_some());
        assert_eq!(&text[opening.body..], "Lead.\r\n");
    }

    #[test]
    fn a_title_may_look_like_a_date_when_it_is_repeated() {
        let text =
            "Info Citoyen » Actualités » 1er mai 2018\n\n1er mai 2018\n\n28 avr. 2018\n\nLead.";
        let opening = open(text);
        assert_eq!(opening.front.title.unwrap().value.as_str(), "1er mai 2018");
        assert_eq!(&text[opening.body..], "Lead.");
    }

    #[test]
    fn what_the_front_matter_says_may_be_repeated() {
        let title = Plain::new("Un titre");
        let said = Said {
            title: Some(&title),
            date: true,
        };
        for text in [
            "Lead.",
            "Un titre\n\nLead.",
            "28 nov. 2017\n\nLead.",
            "Info Citoyen » A » Un titre\n\nUn titre\n\n28 nov. 2017\n\nLead.",
            "Un autre titre\n\n28 nov. 2017\n\nLead.",
        ] {
            let opening = opening(text, 0..text.len(), said, &Plain::new("Info Citoyen"));
            assert_eq!(&text[opening.body..], "Lead.", "{text}");
        }
        let text = "Le prochain rendez-vous est fixé :\n\n28 nov. 2017\n\nFin.";
        let opening = opening(text, 0..text.len(), said, &Plain::new("Info Citoyen"));
        assert_eq!(&text[opening.body..], text);
    }

    #[test]
    fn a_missing_title_or_date_is_missed() {
        assert!(open("28/11/2017\n\nLead.").front.title.is_none());
        let none = open("Un titre\n\nUn premier paragraphe sans date.");
        assert!(none.front.date.is_none() && none.fault.is_none());
        let fault = |text: &str| open(text).fault.unwrap().value.code();
        for (text, code) in [
            ("Un titre\n\n31 février 2018\n\nLead.", "impossible-date"),
            (
                "Un titre\n\nPar Zoé\n\n12 mai 2023\n\nLead.",
                "date-elsewhere",
            ),
            ("Un titre\n\nle 3 brumaire 2018\n\nLead.", "bad-date"),
        ] {
            assert_eq!(fault(text), code);
        }
    }

    #[test]
    fn headings_paragraphs_lists_and_line_breaks() {
        let story = story(
            "Lead <b>.\n\n\u{A0}Un titre\n\nTexte,\nsuite :\n• un\n• deux & trois\n\nFin sans point\n",
        );
        assert_eq!(
            story.html,
            "<p>Lead &lt;b&gt;.</p>\n<h2>Un titre</h2>\n<p>Texte,<br>\nsuite :</p>\n<ul>\n<li>un</li>\n<li>deux &amp; trois</li>\n</ul>\n<p>Fin sans point</p>\n"
        );
        assert_eq!(story.lead, "Lead <b>.");
    }
}
