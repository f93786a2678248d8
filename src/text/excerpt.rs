//! Shortens a text to a summary without hurting a word.

use unicode_segmentation::UnicodeSegmentation;

use super::Plain;

/// The beginning of `whole` in at most `limit` user-perceived characters
/// ([UAX 29](https://www.unicode.org/reports/tr29/)): at the end of a sentence where one falls in the second half of
/// the room, else after a whole word with « … ». A single word longer than that is cut between two characters.
pub fn excerpt(whole: &Plain, limit: usize) -> Plain {
    let text = whole.as_str();
    // A character has a byte at least.
    if text.len() <= limit {
        return whole.clone();
    }
    let Some((end, _)) = text.grapheme_indices(true).nth(limit) else {
        return whole.clone();
    };
    // One character may be needed for the mark of omission.
    let room = &text[..end];
    if let Some(sentence) = sentence_end(room, &text[end..]).filter(|at| *at * 2 >= room.len()) {
        return Plain::new(&room[..sentence]);
    }
    let last = room
        .grapheme_indices(true)
        .next_back()
        .map_or(0, |(at, _)| at);
    let word = room[..last].rfind(char::is_whitespace).unwrap_or(last);
    let kept = room[..word].trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-".contains(c));
    Plain::new(&format!("{kept}…"))
}

/// Where the last whole sentence of `room` ends, when `after` is what follows it.
fn sentence_end(room: &str, after: &str) -> Option<usize> {
    let ends = room
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…'));
    ends.map(|(at, c)| at + c.len_utf8()).rfind(|at| {
        let next = room[*at..].chars().chain(after.chars()).next();
        next.is_none_or(|c| c == ' ')
    })
}

#[cfg(test)]
mod tests {
    use super::{Plain, excerpt};

    fn cut(text: &str, limit: usize) -> String {
        excerpt(&Plain::new(text), limit).to_string()
    }

    #[test]
    fn ends_at_a_sentence_or_a_word() {
        assert_eq!(cut("Court.", 10), "Court.");
        assert_eq!(
            cut("Une phrase. Une autre, plus longue.", 16),
            "Une phrase."
        );
        assert_eq!(cut("Un. Beaucoup de mots sans fin", 16), "Un. Beaucoup…");
        assert_eq!(cut("anticonstitutionnellement", 8), "anticon…");
    }

    #[test]
    fn never_cuts_inside_a_character() {
        assert_eq!(cut("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2), "👩‍👩‍👧‍👦…");
    }
}
