//! Sorts: all that the rules of feeds ask of an article. A hundred thousand articles are of a few dozen sorts, so that
//! rules are asked once for each of these.

use std::collections::HashMap;

use crate::config::Category;
use crate::head::Head;
use crate::text::Language;

/// What the rules of feeds ask of an article.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Sort {
    /// Its categories, as it writes them, each once.
    pub categories: Vec<Category>,
    /// Whether its tags serve as categories, for it names none.
    pub by_tags: bool,
    /// Which of [`crate::config::Config::keywords`] it says.
    pub keywords: Vec<usize>,
    /// In which language it is.
    pub language: Option<Language>,
}

impl Sort {
    /// The sort of `head`.
    pub fn of(head: &Head) -> Self {
        Self {
            categories: head.categories.clone(),
            by_tags: head.by_tags,
            keywords: head.keywords.clone(),
            language: head.language.clone(),
        }
    }
}

/// Sorts by number, in the order in which they were met.
#[derive(Debug, Clone, Default)]
pub struct Sorts {
    all: Vec<Sort>,
    numbers: HashMap<Sort, u32>,
}

impl Sorts {
    /// The number of `sort`, which is a new one if it was not met before.
    pub fn number(&mut self, sort: Sort) -> u32 {
        if let Some(number) = self.numbers.get(&sort) {
            return *number;
        }
        // There are no more sorts than articles, and these are fewer than that.
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(sort.clone());
        self.numbers.insert(sort, number);
        number
    }

    /// All of them, in the order of their numbers.
    pub fn all(&self) -> &[Sort] {
        &self.all
    }

    /// All of them, in the order of their numbers.
    pub fn into_all(self) -> Vec<Sort> {
        self.all
    }

    /// Takes in all of `others`; their new numbers, in the order of the old ones.
    pub fn merge(&mut self, others: Self) -> Vec<u32> {
        let others = others.all.into_iter();
        others.map(|sort| self.number(sort)).collect()
    }
}
