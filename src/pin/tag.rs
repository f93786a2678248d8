//! The tags of a page's head as they stand in its text, with their places: a tree knows no more than their lines.

use std::ops::Range;

/// Elements in which nothing is a tag but their own end.
const RAW: [&str; 4] = ["script", "style", "title", "textarea"];

/// A tag, or a declaration such as `<!DOCTYPE html>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// Its name in small letters, with the `/` of an end tag and the `!` or `?` of a declaration.
    pub(super) name: String,
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// Its attributes: name in small letters, and the place of the value, with its quotes.
    pub(super) attributes: Vec<(String, Range<usize>)>,
}

impl Tag {
    /// The place of an attribute's value.
    pub(super) fn attribute(&self, name: &str) -> Option<&Range<usize>> {
        let mut all = self.attributes.iter();
        all.find(|(own, _)| own == name).map(|(_, range)| range)
    }
}

/// The tags of `html` up to its body; what is commented out is no tag.
pub(super) fn head(html: &str) -> Vec<Tag> {
    let lower = html.to_ascii_lowercase();
    let mut tags: Vec<Tag> = Vec::new();
    let mut at = 0;
    while let Some(next) = lower[at..].find('<') {
        at += next;
        if lower[at..].starts_with("<!--") {
            at = lower[at..]
                .find("-->")
                .map_or(lower.len(), |end| at + end + 3);
            continue;
        }
        let Some(name) = name_end(&lower, at + 1) else {
            at += 1;
            continue;
        };
        // A tag that has no end takes all that follows with it.
        let Some(tag) = read(&lower, at, name) else {
            break;
        };
        if tag.name == "body" {
            break;
        }
        at = tag.range.end;
        if RAW.contains(&tag.name.as_str()) {
            let close = lower[at..].find(&format!("</{}", tag.name));
            at = close.map_or(lower.len(), |end| at + end);
        }
        tags.push(tag);
    }
    tags
}

/// Where the name of a tag ends that begins at `at`; `None` when none does.
fn name_end(html: &str, at: usize) -> Option<usize> {
    let rest = &html[at..];
    let named = rest.strip_prefix(['/', '!', '?']).unwrap_or(rest);
    let begin = html.len() - named.len();
    let is_name = named.starts_with(|c: char| c.is_ascii_alphabetic());
    is_name.then(|| begin + run(named, |c| !ends_name(c)))
}

fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || c == '>' || c == '/'
}

/// The tag that begins at `at`, and whose name ends at `here`.
fn read(html: &str, at: usize, mut here: usize) -> Option<Tag> {
    let mut tag = Tag {
        name: html[at + 1..here].to_owned(),
        range: at..at,
        attributes: Vec::new(),
    };
    loop {
        here += run(&html[here..], |c| {
            c.is_ascii_whitespace() || c == '/' || c == '?'
        });
        if html[here..].starts_with('>') {
            tag.range.end = here + 1;
            return Some(tag);
        }
        let begin = here;
        // A name may begin with any sign, even with `=` or a quote.
        here += html[here..].chars().next()?.len_utf8();
        here += run(&html[here..], |c| !(ends_name(c) || c == '='));
        let own = html[begin..here].to_owned();
        let equals = here + run(&html[here..], |c| c.is_ascii_whitespace());
        if !html[equals..].starts_with('=') {
            continue;
        }
        here = equals + 1;
        here += run(&html[here..], |c| c.is_ascii_whitespace());
        let begin = here;
        here += match html[here..].chars().next()? {
            quote @ ('"' | '\'') => html[here + 1..].find(quote)? + 2,
            _ => run(&html[here..], |c| !c.is_ascii_whitespace() && c != '>'),
        };
        tag.attributes.push((own, begin..here));
    }
}

/// How many bytes of `text` go on as `goes` says.
fn run(text: &str, goes: impl Fn(char) -> bool) -> usize {
    text.find(|c| !goes(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::head;

    #[test]
    fn tags_stand_where_a_browser_sees_them() {
        let html = "<!DOCTYPE html><!-- <meta> --><HTML lang=fr><title><b></title>\
                    <script>\"<meta>\"</script><meta name = 'a>b' CONTENT=\"x\"/><p hidden>1 < 2<body><i>";
        let tags = head(html);
        let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        let expected = [
            "!doctype", "html", "title", "/title", "script", "/script", "meta", "p",
        ];
        assert_eq!(names, expected);
        let meta = &tags[6];
        assert_eq!(
            &html[meta.range.clone()],
            "<meta name = 'a>b' CONTENT=\"x\"/>"
        );
        assert_eq!(&html[meta.attribute("name").unwrap().clone()], "'a>b'");
        assert_eq!(&html[meta.attribute("content").unwrap().clone()], "\"x\"");
        assert_eq!(&html[tags[1].attribute("lang").unwrap().clone()], "fr");
        for open in ["<meta name=\"a", "<", "<a", "<a b=", "< a>", "<!--"] {
            assert_eq!(head(open), [], "{open}");
        }
    }
}
