//! Where things are said: data on standard output, all else on standard error.

use std::io::{self, IsTerminal as _, Write as _};

use anstream::ColorChoice;

use crate::cli::{Color, Common};
use crate::diagnostic::{self, Diagnostic};
use crate::error::Error;

/// Says things as loudly and as colourfully as was asked for. A closed pipe is no error.
pub(super) struct Console {
    quiet: bool,
    verbose: bool,
    coloured: bool,
}

impl Console {
    pub(super) fn new(common: &Common) -> Self {
        let coloured = match common.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => anstream::AutoStream::choice(&io::stderr()) != ColorChoice::Never,
        };
        Self {
            quiet: common.quiet,
            verbose: common.verbose,
            coloured,
        }
    }

    /// A line of the result, which `-q` leaves out.
    pub(super) fn result(&self, line: &str) {
        if !self.quiet {
            data(&format!("{line}\n"));
        }
    }

    /// A remark to a person at a terminal, who would wonder about silence. `-v` makes it everywhere.
    pub(super) fn remark(&self, line: &str) {
        if self.verbose || (!self.quiet && io::stderr().is_terminal()) {
            log(&format!("{line}\n"));
        }
    }

    /// What `-v` asks for.
    pub(super) fn detail(&self, line: &str) {
        if self.verbose {
            log(&format!("{line}\n"));
        }
    }

    /// What is wrong, file by file and from top to bottom; with `-q`, errors alone.
    pub(super) fn diagnostics(&self, found: &[Diagnostic]) {
        let mut said: Vec<Diagnostic> = found
            .iter()
            .filter(|one| !self.quiet || one.is_error())
            .cloned()
            .collect();
        said.sort_by(|a, b| a.place.cmp(&b.place));
        log(&diagnostic::print(&said, self.coloured));
    }

    /// Why the run ends.
    pub(super) fn error(&self, error: &Error) {
        let (start, end) = if self.coloured {
            ("\u{1B}[1;31m", "\u{1B}[0m")
        } else {
            ("", "")
        };
        log(&format!("{start}error{end}: {error}\n"));
    }
}

/// Says data, whatever `-q` says.
pub(super) fn data(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

fn log(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
