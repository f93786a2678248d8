//! Tags of other programs in Markdown: Hugo's [shortcodes](https://gohugo.io/content-management/shortcodes/),
//! [Liquid](https://shopify.github.io/liquid/) of Jekyll and Eleventy, and kramdown's
//! [attribute lists](https://kramdown.gettalong.org/syntax.html#inline-attribute-lists). Nobody fills them in here, and
//! what stands in a comment was never to be seen, so they are taken out; in code they stay.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

/// A text without tags.
#[derive(Debug)]
pub(super) struct Without<'a> {
    /// The text.
    pub(super) text: Cow<'a, str>,
    /// The first tag that showed something, and how many there were.
    pub(super) missed: Option<(Range<usize>, usize)>,
}

/// How a tag opens and closes.
const TAGS: [(&str, &str); 5] = [
    ("{{<", ">}}"),
    ("{{%", "%}}"),
    ("{{", "}}"),
    ("{%", "%}"),
    ("{:", "}"),
];

/// How many bytes a tag has at most.
const LENGTH: usize = 500;

/// What becomes of a tag.
enum Fate {
    /// It goes, and with it what it showed.
    Missed,
    /// It goes, and nothing is lost.
    Gone,
    /// Something else stands in its place.
    Becomes(String),
    /// It goes with all up to this place.
    GoneUpTo(usize),
    /// It goes, and all up to this place is text as it stands.
    TextUpTo(usize),
}

/// Takes the tags out of the Markdown `body`, in time that grows in a straight line with it.
pub(super) fn without(body: &str) -> Without<'_> {
    take_out(body, code)
}

/// Takes the tags out of a piece of HTML, in which other programs fill them in wherever they stand.
pub(super) fn without_in_html(body: &str) -> Without<'_> {
    take_out(body, |_| Vec::new())
}

fn take_out(body: &str, code: impl Fn(&str) -> Vec<Range<usize>>) -> Without<'_> {
    let begins = ["{{", "{%", "{:"];
    if !begins.iter().any(|begin| body.contains(begin)) {
        let text = Cow::Borrowed(body);
        return Without { text, missed: None };
    }
    let mut code = code(body).into_iter().peekable();
    let mut ends = Ends::default();
    let mut out = String::with_capacity(body.len());
    let mut missed: Option<(Range<usize>, usize)> = None;
    let mut at = 0;
    while let Some(found) = body[at..].find('{') {
        let start = at + found;
        out.push_str(&body[at..start]);
        at = start;
        while code.next_if(|code| code.end <= start).is_some() {}
        let in_code = code.peek().filter(|code| code.start <= start);
        let tag = match in_code {
            Some(code) => {
                out.push_str(&body[at..code.end]);
                at = code.end;
                continue;
            }
            None => tag(body, start),
        };
        let Some((inside, end)) = tag else {
            out.push('{');
            at = start + 1;
            continue;
        };
        at = end;
        match ends.fate(body, inside, start..end) {
            Fate::Missed => missed.get_or_insert((start..end, 0)).1 += 1,
            Fate::Gone => {}
            Fate::Becomes(text) => out.push_str(&text),
            Fate::GoneUpTo(end) => at = end,
            Fate::TextUpTo(until) => {
                out.push_str(&body[end..until]);
                at = until;
            }
        }
    }
    out.push_str(&body[at..]);
    let text = Cow::Owned(out);
    Without { text, missed }
}

/// The stretches of code, in their order.
fn code(body: &str) -> Vec<Range<usize>> {
    let events = super::markdown::parser(body).into_offset_iter();
    events
        .filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_)))
        .map(|(_, range)| range)
        .collect()
}

/// What stands inside the tag that begins at `start`, and where the tag ends.
fn tag(body: &str, start: usize) -> Option<(&str, usize)> {
    let rest = &body[start..];
    let (open, close) = TAGS.iter().find(|(open, _)| rest.starts_with(open))?;
    let near = (0..=rest.len().min(LENGTH))
        .rev()
        .find(|at| rest.is_char_boundary(*at))?;
    let inside = rest[..near].get(open.len()..)?;
    let end = inside.find(close)?;
    // An attribute list stands on one line.
    let fits = *open != "{:" || !inside[..end].contains('\n');
    let inside = inside[..end].trim_matches(['-', '/', ' ', '*']);
    let is_comment = rest[open.len()..].starts_with("/*");
    let inside = if is_comment { "/*" } else { inside };
    fits.then_some((inside, start + open.len() + end + close.len()))
}

