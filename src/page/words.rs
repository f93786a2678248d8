//! What pages say, and how they write dates, in the language of their feed.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::day::Days;
use crate::feed::voice_of;
use crate::text::Language;
use crate::wording::{Voice, Wording};

/// The words of each voice, made ready when it is first asked for.
#[derive(Default)]
pub(super) struct Words(BTreeMap<Voice, Spoken>);

impl Words {
    /// Those for texts in `language`.
    pub(super) fn of(&mut self, language: Option<&Language>) -> &Spoken {
        let voice = voice_of(language);
        self.0.entry(voice).or_insert_with(|| Spoken::new(voice))
    }
}

/// A voice, ready to speak.
pub(super) struct Spoken {
    wording: Wording,
    days: Days,
    /// Its language.
    pub(super) code: &'static str,
}

impl Spoken {
    fn new(voice: Voice) -> Self {
        Self {
            wording: Wording::of_pages(voice),
            days: Days::new(voice),
            code: voice.code(),
        }
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.wording.say(id, &[])
    }

    pub(super) fn about(&self, id: &str, title: &str) -> String {
        self.wording.say(id, &[("title", title.into())])
    }

    pub(super) fn count(&self, id: &str, count: usize) -> String {
        self.wording.say(id, &[("count", count.into())])
    }

    pub(super) fn day(&self, date: &DateTime<FixedOffset>) -> String {
        self.days.say(date)
    }

    /// The language of a page in this voice about texts in `language`: theirs, with its region, if the voice speaks it.
    pub(super) fn language<'a>(&self, language: Option<&'a Language>) -> &'a str {
        let language = language.map(Language::as_str);
        let own =
            language.filter(|tag| Voice::of(tag).is_some_and(|voice| voice.code() == self.code));
        own.unwrap_or(self.code)
    }
}
