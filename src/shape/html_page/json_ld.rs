//! [JSON-LD](https://www.w3.org/TR/json-ld11/) with the words of [schema.org](https://schema.org/Article), as a page
//! carries it in `<script type="application/ld+json">`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use url::Url;

use super::claims::{Claims, Quote, address, author, date, image, name, names, quote};
use super::page::{Kind, Page};
use crate::author::Author;
use crate::text::{Language, Plain, is_web};

type Object = Map<String, Value>;

/// A thing that is described, and the line of its script.
struct Thing {
    object: Object,
    line: usize,
}

/// What a page's JSON-LD says.
pub(super) struct JsonLd {
    things: Vec<Thing>,
    /// Which thing an `@id` stands for.
    ids: BTreeMap<String, usize>,
}

/// Types that are an article whatever their name ends with.
const ARTICLES: [&str; 6] = [
    "BlogPosting",
    "LiveBlogPosting",
    "SocialMediaPosting",
    "Report",
    "Review",
    "CreativeWork",
];

impl JsonLd {
    /// Reads every script of JSON-LD. One that is no JSON says nothing, as for every other program that reads it.
    pub(super) fn read(page: &Page) -> Self {
        let mut things = Vec::new();
        let scripts = page.named(page.all(), &["script"]).filter(|node| {
            let kind = page.attribute(*node, "type").unwrap_or_default();
            let kind = kind.split(';').next().unwrap_or_default();
            kind.trim().eq_ignore_ascii_case("application/ld+json")
        });
        for script in scripts {
            let text = page.inside(script).find_map(|node| match page.kind(node) {
                Kind::Text(text) => Some(&**text),
                _ => None,
            });
            if let Some(value) = text.and_then(parse) {
                collect(value, page.line(script), &mut things);
            }
        }
        let mut ids = BTreeMap::new();
        for (number, Thing { object, .. }) in things.iter().enumerate() {
            // A thing that says nothing but its id only points to another.
            if let Some(Value::String(id)) = object.get("@id").filter(|_| object.len() > 1) {
                ids.entry(id.clone()).or_insert(number);
            }
        }
        Self { things, ids }
    }

    /// What is said of the article. Of several, it is the one that has the address `own`, else the first
    /// that has no other; a web page
    /// tells what no article does.
    pub(super) fn claims(&self, own: Option<&str>, base: Option<&Url>) -> Claims {
        let articles = || self.things.iter().filter(|thing| is_article(&thing.object));
        let is_own =
            |thing: &&Thing| own.is_some() && self.url(&thing.object, base).as_deref() == own;
        // One that has another address is about something else: what a page links to is described in it as well.
        let is_other = |thing: &&Thing| {
            let url = self.url(&thing.object, base);
            matches!((url.as_deref(), own), (Some(url), Some(own)) if bare(url) != bare(own))
        };
        let article = articles().find(is_own);
        let article = article.or_else(|| articles().find(|thing| !is_other(thing)));
        let page = self
            .things
            .iter()
            .find(|thing| types(&thing.object).any(|kind| kind.ends_with("Page")));
        let said =
            |thing: Option<&Thing>| thing.map(|thing| self.one(thing, base)).unwrap_or_default();
        said(article).or(said(page))
    }

    /// The names of a `BreadcrumbList`, in their order.
    pub(super) fn breadcrumb(&self) -> Vec<Plain> {
        let is_list = |thing: &&Thing| types(&thing.object).any(|kind| kind == "BreadcrumbList");
        let Some(list) = self.things.iter().find(is_list) else {
            return Vec::new();
        };
        let mut items: Vec<(f64, Plain)> = Vec::new();
        for item in each(list.object.get("itemListElement")) {
            let inner = item.get("item").and_then(|inner| inner.get("name"));
            let text = item.get("name").or(inner).and_then(Value::as_str);
            let place = match item.get("position") {
                Some(Value::String(place)) => place.trim().parse().ok(),
                other => other.and_then(Value::as_f64),
            };
            if let Some(name) = text.and_then(name) {
                items.push((place.unwrap_or(f64::MAX), name));
            }
        }
        items.sort_by(|one, other| one.0.total_cmp(&other.0));
        items.into_iter().map(|(_, name)| name).collect()
    }

