//! Writes an id into the head of a page in HTML, as `<meta name="crieur:id" content="…">`. A whole page is served as it is,
//! so nothing may stand before it.

use super::edit::Edit;
use super::tag::{self, Tag};

/// Whether `html` is a whole page, and no piece that another one takes in.
pub(super) fn is_whole(html: &str) -> bool {
    const OF_PAGES: [&str; 7] = ["!doctype", "?xml", "html", "head", "title", "meta", "link"];
    let tags = tag::head(html);
    // `<body>` alone ends the look at a head.
    html.to_ascii_lowercase().contains("<body")
        || tags.iter().any(|tag| OF_PAGES.contains(&tag.name.as_str()))
}

/// The edits that make a page say that its id is `id`, the best first. Its lines end with `end`.
pub(super) fn edits(html: &str, end: &str, id: &str) -> Vec<Edit> {
    let tags = tag::head(html);
    let content = id.replace('&', "&amp;");
    if let Some(meta) = own(html, &tags) {
        return change(html, meta, &content);
    }
    let named = |name: &'static str| tags.iter().find(move |tag| tag.name == name);
    let says = |tag: &&Tag| {
        let text = html[tag.range.clone()].to_ascii_lowercase();
        tag.name == "meta" && text.contains("charset")
    };
    // Browsers look for the encoding at the very beginning, so that nothing goes before it.
    let places = [
        tags.iter().find(says),
        named("/title"),
        named("head"),
        named("html"),
        named("!doctype"),
        named("?xml"),
    ];
    let close = if is_xml(html, &tags) { " /" } else { "" };
    let meta = format!("<meta name=\"crieur:id\" content=\"{content}\"{close}>");
    let mut edits: Vec<Edit> = places
        .into_iter()
        .flatten()
        .map(|tag| insert_after(html, tag, end, &meta))
        .collect();
    edits.extend(
        tags.first()
            .map(|tag| Edit::insert(tag.range.start, meta + end)),
    );
    edits
}

/// The meta that says the id: the first that says anything.
fn own<'a>(html: &str, tags: &'a [Tag]) -> Option<&'a Tag> {
    let value = |tag: &Tag, name: &str| {
        let text = &html[tag.attribute(name)?.clone()];
        Some(text.trim_matches(['"', '\'']).trim().to_owned())
    };
    let is_own = |tag: &&Tag| {
        let mut names = ["name", "property"]
            .iter()
            .filter_map(|key| value(tag, key));
        tag.name == "meta" && names.any(|name| name.eq_ignore_ascii_case("crieur:id"))
    };
    let says = |tag: &&Tag| value(tag, "content").is_some_and(|text| !text.is_empty());
    let all = || tags.iter().filter(is_own);
    all().find(says).or_else(|| all().next())
}

/// Another value in place of the one that `meta` has, between the same quotes.
fn change(html: &str, meta: &Tag, content: &str) -> Vec<Edit> {
    let Some(range) = meta.attribute("content") else {
        return Vec::new();
    };
    let quoted = if html[range.clone()].starts_with('\'') {
        format!("'{}'", content.replace('\'', "&#39;"))
    } else {
        format!("\"{content}\"")
    };
    vec![Edit::replace(range.clone(), quoted)]
}

/// `meta` behind `tag`, on a line of its own where what follows has one, with that one's indentation.
fn insert_after(html: &str, tag: &Tag, end: &str, meta: &str) -> Edit {
    let at = tag.range.end;
    let rest = &html[at..];
    let space = &rest[..rest.len() - rest.trim_start().len()];
    match space.rfind('\n') {
        Some(line) => Edit::insert(at, format!("{end}{}{meta}", &space[line + 1..])),
        None => Edit::insert(at, meta),
    }
}

/// Whether a page closes what has no end tag, as XML does.
fn is_xml(html: &str, tags: &[Tag]) -> bool {
    tags.iter().any(|tag| {
        let text = &html[tag.range.clone()];
        let declares = tag.name == "!doctype" && text.to_ascii_lowercase().contains("xhtml");
        let closes = ["meta", "link"].contains(&tag.name.as_str()) && text.ends_with("/>");
        tag.name == "?xml" || declares || closes
    })
}
