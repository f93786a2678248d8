//! What the program's exit status says to cron, systemd and scripts.

use std::process::ExitCode;

/// How a run ended. Up to 2 a run did its work and says how well; from 64 on it could not, and the numbers are those of
/// `sysexits.h`, which systemd names in its journal (`status=78/CONFIG`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// All is published and well, or there was nothing to change.
    Done = 0,
    /// All that could be published is, but an article or a setting needs a person.
    Reserves = 1,
    /// A feed was held back: what its subscribers would have lived through can hardly be meant.
    HeldBack = 2,
    /// `crieur diff`: something would change.
    WouldChange = 3,
    /// The command line makes no sense.
    Usage = 64,
    /// The folder of articles is missing or cannot be read.
    NoInput = 66,
    /// crieur itself is at fault: a feed that it made does not stand its own examination.
    Internal = 70,
    /// The output folder or a file in it cannot be written, or what tells programs of the run.
    CannotWrite = 73,
    /// Another run was at work, or a signal ended this one before it changed anything: the next run does it all.
    Locked = 75,
    /// feeds.toml is missing, or it or the ledger cannot be read or has errors.
    Config = 78,
}

impl Exit {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::Done,
        Self::Reserves,
        Self::HeldBack,
        Self::WouldChange,
        Self::Usage,
        Self::NoInput,
        Self::Internal,
        Self::CannotWrite,
        Self::Locked,
        Self::Config,
    ];

    /// The number that the shell sees.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// One line for `--help` and the README.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Done => "all is published and well, or nothing had changed",
            Self::Reserves => "published with reserves: an article needs a person",
            Self::HeldBack => {
                "a feed was held back: entries would vanish or come back as new, or `max_size` is too small"
            }
            Self::WouldChange => "`crieur diff`: something would change",
            Self::Usage => "the command line makes no sense",
            Self::NoInput => "the folder of articles is missing or cannot be read",
            Self::Internal => "crieur is at fault; nothing was written",
            Self::CannotWrite => {
                "the output, the ledger, the lock, a report or a new file cannot be written"
            }
            Self::Locked => "another run was at work; nothing was done, the next run will",
            Self::Config => {
                "feeds.toml is missing, or it or the ledger cannot be read or has errors"
            }
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
