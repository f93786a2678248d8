//! From the nodes that are shown back to HTML: pictures that wait for a script get their address, relative addresses
//! go by the page's `<base>`, and what the sanitiser would drop is not written in the first place.

use url::Url;

use super::noise::is_fetched;
use super::page::{Kind, Page};
use super::parse::VOID;
use crate::shape::SIZE;
use crate::text::{candidates, escape_into};

/// Elements whose tags are not written, though what they hold is.
const BARE: [&str; 8] = [
    "html", "body", "form", "noscript", "main", "article", "label", "fieldset",
];
/// Where programs keep the address of a picture that a script is to load.
const LAZY: [&str; 4] = [
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-srcset-src",
];
const LAZY_SETS: [&str; 2] = ["data-srcset", "data-lazy-srcset"];

/// The nodes of `roots` that `shown` says, as HTML; `None` when it would be longer than [`SIZE`].
pub(super) fn write(
    page: &Page,
    roots: &[usize],
    shown: &[bool],
    base: Option<&Url>,
) -> Option<String> {
    let mut html = String::new();
    for root in roots {
        // A paragraph is one; another element only holds what is written.
        let inside = match page.name(*root) {
            "p" => *root..page.end(*root),
            _ => page.inside(*root),
        };
        let mut open: Vec<(usize, &str)> = Vec::new();
        let mut at = inside.start;
        while at < inside.end {
            close(&mut html, &mut open, at);
            if html.len() > SIZE {
                return None;
            }
            if !shown[at] {
                at = page.end(at);
                continue;
            }
            match page.kind(at) {
                // What was taken out leaves no gap behind.
                Kind::Text(text) if html.ends_with('\n') && is_gap(page, at, text) => {}
                Kind::Text(text) => escape_into(&mut html, text),
                Kind::Element { name, .. } if !BARE.contains(&&**name) => {
                    html.push('<');
                    html.push_str(name);
                    attributes(&mut html, page, at, base);
                    html.push('>');
                    if !VOID.contains(&&**name) {
                        // The parser takes a line feed that follows right here for none.
                        if matches!(&**name, "pre" | "textarea" | "listing") {
                            html.push('\n');
                        }
                        open.push((page.end(at), name));
                    }
                }
                _ => {}
            }
            at += 1;
        }
        close(&mut html, &mut open, inside.end);
        html.push('\n');
    }
    (html.len() <= SIZE).then_some(html)
}

/// Whether a text is white space that nobody wrote to be seen.
fn is_gap(page: &Page, node: usize, text: &str) -> bool {
    text.trim().is_empty() && !page.is_in(node, &["pre", "textarea"])
}

/// Ends the elements that end before the node `at`.
fn close(html: &mut String, open: &mut Vec<(usize, &str)>, at: usize) {
    while let Some((_, name)) = open.pop_if(|(end, _)| *end <= at) {
        html.push_str("</");
        html.push_str(name);
        html.push('>');
    }
}

fn attributes(html: &mut String, page: &Page, node: usize, base: Option<&Url>) {
    let Kind::Element { name, attributes } = page.kind(node) else {
        return;
    };
    let picture = matches!(&**name, "img" | "source");
    let mut put = |key: &str, value: &str| {
        html.push(' ');
        html.push_str(key);
        html.push_str("=\"");
        escape_into(html, value);
        html.push('"');
    };
    for (key, value) in attributes {
        let key: &str = key;
        let dropped = matches!(
            key,
            "class"
                | "style"
                | "id"
                | "is"
                | "itemprop"
                | "itemscope"
                | "itemtype"
                | "property"
                | "loading"
                | "tabindex"
        ) || ["on", "data-", "aria-"]
            .iter()
            .any(|start| key.starts_with(start))
            || !key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        match key {
            "src" | "srcset" if picture => {}
            "href" | "src" | "poster" | "cite" => put(key, &absolute(value, base)),
            _ if dropped => {}
            _ => put(key, value),
        }
    }
    if picture {
        if let Some(address) = source(page, node) {
            put("src", &absolute(address, base));
        } else if let Some(address) = page.attribute(node, "src") {
            // The sanitiser tells of an embedded picture that is lost.
            put("src", address);
        }
        let sets = LAZY_SETS
            .iter()
            .chain(&["srcset"])
            .filter_map(|key| page.attribute(node, key));
        if let Some(set) = sets
            .into_iter()
            .find(|set| !set.trim_start().starts_with("data:") && !set.trim().is_empty())
        {
            put("srcset", &absolute_set(set, base));
        }
    }
}

