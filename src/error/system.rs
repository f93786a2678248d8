//! What the system says when it refuses something, and what to do about it.

use std::io;

use crate::wording::Phrase;

/// What the system says about a file. The commonest reasons are said in every language.
pub fn system(error: &io::Error) -> Phrase {
    match error.kind() {
        io::ErrorKind::NotFound => Phrase::from("system-gone"),
        io::ErrorKind::PermissionDenied => Phrase::from("system-denied"),
        io::ErrorKind::StorageFull => Phrase::from("system-full"),
        io::ErrorKind::QuotaExceeded => Phrase::from("system-quota"),
        io::ErrorKind::ReadOnlyFilesystem => Phrase::from("system-read-only"),
        io::ErrorKind::IsADirectory => Phrase::from("system-folder"),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            Phrase::from("system-no-folder")
        }
        io::ErrorKind::InvalidInput => Phrase::from("system-no-file"),
        io::ErrorKind::AddrInUse => Phrase::from("system-in-use"),
        _ => Phrase::about("system-other", vec![("said", error.to_string().into())]),
    }
}

/// What to do so that something can be written the next time.
pub(super) fn remedy(doing: Doing, error: &io::Error) -> Phrase {
    Phrase::from(match error.kind() {
        io::ErrorKind::NotFound if matches!(doing, Doing::Lock | Doing::WriteLedger) => {
            "write-no-folder"
        }
        io::ErrorKind::NotFound
        | io::ErrorKind::PermissionDenied
        | io::ErrorKind::ReadOnlyFilesystem
        | io::ErrorKind::InvalidInput
            if doing == Doing::Report =>
        {
            "write-report-elsewhere"
        }
        io::ErrorKind::NotFound
        | io::ErrorKind::PermissionDenied
        | io::ErrorKind::ReadOnlyFilesystem
            if doing == Doing::Init =>
        {
            "write-init-elsewhere"
        }
        io::ErrorKind::NotFound => "write-gone",
        io::ErrorKind::PermissionDenied => "write-denied",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "write-full",
        io::ErrorKind::ReadOnlyFilesystem => "write-read-only",
        io::ErrorKind::IsADirectory
        | io::ErrorKind::NotADirectory
        | io::ErrorKind::AlreadyExists
        | io::ErrorKind::InvalidInput => "write-in-the-way",
        _ => "write-other",
    })
}

/// What can fail in the output folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// A folder was to be made.
    CreateFolder,
    /// A published file was to be read.
    Read,
    /// A file was to be written beside its place; nothing has changed yet.
    Write,
    /// A file was to take its place.
    Replace,
    /// The system was to keep what had changed in a folder.
    Sync,
    /// A file that is no longer wanted was to be removed.
    Remove,
    /// A page for people was to be written or removed; the feeds are published.
    Page,
    /// The ledger was to be written.
    WriteLedger,
    /// The ledger was to forget a feed that has gone; all else is done.
    Forget,
    /// The lock was to be made.
    Lock,
    /// What the run tells programs was to be written.
    Report,
    /// What a new site needs was to be made.
    Init,
}

impl Doing {
    /// The id of what is said when it fails.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::CreateFolder => "error-create-folder",
            Self::Read => "error-read",
            Self::Write => "error-write",
            Self::Page => "error-page",
            Self::Replace => "error-replace",
            Self::Sync => "error-sync",
            Self::Forget => "error-forget",
            Self::Lock => "error-lock",
            Self::Report => "error-report",
            Self::Init => "error-init",
            Self::Remove => "error-remove",
            Self::WriteLedger => "error-write-ledger",
        }
    }
}
