//! The languages in which pages speak to readers: those of the Benelux and English. What crieur says to maintainers is in
//! [`Tongue`](super::Tongue)s, of which there are fewer.

use unic_langid::{LanguageIdentifier, langid};

/// A language in which pages speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// English, for feeds in any language but the others.
    English,
    /// French.
    French,
    /// Dutch.
    Dutch,
    /// German.
    German,
    /// Luxembourgish.
    Luxembourgish,
}

impl Voice {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::French,
        Self::Dutch,
        Self::German,
        Self::Luxembourgish,
    ];

    /// The voice for texts in the language with that [BCP 47](https://www.rfc-editor.org/rfc/rfc5646) tag, `fr-BE`; nothing when there is
    /// none of that language.
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        let mut all = Self::ALL.into_iter();
        all.find(|voice| voice.code().eq_ignore_ascii_case(primary))
    }

    /// Its BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Dutch => "nl",
            Self::German => "de",
            Self::Luxembourgish => "lb",
        }
    }

    pub(super) fn catalogue(self) -> (LanguageIdentifier, &'static str) {
        match self {
            Self::English => (langid!("en"), include_str!("pages/en.ftl")),
            Self::French => (langid!("fr"), include_str!("pages/fr.ftl")),
            Self::Dutch => (langid!("nl"), include_str!("pages/nl.ftl")),
            Self::German => (langid!("de"), include_str!("pages/de.ftl")),
            Self::Luxembourgish => (langid!("lb"), include_str!("pages/lb.ftl")),
        }
    }
}
