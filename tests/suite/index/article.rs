//! Articles and settings at random: numbers that choose among a few words, so that much is like something else.

use proptest::prelude::*;

use crate::site::LEAST;

/// An article: numbers that choose among a few words, so that much is like something else.
#[derive(Debug, Clone)]
pub(super) struct Article {
    form: u8,
    title: u8,
    date: u8,
    updated: u8,
    expires: u8,
    sorts: u8,
    labels: Vec<u8>,
    id: u8,
    more: u8,
    words: u8,
}

pub(super) fn article() -> impl Strategy<Value = Article> {
    let labels = proptest::collection::vec(0..8_u8, 0..3);
    (
        (0..8_u8, 0..12_u8, 0..20_u8, 0..16_u8, 0..24_u8),
        (0..4_u8, labels, 0..24_u8, 0..32_u8, 0..10_u8),
    )
        .prop_map(
            |((form, title, date, updated, expires), (sorts, labels, id, more, words))| Article {
                form,
                title,
                date,
                updated,
                expires,
                sorts,
                labels,
                id,
                more,
                words,
            },
        )
}

const DATES: [&str; 20] = [
    "2025-01-03",
    "2025-01-03",
    "2025-01-04",
    "2025-01-05",
    "2025-01-06",
    "2025-01-07",
    "2025-01-08",
    "2025-01-08",
    "2025-01-08T10:00:00Z",
    "2025-01-08T10:00:00Z",
    "2025-01-08T12:00:00+02:00",
    "2025-01-03T23:30:00-02:00",
    "2024-12-31T23:30:00-05:00",
    "2024-02-01",
    "2019-05-05",
    "2025-12-31T23:59:59Z",
    "2026-01-01T12:00:00Z",
    "2026-01-05",
    "2026-01-20",
    "2031-01-01",
];

/// Moments at which runs are made.
pub(super) const MOMENTS: [&str; 8] = [
    "2026-01-01T12:00:00Z",
    "2026-01-01T12:00:00.5Z",
    "2026-01-02T12:00:00Z",
    "2026-01-06T12:00:00Z",
    "2026-01-21T12:00:00Z",
    "2025-01-05T12:00:00Z",
    "2025-12-30T00:00:00Z",
    "2031-02-01T00:00:00Z",
];

const LABELS: [&str; 8] = [
    "Sécurité",
    "SECURITE",
    "securite",
    "Agenda",
    "agenda",
    "Sport",
    "Arts & métiers",
    "Arts-métiers",
];

