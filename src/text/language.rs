//! Language tags.

/// A language tag in its usual case, after [BCP 47](https://www.rfc-editor.org/rfc/rfc5646), such as `fr` or `nl-BE`. Only its form is
/// checked: two or three letters, then subtags of up to eight letters and digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
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
            .then(|| Self(usual_case(&tag)))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is `other` or a variety of it: `fr-BE` is within `fr`
    /// ([basic filtering](https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1)).
    pub fn is_within(&self, other: &Self) -> bool {
        self.0
            .strip_prefix(&other.0)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

/// `fr-BE`, `zh-Hant`: case does not count ([RFC 5646 §2.1.1](https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1)).
fn usual_case(tag: &str) -> String {
    let part = |(at, part): (usize, &str)| match (at, part.len()) {
        (1.., 2) => part.to_ascii_uppercase(),
        (1.., 4) => part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase(),
        _ => part.to_ascii_lowercase(),
    };
    tag.split('-')
        .enumerate()
        .map(part)
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_and_ranges() {
        let tag = |text: &str| Language::parse(text).unwrap();
        assert_eq!(tag("FR-be"), tag("fr_BE"));
        assert_eq!(tag("ZH-HANT-tw").as_str(), "zh-Hant-TW");
        assert!(tag("fr_BE").is_within(&tag("FR")));
        assert!(!tag("fr").is_within(&tag("fr-BE")) && !tag("fry").is_within(&tag("fr")));
        for wrong in ["", "f", "français", "french language", "fr-", "12"] {
            assert_eq!(Language::parse(wrong), None, "{wrong}");
        }
    }
}
