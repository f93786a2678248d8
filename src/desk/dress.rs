//! Pages as the desk shows them: their links lead to the desk where it has what they name, and at their end stands a remark that
//! says what there is to mend and loads them anew when the desk was laid anew.

use std::collections::BTreeMap;
use std::path::Path;

use askama::Template;
use memchr::memchr2;

use super::subject::kept;
use super::{ARTICLES, Build, Desk, FRONT, LIVE, Words, beside};
use crate::config::Config;
use crate::edition::Edition;
use crate::text::path_in_reference;

pub(super) const STYLE: &str = "/-/desk.css";
/// Where browsers look for a picture when a page names none.
pub(super) const ICON: &str = "/favicon.ico";
/// The looks of what stands at the end of a page that has looks of its own.
pub(super) const REMARK: &str = "/-/remark.css";
pub(super) const SCRIPT: &str = "/-/live.js";

/// The look of the desk, which is that of the pages, with what it has besides.
pub(super) fn style() -> Vec<u8> {
    let pages: &[u8] = include_bytes!("../page/templates/pages.css");
    let own = include_bytes!("templates/desk.css");
    [pages, own.as_slice(), &remark_style()].concat()
}

/// That of what stands at the end of every page.
pub(super) fn remark_style() -> Vec<u8> {
    include_bytes!("templates/remark.css").to_vec()
}

/// The small picture in a browser's tab: a trumpet.
pub(super) fn icon() -> Vec<u8> {
    include_bytes!("templates/icon.svg").to_vec()
}

/// What loads a page anew.
pub(super) fn script() -> Vec<u8> {
    include_bytes!("templates/live.js").to_vec()
}

/// What is said at the end of each page.
#[derive(Template)]
#[template(config = "src/desk/askama.toml", path = "remark.html")]
pub(super) struct Remark<'a> {
    words: &'a Words,
    revision: &'a str,
    errors: usize,
    warnings: usize,
    failed: bool,
    front: &'static str,
    style: &'static str,
    script: &'static str,
    live: &'static str,
}

impl Desk {
    /// What is said at the end of each page; without a style of its own where the page has the desk's.
    pub(super) fn remark(&self, words: &Words, is_styled: bool) -> String {
        let [errors, warnings] = self.counts();
        let remark = Remark {
            words,
            revision: &self.revision,
            errors,
            warnings,
            failed: self.failed.is_some(),
            front: FRONT,
            style: if is_styled { "" } else { REMARK },
            script: SCRIPT,
            live: LIVE,
        };
        shown(remark.render())
    }

    /// The page `bytes` of `build` with the remark.
    pub(super) fn dressed(&self, build: &Build, bytes: &[u8]) -> Vec<u8> {
        let page = rerouted(&String::from_utf8_lossy(bytes), &build.routes);
        let remark = self.remark(&Words::new(self.tongue), false);
        let end = page.rfind("</body>").unwrap_or(page.len());
        [&page[..end], &remark, &page[end..]].concat().into_bytes()
    }
}

/// What a template made. One that could not be filled in is a fault of crieur's, and is shown.
pub(super) fn shown(made: askama::Result<String>) -> String {
    made.unwrap_or_else(|error| error.to_string())
}

/// Where on the desk what has an address on the web is.
pub(super) fn routes(config: &Config, edition: &Edition) -> BTreeMap<String, String> {
    let heads = &edition.selection.heads;
    let mut routes = BTreeMap::new();
    for head in heads {
        let path = path_in_reference(&head.stamp.path);
        // Of two articles at one address, the first is as good as the other.
        let route = || format!("{ARTICLES}{path}");
        routes
            .entry(head.permalink.to_string())
            .or_insert_with(route);
        if let Some(entry) = edition.entries.get(&head.stamp.path) {
            routes.extend(beside::routes(&head.stamp.path, &head.stamp.file, entry));
        }
    }
    for (file, entry) in kept(edition) {
        let below = file.strip_prefix(&config.site.articles);
        let Some(path) = below.ok().and_then(Path::to_str) else {
            continue;
        };
        let route = format!("{ARTICLES}{}", path_in_reference(path));
        routes.insert(entry.permalink.to_string(), route);
        routes.extend(beside::routes(path, file, &entry));
    }
    for feed in &edition.feeds {
        for (format, url) in &feed.selves {
            let path = format!("/{}/{}", feed.name, format.file_name());
            routes.insert(url.to_string(), path);
        }
    }
    // That is a place for the site's own page.
    routes.remove(config.site.url.as_str());
    routes
}

