//! Every finding, with its code and its severity. Its words are in `wording.rs`.

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Published, but probably not as it was meant.
    Warning,
    /// The article is left out, or feeds.toml cannot be used.
    Error,
}

/// What can be found in feeds.toml, in the folder of articles and in an article. Texts in it are the user's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the sentence that each one says is its documentation"
)]
pub enum Finding {
    // feeds.toml and front matter
    Syntax {
        language: &'static str,
        said: String,
    },
    FrontMatterOpen {
        fence: &'static str,
    },
    UnknownKey {
        key: String,
        table: String,
        likely: Option<String>,
    },
    MisspeltKey {
        key: String,
        likely: String,
    },
    MissingKey {
        key: &'static str,
        table: String,
        example: &'static str,
    },
    WrongType {
        key: String,
        found: &'static str,
        expected: &'static str,
    },
    BadValue {
        key: String,
        written: String,
        expected: String,
    },
    SameFeedAddress {
        address: String,
        other: String,
    },
    // the folder of articles
    NotUtf8,
    EmptyFile,
    FolderNamedArticle,
    DanglingLink,
    LinkOut {
        target: String,
    },
    LinkInside {
        target: String,
    },
    NotAFile,
    Unreadable {
        said: String,
    },
    TooBig {
        bytes: u64,
        limit: u64,
    },
    UnreadShape {
        extension: String,
    },
    // an article
    NoTitle {
        remedy: &'static str,
    },
    NoDate {
        remedy: &'static str,
    },
    BadDate {
        written: String,
    },
    ImpossibleDate {
        written: String,
    },
    UpdatedBeforeDate,
    ForbiddenCharacters {
        count: usize,
    },
    TitleTooLong {
        limit: usize,
    },
    SummaryTooLong {
        limit: usize,
    },
    TooManyCategories {
        count: usize,
        limit: usize,
    },
    TooDeep {
        limit: usize,
    },
    LeftOpen,
    TooLong {
        limit: usize,
    },
    MarkupRemoved {
        elements: String,
    },
    AddressRemoved {
        address: String,
    },
    MissingFile {
        written: String,
    },
    UnknownLength {
        url: String,
    },
    UpdatedInFuture,
    ExpiresBeforeDate,
    NoText,
    CommaInCategory {
        written: String,
    },
    UnfinishedDraft,
    DateElsewhere {
        written: String,
    },
    // all articles together
    NoArticles,
    LooksLikeCopy {
        other: String,
    },
    SameId {
        id: String,
        other: String,
    },
    SameArticleAddress {
        url: String,
        other: String,
    },
    InNoFeed {
        categories: String,
    },
    EmptyFeed {
        feed: String,
    },
    HeldBack {
        feed: String,
        entries: usize,
    },
    StaleFeed {
        file: String,
    },
}

impl Finding {
    /// The stable name by which programs and documentation know the finding.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::FrontMatterOpen { .. } => "front-matter-open",
            Self::UnknownKey { .. } => "unknown-key",
            Self::MisspeltKey { .. } => "misspelt-key",
            Self::MissingKey { .. } => "missing-key",
            Self::WrongType { .. } => "wrong-type",
            Self::BadValue { .. } => "bad-value",
            Self::SameFeedAddress { .. } => "same-feed-address",
            Self::NotUtf8 => "not-utf8",
            Self::EmptyFile => "empty-file",
            Self::FolderNamedArticle => "folder-named-article",
            Self::DanglingLink => "dangling-link",
            Self::LinkOut { .. } => "link-out",
            Self::LinkInside { .. } => "link-inside",
            Self::NotAFile => "not-a-file",
            Self::Unreadable { .. } => "unreadable",
            Self::TooBig { .. } => "too-big",
            Self::UnreadShape { .. } => "unread-shape",
            Self::NoTitle { .. } => "no-title",
            Self::NoDate { .. } => "no-date",
            Self::BadDate { .. } => "bad-date",
            Self::ImpossibleDate { .. } => "impossible-date",
            Self::UpdatedBeforeDate => "updated-before-date",
            Self::ForbiddenCharacters { .. } => "forbidden-characters",
            Self::TitleTooLong { .. } => "title-too-long",
            Self::SummaryTooLong { .. } => "summary-too-long",
            Self::TooManyCategories { .. } => "too-many-categories",
            Self::TooDeep { .. } => "too-deep",
            Self::LeftOpen => "left-open",
            Self::TooLong { .. } => "too-long",
            Self::MarkupRemoved { .. } => "markup-removed",
            Self::AddressRemoved { .. } => "address-removed",
            Self::MissingFile { .. } => "missing-file",
            Self::UnknownLength { .. } => "unknown-length",
            Self::UpdatedInFuture => "updated-in-future",
            Self::ExpiresBeforeDate => "expires-before-date",
            Self::NoText => "no-text",
            Self::CommaInCategory { .. } => "comma-in-category",
            Self::UnfinishedDraft => "unfinished-draft",
            Self::DateElsewhere { .. } => "date-elsewhere",
            Self::NoArticles => "no-articles",
            Self::LooksLikeCopy { .. } => "looks-like-copy",
            Self::SameId { .. } => "same-id",
            Self::SameArticleAddress { .. } => "same-article-address",
            Self::InNoFeed { .. } => "in-no-feed",
            Self::EmptyFeed { .. } => "empty-feed",
            Self::HeldBack { .. } => "held-back",
            Self::StaleFeed { .. } => "stale-feed",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::MisspeltKey { .. }
            | Self::LinkInside { .. }
            | Self::UnreadShape { .. }
            | Self::UpdatedBeforeDate
            | Self::ForbiddenCharacters { .. }
            | Self::TitleTooLong { .. }
            | Self::SummaryTooLong { .. }
            | Self::TooManyCategories { .. }
            | Self::TooDeep { .. }
            | Self::LeftOpen
            | Self::TooLong { .. }
            | Self::MarkupRemoved { .. }
            | Self::AddressRemoved { .. }
            | Self::MissingFile { .. }
            | Self::UnknownLength { .. }
            | Self::SameArticleAddress { .. }
            | Self::InNoFeed { .. }
            | Self::UpdatedInFuture
            | Self::UnfinishedDraft
            | Self::ExpiresBeforeDate
            | Self::NoText
            | Self::CommaInCategory { .. }
            | Self::NoArticles
            | Self::LooksLikeCopy { .. }
            | Self::StaleFeed { .. }
            | Self::EmptyFeed { .. } => Severity::Warning,
            Self::Syntax { .. }
            | Self::FrontMatterOpen { .. }
            | Self::UnknownKey { .. }
            | Self::MissingKey { .. }
            | Self::WrongType { .. }
            | Self::BadValue { .. }
            | Self::SameFeedAddress { .. }
            | Self::NotUtf8
            | Self::EmptyFile
            | Self::FolderNamedArticle
            | Self::DanglingLink
            | Self::LinkOut { .. }
            | Self::NotAFile
            | Self::Unreadable { .. }
            | Self::TooBig { .. }
            | Self::NoTitle { .. }
            | Self::NoDate { .. }
            | Self::BadDate { .. }
            | Self::ImpossibleDate { .. }
            | Self::DateElsewhere { .. }
            | Self::SameId { .. }
            | Self::HeldBack { .. } => Severity::Error,
        }
    }
}
