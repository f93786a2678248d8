//! What `<meta>` and `<link>` say: [Open Graph](https://ogp.me/), [Dublin Core](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/),
//! the plain names that browsers and other programs know, Pelican's among them, and crieur's own.

use std::collections::BTreeMap;

use url::Url;

use super::claims::{Claims, Quote, address, author, date, image, name, names, quote};
use super::page::Page;
use crate::text::{Language, Plain, slug};

/// The names under which a date of publication stands, the most telling first.
const DATE: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
];
const UPDATED: &[&str] = &[
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "modified",
];
const EXPIRES: &[&str] = &[
    "article:expiration_time",
    "og:article:expiration_time",
    "dcterms.valid",
    "dc.date.valid",
];

/// The `<meta>` of a page by their names.
struct Metas<'a>(BTreeMap<String, Vec<(&'a str, usize)>>);

impl<'a> Metas<'a> {
    fn read(page: &'a Page) -> Self {
        let mut all = BTreeMap::<String, Vec<_>>::new();
        for node in page.named(page.all(), &["meta"]) {
            let content = page.attribute(node, "content").unwrap_or_default().trim();
            if content.is_empty() {
                continue;
            }
            let names = ["property", "name", "http-equiv"].map(|key| page.attribute(node, key));
            for name in names
                .into_iter()
                .flatten()
                .flat_map(str::split_ascii_whitespace)
            {
                let mut name = name.to_ascii_lowercase();
                if name.starts_with("dc:") || name.starts_with("dcterms:") {
                    name = name.replace(':', ".");
                }
                all.entry(name)
                    .or_default()
                    .push((content, page.line(node)));
            }
        }
        Self(all)
    }

