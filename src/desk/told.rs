//! Findings as the desk shows them: with the line they are about, and the way to their long story.

use std::collections::BTreeMap;
use std::path::Path;

use super::{ARTICLES, Desk, STORIES, Words};
use crate::diagnostic::{Diagnostic, Finding, Severity};
use crate::text::path_in_reference;

/// A finding, ready to be shown.
pub(super) struct Told {
    /// `error`, `warning` or `note`.
    pub(super) level: &'static str,
    pub(super) level_said: String,
    pub(super) message: Vec<Part>,
    pub(super) remedy: Vec<Part>,
    pub(super) code: &'static str,
    /// Where its long story is.
    pub(super) story: String,
    /// `feeds.toml:3:1`.
    pub(super) place: String,
    /// The line, in three parts: the one in the middle is meant.
    pub(super) line: Option<[String; 3]>,
    /// Where the article is shown that it is about.
    pub(super) article: Option<String>,
}

/// A part of a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    Words(String),
    /// What stands between back-ticks.
    Code(String),
}

/// The parts of a message. A back-tick that has no other is a sign like others.
pub(super) fn parts(said: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = said;
    while let Some((before, (code, after))) = rest
        .split_once('`')
        .and_then(|(before, rest)| Some((before, rest.split_once('`')?)))
    {
        parts.push(Part::Words(before.to_owned()));
        parts.push(Part::Code(code.to_owned()));
        rest = after;
    }
    parts.push(Part::Words(rest.to_owned()));
    parts
}

impl Told {
    fn new(severity: Severity, one: &Diagnostic, words: &Words, article: Option<String>) -> Self {
        let Diagnostic { finding, place } = one;
        let file = place.file.display();
        let level = severity.name();
        Self {
            level,
            level_said: words.say(level),
            message: parts(&finding.message(&words.wording)),
            remedy: parts(&finding.remedy(&words.wording)),
            code: finding.code(),
            story: format!("{STORIES}{}", finding.code()),
            place: match &place.position {
                Some(position) => format!("{file}:{}:{}", position.line, position.column),
                None => file.to_string(),
            },
            line: place.position.as_ref().map(|position| {
                let (from, to) = position.marked;
                let part = |range: std::ops::Range<usize>| {
                    position.excerpt.get(range).unwrap_or_default().to_owned()
                };
                [
                    part(0..from),
                    part(from..to),
                    part(to..position.excerpt.len()),
                ]
            }),
            article,
        }
    }
}

/// What was `found`, the gravest first; `article` says where that is shown which lies in a file.
pub(super) fn tell(
    mut found: Vec<(Severity, &Diagnostic)>,
    words: &Words,
    article: impl Fn(&Path) -> Option<String>,
) -> Vec<Told> {
    found.sort_by_key(|(severity, _)| std::cmp::Reverse(*severity));
    let told = found.into_iter();
    told.map(|(severity, one)| Told::new(severity, one, words, article(&one.place.file)))
        .collect()
}

impl Desk {
    /// All that the newest attempt had to tell, the gravest first.
    pub(super) fn told(&self, words: &Words) -> Vec<Told> {
        let paths = self.paths();
        let article =
            |file: &Path| Some(format!("{ARTICLES}{}", path_in_reference(paths.get(file)?)));
        let found = self.found.iter();
        let found = found.map(|(severity, one)| (*severity, one));
        tell(found.collect(), words, article)
    }

    /// The paths of articles below their folder, by their files. Of one with an error, its file alone is known.
    fn paths(&self) -> BTreeMap<&Path, String> {
        let Some(build) = &self.build else {
            return BTreeMap::new();
        };
        let heads = build.edition.selection.heads.iter();
        let mut paths: BTreeMap<&Path, String> = heads
            .map(|head| (head.stamp.file.as_path(), head.stamp.path.clone()))
            .collect();
        let folder = &build.config.site.articles;
        for (_, one) in &self.found {
            // What is neither an article nor lost as one has no page.
            if !one.is_error() && !matches!(one.finding, Finding::UnfinishedDraft) {
                continue;
            }
            let file = one.place.file.as_path();
            if let Some(below) = file.strip_prefix(folder).ok().and_then(Path::to_str) {
                paths.entry(file).or_insert_with(|| below.to_owned());
            }
        }
        paths
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    #[test]
    fn what_stands_between_back_ticks_is_code() {
        let (words, code) = (
            |text: &str| Part::Words(text.to_owned()),
            |text: &str| Part::Code(text.to_owned()),
        );
        for (said, expected) in [
            ("rien", vec![words("rien")]),
            ("le `x` et", vec![words("le "), code("x"), words(" et")]),
            ("l`a", vec![words("l`a")]),
            ("`x` l`a", vec![words(""), code("x"), words(" l`a")]),
        ] {
            assert_eq!(parts(said), expected, "{said}");
        }
    }
}
