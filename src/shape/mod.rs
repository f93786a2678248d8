//! The shapes in which articles are written. A shape is one file that says where title, date and text are, and how the
//! text becomes HTML. Front matter is common to all and is read before; what a text says of itself comes in the same form.

mod heading;
mod html_page;
mod markdown;
mod page_text;
mod templates;

use std::ops::Range;

use crate::diagnostic::Finding;
use crate::front::Front;
use crate::text::Plain;
use crate::value::Placed;
use crate::wording::Phrase;

/// How many bytes of HTML an article may become: a book of 200,000 words. A Markdown table of 5 KB can become megabytes,
/// and each feed holds the text again.
const SIZE: usize = 1 << 20;

/// A way to write an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Shape {
    /// A page of the site, copied as text: breadcrumb, title, date, paragraphs.
    PageText,
    /// Markdown.
    Markdown,
    /// A page in HTML, or a piece of one.
    HtmlPage,
}

/// How the names of files in each shape end.
const ENDINGS: [(&[&str], Shape); 3] = [
    (&["md", "markdown", "mdown", "mkd"], Shape::Markdown),
    (&["txt", "text"], Shape::PageText),
    (&["html", "htm", "xhtml"], Shape::HtmlPage),
];

/// What the text itself says before it begins to tell its story. A front matter overrides it.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// What it says.
    pub front: Front,
    /// What is wrong with the line or element that should be the date. It counts only when the front matter has none.
    pub fault: Option<Placed<Finding>>,
    /// What else is wrong in what it says of itself. It counts in any case: an `expires` that cannot be read may not
    /// keep an article public.
    pub others: Vec<Placed<Finding>>,
    /// Where the story begins, in bytes of the file.
    pub body: usize,
}

/// A story in HTML. It is not sanitised yet.
#[derive(Debug, Clone, Default)]
pub struct Story {
    /// The HTML.
    pub html: String,
    /// The first paragraph, as plain text.
    pub lead: String,
    /// What of it could not be rendered.
    pub findings: Vec<Finding>,
    /// Where the first tag of another program stands in the text that nobody fills in, and how many there are.
    pub missed: Option<(Range<usize>, usize)>,
}

impl Shape {
    /// The shape that a file's name announces.
    pub fn named(name: &[u8]) -> Option<Self> {
        let (before, ending) = name.split_at(memchr::memrchr(b'.', name)?);
        // A name that begins with its only dot has no ending.
        if before.is_empty() {
            return None;
        }
        let is = |known: &&str| ending[1..].eq_ignore_ascii_case(known.as_bytes());
        let mut shapes = ENDINGS.iter();
        let shape = shapes.find(|(endings, _)| endings.iter().any(is));
        shape.map(|(_, shape)| *shape)
    }

    /// Reads what the bytes `range` of `text` begin with. `said` tells what the front matter has said already, so that
    /// a page text with a title in its front matter need not repeat it.
    pub fn opening(self, text: &str, range: Range<usize>, said: Said<'_>, site: &Plain) -> Opening {
        match self {
            Self::PageText => page_text::opening(text, range, said, site),
            Self::Markdown => markdown::opening(text, range, said),
            Self::HtmlPage => html_page::opening(text, range, site),
        }
    }

    /// The name of the site that `text` says it is of, and whether that is certain; else other articles may bear it out.
    pub fn site(self, text: &str) -> Option<(Plain, bool)> {
        match self {
            Self::PageText => page_text::site(text),
            Self::Markdown => None,
            Self::HtmlPage => html_page::site(text),
        }
    }

    /// The story as HTML, in time and space that grow in a straight line with it. A page in HTML need not say its
    /// `title` twice.
    pub fn story(self, body: &str, title: &Plain) -> Story {
        match self {
            Self::PageText => page_text::story(body),
            Self::Markdown => markdown::story(body),
            Self::HtmlPage => html_page::story(body, title),
        }
    }

    /// The story's words, for those who search in it.
    pub fn words(self, body: &str) -> String {
        match self {
            Self::PageText => body.to_owned(),
            Self::Markdown => markdown::words(body),
            Self::HtmlPage => html_page::words(body),
        }
    }

    /// Whether `text` is a page that crieur made itself, which is no article wherever it lies.
    pub fn is_page_of_crieur(self, text: &str) -> bool {
        // It stands in the first lines of each (`page/templates/`).
        let head = text.char_indices().nth(2000);
        let head = head.map_or(text, |(end, _)| &text[..end]);
        self == Self::HtmlPage && head.contains("<meta name=\"generator\" content=\"crieur\">")
    }

    /// Whether the first paragraph was written to be the summary, and so is never shortened.
    pub fn lead_is_summary(self) -> bool {
        self == Self::PageText
    }

    /// What to write when there is no title.
    pub fn title_remedy(self) -> Phrase {
        Phrase::from(match self {
            Self::PageText => "title-page-text",
            Self::Markdown => "title-markdown",
            Self::HtmlPage => "title-html",
        })
    }

    /// What to write when there is no date.
    pub fn date_remedy(self) -> Phrase {
        Phrase::from(match self {
            Self::PageText => "date-page-text",
            Self::Markdown => "date-markdown",
            Self::HtmlPage => "date-html",
        })
    }
}

/// What a front matter has said, and a text may repeat.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said<'a> {
    /// The title.
    pub title: Option<&'a Plain>,
    /// Whether there is a date.
    pub date: bool,
}
