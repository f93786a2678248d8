//! An article as a feed reader would show it: what subscribers get, in a plain look, whether it is published already or not.

use std::path::Path;

use askama::Template;

use super::dress::{rerouted, shown};
use super::told::Part;
use super::{Build, Desk, Told, Words, beside};
use crate::diagnostic::Diagnostic;
use crate::entry::{Entry, Media};
use crate::list;
use crate::text::Language;

#[derive(Template)]
#[template(config = "src/desk/askama.toml", path = "article.html")]
struct Preview<'a> {
    words: &'a Words,
    site: &'a str,
    file: String,
    /// What becomes of it.
    status: String,
    told: &'a [Told],
    /// Whether it is not this article that subscribers get, but its last good version.
    is_kept: bool,
    entry: Option<&'a Entry>,
    language: &'a str,
    /// Its text, and its picture unless that stands in the text.
    content: String,
    image: Option<String>,
    enclosure: Option<Recording<'a>>,
    remark: String,
}

/// A recording or other file.
struct Recording<'a> {
    url: String,
    media: &'a Media,
    /// `audio`, `video`, or neither.
    kind: &'a str,
}

impl Desk {
    /// The preview of the article at `path` below the folder of articles.
    pub(super) fn article(&self, path: &str) -> Option<String> {
        let build = self.build.as_deref()?;
        let words = Words::new(self.tongue);
        let folder = &build.config.site.articles;
        let head = build.head(path);
        let file = head.map_or_else(|| folder.join(path), |head| head.stamp.file.clone());
        let all: Vec<Diagnostic> = self.found.iter().map(|(_, one)| one.clone()).collect();
        let rows = list::rows(&build.edition.selection, &build.edition.recall, &all);
        let name = file.display().to_string();
        let row = rows.iter().find(|row| row.file == name)?;

        let mut found = all.clone();
        found.retain(|one| one.place.file == file);
        let entry = match head {
            Some(head) => {
                let mut its = Vec::new();
                let entry = build.entry(head, &mut its);
                its.retain(|one| !found.contains(one));
                found.extend(its);
                entry
            }
            None => build.kept(&file).cloned(),
        };
        let mut routes = build.routes.clone();
        if let (Some(head), Some(entry)) = (head, &entry) {
            routes.extend(beside::routes(head, entry));
        }
        let local = |media: &Media| {
            let url = media.url.to_string();
            routes.get(&url).cloned().unwrap_or(url)
        };
        let told = build.config.lints.weigh(&found);
        let told: Vec<Told> = told
            .into_iter()
            .rev()
            .map(|(severity, one)| Told::new(severity, one, &words, None))
            .collect();
        let entry = entry.as_ref();
        let content = entry.and_then(|entry| entry.content.as_deref());
        let content = content.map_or("", |content| content.as_str());
        let image = entry.and_then(|entry| entry.image.as_ref());
        let image = image.filter(|image| !content.contains(image.url.as_str()));
        let enclosure = entry.and_then(|entry| entry.enclosure.as_ref());
        let preview = Preview {
            site: build.config.site.title.as_str(),
            status: list::status(row, &words.wording),
            file: name,
            told: &told,
            is_kept: head.is_none() && entry.is_some(),
            language: entry
                .and_then(|entry| entry.language.as_ref())
                .or(build.config.delivery.language.as_ref())
                .map_or("", Language::as_str),
            content: rerouted(content, &routes),
            image: image.map(local),
            enclosure: enclosure.map(|media| Recording {
                url: local(media),
                kind: media.media_type.split('/').next().unwrap_or_default(),
                media,
            }),
            entry,
            remark: self.remark(&words, true),
            words: &words,
        };
        Some(shown(preview.render()))
    }
}

impl Build {
    /// The last good version of the article in `file`, which has an error.
    fn kept(&self, file: &Path) -> Option<&Entry> {
        let mut feeds = self.edition.selection.feeds.iter();
        feeds.find_map(|feed| {
            let mut kept = self.edition.recall.of(&feed.name)?.entries.iter();
            kept.find(|(its, _)| its == file).map(|(_, entry)| entry)
        })
    }
}
