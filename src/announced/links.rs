//! The links of a page to feeds, read with the tokenizer that browsers' rules prescribe, so that a comment or a script
//! announces nothing.

use std::cell::RefCell;
use std::ops::Range;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::config::Format;

/// What a page says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// The feeds that it announces.
    pub(super) feeds: Vec<Link>,
    /// To what its addresses are relative, where it says so.
    pub(super) base: Option<String>,
    /// Where its head begins.
    pub(super) head: Range<usize>,
}

/// A feed that is announced.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// As it was written.
    pub(super) href: String,
    /// The media type, in lower case and without parameters.
    pub(super) media_type: String,
    /// Where it stands.
    pub(super) range: Range<usize>,
}

/// What the page `html` says; nothing when that is no page that people see: a piece of one, or one that sends them on.
pub(super) fn of(html: &str) -> Option<Page> {
    let sink = Sink {
        is_xml: html.trim_start().starts_with("<?xml"),
        lines: line_starts(html),
        html,
        state: RefCell::default(),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let State {
        page,
        is_page,
        is_redirect,
        ..
    } = tokenizer.sink.state.into_inner();
    (is_page && !is_redirect).then_some(page)
}

fn line_starts(text: &str) -> Vec<usize> {
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(ends).collect()
}

#[derive(Default)]
struct State {
    page: Page,
    is_page: bool,
    /// Whether it sends people on.
    is_redirect: bool,
    /// The line of the last `<link>`, and how many there were on it.
    line: u64,
    on_line: usize,
}

struct Sink<'a> {
    html: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// Whether `<script/>` is closed.
    is_xml: bool,
    state: RefCell<State>,
}

impl Sink<'_> {
    /// Where the tag `name` stands that is the `number`th of its name on `line`, counted from 1. The tokenizer counts lines by their
    /// ends, and tells the line on which a tag ends.
    fn range(&self, name: &str, line: u64, number: usize) -> Range<usize> {
        let line = usize::try_from(line).unwrap_or_default().saturating_sub(1);
        let begin = self.lines.get(line).copied().unwrap_or_default();
        let end = self.lines.get(line + 1).copied();
        let end = end.unwrap_or(self.html.len());
        let lower = self.html[begin..end].to_ascii_lowercase();
        let mut tags = lower.match_indices(name).map(|(at, _)| begin + at);
        let Some(at) = tags.nth(number) else {
            return begin..self.html[begin..end].trim_end().len() + begin;
        };
        let length = self.html[at..end].find('>').map_or(end - at, |at| at + 1);
        at..at + length
    }

    fn link(&self, state: &mut State, tag: &Tag, line: u64) {
        state.on_line = if state.line == line {
            state.on_line + 1
        } else {
            0
        };
        state.line = line;
        let rel = attribute(tag, "rel")
            .unwrap_or_default()
            .to_ascii_lowercase();
        let is = |wanted: &str| rel.split_ascii_whitespace().any(|word| word == wanted);
        if !is("alternate") || is("stylesheet") {
            return;
        }
        let media_type = attribute(tag, "type").unwrap_or_default();
        let media_type = media_type.split(';').next().unwrap_or_default();
        let media_type = media_type.trim().to_ascii_lowercase();
        let is_feed = Format::ALL
            .iter()
            .any(|format| format.media_type() == media_type);
        if let Some(href) = attribute(tag, "href").filter(|_| is_feed) {
            state.page.feeds.push(Link {
                href: href.trim().to_owned(),
                media_type,
                range: self.range("<link", line, state.on_line),
            });
        }
    }
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        if tag.kind == TagKind::EndTag {
            return TokenSinkResult::Continue;
        }
        let mut state = self.state.borrow_mut();
        match &*tag.name {
            "head" => {
                state.is_page = true;
                state.page.head = self.range("<head", line, 0);
            }
            "title" | "body" if !state.is_page => {
                state.is_page = true;
                state.page.head = self.range(&format!("<{}", &*tag.name), line, 0);
            }
            "base" if state.page.base.is_none() => {
                state.page.base = attribute(&tag, "href").map(str::to_owned);
            }
            "link" => self.link(&mut state, &tag, line),
            "meta" => {
                let refresh = attribute(&tag, "http-equiv");
                let is_refresh = refresh.is_some_and(|what| what.eq_ignore_ascii_case("refresh"));
                let content = attribute(&tag, "content").unwrap_or_default();
                // Without an address, it only shows itself again.
                state.is_redirect |= is_refresh && content.to_ascii_lowercase().contains("url");
            }
            _ if self.is_xml && tag.self_closing => return TokenSinkResult::Continue,
            "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
            "style" => return TokenSinkResult::RawData(RawKind::Rawtext),
            _ => {}
        }
        match &*tag.name {
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    let mut attributes = tag.attrs.iter();
    let found = attributes.find(|attribute| &*attribute.name.local == name)?;
    Some(&found.value)
}
