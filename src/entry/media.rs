//! Pictures and recordings that go with an article.

use url::Url;

use crate::config::Site;
use crate::diagnostic::{Diagnostic, Finding};
use crate::front::Resource;
use crate::head::Head;
use crate::source;
use crate::value::Text;

/// A file that a reader can fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    found: &mut Vec<Diagnostic>,
) -> Option<Media> {
    let written = resource.written.as_str();
    // As a web server will tell it, by the end of the name.
    let media_type = |path: &str| {
        let guess = mime_guess::from_path(path).first_or_octet_stream();
        let given = resource.media_type.clone();
        given.unwrap_or_else(|| guess.essence_str().to_owned())
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
    let Some(length) = source::measure(&head.stamp.file.with_file_name(written)) else {
        found.push(text.diagnose(
            Finding::MissingFile {
                written: written.into(),
            },
            resource.range.clone(),
        ));
        return None;
    };
    Some(Media {
        url: beside(&head.permalink, written),
        length: Some(length),
        media_type: media_type(written),
    })
}

/// The address of a file beside the page `permalink`. In a file's name, `#`, `?` and `%` are letters like others.
fn beside(permalink: &Url, file: &str) -> Url {
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
