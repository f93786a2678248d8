//! Makes HTML safe for strangers' readers. Some run `onerror=`, others keep `javascript:`; what they must not get, they
//! are not sent.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use ammonia::{Builder, UrlRelative};
use url::Url;

use crate::diagnostic::Finding;
use crate::text::Html;

/// How many elements may lie inside one another: the parser's time grows with the square of it.
const DEPTH: usize = 256;

/// Elements whose loss a reader would notice, with the name that a maintainer knows them by.
const MISSED: [&str; 8] = [
    "iframe", "form", "object", "embed", "script", "input", "button", "svg",
];

/// A sanitiser for one article.
pub(super) struct Sanitiser<'a>(Builder<'a>);

impl Sanitiser<'_> {
    /// The sanitiser for the article at `permalink`, to which relative addresses and footnotes' `#anchors` refer.
    pub(super) fn new(permalink: &Url) -> Self {
        let mut builder = Builder::default();
        builder
            .add_tags(["video", "audio", "source", "picture", "track"])
            .rm_tags(["center", "tt", "strike", "map", "area", "rtc", "acronym"])
            .add_clean_content_tags(["template", "noscript", "object", "select", "textarea"])
            .add_tag_attributes("img", ["srcset", "sizes"])
            .add_tag_attributes("source", ["src", "srcset", "sizes", "type", "media"])
            .add_tag_attributes("video", ["src", "poster", "controls", "width", "height"])
            .add_tag_attributes("audio", ["src", "controls"])
            .add_tag_attributes("track", ["src", "kind", "srclang", "label"])
            .add_tag_attributes("time", ["datetime"])
            .add_generic_attributes(["dir"])
            .url_schemes(HashSet::from([
                "http", "https", "mailto", "tel", "ftp", "xmpp", "geo",
            ]))
            .url_relative(UrlRelative::RewriteWithBase(permalink.clone()))
            .link_rel(None);
        let base = permalink.clone();
        builder.attribute_filter(move |_, attribute, value| match attribute {
            "srcset" => srcset(&base, value).map(Cow::Owned),
            "cite" => Some(Cow::Owned(web(&base, value)?.into())),
            _ => Some(Cow::Borrowed(value)),
        });
        Self(builder)
    }

    /// The safe form of `html`, and what was taken out that people may miss.
    pub(super) fn clean(&self, html: &str) -> (Html, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut missed: Vec<&str> = Vec::new();
        let depth = depth(html, |name| {
            if let Some(name) = MISSED.iter().find(|missed| **missed == name)
                && !missed.contains(name)
            {
                missed.push(name);
            }
        });
        if !missed.is_empty() {
            let elements = missed
                .iter()
                .map(|name| format!("<{name}>"))
                .collect::<Vec<_>>()
                .join(", ");
            findings.push(Finding::MarkupRemoved { elements });
        }
        if depth > DEPTH {
            findings.push(Finding::TooDeep { limit: DEPTH });
            let text = without_tags(html);
            return (
                Html::from_sanitised(&self.0.clean(&text).to_string()),
                findings,
            );
        }
        (
            Html::from_sanitised(&self.0.clean(html).to_string()),
            findings,
        )
    }
}

/// The candidates of a [`srcset`](https://html.spec.whatwg.org/#srcset-attribute), made absolute. One that is no web
/// address is dropped; with none left, so is the attribute.
fn srcset(base: &Url, value: &str) -> Option<String> {
    let candidate = |candidate: &str| {
        let mut words = candidate.split_ascii_whitespace();
        let url = web(base, words.next()?)?;
        Some(
            std::iter::once(url.as_str())
                .chain(words)
                .collect::<Vec<_>>()
                .join(" "),
        )
    };
    // A comma may belong to an address; one that parts candidates has white space after it or a descriptor before it.
    let candidates: Vec<String> = split_candidates(value)
        .into_iter()
        .filter_map(candidate)
        .collect();
    (!candidates.is_empty()).then(|| candidates.join(", "))
}

fn split_candidates(value: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let mut described = false;
    for (at, c) in value.char_indices() {
        let candidate = value[begin..at].trim_start();
        described |= c.is_ascii_whitespace() && !candidate.is_empty();
        let ends = value[at + c.len_utf8()..]
            .chars()
            .next()
            .is_none_or(|next| next.is_ascii_whitespace());
        if c == ',' && (described || ends) {
            parts.push(&value[begin..at]);
            begin = at + 1;
            described = false;
        }
    }
    parts.push(&value[begin..]);
    parts
}

