//! Takes a folded text apart into the numbers, names and marks of which dates consist.

/// A piece of a written date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word<'a> {
    /// A number and how many digits it has. Of more than nine digits, the first nine: only a fraction has that many.
    Number(u32, usize),
    /// A run of letters. A point behind it is no more than abbreviation, and left out.
    Name(&'a str),
    /// Any other character but white space. A hyphen is one only where something stands close behind it: `-0500`. With
    /// a space behind it, it is a dash, and dashes of every length are `–`.
    Mark(char),
}

/// The words of `text`, which is folded.
pub(super) fn split(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(24);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |fits: fn(char) -> bool| rest.find(|c| !fits(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let end = run(|c| c.is_ascii_digit());
            // Nine digits always fit.
            let value = rest[..end.min(9)].parse().unwrap_or(u32::MAX);
            words.push(Word::Number(value, end));
            end
        } else if first.is_alphabetic() {
            let end = run(char::is_alphabetic);
            words.push(Word::Name(&rest[..end]));
            end + usize::from(rest[end..].starts_with('.'))
        } else {
            let length = first.len_utf8();
            let loose = rest[length..].starts_with(char::is_whitespace);
            match first {
                // The hyphen that does not break, as folding leaves it, and the minus of ISO 8601.
                '-' | '‐' | '\u{2212}' => words.push(Word::Mark(if loose { '–' } else { '-' })),
                '–' | '—' | '―' => words.push(Word::Mark('–')),
                space if space.is_whitespace() => {}
                mark => words.push(Word::Mark(mark)),
            }
            length
        };
        rest = &rest[length..];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Word, split};

    #[test]
    fn a_hyphen_is_told_from_a_dash_by_what_stands_close_behind() {
        use Word::{Mark, Name, Number};
        assert_eq!(
            split("8 nov. 2017 - 10h -05 \u{2212}1 — 0123456789"),
            [
                Number(8, 1),
                Name("nov"),
                Number(2017, 4),
                Mark('–'),
                Number(10, 2),
                Name("h"),
                Mark('-'),
                Number(5, 2),
                Mark('-'),
                Number(1, 1),
                Mark('–'),
                Number(12_345_678, 10),
            ]
        );
    }
}
