//! A second pass over the XML that the `rss` and `atom_syndication` crates write. They are good models, but they write
//! no encoding (atom) and no last line end, put a plain summary into CDATA (rss), and write `&amp;` and `&lt;` where the
//! RSS profile wants numbers. The pass says the same document the way that most readers understand, an element a line.
//! The HTML of entries, which is nearly all of a document, goes around the crates: they write its number, and the pass puts it
//! there.

use std::error::Error;

use quick_xml::Writer;
use quick_xml::escape::{escape, resolve_predefined_entity};
use quick_xml::events::{BytesCData, BytesStart, BytesText, Event};
use quick_xml::reader::Reader;

use crate::entry::Entry;
use crate::feed::Feed;
use crate::text::Html;

/// How a format wants its text.
pub(super) struct Form {
    /// The element that holds the number of an entry's HTML. That goes into CDATA, which is shorter and which people can read.
    html: &'static str,
    /// `&` and `<` in text. The [profile](https://www.rssboard.org/rss-profile#data-types-characterdata) found that
    /// `&#x26;` and `&#x3C;` are shown right by more readers of RSS than `&amp;` and `&lt;`.
    ampersand: &'static str,
    less_than: &'static str,
}

impl Form {
    pub(super) const RSS: Self = Self {
        html: "content:encoded",
        ampersand: "&#x26;",
        less_than: "&#x3C;",
    };
    pub(super) const ATOM: Self = Self {
        html: "content",
        ampersand: "&amp;",
        less_than: "&lt;",
    };

    fn escape(&self, text: &str) -> String {
        let mut escaped = String::with_capacity(text.len() + text.len() / 16);
        for c in text.chars() {
            match c {
                '&' => escaped.push_str(self.ampersand),
                '<' => escaped.push_str(self.less_than),
                '>' => escaped.push_str("&gt;"),
                c => escaped.push(c),
            }
        }
        escaped
    }
}

/// What a document has that its crate cannot write.
pub(super) struct Extras<'a> {
    /// The HTML of each entry. The crate wrote its number.
    pub(super) html: Vec<&'a str>,
    /// Elements in front of the first entry.
    pub(super) before: Vec<BytesStart<'a>>,
    /// The address of the stylesheet with which a browser shows it
    /// ([Associating Style Sheets](https://www.w3.org/TR/xml-stylesheet/)).
    pub(super) style: Option<&'a str>,
}

impl<'a> Extras<'a> {
    /// What `feed` has whichever its format.
    pub(super) fn of(feed: &'a Feed) -> Self {
        let html = |entry: &'a Entry| entry.content.as_deref().map_or("", Html::as_str);
        Self {
            html: feed.entries.iter().map(html).collect(),
            before: Vec::new(),
            style: feed.style.as_deref(),
        }
    }
}

/// Writes `document` again in the form of its format, with its `extras`.
///
/// # Errors
/// What is wrong with the document, when it is not well-formed.
pub(super) fn finish(document: &[u8], form: &Form, extras: Extras<'_>) -> Result<Vec<u8>, String> {
    rewrite(document, form, extras).map_err(|error| error.to_string())
}

