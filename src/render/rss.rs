//! RSS 2.0 after the [specification](https://www.rssboard.org/rss-specification) and the
//! [Best Practices Profile](https://www.rssboard.org/rss-profile) of the RSS Advisory Board.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use rss::extension::atom::{AtomExtension, Link};
use rss::extension::dublincore::DublinCoreExtension;
use rss::extension::{Extension, ExtensionMap};
use rss::{Category, Channel, Enclosure, Guid, Image, Item};

use super::xml;
use crate::config::Format;
use crate::entry::{Entry, Media};
use crate::feed::Feed;
use crate::recall::GENERATOR;

const DOCS: &str = "https://www.rssboard.org/rss-specification";
const MEDIA: &str = "http://search.yahoo.com/mrss/";

pub(super) fn render(feed: &Feed) -> Result<Vec<u8>, String> {
    let image = feed.image.as_ref().map(|url| Image {
        url: url.to_string(),
        // The profile wants the channel's own title and link here.
        title: feed.title.to_string(),
        link: feed.home.to_string(),
        ..Image::default()
    });
    let mail = feed
        .authors
        .iter()
        .find_map(|author| Some(format!("{} ({})", author.email.as_ref()?, author.name)));
    let mut namespaces = BTreeMap::new();
    if feed.entries.iter().any(|entry| entry.image.is_some()) {
        namespaces.insert("media".into(), MEDIA.into());
    }
    let channel = Channel {
        title: feed.title.to_string(),
        link: feed.home.to_string(),
        description: feed.description.to_string(),
        language: feed
            .language
            .as_ref()
            .map(|language| language.as_str().to_owned()),
        copyright: feed.rights.as_ref().map(ToString::to_string),
        managing_editor: mail,
        last_build_date: Some(date(&feed.updated)),
        generator: Some(GENERATOR.into()),
        docs: Some(DOCS.into()),
        ttl: Some(feed.ttl.to_string()),
        image,
        items: (0..)
            .zip(&feed.entries)
            .map(|(number, entry)| item(feed, number, entry))
            .collect(),
        atom_ext: feed.selves.get(&Format::Rss).map(|url| AtomExtension {
            links: vec![Link {
                href: url.to_string(),
                rel: "self".into(),
                mime_type: Some(Format::Rss.media_type().into()),
                ..Link::default()
            }],
        }),
        namespaces,
        ..Channel::default()
    };
    let written = channel
        .write_to(Vec::new())
        .map_err(|error| error.to_string())?;
    xml::finish(&written, &xml::Form::RSS, xml::Extras::of(feed))
}

/// The entry of that number. Its text comes later, by the number.
fn item(feed: &Feed, number: usize, entry: &Entry) -> Item {
    let language = entry
        .language
        .as_ref()
        .filter(|language| feed.language.as_ref() != Some(language));
    Item {
        title: Some(entry.title.to_string()),
        link: Some(entry.permalink.to_string()),
        description: Some(entry.summary.to_string()),
        categories: entry
            .categories
            .iter()
            .map(|name| Category {
                name: name.to_string(),
                domain: None,
            })
            .collect(),
        enclosure: entry.enclosure.as_ref().map(enclosure),
        guid: Some(Guid {
            value: entry.id.clone(),
            permalink: false,
        }),
        pub_date: Some(date(&entry.published)),
        content: entry.content.as_ref().map(|_| number.to_string()),
        dublin_core_ext: Some(DublinCoreExtension {
            creators: entry
                .authors
                .iter()
                .map(|author| author.name.to_string())
                .collect(),
            languages: language
                .iter()
                .map(|language| language.as_str().to_owned())
                .collect(),
            ..DublinCoreExtension::default()
        }),
        extensions: entry.image.as_ref().map(picture).unwrap_or_default(),
        ..Item::default()
    }
}

/// The profile wants a length of 0 where it is not known.
fn enclosure(media: &Media) -> Enclosure {
    Enclosure {
        url: media.url.to_string(),
        length: media.length.unwrap_or_default().to_string(),
        mime_type: media.media_type.clone(),
    }
}

/// RSS has room for one enclosure, which is for recordings; pictures go by
/// [Media RSS](https://www.rssboard.org/media-rss).
fn picture(media: &Media) -> ExtensionMap {
    let mut attrs = BTreeMap::from([
        ("url".to_owned(), media.url.to_string()),
        ("type".to_owned(), media.media_type.clone()),
        ("medium".to_owned(), "image".to_owned()),
    ]);
    attrs.extend(
        media
            .length
            .map(|length| ("fileSize".to_owned(), length.to_string())),
    );
    let content = Extension {
        name: "media:content".into(),
        attrs,
        ..Extension::default()
    };
    BTreeMap::from([(
        "media".into(),
        BTreeMap::from([("content".into(), vec![content])]),
    )])
}

/// RFC 822 with a year of four digits and a numeric zone: « Mon, 06 Jan 2025 10:00:00 +0100 ».
fn date(moment: &DateTime<FixedOffset>) -> String {
    moment.format("%a, %d %b %Y %H:%M:%S %z").to_string()
}
