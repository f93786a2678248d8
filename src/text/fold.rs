//! What counts as the same word: « Sécurité », « SECURITE » and « Se\u{301}curite\u{301} » are one category.

use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;
use std::ops::RangeInclusive;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as it is compared: without case, accents, Unicode form or spacing. Never shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fold(String);

impl Fold {
    /// Folds `text`. Compatibility decomposition ([UAX 15](https://www.unicode.org/reports/tr15/)) takes accents,
    /// ligatures and special spaces apart; white space of any kind and amount is one space.
    pub fn new(text: &str) -> Self {
        let mut fold = Self(String::with_capacity(text.len()));
        fold.refold(text);
        fold
    }

    /// Folds `text` in the place of what was folded here, whose room is kept.
    pub fn refold(&mut self, text: &str) {
        let folded = &mut self.0;
        folded.clear();
        let mut gap = false;
        let mut rest = text;
        while let Some(first) = rest.bytes().next() {
            let end = match first {
                b'\t'..=b'\r' | b' ' => {
                    gap = true;
                    1
                }
                // The letters of a word go together, and lose their case at the end.
                0..=0x7F => {
                    let ends = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ' | 0x80..);
                    let end = rest.as_bytes().iter().position(ends);
                    let end = end.unwrap_or(rest.len());
                    if std::mem::take(&mut gap) && !folded.is_empty() {
                        folded.push(' ');
                    }
                    folded.push_str(&rest[..end]);
                    end
                }
                _ => {
                    let others = rest.bytes().take_while(|byte| !byte.is_ascii()).count();
                    others_of(&rest[..others], |c| {
                        if c.is_whitespace() {
                            gap = true;
                        } else {
                            if std::mem::take(&mut gap) && !folded.is_empty() {
                                folded.push(' ');
                            }
                            folded.push(c);
                        }
                    });
                    others
                }
            };
            rest = &rest[end..];
        }
        folded.make_ascii_lowercase();
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A hash that is the same on every machine and for all time.
    pub fn fingerprint(&self) -> u32 {
        (SipHasher13::new().hash(self.0.as_bytes()) >> 32) as u32
    }
}

/// The words of a text, folded: what keywords are looked for in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Words(String);

impl Words {
    /// Takes `text` apart at everything that is neither letter nor digit, so that « l'insécurité » holds the word
    /// « insécurité » and not « sécurité ».
    pub fn new(text: &str) -> Self {
        let mut words = String::with_capacity(text.len() + 2);
        words.push(' ');
        letters(text, |c| {
            if c.is_alphanumeric() {
                words.push(c);
            } else if !words.ends_with(' ') {
                words.push(' ');
            }
        });
        if !words.ends_with(' ') {
            words.push(' ');
        }
        Self(words)
    }

    /// Whether the words of `phrase` stand here side by side, whole. An empty phrase is found nowhere.
    pub fn say(&self, phrase: &Words) -> bool {
        phrase.0.len() > 1 && self.0.contains(&phrase.0)
    }
}

/// Gives the letters of `text` to `take`, folded. Most of a text is ASCII, which needs no table: whole texts are searched
/// for keywords, and this is several times as fast as looking each letter up.
fn letters(text: &str, mut take: impl FnMut(char)) {
    let mut rest = text.as_bytes();
    let mut at = 0;
    while !rest.is_empty() {
        let ascii = rest.iter().take_while(|byte| byte.is_ascii()).count();
        for byte in &rest[..ascii] {
            take(char::from(byte.to_ascii_lowercase()));
        }
        let other = rest[ascii..]
            .iter()
            .take_while(|byte| !byte.is_ascii())
            .count();
        others_of(&text[at + ascii..at + ascii + other], &mut take);
        at += ascii + other;
        rest = &rest[ascii + other..];
    }
}

/// Gives what `text` is folded to, which has no ASCII in it, to `take`.
fn others_of(text: &str, mut take: impl FnMut(char)) {
    for c in text.chars() {
        match usual(c) {
            Some(folded) => folded.chars().for_each(&mut take),
            // Each by itself: what marks leave behind depends on no neighbour.
            None => decomposed(c.encode_utf8(&mut [0; 4])).for_each(&mut take),
        }
    }
}

/// The letters of the neighbours' languages, and the usual signs.
const USUAL: [RangeInclusive<char>; 2] = ['\u{A0}'..='\u{17F}', '\u{2000}'..='\u{206F}'];

/// What `c` is folded to, when it is one of [`USUAL`]: they are looked up once for all.
fn usual(c: char) -> Option<&'static str> {
    static FOLDED: LazyLock<[Vec<String>; 2]> = LazyLock::new(|| {
        let folded = |c: char| decomposed(c.encode_utf8(&mut [0; 4])).collect();
        USUAL.map(|range| range.map(folded).collect())
    });
    let at = USUAL.iter().position(|range| range.contains(&c))?;
    let number = u32::from(c) - u32::from(*USUAL[at].start());
    FOLDED[at].get(number as usize).map(String::as_str)
}

/// The letters of `text`, each looked up.
fn decomposed(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_invisible(*c))
        .flat_map(char::to_lowercase)
        .flat_map(|c| {
            let (first, second) = match c {
                'œ' => ('o', Some('e')),
                'æ' => ('a', Some('e')),
                'ß' => ('s', Some('s')),
                '’' | 'ʼ' => ('\'', None),
                c => (c, None),
            };
            std::iter::once(first).chain(second)
        })
        // Lower-casing İ leaves a combining point behind.
        .filter(|c| !is_combining_mark(*c))
}

/// What stands inside words without being seen: soft hyphens, joiners, marks of direction.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{Fold, Words, decomposed, letters};
    use proptest::prelude::*;

    #[test]
    fn one_category_in_many_spellings() {
        let same = Fold::new("Sécurité publique");
        for spelling in [
            "SECURITE PUBLIQUE",
            " se\u{301}curite\u{301}\u{A0} publique\n",
            "ＳÉcurité\u{202F}Publique",
        ] {
            assert_eq!(Fold::new(spelling), same, "{spelling:?}");
        }
        assert_ne!(Fold::new("Insécurité publique"), same);
        assert_eq!(Fold::new("Œuvre Straße"), Fold::new("oeuvre STRASSE"));
        assert_eq!(Fold::new("L’Été"), Fold::new("l'ete"));
    }

    #[test]
    fn keywords_are_whole_words() {
        let text = Words::new("La traite des êtres\u{A0}humains, l'insé\u{AD}curité et la POLICE.");
        for said in ["police", "Traite des Etres humains", "insecurite", "la"] {
            assert!(text.say(&Words::new(said)), "{said}");
        }
        for unsaid in ["sécurité", "polic", "êtres humain", "", "«»"] {
            assert!(!text.say(&Words::new(unsaid)), "{unsaid}");
        }
    }

    proptest! {
        #[test]
        fn the_fast_way_is_the_slow_way(
            text in "(?s)[a-zA-Z .'’éèœÉßİ\u{301}\u{323}\u{AD}가ﬁ\u{A0}-\u{17F}\u{1FF}-\u{2070}]{0,40}.{0,20}",
        ) {
            let mut fast = String::new();
            letters(&text, |c| fast.push(c));
            prop_assert_eq!(fast, decomposed(&text).collect::<String>());
            let mut kept = Fold::new("été");
            kept.refold(&text);
            let slow: String = decomposed(&text).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
            let words: Vec<&str> = slow.split(' ').filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(kept.as_str(), words.join(" "));
        }
    }
}
