//! The ledger as text: one line each, sorted, so that version control shows what changed and merges what two people did.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::{Ledger, Line, Mark};
use crate::diagnostic::{Diagnostic, Finding};
use crate::mark::MARKS;
use crate::value::Text;
use crate::wording::Phrase;

/// The version of this form.
const FORM: u32 = 1;
/// What the first line begins with; the numbers of the form and of the marks follow.
const TITLE: &str = "# crieur ledger ";
/// What the second line says.
const REMARK: &str = "# Under which id subscribers know each article. Keep this file with feeds.toml, and commit it.";
/// How a feed's line begins. No id does, for it has a colon.
const FEED: &str = "feed";
const NOTHING: &str = "-";
/// What stands before the path of a file that is gone.
const GONE: &str = "!";
/// What may not stand in a path as it is.
const CODED: &AsciiSet = &CONTROLS.add(b'%').add(b'!');
const CODED_WITH_SPACES: &AsciiSet = &CODED.add(b' ');

/// The text of `ledger`.
pub(super) fn write(ledger: &Ledger) -> String {
    let mut text = format!("{TITLE}{FORM}.{MARKS}\n{REMARK}\n");
    for (name, id) in &ledger.feeds {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{FEED} {name} {id}");
    }
    for (id, line) in &ledger.lines {
        let date = |date: &DateTime<FixedOffset>| date.to_rfc3339_opts(SecondsFormat::Secs, true);
        let first = date(&line.first);
        let published = (line.published != line.first).then(|| date(&line.published));
        let updated = line
            .updated
            .map(|updated| updated.to_rfc3339_opts(SecondsFormat::Secs, true));
        let mark = line.mark.map(|mark| mark.to_string());
        let path = line.path.as_ref().map(|path| {
            let outside = path.starts_with(' ') || path.ends_with(' ');
            let coded = if outside { CODED_WITH_SPACES } else { CODED };
            utf8_percent_encode(path, coded).to_string()
        });
        let path = match (line.gone, path) {
            (true, path) => Some(format!("{GONE}{}", path.unwrap_or_default())),
            (false, path) => path,
        };
        let [published, updated, mark, path] =
            [published, updated, mark, path].map(|part| part.unwrap_or_else(|| NOTHING.to_owned()));
        let _ = writeln!(text, "{id} {first} {published} {updated} {mark} {path}");
    }
    text
}

/// Reads `whole`, which is what `file` holds. What is wrong goes to `found`: each line that cannot be used is an error, for
/// without it an article might come back as new. Nothing when it is no ledger at all, or one of a newer crieur.
pub fn read(file: &Path, whole: &str, found: &mut Vec<Diagnostic>) -> Option<Ledger> {
    let mut ledger = Ledger::empty(file);
    let text = Text { file, whole };
    let mut at = 0;
    let mut lines = whole.split_inclusive('\n').map(|line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    });
    let (start, first) = lines.next().unwrap_or_default();
    let comparable = match version(first) {
        Some((FORM, marks)) if marks <= MARKS => marks == MARKS,
        Some((form, _)) if form >= FORM => {
            found.push(text.diagnose(Finding::LedgerNewer, start..start + first.len()));
            return None;
        }
        _ => {
            // A merge may have marked the first line, too.
            let finding = if mark_of_merge(first).is_some() {
                Finding::LedgerConflict
            } else {
                let first_line = format!("{TITLE}{FORM}.{MARKS}");
                Finding::LedgerLine {
                    fault: Phrase::about("ledger-title", vec![("line", first_line.into())]),
                }
            };
            found.push(text.diagnose(finding, start..start + first.len().max(1)));
            return None;
        }
    };
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let twice = |id: &str, first, what: &'static str, range| {
        let id = id.into();
        let advice = what.into();
        let finding = Finding::LedgerTwice { id, first, advice };
        text.diagnose(finding, range)
    };
    let mut in_conflict = false;
    for (number, (start, line)) in (2..).zip(lines) {
        if line == REMARK || line.trim().is_empty() {
            continue;
        }
        let range = start..start + line.len();
        if let Some(mark) = mark_of_merge(line) {
            // A conflict is told of once, and not what it makes of the lines in it.
            if !in_conflict {
                found.push(text.diagnose(Finding::LedgerConflict, range));
            }
            in_conflict = mark != '>';
            continue;
        }
        if in_conflict {
            continue;
        }
        let key = key(line);
        if let Some(first) = seen.insert(key, number) {
            let (id, what) = match key.strip_prefix("feed ") {
                Some(name) => (name, "ledger-twice-feed"),
                None => (key, "ledger-twice-article"),
            };
            found.push(twice(id, first, what, range));
            continue;
        }
        match entry(line) {
            Ok(Read::Feed(name, id)) => {
                ledger.feeds.insert(name.to_owned(), id.to_owned());
            }
            Ok(Read::Article(id, mut read)) => {
                // Marks of another version say nothing about today's words.
                read.mark = read.mark.filter(|_| comparable);
                if let Some(path) = &read.path
                    && let Some(first) = places.insert(path.clone(), number)
                {
                    found.push(twice(path, first, "ledger-twice-file", range));
                }
                ledger.lines.insert(id.to_owned(), read);
            }
            Err((part, fault)) => {
                let at = part.as_ptr() as usize - line.as_ptr() as usize;
                let range = start + at..start + at + part.len();
                let fault = Phrase::about(fault, vec![("written", part.to_owned().into())]);
                found.push(text.diagnose(Finding::LedgerLine { fault }, range));
            }
        }
    }
    // Line ends of another system say nothing else.
    ledger.was = Some(whole.replace("\r\n", "\n"));
    Some(ledger)
}

