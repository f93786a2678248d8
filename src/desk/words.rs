//! What the desk says, in the language of whoever began to serve it.

use chrono::{DateTime, FixedOffset};

use crate::page::Days;
use crate::wording::{Argument, Tongue, Voice, Wording};

/// The words of a tongue.
pub(super) struct Words {
    pub(super) wording: Wording,
    tongue: Tongue,
    days: Days,
}

impl Words {
    pub(super) fn new(tongue: Tongue) -> Self {
        let voice = match tongue {
            Tongue::English => Voice::English,
            Tongue::French => Voice::French,
        };
        Self {
            wording: Wording::new(tongue),
            tongue,
            days: Days::new(voice),
        }
    }

    pub(super) fn language(&self) -> &'static str {
        self.tongue.code()
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.wording.say(id, &[])
    }

    pub(super) fn count(&self, id: &str, count: usize) -> String {
        self.wording.say(id, &[("count", count.into())])
    }

    pub(super) fn about(
        &self,
        id: &str,
        name: &'static str,
        argument: impl Into<Argument>,
    ) -> String {
        self.wording.say(id, &[(name, argument.into())])
    }

    pub(super) fn day(&self, date: &DateTime<FixedOffset>) -> String {
        self.days.say(date)
    }
}