    fn one(&self, Thing { object, line }: &Thing, base: Option<&Url>) -> Claims {
        let line = *line;
        let text = |key: &str| object.get(key).and_then(first_text);
        let said = |keys: &[&str]| -> Option<Quote> {
            keys.iter().find_map(|key| quote(text(key)?, line))
        };
        let dated = |key: &str| date(text(key)?, line);
        let keywords = each(object.get("keywords")).filter_map(|word| self.text_of(word));
        let sections = each(object.get("articleSection")).filter_map(|word| self.text_of(word));
        let image_of = |value: &Value| image(self.address_of(value)?, line, base);
        Claims {
            title: said(&["headline", "name"]),
            date: dated("datePublished"),
            updated: dated("dateModified"),
            expires: dated("expires"),
            categories: sections.filter_map(name).collect(),
            // A list has one word an item; a text has them all, with commas.
            tags: match object.get("keywords") {
                Some(Value::Array(_)) => keywords.filter_map(name).collect(),
                _ => keywords.flat_map(names).collect(),
            },
            authors: each(object.get("author"))
                .filter_map(|author| self.author(author))
                .collect(),
            summary: said(&["description", "abstract"]),
            url: self.url(object, base),
            language: each(object.get("inLanguage")).find_map(|language| {
                let code = language.get("alternateName").and_then(Value::as_str);
                Language::parse(code.or_else(|| self.text_of(language))?)
            }),
            draft: text("creativeWorkStatus")
                .is_some_and(|status| status.eq_ignore_ascii_case("draft")),
            image: ["image", "thumbnailUrl"]
                .iter()
                .find_map(|key| each(object.get(*key)).find_map(image_of)),
            ..Claims::default()
        }
    }

    /// The thing that `{"@id": …}` stands for, or what stands here itself.
    fn meant<'a>(&'a self, object: &'a Object) -> &'a Object {
        let id = object.get("@id").filter(|_| object.len() == 1);
        let number = id.and_then(|id| self.ids.get(id.as_str()?));
        number.map_or(object, |number| &self.things[*number].object)
    }

    fn author(&self, value: &Value) -> Option<Author> {
        let Value::Object(object) = value else {
            return author(value.as_str()?);
        };
        let object = self.meant(object);
        let text = |key: &str| object.get(key).and_then(first_text);
        let mut found = author(text("name")?)?;
        let url = text("url").and_then(|url| Url::parse(url.trim()).ok());
        found.url = found.url.or(url.filter(is_web));
        Some(found)
    }

    /// A text, or the name of what stands in its place.
    fn text_of<'a>(&'a self, value: &'a Value) -> Option<&'a str> {
        match value {
            Value::String(text) => Some(text),
            Value::Object(object) => {
                let object = self.meant(object);
                object.get("name").and_then(Value::as_str)
            }
            _ => None,
        }
    }

    /// An address, or that of the thing that stands in its place.
    fn address_of<'a>(&'a self, value: &'a Value) -> Option<&'a str> {
        match value {
            Value::String(text) => Some(text),
            Value::Object(object) => {
                let object = self.meant(object);
                let url = ["url", "contentUrl", "@id"].iter();
                url.filter_map(|key| object.get(*key).and_then(first_text))
                    .find(|url| !url.trim().is_empty())
            }
            _ => None,
        }
    }

    fn url(&self, object: &Object, base: Option<&Url>) -> Option<String> {
        ["url", "mainEntityOfPage"].iter().find_map(|key| {
            each(object.get(*key)).find_map(|value| address(self.address_of(value)?, base))
        })
    }
}

/// An address without what may differ on one page: scheme, query and the slash at the end.
fn bare(address: &str) -> &str {
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    let address = address.split(['?', '#']).next().unwrap_or(address);
    address.trim_end_matches('/')
}

/// JSON as it is found on pages: in a comment, with a semicolon behind it, with line feeds in its texts.
fn parse(text: &str) -> Option<Value> {
    let bare = text
        .trim()
        .trim_start_matches("<!--")
        .trim_end_matches("-->");
    let bare = bare
        .trim()
        .trim_start_matches("//<![CDATA[")
        .trim_end_matches("//]]>");
    let bare = bare.trim().trim_end_matches(';');
    serde_json::from_str(bare)
        .or_else(|_| serde_json::from_str(&bare.replace(|c: char| c.is_control(), " ")))
        .ok()
}

/// Every object in lists and in `@graph`. JSON lies no deeper than its reader lets it.
fn collect(value: Value, line: usize, things: &mut Vec<Thing>) {
    match value {
        Value::Array(items) => {
            for item in items {
                collect(item, line, things);
            }
        }
        Value::Object(mut object) => {
            let inner: Vec<Value> = ["@graph", "mainEntity", "breadcrumb"]
                .iter()
                .filter_map(|key| object.remove(*key))
                .collect();
            things.push(Thing { object, line });
            for value in inner {
                collect(value, line, things);
            }
        }
        _ => {}
    }
}

/// What `@type` names, without the address of the vocabulary.
fn types(object: &Object) -> impl Iterator<Item = &str> {
    let names = each(object.get("@type")).filter_map(Value::as_str);
    names.map(|name| name.rsplit(['/', '#', ':']).next().unwrap_or(name))
}

fn is_article(object: &Object) -> bool {
    types(object).any(|kind| kind.ends_with("Article") || ARTICLES.contains(&kind))
}

/// The items of a list; a single value is a list of one.
fn each(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    match value {
        Some(Value::Array(items)) => items.as_slice(),
        Some(value) => std::slice::from_ref(value),
        None => &[],
    }
    .iter()
}

