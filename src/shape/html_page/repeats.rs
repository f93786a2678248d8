//! Title, date, author and category stand in a feed by themselves, and need not stand in the story again.

use std::ops::Range;

use super::noise::GLUE;
use super::page::{HEADINGS, Kind, Page};
use crate::date;
use crate::text::{Fold, Plain};

/// How long a line is at most that only says again what is known: title, date, author, category.
const REPEAT: usize = 200;
/// Among how many headings, or pieces of text, the title is looked for.
const LOOKED_AT: usize = 50;
/// Classes of the lines in which programs say date and author.
const META: [&str; 16] = [
    "entry-meta",
    "post-meta",
    "meta",
    "byline",
    "posted-on",
    "published",
    "date",
    "submitted",
    "info-publi",
    "post-date",
    "entry-footer",
    "entry-header",
    "article-meta",
    "dateline",
    "author",
    "news-list-date",
];

/// What a reader knows already when the story begins.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) title: Fold,
    /// Names of authors, categories and tags, the longest first.
    pub(super) names: Vec<Fold>,
}

/// Takes out the title, and the lines round it that say again who wrote the article, when, and under what.
pub(super) fn leave_repeats(page: &Page, root: usize, known: &Known, shown: &mut [bool]) {
    let inside = page.inside(root);
    let title = title(page, inside.clone(), known, shown);
    let mut starts = vec![inside.start];
    if let Some(title) = title {
        hide(page, title, shown);
        starts.push(page.end(title));
    }
    for start in starts {
        leave_leading(page, start..inside.end, known, shown);
    }
    let mut at = inside.start;
    while at < inside.end {
        let told =
            shown[at] && !page.is_inline(at) && matches!(page.kind(at), Kind::Element { .. });
        let meta =
            told && (page.has_class(at, &META) || matches!(page.name(at), "header" | "footer"));
        if meta && is_known(&visible(page, at..page.end(at), shown), known) {
            hide(page, at, shown);
            at = page.end(at);
        } else {
            at += 1;
        }
    }
}

/// The element that says the title again: a heading, or on a page without one, the first that says just that.
fn title(page: &Page, inside: Range<usize>, known: &Known, shown: &[bool]) -> Option<usize> {
    let says = |node: usize| {
        let line = visible(page, node..page.end(node), shown);
        Fold::new(line.as_str()) == known.title
    };
    let is_heading = |node: &usize| {
        let marked = page.has_class(*node, &["p-name", "entry-title"])
            || page.lists(*node, "itemprop", &["headline"]);
        shown[*node] && (page.name(*node) == "h1" || marked)
    };
    let mut headings = inside.clone().filter(is_heading).take(LOOKED_AT);
    if let Some(heading) = headings.find(|node| says(*node)) {
        return Some(heading);
    }
    let texts = inside.clone().filter(|node| {
        let text = matches!(page.kind(*node), Kind::Text(text) if !text.trim().is_empty());
        text && shown[*node]
    });
    let first = texts.take(LOOKED_AT).find(|node| says(*node))?;
    // With the tags that were written for it alone.
    let around = page
        .around(first)
        .take_while(|node| inside.contains(node) && says(*node));
    around.last().or(Some(first))
}

/// Takes out the first lines of a stretch for as long as they only say what is known.
fn leave_leading(page: &Page, range: Range<usize>, known: &Known, shown: &mut [bool]) {
    let mut at = range.start;
    while at < range.end {
        let Kind::Text(text) = page.kind(at) else {
            // What stands below a picture is its caption, or the text.
            let picture = ["img", "video", "audio", "iframe"].contains(&page.name(at));
            if shown[at] && picture {
                break;
            }
            at += 1;
            continue;
        };
        if !shown[at] || text.trim().is_empty() {
            at += 1;
            continue;
        }
        let line = line_round(page, at, &range);
        let heading = page.is_in(at, &HEADINGS);
        let said = visible(page, line.clone(), shown);
        let title = Fold::new(said.as_str()) == known.title;
        if !title && (heading || !is_known(&said, known)) {
            break;
        }
        at = line.end;
        shown[line].fill(false);
    }
    // Nothing is above the first line any more.
    for node in page.named(range.start..at, &["br"]) {
        shown[node] = false;
    }
}

/// The line that the text `at` begins: its block, when there is no more in it; else up to the next block or `<br>`.
fn line_round(page: &Page, at: usize, range: &Range<usize>) -> Range<usize> {
    let block = page.block_of(at);
    let inside = page.inside(block);
    if block >= range.start && inside.clone().all(|node| is_in_line(page, node)) {
        return block..page.end(block);
    }
    let mut end = at + 1;
    while end < inside.end.min(range.end) && is_in_line(page, end) {
        end += 1;
    }
    if page.name(end.min(range.end - 1)) == "br" {
        end += 1;
    }
    at..end.min(range.end)
}

fn is_in_line(page: &Page, node: usize) -> bool {
    !matches!(page.kind(node), Kind::Element { .. }) || page.is_inline(node)
}

/// What of `nodes` is shown, on one line. Of what is longer than any repeat, the beginning will do.
fn visible(page: &Page, nodes: Range<usize>, shown: &[bool]) -> Plain {
    let mut length = 0;
    let mut end = nodes.start;
    for node in nodes.clone() {
        end = node + 1;
        if let Kind::Text(text) = page.kind(node) {
            length += if shown[node] { text.trim().len() } else { 0 };
        }
        if length > 2 * REPEAT {
            break;
        }
    }
    Plain::new(&page.text(nodes.start..end, |node| !shown[node]))
}

/// Whether `line` says nothing but what is known: « Publié le 28 novembre 2017 par Zoé dans Actualités ».
fn is_known(line: &Plain, known: &Known) -> bool {
    if line.as_str().len() > REPEAT || line.is_empty() {
        return false;
    }
    let mut rest = Fold::new(line.as_str()).as_str().to_owned();
    let mut told = false;
    for name in known.names.iter().filter(|name| !name.as_str().is_empty()) {
        let parted = without_name(&rest, name.as_str());
        told |= parted != rest;
        rest = parted;
    }
    let parts = rest.split(['|', '·', '•', '–', '—']);
    let mut dated = false;
    let said = parts.map(str::trim).all(|part| {
        let (empty, date) = says_nothing(part);
        dated |= date;
        empty
    });
    said && (told || dated)
}

/// `text` with a bar where `name` stands as whole words.
fn without_name(text: &str, name: &str) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in text.match_indices(name) {
        let end = at + name.len();
        let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        if edge(text[..at].chars().next_back()) && edge(text[end..].chars().next()) {
            rest.push_str(&text[from..at]);
            rest.push('|');
            from = end;
        }
    }
    rest + &text[from..]
}

/// Whether a part of a folded line is empty but for words that only lead to what is known; and whether it is a date.
fn says_nothing(part: &str) -> (bool, bool) {
    let marks = |c: char| !c.is_alphanumeric();
    let mut rest = part.trim_matches(marks);
    loop {
        if rest.is_empty() {
            return (true, false);
        }
        if date::read(rest).is_ok() {
            return (true, true);
        }
        let first = rest.split(' ').next().unwrap_or_default();
        let last = rest.rsplit(' ').next().unwrap_or_default();
        let glue = |word: &str| GLUE.contains(&word.trim_matches(marks));
        rest = if glue(last) {
            &rest[..rest.len() - last.len()]
        } else if glue(first) {
            &rest[first.len()..]
        } else {
            return (false, false);
        }
        .trim_matches(marks);
    }
}

fn hide(page: &Page, node: usize, shown: &mut [bool]) {
    shown[node..page.end(node)].fill(false);
}
