//! The guard: what can hardly be meant is not published unless a person says so.

use super::{Look, Why};
use crate::config::Share;
use crate::diagnostic::Finding;

/// How many entries may always go, however few a feed has: a share of a short feed says nothing.
const FEW: usize = 3;

/// Why a feed is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alarm {
    /// It would become empty.
    Emptied {
        /// How many entries it has.
        entries: usize,
    },
    /// Many entries would vanish of which nobody said that they are withdrawn.
    Vanished {
        /// How many.
        count: usize,
        /// Of how many.
        entries: usize,
    },
    /// Articles would come back as new.
    Again {
        /// How many.
        count: usize,
        /// The title of the first.
        title: String,
    },
}

/// Whether what `look` tells of should be held back, when at most `most` of the entries may vanish at once.
///
/// Entries vanish when their articles are gone, or are as they were and no longer taken. What an article itself says (a
/// draft, an end, another category) is meant, unless it empties a feed of more than a few.
pub fn alarm(look: &Look, most: Share) -> Option<Alarm> {
    if let Some(first) = look.again.first() {
        return Some(Alarm::Again {
            count: look.again.len(),
            title: first.item.title.to_string(),
        });
    }
    let entries = look.before.unwrap_or_default();
    let removed = look
        .withdrawn
        .iter()
        .filter(|one| one.why == Why::FeedRemoved)
        .count();
    let unsaid = |why| matches!(why, Why::Missing | Why::Rule);
    let count = look.withdrawn.iter().filter(|one| unsaid(one.why)).count();
    let is_emptied = entries > 0 && look.after.unwrap_or_default() == 0 && removed == 0;
    if is_emptied && (count > 0 || look.withdrawn.len() > FEW) {
        return Some(Alarm::Emptied { entries });
    }
    let allowed = match most {
        Share::Entries(number) => number,
        Share::Percent(share) => FEW.max(entries * share / 100),
    };
    (count > allowed).then_some(Alarm::Vanished { count, entries })
}

impl Alarm {
    /// What to say of it.
    pub fn finding(self, feed: &str) -> Finding {
        let feed = feed.to_owned();
        match self {
            Self::Emptied { entries } => Finding::HeldBack { feed, entries },
            Self::Vanished { count, entries } => Finding::ManyVanish {
                feed,
                count,
                entries,
            },
            Self::Again { count, title } => Finding::ComesBack {
                feed,
                count,
                title: title.into(),
            },
        }
    }
}
