//! What a document that is published and the one that is to take its place have in common, letter by letter. Of fifty entries
//! mostly one has changed: the others need not be read back.

use memchr::memmem;
use rustc_hash::FxHashSet;

use crate::config::Format;

/// What differs.
pub(super) struct Difference {
    /// The published documents, without the entries that stay as they are.
    pub(super) documents: Vec<(Format, String)>,
    /// The numbers of those entries in the new documents.
    pub(super) same: Vec<usize>,
}

/// How `documents` that are published, the first of each two, differ from those that are to take their place, which hold
/// `count` entries each. Nothing when one is not laid out as crieur does it.
pub(super) fn difference(documents: &[(Format, String, &str)], count: usize) -> Option<Difference> {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for (format, published, next) in documents {
        old.push(Layout::of(*format).split(published)?);
        new.push(Layout::of(*format).split(next)?);
    }
    let is_whole = new.iter().all(|new| new.entries.len() == count);
    // An entry says its language only where it is not the feed's.
    let same_language = old
        .iter()
        .zip(&new)
        .all(|(old, new)| old.language == new.language);
    if !is_whole || !same_language || documents.is_empty() {
        return None;
    }
    // An entry stays as it is if it does in each format: one shows what another has no room for.
    let published: Vec<FxHashSet<&str>> = old.iter().map(Split::set).collect();
    let stays = |number: &usize| {
        let mut both = published.iter().zip(&new);
        both.all(|(published, new)| published.contains(new.entries[*number]))
    };
    let same: Vec<usize> = (0..count).filter(stays).collect();
    let without = |((format, ..), (old, new)): (&(Format, _, _), (&Split<'_>, &Split<'_>))| {
        let same: FxHashSet<&str> = same.iter().map(|number| new.entries[*number]).collect();
        let differs = |entry: &&&str| !same.contains(**entry);
        let entries: Vec<&str> = old.entries.iter().filter(differs).copied().collect();
        let entries = entries.join(Layout::of(*format).between);
        (*format, [old.before, &entries, old.behind].concat())
    };
    let both = old.iter().zip(&new);
    Some(Difference {
        documents: documents.iter().zip(both).map(without).collect(),
        same,
    })
}

/// How a format's document lays out its entries. Within one, no line looks so: text has its `<` escaped, HTML in CDATA has no such
/// elements, and a text of JSON no line ends.
struct Layout {
    /// Behind this they come.
    after: &'static str,
    /// With what each begins.
    begin: &'static str,
    /// With what it ends.
    end: &'static str,
    /// What stands between two.
    between: &'static str,
    /// Behind this comes the feed's language, and a sign that ends it.
    language: (&'static str, char),
}

impl Layout {
    const fn of(format: Format) -> Self {
        match format {
            Format::Rss => Self {
                after: "\n <channel>",
                begin: "\n  <item>\n",
                end: "\n  </item>",
                between: "",
                language: ("<language>", '<'),
            },
            Format::Atom => Self {
                after: "<feed",
                begin: "\n <entry>\n",
                end: "\n </entry>",
                between: "",
                language: ("xml:lang=\"", '"'),
            },
            Format::Json => Self {
                after: "\n  \"items\": [",
                begin: "\n    {\n",
                end: "\n    }",
                between: ",",
                language: ("\"language\": \"", '"'),
            },
        }
    }

    /// Takes `document` apart; nothing when its entries do not stand in one row.
    fn split(self, document: &str) -> Option<Split<'_>> {
        let after = find(document, self.after)? + self.after.len();
        let Some(begin) = find(&document[after..], self.begin) else {
            let (before, behind) = document.split_at(after);
            return Some(self.pieces(before, Vec::new(), behind));
        };
        let (before, mut rest) = document.split_at(after + begin);
        let mut entries = Vec::new();
        loop {
            let end = find(rest, self.end)? + self.end.len();
            entries.push(&rest[..end]);
            rest = &rest[end..];
            let next = rest.strip_prefix(self.between);
            match next.filter(|next| next.starts_with(self.begin)) {
                Some(next) => rest = next,
                None => break,
            }
        }
        find(rest, self.begin)
            .is_none()
            .then(|| self.pieces(before, entries, rest))
    }

    fn pieces<'a>(&self, before: &'a str, entries: Vec<&'a str>, behind: &'a str) -> Split<'a> {
        let (begin, end) = self.language;
        let said = before.split_once(begin);
        Split {
            language: said.and_then(|(_, said)| said.split(end).next()),
            before,
            entries,
            behind,
        }
    }
}

fn find(text: &str, part: &str) -> Option<usize> {
    memmem::find(text.as_bytes(), part.as_bytes())
}

/// A document in pieces.
struct Split<'a> {
    /// The language that the feed says for itself.
    language: Option<&'a str>,
    /// All before the first entry.
    before: &'a str,
    entries: Vec<&'a str>,
    /// All behind the last one.
    behind: &'a str,
}

impl<'a> Split<'a> {
    /// The entries, to be looked up.
    fn set(&self) -> FxHashSet<&'a str> {
        self.entries.iter().copied().collect()
    }
}
