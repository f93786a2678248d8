//! Values of YAML: texts on one line, with quotes and without escapes or where no rule of YAML's can bite, lists of
//! these, dates, numbers, true and false.

use memchr::{memchr, memchr_iter, memchr2, memchr2_iter};

use super::iso;
use super::lines::{Form, Lines, List, Value, is_whole, quoted};

/// The key and the value of `line`; a list may take more of `lines`.
pub(super) fn line<'t>(line: &'t str, lines: &mut Lines<'t>) -> Option<(&'t str, Value<'t>)> {
    let end = line
        .bytes()
        .position(|byte| !byte.is_ascii_lowercase() && byte != b'_')?;
    let (key, rest) = line.split_at(end);
    let rest = rest.strip_prefix(':')?;
    let written = rest.trim_matches(' ');
    if written.is_empty() {
        return Some((key, block(lines)?));
    }
    if !rest.starts_with(' ') {
        return None;
    }
    Some((key, value(written)?))
}

/// Whether `line` says nothing.
pub(super) fn is_blank(line: &str) -> bool {
    line.is_empty() || line.starts_with('#')
}

fn value(text: &str) -> Option<Value<'_>> {
    if let Some(written) = text.strip_prefix('[') {
        let mut count = 0;
        let rest = flow(written, |_| count += 1)?;
        return rest.is_empty().then_some(Value::List(List {
            form: Form::Flow,
            written,
            count,
        }));
    }
    if let Some(text) = scalar(text) {
        return Some(Value::Text(text));
    }
    let sound =
        matches!(text, "true" | "false") || is_whole(text) || iso::read(text, false).is_some();
    sound.then_some(Value::Bare(text))
}

/// A list of lines with a hyphen each, all as far from the margin.
fn block<'t>(lines: &mut Lines<'t>) -> Option<Value<'t>> {
    let begin = lines.0;
    let margin = begin.len() - begin.trim_start_matches(' ').len();
    let mut count = 0;
    loop {
        let mut ahead = *lines;
        let Some(line) = ahead.next() else { break };
        let depth = line.len() - line.trim_start_matches(' ').len();
        if depth != margin || !line[depth..].starts_with("- ") {
            break;
        }
        item(line)?;
        count += 1;
        *lines = ahead;
    }
    (count > 0).then_some(Value::List(List {
        form: Form::Block,
        written: &begin[..begin.len() - lines.0.len()],
        count,
    }))
}

/// The text of a line of a list.
pub(super) fn item(line: &str) -> Option<&str> {
    let written = line.trim_start_matches(' ').strip_prefix("- ")?;
    scalar(written.trim_matches(' '))
}

/// The text that `text` wholly is.
fn scalar(text: &str) -> Option<&str> {
    if text.starts_with(['"', '\'']) {
        return quoted(text)
            .filter(|(_, rest)| rest.is_empty())
            .map(|(inner, _)| inner);
    }
    is_plain(text).then_some(text)
}

/// Gives each text of the list whose bracket stands before `written` to `each`, and what is behind the list.
pub(super) fn flow<'t>(written: &'t str, mut each: impl FnMut(&'t str)) -> Option<&'t str> {
    let mut rest = written.trim_start_matches(' ');
    loop {
        if let Some(rest) = rest.strip_prefix(']') {
            return Some(rest);
        }
        let (item, behind) = if rest.starts_with(['"', '\'']) {
            quoted(rest)?
        } else {
            let end = memchr2(b',', b']', rest.as_bytes())?;
            let (item, behind) = rest.split_at(end);
            let item = item.trim_end_matches(' ');
            let is_text = is_plain(item) && !item.contains([':', '[', '{', '}', '#', '"']);
            (is_text.then_some(item)?, behind)
        };
        each(item);
        rest = behind.trim_start_matches(' ');
        match rest.strip_prefix(',') {
            Some(more) => rest = more.trim_start_matches(' '),
            None if rest.starts_with(']') => {}
            None => return None,
        }
    }
}

/// Whether `text`, without quotes, is a text and nothing else: it begins with a letter, or with a number and goes on with
/// another word, and has none of the signs that end a text.
fn is_plain(text: &str) -> bool {
    let begins = match text.chars().next() {
        Some('0'..='9') => text.contains(' ') && iso::read(text, false).is_none(),
        Some(first) => first.is_alphabetic() || matches!(first, '«' | '“' | '‘' | '’'),
        None => false,
    };
    begins && !ends_early(text) && !is_word(text)
}

/// Whether a colon makes a key of a part of `text`, or a number sign makes a comment of its rest.
fn ends_early(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr2_iter(b':', b'#', bytes).any(|at| match bytes[at] {
        b':' => matches!(bytes.get(at + 1), None | Some(b' ')),
        _ => at > 0 && bytes[at - 1] == b' ',
    })
}

/// Whether `text` means something else to some reader of YAML.
fn is_word(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan", "infinity",
    ];
    text.len() <= 8 && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether something in `front` may end a line of YAML's: a tab, or Unicode's own ends of lines.
pub(super) fn is_odd(front: &str) -> bool {
    let bytes = front.as_bytes();
    memchr(b'\t', bytes).is_some()
        || memchr_iter(0xE2, bytes)
            .any(|at| matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])))
}
