//! How much speaks for an article being the one that a line of the ledger tells of.

use super::{Line, Mark};
use crate::head::{Head, bare};

/// What speaks for it; the most is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Evidence {
    pub(super) kind: Kind,
    /// How many of a hundred words are the same.
    likeness: u32,
    /// Whether the day is the same, then the file's name: what decides between two that are equal otherwise.
    day: bool,
    name: bool,
}

/// From the weakest to the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Nearly all words.
    Words,
    /// Half of the words, and the title, the day or the file's name.
    Likeness,
    /// Title and day.
    TitleAndDay,
    /// A short text, letter for letter, with the day or the file's name.
    ShortText,
    /// The same place, or the id that is made from it, and the title, the day or some of the words.
    Place,
    /// The text, letter for letter.
    Text,
    /// The title as well.
    TitleAndText,
}

impl Kind {
    /// Whether this alone leaves no doubt, so that nobody has to look at it.
    pub(super) fn is_certain(self) -> bool {
        self >= Self::Place
    }
}

/// An article whose place in the ledger is not certain yet.
pub(super) struct Subject<'a> {
    /// Its number among all heads.
    pub(super) number: usize,
    pub(super) head: &'a Head,
    pub(super) mark: Mark,
}

/// What speaks for `subject` being the article of `line`, which has the id `id`.
pub(super) fn weigh(subject: &Subject<'_>, id: &str, line: &Line) -> Option<Evidence> {
    /// Of two texts on different matters in one language, about one word in six is the same.
    const SOME: u32 = 35;
    const HALF: u32 = 50;
    const NEARLY_ALL: u32 = 90;
    let Subject { head, mark, .. } = subject;
    let path = head.stamp.path.as_str();
    let at_home = line.path.as_deref() == Some(path) || head.made_id == id;
    let name = line
        .path
        .as_deref()
        .is_some_and(|other| self::name(other) == self::name(path));
    let day = line.published.date_naive() == head.published.at.date_naive();
    let evidence = |kind, likeness| Evidence {
        kind,
        likeness,
        day,
        name,
    };
    let Some(known) = &line.mark else {
        // Nothing is known of its words: it is in the same place, or it is another one.
        return at_home.then(|| evidence(Kind::Place, 0));
    };
    let title = known.same_title(&head.title);
    let text = known.same_text(mark);
    let likeness = if text { 100 } else { known.likeness(mark) };
    let telling = known.is_telling() && mark.is_telling();
    let kind = if title && text && (telling || day || name || at_home) {
        Kind::TitleAndText
    } else if text && telling {
        Kind::Text
    } else if at_home && (title || day || likeness >= SOME) {
        Kind::Place
    } else if text && (day || name) {
        Kind::ShortText
    } else if title && day {
        Kind::TitleAndDay
    } else if (title || day || name) && likeness >= HALF {
        Kind::Likeness
    } else if telling && likeness >= NEARLY_ALL {
        Kind::Words
    } else {
        return None;
    };
    Some(evidence(kind, likeness))
}

/// The file's name without its folders and its extension.
pub(super) fn name(path: &str) -> &str {
    let bare = bare(path);
    bare.rsplit('/').next().unwrap_or(bare)
}