impl Article {
    /// Its file: Markdown or a page of text.
    pub(super) fn text(&self) -> String {
        use std::fmt::Write as _;
        let title = ["Un", "un", "Deux", "Trois", "Vélo neuf", "VELO NEUF"]
            .get(usize::from(self.title))
            .map_or_else(
                || format!("Titre {}", self.title),
                |title| (*title).to_owned(),
            );
        let date = DATES[usize::from(self.date)];
        let mut body = match self.words {
            0 => "Court.".to_owned(),
            words @ 1..=4 => (0..20).fold(String::new(), |text, number| {
                text + &format!(
                    "mot{} ",
                    if number < 14 {
                        number
                    } else {
                        number * u32::from(words)
                    }
                )
            }),
            words => (0..20).fold(String::new(), |text, number| {
                text + &format!("autre{words}x{number} ")
            }),
        };
        if self.more & 1 == 1 {
            body += " Le mot clef est ici.";
        }
        if self.form == 7 {
            return format!("Info\n{title}\n28 nov. 2017\n\n{body}\n");
        }
        let yaml = self.form >= 4;
        let mut front = String::new();
        let mut line = |key: &str, value: String| {
            let equals = if yaml { ": " } else { " = " };
            writeln!(front, "{key}{equals}{value}").unwrap();
        };
        line("title", format!("{title:?}"));
        line(
            "date",
            if self.form.is_multiple_of(2) {
                date.to_owned()
            } else {
                format!("{date:?}")
            },
        );
        match self.updated {
            0 => line("updated", "2025-06-01".into()),
            1 => line("updated", "2026-01-03T00:00:00Z".into()),
            2 => line("updated", "2030-01-01".into()),
            _ => {}
        }
        match self.expires {
            0 => line("expires", "2026-01-02T00:00:00Z".into()),
            1 => line("expires", "2025-06-01".into()),
            2 => line("expires", "2026-01-20".into()),
            3 => line("expires", "2025-12-31T00:00:00Z".into()),
            _ => {}
        }
        let names: Vec<String> = self
            .labels
            .iter()
            .map(|label| format!("{:?}", LABELS[usize::from(*label)]))
            .collect();
        let names = format!("[{}]", names.join(", "));
        match self.sorts {
            0 => line("tags", names),
            1 => {
                line("categories", names);
                line("tags", "[\"Sport\", \"clef\"]".into());
            }
            _ => line("categories", names),
        }
        match self.id {
            0 => line("id", "\"un\"".into()),
            1 => line("id", "\"deux\"".into()),
            2 => line("id", "\"tag:info-citoyen.example,2025:a0\"".into()),
            3 => line("id", "\"tag:info-citoyen.example,2025:b/a0\"".into()),
            4 => line("slug", "\"meme\"".into()),
            _ => {}
        }
        match self.more / 2 {
            0 => line("draft", "true".into()),
            1 => line("language", "\"nl\"".into()),
            2 => line("language", "\"fr-BE\"".into()),
            3 => line("image", "\"p.png\"".into()),
            4 => line("enigme", "\"x\"".into()),
            5 => line("withdrawn", "\"Une erreur.\"".into()),
            _ => {}
        }
        let mark = if yaml { "---" } else { "+++" };
        format!("{mark}\n{front}{mark}\n{body}\n")
    }
}

/// A feeds.toml, by numbers.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    limit: u8,
    site: u8,
    feeds: u8,
    delivery: u8,
}

pub(super) fn settings() -> impl Strategy<Value = Settings> {
    (1..5_u8, 0..6_u8, 0..8_u8, 0..8_u8).prop_map(|(limit, site, feeds, delivery)| Settings {
        limit,
        site,
        feeds,
        delivery,
    })
}

impl Settings {
    pub(super) fn text(&self) -> String {
        let mut text = format!("{LEAST}max_vanished = 100\nlimit = {}\n", self.limit);
        text += match self.site {
            0 => "timezone = \"Europe/Brussels\"\naddress = \"{year}/{slug}.html\"\n",
            1 => "address = \"{category}/{title}.html\"\n",
            2 => "language = \"fr\"\nminor_edits = true\n",
            3 => "removed_feeds = \"empty\"\n",
            _ => "",
        };
        text += match self.delivery {
            0 => "max_days = 360\n",
            1 => "max_days = 7\ntombstones = 30\n",
            2 => "tombstones = 5\n",
            3 => "max_size = 6000\n",
            4 => "content = \"summary\"\n",
            5 => "formats = [\"atom\"]\ntombstones = 60\n",
            _ => "",
        };
        text += match self.feeds {
            0 => "[[feeds]]\nname = \"tout\"\n",
            1 => {
                "[[feeds]]\nname = \"tout\"\n[[feeds]]\nname = \"s\"\nlimit = 2\ncategories = [\"Sécurité\"]\n"
            }
            2 => {
                "[[feeds]]\nname = \"s\"\ncategories = [\"sécurité\", \"Sport\"]\nexclude_categories = [\"Agenda\"]\n"
            }
            3 => {
                "[[feeds]]\nname = \"k\"\nkeywords = [\"clef\"]\n[[feeds]]\nname = \"a\"\naliases = [\"s\"]\ncategories = [\"agenda\"]\nlimit = 1\n"
            }
            4 => {
                "[[feeds]]\nname = \"tout\"\nexclude_keywords = [\"clef\"]\nlanguages = [\"fr\"]\n[[feeds]]\nname = \"nl\"\nlanguages = [\"nl\"]\n"
            }
            _ => "",
        };
        text
    }
}
