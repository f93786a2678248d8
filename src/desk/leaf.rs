//! What the desk hands out.

use std::hash::Hasher as _;

use chrono::{DateTime, Utc};
use xxhash_rust::xxh3::Xxh3Default;

use crate::config::Format;
use crate::page::OPML;

/// A file made in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// What it is.
    pub kind: Kind,
    /// All of it.
    pub bytes: Vec<u8>,
    /// Since when it is as it is.
    pub since: DateTime<Utc>,
    /// What tells these bytes from others.
    pub hash: u64,
}

impl Leaf {
    pub(super) fn new(kind: Kind, bytes: Vec<u8>, since: DateTime<Utc>) -> Self {
        let mut hasher = Xxh3Default::new();
        hasher.write(&bytes);
        Self {
            kind,
            hash: hasher.finish(),
            bytes,
            since,
        }
    }
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A document of a feed.
    Feed(Format),
    /// A page as it would be published, with a remark of the desk's.
    Page,
    /// The list of all feeds.
    Opml,
    /// A stylesheet.
    Style,
    /// A script of the desk's.
    Script,
    /// The small picture in a browser's tab.
    Icon,
    /// A page of the desk's own.
    Desk,
}

impl Kind {
    pub(super) fn of_page(path: &str) -> Self {
        match path.rsplit_once('.') {
            Some((_, "css")) => Self::Style,
            _ if path == OPML => Self::Opml,
            _ => Self::Page,
        }
    }

    /// Its media type, the same as `contrib/nginx.conf` has. Feeds have that of all XML, for Chromium shows what is
    /// `application/rss+xml` or `application/atom+xml` as bare text, without its stylesheet.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Feed(Format::Rss | Format::Atom) => "application/xml; charset=utf-8",
            Self::Feed(Format::Json) => "application/feed+json; charset=utf-8",
            Self::Page | Self::Desk => "text/html; charset=utf-8",
            Self::Opml => "text/x-opml; charset=utf-8",
            Self::Style => "text/css; charset=utf-8",
            Self::Icon => "image/svg+xml",
            Self::Script => "text/javascript; charset=utf-8",
        }
    }
}
