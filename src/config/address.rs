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
        self.fill_into(parts, &mut address);
        let folder = if address.ends_with('/') { "/" } else { "" };
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        parts.join("/") + folder
    }

    /// Writes the pieces of an article's address behind what `out` holds, as they come: parts that come out empty are
    /// still there.
    pub fn fill_into(&self, parts: Parts<'_>, out: &mut String) {
        for piece in &self.0 {
            match piece {
                Piece::Literal(text) => out.push_str(text),
                // Four digits, or what there is of a year that has more.
                Piece::Year => match u32::try_from(parts.date.year()) {
                    Ok(year @ 0..=9999) => {
                        two_digits(year / 100, out);
                        two_digits(year % 100, out);
                    }
                    // Writing to a String cannot fail.
                    _ => drop(write!(out, "{:04}", parts.date.year())),
                },
                Piece::Month => two_digits(parts.date.month(), out),
                Piece::Day => two_digits(parts.date.day(), out),
                Piece::Slug => out.push_str(parts.slug),
                Piece::Title => out.push_str(parts.title),
                Piece::Path => out.push_str(parts.path),
                Piece::Category => out.push_str(parts.category),
            }
        }
    }

    /// Whether the title stands in an address.
    pub fn asks_title(&self) -> bool {
        self.0.contains(&Piece::Title)
    }

    /// Whether the first category stands in an address.
    pub fn asks_category(&self) -> bool {
        self.0.contains(&Piece::Category)
    }

    /// Whether the folders of the file stand in an address.
    pub fn asks_path(&self) -> bool {
        self.0.contains(&Piece::Path)
    }
}

/// Writes a number below 100 with two digits, without the machinery for numbers of any kind.
fn two_digits(number: u32, out: &mut String) {
    for digit in [number / 10 % 10, number % 10] {
        out.push(char::from_digit(digit, 10).unwrap_or('0'));
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
