//! Lists the articles, sorted, so that the order on disk never matters. Folders are listed and no file is asked for more
//! than its name and kind, which stand there.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: files are looked at here"
)]

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::handle::{Handle, Kind};
use super::names::{Names, legible};
use super::rules::{is_left_over, is_machinery, unread};
use super::{Listing, Unseen};
use crate::config::Site;
use crate::diagnostic::{Diagnostic, Finding, Place, Severity};
use crate::error::{self, Error};
use crate::shape::Shape;

/// How deep below the folder of articles subfolders are still handed to other threads. Below that they are listed in a loop,
/// so that no depth of folders is a depth of calls.
const SHARED: usize = 8;

/// All articles in the folder of `site`. What cannot be one though it looks like it goes to `found`. Hidden files, editors'
/// left-overs and files of other kinds (pictures, sounds) are passed over.
///
/// # Errors
/// [`Error::NoArticles`] when the folder is missing, no folder, or cannot be listed. It is not the same as an empty one.
pub fn walk(site: &Site, found: &mut Vec<Diagnostic>) -> Result<Listing, Error> {
    let folder = site.articles.as_path();
    let no_articles = |source: io::Error| Error::NoArticles {
        path: folder.to_owned(),
        likely: likely(folder),
        source,
    };
    let root = std::fs::canonicalize(folder).map_err(no_articles)?;
    let handle = Handle::open(folder).map_err(no_articles)?;

    let walk = Walk { site, root: &root };
    let top = Spot {
        file: folder.to_owned(),
        path: String::new(),
    };
    let mut part = Part::default();
    let folders = walk.list(&handle, &top, &mut part);
    drop(handle);
    walk.all_below(&top, &folders, 0, &mut part);
    found.append(&mut part.found);
    found.append(&mut part.passed_over);
    let listing = Listing::of(folder, part.listings);
    if listing.is_empty() {
        found.push(Diagnostic::new(Finding::NoArticles, Place::file(folder)));
    }
    Ok(listing)
}

/// The folder beside the missing one whose name is nearly the same.
fn likely(folder: &Path) -> Option<String> {
    let wanted = folder.file_name()?.to_str()?.to_lowercase();
    let beside = folder
        .parent()
        .filter(|parent| *parent != Path::new(""))
        .unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(beside).ok()?.flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
        .into_iter()
        .find(|name| strsim::damerau_levenshtein(&name.to_lowercase(), &wanted) <= 2)
}

struct Walk<'a> {
    site: &'a Site,
    /// The folder of articles without links in its path.
    root: &'a Path,
}

/// A folder on the way.
struct Spot {
    /// As the user would name it.
    file: PathBuf,
    /// Its path below the folder of articles, as it can be read.
    path: String,
}

impl Spot {
    /// The folder with the number `number` of those that lie in this one.
    fn enter(&self, folders: &Names, number: usize) -> Self {
        let (name, legacy) = folders.get(number);
        Self {
            file: self.file.join(legacy.unwrap_or(OsStr::new(name))),
            path: self.below(name),
        }
    }

    /// The path of what has the name `name` here.
    fn below(&self, name: &str) -> String {
        match self.path.as_str() {
            "" => name.to_owned(),
            path => [path, "/", name].concat(),
        }
    }
}

/// What a part of the walk came to.
#[derive(Default)]
struct Part {
    /// Pieces of the listing, one behind the other.
    listings: Vec<Listing>,
    found: Vec<Diagnostic>,
    /// What is told after all else.
    passed_over: Vec<Diagnostic>,
    /// What one folder after the other is listed into.
    room: Vec<u8>,
    /// The articles of one folder after the other.
    articles: Names,
}

impl Part {
    fn and(mut self, mut other: Self) -> Self {
        self.listings.append(&mut other.listings);
        self.found.append(&mut other.found);
        self.passed_over.append(&mut other.passed_over);
        self
    }

    /// The piece that grows.
    fn listing(&mut self) -> &mut Listing {
        if self.listings.is_empty() {
            self.listings.push(Listing::default());
        }
        let last = self.listings.len() - 1;
        &mut self.listings[last]
    }

    /// Tells of a place, in which an article may lie if that is an error.
    fn tell(&mut self, spot: Spot, is_folder: bool, finding: Finding) {
        let place = Place::file(&spot.file);
        if finding.severity() == Severity::Error {
            self.listing().unseen.push(Unseen {
                file: spot.file,
                path: spot.path,
                is_folder,
            });
        }
        self.found.push(Diagnostic::new(finding, place));
    }
}

