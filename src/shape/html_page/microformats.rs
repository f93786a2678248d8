//! [h-entry](https://microformats.org/wiki/h-entry), and the older [hAtom](https://microformats.org/wiki/hatom) that
//! many themes still write.

use std::ops::Range;

use url::Url;

use super::claims::{Claims, Quote, address, author, date, image, name, quote};
use super::page::Page;
use crate::text::Plain;

/// What an element is that holds properties of its own.
const ROOTS: [&str; 10] = [
    "h-entry",
    "hentry",
    "h-card",
    "vcard",
    "h-cite",
    "h-feed",
    "h-event",
    "h-product",
    "h-item",
    "h-adr",
];

/// The entry that a page is: the first that holds its `<h1>`, else the one that no other is beside.
pub(super) fn entry(page: &Page) -> Option<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < page.all().end {
        if page.has_class(at, &["h-entry", "hentry"]) {
            found.push(at);
            at = page.end(at);
        } else {
            at += 1;
        }
    }
    let with_h1 = found
        .iter()
        .find(|entry| page.named(page.inside(**entry), &["h1"]).next().is_some());
    match (with_h1, found.as_slice()) {
        (Some(entry), _) | (None, [entry]) => Some(*entry),
        _ => None,
    }
}

/// The elements of `entry` that are a property under one of `classes`, those of entries and cards in it left out.
pub(super) fn properties(page: &Page, entry: usize, classes: &[&str]) -> Vec<usize> {
    let Range { start, end } = page.inside(entry);
    let mut found = Vec::new();
    let mut at = start;
    while at < end {
        let fits = page.has_class(at, classes);
        if fits {
            found.push(at);
        }
        let apart = fits || page.has_class(at, &ROOTS);
        at = if apart { page.end(at) } else { at + 1 };
    }
    found
}

/// What `entry` says.
pub(super) fn claims(page: &Page, entry: usize, base: Option<&Url>) -> Claims {
    let all = |classes: &[&str]| properties(page, entry, classes);
    let text = |classes: &[&str]| -> Option<Quote> {
        all(classes)
            .into_iter()
            .find_map(|node| quote(page.line_of(node).as_str(), page.line(node)))
    };
    let dated = |classes: &[&str], not: &[&str]| {
        let mut nodes = all(classes).into_iter();
        nodes.find_map(|node| {
            let other = page.has_class(node, not);
            date(&value(page, node), page.line(node)).filter(|_| !other)
        })
    };
    let source = |node: usize| page.attribute(node, "src").or(page.attribute(node, "href"));
    let authors = all(&["p-author", "author"])
        .into_iter()
        .filter_map(|node| card(page, node));
    let categories = all(&["p-category"])
        .into_iter()
        .filter_map(|node| name(page.line_of(node).as_str()));
    Claims {
        title: text(&["p-name", "entry-title"]),
        date: dated(&["dt-published", "published"], &[]),
        updated: dated(&["dt-updated", "updated"], &["dt-published", "published"]),
        categories: unique(categories.collect()),
        authors: authors.collect(),
        summary: text(&["p-summary", "entry-summary"]),
        url: all(&["u-url"])
            .into_iter()
            .find_map(|node| address(source(node)?, base)),
        image: all(&["u-photo", "u-featured"])
            .into_iter()
            .find_map(|node| image(source(node)?, page.line(node), base)),
        ..Claims::default()
    }
}

/// What a [date or time](https://microformats.org/wiki/value-class-pattern) element says.
pub(super) fn value(page: &Page, node: usize) -> String {
    let said = ["datetime", "content", "title", "value"];
    let keys = match page.name(node) {
        "time" | "ins" | "del" => &said[..1],
        "meta" => &said[1..2],
        "abbr" => &said[2..3],
        "data" | "input" => &said[3..],
        _ => &[],
    };
    let attribute = keys.iter().find_map(|key| page.attribute(node, key));
    match attribute.filter(|value| !value.trim().is_empty()) {
        Some(value) => value.to_owned(),
        None => page.line_of(node).to_string(),
    }
}

/// The author whom a card, or a line with a name, tells of.
fn card(page: &Page, node: usize) -> Option<crate::author::Author> {
    let is_card = |node: usize| page.has_class(node, &["h-card", "vcard"]);
    let inside = page.inside(node);
    let card = std::iter::once(node)
        .chain(inside)
        .find(|node| is_card(*node));
    let card = card.unwrap_or(node);
    let named = page
        .inside(card)
        .find(|node| page.has_class(*node, &["p-name", "fn"]))
        .unwrap_or(card);
    let mut found = author(page.line_of(named).as_str())?;
    let mut linked = std::iter::once(card).chain(page.inside(card));
    found.url = linked.find_map(|node| {
        let fits =
            page.has_class(node, &["u-url", "url"]) || (node == card && page.name(node) == "a");
        let url = Url::parse(page.attribute(node, "href")?.trim()).ok();
        url.filter(|url| fits && crate::text::is_web(url))
    });
    Some(found)
}

/// `list`, each item once.
pub(super) fn unique(list: Vec<Plain>) -> Vec<Plain> {
    let mut seen = std::collections::BTreeSet::new();
    list.into_iter()
        .filter(|item| seen.insert(item.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    fn said(html: &str) -> Claims {
        let page = parse(html);
        entry(&page)
            .map(|entry| claims(&page, entry, None))
            .unwrap_or_default()
    }

    #[test]
    fn an_entry_tells_all_of_itself() {
        let claims = said(
            "<article class=h-entry><h1 class=p-name>Un <b>titre</b></h1>\
             <a class='p-author h-card' href='https://a.example/zoe'><span class=p-name>Zoé</span> (rédaction)</a>\
             <time class='dt-published' datetime='2017-11-28'>hier</time><time class=dt-updated>29 nov. 2017</time>\
             <a class=p-category>Actualités</a><a class=p-category>Actualités</a><p class=p-summary>Résumé.</p>\
             <a class=u-url href='https://a.example/un/'>lien</a><img class=u-photo src=p.jpg>\
             <div class='e-content'>Texte.</div></article>",
        );
        assert_eq!(claims.title.unwrap().text, "Un titre");
        assert_eq!(claims.authors[0].name.as_str(), "Zoé");
        assert!(claims.authors[0].url.is_some());
        assert_eq!(claims.date.unwrap().text, "2017-11-28");
        assert_eq!(claims.updated.unwrap().text, "29 nov. 2017");
        assert_eq!(claims.categories, [Plain::new("Actualités")]);
        assert_eq!(claims.summary.unwrap().text, "Résumé.");
        assert_eq!(claims.url.as_deref(), Some("https://a.example/un/"));
        assert_eq!(claims.image.unwrap().text, "p.jpg");
    }

    #[test]
    fn what_others_say_is_not_the_entry_s() {
        let claims = said(
            "<div class=h-entry><div class='h-cite'><b class=p-name>Autre</b><time class=dt-published datetime=2001-01-01></time></div>Texte</div>",
        );
        assert!(claims.title.is_none() && claims.date.is_none());
        assert!(said("<div class=p-name>Un</div>").title.is_none());
        let list = "<div class=hentry><b class=entry-title>Un</b></div><div class=hentry><b class=entry-title>Deux</b></div>";
        assert!(said(list).title.is_none());
        let old = said(
            "<div class=hentry><h1 class=entry-title>Un</h1><abbr class='published updated' title=2017-11-28>hier</abbr></div>",
        );
        assert_eq!(old.title.unwrap().text, "Un");
        assert_eq!(old.date.unwrap().text, "2017-11-28");
        assert!(old.updated.is_none());
    }
}
