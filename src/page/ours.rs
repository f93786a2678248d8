//! Whether a file that lies where a page would is a page of crieur's, as it made it, and of this site: what is anybody else's, and
//! what somebody has worked on, is neither replaced nor removed.
//!
//! Each page ends with a seal, a comment with the feeds that it is about and a hash of all that stands before it. What is
//! about all feeds names itself in it as well, so that a copy of it under another name is no page of crieur's.

use std::hash::Hasher as _;

use siphasher::sip::SipHasher13;

use super::AT_THE_TOP;

const SEAL: &str = "crieur";

/// `text`, which is to lie at `path` below the output and is about the feeds at `addresses`, with its seal behind it.
pub(super) fn sealed(path: &str, text: &str, addresses: &[&str]) -> Vec<u8> {
    let (open, close) = if text.starts_with("/*") {
        ("/*", "*/")
    } else {
        ("<!--", "-->")
    };
    let name = AT_THE_TOP.iter().find(|name| **name == path);
    let mut about = String::new();
    for word in name.into_iter().chain(addresses) {
        about.push(' ');
        about.push_str(word);
    }
    let hash = hash(text, &about);
    format!("{text}{open} {SEAL}{about} {hash:016x} {close}\n").into_bytes()
}

/// Whether `bytes`, which lie at `path` below the output, are as crieur made them for a site with feeds at addresses of which one
/// `is_known`. Two sites may share a folder; what is about all feeds of one is not the other's.
pub fn is_ours(path: &str, bytes: &[u8], is_known: impl Fn(&str) -> bool) -> bool {
    seal_of(path, bytes).is_some_and(|addresses| {
        let is_at_the_top = AT_THE_TOP.contains(&path);
        !is_at_the_top || addresses.iter().any(|address| is_known(address))
    })
}

/// The addresses that the seal names, if there is one and it is whole.
fn seal_of<'a>(path: &str, bytes: &'a [u8]) -> Option<Vec<&'a str>> {
    let whole = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?;
    let begin = whole.rfind('\n')? + 1;
    let (text, line) = whole.split_at(begin);
    let inner = line
        .strip_prefix("<!-- ")
        .and_then(|line| line.strip_suffix(" -->"))
        .or_else(|| line.strip_prefix("/* ")?.strip_suffix(" */"))?;
    let inner = inner.strip_prefix(SEAL)?;
    let (about, written) = inner.rsplit_once(' ')?;
    if format!("{:016x}", hash(text, about)) != written {
        return None;
    }
    let mut words = about.split_whitespace();
    if AT_THE_TOP.contains(&path) && words.next() != Some(path) {
        return None;
    }
    Some(words.collect())
}

fn hash(text: &str, about: &str) -> u64 {
    let mut hasher = SipHasher13::new();
    hasher.write(text.as_bytes());
    hasher.write(about.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{is_ours, sealed};

    #[test]
    fn what_others_made_or_worked_on_is_theirs() {
        let is = |path: &str, bytes: &[u8]| is_ours(path, bytes, |one| one == "securite");
        let list = sealed("feeds.opml", "<opml/>\n", &["tout", "securite"]);
        let text = String::from_utf8(list.clone()).unwrap();
        assert!(
            text.starts_with("<opml/>\n<!-- crieur feeds.opml tout securite "),
            "{text}"
        );
        let page = sealed("securite/index.html", "<html>\n", &["securite"]);
        let style = sealed("pages.css", "/* x */\n", &[]);
        for (path, bytes, ours) in [
            ("feeds.opml", list.clone(), true),
            ("feeds.html", list.clone(), false),
            (
                "feeds.opml",
                text.replace("opml/", "opml /").into_bytes(),
                false,
            ),
            (
                "feeds.opml",
                text.replace("tout", "rien").into_bytes(),
                false,
            ),
            ("feeds.opml", text.trim_end().as_bytes().to_vec(), false),
            (
                "feeds.opml",
                sealed("feeds.opml", "<opml/>\n", &["tout"]),
                false,
            ),
            ("feeds.opml", sealed("feeds.opml", "<opml/>\n", &[]), false),
            ("securite/index.html", page.clone(), true),
            ("vieux/index.html", page, true),
            ("pages.css", style, true),
            ("pages.css", b"/* crieur */\n".to_vec(), false),
            ("index.html", b"<title>crieur</title>\n".to_vec(), false),
            ("index.html", Vec::new(), false),
            ("index.html", vec![0xE9, b'\n'], false),
        ] {
            let said = String::from_utf8_lossy(&bytes).into_owned();
            assert_eq!(is(path, &bytes), ours, "{path}: {said}");
        }
    }
}
