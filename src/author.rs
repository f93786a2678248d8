//! Who wrote an article or stands behind a site.

use url::Url;

use crate::diagnostic::Finding;
use crate::text::{Plain, is_web};
use crate::value::{Fields, Placed, Value};
use crate::wording::Phrase;

/// An author: a name at least.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Author {
    /// The name to show.
    pub name: Plain,
    /// The mail address.
    pub email: Option<String>,
    /// The author's page.
    pub url: Option<Url>,
}

impl Author {
    /// An author of whom only the name is known.
    pub fn named(name: Plain) -> Self {
        Self {
            name,
            email: None,
            url: None,
        }
    }
}

/// Reads the authors under `key`: a name, `Name <mail@example.org>`, a table of `name`, `email` and `url`, or a list of
/// these.
pub fn read(fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<Author> {
    let Some(value) = fields.value(key) else {
        return Vec::new();
    };
    match &value.value {
        // The first wrong one of a list stands for all.
        Value::List(items) => items
            .iter()
            .map_while(|item| one(fields, key, item))
            .collect(),
        _ => one(fields, key, value).into_iter().collect(),
    }
}

fn one<'a>(
    fields: &mut Fields<'a, '_>,
    key: &'static str,
    value: &'a Placed<Value>,
) -> Option<Author> {
    match &value.value {
        Value::Text(text) => from_line(text),
        Value::Table(table) => {
            let mut inner = fields.inner(Phrase::literal(format!("`{key}`")), table);
            let name = inner.required("name", "name = \"Rédaction\"", value.range.clone());
            let email = inner.parsed("email", "expected-mail", mail_address);
            let url = inner.parsed("url", "expected-page", |text| {
                Url::parse(text).ok().filter(is_web)
            });
            inner.finish();
            Some(Author {
                name: name?.value,
                email: email.map(|email| email.value),
                url: url.map(|url| url.value),
            })
        }
        other => {
            let finding = Finding::WrongType {
                key: key.to_owned(),
                found: other.kind(),
                expected: "type-name".into(),
            };
            fields.report(finding, value.range.clone());
            None
        }
    }
}

/// `Name <mail@example.org>` or a name alone.
pub(crate) fn from_line(text: &str) -> Option<Author> {
    let with_mail = text
        .trim()
        .strip_suffix('>')
        .and_then(|text| text.rsplit_once('<'));
    let (name, email) = match with_mail.map(|(name, mail)| (name, mail_address(mail))) {
        Some((name, Some(mail))) => (name, Some(mail)),
        _ => (text, None),
    };
    let name = Plain::new(name);
    (!name.is_empty()).then_some(Author {
        name,
        email,
        url: None,
    })
}

/// A mail address of the plain form `local@domain`: the one that feed readers and validators know.
pub(crate) fn mail_address(text: &str) -> Option<String> {
    let (local, domain) = text.trim().split_once('@')?;
    let plain = |part: &str, more: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    };
    (plain(local, ".!#$%&'*+/=?^_`{|}~-") && plain(domain, ".-") && domain.contains('.'))
        .then(|| format!("{local}@{domain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_hold_a_mail_address() {
        let author = from_line(" Jeanne Dupont <jeanne@example.org> ").unwrap();
        assert_eq!(
            (author.name.as_str(), author.email.as_deref()),
            ("Jeanne Dupont", Some("jeanne@example.org"))
        );
        let author = from_line("<b>Jeanne</b> & <fils>").unwrap();
        assert_eq!(
            (author.name.as_str(), author.email),
            ("<b>Jeanne</b> & <fils>", None)
        );
        for wrong in [
            "jeanne",
            "jeanne@",
            "@example.org",
            "a b@example.org",
            "a@example",
        ] {
            assert_eq!(mail_address(wrong), None, "{wrong}");
        }
    }
}
