//! `[site]`: what is common to all feeds.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveTime;
use chrono_tz::Tz;
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use url::Url;

use super::delivery::{self, Delivery};
use super::{Pattern, Style, style};
use crate::author::{self, Author};
use crate::date::Hour;
use crate::diagnostic::Finding;
use crate::text::{Plain, is_web};
use crate::value::Fields;
use crate::wording::Phrase;

/// The site whose articles are published.
#[derive(Debug, Clone)]
pub struct Site {
    /// Its name; also what a page's breadcrumb begins with.
    pub title: Plain,
    /// Its address, with a slash at the end.
    pub url: Url,
    /// What it is about.
    pub description: Option<Plain>,
    /// Who stands behind it. Never empty: without an author the site speaks for itself.
    pub authors: Vec<Author>,
    /// The zone in which articles without one are dated.
    pub zone: Tz,
    /// The hour from which an article counts that gives a day alone.
    pub hour: Hour,
    /// The name in whose right ids are made: a host that the site had when they were first published.
    pub authority: String,
    /// The small square picture that stands for the site.
    pub icon: Option<Url>,
    /// Where the articles lie.
    pub articles: PathBuf,
    /// What in it is no article.
    pub exclude: GlobSet,
    /// Where the feeds go.
    pub output: PathBuf,
    /// What is taken for published in place of what lies there, by path below it: a look past a run has to see what that run
    /// would leave.
    pub imagined: Option<Arc<BTreeMap<String, Vec<u8>>>>,
    /// The file in which ids are remembered.
    pub ledger: PathBuf,
    /// What becomes of a feed that is no longer asked for.
    pub removed_feeds: Removed,
    /// Whether each changed word counts as an edit, which moves `updated`.
    pub minor_edits: bool,
    /// The address that the output folder has on the web, with a slash at the end.
    pub feeds_url: Url,
    /// How the pages for people look.
    pub page_style: Style,
    /// How a feed looks that is opened in a browser.
    pub feed_style: Style,
    /// How an article's address is made.
    pub address: Pattern,
    /// How many characters a summary has that is taken from the text.
    pub summary_length: usize,
}

/// What becomes of a feed that is no longer asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    /// Its files are removed.
    Delete,
    /// It stays, without entries.
    Empty,
}

/// Whether `host` is one that belongs to nobody, so that examples may name it
/// ([RFC 2606, §3](https://www.rfc-editor.org/rfc/rfc2606#section-3)).
fn is_example(host: &str) -> bool {
    let host = host.strip_prefix("www.").unwrap_or(host);
    ["example.com", "example.net", "example.org"].contains(&host)
}

