//! An article as it is before anybody writes it down: what it says of itself, and the blocks of its text.

use chrono::{DateTime, Datelike as _, FixedOffset};

use super::Plan;
use super::french::{CATEGORIES, Dice, TAGS, heading, person, quote, sentence, title};

/// The first and the last moment at which an article appears: twenty years that are over.
const FIRST: usize = 1_136_095_200;
const LAST: usize = 1_767_200_400;

/// An article.
#[derive(Debug, Clone)]
pub(crate) struct Article {
    pub(crate) title: String,
    pub(crate) date: DateTime<FixedOffset>,
    /// The name of its file, which no other has.
    pub(crate) slug: String,
    pub(crate) categories: Vec<String>,
    pub(crate) tags: Vec<&'static str>,
    pub(crate) authors: Vec<&'static str>,
    pub(crate) summary: String,
    /// What its text is thrown with.
    dice: Dice,
}

/// A piece of text.
pub(crate) enum Block {
    Heading(&'static str),
    Paragraph(Vec<String>),
    List(Vec<String>),
    Quote(String),
}

impl Article {
    pub(super) fn new(plan: &Plan, number: usize) -> Self {
        let mut dice = Dice::new(number);
        let title = title(&mut dice);
        let mut categories = vec![category(number % plan.categories)];
        let other = category(dice.below(plan.categories));
        if dice.below(4) == 0 && other != categories[0] {
            categories.push(other);
        }
        let mut tags = vec![dice.of(TAGS), dice.of(TAGS), dice.of(TAGS)];
        tags.sort_unstable();
        tags.dedup();
        Self {
            slug: format!("{}-{number}", slug(&title)),
            date: date(number, plan.articles),
            categories,
            tags,
            authors: vec![person(&mut dice)],
            summary: format!("{} {}", sentence(&mut dice), sentence(&mut dice)),
            title,
            dice,
        }
    }

    /// Its text, which goes on for as long as anybody reads.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = Block> {
        let mut dice = self.dice.clone();
        let sentences = |dice: &mut Dice, least| {
            let count = least + dice.below(3);
            (0..count).map(|_| sentence(dice)).collect()
        };
        (0..).map(move |number| match number % 8 {
            2 | 6 => Block::Heading(heading(&mut dice)),
            4 => Block::List(sentences(&mut dice, 2)),
            7 => Block::Quote(quote(&mut dice)),
            _ => Block::Paragraph(sentences(&mut dice, 2)),
        })
    }
}

/// The name of a category.
pub(crate) fn category(number: usize) -> String {
    match CATEGORIES.get(number) {
        Some(name) => (*name).to_owned(),
        None => format!("Rubrique {}", number + 1),
    }
}

/// When the article at `number` appeared, of as many as there are.
fn date(number: usize, of: usize) -> DateTime<FixedOffset> {
    let seconds = FIRST + (LAST - FIRST) * (number + 1) / of;
    let moment =
        DateTime::from_timestamp(i64::try_from(seconds).unwrap_or(0), 0).unwrap_or_default();
    let hours = if (4..=10).contains(&moment.month()) {
        2
    } else {
        1
    };
    let zone = FixedOffset::east_opt(hours * 3600);
    zone.map_or(moment.fixed_offset(), |zone| moment.with_timezone(&zone))
}

/// The beginning of `title` as part of an address.
pub(crate) fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars().take(40).flat_map(char::to_lowercase) {
        let plain = match c {
            'a'..='z' | '0'..='9' => c,
            'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'ù' | 'û' => 'u',
            'ç' => 'c',
            _ if slug.ends_with('-') || slug.is_empty() => continue,
            _ => '-',
        };
        slug.push(plain);
    }
    slug.trim_end_matches('-').to_owned()
}
