//! `[[feeds]]`: one feed each.

use std::collections::BTreeMap;
use std::ops::Range;

use url::Url;

use super::delivery::{self, Delivery};
use super::site::Site;
use super::{Alias, Category, FeedSettings, Rule};
use crate::diagnostic::{Diagnostic, Finding, Place};
use crate::text::{Language, Plain, Words, is_web, slug};
use crate::value::{Fields, Placed, Text, Value};

/// What a feed's table is read with.
pub(super) struct Reader<'a> {
    pub(super) site: &'a Site,
    /// What `[site]` says of delivery.
    pub(super) delivery: &'a Delivery,
    pub(super) text: Text<'a>,
    /// Grows by the keywords that are met.
    pub(super) keywords: &'a mut Vec<Words>,
}

impl Reader<'_> {
    /// Reads one `[[feeds]]`, whose heading stands at `range`.
    pub(super) fn read(
        mut self,
        mut fields: Fields<'_, '_>,
        range: Range<usize>,
    ) -> Option<FeedSettings> {
        let name = fields.parsed("name", "expected-feed-name", folder);
        if name.is_none() && fields.value("name").is_none() {
            fields.missing("name", "name = \"securite\"", range);
        }
        let aliases = aliases(&mut fields, self.text);
        let title = fields.line("title");
        let description = fields.line("description");
        let home = fields.parsed("url", "expected-home", |text| {
            self.site.url.join(text).ok().filter(is_web)
        });
        let rule = Rule {
            categories: categories(&mut fields, "categories"),
            keywords: self.keywords(&mut fields, "keywords"),
            exclude_categories: categories(&mut fields, "exclude_categories"),
            exclude_keywords: self.keywords(&mut fields, "exclude_keywords"),
            languages: languages(&mut fields),
        };
        let delivery = delivery::read(&mut fields, self.delivery, &self.site.url);
        fields.finish();

        let name = name?;
        let asked = Asked {
            title: title.map(|title| title.value),
            description: description.map(|text| text.value),
            home: home.map(|home| home.value),
            place: self.text.place(name.range),
            name: name.value,
            aliases,
            rule,
            delivery,
        };
        Some(asked.complete(self.site))
    }

    fn keywords(&mut self, fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<usize> {
        let lines = names(fields, key, "expected-keywords");
        lines.into_iter().map(|line| self.number(&line)).collect()
    }

    /// The number of a keyword among all.
    fn number(&mut self, keyword: &Plain) -> usize {
        let words = Words::new(keyword.as_str());
        self.keywords
            .iter()
            .position(|known| *known == words)
            .unwrap_or_else(|| {
                self.keywords.push(words);
                self.keywords.len() - 1
            })
    }
}

impl FeedSettings {
    /// The feed of some categories, or of everything, for a site that asks for no feed in particular.
    pub fn automatic(
        site: &Site,
        delivery: &Delivery,
        name: String,
        categories: Vec<Category>,
        place: Place,
    ) -> Self {
        let asked = Asked {
            name,
            aliases: Vec::new(),
            title: categories.is_empty().then(|| site.title.clone()),
            description: None,
            home: None,
            rule: Rule {
                categories,
                ..Rule::default()
            },
            delivery: delivery.clone(),
            place,
        };
        asked.complete(site)
    }
}

/// What was said of a feed.
struct Asked {
    name: String,
    aliases: Vec<Alias>,
    title: Option<Plain>,
    description: Option<Plain>,
    home: Option<Url>,
    rule: Rule,
    delivery: Delivery,
    place: Place,
}

impl Asked {
    /// Fills in what was not said.
    fn complete(self, site: &Site) -> FeedSettings {
        let title = self.title.unwrap_or_else(|| {
            let first = self.rule.categories.first();
            let label = first.map_or(self.name.as_str(), |category| category.label.as_str());
            Plain::new(&format!("{} – {label}", site.title))
        });
        let description = self.description.or_else(|| site.description.clone());
        FeedSettings {
            description: description.unwrap_or_else(|| title.clone()),
            home: self.home.unwrap_or_else(|| site.url.clone()),
            name: self.name,
            aliases: self.aliases,
            title,
            rule: self.rule,
            delivery: self.delivery,
            place: self.place,
        }
    }
}

fn categories(fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<Category> {
    let lines = names(fields, key, "expected-categories");
    lines.into_iter().map(Category::new).collect()
}

/// The texts under `key`. An empty list, or one without a word in it, would turn a feed of something into one of
/// everything.
fn names(fields: &mut Fields<'_, '_>, key: &'static str, expected: &'static str) -> Vec<Plain> {
    let Some(value) = fields.value(key) else {
        return Vec::new();
    };
    let Some(lines) = fields.lines(key) else {
        return Vec::new();
    };
    let items = match &value.value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(value),
    };
    let wordless = |item: &Placed<Value>| matches!(&item.value, Value::Text(text) if !text.contains(char::is_alphanumeric));
    if items.is_empty() || items.iter().any(wordless) {
        fields.bad_value(key, value, expected);
    }
    lines.into_iter().map(|line| line.value).collect()
}

/// The folders of old addresses.
fn aliases(fields: &mut Fields<'_, '_>, text: Text<'_>) -> Vec<Alias> {
    let mut aliases = Vec::new();
    for line in fields.lines("aliases").unwrap_or_default() {
        let Some(name) = folder(line.value.as_str()) else {
            let finding = Finding::BadValue {
                key: "aliases".into(),
                written: line.value.as_str().into(),
                expected: "expected-feed-name".into(),
            };
            fields.report(finding, line.range);
            continue;
        };
        let place = text.place(line.range);
        aliases.push(Alias { name, place });
    }
    aliases
}

/// The folder of the feed that is called `text`.
fn folder(text: &str) -> Option<String> {
    Some(slug(text)).filter(|slug| (1..=100).contains(&slug.len()))
}

fn languages(fields: &mut Fields<'_, '_>) -> Vec<Language> {
    let lines = fields.lines("languages").unwrap_or_default();
    let read = |line: Placed<Plain>| {
        let language = Language::parse(line.value.as_str());
        if language.is_none() {
            let finding = Finding::BadValue {
                key: "languages".into(),
                written: line.value.as_str().into(),
                expected: "expected-languages".into(),
            };
            fields.report(finding, line.range);
        }
        language
    };
    lines.into_iter().filter_map(read).collect()
}

/// Two feeds on one address would overwrite each other.
pub(super) fn same_address(feeds: &[FeedSettings]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut owners: BTreeMap<&str, &FeedSettings> = BTreeMap::new();
    let names = feeds.iter().map(|feed| (&feed.name, feed, &feed.place));
    let aliases = feeds.iter().flat_map(|feed| {
        let aliases = feed.aliases.iter();
        aliases.map(move |alias| (&alias.name, feed, &alias.place))
    });
    for (name, feed, place) in names.chain(aliases) {
        if let Some(other) = owners.insert(name, feed) {
            let finding = Finding::SameFeedAddress {
                address: name.clone(),
                other: other.name.clone(),
            };
            found.push(Diagnostic::new(finding, place.clone()));
        }
    }
    found
}