/// `html` with the links and pictures that `routes` knows leading there. What a person reads is as it was.
pub(super) fn rerouted(html: &str, routes: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let (text, tag) = rest.split_at(open);
        out.push_str(text);
        // A tag begins with a letter (HTML §13.2.5.6); all else is text.
        if !tag[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            out.push('<');
            rest = &tag[1..];
            continue;
        }
        let end = end_of(tag);
        reroute_tag(&mut out, &tag[..end], routes);
        rest = &tag[end..];
    }
    out.push_str(rest);
    out
}

/// Where a tag ends: a `>` in a quoted value is no end.
fn end_of(tag: &str) -> usize {
    let bytes = tag.as_bytes();
    let mut at = 0;
    while let Some(next) = memchr2(b'>', b'"', &bytes[at..]) {
        at += next + 1;
        if bytes[at - 1] == b'>' {
            return at;
        }
        match memchr::memchr(b'"', &bytes[at..]) {
            Some(close) => at += close + 1,
            None => break,
        }
    }
    tag.len()
}

fn reroute_tag(out: &mut String, tag: &str, routes: &BTreeMap<String, String>) {
    let mut rest = tag;
    while let Some((name, value_and_rest)) = rest.split_once("=\"") {
        let Some((value, after)) = value_and_rest.split_once('"') else {
            break;
        };
        let leads = [" href", " src", " poster"]
            .iter()
            .any(|one| name.ends_with(one));
        let led = |address| route_of(address, routes).unwrap_or(address);
        out.push_str(name);
        out.push_str("=\"");
        if leads {
            out.push_str(led(value));
        } else if name.ends_with(" srcset") {
            // Candidates as the sanitiser writes them.
            let candidates = value.split(", ").map(|one| match one.split_once(' ') {
                Some((address, wide)) => format!("{} {wide}", led(address)),
                None => led(one).to_owned(),
            });
            out.push_str(&candidates.collect::<Vec<_>>().join(", "));
        } else {
            out.push_str(value);
        }
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
}

/// Where on the desk the `address` of an attribute is.
fn route_of<'a>(address: &str, routes: &'a BTreeMap<String, String>) -> Option<&'a str> {
    // The two ways in which templates and the sanitiser write it.
    let meant = address.replace("&amp;", "&").replace("&#38;", "&");
    routes.get(&meant).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::rerouted;

    #[test]
    fn links_lead_to_the_desk_and_nothing_else_changes() {
        let routes = [("https://a.example/b?c&d", "/-/article/b.md")];
        let routes: BTreeMap<String, String> = routes
            .map(|(url, route)| (url.to_owned(), route.to_owned()))
            .into();
        let known = "https://a.example/b?c&amp;d";
        for (html, expected) in [
            ("<a href=\"K\">K</a>", "<a href=\"/-/article/b.md\">K</a>"),
            (
                "<img alt=\"a > b\" src=\"K\">",
                "<img alt=\"a > b\" src=\"/-/article/b.md\">",
            ),
            (
                "<a title=\"K\" href=\"K/\">x</a>",
                "<a title=\"K\" href=\"K/\">x</a>",
            ),
            ("<p>a < b href=\"K\" &amp;", "<p>a < b href=\"K\" &amp;"),
            (
                "<img srcset=\"K 1x, https://b.example/ 2x\" src=\"K\">",
                "<img srcset=\"/-/article/b.md 1x, https://b.example/ 2x\" src=\"/-/article/b.md\">",
            ),
            ("<code> href=\"K\"</code>", "<code> href=\"K\"</code>"),
            ("<a href=\"K", "<a href=\"K"),
            ("été", "été"),
        ] {
            let [html, expected] = [html, expected].map(|one| one.replace('K', known));
            assert_eq!(rerouted(&html, &routes), expected);
        }
    }
}
