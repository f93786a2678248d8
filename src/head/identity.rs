//! Ids: tag URIs after [RFC 4151](https://www.rfc-editor.org/rfc/rfc4151), made from what does not change.

use std::fmt::Write as _;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};
use url::Url;

use crate::config::Site;
use crate::date::Moment;
use crate::text::slug_path_into;

/// The year in whose right ids are made that belong to no year: feeds' and those that an article gives itself. It is the
/// year of RFC 4151; a host that changed hands since is what `authority` in feeds.toml is for.
const YEAR: i32 = 2005;

/// The id of the article at `path` below the folder of articles: `tag:info-citoyen.example,2017:2017/retour`. It does
/// not depend on its title, its categories, its address, its shape, or the day and hour of its date.
pub(super) fn article_id(site: &Site, path: &str, published: &Moment) -> String {
    tag(site, published.at.year(), bare(path))
}

/// What of an id is made from the path of a file.
pub(crate) fn made_name(path: &str) -> String {
    name_slug(bare(path))
}

/// The id that an article gives itself: a URI, letter for letter, or a word that is made into one.
pub fn given_id(site: &Site, id: &str) -> String {
    match Url::parse(id) {
        // Another spelling of the same URI would be another article to readers.
        Ok(_) if id.chars().all(|c| is_uri_character(c) && c.is_ascii()) => id.to_owned(),
        Ok(url) if id.chars().all(is_uri_character) => url.into(),
        // « article: 12 mai » only looks like one.
        Ok(_) | Err(_) => tag(site, YEAR, id),
    }
}

/// Whether `c` can stand in an IRI ([RFC 3987 §2.2](https://www.rfc-editor.org/rfc/rfc3987#section-2.2)).
fn is_uri_character(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !"<>\"{}|\\^`".contains(c)
}

/// The id of the feed that is called `name`.
pub fn feed_id(site: &Site, name: &str) -> String {
    tag(site, YEAR, &format!("feeds/{name}"))
}

/// The beginning of the year that feeds' ids carry: the only date that a feed has which never had an entry.
pub fn beginning() -> DateTime<FixedOffset> {
    let day = NaiveDate::from_ymd_opt(YEAR, 1, 1).unwrap_or_default();
    day.and_time(NaiveTime::MIN).and_utc().fixed_offset()
}

/// Year and name of an id that was made from a path; nothing for one that an article gave itself, save for a word.
pub fn made_from<'a>(site: &Site, id: &'a str) -> Option<(i32, &'a str)> {
    let rest = id.strip_prefix("tag:")?.strip_prefix(&site.authority)?;
    let (year, name) = rest.strip_prefix(',')?.split_once(':')?;
    Some((year.parse().ok()?, name))
}

fn tag(site: &Site, year: i32, name: &str) -> String {
    format!("tag:{},{year:04}:{}", site.authority, name_slug(name))
}

/// The slug of a name, folders included; a name of signs alone is told by its bytes.
pub(super) fn name_slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    name_slug_into(name, &mut slug);
    slug
}

/// Writes [`name_slug`] of `name` behind what `out` holds.
pub(crate) fn name_slug_into(name: &str, out: &mut String) {
    let start = out.len();
    slug_path_into(name, out);
    if out.len() == start {
        for byte in name.bytes() {
            // Writing to a String cannot fail.
            let _ = write!(out, "{byte:02x}");
        }
    }
}

/// A path without its extension; a folder with an `index` file in it counts as the article itself.
pub(crate) fn bare(path: &str) -> &str {
    let stem = match path.rsplit_once('.') {
        Some((stem, extension)) if !extension.contains('/') && !stem.is_empty() => stem,
        _ => path,
    };
    match stem.strip_suffix("/index") {
        Some(folder) => folder,
        None => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_bundle_is_its_folder() {
        for (path, expected) in [
            ("a.md", "a"),
            ("2017/a.b.txt", "2017/a.b"),
            ("2017/a/index.md", "2017/a"),
            ("index.md", "index"),
            ("v1.2/a", "v1.2/a"),
        ] {
            assert_eq!(bare(path), expected);
        }
    }
}
