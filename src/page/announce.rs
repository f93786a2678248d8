//! The line by which a page announces a feed ([autodiscovery](https://www.rssboard.org/rss-autodiscovery)).

use askama::Template;

use crate::feed::Feed;

#[derive(Template)]
#[template(
    source = r#"<link rel="alternate" type="{{ media_type }}" title="{{ feed.title }}" href="{{ url }}">"#,
    ext = "html"
)]
struct Announcement<'a> {
    feed: &'a Feed,
    media_type: &'static str,
    url: &'a url::Url,
}

/// The line for `feed` in the format that most readers know: whoever looks for a feed wants one to follow, and not a choice of
/// formats. Nothing for a feed that has none.
pub fn announcement(feed: &Feed) -> Option<String> {
    let (format, url) = feed.selves.iter().next()?;
    let line = Announcement {
        feed,
        media_type: format.media_type(),
        url,
    };
    line.render().ok()
}