impl Walk<'_> {
    /// Adds what lies in all of `folders` in `spot` to `part`.
    fn all_below(&self, spot: &Spot, folders: &Names, depth: usize, part: &mut Part) {
        if depth < SHARED {
            let enter = |mut part: Part, number| {
                let spot = spot.enter(folders, number);
                let folders = self.look_into(&spot, &mut part);
                self.all_below(&spot, &folders, depth + 1, &mut part);
                part
            };
            let numbers = 0..folders.len();
            *part = if numbers.len() > 1 {
                let parts = numbers.into_par_iter().fold(Part::default, enter);
                std::mem::take(part).and(parts.reduce(Part::default, Part::and))
            } else {
                numbers.fold(std::mem::take(part), enter)
            };
            return;
        }
        for number in 0..folders.len() {
            let spot = spot.enter(folders, number);
            let inner = self.look_into(&spot, part);
            let mut way = vec![(spot, inner, 0)];
            while let Some((spot, folders, next)) = way.last_mut() {
                if *next == folders.len() {
                    way.pop();
                    continue;
                }
                let spot = spot.enter(folders, *next);
                *next += 1;
                let inner = self.look_into(&spot, part);
                way.push((spot, inner, 0));
            }
        }
    }

    /// Opens and lists a folder. See [`Self::list`].
    fn look_into(&self, spot: &Spot, part: &mut Part) -> Names {
        match Handle::open(&spot.file) {
            Ok(handle) => self.list(&handle, spot, part),
            Err(error) => {
                part.tell(spot.again(), true, unreadable(&error));
                Names::default()
            }
        }
    }

    /// Adds the articles in a folder to `part`, and tells what else there is to tell of it. What it gives back are the
    /// folders in it, sorted.
    fn list(&self, handle: &Handle, spot: &Spot, part: &mut Part) -> Names {
        let mut visit = Visit {
            walk: self,
            spot,
            is_legible: spot.file.to_str().is_some(),
            articles: std::mem::take(&mut part.articles),
            folders: Names::default(),
            told: Vec::new(),
            passed_over: Vec::new(),
        };
        let listed = handle.list(&mut part.room, |name, kind| visit.entry(name, kind));
        let Visit {
            mut articles,
            mut folders,
            mut told,
            mut passed_over,
            ..
        } = visit;
        articles.sort();
        if folders.sort() {
            part.listing().is_doubled();
        }
        part.listing().push(&spot.file, &spot.path, &articles);
        articles.clear();
        part.articles = articles;
        // What was listed before a fault is there all the same.
        if let Err(error) = listed {
            part.tell(spot.again(), true, unreadable(&error));
        }
        let place = |name: &OsStr| Spot {
            file: spot.file.join(name),
            path: spot.below(&legible(name)),
        };
        told.sort_by(|(a, ..), (b, ..)| a.cmp(b));
        for (name, is_folder, finding) in told {
            part.tell(place(&name), is_folder, finding);
        }
        passed_over.sort();
        let passed_over = passed_over
            .iter()
            .map(|name| Place::file(&spot.file.join(name)));
        part.passed_over
            .extend(passed_over.map(|place| Diagnostic::new(Finding::PassedOver, place)));
        folders
    }
}

impl Spot {
    fn again(&self) -> Self {
        Self {
            file: self.file.clone(),
            path: self.path.clone(),
        }
    }
}

fn unreadable(error: &io::Error) -> Finding {
    let said = error::system(error);
    Finding::Unreadable { said }
}

/// A folder while it is listed.
struct Visit<'a> {
    walk: &'a Walk<'a>,
    spot: &'a Spot,
    /// Whether the folder's own path is UTF-8.
    is_legible: bool,
    articles: Names,
    folders: Names,
    /// By its name, what there is to tell of an entry, and whether articles may lie below it.
    told: Vec<(OsString, bool, Finding)>,
    passed_over: Vec<OsString>,
}

impl Visit<'_> {
    fn entry(&mut self, name: &OsStr, kind: io::Result<Kind>) -> io::Result<()> {
        let exclude = &self.walk.site.exclude;
        if !exclude.is_empty() && exclude.is_match(self.spot.below(&legible(name))) {
            return Ok(());
        }
        let kind = match kind {
            Ok(kind) => kind,
            Err(error) => {
                self.told.push((name.to_owned(), true, unreadable(&error)));
                return Ok(());
            }
        };
        let is_beside = |name: &str| self.spot.file.join(name).is_file();
        if is_machinery(name, kind, is_beside) {
            self.passed_over.push(name.to_owned());
            return Ok(());
        }
        if is_left_over(name, kind) {
            return Ok(());
        }
        let has_shape = Shape::named(name.as_encoded_bytes()).is_some();
        let finding = match kind {
            Kind::File if has_shape => {
                let is_legible = self.articles.push(name)? && self.is_legible;
                (!is_legible).then(|| Finding::NameNotUtf8 {
                    name: self.spot.below(&legible(name)),
                })
            }
            Kind::File => unread(name),
            Kind::Folder => {
                self.folders.push(name)?;
                has_shape.then_some(Finding::FolderNamedArticle)
            }
            Kind::Link => self.link(name, has_shape),
            Kind::Other => has_shape.then_some(Finding::NotAFile),
        };
        // Behind a link without the name of an article there was a folder.
        let told = finding.map(|finding| (name.to_owned(), !has_shape, finding));
        self.told.extend(told);
        Ok(())
    }

    /// What there is to tell of a link. One to a folder is told of too: articles may lie behind it.
    fn link(&self, name: &OsStr, has_shape: bool) -> Option<Finding> {
        let Ok(target) = std::fs::canonicalize(self.spot.file.join(name)) else {
            return Some(Finding::DanglingLink);
        };
        if !has_shape && target.is_file() {
            return None;
        }
        let shown = |path: &Path| path.display().to_string();
        Some(match target.strip_prefix(self.walk.root) {
            Ok(inside) => Finding::LinkInside {
                target: shown(inside),
            },
            Err(_) => Finding::LinkOut {
                target: shown(&target),
            },
        })
    }
}
