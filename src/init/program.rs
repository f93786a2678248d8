//! The site generator whose folder this is, and what its settings say of the site, as far as they can be read plainly.

use std::path::Path;

use chrono_tz::Tz;
use url::Url;

use super::disk;
use crate::config::site_address;
use crate::text::{Language, Plain};
use crate::value::{self, Language as Syntax, Table, Text, Value};

/// A site generator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// [Hugo](https://gohugo.io/).
    Hugo,
    /// [Zola](https://www.getzola.org/).
    Zola,
    /// [Jekyll](https://jekyllrb.com/).
    Jekyll,
    /// [Pelican](https://getpelican.com/).
    Pelican,
    /// [Eleventy](https://www.11ty.dev/).
    Eleventy,
}

impl Program {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hugo => "Hugo",
            Self::Zola => "Zola",
            Self::Jekyll => "Jekyll",
            Self::Pelican => "Pelican",
            Self::Eleventy => "Eleventy",
        }
    }

    /// How it makes the addresses of articles, unless it is told otherwise.
    pub(super) fn address(self) -> &'static str {
        match self {
            Self::Hugo | Self::Zola | Self::Eleventy => "{path}/",
            Self::Jekyll => "{category}/{year}/{month}/{day}/{slug}.html",
            Self::Pelican => "{slug}.html",
        }
    }

    /// The folder that it copies into the site as it is. Its own output it may empty.
    pub(super) fn output(self) -> &'static str {
        match self {
            Self::Hugo | Self::Zola => "static",
            Self::Jekyll | Self::Pelican | Self::Eleventy => "public",
        }
    }
}

/// What is said of a site.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    pub(super) program: Option<Program>,
    pub(super) title: Option<Plain>,
    pub(super) description: Option<Plain>,
    pub(super) url: Option<Url>,
    pub(super) language: Option<Language>,
    pub(super) zone: Option<Tz>,
}

/// Files of settings, the most telling first; `None` where the keys tell whether it is Hugo or Zola.
const FILES: [(&str, Syntax, Option<Program>); 15] = [
    ("hugo.toml", Syntax::Toml, Some(Program::Hugo)),
    ("hugo.yaml", Syntax::Yaml, Some(Program::Hugo)),
    ("hugo.yml", Syntax::Yaml, Some(Program::Hugo)),
    ("hugo.json", Syntax::Json, Some(Program::Hugo)),
    (
        "config/_default/hugo.toml",
        Syntax::Toml,
        Some(Program::Hugo),
    ),
    (
        "config/_default/config.toml",
        Syntax::Toml,
        Some(Program::Hugo),
    ),
    ("config.toml", Syntax::Toml, None),
    ("config.yaml", Syntax::Yaml, None),
    ("config.yml", Syntax::Yaml, None),
    ("_config.yml", Syntax::Yaml, Some(Program::Jekyll)),
    ("_config.yaml", Syntax::Yaml, Some(Program::Jekyll)),
    ("_data/site.json", Syntax::Json, Some(Program::Eleventy)),
    ("_data/metadata.json", Syntax::Json, Some(Program::Eleventy)),
    ("src/_data/site.json", Syntax::Json, Some(Program::Eleventy)),
    (
        "src/_data/metadata.json",
        Syntax::Json,
        Some(Program::Eleventy),
    ),
];

