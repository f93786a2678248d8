//! Reads back an Atom feed. It has all but one thing: whether a file that goes with an entry is its picture or its
//! recording.

use roxmltree::{Document, Node};

use super::published::{Scrap, Told};
use super::xml::{children, language, said, text};
use super::{GENERATOR, TOMBSTONES, Tombstone, trust};
use crate::author::Author;
use crate::entry::{Entry, Media};
use crate::text::{Language, Plain};

const ATOM: Option<&str> = Some("http://www.w3.org/2005/Atom");

/// The entries of `document`, which has to be an Atom feed of crieur's, whatever host the site had when it was made.
pub(super) fn read(document: &str) -> Option<Told> {
    let document = Document::parse(document).ok()?;
    let feed = document.root_element();
    let is_ours = feed.tag_name().name() == "feed"
        && feed.tag_name().namespace() == ATOM
        && text(feed, ATOM, "generator").as_deref() == Some(GENERATOR);
    if !is_ours {
        return None;
    }
    let id = text(feed, ATOM, "id")?;
    let feed_language = language(feed);
    let entries = children(feed, ATOM, "entry");
    let tombstones: Vec<Tombstone> = children(feed, Some(TOMBSTONES), "deleted-entry")
        .filter_map(tombstone)
        .collect();
    // A feed without tombstones changes with its entries alone, and that of another format says nothing of them.
    let withdrawn = tombstones.iter().map(|stone| stone.when).max();
    let changed = trust::moment(&text(feed, ATOM, "updated")?);
    Some(Told {
        is_dated: true,
        entries: entries
            .filter_map(|node| scrap(node, feed_language.as_ref()))
            .collect(),
        id: Some(id),
        changed: changed.filter(|changed| Some(*changed) > withdrawn),
        tombstones,
    })
}

fn scrap(node: Node<'_, '_>, feed_language: Option<&Language>) -> Option<Scrap> {
    let links = |rel: &'static str| {
        children(node, ATOM, "link").filter(move |link| link.attribute("rel") == Some(rel))
    };
    let permalink = links("alternate").next()?.attribute("href")?;
    let title = children(node, ATOM, "title").next()?;
    // The recording stands before the picture. Of one file alone its type is as good a guess as any, and in an Atom
    // feed it makes no difference.
    let mut media = links("enclosure").filter_map(file);
    let (first, second) = (media.next(), media.next());
    let is_picture = |media: &Media| media.media_type.starts_with("image/");
    let (enclosure, image) = match (first, second) {
        (Some(only), None) if is_picture(&only) => (None, Some(only)),
        both => both,
    };
    let entry = Entry {
        id: text(node, ATOM, "id")?,
        published: trust::moment(&text(node, ATOM, "published")?)?,
        updated: trust::moment(&text(node, ATOM, "updated")?)?,
        authors: children(node, ATOM, "author").filter_map(person).collect(),
        categories: trust::texts(
            children(node, ATOM, "category").filter_map(|category| category.attribute("term")),
        ),
        content: None,
        language: language(title).or_else(|| feed_language.cloned()),
        title: Plain::new(&said(title)),
        image,
        enclosure,
        beside: Vec::new(),
        mark: None,
        told: Vec::new(),
        permalink: trust::address(permalink)?,
        summary: Plain::new(&text(node, ATOM, "summary").unwrap_or_default()),
    };
    let html = text(node, ATOM, "content");
    Some(Scrap { entry, html })
}

fn tombstone(node: Node<'_, '_>) -> Option<Tombstone> {
    Some(Tombstone {
        id: node.attribute("ref")?.to_owned(),
        when: trust::moment(node.attribute("when")?)?,
    })
}

fn person(node: Node<'_, '_>) -> Option<Author> {
    let [name, email, url] = ["name", "email", "uri"].map(|part| text(node, ATOM, part));
    trust::author(&name?, email.as_deref(), url.as_deref())
}

fn file(link: Node<'_, '_>) -> Option<Media> {
    let length = link.attribute("length");
    trust::media(
        link.attribute("href")?,
        link.attribute("type"),
        length.and_then(|length| length.parse().ok()),
    )
}
