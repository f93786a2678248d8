//! Which article is meant by what somebody typed.

use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::pin::real;
use crate::source::{Listing, Stamp, version};

/// The article that lies at `file`, be it seen from here or from the folder of articles.
pub(super) fn article(config: &Config, listing: &Listing, file: &Path) -> Option<Stamp> {
    let folder = &config.site.articles;
    let root = real(folder);
    let is_at = |stamp: &Stamp, place: &Path| {
        let below = stamp.file.strip_prefix(folder).ok();
        let own = below.and_then(|below| Some(root.as_ref()?.join(below)));
        own.is_some_and(|own| own == place)
    };
    [file.to_owned(), folder.join(file)]
        .iter()
        .filter_map(|place| real(place))
        .find_map(|place| listing.stamps().find(|stamp| is_at(stamp, &place)))
}

/// Where `file` lies below the folder of articles, seen from here or from there, if there is anything at it, be it a link
/// that leads nowhere, of which something `is_told`; empty for that folder itself. A link is not followed.
pub(super) fn below(
    config: &Config,
    file: &Path,
    is_told: impl Fn(&Path) -> bool,
) -> Option<PathBuf> {
    let folder = &config.site.articles;
    let root = real(folder)?;
    let unfollowed = |place: &Path| {
        let Some(name) = place.file_name() else {
            return real(place);
        };
        let parent = place.parent().filter(|parent| *parent != Path::new(""));
        Some(real(parent.unwrap_or(Path::new(".")))?.join(name))
    };
    let is_there =
        |below: &Path| version(&root.join(below)).is_some() || is_told(&folder.join(below));
    [file.to_owned(), folder.join(file)]
        .iter()
        .filter_map(|place| unfollowed(place))
        .filter_map(|place| Some(place.strip_prefix(&root).ok()?.to_owned()))
        .find(|below| is_there(below))
}

/// The path of the article that is most like what was `written`, if one is like it. The name of its file may be enough.
pub(super) fn likely(listing: &Listing, written: &str) -> Option<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let distance = |stamp: &Stamp| {
        let name = name(&stamp.path);
        let whole = [
            stamp.file.to_string_lossy().into_owned(),
            stamp.path.clone(),
        ];
        let stem = name
            .rsplit_once('.')
            .map_or("", |(stem, _)| stem)
            .to_owned();
        let ways = whole.into_iter().chain([name, stem]);
        let ways = ways.map(|way| strsim::damerau_levenshtein(&way, written));
        ways.min().unwrap_or(usize::MAX)
    };
    let near = listing.stamps().map(|stamp| (distance(&stamp), stamp));
    let likely = near.min_by_key(|(distance, _)| *distance);
    let likely = likely.filter(|(distance, _)| *distance <= 3.min(written.chars().count() / 3));
    likely.map(|(_, stamp)| stamp.file.display().to_string())
}
