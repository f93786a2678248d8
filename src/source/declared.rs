//! What a file says of its own encoding, read before it can be decoded: all encodings that one meets agree on ASCII.

use memchr::memmem;

/// The label that stands in the first bytes of a file: in its front matter (`encoding = "windows-1252"`), and in a page
/// of HTML in `<?xml encoding="…"?>`, `<meta charset="…">` or `<meta http-equiv="Content-Type" content="…; charset=…">`
/// ([HTML §13.2.3.2](https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding)).
pub(super) fn declared(head: &[u8], html: bool) -> Option<String> {
    // Nearly all files say nothing, and need no closer look.
    if memmem::find(head, b"ncod")
        .or_else(|| memmem::find(head, b"NCOD"))
        .is_none()
        && !html
    {
        return None;
    }
    let head: String = head
        .iter()
        .map(|byte| {
            if byte.is_ascii() {
                char::from(*byte)
            } else {
                '?'
            }
        })
        .collect();
    in_front_matter(&head).or_else(|| in_html(&head).filter(|_| html))
}

fn in_front_matter(head: &str) -> Option<String> {
    let head = head.trim_start();
    let fence = head.lines().next()?.trim_end();
    let (end, is_json) = match fence {
        "+++" => ("+++", false),
        // `---json` and `---toml` are Eleventy's.
        _ if fence.starts_with("---") => ("---", fence == "---json"),
        _ if fence.starts_with('{') => ("}", true),
        // Header lines, as Pelican has them: they end with a blank line.
        _ if fence.contains(':') => ("", false),
        _ => return None,
    };
    let opens = usize::from(fence.starts_with(['+', '-']));
    let lines = head.lines().skip(opens);
    let lines = lines.take_while(|line| line.trim_end() != end);
    // JSON may have several keys on a line.
    let mut pairs = lines.flat_map(|line| line.split(move |c| is_json && c == ','));
    pairs.find_map(|pair| {
        let pair = pair.trim_start_matches(['{', '"', '\'', ' ', '\t']);
        let key = pair.get(..8)?;
        let rest = pair[8..].trim_start_matches(['"', '\'', ' ', '\t']);
        let value = rest.strip_prefix([':', '='])?;
        key.eq_ignore_ascii_case("encoding").then(|| label(value))?
    })
}

fn in_html(head: &str) -> Option<String> {
    let lower = head.to_ascii_lowercase();
    if let Some(declaration) = lower.trim_start().strip_prefix("<?xml") {
        let declaration = declaration.split("?>").next()?;
        if let Some((_, value)) = declaration.split_once("encoding") {
            return label(value.trim_start().strip_prefix('=')?);
        }
    }
    // What is commented out does not count.
    let mut rest = lower.as_str();
    while let Some(at) = rest
        .find("<meta")
        .into_iter()
        .chain(rest.find("<!--"))
        .min()
    {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->")?.1;
            continue;
        }
        let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
        rest = &rest[5..];
        for (_, value) in tag
            .match_indices("charset")
            .map(|(at, word)| (at, &tag[at + word.len()..]))
        {
            if let Some(value) = value.trim_start().strip_prefix('=')
                && let Some(label) = label(value)
            {
                return Some(label);
            }
        }
    }
    None
}

/// The label at the beginning of `value`, out of its quotes.
fn label(value: &str) -> Option<String> {
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let end = value
        .find(|c: char| !(c.is_ascii_alphanumeric() || "-_.:".contains(c)))
        .unwrap_or(value.len());
    (end > 0).then(|| value[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn what_a_file_says_of_itself() {
        for (head, html, label) in [
            (
                "+++\ntitle = 1\nencoding = \"latin1\"\n+++\n",
                false,
                Some("latin1"),
            ),
            (
                "---\r\nEncoding: 'cp1252' # vieux\r\n---\r\n",
                false,
                Some("cp1252"),
            ),
            (
                "{\n \"title\": \"A\",\n \"encoding\": \"iso-8859-15\"\n}\n",
                false,
                Some("iso-8859-15"),
            ),
            ("Title: A\nEncoding: latin1\n\n", false, Some("latin1")),
            (
                "{\"title\": \"A\", \"encoding\": \"latin1\"}\n",
                false,
                Some("latin1"),
            ),
            (
                "---json\n{\"encoding\": \"cp1252\"}\n---\n",
                false,
                Some("cp1252"),
            ),
            ("---\ntitle: a, encoding: latin1\n---\n", false, None),
            ("---\ntitle: A\n---\nencoding: latin1\n", false, None),
            ("+++\nencodings = \"latin1\"\n+++\n", false, None),
            ("Un titre\n\nencoding = latin1\n", false, None),
            (
                "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=ISO-8859-1'>",
                true,
                Some("iso-8859-1"),
            ),
            (
                "<!-- <meta charset=latin1> --><meta charset = \"utf-8\">",
                true,
                Some("utf-8"),
            ),
            (
                "<?xml version='1.0' encoding='iso-8859-15'?><html>",
                true,
                Some("iso-8859-15"),
            ),
            ("<meta charset=latin1>", false, None),
            ("<meta name=charset content=x>", true, None),
            ("<!-- <meta charset=latin1>", true, None),
            ("<meta charset=", true, None),
            ("", true, None),
        ] {
            assert_eq!(declared(head.as_bytes(), html).as_deref(), label, "{head}");
        }
    }
}
