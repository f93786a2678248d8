//! Replaces files, whole: whoever reads one at any moment, and whoever finds it after a power failure, has the old one or
//! the new one.
//!
//! A new file is written beside its place and synced there, so that what a name leads to is never less than all of it;
//! then it takes its place by a rename, which is one step for everybody (POSIX.1-2024, `rename()`); then the folder is
//! synced, so that the step is not forgotten.
#![expect(
    clippy::disallowed_methods,
    reason = "an edge: all that crieur writes is written here"
)]

use std::fs::{DirEntry, File, Metadata, Permissions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{Builder, TempPath};

/// How the names of files begin that stand ready beside their place. Six letters or digits follow.
const MARK: &str = ".crieur-";

/// A file that stands ready, synced, beside its place. Dropped, it goes.
#[derive(Debug)]
pub struct Ready {
    temporary: TempPath,
    target: PathBuf,
}

/// Makes ready what is to take the place of `file`, or of the file to which it leads when it is a link. It has the rights and,
/// as far as crieur may give it away, the owner of that file.
///
/// # Errors
/// What the system says; [`ErrorKind::IsADirectory`] when there is a folder in that place.
pub fn prepare(file: &Path, bytes: &[u8]) -> io::Result<Ready> {
    let target = behind_links(file);
    let old = match std::fs::metadata(&target) {
        Ok(old) if old.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(old) => Some(old),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let mut builder = Builder::new();
    builder.prefix(MARK);
    for_everybody(&mut builder);
    let mut new = builder.tempfile_in(folder_of(&target))?;
    if let Some(old) = old {
        resemble(new.as_file(), &old)?;
    }
    new.write_all(bytes)?;
    new.as_file().sync_all()?;
    Ok(Ready {
        // Closed, or a thousand of them would be more than a process may hold open.
        temporary: new.into_temp_path(),
        target,
    })
}

impl Ready {
    /// Puts it in its place. Its folder, which is returned, has to be [synced](sync) for that to outlast a power failure.
    ///
    /// # Errors
    /// What the system says; the old file is then still there, and the new one has gone.
    pub fn commit(self) -> io::Result<PathBuf> {
        let folder = folder_of(&self.target).to_owned();
        self.temporary.persist(&self.target)?;
        Ok(folder)
    }
}

/// Replaces one file.
///
/// # Errors
/// Those of [`prepare`], [`Ready::commit`] and [`sync`].
pub fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    sync(&prepare(file, bytes)?.commit()?)
}

/// Has the system keep what was renamed, made or removed in `folder`.
///
/// # Errors
/// What the system says. Where it cannot do so at all, that is no error.
pub fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

/// Makes `folder` and those above it, and has the system keep them. Returns those that were not there, the outermost first.
///
/// # Errors
/// What the system says.
pub fn make_folder(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let missing = folder
        .ancestors()
        .take_while(|one| !one.as_os_str().is_empty() && !one.exists());
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    std::fs::create_dir_all(folder)?;
    for made in &missing {
        sync(folder_of(made))?;
    }
    Ok(missing)
}

/// Removes `file`, and its folder if nothing else lies in it.
///
/// # Errors
/// What the system says. A file that is gone already is no error.
pub fn remove(file: &Path) -> io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let folder = folder_of(file);
    if clear(folder) {
        sync(folder_of(folder))
    } else if folder.exists() {
        sync(folder)
    } else {
        Ok(())
    }
}

/// Removes `folder` if nothing lies in it; whether it did.
pub fn clear(folder: &Path) -> bool {
    std::fs::remove_dir(folder).is_ok()
}

/// Removes what runs that were killed had made ready in `folder`. No other run may be at work there.
pub fn sweep(folder: &Path) {
    sweep_after(folder, Duration::ZERO);
}

/// The same of what was left `age` ago, for folders where runs of other sites may be at work.
pub fn sweep_after(folder: &Path, age: Duration) {
    let is_old = |entry: &DirEntry| {
        let written = entry.metadata().and_then(|its| its.modified());
        age.is_zero() || written.is_ok_and(|at| at.elapsed().is_ok_and(|since| since >= age))
    };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_left = entry.file_name().to_str().is_some_and(is_temporary)
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && is_old(&entry);
        if is_left {
            // What cannot be removed harms nobody; the next run tries again.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

fn is_temporary(name: &str) -> bool {
    name.strip_prefix(MARK)
        .is_some_and(|rest| rest.len() == 6 && rest.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// The file that a write to `file` would change. Nothing may be there yet where a link leads.
pub fn behind_links(file: &Path) -> PathBuf {
    if let Ok(real) = std::fs::canonicalize(file) {
        return real;
    }
    match std::fs::read_link(file) {
        Ok(link) => folder_of(file).join(link),
        Err(_) => file.to_owned(),
    }
}

/// The folder in which `file` lies.
pub fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// As any other program would make a file, which the umask then narrows.
#[cfg(unix)]
fn for_everybody(builder: &mut Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn for_everybody(_: &mut Builder<'_, '_>) {}

/// Gives `new` the rights and the owner of `old`. Only root may give files away to others; a group is kept where crieur's
/// user is in it.
#[cfg(unix)]
fn resemble(new: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let made = new.metadata()?;
    if (made.uid(), made.gid()) != (old.uid(), old.gid()) {
        let kept = fchown(new, Some(old.uid()), Some(old.gid()))
            .or_else(|_| fchown(new, None, Some(old.gid())));
        match kept {
            Err(error) if error.kind() != ErrorKind::PermissionDenied => return Err(error),
            _ => {}
        }
    }
    if made.mode() != old.mode() {
        new.set_permissions(Permissions::from_mode(old.mode() & 0o7777))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn resemble(new: &File, old: &Metadata) -> io::Result<()> {
    new.set_permissions(old.permissions())
}
