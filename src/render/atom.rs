//! Atom 1.0 after [RFC 4287](https://www.rfc-editor.org/rfc/rfc4287).

use atom_syndication::{
    Category, Content, Entry as AtomEntry, Feed as AtomFeed, Generator, Link, Person, Text,
};

use chrono::SecondsFormat;
use quick_xml::events::BytesStart;

use super::xml;
use crate::author::Author;
use crate::config::Format;
use crate::entry::{Entry, Media};
use crate::feed::Feed;
use crate::recall::{GENERATOR, TOMBSTONES, Tombstone};
use crate::text::{Language, Plain};

pub(super) fn render(feed: &Feed) -> Result<Vec<u8>, String> {
    let mut links = vec![link("alternate", feed.home.as_str(), Some("text/html"))];
    links.extend(
        feed.selves
            .get(&Format::Atom)
            .map(|url| link("self", url.as_str(), Some(Format::Atom.media_type()))),
    );
    let withdrawn = feed.tombstones.iter().map(|stone| stone.when).max();
    let namespace = withdrawn.map(|_| ("at".to_owned(), TOMBSTONES.to_owned()));
    let atom = AtomFeed {
        namespaces: namespace.into_iter().collect(),
        title: plain(&feed.title, None),
        id: feed.id.clone(),
        // Readers look here for whether anything is new. RSS and JSON Feed say nothing of tombstones, so there the date
        // stays that of the entries.
        updated: withdrawn.map_or(feed.updated, |when| feed.updated.max(when)),
        authors: feed.authors.iter().map(person).collect(),
        generator: Some(Generator {
            value: GENERATOR.into(),
            ..Generator::default()
        }),
        icon: feed.icon.as_ref().map(ToString::to_string),
        logo: feed.image.as_ref().map(ToString::to_string),
        links,
        rights: feed.rights.as_ref().map(|rights| plain(rights, None)),
        subtitle: Some(plain(&feed.description, None)),
        entries: (0..)
            .zip(&feed.entries)
            .map(|(number, entry)| atom_entry(feed, number, entry))
            .collect(),
        lang: feed
            .language
            .as_ref()
            .map(|language| language.as_str().to_owned()),
        ..AtomFeed::default()
    };
    let written = atom
        .write_to(Vec::new())
        .map_err(|error| error.to_string())?;
    // The crate writes extensions behind the entries, and the schema of RFC 4287 has no room for them there.
    let extras = xml::Extras {
        before: feed.tombstones.iter().map(tombstone).collect(),
        ..xml::Extras::of(feed)
    };
    xml::finish(&written, &xml::Form::ATOM, extras)
}

/// After [RFC 6721 §3](https://www.rfc-editor.org/rfc/rfc6721#section-3).
fn tombstone(stone: &Tombstone) -> BytesStart<'static> {
    let when = stone.when.to_rfc3339_opts(SecondsFormat::Secs, true);
    BytesStart::new("at:deleted-entry")
        .with_attributes([("ref", stone.id.as_str()), ("when", when.as_str())])
}

/// The entry of that number. Its text comes later, by the number.
fn atom_entry(feed: &Feed, number: usize, entry: &Entry) -> AtomEntry {
    // The crate has no `xml:lang` on an entry, so each text of another language than the feed's carries it.
    let language = entry
        .language
        .as_ref()
        .filter(|language| feed.language.as_ref() != Some(language));
    let mut links = vec![link(
        "alternate",
        entry.permalink.as_str(),
        Some("text/html"),
    )];
    links.extend(entry.enclosure.iter().chain(&entry.image).map(enclosure));
    AtomEntry {
        title: plain(&entry.title, language),
        id: entry.id.clone(),
        updated: entry.updated,
        published: Some(entry.published),
        authors: entry.authors.iter().map(person).collect(),
        categories: entry.categories.iter().map(category).collect(),
        links,
        summary: (!entry.summary.is_empty()).then(|| plain(&entry.summary, language)),
        content: entry.content.as_ref().map(|_| Content {
            lang: language.map(|language| language.as_str().to_owned()),
            value: Some(number.to_string()),
            content_type: Some("html".into()),
            ..Content::default()
        }),
        ..AtomEntry::default()
    }
}

fn plain(text: &Plain, language: Option<&Language>) -> Text {
    Text {
        value: text.to_string(),
        lang: language.map(|language| language.as_str().to_owned()),
        ..Text::default()
    }
}

/// The term is what programs compare, the label what people read; most readers show the term, so both say the same.
fn category(name: &Plain) -> Category {
    Category {
        term: name.to_string(),
        label: Some(name.to_string()),
        scheme: None,
    }
}

fn person(author: &Author) -> Person {
    Person {
        name: author.name.to_string(),
        email: author.email.clone(),
        uri: author.url.as_ref().map(ToString::to_string),
        ..Person::default()
    }
}

fn link(rel: &str, href: &str, media_type: Option<&str>) -> Link {
    Link {
        href: href.into(),
        rel: rel.into(),
        mime_type: media_type.map(Into::into),
        ..Link::default()
    }
}

fn enclosure(media: &Media) -> Link {
    Link {
        length: media.length.map(|length| length.to_string()),
        ..link("enclosure", media.url.as_str(), Some(&media.media_type))
    }
}
