//! Where things are said: data on standard output, all else on standard error.

use std::io::{self, IsTerminal as _, Write as _};

use anstream::ColorChoice;

use crate::cli::{Color, Common, Form};
use crate::diagnostic::{self, Diagnostic, Lints, Severity};
use crate::error::Error;
use crate::ledger::Move;
use crate::wording::{Argument, Tongue, Wording};

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Loudness {
    Quiet,
    Normal,
    Verbose,
}

/// Says things as loudly and as colourfully as was asked for. A closed pipe is no error.
pub(super) struct Console {
    loudness: Loudness,
    coloured: bool,
    data_coloured: bool,
    form: Form,
    tongue: Tongue,
    wording: Wording,
    lints: Lints,
}

impl Console {
    pub(super) fn new(common: &Common, form: Form) -> Self {
        let coloured = |auto: ColorChoice| match common.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => auto != ColorChoice::Never,
        };
        let tongue = common.lang.unwrap_or_else(of_locale);
        Self {
            loudness: match (common.quiet, common.verbose) {
                (true, _) => Loudness::Quiet,
                (_, true) => Loudness::Verbose,
                _ => Loudness::Normal,
            },
            coloured: coloured(anstream::AutoStream::choice(&io::stderr())),
            data_coloured: coloured(anstream::AutoStream::choice(&io::stdout())),
            form,
            tongue,
            wording: Wording::new(tongue),
            lints: Lints::default(),
        }
    }

    /// Weighs findings as `lints` say from now on.
    pub(super) fn heed(&mut self, lints: Lints) {
        self.lints = lints;
    }

    pub(super) fn lints(&self) -> &Lints {
        &self.lints
    }

    pub(super) fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// Words of the catalogue.
    pub(super) fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.wording.say(id, arguments)
    }

    /// `text` in a colour of the terminal's, on a standard output that shows colours.
    pub(super) fn colour(&self, code: &str, text: &str) -> String {
        if self.data_coloured && !code.is_empty() {
            format!("\u{1B}[{code}m{text}\u{1B}[0m")
        } else {
            text.to_owned()
        }
    }

    /// That a file was known again under another name.
    pub(super) fn moved(&self, moved: &Move) -> String {
        let about = [
            ("from", moved.from.clone().into()),
            ("to", moved.to.clone().into()),
            ("id", moved.id.clone().into()),
        ];
        self.say("moved", &about)
    }

    /// A line of the result, which `-q` leaves out.
    pub(super) fn result(&self, line: &str) {
        if self.loudness > Loudness::Quiet && self.form == Form::Human {
            data(&format!("{line}\n"));
        }
    }

    /// A remark to a person at a terminal, who would wonder about silence. `-v` makes it everywhere.
    pub(super) fn remark(&self, line: &str) {
        let heard = match self.loudness {
            Loudness::Quiet => false,
            Loudness::Normal => io::stderr().is_terminal(),
            Loudness::Verbose => true,
        };
        if heard {
            log(&format!("{line}\n"));
        }
    }

    /// A remark that matters to scripts as well; `-q` leaves it out.
    pub(super) fn notice(&self, line: &str) {
        if self.loudness > Loudness::Quiet {
            log(&format!("{line}\n"));
        }
    }

    /// What `-v` asks for.
    pub(super) fn detail(&self, line: &str) {
        if self.loudness == Loudness::Verbose {
            log(&format!("{line}\n"));
        }
    }

    /// What is wrong, warnings before errors, each file by file and from top to bottom: with `-q` errors alone, with `-v` notes too. Programs get all
    /// of it on standard output.
    pub(super) fn diagnostics(&self, found: &[Diagnostic]) {
        let least = match (self.form, self.loudness) {
            (Form::Human, Loudness::Quiet) => Severity::Error,
            (Form::Human, Loudness::Normal) => Severity::Warning,
            _ => Severity::Note,
        };
        let weighed = found
            .iter()
            .filter_map(|one| Some((self.lints.severity(&one.finding)?, one)));
        let mut said: Vec<(Severity, &Diagnostic)> =
            weighed.filter(|(severity, _)| *severity >= least).collect();
        // What matters most stands last, where a terminal shows it, right above the sum.
        said.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.place.cmp(&other.place)));
        match self.form {
            Form::Human => log(&diagnostic::print(&said, &self.wording, self.coloured)),
            Form::Json => data(&diagnostic::json(&said)),
            Form::Sarif => data(&diagnostic::sarif(&said)),
        }
    }

    /// Why the run ends.
    pub(super) fn error(&self, error: &Error) {
        let (start, end) = if self.coloured {
            ("\u{1B}[1;31m", "\u{1B}[0m")
        } else {
            ("", "")
        };
        let level = self.say("error", &[]);
        log(&format!(
            "{start}{level}{end}: {}\n",
            error.message(&self.wording)
        ));
    }
}

/// The tongue of the locale; English when there is none.
fn of_locale() -> Tongue {
    sys_locale::get_locale().map_or(Tongue::English, |locale| Tongue::of_locale(&locale))
}

/// Says data, whatever `-q` says.
pub(super) fn data(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

fn log(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