/// A text, the first of a list of texts, or the `@value` of one with a language.
fn first_text(value: &Value) -> Option<&str> {
    each(Some(value)).find_map(|value| value.as_str().or_else(|| value.get("@value")?.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse as page;
    use super::*;

    fn said(json: &str) -> Claims {
        let page = page(&format!(
            "<script type='application/ld+json'>{json}</script>"
        ));
        JsonLd::read(&page).claims(Some("https://a.example/deux/"), None)
    }

    fn title(json: &str) -> Option<String> {
        said(json).title.map(|title| title.text)
    }

    #[test]
    fn an_article_is_found_wherever_it_stands() {
        for json in [
            r#"{"@type":"NewsArticle","headline":"Un"}"#,
            r#"[{"@type":"Person","name":"Z"},{"@type":["Thing","BlogPosting"],"headline":"Un"}]"#,
            r#"{"@graph":[{"@type":"WebPage","name":"Page"},{"@type":"https://schema.org/Report","name":"Un"}]}"#,
            r#"{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Un"}}"#,
            r#"{"@type":"WebPage","name":"Un"}"#,
            "<!-- {\"@type\":\"Article\",\"headline\":\"Un\"}; -->",
            "{\"@type\":\"Article\",\"headline\":\"Un\",\"articleBody\":\"un\ndeux\"}",
            r#"[{"@type":"Article","url":"https://a.example/un/","headline":"Autre"},{"@type":"Article","url":"https://a.example/deux/","headline":"Un"}]"#,
        ] {
            assert_eq!(title(json).as_deref(), Some("Un"), "{json}");
        }
        for json in [
            r#"{"@type":"Organization","name":"Un"}"#,
            r#"{"@type":"NewsArticle","headline":" "}"#,
            r#"{"@type":"NewsArticle","headline":"Un""#,
            r#"{"@type":"ListItem","item":{"@type":"Article","headline":"Un"}}"#,
        ] {
            assert_eq!(title(json), None, "{json}");
        }
    }

    #[test]
    fn every_form_of_a_value_is_read() {
        let claims = said(
            r##"{"@graph":[{"@type":"Person","@id":"#z","name":"Zoé Dupont","url":"https://a.example/zoe"},
            {"@type":"ImageObject","@id":"#i","url":"https://a.example/p.jpg"},
            {"@type":"Article","headline":"Un","datePublished":"2017-11-28","dateModified":"2017-11-29","expires":"2030-01-01",
            "author":[{"@id":"#z"},"Jan Peeters",{"@type":"Organization","name":"Rédaction"},{"@id":"#rien"}],
            "articleSection":["Actualités"],"keywords":"marché, halle","description":"Résumé.","inLanguage":{"name":"x","@type":"Language","alternateName":"fr"},
            "image":[{"@id":"#i"}],"mainEntityOfPage":{"@id":"https://a.example/deux/#webpage"}}]}"##,
        );
        let names: Vec<&str> = claims
            .authors
            .iter()
            .map(|author| author.name.as_str())
            .collect();
        assert_eq!(names, ["Zoé Dupont", "Jan Peeters", "Rédaction"]);
        assert_eq!(
            claims.authors[0].url.as_ref().unwrap().as_str(),
            "https://a.example/zoe"
        );
        assert_eq!(claims.tags, [Plain::new("marché"), Plain::new("halle")]);
        assert_eq!(claims.categories, [Plain::new("Actualités")]);
        assert_eq!(claims.image.unwrap().text, "https://a.example/p.jpg");
        assert_eq!(claims.url.as_deref(), Some("https://a.example/deux/"));
        assert_eq!(claims.date.unwrap().text, "2017-11-28");
        assert_eq!(claims.updated.unwrap().text, "2017-11-29");
        assert_eq!(claims.expires.unwrap().text, "2030-01-01");
        assert_eq!(claims.summary.unwrap().text, "Résumé.");
        let list = said(
            r#"{"@type":"Article","keywords":["Marché, place du Nord",{"@type":"DefinedTerm","name":"halle"}],"inLanguage":"nl-BE"}"#,
        );
        assert_eq!(
            list.tags,
            [Plain::new("Marché, place du Nord"), Plain::new("halle")]
        );
        assert_eq!(list.language, Language::parse("nl-BE"));
        let wrong = said(
            r#"{"@type":"Article","datePublished":20171128,"author":{"@type":"Person"},"image":{"@type":"ImageObject"},"inLanguage":"français"}"#,
        );
        assert!(
            wrong.date.is_none()
                && wrong.authors.is_empty()
                && wrong.image.is_none()
                && wrong.language.is_none()
        );
    }

    #[test]
    fn a_breadcrumb_is_put_in_its_order() {
        let page = page(
            r#"<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[
            {"position":"3","name":"Un titre"},{"position":1,"item":{"name":"Accueil"}},{"position":2,"name":"Actualités"}]}</script>"#,
        );
        let names = JsonLd::read(&page).breadcrumb();
        assert_eq!(
            names.iter().map(Plain::as_str).collect::<Vec<_>>(),
            ["Accueil", "Actualités", "Un titre"]
        );
    }
}
