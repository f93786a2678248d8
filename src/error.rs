//! What ends a run. A fault in one article never does: that is a [`crate::diagnostic::Diagnostic`].

use std::io;
use std::path::PathBuf;

use crate::exit::Exit;

/// Why a run could not go on. Each names what was done to what, and why it failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no configuration file.
    #[error("there is no `{}`{}", path.display(), no_config(*above))]
    NoConfig {
        /// The file that was looked for.
        path: PathBuf,
        /// Whether there is one in the folder above.
        above: bool,
    },
    /// The configuration file is there but cannot be read.
    #[error("cannot read `{}`: {source}", path.display())]
    UnreadableConfig {
        /// The configuration file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The configuration has errors; a diagnostic was given for each.
    #[error("`{}` has {count} error{}; nothing was written", path.display(), if *count == 1 { "" } else { "s" })]
    InvalidConfig {
        /// The configuration file.
        path: PathBuf,
        /// How many errors it has.
        count: usize,
    },
    /// The folder of articles is not there or cannot be listed.
    #[error(
        "cannot read the folder of articles `{}`: {source}\n  Nothing was written. {}",
        path.display(),
        no_articles(likely.as_deref())
    )]
    NoArticles {
        /// The folder.
        path: PathBuf,
        /// A folder beside it that may have been meant.
        likely: Option<String>,
        /// What the system said.
        source: io::Error,
    },
    /// A document that crieur made failed its own examination; nothing was written.
    #[error(
        "the feed `{path}` came out wrong: {reason}\n  Nothing was written. This is a fault of crieur: please report it"
    )]
    Malformed {
        /// The document's path below the output folder.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Something below the output folder cannot be written.
    #[error("cannot {doing} `{}`: {source}", path.display())]
    Output {
        /// What was to be done, as in "cannot *create the folder*".
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

fn no_config(above: bool) -> &'static str {
    if above {
        " here, but there is one in the folder above: run crieur there"
    } else {
        "\n  Write one with these three lines, or name another with --config FILE:\n\n    [site]\n    title = \"My site\"\n    url = \"https://example.org/\""
    }
}

fn no_articles(likely: Option<&str>) -> String {
    match likely {
        Some(name) => format!(
            "There is a folder `{name}`: if it is the one, say so in feeds.toml: [site] articles = \"{name}\""
        ),
        None => {
            "If the articles lie elsewhere, say so in feeds.toml: [site] articles = \"…\"".into()
        }
    }
}

impl Error {
    /// The exit status that tells of this error.
    pub fn exit(&self) -> Exit {
        match self {
            Self::NoConfig { .. } | Self::UnreadableConfig { .. } | Self::InvalidConfig { .. } => {
                Exit::Config
            }
            Self::NoArticles { .. } => Exit::NoInput,
            Self::Malformed { .. } => Exit::Internal,
            Self::Output { .. } => Exit::CannotWrite,
        }
    }
}
