//! The breadcrumb that a copied page begins with: `Info Citoyen » Actualités » Un titre`.

use crate::date;
use crate::text::{Fold, Plain};

/// How many bytes a breadcrumb has at most. What is compared with it costs more than it is long.
const LONGEST: usize = 2000;

/// What a breadcrumb says.
pub(super) struct Breadcrumb {
    pub(super) categories: Vec<Plain>,
    /// Whether its last part is the line that follows, which is then the title whatever it looks like.
    pub(super) repeats_title: bool,
}

/// What `line` says as a breadcrumb, if it is one. A title may hold « » of its own, so the repeated title line decides
/// where it begins; a line that starts with the site's name is a breadcrumb in any case.
pub(super) fn read(line: &str, next: Option<&str>, site: &Plain) -> Option<Breadcrumb> {
    if line.len() > LONGEST {
        return None;
    }
    let parts: Vec<&str> = separated(line);
    if parts.len() < 2 {
        return None;
    }
    // Try the longest tail first.
    let title = next.map(Fold::new);
    let begin = (1..parts.len()).find(|at| {
        let tail = &line[offset(line, parts[*at])..];
        title
            .as_ref()
            .is_some_and(|title| *title == Fold::new(tail))
    });
    let last = match begin {
        Some(at) => at,
        None if Fold::new(parts[0]) == Fold::new(site.as_str()) => {
            // The last part is the title when it is much like the line that follows, or cut short; else a category.
            let tail = parts[parts.len() - 1];
            let is_title =
                next.is_none_or(|title| date::read(title).is_ok() || is_like(tail, title));
            parts.len() - usize::from(is_title)
        }
        None => return None,
    };
    let categories = parts[1..last].iter().map(|part| Plain::new(part));
    Some(Breadcrumb {
        categories: categories.filter(|part| !part.is_empty()).collect(),
        repeats_title: begin.is_some(),
    })
}

/// What `line` begins with when it looks like a breadcrumb, which is the name of the site, and whether it is one for certain.
pub(super) fn site(line: &str, next: Option<&str>) -> Option<(Plain, bool)> {
    let first = *separated(line).first()?;
    let name = Plain::new(first);
    let is_crumb = line.len() <= LONGEST && first.len() < line.len() && !name.is_empty();
    let is_certain = || read(line, next, &name).is_some_and(|found| found.repeats_title);
    is_crumb.then(|| (name.clone(), is_certain()))
}

/// Whether `tail` is `title` with a slip in it, or its beginning.
fn is_like(tail: &str, title: &str) -> bool {
    let tail = Fold::new(tail.trim_end_matches(['…', '.']));
    let title = Fold::new(title);
    let (tail, title) = (tail.as_str(), title.as_str());
    let cut = tail.chars().count() > 5 && title.starts_with(tail);
    cut || title.len() <= LONGEST && strsim::normalized_damerau_levenshtein(tail, title) > 0.6
}

/// The parts of a breadcrumb. A separator has white space before it; a `»` that closes a « before it is none.
fn separated(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let mut open = 0_usize;
    for (at, c) in line.char_indices() {
        if c == '«' {
            open += 1;
        } else if c == '»' && open > 0 {
            open -= 1;
        } else if c == '>' && begin == at && at > 0 {
            // « >> » is one separator.
            begin = at + 1;
        } else if matches!(c, '»' | '›' | '>') && line[..at].ends_with(char::is_whitespace) {
            parts.push(line[begin..at].trim());
            begin = at + c.len_utf8();
        }
    }
    parts.push(line[begin..].trim());
    parts
}

/// Where `part`, a piece of `line`, begins in it.
fn offset(line: &str, part: &str) -> usize {
    part.as_ptr() as usize - line.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_stand_between_the_site_and_the_title() {
        for (line, next, categories, repeats) in [
            (
                "Info Citoyen » Actualités » Sécurité » Un titre",
                "Un titre",
                &["Actualités", "Sécurité"][..],
                true,
            ),
            (
                "Info Citoyen » A » Vivre «\u{202F}ensemble\u{202F}» » un guide",
                "Vivre « ensemble » » un guide",
                &["A"],
                true,
            ),
            ("Info Citoyen » Un titre", "UN  TITRE", &[], true),
            (
                "Autre site › Brèves › Un titre",
                "Un titre",
                &["Brèves"],
                true,
            ),
            (
                "INFO CITOYEN > Brèves > Un ti…",
                "Un titre",
                &["Brèves"],
                false,
            ),
            (
                "Info Citoyen » Brèves » Un tittre plus long",
                "Un titre plus long",
                &["Brèves"],
                false,
            ),
            (
                "Info Citoyen >> Culture >> Arts",
                "Un titre",
                &["Culture", "Arts"],
                false,
            ),
            ("Info Citoyen » Culture", "Un titre", &["Culture"], false),
        ] {
            let found = read(line, Some(next), &Plain::new("Info Citoyen"))
                .unwrap_or_else(|| panic!("{line}"));
            let found_categories: Vec<&str> = found.categories.iter().map(Plain::as_str).collect();
            assert_eq!(
                (found_categories.as_slice(), found.repeats_title),
                (categories, repeats),
                "{line}"
            );
        }
        for line in [
            "Un titre",
            "« Un » titre",
            "Un » titre",
            "Autre site » Brèves » Un titre",
        ] {
            assert!(
                read(line, Some("28/11/2017"), &Plain::new("Info Citoyen")).is_none(),
                "{line}"
            );
        }
    }
}
