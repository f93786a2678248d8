//! Why a file that lies in the folder of articles is none, where nothing was found that tells it: for whoever asks of it.

use super::handle::Kind;
use super::rules::is_left_over;
use crate::config::Site;

/// Why a file is no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passed {
    /// The pattern of `exclude` with this number fits it, or the folder in which it lies.
    Excluded(usize),
    /// It, or the folder in which it lies, has this name, which is one of hidden files and of what editors leave behind.
    LeftOver(String),
    /// Files of its kind, which is told by this ending, are not read.
    Kind(String),
}

impl Passed {
    /// Why the file at `path` below the folder of articles of `site` is passed over, as a walk asks it: each folder on the
    /// way, then the file.
    pub fn of(site: &Site, path: &str) -> Self {
        let ends = path.match_indices('/').map(|(at, _)| (at, Kind::Folder));
        for (end, kind) in ends.chain([(path.len(), Kind::File)]) {
            let way = &path[..end];
            if let Some(pattern) = site.exclude.matches(way).first() {
                return Self::Excluded(*pattern);
            }
            let name = way.rsplit('/').next().unwrap_or(way);
            if is_left_over(name.as_ref(), kind) {
                return Self::LeftOver(name.to_owned());
            }
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        Self::Kind(ending.unwrap_or_default().to_owned())
    }
}
