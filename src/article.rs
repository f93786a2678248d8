//! An article's file, opened: its text, and what its front matter and its first lines say of it.

use std::borrow::Cow;
use std::ops::Range;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding, Place, Quoted};
use crate::front::{self, Front};
use crate::shape::{Said, Shape};
use crate::source::{self, Stamp};
use crate::text::{clean, compose, damaged, forbidden};
use crate::value::{self, Language, Text};

/// An opened article.
#[derive(Debug)]
pub struct Article<'a> {
    /// Its file.
    pub stamp: &'a Stamp,
    /// All that the file holds, cleaned.
    pub whole: String,
    /// In what its front matter is written, when it has one.
    pub front_matter: Option<Language>,
    /// Where its front matter ends.
    pub front_end: Option<usize>,
    /// What it says of itself: its front matter first, and where that is silent, its text.
    pub front: Front,
    /// Where its story begins, in bytes of `whole`.
    pub body: usize,
}

impl<'a> Article<'a> {
    /// Reads an article of the site that `config` describes. What is wrong goes to `found`; `None` when it cannot be read
    /// at all.
    pub fn open(stamp: &'a Stamp, config: &Config, found: &mut Vec<Diagnostic>) -> Option<Self> {
        let file = &stamp.file;
        let (whole, findings) = match source::read(config, stamp) {
            Ok(read) => read,
            Err(finding) => {
                found.push(Diagnostic::new(finding, Place::file(file)));
                return None;
            }
        };
        found.extend(findings.into_iter().map(|(finding, at)| {
            let place = match at {
                Some(at) => Place::within(file, &whole, at),
                None => Place::file(file),
            };
            Diagnostic::new(finding, place)
        }));
        Self::read(stamp, config, &whole, found)
    }

    /// Reads `whole`, which is what the file at `stamp` holds. See [`Self::open`].
    pub fn read(
        stamp: &'a Stamp,
        config: &Config,
        whole: &str,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let file = &stamp.file;
        if let Some(range) = damaged(whole) {
            let sample = around(whole, &range);
            let place = Place::within(file, whole, range);
            found.push(Diagnostic::new(Finding::DamagedText { sample }, place));
        }
        // Text becomes clean here, once: TOML and YAML would refuse what no feed can hold as well.
        let cleaned = clean(whole);
        let changed = matches!(cleaned, Cow::Owned(_));
        if let Some((first, count)) = changed.then(|| forbidden(whole)).flatten() {
            let place = Place::within(file, whole, first..first + 1);
            found.push(Diagnostic::new(
                Finding::ForbiddenCharacters { count },
                place,
            ));
        }
        let whole = compose(&cleaned).into_owned();
        let text = Text {
            file,
            whole: &whole,
        };
        let block = match front::split(&whole, stamp.shape == Shape::Markdown) {
            Ok(block) => block,
            Err(finding) => {
                found.push(text.diagnose(finding, 0..3));
                return None;
            }
        };
        let mut front = Front::default();
        let front_matter = block.as_ref().map(|block| block.language);
        let front_end = block.as_ref().map(|block| block.inner.end);
        let mut body = 0;
        if let Some(block) = block {
            match value::parse(text, block.inner, block.language) {
                Ok(table) => front = front::read(text, &table, found),
                Err(faults) => {
                    found.extend(faults);
                    return None;
                }
            }
            body = block.body;
        }
        let said = Said {
            title: front.title.as_ref().map(|title| &title.value),
            date: front.date.is_some(),
        };
        let opening = stamp
            .shape
            .opening(&whole, body..whole.len(), said, &config.site.title);
        for fault in opening.others {
            found.push(text.diagnose(fault.value, fault.range));
        }
        // Nobody asks a draft to be complete.
        let counts = !front.dated && !front.draft;
        if let Some(fault) = opening.fault.filter(|_| counts) {
            found.push(text.diagnose(fault.value, fault.range));
            front.dated = true;
        }
        Some(Self {
            stamp,
            front_matter,
            front_end,
            front: front.or(opening.front),
            body: opening.body,
            whole,
        })
    }

    /// The file's text with its name, for places.
    pub fn text(&self) -> Text<'_> {
        Text {
            file: &self.stamp.file,
            whole: &self.whole,
        }
    }

    /// A diagnostic at the place where the story says `written`; about the whole file where it was written otherwise, with
    /// references such as `&amp;`.
    pub fn diagnose_at(&self, finding: Finding, written: &str) -> Diagnostic {
        match self.body().find(written) {
            Some(at) => {
                let at = self.body + at;
                self.text().diagnose(finding, at..at + written.len())
            }
            None => Diagnostic::new(finding, Place::file(&self.stamp.file)),
        }
    }

    /// The story: what follows title and date.
    pub fn body(&self) -> &str {
        &self.whole[self.body..]
    }
}

/// A few letters round a place.
fn around(text: &str, range: &Range<usize>) -> Quoted {
    let begin = text[..range.start]
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric())
        .last();
    let begin = begin.map_or(range.start, |(at, _)| at);
    let rest = &text[range.end..];
    let end = rest
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(rest.len());
    Quoted(text[begin..range.end + end].to_owned())
}
