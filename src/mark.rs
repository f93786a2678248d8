//! A content mark: by which an article is known again when its file has another name, and by which an edit shows.

use std::hash::Hasher as _;

use siphasher::sip::SipHasher13;

use crate::text::{Fold, Html, Plain, tags};

/// By which version of this file marks are made. Whenever the words of an unchanged article would come out otherwise (a
/// change here, or in how crieur reads and renders articles), this number goes up: then marks are made anew, and nothing
/// counts as edited. The marks of the sites in `tests/sites` tell when that is due.
pub(crate) const MARKS: u32 = 1;

/// How many values a sketch has.
const VALUES: u32 = 32;
/// With how many words a text is unlike all others.
const TELLING: u32 = 12;

/// What is kept of an article's title and text. White space, markup and punctuation leave no trace in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mark {
    /// How many words the text has.
    words: u32,
    /// A hash of the title.
    title: u32,
    /// A hash of all letters and digits of the text.
    text: u64,
    /// For each of 32 orders of all words, four bits of the word that comes first when an edit last counted: two texts agree in as many of them as
    /// they have words in common ([MinHash](https://www.cs.princeton.edu/courses/archive/spring13/cos598C/broder97resemblance.pdf)).
    sketch: u128,
}

impl Mark {
    /// The mark of an article of that title and text.
    pub fn of(title: &Plain, html: &Html) -> Self {
        let text = tags::look(html.as_str()).text;
        let mut whole = SipHasher13::new();
        let mut hashes = Vec::with_capacity(text.len() / 4);
        let pieces = text.split(|c: char| !c.is_alphanumeric());
        for word in pieces.filter(|word| !word.is_empty()) {
            whole.write(word.as_bytes());
            hashes.push(SipHasher13::new().hash(word.as_bytes()));
        }
        Self {
            words: u32::try_from(hashes.len()).unwrap_or(u32::MAX),
            title: fingerprint(title),
            text: whole.finish(),
            sketch: sketch(hashes),
        }
    }

    /// Reads what [`std::fmt::Display`] writes.
    pub(crate) fn parse(written: &str) -> Option<Self> {
        let mut parts = written.split('-');
        let words = parts.next()?.parse().ok()?;
        let mut hex = |length| parts.next().filter(|part| part.len() == length);
        let mark = Self {
            words,
            title: u32::from_str_radix(hex(8)?, 16).ok()?,
            text: u64::from_str_radix(hex(16)?, 16).ok()?,
            sketch: u128::from_str_radix(hex(32)?, 16).ok()?,
        };
        // In one spelling alone, or a line would be rewritten that says the same.
        (mark.to_string() == written).then_some(mark)
    }

    /// Whether the texts are the same, but for white space, markup and punctuation.
    pub fn same_text(&self, other: &Self) -> bool {
        self.text == other.text
    }

    /// The hash of the title.
    pub(crate) fn title(&self) -> u32 {
        self.title
    }

    /// The hash of the text.
    pub fn text(&self) -> u64 {
        self.text
    }

    /// The mark of an article of which the title alone is known.
    pub(crate) fn of_title(title: &Plain) -> Self {
        Self {
            words: 0,
            title: fingerprint(title),
            text: 0,
            sketch: 0,
        }
    }

    /// The mark after an edit that does not count: the words of today, to be measured against those of then.
    pub(crate) fn retouched(self, new: Self) -> Self {
        Self {
            sketch: self.sketch,
            ..new
        }
    }

    /// Whether nothing is known of the text.
    pub(crate) fn is_unknown(&self) -> bool {
        self.words == 0 && self.text == 0
    }

    /// Whether there is no word in the text, or none is known.
    pub(crate) fn is_blank(&self) -> bool {
        self.words == 0
    }

    /// Whether the text is long enough that no other has the same by chance.
    pub fn is_telling(&self) -> bool {
        self.words >= TELLING
    }

