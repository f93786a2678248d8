//! Every finding, with its severity and its code. Its words are in the catalogues of `wording`, under the code.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::wording::{Argument, Phrase, Wording};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Decided for the user, who may want to know: `-v` tells.
    Note,
    /// Published, but probably not as it was meant.
    Warning,
    /// The article is left out, or feeds.toml cannot be used.
    Error,
}

impl Severity {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// Its name in what programs read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Words of the user's, shortened where they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted(pub String);

impl From<String> for Quoted {
    fn from(words: String) -> Self {
        Self(words)
    }
}

impl From<&str> for Quoted {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

impl From<Quoted> for Argument {
    fn from(Quoted(words): Quoted) -> Self {
        const ROOM: usize = 60;
        Self::Text(match words.char_indices().nth(ROOM) {
            Some((at, _)) => format!("{}…", &words[..at]),
            None => words,
        })
    }
}

/// Makes the enum and what has to know all of its members. The fields of a finding are the arguments of its sentence.
macro_rules! findings {
    ($($severity:ident $code:literal $name:ident $({ $($field:ident: $type:ty),* })?;)*) => {
        /// What can be found in feeds.toml, in the folder of articles and in an article.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "the sentence that each one says is its documentation")]
        pub enum Finding {
            $($name $({ $($field: $type),* })?,)*
        }

        impl Finding {
            /// The code and the severity of every finding there can be.
            pub const ALL: &'static [(&'static str, Severity)] = &[$(($code, Severity::$severity)),*];

            /// The code of each finding and the names of its arguments.
            #[cfg(test)]
            const ARGUMENTS: &'static [(&'static str, &'static [&'static str])] =
                &[$(($code, &[$($(stringify!($field)),*)?])),*];

            /// One of each finding, about whatever `sample` gives.
            #[cfg(test)]
            fn samples(full: bool) -> Vec<Self> {
                vec![$(Self::$name $({ $($field: tests::Sample::sample(full)),* })?),*]
            }

            /// The stable name by which programs and documentation know it.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name $({ $($field: _),* })? => $code,)*
                }
            }

            /// How much it matters, unless feeds.toml says otherwise.
            pub fn severity(&self) -> Severity {
                match self {
                    $(Self::$name $({ $($field: _),* })? => Severity::$severity,)*
                }
            }

            fn arguments(&self) -> Vec<(&'static str, Argument)> {
                match self {
                    $(Self::$name $({ $($field),* })? => {
                        vec![$($((stringify!($field), Argument::from($field.clone()))),*)?]
                    })*
                }
            }
        }
    };
}

