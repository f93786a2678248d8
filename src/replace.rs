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
use std::hash::Hasher as _;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use siphasher::sip::SipHasher13;
use tempfile::{Builder, TempPath};

/// How the names of files begin that stand ready beside their place: with what tells whose they are, since two sites may
/// write into one folder. Six letters or digits follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark(String);

const MARK: &str = ".crieur-";

impl Mark {
    /// The mark of the site with that ledger, of which only one run writes at a time.
    pub fn of_site(ledger: &Path) -> Self {
        let real = real(ledger);
        let mut hasher = SipHasher13::new();
        hasher.write(real.as_os_str().as_encoded_bytes());
        Self(format!("{MARK}{:04x}-", hasher.finish() & 0xFFFF))
    }

    /// The mark of what any run may write, whichever site it is of.
    pub fn of_anyone() -> Self {
        Self(MARK.to_owned())
    }

    fn is_on(&self, name: &str) -> bool {
        name.strip_prefix(&self.0)
            .is_some_and(|rest| rest.len() == 6 && rest.bytes().all(|b| b.is_ascii_alphanumeric()))
    }
}

/// A file that stands ready beside its place. Dropped, it goes.
#[derive(Debug)]
pub struct Ready {
    temporary: TempPath,
    target: PathBuf,
}

/// Makes ready what is to take the place of `file`, or of the file to which it leads when it is a link. It has the rights and,
/// as far as crieur may give it away, the owner of that file. It has to be [synced](Ready::sync) before it may do so: many
/// are written first, since a file system that syncs one has most of the work of the others done.
///
/// # Errors
/// What the system says; [`ErrorKind::IsADirectory`] when there is a folder in that place.
pub fn prepare(file: &Path, bytes: &[u8], mark: &Mark) -> io::Result<Ready> {
    prepare_with(file, mark, |new| new.write_all(bytes))
}

