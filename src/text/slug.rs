//! Names that go into addresses: ASCII letters, digits and hyphens.

use deunicode::deunicode;

/// The ASCII slug of `text`: « Sécurité & voisinage » is `securite-voisinage`. Empty when nothing in it can be said in
/// ASCII; the caller decides what then.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in deunicode(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// The slugs of each part of a path, joined by `/`. A part without a slug is left out.
pub fn slug_path(path: &str) -> String {
    path.split('/')
        .map(slug)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("/")
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
