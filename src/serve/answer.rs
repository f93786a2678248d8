//! From what the desk has to an answer of HTTP: media types, and what readers and browsers ask with to load nothing twice
//! ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110), §13 and §14).

use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use headers::{ETag, HeaderMapExt, IfModifiedSince, IfNoneMatch, IfRange, LastModified};
use percent_encoding::percent_decode_str;
use tower_http::services::ServeFile;
use url::form_urlencoded;

use crate::desk::{Answer, Desk, Kind, Leaf};

/// What pages of the desk may load: pictures and recordings from anywhere, as feed readers do; scripts, styles and news from
/// the desk alone.
const OF_DESK: &str = "default-src 'none'; img-src * data:; media-src *; style-src 'self'; script-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/// Pages are what they will be elsewhere, but no other page may show them as a part of itself.
const OF_PAGES: &str = "frame-ancestors 'none'";
/// A file of the maintainers' shows itself and does nothing.
const OF_FILES: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'";

/// What `desk` has for `request`.
pub(super) async fn answer(desk: Arc<Desk>, request: Request) -> Response {
    let Ok(path) = percent_decode_str(request.uri().path()).decode_utf8() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let path = path.into_owned();
    let query = request.uri().query().unwrap_or_default().as_bytes();
    let mut query = form_urlencoded::parse(query);
    let query = query.find(|(name, _)| name == "q");
    let query = query.map_or_else(String::new, |(_, said)| said.into_owned());
    // An article may be long, and others want to be answered meanwhile.
    let found = tokio::task::spawn_blocking(move || desk.answer(&path, &query)).await;
    let mut response = match found {
        Ok(Answer::Leaf(leaf)) => leaf_of(leaf, request.headers()),
        Ok(Answer::Nothing(leaf)) => {
            let mut response = leaf_of(leaf, &HeaderMap::new());
            *response.status_mut() = StatusCode::NOT_FOUND;
            response
        }
        Ok(Answer::Elsewhere(path)) => Redirect::temporary(&path).into_response(),
        Ok(Answer::File(file)) => file_of(&file, request).await,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    let headers = response.headers_mut();
    // Whoever has it asks each time whether it is as it was.
    set(headers, header::CACHE_CONTROL, "no-cache");
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, header::REFERRER_POLICY, "no-referrer");
    response
}

/// `leaf`, or that whoever asks has it already. The bytes decide where both are given (§13.2.2).
fn leaf_of(leaf: Leaf, asked: &HeaderMap) -> Response {
    let modified = LastModified::from(std::time::SystemTime::from(leaf.since));
    let etag = format!("\"{:016x}\"", leaf.hash).parse::<ETag>().ok();
    let is_known = match (asked.typed_get::<IfNoneMatch>(), &etag) {
        (Some(known), Some(etag)) => !known.precondition_passes(etag),
        _ => asked
            .typed_get::<IfModifiedSince>()
            .is_some_and(|since| !since.is_modified(leaf.since.into())),
    };
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(Bytes::from(leaf.bytes)).into_response()
    };
    let headers = response.headers_mut();
    headers.typed_insert(modified);
    if let Some(etag) = etag {
        headers.typed_insert(etag);
    }
    if !is_known {
        set(headers, header::CONTENT_TYPE, leaf.kind.media_type());
    }
    match leaf.kind {
        Kind::Desk => set(headers, header::CONTENT_SECURITY_POLICY, OF_DESK),
        Kind::Page => set(headers, header::CONTENT_SECURITY_POLICY, OF_PAGES),
        _ => {}
    }
    response
}

/// `file`, or the part of it that is asked for. Several parts at once, or parts that are not counted in bytes, nobody has to
/// give (§14.2).
async fn file_of(file: &Path, mut request: Request) -> Response {
    let range = request.headers().get(header::RANGE);
    if let Some(range) = range {
        let is_in_bytes = range.as_bytes().starts_with(b"bytes=");
        if !is_in_bytes || !is_of_this(file, request.headers()).await {
            request.headers_mut().remove(header::RANGE);
        }
    }
    let mut service = ServeFile::new(file).ignore_multi_range_requests(true);
    match service.try_call(request).await {
        Ok(response) => {
            let mut response = response.map(Body::new);
            let headers = response.headers_mut();
            set(headers, header::CONTENT_SECURITY_POLICY, OF_FILES);
            response
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Whether a part of `file` may be put together with what whoever asks has of it: not when that is of another version (§13.1.5).
async fn is_of_this(file: &Path, asked: &HeaderMap) -> bool {
    let Some(condition) = asked.typed_get::<IfRange>() else {
        return !asked.contains_key(header::IF_RANGE);
    };
    let mut whole = Request::new(Body::empty());
    *whole.method_mut() = Method::HEAD;
    let seen = ServeFile::new(file).try_call(whole).await;
    seen.is_ok_and(|seen| {
        let (etag, modified) = (seen.headers().typed_get(), seen.headers().typed_get());
        !condition.is_modified(etag.as_ref(), modified.as_ref())
    })
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
