//! The heading with which a Markdown text may begin. It is looked for without parsing the text, since nearly all texts
//! have a front matter and none of this.

use std::ops::Range;

/// A heading at the beginning of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Heading<'a> {
    /// Its text, with its inline markup.
    pub(super) text: &'a str,
    /// Where that stands.
    pub(super) at: Range<usize>,
    /// Where the line after it begins.
    pub(super) end: usize,
}

/// The heading that is the first block of `text`, comments left aside: `# Title`, or a line above a row of `=` or `-`
/// ([CommonMark §4.2](https://spec.commonmark.org/0.31.2/#atx-headings), §4.3).
pub(super) fn first(text: &str) -> Option<Heading<'_>> {
    let begin = after_comments(text);
    let line = line(text, begin)?;
    let written = text[line.clone()].trim_end();
    if let Some(heading) = atx(written) {
        let start = line.start + (heading.as_ptr() as usize - written.as_ptr() as usize);
        return Some(Heading {
            text: heading,
            at: start..start + heading.len(),
            end: line.end,
        });
    }
    let begins_block = written.starts_with(['>', '-', '*', '+', '`', '~', '|', '<', '=']);
    let indented = text[..line.start]
        .rsplit('\n')
        .next()
        .is_some_and(|space| space.len() > 3);
    let below = line_at(text, line.end)?;
    let underline = text[below.clone()].trim();
    let is_row = |mark| !underline.is_empty() && underline.chars().all(|c| c == mark);
    (!begins_block && !indented && (is_row('=') || is_row('-'))).then(|| Heading {
        text: written,
        at: line.start..line.start + written.len(),
        end: below.end,
    })
}

/// The text of `# Title ##`; `None` when the line is no such heading or is empty.
fn atx(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    if !(1..=6).contains(&level) || !text.starts_with([' ', '\t']) {
        return None;
    }
    let bare = text.trim_end_matches('#');
    // « # C# » keeps its sign.
    let text = if bare.ends_with([' ', '\t']) {
        bare
    } else {
        text
    };
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// The place of the first line of `text` that is not blank, when a blank line or nothing follows it.
pub(super) fn lone_line(text: &str) -> Option<Range<usize>> {
    let line = line(text, 0)?;
    let next = line_at(text, line.end);
    let alone = next.is_none_or(|next| text[next].trim().is_empty());
    let written = text[line.clone()].trim_end();
    alone.then(|| line.start..line.start + written.len())
}

/// The first line at or after `from` that is not blank, without the white space before it, with its line end.
fn line(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = &text[from..];
    let start = from + (rest.len() - rest.trim_start().len());
    line_at(text, start)
}

fn line_at(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
    let end = rest.find('\n').map_or(text.len(), |at| start + at + 1);
    Some(start..end)
}

/// Where a text begins behind its blank lines and HTML comments.
fn after_comments(text: &str) -> usize {
    let mut rest = text.trim_start();
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else {
            break;
        };
        rest = after.trim_start();
    }
    text.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_the_first_block_or_none() {
        for (text, heading, rest) in [
            ("# Un titre\nTexte", Some("Un titre"), "Texte"),
            ("\n\n## Un *titre* ##\r\nTexte", Some("Un *titre*"), "Texte"),
            ("<!-- note -->\n# C#\n", Some("C#"), ""),
            ("Un titre\n===\nTexte", Some("Un titre"), "Texte"),
            ("Un titre\n---\n\nTexte", Some("Un titre"), "\nTexte"),
            ("#Pas un titre\n", None, ""),
            ("#\n", None, ""),
            ("####### Sept\n", None, ""),
            ("Texte\n\n# Titre\n", None, ""),
            ("- a\n---\n", None, ""),
            ("<!-- sans fin\n# Titre\n", None, ""),
            ("Texte", None, ""),
            ("", None, ""),
        ] {
            let found = first(text);
            assert_eq!(
                found.as_ref().map(|heading| heading.text),
                heading,
                "{text:?}"
            );
            if let Some(found) = found {
                assert_eq!(
                    (&text[found.at], &text[found.end..]),
                    (found.text, rest),
                    "{text:?}"
                );
            }
        }
    }

    #[test]
    fn a_line_alone() {
        for (text, line) in [
            ("\n28 nov. 2017\n\nTexte", Some("28 nov. 2017")),
            ("*28 nov. 2017*", Some("*28 nov. 2017*")),
            ("28 nov. 2017\nTexte", None),
            ("", None),
        ] {
            assert_eq!(lone_line(text).map(|at| &text[at]), line, "{text:?}");
        }
    }
}
