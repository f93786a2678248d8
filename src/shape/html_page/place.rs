//! Where in a file something was written that the parser handed over without its place.

use std::ops::Range;

/// The bytes at which `written` stands in `text`, which is parsed from byte `from` on: in the line `line` of that part
/// or behind it, else before. What was written with references such as `&eacute;` is found by its line.
pub(super) fn of(text: &str, from: usize, line: usize, written: &str) -> Range<usize> {
    let part = &text[from..];
    let begin = match line {
        0 | 1 => 0,
        line => part
            .match_indices('\n')
            .nth(line - 2)
            .map_or(0, |(at, _)| at + 1),
    };
    let first = written.lines().next().unwrap_or_default().trim();
    let found = if first.is_empty() {
        None
    } else {
        // A tag of several lines is known by its last.
        let behind = part[begin..].find(first).map(|at| begin + at);
        behind.or_else(|| part[..begin].rfind(first))
    };
    if let Some(at) = found {
        return from + at..from + at + first.len();
    }
    let end = part[begin..].find('\n').map_or(part.len(), |at| begin + at);
    from + begin..from + end
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn what_was_written_is_found_near_its_line() {
        let text = "---\n---\n<p>x 2018</p>\n<meta\n content='31 février 2018'\n name=date>\n<h1>L&rsquo;été</h1>\n";
        let at = |line, written| &text[of(text, 8, line, written)];
        assert_eq!(at(4, "31 février 2018"), "31 février 2018");
        assert_eq!(of(text, 8, 2, "2018").start, text.rfind("2018").unwrap());
        assert_eq!(at(5, "L’été"), "<h1>L&rsquo;été</h1>");
        assert_eq!(at(1, "rien"), "<p>x 2018</p>");
        assert_eq!(at(99, "rien"), "<p>x 2018</p>");
    }
}
