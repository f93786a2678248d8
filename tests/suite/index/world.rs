//! Sites at random, and what people do to them.

use std::fs::{File, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::Index;

use super::article::{Article, Settings, article, settings};
use crate::site::Site;

const FOLDERS: [&str; 5] = ["", "b/", "b/c/", "d/", "2025/"];

/// The path of a place, below the folder of articles.
fn path(place: u16) -> String {
    let folder = FOLDERS[usize::from(place % 5)];
    let name = place / 5;
    let ending = if name % 7 == 6 { "markdown" } else { "md" };
    format!(
        "{folder}a{}.{ending}",
        name / 2 * 2 / if name % 7 == 6 { 2 } else { 1 } + name % 2
    )
}

/// What somebody does.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    Write(u16, Article),
    /// Another letter in its place, and the old moment of the change.
    Overwrite(Index),
    Rename(Index, u16),
    Copy(Index, u16),
    Swap(Index, Index),
    Delete(Index),
    /// An older version, with its moment.
    Restore(Index),
    Touch(Index),
    Rights(Index),
    /// By a rename, with the moment of the old one.
    Replace(Index, Article),
    MoveFolder(u8, u8),
    Break(Index),
    Empty(Index),
    Picture(u8, u16),
    EditFeed(Index),
    DeleteFeed(Index),
    RestoreFeeds(Index),
    DeleteLedger,
    ShortenLedger(Index),
    RestoreLedger(Index),
    Configure(Settings),
}

pub(super) fn deed() -> impl Strategy<Value = Deed> {
    let index = any::<Index>;
    prop_oneof![
        8 => (0..60_u16, article()).prop_map(|(place, article)| Deed::Write(place, article)),
        3 => index().prop_map(Deed::Overwrite),
        6 => (index(), 0..60_u16).prop_map(|(file, place)| Deed::Rename(file, place)),
        2 => (index(), 0..60_u16).prop_map(|(file, place)| Deed::Copy(file, place)),
        3 => (index(), index()).prop_map(|(one, other)| Deed::Swap(one, other)),
        4 => index().prop_map(Deed::Delete),
        2 => index().prop_map(Deed::Restore),
        1 => index().prop_map(Deed::Touch),
        1 => index().prop_map(Deed::Rights),
        4 => (index(), article()).prop_map(|(file, article)| Deed::Replace(file, article)),
        1 => (0..5_u8, 0..5_u8).prop_map(|(from, to)| Deed::MoveFolder(from, to)),
        2 => index().prop_map(Deed::Break),
        1 => index().prop_map(Deed::Empty),
        1 => (0..5_u8, 1..300_u16).prop_map(|(folder, length)| Deed::Picture(folder, length)),
        1 => index().prop_map(Deed::EditFeed),
        1 => index().prop_map(Deed::DeleteFeed),
        1 => index().prop_map(Deed::RestoreFeeds),
        1 => Just(Deed::DeleteLedger),
        1 => index().prop_map(Deed::ShortenLedger),
        1 => index().prop_map(Deed::RestoreLedger),
        1 => settings().prop_map(Deed::Configure),
    ]
}

/// Published files with their paths.
type Published = Vec<(PathBuf, Vec<u8>)>;

/// A site, and what was there before.
pub(super) struct World {
    pub(super) site: Site,
    /// Older versions of articles.
    versions: Vec<(PathBuf, Vec<u8>, std::time::SystemTime)>,
    /// What was published after each run, and the ledger.
    runs: Vec<(Published, Option<Vec<u8>>)>,
}

impl World {
    pub(super) fn new(settings: &Settings, articles: &[(u16, Article)]) -> Self {
        let world = Self {
            site: Site::new().file("feeds.toml", settings.text()),
            versions: Vec::new(),
            runs: Vec::new(),
        };
        for (place, article) in articles {
            world
                .site
                .write(&format!("articles/{}", path(*place)), article.text());
        }
        world
    }

    /// Remembers what is published now, for it to be restored one day.
    pub(super) fn remember(&mut self) {
        let feeds = files(&self.site.path("public"));
        let feeds = feeds.into_iter().map(|file| {
            let bytes = std::fs::read(&file).unwrap();
            (file, bytes)
        });
        let ledger = std::fs::read(self.site.path("feeds.ledger")).ok();
        self.runs.push((feeds.collect(), ledger));
    }

    fn article(&self, index: Index) -> Option<PathBuf> {
        let mut all = files(&self.site.path("articles"));
        all.retain(|file| file.extension().is_some_and(|ending| ending != "png"));
        (!all.is_empty()).then(|| index.get(&all).clone())
    }

    fn place(&self, place: u16) -> PathBuf {
        let file = self.site.path("articles").join(path(place));
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        file
    }

