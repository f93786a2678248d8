//! An article as a feed reader would show it: what subscribers get, in a plain look, whether it is published already or not.

use askama::Template;

use super::dress::{rerouted, shown};
use super::subject::Subject;
use super::told::{Part, tell};
use super::{Desk, Told, Words, beside};
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
        let Subject {
            file,
            entry,
            is_kept,
            found,
        } = build.subject(path)?;
        let rows = build.rows();
        let name = file.display().to_string();
        let row = rows.iter().find(|row| row.file == name)?;
        let entry = entry.as_deref();
        let mut routes = build.routes.clone();
        if let Some(entry) = entry {
            routes.extend(beside::routes(path, &file, entry));
        }
        let local = |media: &Media| {
            let url = media.url.to_string();
            routes.get(&url).cloned().unwrap_or(url)
        };
        // It is here that the article is shown.
        let told = tell(build.config.lints.weigh(&found), &words, |_| None);
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
            is_kept: is_kept && entry.is_some(),
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
