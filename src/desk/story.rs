//! The long story of a finding; and the page of a path at which there is nothing.

use askama::Template;
use pulldown_cmark::{Options, Parser, html};

use super::dress::shown;
use super::{Desk, Words};
use crate::explain;

#[derive(Template)]
#[template(config = "src/desk/askama.toml", path = "text.html")]
struct Text<'a> {
    words: &'a Words,
    site: &'a str,
    title: &'a str,
    content: String,
    remark: String,
}

impl Desk {
    /// The long story of the finding `code`.
    pub(super) fn story(&self, code: &str) -> Option<String> {
        let page = explain::page(code, self.tongue)?;
        // It is our own text.
        let mut content = String::new();
        html::push_html(&mut content, Parser::new_ext(page.story, Options::empty()));
        // Who goes by keyboard gets to what is cut off.
        let content = content.replace("<pre>", "<pre tabindex=\"0\">");
        Some(self.text(page.code, content))
    }

    fn text(&self, title: &str, content: String) -> String {
        let words = Words::new(self.tongue);
        let build = self.build.as_deref();
        let text = Text {
            site: build.map_or("", |build| build.config.site.title.as_str()),
            title,
            content,
            remark: self.remark(&words, true),
            words: &words,
        };
        shown(text.render())
    }
}

/// What is shown at `path`, where there is nothing.
pub(super) fn nothing(desk: &Desk, path: &str) -> String {
    let words = Words::new(desk.tongue);
    let title = words.about("desk-nothing", "path", path);
    desk.text(&title, String::new())
}
