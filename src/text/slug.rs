//! Names that go into addresses: ASCII letters, digits and hyphens.

use std::borrow::Cow;

use deunicode::deunicode;

/// The ASCII slug of `text`: « Sécurité & voisinage » is `securite-voisinage`. Empty when nothing in it can be said in
/// ASCII; the caller decides what then.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    slug_into(text, &mut slug);
    slug
}

/// Writes [`slug`] of `text` behind what `out` holds.
fn slug_into(text: &str, out: &mut String) {
    let start = out.len();
    // Most names of files need no table.
    let ascii = if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(deunicode(text))
    };
    let mut rest = &*ascii;
    while let Some(begin) = rest.bytes().position(|byte| byte.is_ascii_alphanumeric()) {
        let word = &rest[begin..];
        let end = word.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        let (word, behind) = word.split_at(end.unwrap_or(word.len()));
        if out.len() > start {
            out.push('-');
        }
        out.push_str(word);
        rest = behind;
    }
    out[start..].make_ascii_lowercase();
}

/// The slugs of each part of a path, joined by `/`. A part without a slug is left out.
pub fn slug_path(path: &str) -> String {
    let mut slugs = String::with_capacity(path.len());
    slug_path_into(path, &mut slugs);
    slugs
}

/// Writes [`slug_path`] of `path` behind what `out` holds.
pub fn slug_path_into(path: &str, out: &mut String) {
    let start = out.len();
    for part in path.split('/') {
        let before = out.len();
        if before > start {
            out.push('/');
        }
        let begin = out.len();
        slug_into(part, out);
        if out.len() == begin {
            out.truncate(before);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{slug, slug_path};

    #[test]
    fn slugs_are_plain_ascii() {
        assert_eq!(slug("  L’Été à « Saint-Josse » !"), "l-ete-a-saint-josse");
        assert_eq!(slug("Se\u{301}curité"), "securite");
        assert_eq!(slug("Straße №5"), "strasse-no5");
        assert_eq!(slug("«»"), "");
        assert_eq!(slug_path("2017/Été/«»/retour_1"), "2017/ete/retour-1");
    }
}
