//! Which part of a page is the article, and what of it is shown.

use super::microformats::{entry, properties};
use super::noise::{is_aside, is_frame, is_noise};
use super::page::{HEADINGS, Kind, Page};
use super::repeats::{Known, leave_repeats};

/// How many elements beside one another are looked at for the article. A page with more is a list of them.
const BESIDE: usize = 50;
/// Elements that show something though there is no text in them.
const SHOWING: [&str; 19] = [
    "img", "video", "audio", "iframe", "object", "embed", "svg", "math", "canvas", "picture",
    "source", "track", "hr", "br", "td", "th", "col", "wbr", "meter",
];

/// The elements whose content is the article: the `e-content` of an h-entry, else what is marked as `articleBody`, else
/// the `<article>`, else `<main>`, else the body.
///
/// A lead that an author put before it, and marked as such, is the article's as well.
pub(super) fn roots(page: &Page) -> Vec<usize> {
    if let Some(entry) = entry(page) {
        let content = outermost(
            page,
            properties(page, entry, &["e-content", "entry-content"]),
        );
        if !content.is_empty() {
            return with_lead(page, content, properties(page, entry, &["p-summary"]));
        }
    }
    let marked = |property: &str| -> Vec<usize> {
        let nodes = page
            .all()
            .filter(|node| page.lists(*node, "itemprop", &[property]));
        outermost(page, nodes.collect())
    };
    let content = marked("articleBody");
    if !content.is_empty() {
        return with_lead(page, content, marked("description"));
    }
    if let Some(article) = article(page) {
        return vec![article];
    }
    let is_main = |node: &usize| page.name(*node) == "main" || page.lists(*node, "role", &["main"]);
    let main = page.all().find(is_main);
    let body = || page.named(page.all(), &["body"]).next();
    vec![main.or_else(body).unwrap_or(0)]
}

/// `content` with the first of `leads` that stands before it to be read.
fn with_lead(page: &Page, mut content: Vec<usize>, leads: Vec<usize>) -> Vec<usize> {
    let first = content.first().copied().unwrap_or_default();
    let before = leads
        .into_iter()
        .take(BESIDE)
        .take_while(|lead| page.end(*lead) <= first);
    let mut read = before.filter(|lead| !is_aside(page, *lead) && !page.line_of(*lead).is_empty());
    if let Some(lead) = read.next() {
        content.insert(0, lead);
    }
    content
}

/// The one `<article>` of the page: of several beside one another that with the `<h1>`, else that with most to read.
fn article(page: &Page) -> Option<usize> {
    let all = outermost(page, page.named(page.all(), &["article"]).collect());
    let all: Vec<usize> = all
        .into_iter()
        .take(BESIDE)
        .filter(|node| !is_aside(page, page.parent(*node)))
        .collect();
    let with_h1 = |node: &&usize| page.named(page.inside(**node), &["h1"]).next().is_some();
    let length = |node: &&usize| {
        page.text(page.inside(**node), |inner| is_noise(page, inner))
            .len()
    };
    let found = all.iter().find(with_h1);
    // Of two that are as long, the first.
    found
        .or_else(|| all.iter().rev().max_by_key(length))
        .copied()
}

/// Those of `nodes`, which come in reading order, that lie in no other.
fn outermost(page: &Page, nodes: Vec<usize>) -> Vec<usize> {
    let mut end = 0;
    let mut kept = Vec::new();
    for node in nodes {
        if node >= end {
            end = page.end(node);
            kept.push(node);
        }
    }
    kept
}

/// Which nodes are shown, of all that lie in `roots`.
pub(super) fn shown(page: &Page, roots: &[usize], known: Option<&Known>) -> Vec<bool> {
    let mut shown = vec![false; page.all().end];
    for root in roots {
        // A body has everything round its text that a `<main>` has not.
        let bare = matches!(page.name(*root), "body" | "");
        shown[*root] = true;
        let mut at = page.inside(*root).start;
        while at < page.end(*root) {
            if is_noise(page, at) || bare && is_frame(page, at) {
                at = page.end(at);
            } else {
                shown[at] = true;
                at += 1;
            }
        }
    }
    if let Some(known) = known {
        for root in roots {
            leave_repeats(page, *root, known, &mut shown);
        }
    }
    leave_empty(page, &mut shown);
    shown
}

/// Takes out elements in which nothing is left: blocks in which there is nothing to see, marks round nothing at all, and
/// headings of a form that is not shown.
fn leave_empty(page: &Page, shown: &mut [bool]) {
    let mut left = vec![Left::default(); shown.len()];
    for node in page.all().rev().filter(|node| *node != 0) {
        let name = page.name(node);
        let mut own = left[node];
        if let Kind::Text(text) = page.kind(node)
            && shown[node]
        {
            own.text = true;
            own.seen = !text.trim().is_empty();
        }
        let picture = shown[node] && SHOWING.contains(&name);
        own.seen |= picture;
        own.form |= name == "form" && !shown[node];
        // What a heading says tells nothing by itself.
        own.told |= own.seen && (name.is_empty() || picture);
        own.told &= !HEADINGS.contains(&name);
        let orphan = own.form && !own.told && matches!(name, "div" | "section");
        let keep = if page.is_inline(node) {
            own.text || picture
        } else {
            own.seen
        };
        if !name.is_empty() && (!keep || orphan) {
            shown[node] = false;
            own = Left {
                form: own.form && !orphan,
                ..Left::default()
            };
        }
        let parent = &mut left[page.parent(node)];
        parent.text |= own.text || own.seen;
        parent.seen |= own.seen;
        parent.told |= own.told;
        parent.form |= own.form;
    }
}

/// What is left in an element.
#[derive(Debug, Default, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own"
)]
struct Left {
    /// Text, be it white space alone.
    text: bool,
    /// Something to see.
    seen: bool,
    /// Something to see that is no heading.
    told: bool,
    /// The place of a form that is not shown.
    form: bool,
}

/// The first paragraph that stands by itself and says something, on one line; on a page without paragraphs, all of it.
pub(super) fn lead(page: &Page, roots: &[usize], shown: &[bool]) -> String {
    let read = |node: usize| page.text(page.inside(node), |inner| !shown[inner]);
    for root in roots {
        let paragraphs = page
            .named(*root..page.end(*root), &["p"])
            .filter(|node| shown[*node]);
        for node in paragraphs {
            let aside = page
                .around(node)
                .take_while(|around| around != root)
                .any(|around| {
                    matches!(
                        page.name(around),
                        "blockquote" | "figure" | "li" | "aside" | "details" | "dl"
                    )
                });
            let text = if aside { String::new() } else { read(node) };
            if !text.trim().is_empty() {
                return text;
            }
        }
    }
    roots
        .iter()
        .map(|root| read(*root))
        .collect::<Vec<_>>()
        .join("\n")
}
