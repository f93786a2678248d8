//! Sorts: all that the rules of feeds ask of an article. A hundred thousand articles are of a few dozen sorts, so that
//! rules are asked once for each of these.

use std::collections::HashMap;

use super::Gist;
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

    /// Takes in all of `others`; their new numbers, in their order.
    pub fn merge(&mut self, others: impl IntoIterator<Item = Sort>) -> Vec<u32> {
        let others = others.into_iter();
        others.map(|sort| self.number(sort)).collect()
    }
}

/// Those of `sorts` that `gists` are of, when these are less than half of them: a site whose tags change would else keep
/// all that there ever were.
pub(super) fn in_use(gists: &mut [Option<Gist>], sorts: Vec<Sort>) -> Vec<Sort> {
    let mut numbers = vec![None; sorts.len()];
    for gist in gists.iter().flatten() {
        numbers[gist.sort as usize] = Some(0);
    }
    let used = numbers.iter().flatten().count();
    if used * 2 >= sorts.len() {
        return sorts;
    }
    for (number, place) in (0..).zip(numbers.iter_mut().flatten()) {
        *place = number;
    }
    for gist in gists.iter_mut().flatten() {
        gist.sort = numbers[gist.sort as usize].unwrap_or_default();
    }
    let kept = sorts.into_iter().zip(numbers);
    kept.filter_map(|(sort, number)| number.map(|_| sort))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_that_no_article_is_of_are_forgotten() {
        let sort = |by_tags, keyword| Sort {
            categories: Vec::new(),
            by_tags,
            keywords: vec![keyword],
            language: None,
        };
        let sorts: Vec<Sort> = (0..7).map(|keyword| sort(true, keyword)).collect();
        let gist = |sort| {
            let mut bytes = [0; Gist::BYTES];
            bytes[0] = 1;
            let gist = Gist::from_bytes(&bytes)?;
            Some(Gist { sort, ..gist })
        };
        let mut gists = [gist(5), None, gist(2), gist(5)];
        let kept = in_use(&mut gists, sorts.clone());
        assert_eq!(kept, [sorts[2].clone(), sorts[5].clone()]);
        let numbers = gists.map(|gist| gist.map(|gist| gist.sort));
        assert_eq!(numbers, [Some(1), None, Some(0), Some(1)]);
        // Half of them are worth keeping.
        assert_eq!(in_use(&mut gists, kept.clone()), kept);
    }
}
