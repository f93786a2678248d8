//! Letters that another program has broken for good: « l\u{2019}Ã©tÃ© », « l'\u{FFFD}t\u{FFFD} ».

use std::ops::Range;

use super::is_usual;

/// Where the first broken letter stands in `text`: U+FFFD, which stands for what a program could not read, or UTF-8 that
/// was taken for windows-1252 and saved again. No word of a language of the Benelux has `Ã` or `Â` before a sign.
pub fn damaged(text: &str) -> Option<Range<usize>> {
    if is_usual(text) {
        return None;
    }
    search(text)
}

/// The same, letter by letter.
pub(super) fn search(text: &str) -> Option<Range<usize>> {
    // The first bytes of these four letters: most of a text is told by them not to be damaged.
    let suspect = |pair: &[u8]| matches!(pair, [0xC3, 0x82 | 0x83 | 0xA2] | [0xEF, 0xBF]);
    let mut at = 0;
    while let Some(found) = text.as_bytes()[at..].windows(2).position(suspect) {
        let start = at + found;
        let mut rest = text[start..].chars();
        let (first, second) = (rest.next()?, rest.next());
        let broken = match (first, second) {
            ('\u{FFFD}', _) => true,
            // Another character of the same first bytes.
            (first, _) if !matches!(first, 'Ã' | 'Â' | 'â') => false,
            ('â', Some(second)) => second == '€',
            (_, Some(second)) => {
                matches!(second, '\u{A0}'..='\u{BF}' | '\u{80}'..='\u{9F}' | '€' | '‚' | 'ƒ' | '„' | '†' | '‡' | 'ˆ' | '‰' | '™')
                    && !(second == '\u{A0}' && first == 'Â')
            }
            (_, None) => false,
        };
        let end = start + first.len_utf8();
        if broken {
            let second = second.filter(|_| first != '\u{FFFD}');
            return Some(start..end + second.map_or(0, char::len_utf8));
        }
        at = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::damaged;

    #[test]
    fn broken_letters_are_found_and_others_are_not() {
        for broken in [
            "l'Ã©tÃ©",
            "lâ€™eau",
            "l'\u{FFFD}t\u{FFFD}",
            "Â« oui Â»",
            "Ã\u{A0} Paris",
            "Ãª",
        ] {
            assert!(damaged(broken).is_some(), "{broken}");
        }
        for sound in [
            "l'été, l’eau",
            "Âge, Âne, « São Paulo »",
            "SÃO",
            "pâte",
            "â",
            "Ã",
            "",
            "Â Bruxelles",
        ] {
            assert_eq!(damaged(sound), None, "{sound}");
        }
        assert_eq!(damaged("a Ã© b"), Some(2..6));
    }
}
