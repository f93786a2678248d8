//! Feed readers on the web, and the addresses at which each lets people subscribe. A page has links to them and nothing
//! more: none of them learns of a visitor who follows none.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// A feed reader on the web.
pub(super) struct Reader {
    /// Its name.
    pub(super) name: &'static str,
    /// Where it lets people subscribe to the feed.
    pub(super) url: String,
}

/// All but what no address encodes (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The readers for the feed at `url`.
pub(super) fn all(url: &str) -> Vec<Reader> {
    const READERS: [(&str, &str); 5] = [
        ("Feedly", "https://feedly.com/i/subscription/feed%2F"),
        ("Inoreader", "https://www.inoreader.com/?add_feed="),
        ("NewsBlur", "https://www.newsblur.com/?url="),
        (
            "The Old Reader",
            "https://theoldreader.com/feeds/subscribe?url=",
        ),
        ("Feedbin", "https://feedbin.com/?subscribe="),
    ];
    let encoded = utf8_percent_encode(url, RESERVED).to_string();
    let reader = |(name, address)| Reader {
        name,
        url: format!("{address}{encoded}"),
    };
    READERS.into_iter().map(reader).collect()
}
