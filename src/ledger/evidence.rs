//! How much speaks for an article being the one that a line of the ledger tells of.

use super::{Line, Mark};
use crate::head::{Head, bare};

/// How many of a hundred words are the same in two versions of an article, at least. Of two texts on different matters in one
/// language it is about one word in six.
const THIRD: u32 = 33;

/// What speaks for it; the most is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Evidence {
    pub(super) kind: Kind,
    /// How many of a hundred words are the same.
    likeness: u32,
    /// Whether the day is the same, then the file's name: what decides between two that are equal otherwise.
    day: bool,
    name: bool,
    at_home: bool,
}

/// From the weakest to the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The day, and a third of the words.
    Likeness,
    /// The same place, and the title or some of the words, but another day.
    Spot,
    /// Title and day.
    TitleAndDay,
    /// A short text, letter for letter, with the day or the file's name.
    ShortText,
    /// The same place, or the id that is made from it, and the day.
    Place,
    /// The text, letter for letter.
    Text,
    /// The title as well.
    TitleAndText,
    /// The same place, title and day, and some of the words: nothing that was copied elsewhere is this article.
    Home,
}

impl Evidence {
    /// Whether this leaves no doubt, so that nobody has to look at it. What comes back under another date may be an article
    /// of its own that says the same.
    pub(super) fn is_certain(self) -> bool {
        match self.kind {
            Kind::Home | Kind::Place | Kind::Spot => true,
            Kind::TitleAndText | Kind::Text | Kind::ShortText => self.day || self.at_home,
            Kind::TitleAndDay | Kind::Likeness => false,
        }
    }

    /// Whether the words tell, whatever lies in the place of the file.
    pub(super) fn is_by_words(self) -> bool {
        let kind = self.kind >= Kind::Text || self.kind == Kind::TitleAndDay;
        kind && self.likeness >= THIRD
    }

    /// Whether it rests on the place, and neither day nor text speak for it.
    pub(super) fn is_by_place(self) -> bool {
        self.kind == Kind::Spot
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
///
/// Likeness alone says nothing: this week's bulletin is like last week's, but for its day. Of an article that was
/// withdrawn, the day or the place has to be the same: what says the same on another day is new to readers.
pub(super) fn weigh(subject: &Subject<'_>, id: &str, line: &Line) -> Option<Evidence> {
    let Subject { head, mark, .. } = subject;
    let path = head.stamp.path.as_str();
    let at_home = line.path.as_deref() == Some(path) || head.made_id == id;
    let old_path = line.path.as_deref();
    let name = old_path.is_some_and(|other| self::name(other) == self::name(path));
    let day = line.published.date_naive() == head.published.at.date_naive();
    let evidence = |kind, likeness| Evidence {
        kind,
        likeness,
        day,
        name,
        at_home,
    };
    let Some(known) = &line.mark else {
        // Nothing is known of its words: it is in the same place, or it is another one.
        return at_home.then(|| evidence(Kind::Place, 0));
    };
    let title = known.title() == mark.title();
    let text = known.same_text(mark) && !mark.is_blank();
    let likeness = if text { 100 } else { known.likeness(mark) };
    let alike = likeness >= THIRD;
    let telling = known.is_telling() && mark.is_telling();
    let may_return = day || at_home || !line.gone;
    let kind = if at_home && title && day && alike {
        Kind::Home
    } else if title && text && may_return && (telling || day || name || at_home) {
        Kind::TitleAndText
    } else if text && telling && may_return {
        Kind::Text
    } else if at_home && day && (title || alike || !line.gone) {
        Kind::Place
    } else if text && may_return && (day || name) {
        Kind::ShortText
    } else if title && day {
        Kind::TitleAndDay
    } else if at_home && (title || alike) {
        Kind::Spot
    } else if day && alike {
        Kind::Likeness
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