fn web(base: &Url, address: &str) -> Option<Url> {
    base.join(address)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
}

/// How deep elements lie inside one another, at most, judged by tags alone; `name` is called with each opening one. An
/// end tag counts only against a start tag of its name, so that `<div></b>` in a row cannot hide how deep it goes.
fn depth(html: &str, mut name: impl FnMut(&str)) -> usize {
    /// Elements that hold nothing, or that the next of their kind ends: they nest only where a counted one does.
    const FLAT: [&str; 28] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr", "param", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody",
        "tfoot", "colgroup", "option", "rp", "rt",
    ];
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        let (closing, word) = match tag.strip_prefix('/') {
            Some(word) => (true, word),
            None => (false, tag),
        };
        let end = word
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(word.len());
        let word = word[..end].to_ascii_lowercase();
        if word.is_empty() || (closing && FLAT.contains(&word.as_str())) {
            continue;
        }
        if !closing {
            name(&word);
            if !FLAT.contains(&word.as_str()) {
                *open.entry(word).or_default() += 1;
                depth += 1;
                deepest = deepest.max(depth);
            }
        } else if let Some(count) = open.get_mut(&word).filter(|count| **count > 0) {
            *count -= 1;
            depth -= 1;
        }
    }
    deepest
}

/// The text of `html`: tags turn into spaces. What is left holds no `<`, and is sanitised all the same.
fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for (at, piece) in html.split('<').enumerate() {
        let after = if at == 0 {
            piece
        } else {
            piece.split_once('>').map_or("", |(_, after)| after)
        };
        text.push_str(after);
        text.push(' ');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(html: &str) -> String {
        let base = Url::parse("https://info-citoyen.example/2017/11/retour/").unwrap();
        Sanitiser::new(&base).clean(html).0.as_str().to_owned()
    }

    #[test]
    fn addresses_become_absolute() {
        assert_eq!(
            clean(
                r##"<a href="/contact">c</a><a href="#fn-1">1</a><img src="p.jpg" srcset="p.jpg, q,r.jpg 2x,javascript:x 3x, ../s.jpg 100w" alt="p">"##
            ),
            "<a href=\"https://info-citoyen.example/contact\">c</a>\
             <a href=\"https://info-citoyen.example/2017/11/retour/#fn-1\">1</a>\
             <img src=\"https://info-citoyen.example/2017/11/retour/p.jpg\" \
             srcset=\"https://info-citoyen.example/2017/11/retour/p.jpg, \
             https://info-citoyen.example/2017/11/retour/q,r.jpg 2x, \
             https://info-citoyen.example/2017/11/s.jpg 100w\" alt=\"p\">"
        );
        assert_eq!(
            clean(r#"<video poster="v.png" src="v.mp4" onplay="x()" autoplay></video>"#),
            "<video poster=\"https://info-citoyen.example/2017/11/retour/v.png\" src=\"https://info-citoyen.example/2017/11/retour/v.mp4\"></video>"
        );
    }

    #[test]
    fn nothing_runs() {
        for (hostile, safe) in [
            ("<script>x()</script>a", "a"),
            (
                "<p onclick=x() style='color:red' id=a class=b>a</p>",
                "<p>a</p>",
            ),
            ("<a href='java\nscript:x()'>a</a>", "<a>a</a>"),
            ("<a href='data:text/html,x'>a</a>", "<a>a</a>"),
            (
                "<iframe src=//x></iframe><form action=x><input>a</form>",
                "a",
            ),
            ("<x-y>a</x-y><svg><script>x</script></svg>", "a"),
            ("<style>p{}</style><object data=x>b</object>a", "a"),
            ("a&#1;b&#xFFFE;", "a b"),
        ] {
            assert_eq!(clean(hostile), safe, "{hostile}");
        }
    }

    #[test]
    fn depth_costs_no_more_than_length() {
        let base = Url::parse("https://example.org/").unwrap();
        let deep = format!("{}fond &lt;b&gt; <", "<div>".repeat(200_000));
        let (html, findings) = Sanitiser::new(&base).clean(&deep);
        assert_eq!(html.as_str(), "fond &lt;b&gt;");
        assert_eq!(findings, [Finding::TooDeep { limit: DEPTH }]);
        let (_, findings) = Sanitiser::new(&base).clean(&"<b>a</b><br><p>a".repeat(10_000));
        assert_eq!(findings, []);
        let (_, findings) = Sanitiser::new(&base).clean(&"<div></b>".repeat(10_000));
        assert_eq!(findings, [Finding::TooDeep { limit: DEPTH }]);
    }
}
