//! The articles that a walk found: a million of them in little more room than their names take.

mod build;
mod bytes;
mod follow;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::convert::Infallible;
use std::ffi::{OsStr, OsString};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

pub use follow::Follower;

use super::{Handle, Stamp, Unseen};
use crate::shape::Shape;

/// How many files a stretch has at most.
const STRETCH: usize = 512;

/// How many files a folder has at least that is worth opening to look at them.
const FEW: usize = 3;

/// What a walk through the folder of articles came to. The articles have numbers: a folder's files sorted by name, then its
/// subfolders, also sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The folder of articles, as the user would name it.
    root: PathBuf,
    /// The folders that hold articles.
    folders: Vec<Folder>,
    /// Their paths below the root as they can be read, one after the other.
    paths: String,
    /// The names of all files as they can be read, one after the other.
    names: String,
    /// Where each name ends, counted from where those of its folder begin.
    ends: Vec<u32>,
    /// The names that are not UTF-8, as the system has them, by the number of their file.
    legacy: Vec<(usize, OsString)>,
    /// The folders, by number, whose paths are not UTF-8, as the system has them.
    legacy_folders: Vec<(usize, PathBuf)>,
    /// Whether folders may have the same path, as it can be read, so that their order is no help.
    doubled: bool,
    /// What would be articles, were it not for an error.
    pub unseen: Vec<Unseen>,
}

/// Where what belongs to a folder begins. It ends where that of the next one begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Folder {
    path: usize,
    names: usize,
    first: usize,
}

/// A run of articles that lie in one folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The number of the folder.
    pub folder: usize,
    /// The numbers of the articles.
    pub files: Range<usize>,
}

impl Listing {
    /// How many articles there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A hash by which it is told from any other one.
    pub fn mark(&self) -> u64 {
        let mut hash = Xxh3::new();
        hash.update(self.names.as_bytes());
        // Numbers have one length, and texts are as long as the numbers say.
        let Ok(()) = self.each_ends(|ends| {
            hash.update(ends);
            Ok::<(), Infallible>(())
        });
        for folder in &self.folders {
            for number in [folder.path, folder.names, folder.first] {
                hash.update(&number.to_le_bytes());
            }
        }
        hash.update(self.paths.as_bytes());
        for (number, name) in &self.legacy {
            hash.update(&number.to_le_bytes());
            hash.update(name.as_encoded_bytes());
        }
        for (number, folder) in &self.legacy_folders {
            hash.update(&number.to_le_bytes());
            hash.update(folder.as_os_str().as_encoded_bytes());
        }
        hash.digest()
    }

    /// The stamp of the article with the number `number`.
    pub fn stamp(&self, number: usize) -> Stamp {
        let folder = self.folder_of(number);
        self.stamp_in(folder, &self.folder_file(folder), number)
    }

    /// The stamps of all articles.
    pub fn stamps(&self) -> impl Iterator<Item = Stamp> {
        (0..self.folders.len()).flat_map(move |folder| {
            let file = self.folder_file(folder);
            self.files_of(folder)
                .map(move |number| self.stamp_in(folder, &file, number))
        })
    }

    fn stamp_in(&self, folder: usize, file: &Path, number: usize) -> Stamp {
        Stamp {
            file: file.join(self.name_in(folder, number)),
            path: self.path_in(folder, number).into_owned(),
            shape: self.shape_in(folder, number),
        }
    }

