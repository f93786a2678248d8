//! Whatever somebody does to articles, and in whichever order.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{FAULT, items, titles};
use crate::site::{Site, markdown};

/// What somebody does to an article.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Write,
    Break,
    Empty,
    Draft,
    Delete,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever happens to articles: each id is in a feed once at most, a feed holds what is good and what was good when
    /// it was last seen so, and nothing that is gone.
    #[test]
    fn a_feed_holds_what_was_good_last(deeds in proptest::collection::vec(
        (0..6_usize, proptest::sample::select(vec![Deed::Write, Deed::Write, Deed::Break, Deed::Break, Deed::Empty, Deed::Draft, Deed::Delete]), any::<bool>()),
        1..24,
    )) {
        let site = Site::new();
        let mut state: [Option<Deed>; 6] = [None; 6];
        let mut written = [const { String::new() }; 6];
        let mut public: BTreeMap<usize, String> = BTreeMap::new();
        for (step, (number, deed, more)) in deeds.into_iter().enumerate() {
            let path = format!("articles/{}/a{number}.md", number % 2);
            let title = format!("a{number}, {step}");
            let category = ["Un", "Deux", "Trois"][number % 3];
            let good = markdown(&title, &format!("2025-01-0{}", number + 1), category);
            match deed {
                Deed::Write => {
                    written[number] = title;
                    site.write(&path, good);
                }
                Deed::Break => site.write(&path, FAULT),
                Deed::Empty => site.write(&path, ""),
                Deed::Draft => site.write(&path, good.replacen("+++\n", "+++\ndraft = true\n", 1)),
                Deed::Delete => drop(std::fs::remove_file(site.path(&path))),
            }
            state[number] = Some(deed);
            if more {
                continue;
            }
            let run = site.run(&["--accept"]);
            prop_assert!(run.status <= 1, "{}", run.stderr);
            for (number, deed) in state.iter().enumerate() {
                match deed {
                    Some(Deed::Write) => drop(public.insert(number, written[number].clone())),
                    Some(Deed::Break | Deed::Empty) => {}
                    Some(Deed::Draft | Deed::Delete) | None => drop(public.remove(&number)),
                }
            }
            let expected: Vec<String> = public.values().rev().cloned().collect();
            prop_assert_eq!(titles(&site, "all"), expected);
            for (place, feed) in ["un", "deux", "trois"].into_iter().enumerate() {
                let members: Vec<String> = public.iter().rev().filter(|(number, _)| *number % 3 == place).map(|(_, title)| title.clone()).collect();
                // A feed of a category that no article has any more is not made, and what it was lies there still.
                if !members.is_empty() {
                    prop_assert_eq!(&titles(&site, feed), &members);
                    let ids: BTreeSet<String> = items(&site, feed).iter().map(|item| item["id"].to_string()).collect();
                    prop_assert_eq!(ids.len(), members.len());
                }
            }
        }
    }
}
