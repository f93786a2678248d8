//! Makes HTML safe for strangers' readers. Some run `onerror=`, others keep `javascript:`; what they must not get, they
//! are not sent.

use std::borrow::Cow;
use std::collections::HashSet;

use ammonia::{Builder, UrlRelative};
use url::Url;

use crate::diagnostic::Finding;
use crate::text::tags::{SCHEMES, Seen};
use crate::text::{Html, escape_into, is_web};

/// How many elements may lie inside one another: the parser's time grows with the square of it.
const DEPTH: usize = 256;

/// How many elements may be opened again because nobody closed them: a few bytes can become gigabytes.
const REOPENED: usize = 200_000;
/// How many bytes the safe form may have. Addresses that become absolute make it longer.
const SIZE: usize = 4 << 20;

/// A sanitiser for one article.
pub(super) struct Sanitiser<'a>(Builder<'a>);

impl Sanitiser<'_> {
    /// The sanitiser for the article at `permalink`, to which relative addresses and footnotes' `#anchors` refer.
    pub(super) fn new(permalink: &Url) -> Self {
        let mut builder = Builder::default();
        builder
            .add_tags(["video", "audio", "source", "picture", "track"])
            .rm_tags(["center", "tt", "strike", "map", "area", "rtc", "acronym"])
            .add_clean_content_tags(["template", "iframe"])
            .add_tag_attributes("img", ["srcset", "sizes"])
            .add_tag_attributes("source", ["src", "srcset", "sizes", "type", "media"])
            .add_tag_attributes("video", ["src", "poster", "controls", "width", "height"])
            .add_tag_attributes("audio", ["src", "controls"])
            .add_tag_attributes("track", ["src", "kind", "srclang", "label"])
            .add_tag_attributes("time", ["datetime"])
            .add_generic_attributes(["dir"])
            .url_schemes(HashSet::from(SCHEMES))
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

    /// The safe form of `html`, in which `seen` was seen, and what was taken out that people may miss.
    pub(super) fn clean(&self, html: &str, seen: Seen) -> (Html, Vec<Finding>) {
        let mut findings = Vec::new();
        if !seen.missed.is_empty() {
            let elements: Vec<String> =
                seen.missed.iter().map(|name| format!("<{name}>")).collect();
            let elements = elements.join(", ");
            findings.push(Finding::MarkupRemoved { elements });
        }
        if let Some(address) = seen.dropped {
            findings.push(Finding::AddressRemoved {
                address: address.into(),
            });
        }
        let flat = if seen.depth > DEPTH {
            Some(Finding::TooDeep { limit: DEPTH })
        } else if seen.reopened > REOPENED {
            Some(Finding::LeftOpen)
        } else {
            None
        };
        let safe = if let Some(finding) = flat {
            findings.push(finding);
            let mut text = String::with_capacity(seen.text.len());
            escape_into(&mut text, &seen.text);
            self.0.clean(&text)
        } else {
            self.0.clean(html)
        };
        let safe = safe.to_string();
        if safe.len() > SIZE {
            findings.push(Finding::TooLong { limit: SIZE >> 20 });
            return (Html::default(), findings);
        }
        (Html::from_sanitised(&safe), findings)
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
    base.join(address).ok().filter(is_web)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tags::look;

    fn clean_at(base: &Url, html: &str) -> (Html, Vec<Finding>) {
        Sanitiser::new(base).clean(html, look(html))
    }

    fn clean(html: &str) -> String {
        let base = Url::parse("https://info-citoyen.example/2017/11/retour/").unwrap();
        Sanitiser::new(&base)
            .clean(html, look(html))
            .0
            .as_str()
            .to_owned()
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
            ("<style>p{}</style><object data=x>b</object>a", "ba"),
            ("a&#1;b.&#xFFFE;c", "ab. c"),
        ] {
            assert_eq!(clean(hostile), safe, "{hostile}");
        }
    }

    #[test]
    fn depth_costs_no_more_than_length() {
        let base = Url::parse("https://example.org/").unwrap();
        let deep = format!("{}fond &lt;b&gt; <", "<div>".repeat(200_000));
        let (html, findings) = Sanitiser::new(&base).clean(&deep, look(&deep));
        assert_eq!(html.as_str(), "fond &lt;b&gt; &lt;");
        assert_eq!(findings, [Finding::TooDeep { limit: DEPTH }]);
        let (_, findings) = clean_at(&base, &"<b>a</b><br><p>a".repeat(10_000));
        assert_eq!(findings, []);
        let open: Vec<String> = (0..200).map(|number| format!("<b a={number}>")).collect();
        let open = open.concat();
        let (html, findings) = clean_at(&base, &format!("<p>{open}{}", "<p>x".repeat(2000)));
        assert_eq!(findings, [Finding::LeftOpen]);
        assert!(html.as_str().len() < 20_000);
        for piece in ["<div></b>", "<div><!--</div>-->", "<x-y></x-z>"] {
            let (_, findings) = clean_at(&base, &piece.repeat(10_000));
            assert_eq!(findings, [Finding::TooDeep { limit: DEPTH }], "{piece}");
        }
    }
}
