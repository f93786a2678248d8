//! An article, written down in one of the shapes that crieur and its peers read. No word of it needs an escape in any.

use std::fmt::Write as _;

use super::TITLE;
use super::article::{Article, Block};

/// In which shape articles are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Markdown with a front matter in TOML, as crieur and Hugo read it.
    Toml,
    /// The same in TOML as Zola has it, which knows no other keys than its own.
    Zola,
    /// Markdown with a front matter in YAML.
    Yaml,
    /// Markdown with a front matter in JSON.
    Json,
    /// Markdown with header lines, as Pelican has it, with one category.
    Lines,
    /// A page copied as text.
    Page,
    /// An HTML page.
    Html,
}

impl Shape {
    pub(crate) const ALL: [(&str, Self); 7] = [
        ("toml", Self::Toml),
        ("zola", Self::Zola),
        ("yaml", Self::Yaml),
        ("json", Self::Json),
        ("lines", Self::Lines),
        ("page", Self::Page),
        ("html", Self::Html),
    ];

    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Page => "txt",
            Self::Html => "html",
            _ => "md",
        }
    }
}

/// The file of `article`, of at most `size` bytes unless its head and one block have more.
pub(super) fn write(article: &Article, shape: Shape, size: usize) -> String {
    let mut text = head(article, shape);
    let begin = text.len();
    let end = if shape == Shape::Html {
        "</article>\n</body>\n</html>\n"
    } else {
        ""
    };
    for block in article.blocks() {
        let block = match shape {
            Shape::Html => html(&block),
            Shape::Page => page(&block),
            _ => markdown(&block),
        };
        if text.len() > begin && text.len() + block.len() + end.len() > size {
            break;
        }
        text.push_str(&block);
    }
    text + end
}

fn head(article: &Article, shape: Shape) -> String {
    let Article { title, summary, .. } = article;
    let date = article.date.format("%Y-%m-%dT%H:%M:%S%:z");
    let categories = quoted(&article.categories);
    let (tags, authors) = (quoted(&article.tags), quoted(&article.authors));
    match shape {
        Shape::Toml => format!(
            "+++\ntitle = \"{title}\"\ndate = {date}\ncategories = [{categories}]\ntags = [{tags}]\n\
             authors = [{authors}]\nsummary = \"{summary}\"\n+++\n\n"
        ),
        Shape::Zola => format!(
            "+++\ntitle = \"{title}\"\ndate = {date}\ndescription = \"{summary}\"\nauthors = [{authors}]\n\
             [taxonomies]\ncategories = [{categories}]\ntags = [{tags}]\n+++\n\n"
        ),
        Shape::Yaml => format!(
            "---\ntitle: \"{title}\"\ndate: {date}\ncategories: [{categories}]\ntags: [{tags}]\n\
             authors: [{authors}]\nsummary: \"{summary}\"\n---\n\n"
        ),
        Shape::Json => format!(
            "{{\n  \"title\": \"{title}\",\n  \"date\": \"{date}\",\n  \"categories\": [{categories}],\n  \
             \"tags\": [{tags}],\n  \"authors\": [{authors}],\n  \"summary\": \"{summary}\"\n}}\n\n"
        ),
        Shape::Lines => format!(
            "Title: {title}\nDate: {}\nCategory: {}\nTags: {}\nAuthors: {}\nSummary: {summary}\n\n",
            article.date.format("%Y-%m-%d %H:%M:%S%:z"),
            article.categories[0],
            article.tags.join(", "),
            article.authors.join("; "),
        ),
        Shape::Page => format!(
            "{TITLE} » {} » {title}\n\n{title}\n\n{}\n\n",
            article.categories[0],
            article.date.format("%d/%m/%Y à %Hh%M"),
        ),
        Shape::Html => html_head(article, &date.to_string()),
    }
}

fn html_head(article: &Article, date: &str) -> String {
    let Article { title, summary, .. } = article;
    let mut text = format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title} – {TITLE}</title>\n\
         <meta property=\"article:published_time\" content=\"{date}\">\n<meta name=\"description\" content=\"{summary}\">\n"
    );
    for author in &article.authors {
        let _ = writeln!(text, "<meta name=\"author\" content=\"{author}\">");
    }
    for category in &article.categories {
        let _ = writeln!(
            text,
            "<meta property=\"article:section\" content=\"{category}\">"
        );
    }
    for tag in &article.tags {
        let _ = writeln!(text, "<meta property=\"article:tag\" content=\"{tag}\">");
    }
    let _ = write!(
        text,
        "</head>\n<body>\n<nav><a href=\"/\">{TITLE}</a></nav>\n<article>\n<h1>{title}</h1>\n"
    );
    text
}

fn quoted<T: AsRef<str>>(all: &[T]) -> String {
    let all = all.iter().map(|one| format!("\"{}\"", one.as_ref()));
    all.collect::<Vec<_>>().join(", ")
}

fn markdown(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("## {text}\n\n"),
        Block::Paragraph(sentences) => {
            let (first, rest) = sentences.split_at(1);
            // Markup as people use it: in each paragraph a link or a stress.
            let stressed = match first[0].split_once(' ') {
                Some(("«", _)) | None => first[0].clone(),
                Some((word, rest)) if first[0].len() % 3 == 0 => {
                    format!("[{word}](https://valbruyere.example/dossiers/) {rest}")
                }
                Some((word, rest)) => format!("**{word}** {rest}"),
            };
            format!("{}\n\n", [&[stressed], rest].concat().join(" "))
        }
        Block::List(sentences) => format!("- {}\n\n", sentences.join("\n- ")),
        Block::Quote(text) => format!("> {text}\n\n"),
    }
}

fn page(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("{text}\n\n"),
        Block::Paragraph(sentences) => format!("{}\n\n", sentences.join(" ")),
        Block::List(sentences) => format!("• {}\n\n", sentences.join("\n• ")),
        Block::Quote(text) => format!("{text}\n\n"),
    }
}

fn html(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("<h2>{text}</h2>\n"),
        Block::Paragraph(sentences) => format!("<p>{}</p>\n", sentences.join(" ")),
        Block::List(sentences) => {
            format!("<ul>\n<li>{}</li>\n</ul>\n", sentences.join("</li>\n<li>"))
        }
        Block::Quote(text) => format!("<blockquote><p>{text}</p></blockquote>\n"),
    }
}