/// The same with what `write` puts into it.
///
/// # Errors
/// Those of [`prepare`] and of `write`.
pub fn prepare_with(
    file: &Path,
    mark: &Mark,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<Ready> {
    let target = behind_links(file);
    let old = match std::fs::metadata(&target) {
        Ok(old) if old.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(old) => Some(old),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let mut builder = Builder::new();
    builder.prefix(&mark.0);
    for_everybody(&mut builder);
    let mut new = builder.tempfile_in(folder_of(&target))?;
    if let Some(old) = old {
        resemble(new.as_file(), &target, &old)?;
    }
    write(new.as_file_mut())?;
    Ok(Ready {
        // Closed, or a thousand of them would be more than a process may hold open.
        temporary: new.into_temp_path(),
        target,
    })
}

impl Ready {
    /// Has the system keep what is in it.
    ///
    /// # Errors
    /// What the system says.
    pub fn sync(&self) -> io::Result<()> {
        // Some systems sync no file that is open for reading alone.
        File::options()
            .write(true)
            .open(&self.temporary)?
            .sync_all()
    }

    /// Puts it in its place, in which nothing may be.
    ///
    /// # Errors
    /// What the system says; [`ErrorKind::AlreadyExists`] when something is there.
    fn commit_new(self) -> io::Result<PathBuf> {
        let folder = folder_of(&self.target).to_owned();
        self.temporary.persist_noclobber(&self.target)?;
        Ok(folder)
    }

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

/// Makes one file that is not there yet, whole or not at all.
///
/// # Errors
/// Those of [`replace()`]; [`ErrorKind::AlreadyExists`] when something is there.
pub fn create(file: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link that leads nowhere is something, too.
    if std::fs::symlink_metadata(file).is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let ready = prepare(file, bytes, &Mark::of_anyone())?;
    ready.sync()?;
    sync(&ready.commit_new()?)
}

/// Replaces one file.
///
/// # Errors
/// Those of [`prepare`], [`Ready::sync`], [`Ready::commit`] and [`sync`].
pub fn replace(file: &Path, bytes: &[u8], mark: &Mark) -> io::Result<()> {
    let ready = prepare(file, bytes, mark)?;
    ready.sync()?;
    sync(&ready.commit()?)
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

/// Makes `folder` and those above it. Returns those that were not there, the outermost first; the folders in which they are
/// have to be [synced](sync) for that to outlast a power failure.
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

/// Removes what runs that were killed had made ready in `folder` under `mark`. No other run may write under it now.
pub fn sweep(folder: &Path, mark: &Mark) {
    sweep_after(folder, mark, Duration::ZERO);
}

/// The same of what was left `age` ago, where others may write under `mark`.
pub fn sweep_after(folder: &Path, mark: &Mark, age: Duration) {
    let is_old = |entry: &DirEntry| {
        let written = entry.metadata().and_then(|its| its.modified());
        age.is_zero() || written.is_ok_and(|at| at.elapsed().is_ok_and(|since| since >= age))
    };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_left = entry
            .file_name()
            .to_str()
            .is_some_and(|name| mark.is_on(name))
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && is_old(&entry);
        if is_left {
            // What cannot be removed harms nobody; the next run tries again.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// The file that a write to `file` would change. Nothing may be there yet where a link leads.
pub fn behind_links(file: &Path) -> PathBuf {
    /// As many as Linux follows.
    const MOST: usize = 40;
    if let Ok(real) = std::fs::canonicalize(file) {
        return real;
    }
    let mut target = file.to_owned();
    for _ in 0..MOST {
        match std::fs::read_link(&target) {
            Ok(link) => target = folder_of(&target).join(link),
            Err(_) => break,
        }
    }
    target
}

/// The one way to name what a write to `path` would change, be it there already or not.
pub fn real(path: &Path) -> PathBuf {
    let target = behind_links(path);
    let whole = std::path::absolute(&target).unwrap_or(target);
    let real = whole.ancestors().find_map(|above| {
        let below = whole.strip_prefix(above).ok()?;
        let above = std::fs::canonicalize(above).ok()?;
        // To join nothing would add a slash.
        Some(above.components().chain(below.components()).collect())
    });
    real.unwrap_or(whole)
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

/// Gives `new` the rights of `target`, which are `old`, and its owner. Only root may give files away to others; a group is
/// kept where crieur's user is in it. Where that leaves a file that its readers may read no longer, such as a web server's,
/// it is an error.
#[cfg(unix)]
fn resemble(new: &File, target: &Path, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let made = new.metadata()?;
    if (made.uid(), made.gid()) != (old.uid(), old.gid()) {
        // Whatever the reason: in a container, the owner may be nobody there.
        let _ = fchown(new, Some(old.uid()), Some(old.gid()))
            .or_else(|_| fchown(new, None, Some(old.gid())));
        let made = new.metadata()?;
        let by_group = made.gid() == old.gid() && old.mode() & 0o040 != 0;
        let is_readable = old.mode() & 0o004 != 0 || by_group || made.uid() == old.uid();
        if !is_readable {
            return Err(ErrorKind::PermissionDenied.into());
        }
    }
    // Bits that would mean something for a program are none of a feed's.
    if made.mode() & 0o777 != old.mode() & 0o777 {
        new.set_permissions(Permissions::from_mode(old.mode() & 0o777))?;
    }
    access_list::copy(target, new)
}

#[cfg(not(unix))]
fn resemble(new: &File, _: &Path, old: &Metadata) -> io::Result<()> {
    new.set_permissions(old.permissions())
}

#[cfg(all(unix, not(target_os = "linux")))]
mod access_list {
    //! Elsewhere, a file has what its folder hands down.

    pub(super) fn copy(_: &std::path::Path, _: &std::fs::File) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(target_os = "linux")]
mod access_list {
    //! The access control list of a file (`acl(5)`), where it has one of its own.

    use std::fs::File;
    use std::io;
    use std::path::Path;

    const NAME: &str = "system.posix_acl_access";

    pub(super) fn copy(old: &Path, new: &File) -> io::Result<()> {
        let mut list = [0; 4096];
        match rustix::fs::getxattr(old, NAME, &mut list) {
            Ok(length) => {
                let list = list.get(..length).unwrap_or_default();
                let flags = rustix::fs::XattrFlags::empty();
                Ok(rustix::fs::fsetxattr(new, NAME, list, flags)?)
            }
            // It has none, or the file system knows none.
            Err(_) => Ok(()),
        }
    }
}
