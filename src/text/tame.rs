//! Cuts tags with hundreds of attributes: parsers of HTML compare each attribute of a tag with all before it, so that one
//! tag of a megabyte could cost minutes.

use std::borrow::Cow;

/// How many attributes a tag keeps.
const ATTRIBUTES: usize = 200;

/// Gives `html` with no more than [`ATTRIBUTES`] in any tag, in time that grows in a straight line with it.
pub(crate) fn tame(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        let tag = Tag::read(html.as_bytes(), start + 1);
        if let Some(cut) = tag.cut {
            out.push_str(&html[kept..cut]);
            kept = tag.end;
        }
        at = tag.end.max(start + 1);
    }
    if kept == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[kept..]);
    Cow::Owned(out)
}

/// What was seen of a tag.
struct Tag {
    /// Where its attributes become too many.
    cut: Option<usize>,
    /// Where it ends: at its `>`, or where the text does.
    end: usize,
}

impl Tag {
    /// Reads the tag whose name begins at `at`
    /// ([HTML §13.2.5.32](https://html.spec.whatwg.org/#before-attribute-name-state) and those after it).
    fn read(bytes: &[u8], mut at: usize) -> Self {
        let none = |end| Self { cut: None, end };
        if bytes.get(at) == Some(&b'/') {
            at += 1;
        }
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            return none(at);
        }
        let is_gap = |byte: u8| byte.is_ascii_whitespace() || byte == b'/';
        let (mut count, mut cut) = (0, None);
        // Whether an attribute's name may begin, and whether its value may.
        let (mut gap, mut value) = (false, false);
        while let Some(byte) = bytes.get(at).copied() {
            match byte {
                b'>' => return Self { cut, end: at },
                b'"' | b'\'' if value => {
                    let rest = &bytes[at + 1..];
                    let Some(length) = rest.iter().position(|other| *other == byte) else {
                        return Self {
                            cut,
                            end: bytes.len(),
                        };
                    };
                    at += length + 1;
                    (gap, value) = (true, false);
                }
                b'=' if !gap || value => value = true,
                byte if is_gap(byte) => gap |= !value,
                _ => {
                    if gap && !value {
                        count += 1;
                        if count > ATTRIBUTES && cut.is_none() {
                            cut = Some(at);
                        }
                    }
                    (gap, value) = (false, false);
                }
            }
            at += 1;
        }
        Self {
            cut,
            end: bytes.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, tame};

    #[test]
    fn tags_keep_their_first_attributes() {
        let usual = "<p a=\"<b c d>\" e = 'f' g>Un <3 deux</p><!-- <x y --> <br/>";
        assert_eq!(tame(usual), usual);
        let many = |count: usize| " a=\"b c\"".repeat(count);
        let long = format!("x<p{}>y</p>", many(ATTRIBUTES));
        assert_eq!(tame(&long), long);
        let longer = format!("x<p{}>y</p><a href=z>", many(ATTRIBUTES + 300));
        assert_eq!(
            tame(&longer),
            format!("x<p{} >y</p><a href=z>", many(ATTRIBUTES))
        );
        assert_eq!(
            tame(&format!("<p{}", " é".repeat(1000))),
            format!("<p{} ", " é".repeat(ATTRIBUTES))
        );
        assert!(tame(&"<p a=".repeat(5000)).len() < 2000);
    }
}
