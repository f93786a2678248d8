//! What one source on a page says of the article: all of it in the page's own words, and read only when every source
//! was asked.

use url::Url;

use super::page::Page;
use crate::author::{self, Author};
use crate::text::{Language, Plain, is_web};

/// Words of the page, and the line near which they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quote {
    pub(super) text: String,
    pub(super) line: usize,
}

/// What a source says. What it leaves empty counts as not said.
#[derive(Debug, Clone, Default)]
pub(super) struct Claims {
    pub(super) title: Option<Quote>,
    pub(super) date: Option<Quote>,
    pub(super) updated: Option<Quote>,
    pub(super) expires: Option<Quote>,
    pub(super) categories: Vec<Plain>,
    pub(super) tags: Vec<Plain>,
    pub(super) authors: Vec<Author>,
    pub(super) summary: Option<Quote>,
    pub(super) url: Option<String>,
    pub(super) slug: Option<String>,
    pub(super) id: Option<String>,
    pub(super) language: Option<Language>,
    pub(super) draft: bool,
    pub(super) image: Option<Quote>,
}

impl Claims {
    /// This, with what it leaves open taken from `other`.
    #[must_use]
    pub(super) fn or(self, other: Self) -> Self {
        fn list<T>(one: Vec<T>, other: Vec<T>) -> Vec<T> {
            if one.is_empty() { other } else { one }
        }
        Self {
            title: self.title.or(other.title),
            date: self.date.or(other.date),
            updated: self.updated.or(other.updated),
            expires: self.expires.or(other.expires),
            categories: list(self.categories, other.categories),
            tags: list(self.tags, other.tags),
            authors: list(self.authors, other.authors),
            summary: self.summary.or(other.summary),
            url: self.url.or(other.url),
            slug: self.slug.or(other.slug),
            id: self.id.or(other.id),
            language: self.language.or(other.language),
            draft: self.draft || other.draft,
            image: self.image.or(other.image),
        }
    }
}

/// `text` at `line`, unless there is nothing to read in it.
pub(super) fn quote(text: &str, line: usize) -> Option<Quote> {
    let text = text.trim();
    (!text.is_empty()).then(|| Quote {
        text: text.to_owned(),
        line,
    })
}

/// A date, unless it is one of those that programs write where they have none: MySQL's zeros, and the first second of
/// 1970.
pub(super) fn date(text: &str, line: usize) -> Option<Quote> {
    let none = text.trim_start().starts_with("0000-00-00")
        || text.trim_start().starts_with("1970-01-01T00:00")
        || text.trim_start().starts_with("1970-01-01 00:00");
    quote(text, line).filter(|_| !none)
}

/// The names in a list with commas, or with semicolons when there is one.
pub(super) fn names(list: &str) -> impl Iterator<Item = Plain> + '_ {
    let mark = if list.contains(';') { ';' } else { ',' };
    let names = list.split(mark).map(Plain::new);
    names.filter(|name| !name.is_empty())
}

/// A name as it is, when it says anything.
pub(super) fn name(text: &str) -> Option<Plain> {
    Some(Plain::new(text)).filter(|name| !name.is_empty())
}

/// An author of whom a line tells. The address of a page, as Facebook wants it, is no name.
pub(super) fn author(line: &str) -> Option<Author> {
    let is_address = Url::parse(line.trim()).is_ok_and(|url| is_web(&url));
    author::from_line(line).filter(|_| !is_address)
}

/// The address of a page on the web, when `written` is one: whole, or from the site's root. What follows `#` is no part
/// of it, and a site's front page is no article.
pub(super) fn address(written: &str, base: Option<&Url>) -> Option<String> {
    let written = written.trim().split('#').next().unwrap_or_default();
    if written.is_empty() {
        return None;
    }
    let path = |path: &str| !matches!(path, "" | "/");
    match (Url::parse(written), base) {
        (Ok(url), _) => (is_web(&url) && path(url.path())).then(|| url.to_string()),
        (Err(_), Some(base)) => {
            let url = base.join(written).ok()?;
            (is_web(&url) && path(url.path())).then(|| url.to_string())
        }
        (Err(_), None) => (written.starts_with('/') && !written.starts_with("//") && path(written))
            .then(|| written.to_owned()),
    }
}

/// The address in `<base href>` that relative ones on the page refer to, when it is a whole one.
pub(super) fn base(page: &Page) -> Option<Url> {
    let mut bases = page.named(page.all(), &["base"]);
    let href = bases.find_map(|node| page.attribute(node, "href"))?;
    Url::parse(href.trim()).ok().filter(is_web)
}

/// The form in which a picture is handed on: embedded ones are none, and a relative one goes by the page's base.
pub(super) fn image(written: &str, line: usize, base: Option<&Url>) -> Option<Quote> {
    let written = written.trim();
    let scheme = Url::parse(written).ok();
    if scheme.is_some_and(|url| !is_web(&url)) {
        return None;
    }
    match base.and_then(|base| base.join(written).ok()) {
        Some(url) => quote(url.as_str(), line),
        None => quote(written, line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_counts_as_not_said() {
        for nothing in [
            "",
            " \n",
            "0000-00-00 00:00:00",
            "1970-01-01T00:00:00+00:00",
        ] {
            assert_eq!(date(nothing, 1), None, "{nothing}");
        }
        assert!(date("1970-01-01", 1).is_some() && date("31 février 2018", 1).is_some());
        assert_eq!(author("https://www.facebook.com/zoe"), None);
        assert_eq!(author("Zoé").unwrap().name.as_str(), "Zoé");
        let list: Vec<String> = names("Dupont, Zoé; ;Peeters, Jan")
            .map(|name| name.to_string())
            .collect();
        assert_eq!(list, ["Dupont, Zoé", "Peeters, Jan"]);
    }

    #[test]
    fn an_address_is_that_of_a_page() {
        let base = Url::parse("https://a.example/b/").ok();
        for (written, base, found) in [
            (
                "https://a.example/c/#top",
                None,
                Some("https://a.example/c/"),
            ),
            ("/c/", None, Some("/c/")),
            ("c.html", base.as_ref(), Some("https://a.example/b/c.html")),
            ("https://a.example/", None, None),
            ("/", None, None),
            ("c.html", None, None),
            ("//b.example/c", None, None),
            ("javascript:x", base.as_ref(), None),
            ("#c", base.as_ref(), None),
        ] {
            assert_eq!(address(written, base).as_deref(), found, "{written}");
        }
        let written = |text, base| image(text, 1, base).map(|quote| quote.text);
        assert_eq!(
            written("p.jpg", base.as_ref()).unwrap(),
            "https://a.example/b/p.jpg"
        );
        assert_eq!(written("p.jpg", None).unwrap(), "p.jpg");
        assert_eq!(written("data:image/gif;base64,R0", None), None);
    }
}