/// The numbers in the first line.
fn version(first: &str) -> Option<(u32, u32)> {
    let (form, marks) = first.strip_prefix(TITLE)?.trim_end().split_once('.')?;
    Some((form.parse().ok()?, marks.parse().ok()?))
}

/// The sign of a line that version control wrote, because two people had changed the same one.
fn mark_of_merge(line: &str) -> Option<char> {
    let sign = line.chars().next().filter(|sign| "<=>|".contains(*sign))?;
    let count = line.chars().take_while(|c| *c == sign).count();
    (count == 7).then_some(sign)
}

/// What no two lines may have in common: the id, or the name of the feed.
fn key(line: &str) -> &str {
    let end = |from: usize| line[from..].find(' ').map_or(line.len(), |at| from + at);
    let first = end(0);
    match &line[..first] {
        FEED if first < line.len() => &line[..end(first + 1)],
        _ => &line[..first],
    }
}

enum Read<'a> {
    Feed(&'a str, &'a str),
    Article(&'a str, Line),
}

/// Reads one line; or tells which part of it is wrong, and what it should be.
fn entry(line: &str) -> Result<Read<'_>, (&str, &'static str)> {
    if line.starts_with('#') {
        return Err((line, "ledger-comment"));
    }
    let mut parts = line.splitn(6, ' ');
    let end = &line[line.len()..];
    let mut part = || parts.next().unwrap_or(end);
    let id = part();
    if id == FEED {
        let (name, id, rest) = (part(), part(), part());
        let is_right = !name.is_empty() && id.contains(':') && rest.is_empty();
        return if is_right {
            Ok(Read::Feed(name, id))
        } else {
            Err((line, "ledger-feed"))
        };
    }
    if !id.contains(':') {
        return Err((id, "ledger-id"));
    }
    let mut date = || match part() {
        NOTHING => Ok(None),
        "" => Err((line, "ledger-no-date")),
        date => DateTime::parse_from_rfc3339(date)
            .map(Some)
            .map_err(|_| (date, "ledger-date")),
    };
    let first = date()?.ok_or((line, "ledger-no-date"))?;
    let published = date()?.unwrap_or(first);
    let updated = date()?.map(|updated| updated.to_utc());
    let mark = match part() {
        NOTHING => None,
        part => Some(Mark::parse(part).ok_or((part, "ledger-mark"))?),
    };
    let place = part().trim_end_matches(' ');
    let gone = place.starts_with(GONE);
    let path = match place.strip_prefix(GONE).unwrap_or(place) {
        NOTHING if !gone => None,
        "" if gone => None,
        "" => return Err((line, "ledger-path")),
        part => {
            let path = percent_decode_str(part).decode_utf8();
            Some(path.map_err(|_| (part, "ledger-path"))?.into_owned())
        }
    };
    let line = Line {
        first,
        published,
        updated,
        mark,
        path,
        gone,
    };
    Ok(Read::Article(id, line))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever a ledger holds comes back from its text.
        #[test]
        fn a_ledger_is_read_as_it_was_written(
            lines in proptest::collection::btree_map("[a-z]{1,8}:[!-~]{0,20}", line(), 0..8),
            feeds in proptest::collection::btree_map("[a-z0-9-]{1,9}", "tag:[!-~]{0,20}", 0..3),
        ) {
            let mut ledger = Ledger::empty(Path::new("feeds.ledger"));
            let mut places = std::collections::BTreeSet::new();
            ledger.lines = lines;
            ledger.lines.retain(|_, line| line.path.clone().is_none_or(|path| places.insert(path)));
            ledger.feeds = feeds;
            let text = write(&ledger);
            let mut found = Vec::new();
            let read = read(&ledger.file, &text, &mut found).unwrap();
            prop_assert_eq!(found, vec![]);
            prop_assert_eq!(&read.lines, &ledger.lines);
            prop_assert_eq!(&read.feeds, &ledger.feeds);
            prop_assert_eq!(write(&read), text);
        }

        /// No text makes it panic, and none is taken for another ledger in silence.
        #[test]
        fn any_text_is_read_or_refused(text in "(# crieur ledger 1.1\n)?([ -~\n]|feed |tag:a |2017-11-28T06:00:00Z |- )*") {
            let mut found = Vec::new();
            let ledger = read(Path::new("feeds.ledger"), &text, &mut found);
            let lines = text.lines().skip(1).filter(|line| !line.trim().is_empty() && *line != REMARK).count();
            match ledger {
                Some(ledger) if found.is_empty() => prop_assert_eq!(ledger.lines.len() + ledger.feeds.len(), lines),
                _ => prop_assert!(!found.is_empty()),
            }
        }
    }

    fn line() -> impl Strategy<Value = Line> {
        let moment =
            || (0_i64..4_000_000_000).prop_map(|s| DateTime::from_timestamp(s, 0).unwrap());
        let mark = ("[ a-z]{0,30}", "[ a-z]{0,90}").prop_map(|(title, text)| {
            Mark::of(
                &crate::text::Plain::new(&title),
                &crate::text::Html::from_sanitised(&text),
            )
        });
        (
            moment(),
            moment(),
            proptest::option::of(moment()),
            proptest::option::of(mark),
            proptest::option::of("[!~]?\\PC{0,3}[ \n\t%é]{0,2}[a-z/]{0,9}\\.(md|txt)[ \n]?"),
            any::<bool>(),
        )
            .prop_map(|(first, published, updated, mark, path, gone)| Line {
                first: first.fixed_offset(),
                published: published.fixed_offset(),
                updated,
                mark,
                gone,
                path,
            })
    }
}
