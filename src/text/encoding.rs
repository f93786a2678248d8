//! Names of character encodings.

use encoding_rs::Encoding;

/// The encoding that is called `label`, after the [Encoding Standard](https://encoding.spec.whatwg.org/#names-and-labels),
/// which has what browsers take the name for: « ISO-8859-1 » is windows-1252, which holds it.
pub fn encoding(label: &str) -> Option<&'static Encoding> {
    let label = label.trim().to_ascii_lowercase().replace('_', "-");
    let known = |label: &str| Encoding::for_label_no_replacement(label.as_bytes());
    known(&label).or_else(|| {
        // As Windows programs, Python and PHP write them.
        let usual = match label.as_str() {
            "ansi" | "western" | "windows1252" => "windows-1252",
            "utf16" | "utf16le" => "utf-16le",
            "utf16be" => "utf-16be",
            "latin-1" | "iso-latin-1" => "latin1",
            "latin9" | "latin-9" | "iso-8859-15-1" => "iso-8859-15",
            "macroman" | "mac-roman" => "macintosh",
            _ => label
                .strip_prefix("cp")
                .map(|page| format!("windows-{page}"))
                .as_deref()
                .and_then(known)?
                .name(),
        };
        known(usual)
    })
}

#[cfg(test)]
mod tests {
    use super::encoding;

    #[test]
    fn labels_as_people_write_them() {
        for (label, name) in [
            ("UTF-8", Some("UTF-8")),
            (" Latin1 ", Some("windows-1252")),
            ("ISO_8859-15", Some("ISO-8859-15")),
            ("cp1252", Some("windows-1252")),
            ("ANSI", Some("windows-1252")),
            ("utf-16", Some("UTF-16LE")),
            ("latin-9", Some("ISO-8859-15")),
            ("mac_roman", Some("macintosh")),
            ("klingon", None),
            ("cp99999", None),
            ("", None),
        ] {
            assert_eq!(
                encoding(label).map(encoding_rs::Encoding::name),
                name,
                "{label}"
            );
        }
    }
}
