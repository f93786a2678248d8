//! A look at the tags of an HTML text before it becomes a tree: how deep elements would lie, and what a reader of the
//! feed would miss. It goes through the text once, with the tokenizer that browsers' rules prescribe, so that comments
//! and quotes hide nothing; where [nothing could be hidden](super::strict), without it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use url::Url;

use super::strict::{self, Piece, Tag};
use super::tame;

/// How many elements may lie inside one another: the time of a parser of HTML grows with the square of it.
pub(crate) const DEPTH: usize = 256;
/// How many elements may be opened again because nobody closed them: a few bytes can become gigabytes.
pub(crate) const REOPENED_AT_MOST: usize = 200_000;

/// The schemes of addresses that readers may follow or load.
pub(crate) const SCHEMES: [&str; 7] = ["http", "https", "mailto", "tel", "ftp", "xmpp", "geo"];

/// Elements whose loss a reader would notice.
const MISSED: [&str; 15] = [
    "iframe", "form", "object", "embed", "script", "input", "button", "svg", "math", "textarea",
    "select", "template", "noembed", "noframes", "title",
];

/// Elements that hold nothing, or that the next of their kind ends: they nest only where a counted one does.
const FLAT: [&str; 26] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "param", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup",
    "option",
];

/// Elements that a browser opens again in each block that follows, for as long as nobody closes them
/// ([HTML](https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements)).
const REOPENED: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// How many files of one text are looked for.
const LOADS: usize = 1000;

/// What was seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// How many elements would lie inside one another, at most. An end tag counts only against a start tag of its name,
    /// so that `<div></b>` in a row cannot hide how deep it goes.
    pub(crate) depth: usize,
    /// How many elements a browser might open again: for each start tag, those of [`REOPENED`] that are open.
    pub(crate) reopened: usize,
    /// How many elements there are.
    pub(crate) elements: usize,
    /// Elements that will be missed, each once.
    pub(crate) missed: Vec<String>,
    /// The first address that leads nowhere a reader may go, such as `htp://…` or an embedded picture.
    pub(crate) dropped: Option<String>,
    /// The addresses of pictures, sounds and films, each once, and no more than [`LOADS`].
    pub(crate) loads: Vec<String>,
    /// The text between the tags, that of scripts and styles left out, with a space for each tag.
    pub(crate) text: String,
}

/// Looks at `html`.
pub(crate) fn look(html: &str) -> Seen {
    look_with(html, State::default())
}

/// Looks at XHTML that says it is XML, where `<a id="x"/>` is closed.
pub(crate) fn look_at_xml(html: &str) -> Seen {
    let state = State {
        xml: true,
        ..State::default()
    };
    look_with(html, state)
}

fn look_with(html: &str, state: State) -> Seen {
    look_strictly(html, state.clone()).unwrap_or_else(|| look_closely(html, state))
}

/// Looks at what is written strictly.
fn look_strictly(html: &str, mut state: State) -> Option<Seen> {
    state.seen.text.reserve(html.len());
    strict::pieces(html, |piece| match piece {
        Piece::Text(text) => {
            state.seen.text.push_str(&text);
            Some(())
        }
        Piece::Tag(tag) => {
            let goes_on = state.tag(&tag);
            matches!(goes_on, TokenSinkResult::Continue).then_some(())
        }
    })?;
    Some(state.seen)
}

fn look_closely(html: &str, state: State) -> Seen {
    let tokenizer = Tokenizer::new(Sink(RefCell::new(state)), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(&*tame(html)));
    // Without a script handle, the tokenizer never stops before the end.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().seen
}

struct Sink(RefCell<State>);

#[derive(Clone, Default)]
struct State {
    seen: Seen,
    open: BTreeMap<String, usize>,
    /// What is in `seen.loads`.
    loaded: BTreeSet<String>,
    depth: usize,
    /// How many of those in `open` a browser would open again.
    reopens: usize,
    /// Whether what is read now is never shown.
    hidden: bool,
    /// Whether an element may close itself.
    xml: bool,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) if !state.hidden => state.seen.text.push_str(&text),
            Token::TagToken(tag) => {
                let attributes = tag.attrs.iter();
                let attributes =
                    attributes.map(|one| (&*one.name.local, Cow::Borrowed(&*one.value)));
                return state.tag(&Tag {
                    name: &tag.name,
                    ends: tag.kind == TagKind::EndTag,
                    closes_itself: tag.self_closing,
                    attributes: attributes.collect(),
                });
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn loads(&mut self, tag: &Tag<'_>) {
        let named = |name: &str| matches!(name, "src" | "poster");
        for (_, value) in tag.attributes.iter().filter(|(name, _)| named(name)) {
            let address = value.trim();
            let known = self.loaded.contains(address);
            if !known && self.seen.loads.len() < LOADS && !address.is_empty() {
                self.loaded.insert(address.to_owned());
                self.seen.loads.push(address.to_owned());
            }
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) -> TokenSinkResult<()> {
        let name = tag.name;
        self.seen.text.push(' ');
        self.hidden = false;
        if tag.ends {
            if let Some(count) = self.open.get_mut(name).filter(|count| **count > 0) {
                *count -= 1;
                self.depth -= 1;
                self.reopens -= usize::from(REOPENED.contains(&name));
            }
            return TokenSinkResult::Continue;
        }
        self.seen.elements += 1;
        if MISSED.contains(&name) && !self.seen.missed.iter().any(|missed| missed == name) {
            self.seen.missed.push(name.to_owned());
        }
        for (name, value) in &tag.attributes {
            if self.seen.dropped.is_none()
                && matches!(*name, "href" | "src" | "poster")
                && Url::parse(value).is_ok_and(|url| !SCHEMES.contains(&url.scheme()))
            {
                self.seen.dropped = Some(value.chars().take(60).collect());
            }
        }
        if matches!(name, "img" | "audio" | "video" | "source" | "track") {
            self.loads(tag);
        }
        let within = match name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
                TokenSinkResult::RawData(RawKind::Rawtext)
            }
            "textarea" | "title" => TokenSinkResult::RawData(RawKind::Rcdata),
            "plaintext" => TokenSinkResult::Plaintext,
            _ => TokenSinkResult::Continue,
        };
        // In SVG and MathML nothing is raw text: `<svg><style>` holds elements like any other.
        let is_raw = !matches!(within, TokenSinkResult::Continue)
            && !["svg", "math"]
                .iter()
                .any(|name| self.open.get(*name).is_some_and(|count| *count > 0));
        self.seen.reopened += self.reopens;
        if self.xml && tag.closes_itself {
            return TokenSinkResult::Continue;
        }
        if !FLAT.contains(&name) {
            match self.open.get_mut(name) {
                Some(count) => *count += 1,
                None => drop(self.open.insert(name.to_owned(), 1)),
            }
            self.depth += 1;
            self.seen.depth = self.seen.depth.max(self.depth);
            self.reopens += usize::from(REOPENED.contains(&name));
        }
        if !is_raw {
            return TokenSinkResult::Continue;
        }
        self.hidden = matches!(name, "script" | "style" | "iframe" | "noembed" | "noframes");
        within
    }
}

