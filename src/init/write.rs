//! Writes a feeds.toml with comments, in the user's language. What comes from elsewhere is quoted by the toml crate.

use std::fmt::Write as _;

use super::{Feed, Program, Proposal, Stock};
use crate::text::Plain;
use crate::wording::{Argument, Wording};

/// How many categories have a feed of their own; the others are named in a comment.
const FEEDS: usize = 12;
/// How long a line of a comment is at most.
const WIDTH: usize = 119;

/// A text as TOML has it.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// Texts as TOML has them, on one line.
pub(super) fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

/// A feeds.toml that says what `proposal` says, with a feed for each of `stock`. Editors find their schema in `schema`, a file
/// beside it.
pub fn write(
    proposal: &Proposal,
    stock: &Stock,
    schema: Option<&str>,
    wording: &Wording,
) -> String {
    let mut page = Page {
        text: String::new(),
        wording,
    };
    if let Some(schema) = schema {
        page.line(&format!("#:schema ./{schema}"));
    }
    page.comment("init-head", &[]);
    page.line("");
    page.heading("init-site", &[]);
    site(&mut page, proposal);
    page.line("");
    page.heading("init-feeds", &[]);
    feeds(&mut page, proposal, stock);
    page.line("");
    page.heading("init-more", &[]);
    page.line("# [lints]\n# unread-shape = \"allow\"");
    page.text
}

fn site(page: &mut Page<'_>, proposal: &Proposal) {
    page.line("[site]");
    page.text_of("title", proposal.title.as_str());
    if proposal.url.is_none() {
        page.line("");
        page.comment("init-url-example", &[]);
    }
    page.text_of("url", &proposal.address());
    if proposal.url.is_none() {
        page.line("");
    }
    if let Some(description) = &proposal.description {
        page.text_of("description", description.as_str());
    }
    match &proposal.language {
        Some(language) => page.text_of("language", language.as_str()),
        None => page.line("# language = \"fr\""),
    }
    page.text_of("timezone", proposal.zone.name());
    page.comment("init-author", &[]);

    page.line("");
    page.comment("init-articles", &[]);
    page.text_of("articles", &proposal.articles);
    page.text_of("output", &proposal.output);
    if proposal.exclude.is_empty() {
        page.line("# exclude = [\"README.md\", \"pages/*\"]");
    } else {
        page.line(&format!("exclude = {}", list(&proposal.exclude)));
    }

    page.line("");
    let program = proposal.program.map(|program| program.name().to_owned());
    page.comment("init-address", &[("program", program.into())]);
    let address = proposal.program.map(Program::address);
    page.text_of("address", address.unwrap_or("{year}/{month}/{slug}/"));

    page.line("");
    page.comment("init-delivery", &[]);
    page.line("content = \"full\"\nlimit = 50\nformats = [\"rss\", \"atom\", \"json\"]");
}

fn feeds(page: &mut Page<'_>, proposal: &Proposal, stock: &Stock) {
    let (of_all, of_some): (Vec<&Feed>, Vec<&Feed>) = stock
        .feeds
        .iter()
        .partition(|feed| feed.categories.is_empty());
    let (own, others) = of_some.split_at(of_some.len().min(FEEDS));
    for feed in own {
        page.comment("init-count", &[("count", feed.count.into())]);
        page.line("[[feeds]]");
        page.text_of("name", &feed.name);
        let label = feed.categories.first().map_or("", Plain::as_str);
        page.text_of("title", &format!("{} – {label}", proposal.title));
        let labels: Vec<String> = feed.categories.iter().map(Plain::to_string).collect();
        page.line(&format!("categories = {}\n", list(&labels)));
    }
    if !others.is_empty() {
        let name = |feed: &&Feed| {
            let label = feed.categories.first().map_or("", Plain::as_str);
            format!("{label} ({})", feed.count)
        };
        let names: Vec<String> = others.iter().map(name).collect();
        page.comment("init-others", &[("names", names.join(", ").into())]);
        page.line("");
    }
    for feed in of_all {
        page.comment("init-all", &[("count", feed.count.into())]);
        page.line("[[feeds]]");
        page.text_of("name", &feed.name);
        page.text_of("title", proposal.title.as_str());
    }
}

/// What is written so far.
struct Page<'a> {
    text: String,
    wording: &'a Wording,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Writing to a String cannot fail.
    fn text_of(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.text, "{key} = {}", quoted(value));
    }

    /// Words of the catalogue, each line a comment that no editor has to wrap.
    fn comment(&mut self, id: &str, arguments: &[(&str, Argument)]) {
        for line in self.wording.say(id, arguments).lines() {
            let mut wrapped = String::from("#");
            for word in line.split(' ') {
                let is_full = wrapped.chars().count() + 1 + word.chars().count() > WIDTH;
                if is_full && wrapped.len() > 1 {
                    self.line(wrapped.trim_end());
                    wrapped = String::from("#");
                }
                wrapped.push(' ');
                wrapped.push_str(word);
            }
            self.line(wrapped.trim_end());
        }
    }

    /// A comment between two rules.
    fn heading(&mut self, id: &str, arguments: &[(&str, Argument)]) {
        let rule = format!("# {}", "-".repeat(WIDTH - 2));
        self.line(&rule);
        self.comment(id, arguments);
        self.line(&rule);
    }
}
