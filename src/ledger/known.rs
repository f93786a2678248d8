//! What of the ledger all articles are held against before it is decided which of them are read.

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Ledger;
use crate::gist::hash;

/// What may make an article worth reading though no feed shows it.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The hashes of the ids under which subscribers may know articles.
    pub ids: FxHashSet<u64>,
    /// The days of articles, by the hashes of their titles.
    pub titles: FxHashMap<u32, FxHashSet<NaiveDate>>,
    /// Where articles lay last, with the hashes of their ids.
    pub paths: Vec<(String, u64)>,
}

impl Ledger {
    /// What is known of articles, for the few that matter to be told from all others.
    pub fn known(&self) -> Known {
        let mut known = Known::default();
        for (id, line) in &self.lines {
            let id = hash(id);
            known.ids.insert(id);
            if let Some(mark) = &line.mark {
                let days = known.titles.entry(mark.title()).or_default();
                days.insert(line.published.date_naive());
            }
            if let Some(path) = &line.path {
                known.paths.push((path.clone(), id));
            }
        }
        known
    }
}