#[cfg(test)]
mod tests {
    use super::{State, look, look_closely, look_strictly};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

        /// What is looked at the quick way comes to what a browser would see.
        #[test]
        fn what_is_strict_is_seen_alike(html in prop_oneof![
            "(<(p|a|b|img|br|svg|math|style|script|div|code)( (href|src|alt|title)=\"[a-z:/&;é]{0,6}\"){0,3}( ?/)?>|</(p|a|b|svg|math|div|code)>|[a-z é]{0,5}|&(amp|lt|gt|quot|nbsp|eacute);?){0,12}",
            "(<|>|/|\"|'|=|&|;|amp|lt|a|href|p|A| |\n|\r|!|-|\u{FEFF}|\u{0}|é){0,16}",
            "<p (a|b|=|\"|'| |>|/|&amp;|<){0,10}>(a|<|>|/|p| ){0,6}",
        ], xml in any::<bool>()) {
            let state = State { xml, ..State::default() };
            if let Some(seen) = look_strictly(&html, state.clone()) {
                prop_assert_eq!(seen, look_closely(&html, state), "{}", html);
            }
        }
    }

    #[test]
    fn what_programs_write_is_strict() {
        for html in [
            "<p>Un <em>lead</em> &amp; «\u{A0}deux\u{A0}»<br />\n<img src=\"a.png\" alt=\"A &quot;b&quot; > c\" /></p>\n<pre><code class=\"language-rust\">a &lt; b\n</code></pre>",
            "<ul>\n<li><a href=\"https://a.example/?b=1&amp;c=2\">d</a></li>\n</ul><hr>",
        ] {
            let seen = look_strictly(html, State::default());
            assert_eq!(seen, Some(look_closely(html, State::default())), "{html}");
        }
    }

    #[test]
    fn nothing_hides_how_deep_it_goes() {
        for piece in [
            "<div>",
            "<div></b>",
            "<div><!--</div>-->",
            "<div a=\"</div>\">",
            "<x-y></x-z>",
            "<rt>",
            "<b a=1>",
        ] {
            assert_eq!(look(&piece.repeat(1000)).depth, 1000, "{piece}");
        }
        assert_eq!(look(&"<b>a</b><br><p>a<li>b<td>".repeat(1000)).depth, 1);
        assert_eq!(look("<textarea><b><b><b>").depth, 1);
        assert_eq!(
            look(&format!("<svg><style>{}", "<div>".repeat(1000))).depth,
            1002
        );
    }

    #[test]
    fn xml_may_close_itself() {
        let closed = "<a id='x'/><div/><script src='x'/>mot".repeat(1000);
        let seen = super::look_at_xml(&closed);
        assert_eq!((seen.depth, seen.reopened), (0, 0));
        assert_eq!(seen.text.split_whitespace().count(), 1000);
        assert_eq!(look(&"<div/>".repeat(1000)).depth, 1000);
        assert_eq!(super::look_at_xml(&"<div>".repeat(1000)).depth, 1000);
    }

    #[test]
    fn what_is_left_open_multiplies() {
        assert_eq!(look(&"<p><b>a</b> <i>b</i>".repeat(1000)).reopened, 0);
        let left_open = format!("<p>{}{}", "<b>".repeat(200), "<p>x".repeat(1000));
        assert!(look(&left_open).reopened > 200 * 1000);
    }

    #[test]
    fn the_text_is_what_a_reader_would_see() {
        let seen = look(
            "<div\n class=\"police\">Caf&eacute;<!-- <p>non</p> --><style>p{}</style> &amp; th<br>vert</div>",
        );
        assert_eq!(
            seen.text.split_whitespace().collect::<Vec<_>>(),
            ["Café", "&", "th", "vert"]
        );
    }

    #[test]
    fn what_will_be_missed_is_seen() {
        let seen = look(
            "<iframe src=//x></iframe><IFRAME></IFRAME><a href='htp://x'>a</a><img src='data:x'><a href=/b>",
        );
        assert_eq!(seen.missed, ["iframe"]);
        assert_eq!(seen.dropped.as_deref(), Some("htp://x"));
    }
}