/// Where a picture lies. An address that a script was to put in the place of an embedded one counts more than that.
pub(super) fn source(page: &Page, node: usize) -> Option<&str> {
    let of = |key: &str| {
        page.attribute(node, key)
            .filter(|address| is_fetched(address))
    };
    let lazy = LAZY.iter().find_map(|key| of(key));
    let set = LAZY_SETS.iter().find_map(|key| {
        let first = *candidates(page.attribute(node, key)?).first()?;
        first.split_ascii_whitespace().next()
    });
    let set = set.filter(|address| page.name(node) == "img" && is_fetched(address));
    lazy.or_else(|| of("src")).or(set)
}

/// `address` as the page's base makes it; an anchor stays one of the article's own page.
fn absolute(address: &str, base: Option<&Url>) -> String {
    let trimmed = address.trim();
    match base {
        Some(base) if !trimmed.is_empty() && !trimmed.starts_with('#') => base
            .join(trimmed)
            .map_or_else(|_| address.to_owned(), |url| url.to_string()),
        _ => address.to_owned(),
    }
}

fn absolute_set(set: &str, base: Option<&Url>) -> String {
    if base.is_none() {
        return set.to_owned();
    }
    let all = candidates(set).into_iter().filter_map(|candidate| {
        let mut words = candidate.split_ascii_whitespace();
        let address = absolute(words.next()?, base);
        Some(
            std::iter::once(address.as_str())
                .chain(words)
                .collect::<Vec<_>>()
                .join(" "),
        )
    });
    all.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    fn written(html: &str, base: Option<&str>) -> String {
        let page = parse(&format!("<main>{html}</main>"));
        let main = page.named(page.all(), &["main"]).next().unwrap();
        let base = base.map(|base| Url::parse(base).unwrap());
        let html = write(&page, &[main], &vec![true; page.all().end], base.as_ref());
        html.unwrap().trim_end().to_owned()
    }

    #[test]
    fn a_picture_that_waits_for_a_script_is_shown() {
        for (html, shown) in [
            (
                "<img src='data:image/gif;base64,R0' data-src=p.jpg class=lazy alt=P>",
                "<img alt=\"P\" src=\"p.jpg\">",
            ),
            (
                "<img data-srcset='p.jpg 1x, q.jpg 2x'>",
                "<img src=\"p.jpg\" srcset=\"p.jpg 1x, q.jpg 2x\">",
            ),
            (
                "<img src=p.jpg srcset='q.jpg 2x'>",
                "<img src=\"p.jpg\" srcset=\"q.jpg 2x\">",
            ),
            (
                "<img src='data:image/png;base64,R0'>",
                "<img src=\"data:image/png;base64,R0\">",
            ),
            (
                "<picture><source data-srcset=p.webp type=image/webp><img src=p.jpg></picture>",
                "<picture><source type=\"image/webp\" srcset=\"p.webp\"><img src=\"p.jpg\"></picture>",
            ),
        ] {
            assert_eq!(written(html, None), shown, "{html}");
        }
    }

    #[test]
    fn a_base_is_what_addresses_go_by() {
        let html = "<a href=un.html>1</a><a href=#note>2</a><img src=p.jpg srcset='q.jpg 2x'><a href='mailto:z@a.example'>3</a>";
        let base = Some("https://a.example/b/");
        assert_eq!(
            written(html, base),
            "<a href=\"https://a.example/b/un.html\">1</a><a href=\"#note\">2</a><img src=\"https://a.example/b/p.jpg\" srcset=\"https://a.example/b/q.jpg 2x\"><a href=\"mailto:z@a.example\">3</a>"
        );
        assert!(written(html, None).starts_with("<a href=\"un.html\">1</a>"));
    }

    #[test]
    fn what_is_written_parses_to_the_same() {
        assert_eq!(
            written("<pre>\n\nun</pre>a &lt; b &amp;amp; c<br>d", None),
            "<pre>\n\nun</pre>a &lt; b &amp;amp; c<br>d"
        );
        assert_eq!(
            written("<p onclick=x class=y title='\"<'>a</p>", None),
            "<p title=\"&quot;&lt;\">a</p>"
        );
    }
}