    /// Does it; where there is nothing to do it to, nothing happens.
    pub(super) fn act(&mut self, deed: &Deed) -> Option<()> {
        match deed {
            Deed::Write(place, article) => {
                std::fs::write(self.place(*place), article.text()).unwrap();
            }
            Deed::Overwrite(index) => {
                let file = self.keep(*index)?;
                let mut bytes = std::fs::read(&file).unwrap();
                let letters = bytes.iter().rposition(u8::is_ascii_lowercase)?;
                bytes[letters] = if bytes[letters] == b'q' { b'w' } else { b'q' };
                let modified = std::fs::metadata(&file).unwrap().modified().unwrap();
                std::fs::write(&file, bytes).unwrap();
                date(&file, modified);
            }
            Deed::Rename(index, place) => {
                let file = self.keep(*index)?;
                std::fs::rename(file, self.place(*place)).unwrap();
            }
            Deed::Copy(index, place) => {
                let file = self.keep(*index)?;
                let modified = std::fs::metadata(&file).unwrap().modified().unwrap();
                let copy = self.place(*place);
                if copy != file {
                    std::fs::copy(file, &copy).unwrap();
                    date(&copy, modified);
                }
            }
            Deed::Swap(one, other) => {
                let (one, other) = (self.article(*one)?, self.article(*other)?);
                let third = self.site.path("third");
                std::fs::rename(&one, &third).unwrap();
                if one != other {
                    std::fs::rename(&other, &one).unwrap();
                }
                std::fs::rename(&third, &other).unwrap();
            }
            Deed::Delete(index) => std::fs::remove_file(self.keep(*index)?).unwrap(),
            Deed::Restore(index) => {
                if self.versions.is_empty() {
                    return None;
                }
                let (file, bytes, modified) = index.get(&self.versions);
                std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                std::fs::write(file, bytes).unwrap();
                date(file, *modified);
            }
            Deed::Touch(index) => date(&self.article(*index)?, std::time::SystemTime::now()),
            Deed::Rights(index) => {
                let file = self.article(*index)?;
                let rights = std::fs::metadata(&file).unwrap().permissions().mode() ^ 0o044;
                std::fs::set_permissions(file, Permissions::from_mode(rights)).unwrap();
            }
            Deed::Replace(index, article) => {
                let file = self.keep(*index)?;
                let modified = std::fs::metadata(&file).unwrap().modified().unwrap();
                let new = self.site.path("new");
                std::fs::write(&new, article.text()).unwrap();
                date(&new, modified);
                std::fs::rename(new, file).unwrap();
            }
            Deed::MoveFolder(from, to) => {
                let folder = |number: u8| {
                    self.site
                        .path("articles")
                        .join(FOLDERS[usize::from(number)])
                };
                let (from, to) = (folder(*from), folder(*to));
                let third = self.site.path("moved");
                // A folder cannot be put into itself, nor onto one that is not empty.
                if from == self.site.path("articles") || std::fs::rename(&from, &third).is_err() {
                    return None;
                }
                let goes = to != self.site.path("articles")
                    && to.parent().is_some_and(Path::is_dir)
                    && std::fs::rename(&third, &to).is_ok();
                if !goes {
                    std::fs::rename(&third, &from).unwrap();
                }
            }
            Deed::Break(index) => {
                std::fs::write(self.keep(*index)?, "---\ntitle: [\n---\nTexte.\n").unwrap();
            }
            Deed::Empty(index) => std::fs::write(self.keep(*index)?, "").unwrap(),
            Deed::Picture(folder, length) => {
                let file = self
                    .site
                    .path("articles")
                    .join(FOLDERS[usize::from(*folder)])
                    .join("p.png");
                let _ = std::fs::write(file, vec![b'x'; usize::from(*length)]);
            }
            Deed::EditFeed(index) => {
                let file = self.published(*index)?;
                let text = std::fs::read_to_string(&file).unwrap();
                std::fs::write(file, text.replace("Un", "Nu")).unwrap();
            }
            Deed::DeleteFeed(index) => std::fs::remove_file(self.published(*index)?).unwrap(),
            Deed::RestoreFeeds(index) => {
                if self.runs.is_empty() {
                    return None;
                }
                for (file, bytes) in &index.get(&self.runs).0 {
                    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                    std::fs::write(file, bytes).unwrap();
                }
            }
            Deed::DeleteLedger => drop(std::fs::remove_file(self.site.path("feeds.ledger"))),
            Deed::ShortenLedger(index) => {
                let file = self.site.path("feeds.ledger");
                let text = std::fs::read_to_string(&file).ok()?;
                let mut lines: Vec<&str> = text.lines().collect();
                let entries: Vec<usize> = (0..lines.len())
                    .filter(|at| lines[*at].starts_with("tag:"))
                    .collect();
                if entries.is_empty() {
                    return None;
                }
                lines.remove(*index.get(&entries));
                std::fs::write(file, lines.join("\n") + "\n").unwrap();
            }
            Deed::RestoreLedger(index) => {
                if self.runs.is_empty() {
                    return None;
                }
                let ledger = index.get(&self.runs).1.as_ref()?;
                std::fs::write(self.site.path("feeds.ledger"), ledger).unwrap();
            }
            Deed::Configure(settings) => self.site.write("feeds.toml", settings.text()),
        }
        Some(())
    }

    /// An article, whose version is kept.
    fn keep(&mut self, index: Index) -> Option<PathBuf> {
        let file = self.article(index)?;
        let modified = std::fs::metadata(&file).unwrap().modified().unwrap();
        self.versions
            .push((file.clone(), std::fs::read(&file).unwrap(), modified));
        Some(file)
    }

    fn published(&self, index: Index) -> Option<PathBuf> {
        let all = files(&self.site.path("public"));
        (!all.is_empty()).then(|| index.get(&all).clone())
    }
}

/// Waits until what is changed from now on has another moment than what was changed before: as long as the disk's clock takes
/// for a step, which is some milliseconds.
pub(super) fn tick(site: &Site) {
    let scratch = site.path("scratch");
    let moment = || {
        std::fs::write(&scratch, "").unwrap();
        std::fs::set_permissions(&scratch, Permissions::from_mode(0o600)).unwrap();
        let data = std::fs::metadata(&scratch).unwrap();
        (data.ctime(), data.ctime_nsec())
    };
    let before = moment();
    while moment() == before {}
}

/// All files below `folder`, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter();
    let all = all
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    all.map(walkdir::DirEntry::into_path).collect()
}

/// Puts the moment of the last change of `file` back.
pub(super) fn date(file: &Path, modified: std::time::SystemTime) {
    File::options()
        .write(true)
        .open(file)
        .unwrap()
        .set_modified(modified)
        .unwrap();
}