    /// The path of an article below the folder of articles, with `/` between the parts.
    pub fn path(&self, number: usize) -> Cow<'_, str> {
        self.path_in(self.folder_of(number), number)
    }

    fn path_in(&self, folder: usize, number: usize) -> Cow<'_, str> {
        let name = self.legible_in(folder, number);
        match self.folder_path(folder) {
            "" => Cow::Borrowed(name),
            path => Cow::Owned([path, "/", name].concat()),
        }
    }

    /// The shape of an article.
    pub fn shape(&self, number: usize) -> Shape {
        self.shape_in(self.folder_of(number), number)
    }

    fn shape_in(&self, folder: usize, number: usize) -> Shape {
        // It was found by this.
        Shape::named(self.legible_in(folder, number).as_bytes()).unwrap_or(Shape::PageText)
    }

    /// The name of an article's file in its folder.
    pub fn name(&self, number: usize) -> &OsStr {
        self.name_in(self.folder_of(number), number)
    }

    fn name_in(&self, folder: usize, number: usize) -> &OsStr {
        let legacy = self.legacy.binary_search_by_key(&number, |(one, _)| *one);
        match legacy {
            Ok(at) => &self.legacy[at].1,
            Err(_) => OsStr::new(self.legible_in(folder, number)),
        }
    }

    fn legible_in(&self, folder: usize, number: usize) -> &str {
        let Folder { names, first, .. } = self.folders[folder];
        let begin = match number {
            _ if number == first => 0,
            _ => self.ends[number - 1],
        };
        &self.names[names + begin as usize..names + self.ends[number] as usize]
    }

    /// The number of the folder in which an article lies.
    pub fn folder_of(&self, number: usize) -> usize {
        let after = self
            .folders
            .partition_point(|folder| folder.first <= number);
        after - 1
    }

    /// The path of a folder below the folder of articles, with `/` between the parts.
    pub fn folder_path(&self, folder: usize) -> &str {
        let next = self.folders.get(folder + 1);
        let end = next.map_or(self.paths.len(), |next| next.path);
        &self.paths[self.folders[folder].path..end]
    }

    /// A folder, as the user would name it.
    pub fn folder_file(&self, folder: usize) -> PathBuf {
        let legacy = &self.legacy_folders;
        if let Ok(at) = legacy.binary_search_by_key(&folder, |(one, _)| *one) {
            return legacy[at].1.clone();
        }
        let mut file = self.root.clone();
        let path = self.folder_path(folder);
        file.extend(path.split('/').filter(|part| !part.is_empty()));
        file
    }

    /// Opens a folder.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(&self, folder: usize) -> io::Result<Handle> {
        let file = self.folder_file(folder);
        match self.files_of(folder).len() {
            // Opening and closing it would take longer than what is saved.
            ..FEW => Ok(Handle::at(&file)),
            _ => Handle::open(&file),
        }
    }

    /// The numbers of the articles in a folder.
    fn files_of(&self, folder: usize) -> Range<usize> {
        let next = self.folders.get(folder + 1);
        self.folders[folder].first..next.map_or(self.len(), |next| next.first)
    }

    /// The number of the article at `path` below the folder of articles; of one, where several names read the same.
    pub fn find(&self, path: &str) -> Option<usize> {
        self.find_all(path).into_iter().next()
    }

    /// The numbers of all articles at `path`.
    pub fn find_all(&self, path: &str) -> Vec<usize> {
        let (folder, name) = match path.rsplit_once('/') {
            Some(("", _)) => return Vec::new(),
            Some(parts) => parts,
            None => ("", path),
        };
        let all = 0..self.folders.len();
        if self.doubled {
            let same = all.filter(|one| self.folder_path(*one) == folder);
            return same.flat_map(|one| self.find_in(one, name)).collect();
        }
        let by_parts = |one| self.folder_path(one).split('/').cmp(folder.split('/'));
        let folder = search(all, by_parts);
        folder.map_or_else(Vec::new, |folder| self.find_in(folder, name).collect())
    }

    fn find_in(&self, folder: usize, name: &str) -> Range<usize> {
        let files = self.files_of(folder);
        let is_named = |number: &usize| self.legible_in(folder, *number) == name;
        let one = search(files.clone(), |number| {
            self.legible_in(folder, number).cmp(name)
        });
        let Some(one) = one else { return 0..0 };
        let before = (files.start..one).rev().take_while(is_named).count();
        let after = (one..files.end).take_while(is_named).count();
        one - before..one + after
    }

    /// All articles in runs that each lie in one folder and are not too long to be handed to a thread.
    pub fn stretches(&self) -> Vec<Stretch> {
        let cut = |folder| {
            let files = self.files_of(folder);
            let begins = files.clone().step_by(STRETCH);
            begins.map(move |begin| Stretch {
                folder,
                files: begin..files.end.min(begin + STRETCH),
            })
        };
        (0..self.folders.len()).flat_map(cut).collect()
    }

    /// The articles of a stretch: the number of each, and its file's name in the folder.
    pub fn files(&self, stretch: &Stretch) -> impl Iterator<Item = (usize, &OsStr)> {
        let folder = stretch.folder;
        let files = stretch.files.clone();
        files.map(move |number| (number, self.name_in(folder, number)))
    }
}

/// The one of `all` that `order` finds equal to what is sought.
fn search(all: Range<usize>, order: impl Fn(usize) -> Ordering) -> Option<usize> {
    let (mut low, mut high) = (all.start, all.end);
    while low < high {
        let middle = low.midpoint(high);
        match order(middle) {
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
            Ordering::Equal => return Some(middle),
        }
    }
    None
}
