//! How a listing grows: a folder after the other, and one part of a walk after the other.

use std::path::Path;

use super::{Folder, Listing};
use crate::source::names::Names;

impl Listing {
    /// That of the folder `root`, whose `parts` stand in their order. Each goes when it has been copied, so that there is room
    /// for a listing and a half, and all of the listing is asked for at once.
    pub(in crate::source) fn of(root: &Path, parts: Vec<Self>) -> Self {
        let mut all = Self {
            root: root.to_owned(),
            ..Self::default()
        };
        let sum = |count: fn(&Self) -> usize| parts.iter().map(count).sum();
        all.folders.reserve_exact(sum(|part| part.folders.len()));
        all.paths.reserve_exact(sum(|part| part.paths.len()));
        all.names.reserve_exact(sum(|part| part.names.len()));
        all.ends.reserve_exact(sum(|part| part.ends.len()));
        for part in parts {
            all.append(part);
        }
        all
    }

    /// Adds a folder after all others: `file` as the user would name it, `path` below the folder of articles, and the
    /// articles in it, sorted.
    pub(in crate::source) fn push(&mut self, file: &Path, path: &str, articles: &Names) {
        if articles.len() == 0 {
            return;
        }
        if file.to_str().is_none() {
            self.legacy_folders
                .push((self.folders.len(), file.to_owned()));
        }
        self.folders.push(Folder {
            path: self.paths.len(),
            names: self.names.len(),
            first: self.len(),
        });
        self.paths.push_str(path);
        self.names.reserve(articles.bytes());
        self.ends.reserve(articles.len());
        let mut end = 0;
        for number in 0..articles.len() {
            let (name, legacy) = articles.get(number);
            if let Some(legacy) = legacy {
                self.legacy.push((self.len(), legacy.to_owned()));
            }
            self.names.push_str(name);
            end += name.len();
            // `Names` holds no more than a u32 counts.
            self.ends.push(u32::try_from(end).unwrap_or(u32::MAX));
        }
    }

    /// Adds what another part of the walk came to.
    fn append(&mut self, mut other: Self) {
        let (folders, files) = (self.folders.len(), self.len());
        let (paths, names) = (self.paths.len(), self.names.len());
        let moved = other.folders.iter().map(|folder| Folder {
            path: folder.path + paths,
            names: folder.names + names,
            first: folder.first + files,
        });
        self.folders.extend(moved);
        self.paths.push_str(&other.paths);
        self.names.push_str(&other.names);
        self.ends.append(&mut other.ends);
        let legacy = other.legacy.into_iter();
        self.legacy
            .extend(legacy.map(|(number, name)| (number + files, name)));
        let legacy = other.legacy_folders.into_iter();
        self.legacy_folders
            .extend(legacy.map(|(number, file)| (number + folders, file)));
        self.doubled |= other.doubled;
        self.unseen.append(&mut other.unseen);
    }

    /// Tells that two folders have paths that read the same.
    pub(in crate::source) fn is_doubled(&mut self) {
        self.doubled = true;
    }
}