findings! {
    // feeds.toml and front matter
    Error "syntax" Syntax { language: Cow<'static, str>, fault: Phrase };
    Error "front-matter-open" FrontMatterOpen { fence: Cow<'static, str>, end: Cow<'static, str> };
    Error "unknown-key" UnknownKey { key: String, table: Phrase, likely: Option<String> };
    Warning "misspelt-key" MisspeltKey { key: String, likely: String };
    Error "missing-key" MissingKey { key: Cow<'static, str>, table: Phrase, example: Cow<'static, str> };
    Error "wrong-type" WrongType { key: String, found: Phrase, expected: Phrase };
    Error "bad-value" BadValue { key: String, written: Quoted, expected: Phrase };
    Warning "example-address" ExampleAddress { url: Quoted };
    Error "same-feed-address" SameFeedAddress { address: String, other: String };
    // the folder of articles, and how a file is read
    Error "not-utf8" NotUtf8;
    Note "guessed-encoding" GuessedEncoding { encoding: Cow<'static, str>, folder: String };
    Warning "mixed-encoding" MixedEncoding { count: usize };
    Warning "wrong-encoding" WrongEncoding { declared: String, encoding: Cow<'static, str> };
    Error "unknown-encoding" UnknownEncoding { written: Quoted };
    Error "undecodable" Undecodable { encoding: Cow<'static, str>, count: usize };
    Error "not-text" NotText { kind: Phrase };
    Warning "damaged-text" DamagedText { sample: Quoted };
    Error "empty-file" EmptyFile;
    Error "folder-named-article" FolderNamedArticle;
    Error "dangling-link" DanglingLink;
    Error "link-out" LinkOut { target: String };
    Warning "link-inside" LinkInside { target: String };
    Error "not-a-file" NotAFile;
    Error "unreadable" Unreadable { said: Phrase };
    Error "changed-while-read" ChangedWhileRead;
    Error "too-big" TooBig { bytes: u64, limit: u64 };
    Warning "unread-shape" UnreadShape { extension: String };
    Note "passed-over" PassedOver;
    Warning "name-not-utf8" NameNotUtf8 { name: String };
    // the ledger
    Error "ledger-line" LedgerLine { fault: Phrase };
    Error "ledger-twice" LedgerTwice { id: Quoted, first: usize, advice: Phrase };
    Error "ledger-conflict" LedgerConflict;
    Error "ledger-newer" LedgerNewer;
    Error "ledger-missing" LedgerMissing { entries: usize };
    Warning "probably-moved" ProbablyMoved { id: String, from: String };
    Warning "two-pasts" TwoPasts { id: String, other: String };
    Warning "two-heirs" TwoHeirs { id: String, other: String };
    Warning "name-reused" NameReused { old: String };
    // an article
    Error "no-title" NoTitle { advice: Phrase };
    Error "no-date" NoDate { advice: Phrase };
    Error "bad-date" BadDate { written: Quoted };
    Error "impossible-date" ImpossibleDate { written: Quoted };
    Warning "weekday-contradicts" WeekdayContradicts { written: Quoted, day: Phrase };
    Warning "hour-skipped" HourSkipped;
    Warning "hour-twice" HourTwice;
    Note "date-from-name" DateFromName;
    Error "date-elsewhere" DateElsewhere { written: Quoted };
    Warning "updated-before-date" UpdatedBeforeDate;
    Warning "updated-in-future" UpdatedInFuture;
    Warning "expires-before-date" ExpiresBeforeDate;
    Warning "forbidden-characters" ForbiddenCharacters { count: usize };
    Warning "title-too-long" TitleTooLong { limit: usize };
    Warning "summary-too-long" SummaryTooLong { limit: usize };
    Warning "too-many-categories" TooManyCategories { count: usize, limit: usize };
    Warning "too-deep" TooDeep { limit: usize };
    Warning "left-open" LeftOpen;
    Warning "too-long" TooLong { limit: usize };
    Warning "markup-removed" MarkupRemoved { elements: String };
    Warning "address-removed" AddressRemoved { address: Quoted };
    Warning "template-tag" TemplateTag { tag: Quoted, count: usize, others: usize };
    Warning "missing-file" MissingFile { written: Quoted };
    Warning "misnamed-file" MisnamedFile { written: Quoted, named: String, found: String, ending: String };
    Warning "unknown-length" UnknownLength { url: Quoted };
    Warning "no-text" NoText;
    Warning "comma-in-category" CommaInCategory { written: Quoted, list: String };
    Note "unfinished-draft" UnfinishedDraft;
    Error "not-pinned" NotPinned { why: Phrase };
    // all articles together
    Warning "no-articles" NoArticles;
    Warning "looks-like-copy" LooksLikeCopy { other: String };
    Error "same-id" SameId { id: String, other: String };
    Warning "same-article-address" SameArticleAddress { url: String, other: String };
    Warning "in-no-feed" InNoFeed { categories: String, others: usize };
    Warning "empty-feed" EmptyFeed { feed: String };
    Error "held-back" HeldBack { feed: String, entries: usize };
    Error "many-vanish" ManyVanish { feed: String, count: usize, entries: usize };
    Error "feed-renamed" FeedRenamed { feed: String, to: String };
    Error "comes-back" ComesBack { feed: String, count: usize, title: Quoted };
    Warning "over-budget" OverBudget { feed: String, summaries: usize, left_out: usize, budget: u64 };
    Error "budget-too-small" BudgetTooSmall { feed: String, bytes: usize };
    Warning "stale-feed" StaleFeed { file: String };
    Warning "page-in-the-way" PageInTheWay { file: String };
    // the pages of the maintainers' own site
    Warning "no-feed-announced" NoFeedAnnounced { line: String };
    Warning "wrong-feed-announced" WrongFeedAnnounced { address: Quoted, advice: String };
    Warning "dead-feed-announced" DeadFeedAnnounced { address: Quoted, line: String };
}

impl Finding {
    /// What is wrong, in one plain sentence.
    pub fn message(&self, wording: &Wording) -> String {
        wording.say(self.code(), &self.arguments())
    }

    /// What to do about it.
    pub fn remedy(&self, wording: &Wording) -> String {
        let remedy = wording.remedy(self.code(), &self.arguments());
        remedy.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Argument, Cow, Finding, Phrase, Quoted};
    use crate::wording::{Tongue, catalogue};

    /// What a finding may be about: much, or next to nothing.
    pub(super) trait Sample {
        fn sample(full: bool) -> Self;
    }

    macro_rules! samples {
        ($($type:ty => $much:expr, $little:expr;)*) => {$(
            impl Sample for $type {
                fn sample(full: bool) -> Self {
                    if full { $much } else { $little }
                }
            }
        )*};
    }

    samples! {
        String => "« Été » \0\n\u{10FFFF}".to_owned(), Self::new();
        Option<String> => Some("é".to_owned()), None;
        Cow<'static, str> => "windows-1252".into(), "".into();
        Quoted => Self("é".repeat(5000)), "".into();
        usize => Self::MAX, 0;
        u64 => Self::MAX, 0;
        Phrase => {
            let inner = Self::about("fault-yaml", vec![("said", Argument::Number(u64::MAX))]);
            Self::about("literal", vec![("text", "é".into()), ("other", inner.into())])
        }, "fault-deep".into();
    }

    #[test]
    fn every_finding_is_kept_as_it_is() {
        for finding in [true, false].map(Finding::samples).concat() {
            let kept = postcard::to_stdvec(&finding).unwrap();
            assert_eq!(postcard::from_bytes(&kept), Ok(finding));
        }
        assert_eq!(Finding::samples(true).len(), Finding::ALL.len());
    }

    #[test]
    fn every_finding_has_its_words_arguments_and_remedy_in_every_language() {
        for tongue in Tongue::ALL {
            let catalogue = catalogue(tongue);
            for (code, fields) in Finding::ARGUMENTS {
                let message = &catalogue[&(*code).to_owned()];
                let remedy = &catalogue[&format!("{code}.remedy")];
                assert!(
                    !message.text.is_empty() && !remedy.text.is_empty(),
                    "{code}"
                );
                for argument in message.arguments.iter().chain(&remedy.arguments) {
                    assert!(
                        fields.contains(&argument.as_str()) || argument == "advice",
                        "{code} says ${argument} in {tongue:?}"
                    );
                }
                for field in *fields {
                    let said =
                        message.arguments.contains(*field) || remedy.arguments.contains(*field);
                    assert!(
                        said || *field == "folder",
                        "{code} does not say ${field} in {tongue:?}"
                    );
                }
            }
        }
    }
}
