//! Finds the front matter.

use std::ops::Range;

use crate::diagnostic::Finding;
use crate::value::{self, Language};

/// A front matter's place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// In what it is written.
    pub language: Language,
    /// What stands between the fences, in bytes; of JSON, with its braces.
    pub inner: Range<usize>,
    /// Where the article's text begins.
    pub body: usize,
}

/// The front matter of `text`. It begins with the first line that is not blank: `+++` or `---` (`---json` and
/// `---toml` say which language follows), and ends with the next line that holds the fence alone; or `{`, and ends with the brace that closes it; or, where `headers` may stand, with
/// lines such as `Title: …`, and ends with the first blank line.
///
/// # Errors
/// The finding that it has no end.
pub fn split(text: &str, headers: bool) -> Result<Option<Block>, Finding> {
    let blank = text.len() - text.trim_start().len();
    let rest = &text[blank..];
    let first = rest.lines().next().unwrap_or_default().trim_end();
    let (language, fence) = match first {
        "+++" => (Language::Toml, "+++"),
        "---" => (Language::Yaml, "---"),
        // Eleventy's way to say in what it is.
        "---json" => (Language::Json, "---"),
        "---toml" => (Language::Toml, "---"),
        _ if begins_json(rest) => return Ok(Some(json(text, blank))),
        _ if headers => return Ok(header_lines(text, blank)),
        _ => return Ok(None),
    };
    let begin = rest.find('\n').map_or(text.len(), |at| blank + at + 1);
    let mut at = begin;
    for line in text[begin..].split_inclusive('\n') {
        // YAML's own end of a document is taken as well.
        let line_end = at + line.len();
        let marks_end =
            line.trim_end() == fence || (language == Language::Yaml && line.trim_end() == "...");
        if marks_end {
            return Ok(Some(Block {
                language,
                inner: begin..at,
                body: line_end,
            }));
        }
        at = line_end;
    }
    Err(Finding::FrontMatterOpen {
        fence: fence.into(),
        end: fence.into(),
    })
}

/// Whether a brace opens keys and values, and not a tag of another program (`{{< … >}}`, `{% … %}`).
fn begins_json(text: &str) -> bool {
    let inside = text.strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with(['"', '}']))
}

/// JSON ends where its first brace closes. One that never does goes on to the end, and its reader says what is wrong.
fn json(text: &str, begin: usize) -> Block {
    let mut depth = 0_usize;
    let (mut quoted, mut escaped) = (false, false);
    let mut end = text.len();
    for (at, byte) in text[begin..].bytes().enumerate() {
        match byte {
            _ if std::mem::take(&mut escaped) => {}
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    end = begin + at + 1;
                    break;
                }
            }
            _ => {}
        }
    }
    Block {
        language: Language::Json,
        inner: begin..end,
        body: end,
    }
}

/// Header lines count only when a title or a date is among them: « Attention : … » begins a text.
fn header_lines(text: &str, begin: usize) -> Option<Block> {
    let mut at = begin;
    let mut known = false;
    for line in text[begin..].split_inclusive('\n') {
        let written = line.trim_end();
        if written.is_empty() {
            break;
        }
        match value::header_key(written) {
            Some(end) => {
                known |= ["title", "date"]
                    .iter()
                    .any(|key| written[..end].eq_ignore_ascii_case(key));
            }
            None if at > begin && line.starts_with([' ', '\t']) => {}
            None => return None,
        }
        at += line.len();
    }
    known.then_some(Block {
        language: Language::Headers,
        inner: begin..at,
        body: at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_stand_alone_on_their_lines() {
        let text = "---\r\ntitle: a --- b\r\n---  \r\nbody\n---\n";
        let block = split(text, true).unwrap().unwrap();
        assert_eq!(&text[block.inner.clone()], "title: a --- b\r\n");
        assert_eq!(&text[block.body..], "body\n---\n");
        let inner = |text| split(text, true).unwrap().unwrap().inner;
        assert_eq!(inner("+++\n+++"), 4..4);
        assert_eq!(inner("\n\n---\nx: 1\n---"), 6..11);
        for text in [
            "----\nx",
            "a\n---\nx\n---",
            "",
            "{{< fig >}}\n",
            "{% raw %}",
        ] {
            assert_eq!(split(text, true), Ok(None), "{text}");
        }
        assert!(split("+++\ntitle = 1\n---\n", true).is_err());
    }

    #[test]
    fn braces_in_texts_close_nothing() {
        let text = "{\n \"a\": \"}\\\"}\", \"b\": [{}]\n}\nTexte }";
        let block = split(text, false).unwrap().unwrap();
        assert_eq!(
            (block.language, &text[block.body..]),
            (Language::Json, "\nTexte }")
        );
        let open = split("{\"a\": {}", false).unwrap().unwrap();
        assert_eq!(open.inner, 0..8);
        assert_eq!(split("{}}", false).unwrap().unwrap().body, 2);
    }

    #[test]
    fn header_lines_need_a_title_or_a_date() {
        let text = "Title: Un titre\nTags: a,\n  b\n\nDate: non\n";
        let block = split(text, true).unwrap().unwrap();
        assert_eq!(&text[block.body..], "\nDate: non\n");
        assert_eq!(split(text, false), Ok(None));
        for text in [
            "Attention: danger\n\nTexte",
            "Title: a\nbody goes on\n",
            "Title : a\n",
            "title:a\n",
        ] {
            assert_eq!(split(text, true), Ok(None), "{text}");
        }
    }
}
