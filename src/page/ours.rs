//! Whether a file that lies where a page would is a page of crieur's, and of this site: what is anybody else's is neither
//! replaced nor removed.

use super::AT_THE_TOP;

/// Whether crieur made `bytes`, which lie at `path` below the output, for a site with feeds at `addresses`. Two sites may share a
/// folder; their feeds tell apart what is about all feeds.
pub fn is_ours<'a>(path: &str, bytes: &[u8], addresses: impl IntoIterator<Item = &'a str>) -> bool {
    const SIGNS: [&str; 3] = [
        "<meta name=\"generator\" content=\"crieur\">",
        "<!-- Made by crieur",
        "/* Made by crieur",
    ];
    let text = String::from_utf8_lossy(bytes);
    let is_made = SIGNS.iter().any(|sign| text.contains(sign));
    if !is_made || !AT_THE_TOP.contains(&path) {
        return is_made;
    }
    let mut addresses = addresses.into_iter();
    // A site without feeds has a page that names none.
    let is_empty = !text.contains("application/rss+xml")
        && !text.contains("application/atom+xml")
        && !text.contains("xmlUrl");
    let names = |address: &str| text.contains(&format!("/{address}/"));
    is_empty || addresses.any(names)
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn what_others_made_is_theirs() {
        let list =
            "<!-- Made by crieur --><outline xmlUrl=\"https://a.example/securite/rss.xml\"/>";
        for (path, text, ours) in [
            ("index.html", "<title>crieur</title>", false),
            ("pages.css", "body { }", false),
            ("pages.css", "/* Made by crieur. */", true),
            ("feeds.opml", list, true),
            ("feeds.opml", &list.replace("securite", "tout"), false),
            ("feeds.opml", "<!-- Made by crieur -->", true),
        ] {
            let is = is_ours(path, text.as_bytes(), ["securite", "actualites"]);
            assert_eq!(is, ours, "{path}: {text}");
        }
    }
}
