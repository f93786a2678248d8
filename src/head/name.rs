//! What a file's name and its folders say: a date, as Jekyll, Hugo and Zola write it there; a category, as Jekyll and
//! Pelican take it from there; that it is a draft.

use crate::date::{self, Unreadable, Written};
use crate::text::{Language, Plain};

/// The date at the beginning of the name of the file at `path`, or of the folder that is an article (`DATE-name/index.md`),
/// or in its folders, down to the day: `2017/11/28/name.md`, `2017/11/28-name.md`. In place of one that is no day, what
/// was written.
pub(super) fn dated(path: &str) -> Option<Result<Written, String>> {
    let path = super::identity::bare(path);
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let written = match begins_with_date(name) {
        Some(date) => date.to_owned(),
        None => in_folders(folders, name)?,
    };
    match date::read(&written.replace('_', "-")) {
        Ok(date) => Some(Ok(date)),
        Err(Unreadable::Impossible) => Some(Err(written)),
        Err(Unreadable::NotADate) => None,
    }
}

/// A name without the date that it may begin with: `2017-11-28-retour`.
pub(crate) fn without_date(name: &str) -> &str {
    match begins_with_date(name).and_then(|date| name.get(date.len() + 1..)) {
        Some(rest) if !rest.is_empty() && date::read(&name[..10].replace('_', "-")).is_ok() => rest,
        _ => name,
    }
}

/// `2017-11-28` or `2017_11_28`, alone or with a mark behind it.
fn begins_with_date(name: &str) -> Option<&str> {
    let date = name.get(..10)?;
    let has_form = date.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == name.as_bytes()[4] && matches!(byte, b'-' | b'_'),
        _ => byte.is_ascii_digit(),
    });
    let ends = name[10..]
        .chars()
        .next()
        .is_none_or(|c| matches!(c, '-' | '_' | '.' | ' '));
    (has_form && ends).then_some(date)
}

fn in_folders(folders: &str, name: &str) -> Option<String> {
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = folders.rsplit('/');
    let (mut last, mut before) = (parts.next()?, parts.next()?);
    let day = match name.get(..2).filter(|day| digits(day, 2)) {
        // `2017/11/28-name`, but not `2017/11/28 name`, which may begin with a number.
        Some(day) if name.len() == 2 || name[2..].starts_with(['-', '_']) => day,
        _ => {
            let day = last;
            (last, before) = (before, parts.next()?);
            day
        }
    };
    (digits(before, 4) && digits(last, 2) && digits(day, 2))
        .then(|| format!("{before}-{last}-{day}"))
}

/// The language in the name of the file at `path`, as [Hugo](https://gohugo.io/content-management/multilingual/) has it:
/// `retour.nl.md`. Only languages that the neighbours write.
pub(crate) fn language(path: &str) -> Option<Language> {
    let (stem, _) = path.rsplit_once('.')?;
    let (_, code) = stem.rsplit_once('.')?;
    ["fr", "nl", "de", "lb", "en"]
        .contains(&code)
        .then(|| Language::parse(code))?
}

/// Whether the file at `path` lies in [Jekyll's folder of drafts](https://jekyllrb.com/docs/posts/#drafts).
pub(super) fn is_draft(path: &str) -> bool {
    path.split('/').any(|part| part == "_drafts")
}

/// The categories that folders give an article which names none: all above Jekyll's `_posts`, and for Pelican, whose
/// articles begin with header lines, the one that holds it.
pub(super) fn categories(path: &str, has_headers: bool) -> Vec<Plain> {
    let folders: Vec<&str> = path.split('/').rev().skip(1).collect();
    let jekylls = folders.iter().rposition(|folder| *folder == "_posts");
    let named = match jekylls {
        Some(at) => folders[at + 1..].iter().rev().copied().collect(),
        None if has_headers => folders.first().copied().into_iter().collect(),
        None => Vec::new(),
    };
    named.into_iter().map(Plain::new).collect()
}

#[cfg(test)]
mod tests {
    use super::{categories, dated, without_date};

    #[test]
    fn names_tell_a_language() {
        for (path, code) in [
            ("a.nl.md", Some("nl")),
            ("x/index.fr.md", Some("fr")),
            ("v1.is.md", None),
            ("nl.md", None),
            ("a.md", None),
        ] {
            let language = super::language(path);
            assert_eq!(
                language.as_ref().map(crate::text::Language::as_str),
                code,
                "{path}"
            );
        }
    }

    #[test]
    fn folders_name_categories() {
        let named = |path, headers| {
            categories(path, headers)
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            named("sport/vélo/_posts/2017/a.md", false),
            ["sport", "vélo"]
        );
        assert_eq!(named("_posts/a.md", true), [""; 0]);
        assert_eq!(named("blog/Sécurité/a.md", true), ["Sécurité"]);
        assert_eq!(named("blog/Sécurité/a.md", false), [""; 0]);
        assert_eq!(named("a.md", true), [""; 0]);
    }

    #[test]
    fn dates_are_read_from_names_and_folders() {
        for (path, date) in [
            ("2017-11-28-retour.md", Some("2017-11-28")),
            ("a/2017_11_28_retour.md", Some("2017-11-28")),
            ("2017-11-28.md", Some("2017-11-28")),
            ("2017-11-28-retour/index.md", Some("2017-11-28")),
            ("2017/11/28/retour.md", Some("2017-11-28")),
            ("blog/2017/11/28-retour.md", Some("2017-11-28")),
            ("2017/11/28/index.md", Some("2017-11-28")),
            ("2017-02-31-retour.md", Some("impossible")),
            ("2017/11/retour.md", None),
            ("2017/11/2-retour.md", None),
            ("2017-11-28retour.md", None),
            ("2017-11_28-retour.md", None),
            ("retour-2017-11-28.md", None),
            ("112/11/28/retour.md", None),
            ("été.md", None),
        ] {
            let read = dated(path).map(|date| match date {
                Ok(date) => date.local.date().to_string(),
                Err(_) => "impossible".to_owned(),
            });
            assert_eq!(read.as_deref(), date, "{path}");
        }
    }

    #[test]
    fn dates_go_from_file_names() {
        assert_eq!(without_date("2017-11-28-retour"), "retour");
        assert_eq!(without_date("2017-11-28"), "2017-11-28");
        assert_eq!(without_date("2017-99-28-retour"), "2017-99-28-retour");
        assert_eq!(without_date("été-à-bruxelles"), "été-à-bruxelles");
    }
}
