//! Whatever is done to articles, in any order: one id each, for good, and none is used again.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{article, entries};
use crate::site::Site;

const PATHS: [&str; 7] = [
    "a.md",
    "b.md",
    "c.md",
    "2025/a.md",
    "2025/b.md",
    "d/index.md",
    "e.markdown",
];

#[derive(Debug, Clone)]
enum Deed {
    /// A new article, in the first free place from here.
    Write(usize),
    /// An article, and the first free place from here.
    Rename(usize, usize),
    /// Two articles, whose files change places.
    Swap(usize, usize),
    Edit(usize),
    Retitle(usize),
    Delete(usize),
    /// An article becomes faulty, a draft, or good again.
    Turn(usize, State),
    /// A deleted article, and the first free place from here.
    Restore(usize, usize),
    Build,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Good,
    Faulty,
    Draft,
}

fn deed() -> impl Strategy<Value = Deed> {
    let number = 0..PATHS.len();
    prop_oneof![
        3 => number.clone().prop_map(Deed::Write),
        3 => (number.clone(), number.clone()).prop_map(|(a, b)| Deed::Rename(a, b)),
        1 => (number.clone(), number.clone()).prop_map(|(a, b)| Deed::Swap(a, b)),
        2 => number.clone().prop_map(Deed::Edit),
        1 => number.clone().prop_map(Deed::Retitle),
        2 => number.clone().prop_map(Deed::Delete),
        2 => (number.clone(), proptest::sample::select(vec![State::Good, State::Faulty, State::Draft]))
            .prop_map(|(number, state)| Deed::Turn(number, state)),
        2 => (number.clone(), number).prop_map(|(a, b)| Deed::Restore(a, b)),
        4 => Just(Deed::Build),
    ]
}

/// An article: what never changes is the word by which its text is known.
#[derive(Debug, Clone)]
struct Soul {
    topic: String,
    title: String,
    day: u32,
    edits: usize,
    path: Option<&'static str>,
    state: State,
    /// Its place, title and edits at the last run.
    seen: Option<(&'static str, String, usize)>,
}

impl Soul {
    fn text(&self) -> String {
        let text = article(&self.title, self.day, "X", &self.topic);
        let text = text.replace(
            &format!("{}7 ", self.topic),
            &format!("edit{} ", self.edits),
        );
        match self.state {
            State::Good => text,
            State::Faulty => text.replacen("date = ", "date = 2025-99-99\nupdated = ", 1),
            State::Draft => text.replacen("+++\n", "+++\ndraft = true\n", 1),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn an_article_has_one_id_and_an_id_one_article(deeds in proptest::collection::vec(deed(), 4..40)) {
        let site = Site::new();
        let mut souls: Vec<Soul> = Vec::new();
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        let mut done = Vec::new();
        for deed in deeds.into_iter().chain([Deed::Build]) {
            let free = |souls: &[Soul], from: usize| {
                let mut places = PATHS.iter().cycle().skip(from).take(PATHS.len());
                places.find(|path| souls.iter().all(|soul| soul.path != Some(path))).copied()
            };
            let of = |souls: &[Soul], number: usize, alive: bool| {
                let all: Vec<usize> = (0..souls.len()).filter(|one| souls[*one].path.is_some() == alive).collect();
                (!all.is_empty()).then(|| all[number % all.len()])
            };
            match deed.clone() {
                Deed::Write(place) => {
                    if let Some(path) = free(&souls, place) {
                        let topic = format!("sujet{}x", souls.len());
                        souls.push(Soul { title: format!("Titre {topic}"), day: u32::try_from(souls.len()).unwrap() % 28 + 1, topic, edits: 0, path: Some(path), state: State::Good, seen: None });
                    }
                }
                Deed::Rename(number, place) => {
                    if let (Some(number), Some(path)) = (of(&souls, number, true), free(&souls, place)) {
                        souls[number].path = Some(path);
                    }
                }
                Deed::Swap(a, b) => {
                    if let (Some(a), Some(b)) = (of(&souls, a, true), of(&souls, b, true)) {
                        let path = souls[a].path;
                        souls[a].path = souls[b].path;
                        souls[b].path = path;
                    }
                }
                Deed::Edit(number) => {
                    if let Some(number) = of(&souls, number, true) {
                        souls[number].edits += 1;
                    }
                }
                Deed::Retitle(number) => {
                    if let Some(number) = of(&souls, number, true) {
                        souls[number].title.push('!');
                        souls[number].title.push_str(" bis");
                    }
                }
                Deed::Delete(number) => {
                    if let Some(number) = of(&souls, number, true) {
                        souls[number].path = None;
                    }
                }
                Deed::Restore(number, place) => {
                    if let (Some(number), Some(path)) = (of(&souls, number, false), free(&souls, place)) {
                        souls[number].path = Some(path);
                    }
                }
                Deed::Turn(number, state) => {
                    if let Some(number) = of(&souls, number, true) {
                        souls[number].state = state;
                    }
                }
                Deed::Build => {}
            }
            done.push(deed);
            if !matches!(done.last(), Some(Deed::Build)) {
                continue;
            }
            // With its title, text and place all new at once, and another in its old place of which nothing can be read, an
            // article is taken for a new one: the faulty file may as well be it. What follows has no right answer.
            let is_hidden = |soul: &Soul| {
                let Some((place, title, edits)) = &soul.seen else { return false };
                let is_changed = *title != soul.title && *edits != soul.edits && soul.path != Some(*place);
                is_changed && souls.iter().any(|other| other.path == Some(*place) && other.state == State::Faulty)
            };
            if souls.iter().any(is_hidden) {
                return Ok(());
            }
            let _ = std::fs::remove_dir_all(site.path("articles"));
            std::fs::create_dir(site.path("articles")).unwrap();
            for soul in &souls {
                if let Some(path) = soul.path {
                    site.write(&format!("articles/{path}"), soul.text());
                }
            }
            let run = site.run(&["--accept"]);
            prop_assert!(run.status <= 1, "{:?}\n{}", done, run.stderr);
            let entries = entries(&site, "all/atom.xml");
            let mut count = 0;
            let faulty = souls.iter().any(|soul| soul.path.is_some() && soul.state == State::Faulty);
            for soul in &souls {
                let mark = format!("{}9 ", soul.topic);
                let found: Vec<&String> = entries.iter().filter(|(_, seen)| seen.content.contains(&mark)).map(|(id, _)| id).collect();
                count += found.len();
                let state = soul.path.map(|_| soul.state);
                match state {
                    Some(State::Good) => prop_assert_eq!(found.len(), 1, "{} after {:?}", soul.topic, done),
                    // What was good once may stay.
                    Some(State::Faulty) => prop_assert!(found.len() <= 1, "{} after {:?}", soul.topic, done),
                    // It stays as long as a faulty file may be it.
                    Some(State::Draft) | None => prop_assert!(found.is_empty() || faulty, "{} after {:?}", soul.topic, done),
                }
                if let Some(id) = found.first() {
                    let first = ids.entry(soul.topic.clone()).or_insert_with(|| (*id).clone());
                    prop_assert_eq!(&*first, *id, "{} after {:?}\n{}", soul.topic, done, super::ledger(&site));
                }
            }
            prop_assert_eq!(count, entries.len());
            for soul in &mut souls {
                soul.seen = soul.path.map(|path| (path, soul.title.clone(), soul.edits));
            }
            let distinct: std::collections::BTreeSet<&String> = ids.values().collect();
            prop_assert_eq!(distinct.len(), ids.len(), "{:?}\n{}", done, super::ledger(&site));
        }
    }
}
