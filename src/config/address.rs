//! The pattern by which articles get their addresses: `{year}/{month}/{slug}/`.

use std::fmt::Write as _;

use chrono::{DateTime, Datelike, FixedOffset};

/// A checked pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Literal(String),
    Year,
    Month,
    Day,
    Slug,
    Title,
    Path,
    Category,
}

/// What an article puts in for the names in braces. All but the date are ASCII slugs.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// `{year}`, `{month}`, `{day}`.
    pub date: DateTime<FixedOffset>,
    /// `{slug}`: the article's `slug`, else its file name without a date before it.
    pub slug: &'a str,
    /// `{title}`: the slug of the title.
    pub title: &'a str,
    /// `{path}`: the folders below the folder of articles, and the slug.
    pub path: &'a str,
    /// `{category}`: the slug of the first category.
    pub category: &'a str,
}

impl Default for Pattern {
    fn default() -> Self {
        let slash = || Piece::Literal("/".into());
        Self(vec![
            Piece::Year,
            slash(),
            Piece::Month,
            slash(),
            Piece::Slug,
            slash(),
        ])
    }
}

impl Pattern {
    /// Reads a pattern. One that would give all articles one address is refused.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut rest = text.trim_start_matches('/');
        while let Some((literal, tail)) = rest.split_once('{') {
            let (name, tail) = tail.split_once('}')?;
            pieces.push(Piece::Literal(literal.to_owned()));
            pieces.push(match name {
                "year" => Piece::Year,
                "month" => Piece::Month,
                "day" => Piece::Day,
                "slug" => Piece::Slug,
                "title" => Piece::Title,
                "path" => Piece::Path,
                "category" => Piece::Category,
                _ => return None,
            });
            rest = tail;
        }
        pieces.push(Piece::Literal(rest.to_owned()));
        pieces.retain(|piece| *piece != Piece::Literal(String::new()));
        let apart = pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Slug | Piece::Title | Piece::Path));
        (apart && !rest.contains('}')).then_some(Self(pieces))
    }

    /// The address of an article, relative to the site's. A part that comes out empty, such as the category of an article
    /// without one, leaves no trace.
    pub fn fill(&self, parts: Parts<'_>) -> String {
        let mut address = String::new();
        for piece in &self.0 {
            // Writing to a String cannot fail.
            let _ = match piece {
                Piece::Literal(text) => write!(address, "{text}"),
                Piece::Year => write!(address, "{:04}", parts.date.year()),
                Piece::Month => write!(address, "{:02}", parts.date.month()),
                Piece::Day => write!(address, "{:02}", parts.date.day()),
                Piece::Slug => write!(address, "{}", parts.slug),
                Piece::Title => write!(address, "{}", parts.title),
                Piece::Path => write!(address, "{}", parts.path),
                Piece::Category => write!(address, "{}", parts.category),
            };
        }
        let folder = if address.ends_with('/') { "/" } else { "" };
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        parts.join("/") + folder
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_filled_or_refused() {
        let parts = Parts {
            date: DateTime::parse_from_rfc3339("2017-03-08T10:00:00+01:00").unwrap(),
            slug: "retour",
            title: "retour-sur",
            path: "a/retour",
            category: "securite",
        };
        for (pattern, address) in [
            ("{year}/{month}/{slug}/", "2017/03/retour/"),
            (
                "/{category}/{day}-{title}.html",
                "securite/08-retour-sur.html",
            ),
            ("{path}", "a/retour"),
        ] {
            assert_eq!(Pattern::parse(pattern).unwrap().fill(parts), address);
        }
        let bare = Parts {
            category: "",
            ..parts
        };
        assert_eq!(
            Pattern::parse("{category}/{slug}/").unwrap().fill(bare),
            "retour/"
        );
        assert_eq!(
            Pattern::parse("{category}//{slug}").unwrap().fill(bare),
            "retour"
        );
        for wrong in ["", "{year}/", "{slug", "{slog}/", "{slug}}"] {
            assert_eq!(Pattern::parse(wrong), None, "{wrong}");
        }
        assert_eq!(
            Pattern::parse("{year}/{month}/{slug}/"),
            Some(Pattern::default())
        );
    }
}
