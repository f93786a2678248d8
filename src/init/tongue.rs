//! In which language articles are written that do not say so: told by the small words that no text does without.

use std::collections::BTreeMap;

use crate::text::Language;

/// Words that are frequent in one of the languages and hardly occur in the others.
const WORDS: [(&str, &str); 5] = [
    (
        "fr",
        "le les une est dans pour que qui sur pas avec aux du sont cette ses leur été après être",
    ),
    (
        "nl",
        "het een van zijn niet ook voor met aan wordt naar bij uit deze heeft door maar worden werd",
    ),
    (
        "de",
        "der das und ist nicht mit eine für auf dem sich wird auch nach einer werden wurde sind",
    ),
    (
        "lb",
        "vun déi fir och net ass eng hunn gëtt sinn wéi d'leit huet vum beim ginn awer zu ëmmer",
    ),
    (
        "en",
        "the and of to that for with was this are from have which their has been were will",
    ),
];

/// How many of them a guess needs.
const LEAST: usize = 3;

/// Counts words.
#[derive(Debug, Default)]
pub(super) struct Count(BTreeMap<&'static str, usize>);

impl Count {
    pub(super) fn add(&mut self, text: &str) {
        let apart = |c: char| !c.is_alphanumeric() && c != '\'' && c != '’';
        for word in text.split(apart) {
            let word = word.to_lowercase().replace('’', "'");
            for (code, words) in WORDS {
                if !word.is_empty() && words.split(' ').any(|one| one == word) {
                    *self.0.entry(code).or_default() += 1;
                }
            }
        }
    }

    /// The language that most of them are of, unless another one has nearly as many.
    pub(super) fn language(&self) -> Option<Language> {
        let mut counts: Vec<(usize, &str)> = self.0.iter().map(|(code, n)| (*n, *code)).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let (most, code) = *counts.first()?;
        let next = counts.get(1).map_or(0, |(count, _)| *count);
        let is_clear = most >= LEAST && 2 * most > 3 * next;
        Language::parse(code).filter(|_| is_clear)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_or_two_tells_its_language() {
        for (text, code) in [
            (
                "La halle ouvre samedi. Le marché se tient dans la rue, et les forains sont là avec leurs étals pour une semaine.",
                Some("fr"),
            ),
            (
                "De markt van zaterdag wordt verplaatst naar het plein. Dat is niet de eerste keer, en ook niet de laatste.",
                Some("nl"),
            ),
            (
                "Der Markt ist am Samstag und nicht am Sonntag. Das wird auch nach der Messe so sein.",
                Some("de"),
            ),
            (
                "D'Leit vun der Gemeng hunn och dëst Joer eng Mass fir hir Frënn. Dat ass net nei.",
                Some("lb"),
            ),
            (
                "The market of the town has been moved to the square, and that was for the best.",
                Some("en"),
            ),
            ("Marché", None),
            ("Halle 7, Luxembourg 2017", None),
            ("", None),
        ] {
            let mut count = Count::default();
            count.add(text);
            let language = count.language();
            assert_eq!(language.as_ref().map(Language::as_str), code, "{text}");
        }
    }
}
