//! Language tags.

/// A language tag after [BCP 47](https://www.rfc-editor.org/rfc/rfc5646), such as `fr` or `nl-BE`. Only its form is
/// checked: two or three letters, then subtags of up to eight letters and digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Language(String);

impl Language {
    /// Reads a tag; an underscore, as locales write it, counts as a hyphen.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic());
        let fits = |part: &str| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        };
        ((2..=3).contains(&primary.len()) && letters(primary) && parts.all(fits))
            .then_some(Self(tag))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is `other` or a variety of it: `fr-BE` is within `fr`
    /// ([basic filtering](https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1)).
    pub fn is_within(&self, other: &Self) -> bool {
        let (tag, range) = (self.0.to_ascii_lowercase(), other.0.to_ascii_lowercase());
        tag.strip_prefix(&range)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_and_ranges() {
        let tag = |text: &str| Language::parse(text).unwrap();
        assert!(tag("fr_BE").is_within(&tag("FR")));
        assert!(!tag("fr").is_within(&tag("fr-BE")) && !tag("fry").is_within(&tag("fr")));
        for wrong in ["", "f", "français", "french language", "fr-", "12"] {
            assert_eq!(Language::parse(wrong), None, "{wrong}");
        }
    }
}
