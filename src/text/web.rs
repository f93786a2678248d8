//! Addresses that a reader can fetch.

use url::Url;

/// Whether `url` is a web address: `http` or `https`, with a host. Nothing else may stand where readers follow or load.
pub fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}
