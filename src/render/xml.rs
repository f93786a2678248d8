//! A second pass over the XML that the `rss` and `atom_syndication` crates write. They are good models, but they write
//! no encoding (atom) and no last line end, put a plain summary into CDATA (rss), and write `&amp;` and `&lt;` where the
//! RSS profile wants numbers. The pass says the same document the way that most readers understand, an element a line.

use quick_xml::Writer;
use quick_xml::events::{BytesCData, BytesText, Event};
use quick_xml::reader::Reader;

/// How a format wants its text.
pub(super) struct Form {
    /// The element whose HTML goes into CDATA, which is shorter and which people can read.
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

/// Writes `document` again in the form of its format.
///
/// # Errors
/// What is wrong with the document, when it is not well-formed.
pub(super) fn finish(document: &[u8], form: &Form) -> Result<Vec<u8>, String> {
    let document = std::str::from_utf8(document).map_err(|error| error.to_string())?;
    let mut reader = Reader::from_str(document);
    let mut writer = Writer::new_with_indent(Vec::with_capacity(document.len()), b' ', 1);
    // Text since the last tag, and whether it stands in the element for HTML.
    let mut text = String::new();
    let mut html = false;
    let fault = |error: &dyn std::fmt::Display| error.to_string();
    let declaration = BytesText::from_escaped("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    writer
        .write_event(Event::Text(declaration))
        .map_err(|error| fault(&error))?;
    writer
        .write_event(Event::Text(BytesText::from_escaped("\n")))
        .map_err(|error| fault(&error))?;
    loop {
        let event = reader.read_event().map_err(|error| fault(&error))?;
        match event {
            Event::Text(part) => text.push_str(&part.decode().map_err(|error| fault(&error))?),
            Event::CData(part) => text.push_str(&part.decode().map_err(|error| fault(&error))?),
            Event::GeneralRef(part) => {
                let character = part.resolve_char_ref().map_err(|error| fault(&error))?;
                let name = part.decode().map_err(|error| fault(&error))?;
                match character {
                    Some(c) => text.push(c),
                    None => text.push_str(
                        quick_xml::escape::resolve_predefined_entity(&name)
                            .ok_or("an unknown entity")?,
                    ),
                }
            }
            Event::Start(ref start) => {
                text.clear();
                html = start.name().as_ref() == form.html.as_bytes();
                writer.write_event(event).map_err(|error| fault(&error))?;
            }
            Event::End(_) => {
                // White space between elements is the writer's; in an element that holds text, all of it counts.
                if !text.trim().is_empty() {
                    let written = if html && !text.contains("]]>") {
                        Event::CData(BytesCData::new(text.as_str()))
                    } else {
                        Event::Text(BytesText::from_escaped(form.escape(&text)))
                    };
                    writer.write_event(written).map_err(|error| fault(&error))?;
                }
                text.clear();
                html = false;
                writer.write_event(event).map_err(|error| fault(&error))?;
            }
            Event::Eof => break,
            Event::Decl(_) => {}
            other => writer.write_event(other).map_err(|error| fault(&error))?,
        }
    }
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}
