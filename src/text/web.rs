//! Addresses that a reader can fetch.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use url::Url;

/// Whether `url` is a web address: `http` or `https`, with a host. Nothing else may stand where readers follow or load.
pub fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}

/// A path as it stands in a reference ([RFC 3986, §3.3](https://www.rfc-editor.org/rfc/rfc3986#section-3.3)): all that needs no escape
/// is as it was, and so are slashes.
pub(crate) fn path_in_reference(path: impl AsRef<[u8]>) -> String {
    const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');
    percent_encode(path.as_ref(), IN_PATH).to_string()
}
