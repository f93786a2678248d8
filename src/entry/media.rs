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
    let media_type = || {
        let path = written.split(['?', '#']).next().unwrap_or_default();
        let guess = mime_guess::from_path(path).first_or_octet_stream();
        resource
            .media_type
            .clone()
            .unwrap_or_else(|| guess.essence_str().to_owned())
    };
    let elsewhere = match resource.remote() {
        Some(url) => Some(url),
        None if written.starts_with('/') => site.url.join(written).ok(),
        None => None,
    };
    if let Some(url) = elsewhere {
        if resource.length.is_none() && kind == Use::Enclosure {
            found.push(text.diagnose(
                Finding::UnknownLength {
                    url: url.to_string(),
                },
                resource.range.clone(),
            ));
        }
        return Some(Media {
            url,
            length: resource.length,
            media_type: media_type(),
        });
    }
    let beside = head.stamp.file.with_file_name(written);
    if let Some((length, url)) = source::measure(&beside).zip(head.permalink.join(written).ok()) {
        Some(Media {
            url,
            length: Some(length),
            media_type: media_type(),
        })
    } else {
        let written = written.to_owned();
        found.push(text.diagnose(Finding::MissingFile { written }, resource.range.clone()));
        None
    }
}
