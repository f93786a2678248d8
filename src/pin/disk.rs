//! Replaces articles' files: the only place where crieur writes into what people wrote.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: articles are read and written here"
)]

use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Doing, Error};
use crate::replace::{Mark, folder_of, prepare, sweep, sync};

/// What a file holds.
pub(super) fn read(file: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(file)
}

/// Where a file or folder really lies, behind all links; `None` when there is none.
pub fn real(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}

/// Puts `new` in place of `old` in `file`, whole or not at all, with the same owner and rights. Where `file` is a link, the
/// file to which it leads is replaced. `false` when it holds something else by now: then it is left alone.
///
/// # Errors
/// [`Error::Output`].
pub(super) fn replace(file: &Path, old: &[u8], new: &[u8], mark: &Mark) -> Result<bool, Error> {
    let fault = |doing| {
        move |source| Error::Output {
            doing,
            path: file.to_owned(),
            source,
        }
    };
    let real = std::fs::canonicalize(file).map_err(fault(Doing::Read))?;
    sweep(folder_of(&real), mark);
    let ready = prepare(&real, new, mark).map_err(fault(Doing::Write))?;
    ready.sync().map_err(fault(Doing::Write))?;
    // The last thing to be done before the new one takes its place: an editor may have saved meanwhile.
    if read(&real).map_err(fault(Doing::Read))? != old {
        // What was made ready goes by itself.
        return Ok(false);
    }
    let folder = ready.commit().map_err(fault(Doing::Replace))?;
    sync(&folder).map_err(fault(Doing::Sync))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_meanwhile_is_left_alone() {
        let mark = Mark::of_anyone();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.md");
        std::fs::write(&file, "autre").unwrap();
        assert!(!replace(&file, b"vieux", b"neuf", &mark).unwrap());
        assert_eq!(std::fs::read(&file).unwrap(), b"autre");
        assert!(replace(&file, b"autre", b"neuf", &mark).unwrap());
        assert_eq!(std::fs::read(&file).unwrap(), b"neuf");
        // Nothing that was made ready lies about.
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        let gone = replace(&folder.path().join("b.md"), b"", b"neuf", &mark);
        assert!(matches!(gone, Err(Error::Output { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_to_the_file_that_is_replaced() {
        let mark = Mark::of_anyone();
        let folder = tempfile::tempdir().unwrap();
        let [file, link] = ["a.md", "b.md"].map(|name| folder.path().join(name));
        std::fs::write(&file, "vieux").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert!(replace(&link, b"vieux", b"neuf", &mark).unwrap());
        assert_eq!(std::fs::read(&file).unwrap(), b"neuf");
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
