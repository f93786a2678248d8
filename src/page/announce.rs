//! The line by which a page announces a feed ([autodiscovery](https://www.rssboard.org/rss-autodiscovery)).

use askama::Template;

use crate::config::{FeedSettings, Site};

#[derive(Template)]
#[template(
    source = r#"<link rel="alternate" type="{{ media_type }}" title="{{ feed.title }}" href="{{ url }}">"#,
    ext = "html"
)]
struct Announcement<'a> {
    feed: &'a FeedSettings,
    media_type: &'static str,
    url: url::Url,
}

/// The line for `feed` in the format that most readers know: whoever looks for a feed wants one to follow, and not a choice of
/// formats. Nothing for a feed that has none.
pub fn announcement(site: &Site, feed: &FeedSettings) -> Option<String> {
    let format = feed.delivery.formats.first()?;
    let path = format!("{}/{}", feed.name, format.file_name());
    let line = Announcement {
        feed,
        media_type: format.media_type(),
        url: site.feeds_url.join(&path).ok()?,
    };
    line.render().ok()
}
