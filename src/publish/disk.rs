//! Reads, replaces and removes published files.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: published files are read here"
)]

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::config::Site;
use crate::error::{Doing, Error};
use crate::replace::{self, Mark, Ready, folder_of};

/// What is published in the `file` below the output; nothing when there is no such file.
pub(super) fn published(site: &Site, file: &str) -> Result<Option<Vec<u8>>, Error> {
    match &site.imagined {
        Some(imagined) => Ok(imagined.get(file).cloned()),
        None => read(&site.output.join(file)),
    }
}

/// What lies in the `file` below the output, where a page goes; nothing when nothing does. A page is in nobody's way, so that no link is
/// followed to it.
pub(super) fn of_page(site: &Site, file: &str) -> Result<Option<Vec<u8>>, Error> {
    if let Some(imagined) = &site.imagined {
        return Ok(imagined.get(file).cloned());
    }
    let path = site.output.join(file);
    let kind = std::fs::symlink_metadata(&path);
    if kind.is_ok_and(|kind| kind.is_symlink()) {
        return Err(fault(Doing::Page, &path)(ErrorKind::AlreadyExists.into()));
    }
    read(&path)
}

/// Whether beside `page` lies a file of the site's that a server shows for the folder: `index.php`.
pub(super) fn has_other_index(page: &Path) -> bool {
    const KINDS: [&str; 7] = ["php", "htm", "xhtml", "shtml", "asp", "aspx", "jsp"];
    let is_index = |name: &std::ffi::OsStr| {
        let name = Path::new(name);
        let kind = name.extension().and_then(|kind| kind.to_str());
        name.file_stem() == page.file_stem() && kind.is_some_and(|kind| KINDS.contains(&kind))
    };
    let is_of_folder = page.file_stem().is_some_and(|stem| stem == "index");
    let mut beside = std::fs::read_dir(folder_of(page)).into_iter().flatten();
    is_of_folder && beside.any(|entry| entry.is_ok_and(|entry| is_index(&entry.file_name())))
}

/// What lies at `path`; nothing when there is no such file.
fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    let read = match std::fs::metadata(path) {
        Ok(kind) if kind.is_dir() => Err(ErrorKind::IsADirectory.into()),
        // Opening a pipe would wait for somebody to write into it.
        Ok(kind) if !kind.is_file() => Err(ErrorKind::InvalidInput.into()),
        Ok(_) => std::fs::read(path),
        Err(error) => Err(error),
    };
    match read {
        Ok(bytes) => Ok(Some(bytes)),
        // Where a file stands in place of the folder, making the folder will fail and say so better.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(fault(Doing::Read, path)(error)),
    }
}

/// Makes `folders` and those above them, and adds those that were not there to `made`.
pub(super) fn make(folders: &BTreeSet<&Path>, made: &mut Vec<PathBuf>) -> Result<(), Error> {
    let before = made.len();
    for folder in folders {
        let new = replace::make_folder(folder).map_err(fault(Doing::CreateFolder, folder))?;
        made.extend(new);
    }
    let above: BTreeSet<&Path> = made[before..].iter().map(|new| folder_of(new)).collect();
    for folder in above {
        replace::sync(folder).map_err(fault(Doing::CreateFolder, folder))?;
    }
    Ok(())
}

/// Makes ready what is to take the place of each of `files`, and has the system keep it, unless told to `stop` meanwhile.
pub(super) fn prepare<'a>(
    files: &[(&'a Path, &[u8])],
    mark: &Mark,
    stop: &dyn Fn() -> bool,
) -> Result<Vec<(&'a Path, Ready)>, Error> {
    let mut ready = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        if stop() {
            return Err(Error::Stopped);
        }
        let one = replace::prepare(path, bytes, mark).map_err(fault(Doing::Write, path))?;
        ready.push((*path, one));
    }
    for (path, one) in &ready {
        if stop() {
            return Err(Error::Stopped);
        }
        one.sync().map_err(fault(Doing::Write, path))?;
    }
    Ok(ready)
}

/// Puts what is `ready` in its place. What fails at one file keeps none of the others from their subscribers. The `folders` in
/// which anything was put have to be [synced](sync).
pub(super) fn commit(
    ready: Vec<(&Path, Ready)>,
    folders: &mut BTreeSet<OsString>,
) -> Result<(), Error> {
    let mut first = None;
    for (path, one) in ready {
        match one.commit() {
            Ok(folder) => {
                folders.insert(folder.into());
            }
            Err(error) => {
                first.get_or_insert_with(|| fault(Doing::Replace, path)(error));
            }
        }
    }
    first.map_or(Ok(()), Err)
}

/// Has the system keep what was put in `folders`.
pub(super) fn sync(folders: &BTreeSet<OsString>) -> Result<(), Error> {
    let mut first = None;
    for folder in folders.iter().map(Path::new) {
        if let Err(error) = replace::sync(folder) {
            first.get_or_insert_with(|| fault(Doing::Sync, folder)(error));
        }
    }
    first.map_or(Ok(()), Err)
}

/// Puts each of `files` in its place for itself: what fails at one keeps none of the others. The first fault is told. The
/// `folders` have to be [synced](sync).
pub(super) fn put_each(
    files: &[(&Path, &[u8])],
    mark: &Mark,
    folders: &mut BTreeSet<OsString>,
) -> Result<(), Error> {
    let (mut first, mut ready) = (Ok(()), Vec::with_capacity(files.len()));
    for (path, bytes) in files {
        match replace::prepare(path, bytes, mark) {
            Ok(one) => ready.push((*path, one)),
            Err(error) => first = first.and(Err(fault(Doing::Page, path)(error))),
        }
    }
    let synced = |(path, one): &(&Path, Ready)| match one.sync() {
        Ok(()) => true,
        Err(error) => {
            let current = std::mem::replace(&mut first, Ok(()));
            first = current.and(Err(fault(Doing::Page, path)(error)));
            false
        }
    };
    ready.retain(synced);
    let committed = commit(ready, folders).map_err(|error| error.while_doing(Doing::Page));
    first.and(committed)
}

/// Removes what runs that were killed left in `folders`.
pub(super) fn sweep(folders: impl IntoIterator<Item = PathBuf>, mark: &Mark) {
    for folder in folders {
        replace::sweep(&folder, mark);
    }
}

/// Removes `folder` if nothing lies in it.
pub(super) fn clear(folder: &Path) {
    replace::clear(folder);
}

/// Whether no file of that name is there, as far as can be told.
pub(super) fn is_gone(file: &Path) -> bool {
    let kind = std::fs::symlink_metadata(file);
    kind.is_err_and(|error| error.kind() == ErrorKind::NotFound)
}

/// Removes a file, and the folder that it leaves empty.
pub(super) fn remove(file: &Path) -> Result<(), Error> {
    replace::remove(file).map_err(fault(Doing::Remove, file))
}

fn fault(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::Output {
        doing,
        path,
        source,
    }
}
