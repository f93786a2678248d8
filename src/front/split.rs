//! Finds the front matter.

use std::ops::Range;

use crate::diagnostic::Finding;
use crate::value::Language;

/// A front matter's place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// In what it is written.
    pub language: Language,
    /// What stands between the fences, in bytes.
    pub inner: Range<usize>,
    /// Where the article's text begins.
    pub body: usize,
}

/// The front matter of `text`: it begins with the first line that is not blank, and ends with the next line that holds
/// the fence alone.
///
/// # Errors
/// The finding that it has no end.
pub fn split(text: &str) -> Result<Option<Block>, Finding> {
    let blank = text.len() - text.trim_start().len();
    let (language, fence) = match text[blank..].lines().next().unwrap_or_default().trim_end() {
        "+++" => (Language::Toml, "+++"),
        "---" => (Language::Yaml, "---"),
        _ => return Ok(None),
    };
    let begin = text[blank..]
        .find('\n')
        .map_or(text.len(), |at| blank + at + 1);
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
    Err(Finding::FrontMatterOpen { fence, end: fence })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_stand_alone_on_their_lines() {
        let text = "---\r\ntitle: a --- b\r\n---  \r\nbody\n---\n";
        let block = split(text).unwrap().unwrap();
        assert_eq!(&text[block.inner.clone()], "title: a --- b\r\n");
        assert_eq!(&text[block.body..], "body\n---\n");
        assert_eq!(split("+++\n+++").unwrap().unwrap().inner, 4..4);
        assert_eq!(split("----\nx"), Ok(None));
        assert_eq!(split("\n\n---\nx: 1\n---").unwrap().unwrap().inner, 6..11);
        assert_eq!(split("a\n---\nx\n---"), Ok(None));
        assert!(split("+++\ntitle = 1\n---\n").is_err());
    }
}
