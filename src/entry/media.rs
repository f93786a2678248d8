//! Pictures and recordings that go with an article.

use std::path::PathBuf;

use mime_guess::Mime;
use url::Url;

use crate::config::Site;
use crate::diagnostic::{Diagnostic, Finding};
use crate::front::Resource;
use crate::head::Head;
use crate::source::{self, Beside};
use crate::value::Text;

/// A file that a reader can fetch.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Media {
    /// Its address.
    pub url: Url,
    /// Its length in bytes; `None` when nobody said.
    pub length: Option<u64>,
    /// Its media type, as web servers tell it by the file's name.
    pub media_type: String,
}

/// What a resource is for: a recording must have a length (RSS requires it of an enclosure), a picture need not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Image,
    Enclosure,
}

/// The file that `resource` of the article `head` names: elsewhere on the web, on the site, or beside the article. The
/// last is measured; when it is missing, that is told and there is none.
pub(super) fn resolve(
    site: &Site,
    head: &Head,
    text: Text<'_>,
    resource: &Resource,
    kind: Use,
    (looked, found): (&mut Vec<PathBuf>, &mut Vec<Diagnostic>),
) -> Option<Media> {
    let written = resource.written.as_str();
    // As a web server will tell it, by the end of the name.
    let media_type = |path: &str| {
        let given = resource.media_type.clone();
        given.unwrap_or_else(|| named(path).essence_str().to_owned())
    };
    let elsewhere = match resource.remote() {
        Some(url) => Some(url),
        None if written.starts_with('/') => site.url.join(written).ok(),
        None => None,
    };
    if let Some(url) = elsewhere {
        if resource.length.is_none() && kind == Use::Enclosure {
            let finding = Finding::UnknownLength {
                url: url.as_str().into(),
            };
            found.push(text.diagnose(finding, resource.range.clone()));
        }
        return Some(Media {
            length: resource.length,
            media_type: media_type(url.path()),
            url,
        });
    }
    let diagnose = |finding| text.diagnose(finding, resource.range.clone());
    let file = check(head, written, diagnose, (looked, found))?;
    let named = media_type(written);
    Some(Media {
        url: beside(&head.permalink, written),
        length: Some(file.length),
        media_type: match file.kind.filter(|kind| contradicts(written, *kind)) {
            Some((media_type, _)) if resource.media_type.is_none() => media_type.to_owned(),
            _ => named,
        },
    })
}

/// Looks at the file that is `written` in the article `head`. One that is missing or is not what its name says is told
/// of, at the place that `diagnose` knows. Where it is, or would be, goes to `looked`.
pub(super) fn check(
    head: &Head,
    written: &str,
    diagnose: impl Fn(Finding) -> Diagnostic,
    (looked, found): (&mut Vec<PathBuf>, &mut Vec<Diagnostic>),
) -> Option<Beside> {
    let path = head.stamp.file.with_file_name(written);
    let file = source::beside(&path);
    looked.push(path);
    let Some(file) = file else {
        let written = written.into();
        found.push(diagnose(Finding::MissingFile { written }));
        return None;
    };
    if let Some(kind) = file.kind.filter(|kind| contradicts(written, *kind)) {
        found.push(diagnose(Finding::MisnamedFile {
            written: written.into(),
            named: named(written).to_string(),
            found: kind.0.to_owned(),
            ending: kind.1.to_owned(),
        }));
    }
    Some(file)
}

/// The media type that web servers tell by the end of a name.
fn named(path: &str) -> Mime {
    mime_guess::from_path(path).first_or_octet_stream()
}

/// Whether a file is something else than its name says: a picture of another kind, or a sound in place of a picture. Of
/// sounds and films the containers are too much alike to tell.
fn contradicts(path: &str, (media_type, ending): (&str, &str)) -> bool {
    let named = named(path);
    let same = mime_guess::from_ext(ending)
        .iter()
        .any(|mime| mime == named);
    match media_type.split_once('/') {
        Some(("image", _)) => !same && named.essence_str() != media_type,
        Some(("audio" | "video", _)) => named.type_() == mime_guess::mime::IMAGE,
        _ => false,
    }
}

/// The address of a file beside the page `permalink`. In a file's name, `#`, `?` and `%` are letters like others.
pub(super) fn beside(permalink: &Url, file: &str) -> Url {
    let mut url = permalink.join(".").unwrap_or_else(|_| permalink.clone());
    if let Ok(mut path) = url.path_segments_mut() {
        path.pop_if_empty();
        for part in file.split('/') {
            match part {
                "" | "." => &mut path,
                ".." => path.pop(),
                part => path.push(part),
            };
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_become_addresses() {
        let page = |address| Url::parse(address).unwrap();
        for (permalink, file, address) in [
            (
                "https://a.example/b/c/",
                "p#1 été.jpg",
                "https://a.example/b/c/p%231%20%C3%A9t%C3%A9.jpg",
            ),
            (
                "https://a.example/b/c.html",
                "./d/e.jpg",
                "https://a.example/b/d/e.jpg",
            ),
            (
                "https://a.example/b/c/",
                "../e.jpg",
                "https://a.example/b/e.jpg",
            ),
        ] {
            assert_eq!(beside(&page(permalink), file).as_str(), address);
        }
    }
}