    /// How many of a hundred words the texts have in common, by estimate.
    pub fn likeness(&self, other: &Self) -> u32 {
        if self.is_blank() || other.is_blank() {
            return 0;
        }
        let differing = self.sketch ^ other.sketch;
        let same = (0..VALUES).filter(|value| (differing >> (4 * value)).trailing_zeros() >= 4);
        // Of values that have nothing in common, one in 16 agrees by chance.
        let same = u32::try_from(same.count()).unwrap_or_default();
        (same * 16).saturating_sub(2 * 16) * 100 / (VALUES * 15)
    }

    /// Whether `new` says something else than this one in a way that matters: another title, or another text, if it is known. With `minor` set
    /// each word matters; else nine in ten may stay the same.
    pub(crate) fn is_edited(&self, new: &Self, minor: bool) -> bool {
        const SMALL: u32 = 90;
        let is_other = !self.is_unknown() && !self.same_text(new);
        self.title != new.title || (is_other && (minor || self.likeness(new) < SMALL))
    }
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            words,
            title,
            text,
            sketch,
        } = self;
        write!(f, "{words}-{title:08x}-{text:016x}-{sketch:032x}")
    }
}

/// A hash of a title, in which case, accents and spacing do not count.
fn fingerprint(title: &Plain) -> u32 {
    Fold::new(title.as_str()).fingerprint()
}

fn sketch(mut words: Vec<u64>) -> u128 {
    // Words that are common come often.
    words.sort_unstable();
    words.dedup();
    let first = |value: u32| {
        // The order of the words: each hash is stirred with the number of the value.
        let seed = stir(u64::from(value) + 1);
        let stirred = words.iter().map(|word| stir(word ^ seed));
        stirred.min().unwrap_or_default()
    };
    (0..VALUES).fold(0, |sketch, value| {
        sketch | (u128::from(first(value) & 0xf) << (4 * value))
    })
}

/// The last step of [SplitMix64](https://doi.org/10.1145/2714064.2660195): a permutation of all 64-bit numbers without any
/// visible order.
fn stir(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(title: &str, html: &str) -> Mark {
        Mark::of(&Plain::new(title), &Html::from_sanitised(html))
    }

    fn words(range: std::ops::Range<u32>) -> String {
        range
            .map(|number| format!("mot{number} "))
            .collect::<Vec<_>>()
            .concat()
    }

    #[test]
    fn markup_and_spacing_leave_no_trace() {
        let plain = mark("Le marché", "<p>La halle ouvre samedi.</p>");
        for html in [
            "<p>La halle\n  <b>ou</b>vre samedi !</p>",
            "<ul><li>La</li><li>halle ouvre&nbsp;samedi</li></ul>",
        ] {
            assert!(!plain.is_edited(&mark("LE  MARCHE", html), true), "{html}");
        }
        assert!(plain.is_edited(&mark("Le marché", "<p>La halle ouvre lundi.</p>"), true));
        assert!(plain.is_edited(&mark("La halle", "<p>La halle ouvre samedi.</p>"), false));
    }

    #[test]
    fn likeness_is_near_the_share_of_common_words() {
        for (common, expected) in [(300, 100), (270, 81), (200, 50), (100, 20), (0, 0)] {
            let a = mark("t", &words(0..300));
            let b = mark("t", &words(300 - common..600 - common));
            let likeness = a.likeness(&b);
            assert!(likeness.abs_diff(expected) <= 15, "{common}: {likeness}");
        }
    }

    #[test]
    fn a_typo_is_a_small_edit() {
        let a = mark("t", &words(0..100));
        let b = mark("t", &words(0..100).replace("mot50 ", "mto50 "));
        assert!(a.is_edited(&b, true) && !a.is_edited(&b, false));
        assert!(a.is_edited(&mark("t", &words(30..130)), false));
    }

    #[test]
    fn a_mark_is_read_as_it_was_written() {
        let mark = mark("Titre", "<p>Un texte.</p>");
        assert_eq!(Mark::parse(&mark.to_string()), Some(mark));
        for wrong in [
            "",
            "1",
            "1-2-3-4",
            &format!("+{mark}"),
            &mark.to_string().to_uppercase(),
        ] {
            assert_eq!(Mark::parse(wrong), None, "{wrong}");
        }
    }
}
