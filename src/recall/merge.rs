//! One entry out of what several formats say of it: the richest that there is, completed by the others where it has no
//! room for something that they show.

use std::collections::BTreeMap;

use super::published::{Scrap, Told};
use crate::author::Author;
use crate::config::Format;
use crate::entry::{Entry, Media};
use crate::text::Html;

/// What the documents of one feed say together.
pub(super) fn merge(mut documents: BTreeMap<Format, Told>) -> Option<Told> {
    let base = [Format::Json, Format::Atom, Format::Rss]
        .into_iter()
        .find(|format| documents.contains_key(format))?;
    let mut told = documents.remove(&base)?;
    told.id = documents
        .get(&Format::Atom)
        .map_or(told.id, |atom| atom.id.clone());
    let others = documents.values().filter_map(|other| other.changed);
    told.changed = told.changed.into_iter().chain(others).max();
    for format in [Format::Atom, Format::Rss] {
        let Some(other) = documents.get(&format) else {
            continue;
        };
        let mut others = BTreeMap::new();
        for scrap in &other.entries {
            others.entry(scrap.entry.id.as_str()).or_insert(scrap);
        }
        for Scrap { entry, html } in &mut told.entries {
            if let Some(other) = others.get(entry.id.as_str()) {
                complete(entry, base, &other.entry, format);
                // JSON Feed shows a summary in place of a text that was given up, and the other formats show none.
                if other.html.is_none()
                    && html.as_deref() == Some(Html::paragraph(&entry.summary).as_str())
                {
                    *html = None;
                }
            }
        }
    }
    Some(told)
}

/// Completes `entry`, which was read in the format `base`, by what `other` has more. What does not fit together was not
/// published together, and is left as it is.
fn complete(entry: &mut Entry, base: Format, other: &Entry, format: Format) {
    match (base, format) {
        (Format::Json, Format::Atom) => {
            let same = entry.authors.len() == other.authors.len()
                && entry
                    .authors
                    .iter()
                    .zip(&other.authors)
                    .all(|(a, b)| is_within(a, b));
            if same {
                entry.authors.clone_from(&other.authors);
            }
            picture(&mut entry.image, [&other.image, &other.enclosure]);
        }
        (Format::Json, Format::Rss) => picture(&mut entry.image, [&other.image, &None]),
        (Format::Atom, Format::Rss) => {
            let of = |media: &Option<Media>| media.as_ref().map(|media| media.url.clone());
            let (image, enclosure) = (of(&entry.image), of(&entry.enclosure));
            let crossed = image == of(&other.enclosure) && enclosure == of(&other.image);
            if crossed && image != enclosure {
                std::mem::swap(&mut entry.image, &mut entry.enclosure);
            }
        }
        _ => {}
    }
}

/// Whether JSON Feed says `shown` of the author `whole`.
fn is_within(shown: &Author, whole: &Author) -> bool {
    shown.name == whole.name
        && match &whole.url {
            Some(url) => shown.url.as_ref() == Some(url),
            None => shown.url.is_none() && shown.email == whole.email,
        }
}

/// Takes type and length of a picture from the one of `others` that has its address.
fn picture(image: &mut Option<Media>, others: [&Option<Media>; 2]) {
    if let Some(image) = image
        && let Some(other) = others
            .into_iter()
            .flatten()
            .find(|other| other.url == image.url)
    {
        image.clone_from(other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn media(url: &str, length: Option<u64>) -> Option<Media> {
        super::super::trust::media(url, None, length)
    }

    #[test]
    fn a_picture_takes_only_what_is_its_own() {
        let mut image = media("https://a.example/p.png", None);
        picture(
            &mut image,
            [&media("https://a.example/q.png", Some(3)), &None],
        );
        assert_eq!(image.as_ref().unwrap().length, None);
        let own = media("https://a.example/p.png", Some(3));
        picture(&mut image, [&None, &own]);
        assert_eq!(image, own);
    }

    #[test]
    fn json_shows_a_page_or_else_a_mail_address() {
        let author = |email, url| super::super::trust::author("J", email, url).unwrap();
        let mail = Some("j@example.org");
        let page = Some("https://example.org/j");
        assert!(is_within(&author(None, page), &author(mail, page)));
        assert!(is_within(&author(mail, None), &author(mail, None)));
        assert!(!is_within(&author(mail, None), &author(mail, page)));
        assert!(!is_within(&author(None, None), &author(mail, None)));
    }
}
