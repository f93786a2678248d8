//! How much each finding matters to this site: `[lints]` in feeds.toml and `--deny warnings`. It decides what is said and
//! how the run ends, and never what is published.

use std::collections::BTreeMap;

use super::{Diagnostic, Finding, Severity};

/// What a site makes of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing is said.
    Allow,
    /// A warning.
    Warn,
    /// An error: the run ends with reserves.
    Deny,
}

/// The levels that were set; all else matters as much as it does by itself.
#[derive(Debug, Clone, Default)]
pub struct Lints {
    levels: BTreeMap<&'static str, Level>,
    deny_warnings: bool,
}

impl Level {
    /// Reads a level as feeds.toml names it.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "allow" => Some(Self::Allow),
            "warn" => Some(Self::Warn),
            "deny" => Some(Self::Deny),
            _ => None,
        }
    }
}

impl Lints {
    /// Sets the level of a code. What leaves an article out may be made a warning but never silent: `false` is returned
    /// and nothing set.
    pub fn set(&mut self, code: &'static str, level: Level) -> bool {
        let leaves_out = Finding::ALL.contains(&(code, Severity::Error));
        if leaves_out && level == Level::Allow {
            return false;
        }
        self.levels.insert(code, level);
        true
    }

    /// Makes every warning an error.
    pub fn deny_warnings(&mut self) {
        self.deny_warnings = true;
    }

    /// How much `finding` matters; `None` when nothing is to be said of it.
    pub fn severity(&self, finding: &Finding) -> Option<Severity> {
        let severity = match self.levels.get(finding.code()) {
            Some(Level::Allow) => return None,
            Some(Level::Warn) => Severity::Warning,
            Some(Level::Deny) => Severity::Error,
            None => finding.severity(),
        };
        Some(match severity {
            Severity::Warning if self.deny_warnings => Severity::Error,
            severity => severity,
        })
    }

    /// What is to be said of `found`, warnings before errors, each file by file and from top to bottom: what matters most stands
    /// last, where a terminal shows it, right above the sum.
    pub fn weigh<'a>(&self, found: &'a [Diagnostic]) -> Vec<(Severity, &'a Diagnostic)> {
        let all = found.iter();
        let mut said: Vec<(Severity, &Diagnostic)> = all
            .filter_map(|one| Some((self.severity(&one.finding)?, one)))
            .collect();
        said.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.place.cmp(&other.place)));
        said
    }

    /// How many of `found` matter so much.
    pub fn count(&self, found: &[Diagnostic], severity: Severity) -> usize {
        let all = found.iter();
        all.filter(|one| self.severity(&one.finding) == Some(severity))
            .count()
    }
}
