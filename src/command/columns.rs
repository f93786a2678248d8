//! Text in columns: as wide as the terminal is, in characters.

/// `text` in lines of at most `room` characters, broken between words; in one line where that is not known.
pub(super) fn wrap(text: &str, room: Option<usize>) -> Vec<String> {
    let Some(room) = room else {
        return vec![text.to_owned()];
    };
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let letters = word.chars().count();
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + letters <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `text`, or the beginning of it that `width` characters hold.
pub(super) fn cut(text: &str, width: usize) -> String {
    match text.char_indices().nth(width) {
        Some(_) => text
            .chars()
            .take(width.saturating_sub(1))
            .chain(['…'])
            .collect(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, wrap};

    #[test]
    fn lines_are_broken_between_words() {
        let text = "été à la mer, anticonstitutionnellement";
        assert_eq!(wrap(text, None), [text]);
        let lines = wrap(text, Some(8));
        assert_eq!(lines, ["été à la", "mer,", "anticonstitutionnellement"]);
        assert_eq!(wrap("", Some(8)), [""]);
        assert_eq!(cut("été", 2), "é…");
        assert_eq!(cut("été", 3), "été");
    }
}
