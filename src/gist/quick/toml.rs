//! Values of TOML: texts in quotes without escapes, lists of these on one line, dates, numbers, true and false.

use memchr::memchr;

use super::iso;
use super::lines::{Form, List, Value, is_whole, quoted};

/// The key and the value of `line`.
pub(super) fn line(line: &str) -> Option<(&str, Value<'_>)> {
    let end = line
        .bytes()
        .position(|byte| !byte.is_ascii_lowercase() && byte != b'_')?;
    let (key, rest) = line.split_at(end);
    let rest = space(space(rest).strip_prefix('=')?);
    let (value, rest) = value(rest)?;
    let rest = space(rest);
    (rest.is_empty() || rest.starts_with('#')).then_some((key, value))
}

/// Whether `line` says nothing.
pub(super) fn is_blank(line: &str) -> bool {
    let line = space(line);
    line.is_empty() || line.starts_with('#')
}

fn value(text: &str) -> Option<(Value<'_>, &str)> {
    match text.as_bytes().first()? {
        b'"' | b'\'' => {
            let (inner, rest) = quoted(text)?;
            Some((Value::Text(inner), rest))
        }
        b'[' => {
            let written = &text[1..];
            let mut count = 0;
            let rest = items(written, |_| count += 1)?;
            let form = Form::Toml;
            Some((
                Value::List(List {
                    form,
                    written: &written[..written.len() - rest.len()],
                    count,
                }),
                rest,
            ))
        }
        _ => {
            let end = memchr(b'#', text.as_bytes()).unwrap_or(text.len());
            let written = text[..end].trim_end_matches([' ', '\t']);
            let sound = matches!(written, "true" | "false")
                || is_whole(written)
                || iso::read(written, true).is_some();
            sound.then_some((Value::Bare(written), &text[end..]))
        }
    }
}

/// Gives each text of the list whose bracket stands before `written` to `each`, and what is behind the list.
pub(super) fn items<'t>(written: &'t str, mut each: impl FnMut(&'t str)) -> Option<&'t str> {
    let mut rest = space(written);
    loop {
        if let Some(rest) = rest.strip_prefix(']') {
            return Some(rest);
        }
        let (item, behind) = quoted(rest)?;
        each(item);
        rest = space(behind);
        match rest.strip_prefix(',') {
            Some(more) => rest = space(more),
            None if rest.starts_with(']') => {}
            None => return None,
        }
    }
}

fn space(text: &str) -> &str {
    text.trim_start_matches([' ', '\t'])
}
