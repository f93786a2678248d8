//! Takes out of a text what XML 1.0 cannot hold, so that one stray character never costs a subscriber the feed.

use std::borrow::Cow;

use super::is_usual;

/// Gives `text` with XML's characters alone ([XML 1.0 §2.2](https://www.w3.org/TR/xml/#charsets)), without the
/// non-characters of Unicode, and with LF line ends.
///
/// What no feed can hold goes: between words it leaves a space, unless white space stands beside it already; inside a
/// word it leaves nothing, for there it was a hyphen of a word processor's or a slip. What parts lines or fields by its
/// nature (U+000B, U+000C, U+001C–U+001E, U+0085) leaves a space even between letters. C1 controls are windows-1252
/// letters that lost their way, and are put right as the
/// [Encoding Standard](https://encoding.spec.whatwg.org/#index-windows-1252) has them.
pub fn clean(text: &str) -> Cow<'_, str> {
    let has_return = || memchr::memchr(b'\r', text.as_bytes()).is_some();
    if is_usual(text) && !has_return() || !text.chars().any(is_unwanted) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let kept = match c {
            '\r' if rest.peek() == Some(&'\n') => None,
            '\r' => Some('\n'),
            c if is_unwanted(c) => {
                let letter = windows_1252(c);
                if letter.is_none() {
                    gap = gap.max(Some(if parts(c) { Gap::Parts } else { Gap::Slip }));
                }
                letter
            }
            c => Some(c),
        };
        let Some(kept) = kept else { continue };
        if let (Some(gap), Some(last)) = (gap.take(), out.chars().next_back())
            && leaves_space(gap, last, kept)
        {
            out.push(' ');
        }
        out.push(kept);
    }
    Cow::Owned(out)
}

/// What a run of characters was that no feed can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// Something invisible.
    Slip,
    /// At least one that parts lines or fields.
    Parts,
}

fn parts(c: char) -> bool {
    matches!(c, '\u{B}' | '\u{C}' | '\u{1C}'..='\u{1E}' | '\u{85}')
}

/// Whether `gap` stands between words when `last` is before it and `next` behind it.
fn leaves_space(gap: Gap, last: char, next: char) -> bool {
    let of_a_word = |c: char| c.is_alphanumeric() || "'’-\u{AD}".contains(c);
    let beside_space = last.is_whitespace() || next.is_whitespace();
    let inside_a_word = of_a_word(last) && of_a_word(next);
    !beside_space && (gap == Gap::Parts || !inside_a_word)
}

/// Where the first character stands in `text` that no feed can hold, and how many there are.
pub fn forbidden(text: &str) -> Option<(usize, usize)> {
    let mut places = text
        .char_indices()
        .filter(|(_, c)| is_unwanted(*c) && *c != '\r');
    let (first, _) = places.next()?;
    Some((first, 1 + places.count()))
}

/// Whether `c` is a control character but TAB and LF, or a
/// [non-character](https://www.unicode.org/faq/private_use.html#noncharacters).
fn is_unwanted(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// The letter that windows-1252 has at the place of the C1 control `c`; five places are empty.
fn windows_1252(c: char) -> Option<char> {
    const LETTERS: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let letter = *LETTERS.get((u32::from(c) as usize).wrapping_sub(0x80))?;
    (letter != '\0').then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn control_characters_leave_words_whole_and_apart() {
        for (text, cleaned) in [
            ("infor\u{1F}mation", "information"),
            ("l'\u{1}\u{2}été", "l'été"),
            ("police\u{B}secours", "police secours"),
            ("police\u{1}\u{C}\u{2}secours", "police secours"),
            ("Fin.\u{1}Début", "Fin. Début"),
            ("police \u{1}secours", "police secours"),
            ("police\u{1} secours", "police secours"),
            ("\u{1}police\u{1}", "police"),
            ("a\r\nb\rc", "a\nb\nc"),
        ] {
            assert_eq!(clean(text), cleaned, "{text:?}");
        }
        for c in [
            '\0',
            '\u{1F}',
            '\u{7F}',
            '\u{81}',
            '\u{FDD0}',
            '\u{FFFE}',
            '\u{FFFF}',
            '\u{1FFFE}',
        ] {
            assert_eq!(
                clean(&format!("poli{c}ce.{c}Secours")),
                "police. Secours",
                "{c:?}"
            );
        }
    }

    #[test]
    fn lost_windows_letters_are_found_again() {
        assert_eq!(clean("l\u{92}\u{9C}il \u{80}\u{81}"), "l’œil €");
    }

    #[test]
    fn clean_text_is_not_copied() {
        let text = "« Sécurité »\u{202F}: 22\u{A0}%\t☑\n";
        assert!(matches!(clean(text), std::borrow::Cow::Borrowed(same) if same == text));
    }
}
