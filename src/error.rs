//! What ends a run. A fault in one article never does: that is a [`crate::diagnostic::Diagnostic`].

mod system;

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, Utc};

pub use system::Doing;
use system::remedy;
pub use system::system;

use crate::exit::Exit;
use crate::wording::{Argument, Tongue, Wording};

/// Why a run could not go on. Each names what was done to what, and why it failed. `Display` says it in English; its
/// words are in the catalogues of [`crate::wording`].
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message(&Wording::new(Tongue::English)))]
pub enum Error {
    /// There is no configuration file.
    NoConfig {
        /// The file that was looked for.
        path: PathBuf,
        /// Whether there is one in the folder above.
        above: bool,
    },
    /// The configuration file is there but cannot be read.
    UnreadableConfig {
        /// The configuration file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The configuration has errors; a diagnostic was given for each.
    InvalidConfig {
        /// The configuration file.
        path: PathBuf,
        /// How many errors it has.
        count: usize,
    },
    /// A configuration file was to be made where there is one.
    ConfigThere {
        /// The configuration file.
        path: PathBuf,
    },
    /// The ledger is there but cannot be read.
    UnreadableLedger {
        /// The ledger's file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The ledger has lines that cannot be used; a diagnostic was given for each.
    InvalidLedger {
        /// The ledger's file.
        path: PathBuf,
        /// How many errors it has.
        count: usize,
    },
    /// The folder of articles is not there or cannot be listed.
    NoArticles {
        /// The folder.
        path: PathBuf,
        /// A folder beside it that may have been meant.
        likely: Option<String>,
        /// What the system said.
        source: io::Error,
    },
    /// There is no feed of that name.
    NoFeed {
        /// The name.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// The folder of the site's pages is not there or cannot be listed.
    NoSite {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A document that crieur made failed its own examination; nothing was written.
    Malformed {
        /// The document's path below the output folder.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A signal asked the run to end before it had changed anything.
    Stopped,
    /// Another run is at work.
    Locked {
        /// The lock's file.
        path: PathBuf,
        /// What it says of that run.
        owner: Option<Owner>,
    },
    /// There is no way to keep two runs apart.
    NoLock {
        /// The lock's file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something below the output folder cannot be written.
    Output {
        /// What was to be done.
        doing: Doing,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no finding of the name that was to be explained.
    UnknownCode {
        /// The name.
        code: String,
        /// The one that was probably meant.
        likely: Option<String>,
    },
    /// A file that was to be pinned is no article of the site.
    NotAnArticle {
        /// The file.
        path: PathBuf,
        /// The article that was probably meant.
        likely: Option<String>,
    },
    /// A word on the command line is the path, the title, the id or the address of no article.
    NoSuchArticle {
        /// What was written.
        written: String,
        /// The path of the article that was probably meant.
        likely: Option<String>,
    },
    /// An article was to be begun where something is.
    ArticleThere {
        /// The file.
        path: PathBuf,
    },
    /// Nothing says which editor is to be opened.
    NoEditor,
    /// The editor could not be opened, or ended with a fault.
    Editor {
        /// Its command.
        editor: String,
        /// What the system said.
        source: io::Error,
    },
    /// The desk cannot be served.
    Unserved {
        /// The port that was asked for; none when any would do.
        port: Option<u16>,
        /// What the system said.
        source: io::Error,
    },
    /// One id was given for several articles.
    OneId,
    /// A report or metrics were to be written where something else is.
    OwnFile {
        /// The file.
        path: PathBuf,
    },
    /// Standard output took no more, and not because nobody reads it.
    Unsaid {
        /// What the system said.
        source: io::Error,
    },
    /// The system does not say where the program or the present folder is.
    NoProgram {
        /// What the system said.
        source: io::Error,
    },
    /// A path has no place in a crontab or a unit of systemd.
    OddPath {
        /// The path.
        path: PathBuf,
        /// What is odd about it.
        why: OddPath,
    },
}

/// Why a path has no place in a crontab or a unit of systemd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OddPath {
    /// It is not UTF-8.
    NotUtf8,
    /// There is the end of a line or another control character in it.
    Control,
    /// It is that of a program, and has quotes or backslashes, which systemd takes in arguments alone.
    Program,
}

impl OddPath {
    /// The id of what is said of it.
    fn id(self) -> &'static str {
        match self {
            Self::NotUtf8 => "error-odd-path-not-utf8",
            Self::Control => "error-odd-path-control",
            Self::Program => "error-odd-path-program",
        }
    }
}

/// A path with `\n` for the end of a line, which would be lost in a log.
fn visible(path: &Path) -> String {
    let letter = |c: char| match c {
        c if c.is_control() => c.escape_default().to_string(),
        c => c.to_string(),
    };
    path.to_string_lossy().chars().map(letter).collect()
}

/// Who holds a lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The number of its process.
    pub pid: u32,
    /// When it took the lock.
    pub since: DateTime<Utc>,
}

impl Error {
    /// The exit status that tells of this error.
    pub fn exit(&self) -> Exit {
        match self {
            Self::NoConfig { .. }
            | Self::UnreadableConfig { .. }
            | Self::InvalidConfig { .. }
            | Self::UnreadableLedger { .. }
            | Self::InvalidLedger { .. } => Exit::Config,
            Self::NoArticles { .. } | Self::NoSite { .. } => Exit::NoInput,
            Self::Malformed { .. } => Exit::Internal,
            Self::Stopped | Self::Locked { .. } => Exit::Locked,
            Self::Output { .. }
            | Self::NoLock { .. }
            | Self::ConfigThere { .. }
            | Self::ArticleThere { .. }
            | Self::Unsaid { .. } => Exit::CannotWrite,
            Self::UnknownCode { .. }
            | Self::NoFeed { .. }
            | Self::NotAnArticle { .. }
            | Self::NoSuchArticle { .. }
            | Self::OneId
            | Self::NoEditor
            | Self::Editor { .. }
            | Self::Unserved { .. }
            | Self::OwnFile { .. }
            | Self::NoProgram { .. }
            | Self::OddPath { .. } => Exit::Usage,
        }
    }

    /// The same of something else that was to be done.
    #[must_use]
    pub fn while_doing(mut self, other: Doing) -> Self {
        if let Self::Output { doing, .. } = &mut self {
            *doing = other;
        }
        self
    }

    /// What to tell people.
    pub fn message(&self, wording: &Wording) -> String {
        let shown = |path: &PathBuf| ("path", Argument::from(path.display().to_string()));
        let said = |error: &io::Error| ("said", Argument::Phrase(system(error)));
        let meant = |likely: &Option<String>| ("likely", Argument::from(likely.clone()));
        let (id, arguments) = match self {
            Self::NoConfig { path, above } => {
                let above = if *above { "yes" } else { "no" };
                (
                    "error-no-config",
                    vec![shown(path), ("above", above.into())],
                )
            }
            Self::UnreadableConfig { path, source } => {
                ("error-unreadable-config", vec![shown(path), said(source)])
            }
            Self::ConfigThere { path } => ("error-config-there", vec![shown(path)]),
            Self::InvalidConfig { path, count } => (
                "error-invalid-config",
                vec![shown(path), ("count", (*count).into())],
            ),
            Self::UnreadableLedger { path, source } => {
                ("error-unreadable-ledger", vec![shown(path), said(source)])
            }
            Self::InvalidLedger { path, count } => (
                "error-invalid-ledger",
                vec![shown(path), ("count", (*count).into())],
            ),
            Self::NoArticles {
                path,
                likely,
                source,
            } => {
                let arguments = vec![shown(path), said(source), meant(likely)];
                ("error-no-articles", arguments)
            }
            Self::NoFeed { name, known } => {
                let known = known.join(", ");
                let arguments = vec![("name", name.clone().into()), ("known", known.into())];
                ("error-no-feed", arguments)
            }
            Self::NoSite { path, source } => ("error-no-site", vec![shown(path), said(source)]),
            Self::Malformed { path, reason } => {
                let arguments = vec![
                    ("path", path.clone().into()),
                    ("reason", reason.clone().into()),
                ];
                ("error-malformed", arguments)
            }
            Self::Output {
                doing,
                path,
                source,
            } => {
                let id = doing.id();
                let remedy = ("remedy", Argument::Phrase(remedy(*doing, source)));
                (id, vec![shown(path), said(source), remedy])
            }
            Self::Stopped => ("error-stopped", Vec::new()),
            Self::Locked { path, owner } => {
                let pid = owner.as_ref().map(|owner| owner.pid.to_string());
                let since = owner.as_ref().map(|owner| {
                    let since = owner.since.with_timezone(&Local);
                    since.format("%Y-%m-%d %H:%M:%S").to_string()
                });
                let arguments = vec![shown(path), ("pid", pid.into()), ("since", since.into())];
                ("error-locked", arguments)
            }
            Self::NoLock { path, source } => ("error-no-lock", vec![shown(path), said(source)]),
            Self::UnknownCode { code, likely } => {
                let arguments = vec![("code", code.clone().into()), meant(likely)];
                ("error-unknown-code", arguments)
            }
            Self::NotAnArticle { path, likely } => {
                ("error-not-an-article", vec![shown(path), meant(likely)])
            }
            Self::NoSuchArticle { written, likely } => {
                let arguments = vec![("written", written.clone().into()), meant(likely)];
                ("error-no-such-article", arguments)
            }
            Self::ArticleThere { path } => ("error-article-there", vec![shown(path)]),
            Self::NoEditor => ("error-no-editor", Vec::new()),
            Self::Editor { editor, source } => {
                let editor = ("editor", editor.clone().into());
                ("error-editor", vec![editor, said(source)])
            }
            Self::Unserved { port, source } => {
                let port = port.map(|port| port.to_string());
                ("error-unserved", vec![("port", port.into()), said(source)])
            }
            Self::OneId => ("error-one-id", Vec::new()),
            Self::OwnFile { path } => ("error-own-file", vec![shown(path)]),
            Self::Unsaid { source } => {
                let remedy = ("remedy", Argument::Phrase(remedy(Doing::Report, source)));
                ("error-unsaid", vec![said(source), remedy])
            }
            Self::NoProgram { source } => ("error-no-program", vec![said(source)]),
            Self::OddPath { path, why } => (why.id(), vec![("path", visible(path).into())]),
        };
        wording.say(id, &arguments)
    }
}
