//! What was told in this round and in the one before, so that a fault that stays is not told again at each save, and one that was
//! mended is.

use crate::diagnostic::{Diagnostic, Lints, Severity};

/// What was told. Where there are no rounds, all is new.
#[derive(Default)]
pub(super) struct Told {
    /// What the round before told; nothing in the first.
    before: Option<Round>,
    now: Round,
    is_due_to_time: bool,
}

#[derive(Default, PartialEq, Eq)]
struct Round {
    found: Vec<Diagnostic>,
    /// Why it came to nothing.
    error: Option<String>,
}

impl Round {
    fn counts(&self, lints: &Lints) -> [usize; 2] {
        [Severity::Error, Severity::Warning].map(|one| lints.count(&self.found, one))
    }

    fn is_well(&self, lints: &Lints) -> bool {
        self.error.is_none() && self.counts(lints) == [0, 0]
    }
}

/// How a round stands to the one before.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There was something to mend, and there is no more.
    Mended,
    /// What there was to mend there still is, and nothing else.
    Remains { errors: usize, warnings: usize },
    /// All was well and is, or what is not was told.
    Other,
}

impl Told {
    /// Begins another round.
    pub(super) fn begin_round(&mut self, is_due_to_time: bool) {
        self.is_due_to_time = is_due_to_time;
        self.before = Some(std::mem::take(&mut self.now));
    }

    /// Whether there was a round before this one.
    pub(super) fn is_in_later_round(&self) -> bool {
        self.before.is_some()
    }

    /// Whether this round has no other reason than that time has passed.
    pub(super) fn is_due_to_time(&self) -> bool {
        self.is_due_to_time
    }

    /// Whether the round before did not find just the same.
    pub(super) fn is_new(&mut self, found: &[Diagnostic]) -> bool {
        self.now.found = found.to_vec();
        self.before
            .as_ref()
            .is_none_or(|before| before.found != found)
    }

    /// Whether the round before did not come to nothing for the same reason.
    pub(super) fn is_new_error(&mut self, message: &str) -> bool {
        self.now.error = Some(message.to_owned());
        self.before
            .as_ref()
            .is_none_or(|before| before.error != self.now.error)
    }

    /// How this round stands to the one before, as `lints` weigh what was found.
    pub(super) fn outcome(&self, lints: &Lints) -> Outcome {
        let Some(before) = &self.before else {
            return Outcome::Other;
        };
        match (before.is_well(lints), self.now.is_well(lints)) {
            (false, true) => Outcome::Mended,
            (false, false) if *before == self.now => {
                let [errors, warnings] = self.now.counts(lints);
                Outcome::Remains { errors, warnings }
            }
            _ => Outcome::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Outcome, Told};
    use crate::diagnostic::{Diagnostic, Finding, Lints, Place};

    #[test]
    fn what_stays_is_told_once_and_what_is_mended_is_told() {
        let fault = |file: &str| Diagnostic::new(Finding::NoText, Place::file(Path::new(file)));
        let lints = Lints::default();
        let mut told = Told::default();
        assert!(told.is_new(&[fault("a.md")]) && told.is_new(&[fault("a.md")]));
        told.begin_round(false);
        assert!(!told.is_new(&[fault("a.md")]));
        assert!(matches!(told.outcome(&lints), Outcome::Remains { .. }));
        told.begin_round(false);
        assert!(told.is_new(&[fault("a.md"), fault("b.md")]));
        assert_eq!(told.outcome(&lints), Outcome::Other);
        told.begin_round(false);
        told.is_new(&[]);
        assert_eq!(told.outcome(&lints), Outcome::Mended);
        // The same mistake, made anew, is told anew; so is that which keeps a round from anything.
        for is_new in [true, false] {
            told.begin_round(false);
            assert_eq!(told.is_new_error("feeds.toml"), is_new);
        }
        told.begin_round(true);
        told.is_new(&[]);
        assert_eq!(told.outcome(&lints), Outcome::Mended);
        told.begin_round(false);
        told.is_new(&[]);
        assert_eq!(told.outcome(&lints), Outcome::Other);
        assert!(told.is_new_error("feeds.toml"));
    }
}