fn rewrite(document: &[u8], form: &Form, extras: Extras<'_>) -> Result<Vec<u8>, Box<dyn Error>> {
    let Extras {
        html,
        mut before,
        style,
    } = extras;
    let document = std::str::from_utf8(document)?;
    let mut reader = Reader::from_str(document);
    let length = document.len() + html.iter().map(|html| html.len()).sum::<usize>();
    let mut writer = Writer::new_with_indent(Vec::with_capacity(length), b' ', 1);
    // The start tag that was read last, while nothing but text has followed it; that text; and whether it is HTML.
    let mut open: Option<BytesStart<'_>> = None;
    let mut text = String::new();
    let declared = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned();
    let styled = style.map(|address| {
        let address = escape(address);
        let is_xsl = [".xsl", ".xslt"].iter().any(|end| address.ends_with(end));
        let kind = if is_xsl { "text/xsl" } else { "text/css" };
        format!("<?xml-stylesheet type=\"{kind}\" href=\"{address}\"?>\n")
    });
    for line in [Some(declared), styled].into_iter().flatten() {
        let line = Event::Text(BytesText::from_escaped(line));
        writer.write_event(line)?;
    }
    loop {
        match reader.read_event()? {
            Event::Text(part) => text.push_str(&part.decode()?),
            Event::CData(part) => text.push_str(&part.decode()?),
            Event::GeneralRef(part) => {
                let name = part.decode()?;
                match part.resolve_char_ref()? {
                    Some(c) => text.push(c),
                    None => {
                        text.push_str(resolve_predefined_entity(&name).ok_or("an unknown entity")?);
                    }
                }
            }
            Event::Start(start) => {
                let is_entry = start.name().as_ref() == b"entry";
                if let Some(parent) = open.replace(start) {
                    writer.write_event(Event::Start(parent))?;
                }
                if is_entry {
                    write_empty(&mut writer, &mut before)?;
                }
                text.clear();
            }
            Event::End(end) => {
                // A feed without entries ends where the first would stand.
                if end.name().as_ref() == b"feed" {
                    write_empty(&mut writer, &mut before)?;
                }
                // White space between elements is the writer's; in an element that holds text, all of it counts.
                let events = match open.take() {
                    Some(start) if text.trim().is_empty() => vec![Event::Empty(start)],
                    Some(start) => {
                        let is_html = start.name().as_ref() == form.html.as_bytes();
                        let html = is_html.then(|| html.get(text.parse::<usize>().ok()?));
                        let text = match html {
                            Some(html) => html.ok_or("a text that no entry has")?,
                            None => text.as_str(),
                        };
                        let written = if is_html && !text.contains("]]>") {
                            Event::CData(BytesCData::new(text))
                        } else {
                            Event::Text(BytesText::from_escaped(form.escape(text)))
                        };
                        match text {
                            "" => vec![Event::Empty(start)],
                            _ => vec![Event::Start(start), written, Event::End(end)],
                        }
                    }
                    None => vec![Event::End(end)],
                };
                for event in events {
                    writer.write_event(event)?;
                }
                text.clear();
            }
            Event::Empty(empty) => {
                if let Some(parent) = open.take() {
                    writer.write_event(Event::Start(parent))?;
                }
                writer.write_event(Event::Empty(empty))?;
                text.clear();
            }
            Event::Eof => break,
            // Neither crate writes comments, instructions or document types; a declaration is written above.
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes each of `elements` once.
fn write_empty(
    writer: &mut Writer<Vec<u8>>,
    elements: &mut Vec<BytesStart<'_>>,
) -> Result<(), Box<dyn Error>> {
    for element in elements.drain(..) {
        writer.write_event(Event::Empty(element))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Extras, Form, finish};

    fn written(document: &str, form: &Form, html: &[&str]) -> Result<String, String> {
        let extras = Extras {
            html: html.to_vec(),
            before: Vec::new(),
            style: None,
        };
        finish(document.as_bytes(), form, extras).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn the_same_document_in_another_form() {
        let document = "<?xml version=\"1.0\"?><rss a=\"1 &amp; 2\"><t>a &amp;amp; &lt;b&gt; &#65;</t><e x=\"1\"></e>\
                        <d><![CDATA[<p> & ]]></d><content:encoded><![CDATA[1]]></content:encoded></rss>";
        assert_eq!(
            written(document, &Form::RSS, &["", "<p>&amp;</p>"]).unwrap(),
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss a=\"1 &amp; 2\">\n \
             <t>a &#x26;amp; &#x3C;b&gt; A</t>\n <e x=\"1\"/>\n <d>&#x3C;p&gt; &#x26; </d>\n \
             <content:encoded><![CDATA[<p>&amp;</p>]]></content:encoded>\n</rss>\n"
        );
    }

    #[test]
    fn what_would_end_a_cdata_section_is_escaped() {
        let written = written(
            "<f><content>0</content></f>",
            &Form::ATOM,
            &["<a title=\"]]>\">"],
        );
        let escaped = "<content>&lt;a title=\"]]&gt;\"&gt;</content>";
        assert!(written.unwrap().contains(escaped));
    }

    #[test]
    fn a_number_that_is_none_is_a_fault() {
        for number in ["1", "x", "-1"] {
            let document = format!("<f><content>{number}</content></f>");
            assert!(
                written(&document, &Form::ATOM, &["<p>"]).is_err(),
                "{number}"
            );
        }
    }
}
