//! An HTML fragment that is safe to hand to strangers' readers.

use std::fmt::Write as _;

use super::{Plain, clean};

/// A fragment of HTML that was sanitised, holds absolute addresses alone and nothing that XML forbids. Made by the
/// `entry` stage; renderers escape or wrap it, and never look inside.
/// What was kept of one is read back as it is (serde): only for files that are known to be crieur's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Html(String);

impl Html {
    /// Takes a fragment that *was sanitised*. Characters that XML forbids are looked for here and not before, for a
    /// reference such as `&#1;` turns into the character itself only when HTML is parsed.
    pub fn from_sanitised(html: &str) -> Self {
        // Readers that know XML's entities alone are given the character.
        Self(
            clean(html)
                .replace("&nbsp;", "\u{A0}")
                .trim_matches(|c| matches!(c, ' ' | '\t' | '\n'))
                .to_owned(),
        )
    }

    /// One paragraph that says `text`.
    pub fn paragraph(text: &Plain) -> Self {
        let mut html = String::from("<p>");
        escape_into(&mut html, text.as_str());
        html.push_str("</p>");
        Self(html)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Appends `text` to `html` so that a browser shows its very characters.
pub(crate) fn escape_into(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // Writing to a String cannot fail.
            c => drop(html.write_char(c)),
        }
    }
}
