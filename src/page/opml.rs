//! The list of all feeds, which feed readers import: [OPML 2.0](https://opml.org/spec2.opml).

use askama::Template;

use super::{Listed, OPML, Page};
use crate::config::{Config, Site};
use crate::error::Error;
use crate::text::Fold;

#[derive(Template)]
#[template(config = "src/page/askama.toml", path = "feeds.xml")]
struct List<'a> {
    site: &'a Site,
    /// Feeds under the name of a category, and those that have none. A feed stands here once, or who imports the list would
    /// have it twice.
    groups: Vec<Group<'a>>,
}

struct Group<'a> {
    title: Option<&'a str>,
    feeds: Vec<&'a Listed<'a>>,
}

impl Listed<'_> {
    /// What the specification wants of `category`: paths, which begin with a slash and are told apart by commas.
    fn categories(&self) -> String {
        let categories = self.settings.rule.categories.iter();
        let path = |label: &str| format!("/{}", label.replace([',', '/'], " "));
        let paths: Vec<String> = categories
            .map(|category| path(category.label.as_str()))
            .collect();
        paths.join(",")
    }
}

pub(super) fn list(config: &Config, feeds: &[Listed<'_>]) -> Result<Page, Error> {
    let mut groups: Vec<(Option<&Fold>, Group<'_>)> = Vec::new();
    for listed in feeds.iter().filter(|listed| listed.url().is_some()) {
        let category = listed.settings.rule.categories.first();
        let key = category.map(|category| &category.fold);
        if let Some((_, group)) = groups.iter_mut().find(|(known, _)| *known == key) {
            group.feeds.push(listed);
        } else {
            let title = category.map(|category| category.label.as_str());
            let feeds = vec![listed];
            groups.push((key, Group { title, feeds }));
        }
    }
    let list = List {
        site: &config.site,
        groups: groups.into_iter().map(|(_, group)| group).collect(),
    };
    Page::new(OPML.to_owned(), list.render(), &super::addresses(feeds))
}
