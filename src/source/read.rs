//! Opens files: articles as text, and what lies beside them for its size.
#![expect(clippy::disallowed_methods, reason = "an edge: files are read here")]

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::decode::{Known, Told, decode};
use super::{Handle, Stamp, Version};
use crate::config::Config;
use crate::diagnostic::Finding;
use crate::shape::Shape;

/// The text of an article of the site that `config` describes, and what there is to tell of the way it was read.
///
/// # Errors
/// The finding that says why there is no text.
pub fn read(config: &Config, stamp: &Stamp) -> Result<(String, Vec<Told>), Finding> {
    let mut bytes = Vec::new();
    Handle::here().read(stamp.file.as_os_str(), &mut bytes)?;
    text(config, &stamp.path, stamp.shape, &bytes)
}

/// The text in `bytes`, which are what the article's file at `path` below the folder of articles holds. See [`read()`].
///
/// # Errors
/// The finding that says why there is no text.
pub fn text(
    config: &Config,
    path: &str,
    shape: Shape,
    bytes: &[u8],
) -> Result<(String, Vec<Told>), Finding> {
    let host = config.site.url.host_str().unwrap_or_default();
    let known = Known {
        html: shape == Shape::HtmlPage,
        pinned: config.encodings.of(path),
        domain: host.rsplit('.').next().unwrap_or_default(),
        folder: path.rsplit_once('/').map_or("", |(folder, _)| folder),
    };
    let (text, findings) = decode(bytes, known)?;
    if text.trim().is_empty() {
        return Err(Finding::EmptyFile);
    }
    Ok((text, findings))
}

/// The version of what lies at `path`, be it a file or a folder; nothing when nothing does. Where a link leads to it, that of
/// the link counts as well.
pub fn version(path: &Path) -> Option<Version> {
    let here = Handle::here();
    let (own, is_link) = here.version_of_any(path.as_os_str()).ok()?;
    if !is_link {
        return Some(own);
    }
    let real = std::fs::canonicalize(path).ok()?;
    let behind = here.version(real.as_os_str()).ok()?;
    Some(Version {
        mark: own.mark.rotate_left(1) ^ behind.mark,
        latest: own.latest.max(behind.latest),
        ..behind
    })
}

/// A file beside an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Its length in bytes.
    pub length: u64,
    /// The media type and the usual ending that its first bytes tell of, when they are known.
    pub kind: Option<(&'static str, &'static str)>,
}

/// What lies at `file`; `None` when there is no such file.
pub fn beside(file: &Path) -> Option<Beside> {
    // By far the most kinds show in their first bytes.
    const HEAD: u64 = 8192;
    let data = std::fs::metadata(file).ok()?;
    if !data.is_file() {
        return None;
    }
    let mut head = Vec::new();
    let read = File::open(file).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let kind = read.ok().and_then(|_| infer::get(&head));
    Some(Beside {
        length: data.len(),
        kind: kind.map(|kind| (kind.mime_type(), kind.extension())),
    })
}
