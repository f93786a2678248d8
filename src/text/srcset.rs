//! The pictures that a [`srcset`](https://html.spec.whatwg.org/#srcset-attribute) offers.

/// The candidates in `value`, each an address and what it is good for. A comma may belong to an address; one that parts
/// candidates has white space after it or a descriptor before it.
pub(crate) fn candidates(value: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let mut described = false;
    for (at, c) in value.char_indices() {
        let candidate = value[begin..at].trim_start();
        described |= c.is_ascii_whitespace() && !candidate.is_empty();
        let ends = value[at + c.len_utf8()..]
            .chars()
            .next()
            .is_none_or(|next| next.is_ascii_whitespace());
        if c == ',' && (described || ends) {
            parts.push(&value[begin..at]);
            begin = at + 1;
            described = false;
        }
    }
    parts.push(&value[begin..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::candidates;

    #[test]
    fn a_comma_may_belong_to_an_address() {
        let all: Vec<&str> = candidates("p.jpg, q,r.jpg 2x,s.jpg 3x")
            .into_iter()
            .map(str::trim)
            .collect();
        assert_eq!(all, ["p.jpg", "q,r.jpg 2x", "s.jpg 3x"]);
    }
}
