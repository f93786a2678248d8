//! How a feed delivers: formats, limits, full text or summary. `[site]` sets it for all feeds, `[[feeds]]` for one.

use url::Url;

use super::measure;
use crate::diagnostic::Finding;
use crate::text::{Language, Plain, is_web};
use crate::value::{Fields, Value};

/// A format that is written.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Format {
    /// [RSS 2.0](https://www.rssboard.org/rss-specification).
    Rss,
    /// Atom 1.0, [RFC 4287](https://www.rfc-editor.org/rfc/rfc4287).
    Atom,
    /// [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/).
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rss, Self::Atom, Self::Json];

    /// The file's name in the feed's folder.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Rss => "rss.xml",
            Self::Atom => "atom.xml",
            Self::Json => "feed.json",
        }
    }

    /// The media type by which the file is announced.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Rss => "application/rss+xml",
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }

    /// The name by which people know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rss => "RSS",
            Self::Atom => "Atom",
            Self::Json => "JSON Feed",
        }
    }

    /// As feeds.toml names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Rss => "rss",
            Self::Atom => "atom",
            Self::Json => "json",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL.into_iter().find(|format| format.key() == name)
    }
}

/// How much of an article a feed holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// All of it, and the summary.
    Full,
    /// The summary.
    Summary,
}

/// A number of a feed's entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// So many.
    Entries(usize),
    /// So many of a hundred.
    Percent(usize),
}

/// How a feed delivers its articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// In which formats.
    pub formats: Vec<Format>,
    /// How many entries, the newest.
    pub limit: usize,
    /// How old an entry may be, in days of 24 hours.
    pub max_days: Option<u32>,
    /// How much of each.
    pub content: Content,
    /// The feed's own language.
    pub language: Option<Language>,
    /// The picture that stands for the feed.
    pub image: Option<Url>,
    /// Who may do what with it.
    pub rights: Option<Plain>,
    /// How many minutes a reader may keep it before it asks again.
    pub ttl: u32,
    /// How many entries may vanish at once without a person's word.
    pub max_vanished: Share,
    /// For how many days it says of an entry that it was withdrawn; not at all without.
    pub tombstones: Option<u32>,
    /// How many bytes each of its documents may have.
    pub max_size: Option<u64>,
    /// Whether it has a page for people beside it.
    pub pages: bool,
}

impl Default for Delivery {
    fn default() -> Self {
        Self {
            formats: Format::ALL.to_vec(),
            limit: 50,
            max_days: None,
            content: Content::Full,
            language: None,
            image: None,
            rights: None,
            ttl: 60,
            max_vanished: Share::Percent(25),
            tombstones: None,
            max_size: None,
            pages: true,
        }
    }
}

/// Reads what `fields` says of it, and takes the rest from `default`. Pictures are relative to `base`.
pub(super) fn read(fields: &mut Fields<'_, '_>, default: &Delivery, base: &Url) -> Delivery {
    let content = fields.parsed("content", "expected-content", |text| match text {
        "full" => Some(Content::Full),
        "summary" => Some(Content::Summary),
        _ => None,
    });
    let language = fields.parsed("language", "expected-language", Language::parse);
    let image = fields.parsed("image", "expected-picture", |text| {
        base.join(text).ok().filter(is_web)
    });
    let tombstones = fields.parsed("tombstones", "expected-days", measure::days);
    let max_size = fields.parsed("max_size", "expected-size", measure::bytes);
    Delivery {
        formats: formats(fields).unwrap_or_else(|| default.formats.clone()),
        limit: fields
            .whole("limit", 1, 100_000)
            .map_or(default.limit, |limit| limit as usize),
        max_days: fields.whole("max_days", 1, 100_000).or(default.max_days),
        content: content.map_or(default.content, |content| content.value),
        language: language
            .map(|language| language.value)
            .or_else(|| default.language.clone()),
        image: image
            .map(|image| image.value)
            .or_else(|| default.image.clone()),
        rights: fields
            .line("rights")
            .map(|rights| rights.value)
            .or_else(|| default.rights.clone()),
        ttl: fields.whole("ttl", 1, 100_000).unwrap_or(default.ttl),
        max_vanished: share(fields).unwrap_or(default.max_vanished),
        tombstones: tombstones.map_or(default.tombstones, |days| Some(days.value)),
        max_size: max_size.map_or(default.max_size, |size| Some(size.value)),
        pages: fields.truth("pages").unwrap_or(default.pages),
    }
}

/// `max_vanished = 5` or `max_vanished = "25 %"`.
fn share(fields: &mut Fields<'_, '_>) -> Option<Share> {
    const KEY: &str = "max_vanished";
    let value = fields.value(KEY)?;
    let share = match &value.value {
        Value::Whole(number) => usize::try_from(*number).ok().map(Share::Entries),
        Value::Text(text) => {
            let percent = text
                .trim()
                .strip_suffix('%')
                .and_then(|text| text.trim().parse().ok());
            percent
                .filter(|percent| *percent <= 100)
                .map(Share::Percent)
        }
        _ => None,
    };
    if share.is_none() {
        fields.bad_value(KEY, value, "expected-share");
    }
    share
}

fn formats(fields: &mut Fields<'_, '_>) -> Option<Vec<Format>> {
    let value = fields.value("formats")?.range.clone();
    let names = fields.lines("formats")?;

    if names.is_empty() {
        fields.report(
            Finding::BadValue {
                key: "formats".into(),
                written: "[]".into(),
                expected: "expected-formats".into(),
            },
            value,
        );
    }
    let mut formats = Vec::new();
    for name in names {
        match Format::parse(name.value.as_str()) {
            Some(format) => formats.push(format),
            None => fields.report(
                Finding::BadValue {
                    key: "formats".into(),
                    written: name.value.as_str().into(),
                    expected: "expected-formats".into(),
                },
                name.range,
            ),
        }
    }
    formats.sort_unstable();
    formats.dedup();
    Some(formats)
}