/// What the settings in `folder` say.
pub(super) fn read(folder: &Path) -> Said {
    if let Some(python) = disk::read(&folder.join("pelicanconf.py")) {
        // What holds in public alone stands in a file of its own.
        let public = disk::read(&folder.join("publishconf.py")).unwrap_or_default();
        return said(Program::Pelican, |key| {
            assigned(&public, key).or_else(|| assigned(&python, key))
        });
    }
    for (name, syntax, program) in FILES {
        let file = folder.join(name);
        let Some(whole) = disk::read(&file) else {
            continue;
        };
        let text = Text {
            file: &file,
            whole: &whole,
        };
        let Ok(table) = value::parse(text, 0..whole.len(), syntax) else {
            continue;
        };
        let has = |key| text_of(&table, key).is_some();
        let told = || match () {
            () if has("base_url") => Some(Program::Zola),
            () if has("baseurl") => Some(Program::Hugo),
            () => None,
        };
        if let Some(program) = program.or_else(told) {
            return said(program, |key| text_of(&table, key));
        }
    }
    let eleventy = [
        ".eleventy.js",
        "eleventy.config.js",
        "eleventy.config.mjs",
        "eleventy.config.cjs",
    ];
    let mut eleventy = eleventy.iter();
    let is_eleventy = eleventy.any(|name| disk::read(&folder.join(name)).is_some());
    Said {
        program: is_eleventy.then_some(Program::Eleventy),
        ..Said::default()
    }
}

/// What the keys of a program say.
fn said(program: Program, key: impl Fn(&str) -> Option<String>) -> Said {
    let first = |keys: &[&str]| keys.iter().find_map(|name| key(name));
    let line = |keys: &[&str]| {
        let line = Plain::new(&first(keys)?);
        (!line.is_empty()).then_some(line)
    };
    let mut address = first(match program {
        Program::Hugo => &["baseurl"],
        Program::Zola => &["base_url"],
        Program::Pelican => &["SITEURL"],
        Program::Jekyll | Program::Eleventy => &["url", "siteurl", "baseurl"],
    });
    if program == Program::Jekyll
        && let (Some(address), Some(below)) = (&mut address, key("baseurl"))
    {
        address.push_str(&below);
    }
    // What a program writes into its first settings, and what is only seen on one machine.
    let is_real = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        !host.starts_with("example.") && host != "localhost" && host != "127.0.0.1"
    };
    Said {
        program: Some(program),
        title: line(&["title", "SITENAME", "name"]),
        description: line(&["description", "SITESUBTITLE", "tagline"]),
        url: address.as_deref().and_then(site_address).filter(is_real),
        language: first(&[
            "languagecode",
            "locale",
            "defaultcontentlanguage",
            "default_language",
            "DEFAULT_LANG",
            "language",
            "lang",
        ])
        .and_then(|code| Language::parse(&code)),
        zone: first(&["timezone", "TIMEZONE"]).and_then(|zone| zone.parse().ok()),
    }
}

/// The text under a key of a table, in which capitals do not count.
fn text_of(table: &Table, key: &str) -> Option<String> {
    let mut entries = table.iter();
    let (_, value) = entries.find(|(name, _)| name.value.eq_ignore_ascii_case(key))?;
    match &value.value {
        Value::Text(text) if !text.trim().is_empty() => Some(text.clone()),
        _ => None,
    }
}

/// The text that a line of Python gives to a name: `SITENAME = "Info Citoyen"`.
fn assigned(python: &str, name: &str) -> Option<String> {
    let mut values = python.lines().filter_map(|line| {
        let value = line.strip_prefix(name)?.trim_start().strip_prefix('=')?;
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let text = value[1..].split(quote).next()?;
        // What is escaped would have to be read as Python reads it.
        (!text.contains('\\') && !text.trim().is_empty()).then(|| text.to_owned())
    });
    values.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_lines_of_python_are_read_and_no_others() {
        let python = "SITENAME = 'Info Citoyen'\nSITEURL=\"https://a.example\" # public\nTIMEZONE = os.environ['TZ']\nSITENAMES = 'x'\nDEFAULT_LANG = 'f\\x72'\n";
        for (name, value) in [
            ("SITENAME", Some("Info Citoyen")),
            ("SITEURL", Some("https://a.example")),
            ("TIMEZONE", None),
            ("DEFAULT_LANG", None),
            ("SITESUBTITLE", None),
        ] {
            assert_eq!(assigned(python, name).as_deref(), value, "{name}");
        }
    }
}
