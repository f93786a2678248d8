//! RSS and Atom, read by roxmltree, which is strict where most are lenient.

use chrono::DateTime;
use roxmltree::{Document, Node};

use super::Read;

/// The vocabulary of [RFC 6721](https://www.rfc-editor.org/rfc/rfc6721).
const TOMBSTONES: &str = "http://purl.org/atompub/tombstones/1.0";
const ATOM: &str = "http://www.w3.org/2005/Atom";

pub(super) fn rss(bytes: &[u8]) -> Result<Read, String> {
    let text = simdutf8::compat::from_utf8(bytes).map_err(|error| error.to_string())?;
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let root = document.root_element();
    if !root.has_tag_name("rss") || root.attribute("version") != Some("2.0") {
        return Err("it is not RSS 2.0".into());
    }
    let channel = child(root, "channel")?;
    for name in ["title", "link", "description"] {
        required(channel, name)?;
    }
    let entry = |item: Node<'_, '_>| {
        required(item, "title")?;
        required(item, "pubDate")?;
        Ok((required(item, "guid")?, required(item, "link")?))
    };
    let items = channel.children().filter(|node| node.has_tag_name("item"));
    Ok(Read {
        entries: items.map(entry).collect::<Result<_, String>>()?,
        ..Read::default()
    })
}

pub(super) fn atom(bytes: &[u8]) -> Result<Read, String> {
    let text = simdutf8::compat::from_utf8(bytes).map_err(|error| error.to_string())?;
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let feed = document.root_element();
    if !feed.has_tag_name((ATOM, "feed")) {
        return Err("it is not Atom 1.0".into());
    }
    for name in ["id", "title", "updated"] {
        required(feed, name)?;
    }
    let entry = |entry: Node<'_, '_>| {
        required(entry, "title")?;
        required(entry, "updated")?;
        let alternate = |node: &Node<'_, '_>| {
            node.has_tag_name((ATOM, "link"))
                && matches!(node.attribute("rel"), None | Some("alternate"))
        };
        let link = entry
            .children()
            .find(alternate)
            .ok_or("an entry has no link")?;
        Ok((
            required(entry, "id")?,
            link.attribute("href").unwrap_or_default().to_owned(),
        ))
    };
    let entries = feed
        .children()
        .filter(|node| node.has_tag_name((ATOM, "entry")));
    let withdrawn = feed
        .children()
        .filter(|node| node.has_tag_name((TOMBSTONES, "deleted-entry")));
    let withdrawn = withdrawn.map(|node| {
        let when = node.attribute("when").unwrap_or_default();
        DateTime::parse_from_rfc3339(when).map_err(|_| "a tombstone has no date")?;
        Ok(node.attribute("ref").unwrap_or_default().to_owned())
    });
    Ok(Read {
        entries: entries.map(entry).collect::<Result<_, String>>()?,
        withdrawn: withdrawn.collect::<Result<_, String>>()?,
    })
}

/// The child of `node` that is called `name`, in the vocabulary of `node`.
fn child<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Result<Node<'a, 'b>, String> {
    let namespace = node.tag_name().namespace();
    let fits = |child: &Node<'_, '_>| {
        child.tag_name().name() == name && child.tag_name().namespace() == namespace
    };
    node.children()
        .find(fits)
        .ok_or_else(|| format!("<{}> has no <{name}>", node.tag_name().name()))
}

/// The text of that child, which must say something.
fn required(node: Node<'_, '_>, name: &str) -> Result<String, String> {
    let text = child(node, name)?
        .text()
        .unwrap_or_default()
        .trim()
        .to_owned();
    if text.is_empty() {
        return Err(format!("<{name}> in <{}> is empty", node.tag_name().name()));
    }
    Ok(text)
}
