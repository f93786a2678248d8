//! Makes HTML safe for strangers' readers. Some run `onerror=`, others keep `javascript:`; what they must not get, they
//! are not sent.

use std::borrow::Cow;
use std::collections::HashSet;

use ammonia::{Builder, UrlRelative};
use url::Url;

use crate::diagnostic::Finding;
use crate::text::tags::{self, DEPTH, REOPENED_AT_MOST, SCHEMES, Seen};
use crate::text::{self, Html, escape_into, is_web};

/// How often what came out is put in again. Taking out one element can change what a browser makes of those around it.
const ROUNDS: usize = 8;
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

    /// The safe form of `html`, in which `seen` was seen, and what was taken out that people may miss. The safe form of the
    /// safe form is itself: what a browser makes of it is what was looked at, and what is read back from a feed stays as
    /// it is.
    pub(super) fn clean(&self, html: &str, seen: Seen) -> (Html, Vec<Finding>) {
        let (mut safe, mut findings) = self.once(html, seen);
        // Most texts are safe as they are, and need no second look to show it.
        if safe.as_str() == html.trim_matches(['\n', ' ']) {
            return (safe, findings);
        }
        for _ in 0..ROUNDS {
            let (again, more) = self.once(safe.as_str(), tags::look(safe.as_str()));
            if again == safe {
                return (safe, findings);
            }
            findings.extend(more);
            safe = again;
        }
        // No text was found that gets here; its words are kept, which one more round does not change.
        (self.words(&tags::look(safe.as_str()).text), findings)
    }

    /// `text` with nothing but the characters of it.
    fn words(&self, text: &str) -> Html {
        let mut escaped = String::with_capacity(text.len());
        escape_into(&mut escaped, text);
        Html::from_sanitised(&self.0.clean(&escaped).to_string())
    }

    fn once(&self, html: &str, seen: Seen) -> (Html, Vec<Finding>) {
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
        } else if seen.reopened > REOPENED_AT_MOST {
            Some(Finding::LeftOpen)
        } else {
            None
        };
        let safe = if let Some(finding) = flat {
            findings.push(finding);
            self.words(&seen.text)
        } else {
            Html::from_sanitised(&keep_first_lines(
                &self.0.clean(&text::tame(html)).to_string(),
            ))
        };
        if safe.as_str().len() > SIZE {
            findings.push(Finding::TooLong { limit: SIZE >> 20 });
            return (Html::default(), findings);
        }
        (safe, findings)
    }
}

/// Doubles a line end right behind `<pre>`: browsers leave out
/// [the first](https://html.spec.whatwg.org/#parsing-main-inbody), and the writer of the tree does not know it.
fn keep_first_lines(html: &str) -> Cow<'_, str> {
    if !html.contains("<pre") {
        return Cow::Borrowed(html);
    }
    let mut kept = String::with_capacity(html.len());
    let mut pieces = html.split("<pre");
    kept.extend(pieces.next());
    for piece in pieces {
        kept.push_str("<pre");
        match piece.split_once('>') {
            // In what the writer writes, no `>` stands within a tag.
            Some((tag, rest)) if rest.starts_with('\n') => {
                kept.extend([tag, ">\n", rest]);
            }
            _ => kept.push_str(piece),
        }
    }
    Cow::Owned(kept)
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
    let candidates: Vec<String> = text::candidates(value)
        .into_iter()
        .filter_map(candidate)
        .collect();
    (!candidates.is_empty()).then(|| candidates.join(", "))
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

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 512, ..Default::default() })]

        /// What was safe once is the same ever after, whatever it was made from.
        #[test]
        fn the_safe_form_of_the_safe_form_is_itself(pieces in proptest::collection::vec(piece(), 0..24)) {
            let safe = clean(&pieces.concat());
            proptest::prop_assert_eq!(&clean(&safe), &safe, "{:?}", pieces);
        }
    }

    fn piece() -> impl proptest::strategy::Strategy<Value = String> {
        use proptest::prelude::*;
        let name = proptest::sample::select(vec![
            "a",
            "b",
            "i",
            "p",
            "div",
            "pre",
            "table",
            "tr",
            "td",
            "th",
            "tbody",
            "caption",
            "col",
            "ul",
            "li",
            "dl",
            "dd",
            "dt",
            "h1",
            "h2",
            "button",
            "form",
            "select",
            "option",
            "svg",
            "math",
            "mi",
            "x-y",
            "details",
            "summary",
            "ruby",
            "rt",
            "rp",
            "object",
            "template",
            "video",
            "source",
            "img",
            "br",
            "hr",
            "nobr",
            "center",
            "textarea",
            "noscript",
            "title",
            "span",
            "code",
            "blockquote",
            "figure",
            "marquee",
            "font",
            "foreignObject",
            "article",
        ]);
        let attributes = proptest::sample::select(vec![
            "",
            "",
            "",
            " href=\"/x?a=1&b=2\"",
            " src='p.jpg' alt=\"a &quot; > b\"",
            " dir=rtl",
            " srcset=\"a b c 1x, d,e 2x, javascript:x 3x\"",
            " title=\"\u{A0}<&lt;\"",
            " cite=x",
            " href='mailto:a@b?subject=é %20'",
            " href='java&#10;script:x'",
            " href=http://[x",
        ]);
        prop_oneof![
            4 => (name.clone(), attributes).prop_map(|(name, attributes)| format!("<{name}{attributes}>")),
            3 => name.prop_map(|name| format!("</{name}>")),
            2 => "[a-z é]{1,4}",
            2 => proptest::sample::select(vec![
                "\n", "\n\n", "\t", "&nbsp;", "&#1;", "&#13;", "&#xFFFE;", "&amp;nbsp;", "&lt;b&gt;", "\"", "<!--", "-->",
                "<![CDATA[", "]]>", "<", ">", "&", "\u{A0}", "\u{85}", "\u{301}", "<?x", "<script>", "</script>", " ",
            ]).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ]
    }

    #[test]
    fn the_lines_of_a_listing_stay() {
        assert_eq!(clean("<pre>\n\nx</pre>"), "<pre>\n\nx</pre>");
        assert_eq!(
            clean("<pre dir=ltr>\nx</pre><p>y"),
            "<pre dir=\"ltr\">x</pre><p>y</p>"
        );
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
