//! HTML pages, whole ones as a browser saves them or a program makes them, and fragments.
//!
//! `metadata` says what a page tells of its article and in which order its sources count; `body` which part of it is
//! the article; `noise` what of that is not shown. A page is parsed by the rules of browsers (`parse`), once for each
//! question, after a look at how deep it goes.

mod body;
mod claims;
mod json_ld;
mod meta;
mod metadata;
mod microformats;
mod noise;
mod page;
mod parse;
mod place;
mod repeats;
mod serialise;
mod trail;
mod visible;

use std::ops::Range;

use self::page::Page;
use super::templates::{self, Without};
use super::{Opening, SIZE, Story};
use crate::diagnostic::Finding;
use crate::text::tags::{self, DEPTH, REOPENED_AT_MOST};
use crate::text::{Plain, escape_into};

/// How many elements a page may have. Were they all of its article, they would make more HTML than an article may have.
const ELEMENTS: usize = SIZE / 5;

/// A page that would cost more than it is long, and what of it can be shown.
struct Beyond {
    finding: Finding,
    text: String,
}

fn read(html: &str) -> Result<Page, Box<Beyond>> {
    let seen = if parse::is_xml(html) {
        tags::look_at_xml(html)
    } else {
        tags::look(html)
    };
    let finding = if seen.depth > DEPTH {
        Finding::TooDeep { limit: DEPTH }
    } else if seen.reopened > REOPENED_AT_MOST {
        Finding::LeftOpen
    } else if seen.elements > ELEMENTS {
        Finding::TooLong { limit: SIZE >> 20 }
    } else {
        return Ok(parse::parse(html));
    };
    Err(Box::new(Beyond {
        finding,
        text: seen.text,
    }))
}

pub(super) fn opening(text: &str, range: Range<usize>, site: &Plain) -> Opening {
    let html = &text[range.clone()];
    // The head of a page that goes too deep is as good as any other.
    let page = read(html).or_else(|_| read(head(html)));
    match page {
        Ok(page) => metadata::opening(text, &range, &page, site),
        Err(_) => Opening {
            body: range.start,
            ..Opening::default()
        },
    }
}

/// The site that a page says it is of. See [`super::Shape::site`].
pub(super) fn site(html: &str) -> Option<(Plain, bool)> {
    let page = read(html).or_else(|_| read(head(html))).ok()?;
    let named = meta::site(&page).map(|name| (name, true));
    named.or_else(|| visible::site(&page).map(|name| (name, false)))
}

pub(super) fn story(html: &str, title: &Plain) -> Story {
    let Without { text, missed } = without_tags(html);
    let mut story = story_of(&text, title);
    story.missed = missed;
    story
}

/// A piece of HTML is for another program to put into a page, and may have that program's tags. What stands in a whole page
/// like one is meant for a script.
fn without_tags(html: &str) -> Without<'_> {
    if head(html).is_empty() && body_tag(html) == html.len() {
        return templates::without_in_html(html);
    }
    Without {
        text: html.into(),
        missed: None,
    }
}

fn story_of(html: &str, title: &Plain) -> Story {
    let page = match read(html) {
        Ok(page) => page,
        Err(beyond) => return flat(html, *beyond),
    };
    let roots = body::roots(&page);
    let known = metadata::known(&metadata::claims(&page, &Plain::default()), title);
    let shown = body::shown(&page, &roots, Some(&known));
    let mut story = Story {
        lead: body::lead(&page, &roots, &shown),
        ..Story::default()
    };
    let base = metadata::base(&page);
    match serialise::write(&page, &roots, &shown, base.as_ref()) {
        Some(html) => story.html = html,
        None => story.findings.push(Finding::TooLong { limit: SIZE >> 20 }),
    }
    story
}

/// All that a reader would see, blocks apart.
pub(super) fn words(html: &str) -> String {
    let Without { text, .. } = without_tags(html);
    let page = match read(&text) {
        Ok(page) => page,
        Err(beyond) => return beyond.text,
    };
    let roots = body::roots(&page);
    let shown = body::shown(&page, &roots, None);
    let texts = roots
        .iter()
        .map(|root| page.text(page.inside(*root), |node| !shown[node]));
    texts.collect::<Vec<_>>().join("\n")
}

/// The text alone of a page that goes beyond the limits.
fn flat(html: &str, beyond: Beyond) -> Story {
    let text = match body_tag(html) {
        at if at < html.len() => tags::look(&html[at..]).text,
        _ => beyond.text,
    };
    let mut story = Story {
        findings: vec![beyond.finding],
        ..Story::default()
    };
    escape_into(&mut story.html, &text);
    if story.html.len() > SIZE {
        story.html.clear();
        let finding = Finding::TooLong { limit: SIZE >> 20 };
        if story.findings != [finding.clone()] {
            story.findings.push(finding);
        }
    }
    story.lead = text;
    story
}

/// What stands before the body: before `<body`, or, where nobody wrote that tag, before the first that no head holds.
fn head(html: &str) -> &str {
    const HEAD: [&str; 11] = [
        "html", "head", "title", "meta", "link", "script", "style", "base", "noscript", "template",
        "",
    ];
    let body = body_tag(html);
    if body < html.len() {
        return &html[..body];
    }
    let tags = html.match_indices('<').map(|(at, _)| at);
    let begins_body = |at: &usize| {
        let name = html[at + 1..].trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric());
        let name = &name[..end.unwrap_or(name.len()).min(20)];
        !HEAD.iter().any(|known| name.eq_ignore_ascii_case(known))
    };
    let end = tags.into_iter().find(begins_body);
    &html[..end.unwrap_or_default()]
}

/// Where `<body` begins in `html`; its end when there is none.
fn body_tag(html: &str) -> usize {
    let tags = html.match_indices('<').map(|(at, _)| at);
    let is_body = |at: &usize| {
        let name = html.as_bytes().get(at + 1..at + 5);
        name.is_some_and(|name| name.eq_ignore_ascii_case(b"body"))
    };
    tags.into_iter().find(is_body).unwrap_or(html.len())
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