/// Where the ends of blocks were found last; `None` where there is none any more. What was searched once is not searched
/// again, for tags are met from the first to the last.
#[derive(Default)]
struct Ends(BTreeMap<&'static str, Option<usize>>);

impl Ends {
    fn fate(&mut self, body: &str, inside: &str, tag: Range<usize>) -> Fate {
        let rest = &body[tag.start..];
        if rest.starts_with("{:") {
            return Fate::Gone;
        }
        let mut words = inside.split_whitespace();
        match (words.next().unwrap_or_default(), words.next()) {
            ("/*", _) => match self.find(body, tag.start, "*/}}") {
                Some((_, end)) => Fate::GoneUpTo(end),
                None => Fate::Gone,
            },
            ("comment", _) => match self.end_of_comment(body, &tag) {
                Some(end) => Fate::GoneUpTo(end),
                None => Fate::Gone,
            },
            ("raw", _) => match self.find(body, tag.end, "{% endraw %}") {
                Some((begin, _)) => Fate::TextUpTo(begin),
                None => Fate::Gone,
            },
            ("highlight", language) => {
                Fate::Becomes(format!("\n```{}\n", language.unwrap_or_default()))
            }
            ("endhighlight", _) => Fate::Becomes("\n```\n".into()),
            ("endraw" | "endcomment" | "toc" | "more", _) => Fate::Gone,
            _ => match literal(inside) {
                Some(address) if rest.starts_with("{{") => Fate::Becomes(address.to_owned()),
                _ => Fate::Missed,
            },
        }
    }

    fn end_of_comment(&mut self, body: &str, tag: &Range<usize>) -> Option<usize> {
        let opens = &body[tag.start..];
        let ends: &[&'static str] = if opens.starts_with("{{<") {
            &["{{< /comment >}}", "{{</ comment >}}", "{{</comment>}}"]
        } else if opens.starts_with("{{%") {
            &["{{% /comment %}}", "{{%/ comment %}}", "{{%/comment%}}"]
        } else {
            &["{% endcomment %}", "{%- endcomment -%}", "{%endcomment%}"]
        };
        let found = ends.iter().filter_map(|end| self.find(body, tag.end, end));
        found.map(|(_, end)| end).min()
    }

    /// Where `end` stands behind `from`.
    fn find(&mut self, body: &str, from: usize, end: &'static str) -> Option<(usize, usize)> {
        let known = self.0.get(end).copied();
        let at = match known {
            Some(None) => None,
            Some(Some(at)) if at >= from => Some(at),
            _ => body[from..].find(end).map(|at| from + at),
        };
        self.0.insert(end, at);
        at.map(|at| (at, at + end.len()))
    }
}

/// The address in `"/a.jpg" | relative_url`.
fn literal(inside: &str) -> Option<&str> {
    let (text, filter) = inside.split_once('|')?;
    let text = text.trim();
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let text = text.strip_prefix(quote)?.strip_suffix(quote)?;
    let known = ["relative_url", "absolute_url", "url"];
    known.contains(&filter.trim()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn tags_go_and_comments_go_with_what_they_hide() {
        for (body, text, first, count) in [
            ("Vu : {{< youtube x >}}.", "Vu : .", "{{< youtube x >}}", 1),
            (
                "a {% include b.html %} c {{ page.d }}",
                "a  c ",
                "{% include b.html %}",
                2,
            ),
            ("{{% note %}}Oui{{% /note %}}", "Oui", "{{% note %}}", 2),
            ("a{% comment %}secret{% endcomment %}b", "ab", "", 0),
            ("a{{% comment %}}secret{{% /comment %}}b", "ab", "", 0),
            ("a{{< comment >}}secret{{< /comment >}}b", "ab", "", 0),
            ("a{{/* secret */}}b", "ab", "", 0),
            ("a {%- comment -%}secret{%- endcomment -%} b", "a  b", "", 0),
            (
                "[d]({{ site.baseurl }}/docs/)",
                "[d](/docs/)",
                "{{ site.baseurl }}",
                1,
            ),
            (
                "![a]({{ \"/a.jpg\" | relative_url }})",
                "![a](/a.jpg)",
                "",
                0,
            ),
            (
                "{% highlight ruby %}\nx\n{% endhighlight %}",
                "\n```ruby\n\nx\n\n```\n",
                "",
                0,
            ),
            ("{% raw %}{{ x }}{% endraw %}", "{{ x }}", "", 0),
            ("Texte\n{: .center}", "Texte\n", "", 0),
            (
                "`{% raw %}` puis {{% note %}}",
                "`{% raw %}` puis ",
                "{{% note %}}",
                1,
            ),
            (
                "```\n{{< a >}}\n```\n{{< b >}}",
                "```\n{{< a >}}\n```\n",
                "{{< b >}}",
                1,
            ),
            ("    {% a %}\n", "    {% a %}\n", "", 0),
            ("{{< sans fin", "{{< sans fin", "", 0),
            ("un {ensemble} { % } {", "un {ensemble} { % } {", "", 0),
            ("{:\n}", "{:\n}", "", 0),
        ] {
            let made = without(body);
            assert_eq!(made.text, text, "{body}");
            let missed = made
                .missed
                .map_or(("", 0), |(at, count)| (&body[at], count));
            assert_eq!(missed, (first, count), "{body}");
        }
    }
}
