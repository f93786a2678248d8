//! Where things are said: data on standard output, all else on standard error.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use anstream::ColorChoice;

use super::drawing::Line;
use super::journal::{self, Priority};
use super::told::{Outcome, Told};
use crate::cli::{Color, Common, Form};
use crate::diagnostic::{self, Diagnostic, Lints, Severity};
use crate::error::Error;
use crate::ledger::Move;
use crate::progress::Stage;
use crate::wording::{Argument, Tongue, Wording};

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Loudness {
    Quiet,
    Normal,
    Verbose,
    All,
}

/// Says things as loudly and as colourfully as was asked for. A closed pipe is no error.
pub(super) struct Console {
    loudness: Loudness,
    journal: bool,
    line: Line,
    coloured: bool,
    data_coloured: bool,
    width: Option<usize>,
    form: Form,
    tongue: Tongue,
    wording: Wording,
    lints: Lints,
    /// What went wrong on standard output.
    lost: Cell<Option<io::Error>>,
    told: RefCell<Told>,
}

impl Console {
    pub(super) fn new(common: &Common, form: Form, journal: bool) -> Self {
        let coloured = |auto: ColorChoice| match common.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => auto != ColorChoice::Never,
        };
        let tongue = common.lang.unwrap_or_else(of_locale);
        Self {
            loudness: match (common.quiet, common.verbose) {
                (true, _) => Loudness::Quiet,
                (_, 0) => Loudness::Normal,
                (_, 1) => Loudness::Verbose,
                _ => Loudness::All,
            },
            journal,
            line: Line::default(),
            // The journal shows priorities in colours of its own.
            coloured: !journal && coloured(anstream::AutoStream::choice(&io::stderr())),
            data_coloured: coloured(anstream::AutoStream::choice(&io::stdout())),
            width: terminal_size::terminal_size_of(io::stdout())
                .map(|(terminal_size::Width(width), _)| usize::from(width)),
            form,
            tongue,
            wording: Wording::new(tongue),
            lints: Lints::default(),
            lost: Cell::new(None),
            told: RefCell::default(),
        }
    }

    /// Weighs findings as `lints` say from now on.
    pub(super) fn heed(&mut self, lints: Lints) {
        self.lints = lints;
    }

    /// Begins another round: what the last one said is not said again, and, if it `is_due_to_time` alone, nothing of little weight.
    pub(super) fn begin_round(&self, is_due_to_time: bool) {
        self.told.borrow_mut().begin_round(is_due_to_time);
    }

    /// Says how it stands after a round in which there was nothing new to say.
    pub(super) fn end_round(&self) {
        let outcome = self.told.borrow().outcome(&self.lints);
        match outcome {
            Outcome::Mended => self.remark("rounds-mended", &[]),
            Outcome::Remains { errors, warnings } => {
                let about = [("errors", errors.into()), ("warnings", warnings.into())];
                self.remark("rounds-remain", &about);
            }
            Outcome::Other => {}
        }
    }

    /// Whether there was a round before this one.
    pub(super) fn is_in_later_round(&self) -> bool {
        self.told.borrow().is_in_later_round()
    }

    fn is_due_to_time(&self) -> bool {
        self.told.borrow().is_due_to_time()
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

    /// The catalogue.
    pub(super) fn wording(&self) -> &Wording {
        &self.wording
    }

    /// How many characters a line of the terminal has that shows standard output; nothing if none does.
    pub(super) fn width(&self) -> Option<usize> {
        self.width
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
            self.data(&format!("{line}\n"));
        }
    }

    /// A remark to a person at a terminal, who would wonder about silence. `-v` makes it everywhere.
    pub(super) fn remark(&self, id: &str, arguments: &[(&'static str, Argument)]) {
        let heard = match self.loudness {
            Loudness::Quiet => false,
            _ if self.is_due_to_time() => false,
            Loudness::Normal => io::stderr().is_terminal(),
            Loudness::Verbose | Loudness::All => true,
        };
        // Words that nobody hears are not looked up: the catalogue takes longer to read than what a run has to do that finds
        // nothing changed.
        if heard {
            let line = self.say(id, arguments);
            self.log(&format!("{line}\n"), Priority::Notice);
        }
    }

    /// A remark that matters to scripts as well; `-q` leaves it out.
    pub(super) fn notice(&self, line: &str) {
        if self.loudness > Loudness::Quiet {
            self.log(&format!("{line}\n"), Priority::Notice);
        }
    }

    /// What `-v` asks for.
    pub(super) fn detail(&self, line: &str) {
        if self.tells_details() && !self.is_due_to_time() {
            self.log(&format!("{line}\n"), Priority::Info);
        }
    }

    /// What `-vv` asks for.
    pub(super) fn trace(&self, line: &str) {
        if self.tells_all() && !self.is_due_to_time() {
            self.log(&format!("{line}\n"), Priority::Debug);
        }
    }

    /// Whether `-v` asks for anything.
    pub(super) fn tells_details(&self) -> bool {
        self.loudness >= Loudness::Verbose
    }

    /// Whether `-vv` asks for anything.
    pub(super) fn tells_all(&self) -> bool {
        self.loudness == Loudness::All
    }

    /// That a file was written.
    pub(super) fn written(&self, path: &Path) {
        let path = ("path", path.display().to_string().into());
        self.trace(&self.say("file-written", &[path]));
    }

    /// How long each stage took, of which the beginnings are given, when the last ended at `end`.
    pub(super) fn times(&self, begun: &[(Stage, Instant)], end: Instant) {
        if !self.tells_all() {
            return;
        }
        let mut took: BTreeMap<Stage, Duration> = BTreeMap::new();
        let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([end]);
        for ((stage, at), end) in begun.iter().zip(ends) {
            *took.entry(*stage).or_default() += end.duration_since(*at);
        }
        for (stage, took) in took {
            let about = [
                ("stage", self.say(stage.id(), &[]).into()),
                ("milliseconds", took.as_millis().to_string().into()),
            ];
            self.trace(&self.say("stage-took", &about));
        }
    }

    /// Whether there is somebody who would like to see how far a long run is.
    pub(super) fn may_draw(&self) -> bool {
        self.loudness > Loudness::Quiet && !self.journal && io::stderr().is_terminal()
    }

    /// The line on which that is drawn.
    pub(super) fn line(&self) -> &Line {
        &self.line
    }

    /// What is wrong, warnings before errors, each file by file and from top to bottom: with `-q` errors alone, with `-v` notes too. Programs get all
    /// of it on standard output.
    pub(super) fn diagnostics(&self, found: &[Diagnostic]) {
        let least = match (self.form, self.loudness) {
            (Form::Human, Loudness::Quiet) => Severity::Error,
            (Form::Human, Loudness::Normal) => Severity::Warning,
            _ => Severity::Note,
        };
        if !self.told.borrow_mut().is_new(found) {
            return;
        }
        let mut said = self.lints.weigh(found);
        said.retain(|(severity, _)| *severity >= least);
        match self.form {
            Form::Human => {
                for same in said.chunk_by(|(one, _), (next, _)| one == next) {
                    let text = diagnostic::print(same, &self.wording, self.coloured);
                    self.log(&text, same[0].0.into());
                }
            }
            Form::Json => self.data(&diagnostic::json(&said)),
            Form::Sarif => self.data(&diagnostic::sarif(&said)),
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
        let message = error.message(&self.wording);
        if !self.told.borrow_mut().is_new_error(&message) {
            return;
        }
        let text = format!("{start}{level}{end}: {message}\n");
        self.log(&text, Priority::Error);
    }

    /// Says data, whatever `-q` says.
    pub(super) fn data(&self, text: &str) {
        let _alone = self.line.wipe();
        if let Err(error) = io::stdout().lock().write_all(text.as_bytes())
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            self.lost.set(Some(error));
        }
    }

    /// Whether there is a person who can be asked.
    pub(super) fn may_ask(&self) -> bool {
        self.loudness > Loudness::Quiet && io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Asks a person, who may keep `proposed`. The end of what is typed keeps it, too.
    pub(super) fn ask(&self, question: &str, proposed: &str) -> String {
        let _alone = self.line.wipe();
        log(&format!("{question} [{proposed}] "));
        let mut answer = String::new();
        let read = io::stdin().lock().read_line(&mut answer).unwrap_or(0);
        if read == 0 {
            log("\n");
        }
        match answer.trim() {
            "" => proposed.to_owned(),
            answer => answer.to_owned(),
        }
    }

    /// Why what there was to say could not be said. That nobody listens any more is no reason.
    pub(super) fn lost(&self) -> Option<io::Error> {
        self.lost.take()
    }

    fn log(&self, text: &str, priority: Priority) {
        let _alone = self.line.wipe();
        if self.journal {
            log(&journal::prefixed(text, priority));
        } else {
            log(text);
        }
    }
}

impl From<Severity> for Priority {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Note => Self::Notice,
        }
    }
}

/// The tongue of the locale; English when there is none.
fn of_locale() -> Tongue {
    sys_locale::get_locale().map_or(Tongue::English, |locale| Tongue::of_locale(&locale))
}

/// Writes on standard error.
pub(super) fn log(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