/// Reads `[site]`. Paths are relative to the folder of `file`.
pub(super) fn read(
    mut fields: Fields<'_, '_>,
    range: Range<usize>,
    file: &Path,
) -> Option<(Site, Delivery)> {
    let title = fields.required("title", "title = \"Info Citoyen\"", range.clone());
    let given = fields.value("url").is_some();
    let url = fields.parsed("url", "expected-site-url", folder_address);
    if !given {
        fields.missing("url", "url = \"https://info-citoyen.example/\"", range);
    }
    if let Some(url) = &url
        && url.value.host_str().is_some_and(is_example)
    {
        let finding = Finding::ExampleAddress {
            url: url.value.as_str().into(),
        };
        fields.report(finding, url.range.clone());
    }
    let url = url.map(|url| url.value);
    // Without an address the rest is read all the same, so that every fault is told at once.
    let base = url
        .clone()
        .or_else(|| Url::parse("https://example.org/").ok())?;

    let zone = zone(&mut fields);
    let hour = fields.parsed("hour", "expected-hour", |text| {
        NaiveTime::parse_from_str(text, "%H:%M").ok()
    });
    let feeds_url = fields.parsed("feeds_url", "expected-feeds-url", folder_address);
    let authority = fields.parsed("authority", "expected-host", |text| {
        Url::parse(&format!("https://{text}/"))
            .ok()?
            .host_str()
            .filter(|host| *host == text)
            .map(str::to_owned)
    });
    let icon = fields.parsed("icon", "expected-icon", |text| {
        base.join(text).ok().filter(is_web)
    });
    let pattern = fields.parsed("address", "expected-pattern", Pattern::parse);
    let beside = |fields: &mut Fields<'_, '_>, key, default: &str| {
        let written = fields
            .text(key)
            .map_or_else(|| default.to_owned(), |path| path.value);
        file.parent().unwrap_or(Path::new("")).join(written)
    };
    let articles = beside(&mut fields, "articles", "articles");
    let output = beside(&mut fields, "output", "public");
    let name = file.with_extension("ledger");
    let name = name.file_name().unwrap_or_default().to_string_lossy();
    let ledger = beside(&mut fields, "ledger", &name);
    let removed_feeds = fields.parsed("removed_feeds", "expected-removed", |text| match text {
        "delete" => Some(Removed::Delete),
        "empty" => Some(Removed::Empty),
        _ => None,
    });
    let page_style = style::read(&mut fields, "page_style", &base);
    let feed_style = style::read(&mut fields, "feed_style", &base);
    let minor_edits = fields.truth("minor_edits").unwrap_or(false);
    let exclude = exclude(&mut fields);
    let description = fields.line("description").map(|text| text.value);
    let mut authors = author::read(&mut fields, "author");
    authors.extend(author::read(&mut fields, "authors"));
    let summary_length = fields.whole("summary_length", 20, 10_000).unwrap_or(300) as usize;
    let delivery = delivery::read(&mut fields, &Delivery::default(), &base);
    fields.finish();

    let (title, url) = (title?.value, url?);
    if authors.is_empty() {
        authors.push(Author::named(title.clone()));
    }
    let site = Site {
        authority: match authority {
            Some(authority) => authority.value,
            None => url.host_str()?.to_owned(),
        },
        feeds_url: feeds_url.map_or_else(|| url.clone(), |url| url.value),
        zone: zone.unwrap_or(Tz::UTC),
        hour: Hour(hour.map_or_else(
            || NaiveTime::MIN + chrono::Duration::hours(6),
            |hour| hour.value,
        )),
        address: pattern.map_or_else(Pattern::default, |pattern| pattern.value),
        icon: icon.map(|icon| icon.value),
        title,
        url,
        description,
        authors,
        articles,
        exclude,
        output,
        imagined: None,
        ledger,
        removed_feeds: removed_feeds.map_or(Removed::Delete, |removed| removed.value),
        page_style,
        feed_style,
        minor_edits,
        summary_length,
    };
    Some((site, delivery))
}

/// The patterns of what is no article, such as `README.md`, `pages/*` or `**/404.html`, each against the path below the folder
/// of articles. One without a slash fits in every folder.
fn exclude(fields: &mut Fields<'_, '_>) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for line in fields.lines("exclude").unwrap_or_default() {
        let pattern = line.value.as_str().trim_matches('/');
        let anywhere = if pattern.contains('/') {
            pattern.to_owned()
        } else {
            format!("**/{pattern}")
        };
        if let Ok(glob) = GlobBuilder::new(&anywhere).literal_separator(true).build() {
            set.add(glob);
        } else {
            let finding = Finding::BadValue {
                key: "exclude".into(),
                written: line.value.as_str().into(),
                expected: "expected-pattern-of-files".into(),
            };
            fields.report(finding, line.range);
        }
    }
    // Each was built already; together they are only too large when there are millions.
    set.build().unwrap_or_default()
}

/// The time zone; in place of one that there is not, the most like it is proposed.
fn zone(fields: &mut Fields<'_, '_>) -> Option<Tz> {
    let value = fields.value("timezone")?;
    let text = fields.text("timezone")?.value;
    let zone = text.trim().parse().ok();
    if zone.is_none() {
        let likeness = |name: &str| strsim::normalized_damerau_levenshtein(name, text.trim());
        let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
        let likely = names.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        let likely = likely.filter(|name| text.len() < 100 && likeness(name) > 0.7);
        fields.bad_value(
            "timezone",
            value,
            Phrase::about(
                "expected-zone",
                vec![("example", likely.unwrap_or("Europe/Brussels").into())],
            ),
        );
    }
    zone
}

/// The address of a site as a person types it, be it without its `https://`.
pub fn site_address(text: &str) -> Option<Url> {
    let text = text.trim();
    let is_odd = |c: char| c.is_whitespace() || c == '@';
    let is_bare = text.contains('.') && !text.contains("://") && !text.contains(is_odd);
    let bare = || folder_address(&format!("https://{text}")).filter(|_| is_bare);
    folder_address(text).or_else(bare)
}

/// A web address that others are joined to: it ends with a slash, and has neither query nor fragment.
fn folder_address(text: &str) -> Option<Url> {
    let mut url = Url::parse(text).ok().filter(is_web)?;
    url.set_query(None);
    url.set_fragment(None);
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Some(url)
}