    /// All that the first of `keys` says that says anything.
    fn all(&self, keys: &[&str]) -> &[(&'a str, usize)] {
        let mut said = keys.iter().filter_map(|key| self.0.get(*key));
        said.next().map(Vec::as_slice).unwrap_or_default()
    }

    fn first<T>(&self, keys: &[&str], read: impl Fn(&str, usize) -> Option<T>) -> Option<T> {
        keys.iter().find_map(|key| {
            let mut values = self.0.get(*key)?.iter();
            values.find_map(|(text, line)| read(text, *line))
        })
    }

    /// The names under the first of `keys`; each of its values may be a list.
    fn names(&self, keys: &[&str]) -> Vec<Plain> {
        let values = self.all(keys).iter();
        values.flat_map(|(list, _)| names(list)).collect()
    }
}

/// The name of the site, as Open Graph and browsers have it.
pub(super) fn site(page: &Page) -> Option<Plain> {
    let metas = Metas::read(page);
    metas.first(&["og:site_name", "application-name"], |text, _| name(text))
}

/// What the metas of `page` say.
pub(super) fn claims(page: &Page, base: Option<&Url>) -> Claims {
    let metas = Metas::read(page);
    let one_by_one = |keys: &[&str]| -> Vec<Plain> {
        let values = metas.all(keys).iter();
        values.filter_map(|(text, _)| name(text)).collect()
    };
    let sections = one_by_one(&["article:section", "og:article:section", "category"]);
    let tags = one_by_one(&["article:tag", "og:article:tag"]);
    Claims {
        title: metas.first(&["og:title", "dc.title", "dcterms.title", "title"], quote),
        date: metas.first(DATE, date),
        updated: metas.first(UPDATED, date),
        expires: metas.first(EXPIRES, until),
        categories: if sections.is_empty() {
            metas.names(&["categories"])
        } else {
            sections
        },
        tags: if tags.is_empty() {
            metas.names(&[
                "dc.subject",
                "dcterms.subject",
                "keywords",
                "news_keywords",
                "tags",
            ])
        } else {
            tags
        },
        authors: authors(&metas),
        summary: metas.first(
            &[
                "og:description",
                "dc.description",
                "dcterms.description",
                "description",
                "summary",
            ],
            quote,
        ),
        url: metas.first(&["og:url"], |text, _| address(text, base)),
        slug: metas.first(&["slug"], |text, _| {
            Some(slug(text)).filter(|slug| !slug.is_empty())
        }),
        // `dc.identifier` may be anything that names the page, and changes with it: a number, an address.
        id: metas.first(&["crieur:id"], |text, _| {
            name(text).map(|id| id.to_string())
        }),
        language: metas.first(
            &[
                "og:locale",
                "dc.language",
                "dcterms.language",
                "lang",
                "language",
                "content-language",
            ],
            |text, _| Language::parse(text),
        ),
        draft: metas.all(&["status"]).iter().any(|(status, _)| {
            ["draft", "hidden", "private"].contains(&status.to_lowercase().as_str())
        }),
        image: metas.first(
            &["og:image", "og:image:url", "og:image:secure_url"],
            |text, line| image(text, line, base),
        ),
    }
}

/// Authors, one to a meta; Pelican's `authors` is a list.
fn authors(metas: &Metas<'_>) -> Vec<crate::author::Author> {
    for key in [
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "author",
    ] {
        let values = metas.all(&[key]).iter();
        let found: Vec<_> = values.filter_map(|(text, _)| author(text)).collect();
        if !found.is_empty() {
            return found;
        }
    }
    let names = metas.names(&["authors"]);
    names
        .iter()
        .filter_map(|name| author(name.as_str()))
        .collect()
}

/// The end of a validity, which Dublin Core may write as
/// [`start=…; end=…`](https://www.dublincore.org/specifications/dublin-core/dcmi-period/).
fn until(text: &str, line: usize) -> Option<Quote> {
    if !text.contains('=') {
        return date(text, line);
    }
    let mut parts = text
        .split(';')
        .filter_map(|part| part.trim().strip_prefix("end="));
    date(parts.next_back()?, line)
}

/// What `<link rel="canonical">` and the language of `<html>` say.
pub(super) fn links(page: &Page, base: Option<&Url>) -> Claims {
    let mut links = page.named(page.all(), &["link"]);
    let canonical = links.find(|node| page.lists(*node, "rel", &["canonical"]));
    let mut roots = page.named(page.all(), &["html"]);
    let language = roots.next().and_then(|html| {
        ["lang", "xml:lang"]
            .iter()
            .find_map(|key| Language::parse(page.attribute(html, key)?))
    });
    Claims {
        url: canonical.and_then(|node| address(page.attribute(node, "href")?, base)),
        language,
        ..Claims::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    fn said(html: &str) -> Claims {
        let page = parse(html);
        claims(&page, None).or(links(&page, None))
    }

    fn text(quote: Option<Quote>) -> String {
        quote.map(|quote| quote.text).unwrap_or_default()
    }

    #[test]
    fn each_field_has_its_names() {
        for (name, field) in [
            (
                "property='og:title'",
                (|claims| text(claims.title)) as fn(Claims) -> String,
            ),
            ("name='DC.title'", |claims| text(claims.title)),
            ("property='article:published_time'", |claims| {
                text(claims.date)
            }),
            ("name='DCTERMS.issued'", |claims| text(claims.date)),
            ("name='dcterms:created'", |claims| text(claims.date)),
            ("name='DC.date'", |claims| text(claims.date)),
            ("name='Date'", |claims| text(claims.date)),
            ("name='pubdate'", |claims| text(claims.date)),
            ("property='article:modified_time'", |claims| {
                text(claims.updated)
            }),
            ("name='DCTERMS.modified'", |claims| text(claims.updated)),
            ("name='last-modified'", |claims| text(claims.updated)),
            ("name='modified'", |claims| text(claims.updated)),
            ("property='article:expiration_time'", |claims| {
                text(claims.expires)
            }),
            ("name='DCTERMS.valid'", |claims| text(claims.expires)),
            ("property='og:description'", |claims| text(claims.summary)),
            ("name='DC.description'", |claims| text(claims.summary)),
            ("name='description'", |claims| text(claims.summary)),
            ("name='summary'", |claims| text(claims.summary)),
            ("property='article:section'", |claims| {
                claims.categories.concat()
            }),
            ("name='category'", |claims| claims.categories.concat()),
            ("property='article:tag'", |claims| claims.tags.concat()),
            ("name='DC.subject'", |claims| claims.tags.concat()),
            ("name='keywords'", |claims| claims.tags.concat()),
            ("name='tags'", |claims| claims.tags.concat()),
            ("property='article:author'", |claims| {
                claims.authors[0].name.to_string()
            }),
            ("name='DC.creator'", |claims| {
                claims.authors[0].name.to_string()
            }),
            ("name='author'", |claims| claims.authors[0].name.to_string()),
            ("name='authors'", |claims| {
                claims.authors[0].name.to_string()
            }),
            ("property='og:image'", |claims| text(claims.image)),
            ("name='crieur:id'", |claims| claims.id.unwrap_or_default()),
        ] {
            let said = |html: String| field(said(&html));
            assert_eq!(
                said(format!("<meta {name} content=' mot '>")),
                "mot",
                "{name}"
            );
            if !name.contains("uthor") && !name.contains("creator") {
                assert_eq!(said(format!("<meta {name} content=' '>")), "", "{name}");
            }
        }
        let other = said(
            "<meta name='generator' content='x'><meta property='og:type' content='article'><meta name='DC.identifier' content='urn:x'><meta name='robots' content='none'>",
        );
        assert!(
            other.title.is_none()
                && other.date.is_none()
                && other.tags.is_empty()
                && !other.draft
                && other.id.is_none()
        );
    }

    #[test]
    fn several_values_and_their_order() {
        let claims = said(
            "<meta name=keywords content='a, b'><meta property=article:tag content='Marché, halle'><meta property=article:tag content=nord>\
             <meta name=author content='Zoé <zoe@a.example>'><meta name=author content=Jan>\
             <meta property=article:author content='https://www.facebook.com/zoe'>\
             <meta name=date content=2001-01-01><meta property=article:published_time content=2017-11-28>\
             <meta name='DCTERMS.valid' content='start=2017-01-01; end=2030-01-01'>\
             <meta name=status content=Draft><meta name=slug content='Un Été'><meta property=og:locale content=fr_BE>\
             <meta property='og:url' content='https://a.example/'><link rel=canonical href=/deux/>",
        );
        assert_eq!(
            claims.tags,
            [Plain::new("Marché, halle"), Plain::new("nord")]
        );
        assert_eq!(claims.authors.len(), 2);
        assert_eq!(claims.authors[0].email.as_deref(), Some("zoe@a.example"));
        assert_eq!(
            (text(claims.date), text(claims.expires)),
            ("2017-11-28".into(), "2030-01-01".into())
        );
        assert!(claims.draft);
        assert_eq!(claims.slug.as_deref(), Some("un-ete"));
        assert_eq!(claims.language, Language::parse("fr-BE"));
        assert_eq!(claims.url.as_deref(), Some("/deux/"));
        let html = said("<html lang=de><meta property=og:locale content='x'>");
        assert_eq!(html.language, Language::parse("de"));
        assert!(said("<link rel=alternate href=/deux/>").url.is_none());
    }

    trait Concat {
        fn concat(&self) -> String;
    }

    impl Concat for Vec<Plain> {
        fn concat(&self) -> String {
            self.iter().map(Plain::as_str).collect()
        }
    }
}
