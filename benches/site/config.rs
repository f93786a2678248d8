//! The feeds.toml of a site to measure with.

use std::fmt::Write as _;

use super::article::{category, slug};
use super::{Plan, TITLE};

/// Which feeds there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Feeds {
    /// One for each category: the newest fifty, full text, all formats.
    Categories,
    /// So many, each of one to three categories, with little in them: five summaries in one format. What they cost is that
    /// articles are chosen for them.
    Many(usize),
}

/// The folder of the feed at `number`.
fn name(feeds: Feeds, number: usize) -> String {
    match feeds {
        Feeds::Categories => slug(&category(number)),
        Feeds::Many(_) => format!("choix-{}", number + 1),
    }
}

/// The text of feeds.toml, with `articles` as the folder of articles.
pub(crate) fn feeds_toml(plan: &Plan, articles: &str) -> String {
    let (count, delivery) = match plan.feeds {
        Feeds::Categories => (
            plan.categories,
            "limit = 50\ncontent = \"full\"\nformats = [\"rss\", \"atom\", \"json\"]\n",
        ),
        Feeds::Many(count) => (
            count,
            "limit = 5\ncontent = \"summary\"\nformats = [\"atom\"]\n",
        ),
    };
    let mut text = format!(
        "[site]\ntitle = \"{TITLE}\"\nurl = \"https://info-citoyen.example/\"\nlanguage = \"fr\"\n\
         timezone = \"Europe/Brussels\"\narticles = \"{articles}\"\n{delivery}"
    );
    for number in 0..count {
        // The first, then each with a next one, then with two.
        let others = number / plan.categories % 3;
        let step = 1 + number / (3 * plan.categories);
        let taken = (0..=others).map(|other| category((number + other * step) % plan.categories));
        let mut taken: Vec<String> = taken.map(|name| format!("\"{name}\"")).collect();
        taken.sort();
        taken.dedup();
        let name = name(plan.feeds, number);
        let _ = write!(
            text,
            "\n[[feeds]]\nname = \"{name}\"\ncategories = [{}]\n",
            taken.join(", ")
        );
    }
    text
}
