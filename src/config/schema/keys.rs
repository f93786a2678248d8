//! What there is to say of each key of feeds.toml: one line a key, beside the readers, which a test holds to it.

use serde_json::{Value, json};

use super::kinds::{
    address, code, codes, count, formats, hour, one_of, pattern, people, share, size, style, text,
    texts, time, truth, words, zone,
};
use crate::config::{Delivery, Format, Share};

/// Keys with what their values are, and what they are for.
pub(super) type Keys = Vec<(&'static str, Value, &'static str)>;

/// Reads lines of `"key": kind, "what it is for";`, or with `kind = default`.
macro_rules! keys {
    ($($name:literal: $kind:expr $(=> $default:expr)?, $about:literal;)*) => {
        vec![$(($name, or($kind, [$(json!($default))?]), $about)),*]
    };
}

fn or<const N: usize>(mut kind: Value, default: [Value; N]) -> Value {
    for default in default {
        kind["default"] = default;
    }
    kind
}

/// What `[site]` has alone. Those that it must have come first.
pub(super) fn site() -> Keys {
    keys! {
        "title": words(), "The site's name; also what the breadcrumb of a page text begins with.";
        "url": address(), "The site's whole address, such as https://info-citoyen.example/.";
        "description": text(), "What the site is about; for feeds that have no description of their own.";
        "author": people(), "Who stands behind the site: a name, \"Name <mail>\", or { name, email, url }. Without it, the site's title.";
        "authors": people(), "The same as `author`, for several.";
        "timezone": zone() => "UTC", "The zone in which dates without one are meant.";
        "hour": hour() => "06:00", "When an article counts from that gives a day alone.";
        "icon": text(), "A small square picture that stands for the site: a path on it, or a whole address.";
        "authority": text(), "The host in the ids of articles, to be set before the site moves to another host. Without it, that of `url`.";
        "articles": text() => "articles", "The folder of articles, relative to this file.";
        "exclude": texts(0), "What in the folder of articles is no article, such as [\"README.md\", \"pages/*\"].";
        "ledger": text(), "The file that remembers ids; keep it with the articles. Without it, the name of this file with .ledger.";
        "minor_edits": truth() => false, "Whether each changed word moves `updated`, be it a typo.";
        "removed_feeds": one_of(&["delete", "empty"]) => "delete", "What becomes of feeds that are asked for no longer: they go, or stay without entries.";
        "output": text() => "public", "The folder into which the feeds are written, relative to this file.";
        "feeds_url": address(), "The address that the output folder has on the web. Without it, `url`.";
        "address": pattern() => "{year}/{month}/{slug}/", "How an article's address is made, of {year}, {month}, {day}, {slug}, {title}, {path} and {category}.";
        "page_style": style() => true, "The stylesheet of pages: the address of yours, or false for none.";
        "feed_style": style() => true, "The stylesheet with which a browser shows RSS and Atom: the address of yours, or false for none.";
        "summary_length": count(20, 10_000) => 300, "How many characters a summary has that is taken from a text.";
    }
}

/// What `[[feeds]]` has alone. What it must have comes first.
pub(super) fn feed() -> Keys {
    keys! {
        "name": words(), "The feed's folder: « securite » gives securite/rss.xml, securite/atom.xml and securite/feed.json.";
        "aliases": texts(0), "Its old names, the oldest first: it is published in their folders as well.";
        "title": text(), "Its title. Without it, the site's title and the first category.";
        "description": text(), "What it is about. Without it, what the site is about.";
        "url": text(), "The page that it belongs to: a path on the site, or a whole address. Without it, the site's.";
        "categories": texts(1), "Takes articles of these categories; case, accents and spacing do not count.";
        "keywords": texts(1), "Takes articles as well that say one of these, in whole words.";
        "exclude_categories": texts(1), "Takes no articles of these categories.";
        "exclude_keywords": texts(1), "Takes no articles that say one of these.";
        "languages": codes(), "Takes articles in these languages alone; « fr » includes « fr-BE ».";
    }
}

/// How a feed delivers: `[site]` says it for all, `[[feeds]]` for one.
pub(super) fn delivery() -> Keys {
    let usual = Delivery::default();
    let all = Format::ALL.map(Format::key);
    let vanished = match usual.max_vanished {
        Share::Percent(percent) => json!(format!("{percent} %")),
        Share::Entries(entries) => json!(entries),
    };
    keys! {
        "formats": formats(&all) => all, "Which files are written.";
        "limit": count(1, 100_000) => usual.limit, "How many entries a feed has, the newest.";
        "max_days": count(1, 100_000), "How many days old an entry may be. Without it, any age.";
        "content": one_of(&["full", "summary"]) => "full", "How much of an article a feed holds.";
        "language": code(), "The feed's own language, such as « fr » or « nl-BE ».";
        "image": text(), "The picture that stands for the feed: a path on the site, or a whole address.";
        "rights": text(), "Who may do what with it.";
        "ttl": count(1, 100_000) => usual.ttl, "How many minutes a reader may keep it before it asks again.";
        "pages": truth() => usual.pages, "Whether each feed has a page for people.";
        "max_vanished": share() => vanished, "How many entries may vanish at once without a person's word: a number, or a share of the feed.";
        "max_size": size(), "How large each file of the feed may be, at least 4 KiB: « 512 KiB », « 2 MB ». Without it, any size.";
        "tombstones": time(), "For how long the Atom feed says of an entry that it was withdrawn: « 30 days », « 4 weeks ». Without it, not at all.";
    }
}

/// What a table of an author has.
pub(super) fn author() -> Keys {
    keys! {
        "name": words(), "The name to show.";
        "email": text(), "The mail address.";
        "url": address(), "The author's page.";
    }
}
