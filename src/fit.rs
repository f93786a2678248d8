//! A budget: makes the documents of a feed no larger than `max_size` allows, by taking as little from it as that needs.
//! The oldest entries go first, as they do from a feed that has a limit; and all formats show the same.

use crate::error::Error;
use crate::feed::Feed;
use crate::render::{Document, render};
use crate::text::Html;

/// The documents of a feed, and what was taken from it.
#[derive(Debug)]
pub struct Fitted {
    /// The feed as it is shown.
    pub feed: Feed,
    /// One for each format.
    pub documents: Vec<Document>,
    /// How many of the entries that are left gave up their full text.
    pub summaries: usize,
    /// How many entries were left out.
    pub left_out: usize,
}

/// Renders `feed` in documents of no more than `budget` bytes each. First the oldest entries give up their full text,
/// then they are left out; of either as few as needed. One entry stays in any case: when it alone is too large, the
/// documents say that they are [over the budget](Document::over_budget).
///
/// # Errors
/// [`Error::Malformed`] when a document cannot be written.
pub fn fit(feed: Feed, budget: Option<u64>) -> Result<Fitted, Error> {
    let is_too_large = |documents: &[Document]| {
        let mut sizes = documents.iter().map(|document| document.bytes.len() as u64);
        budget.is_some_and(|budget| sizes.any(|size| size > budget))
    };
    let whole = render(&feed)?;
    if !is_too_large(&whole) {
        return Ok(Fitted {
            feed,
            documents: whole,
            summaries: 0,
            left_out: 0,
        });
    }
    let ladder = Ladder::new(&feed);
    // Each step makes every document smaller or leaves its size, so the first that fits can be searched for by halves:
    // `low` does not fit, and `high` does.
    let (mut low, mut high) = (0, ladder.steps);
    let mut best = ladder.climb(high)?;
    if is_too_large(&best.documents) {
        for document in &mut best.documents {
            document.over_budget = true;
        }
        return Ok(best);
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        let tried = ladder.climb(middle)?;
        if is_too_large(&tried.documents) {
            low = middle;
        } else {
            (high, best) = (middle, tried);
        }
    }
    Ok(best)
}

/// All that can be taken from a feed, step by step.
struct Ladder<'a> {
    feed: &'a Feed,
    /// The entries that have a text to give up, the oldest first.
    givers: Vec<usize>,
    steps: usize,
}

impl<'a> Ladder<'a> {
    fn new(feed: &'a Feed) -> Self {
        let oldest_first = (0..feed.entries.len()).rev();
        let givers: Vec<usize> = oldest_first.filter(|at| has_text(feed, *at)).collect();
        Self {
            feed,
            steps: givers.len() + feed.entries.len().saturating_sub(1),
            givers,
        }
    }

    fn climb(&self, step: usize) -> Result<Fitted, Error> {
        let giving = &self.givers[..step.min(self.givers.len())];
        let left_out = step - giving.len();
        let left = self.feed.entries.len() - left_out;
        let mut feed = self.feed.clone();
        for at in giving {
            feed.entries[*at].content = None;
        }
        feed.entries.truncate(left);
        if left_out > 0 {
            // What is left out changes nothing that readers see.
            let newest = feed.entries.iter().map(|entry| entry.updated).max();
            feed.updated = newest.unwrap_or(feed.updated);
        }
        Ok(Fitted {
            documents: render(&feed)?,
            summaries: giving.iter().filter(|at| **at < left).count(),
            left_out,
            feed,
        })
    }
}

/// Whether an entry has a text that takes no less room than its summary, which JSON Feed shows in place of one. Of a text
/// that is shorter nothing can be saved.
fn has_text(feed: &Feed, at: usize) -> bool {
    let entry = &feed.entries[at];
    let summary = || size(Html::paragraph(&entry.summary).as_str());
    let content = entry.content.as_ref();
    content.is_some_and(|html| size(html.as_str()) >= summary())
}

/// How much room `text` takes in JSON.
fn size(text: &str) -> usize {
    // A text always serialises.
    serde_json::to_string(text).map_or(0, |text| text.len())
}
