//! Files beside articles: pictures and recordings, for which the desk stands in for the site. Only those that an article shows are
//! handed out, and none that lies outside of the folder of articles, whatever the article says.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use url::Url;

use super::{BESIDE, Desk};
use crate::entry::Entry;
use crate::pin::real;
use crate::source;
use crate::text::path_in_reference;

impl Desk {
    /// The file that `NUMBER/ARTICLE` names: of those that the article shows, the one of that number.
    pub(super) fn beside(&self, written: &str) -> Option<PathBuf> {
        let build = self.build.as_ref()?;
        let (number, article) = written.split_once('/')?;
        let entry = build.subject(article)?.entry?;
        let place = entry.beside.get(number.parse::<usize>().ok()?)?;
        // To open what is no file, such as a pipe, may last for ever.
        source::beside(place)?;
        let file = real(place)?;
        file.starts_with(real(&build.config.site.articles)?)
            .then_some(file)
    }
}

/// Where on the desk what lies beside the article `file` is, which is at `path` below its folder, by its address on the web.
pub(super) fn routes<'a>(
    path: &str,
    file: &'a Path,
    entry: &'a Entry,
) -> impl Iterator<Item = (String, String)> + use<'a> {
    let path = path_in_reference(path);
    let places = entry.addresses_beside(file);
    let route = move |(number, url): (usize, Url)| (url.into(), format!("{BESIDE}{number}/{path}"));
    places.map(route)
}

/// The files beside the article `file` that `entry` shows, which was read back from a feed and tells of addresses alone.
pub(super) fn guessed(entry: &Entry, file: &Path) -> Vec<PathBuf> {
    let Ok(folder) = entry.permalink.join(".") else {
        return Vec::new();
    };
    let media = [&entry.image, &entry.enclosure].into_iter().flatten();
    let content = entry.content.as_deref();
    let shown = content.map_or("", |content| content.as_str());
    let shown = shown.split(" src=\"").skip(1);
    let shown = shown.filter_map(|rest| rest.split('"').next());
    let addresses = media.map(|media| media.url.as_str()).chain(shown);
    let mut files = Vec::new();
    for address in addresses {
        let below = address.strip_prefix(folder.as_str());
        let name = below.and_then(|below| percent_decode_str(below).decode_utf8().ok());
        let place = name.map(|name| file.with_file_name(&*name));
        files.extend(place.filter(|place| !files.contains(place)));
    }
    files
}
