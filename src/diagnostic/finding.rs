//! Every finding with its code, its severity, its sentence and its remedy: all wording lies here.

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
    TooManyCategories {
        count: usize,
        limit: usize,
    },
    TooDeep {
        limit: usize,
    },
    TooLong {
        limit: usize,
    },
    MarkupRemoved {
        elements: String,
    },
    MissingFile {
        written: String,
    },
    UnknownLength {
        url: String,
    },
    // all articles together
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
        file: String,
        entries: usize,
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
            Self::TooManyCategories { .. } => "too-many-categories",
            Self::TooDeep { .. } => "too-deep",
            Self::TooLong { .. } => "too-long",
            Self::MarkupRemoved { .. } => "markup-removed",
            Self::MissingFile { .. } => "missing-file",
            Self::UnknownLength { .. } => "unknown-length",
            Self::SameId { .. } => "same-id",
            Self::SameArticleAddress { .. } => "same-article-address",
            Self::InNoFeed { .. } => "in-no-feed",
            Self::EmptyFeed { .. } => "empty-feed",
            Self::HeldBack { .. } => "held-back",
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
            | Self::TooManyCategories { .. }
            | Self::TooDeep { .. }
            | Self::TooLong { .. }
            | Self::MarkupRemoved { .. }
            | Self::MissingFile { .. }
            | Self::UnknownLength { .. }
            | Self::SameArticleAddress { .. }
            | Self::InNoFeed { .. }
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
            | Self::SameId { .. }
            | Self::HeldBack { .. } => Severity::Error,
        }
    }

    /// What is wrong, in one plain sentence.
    pub fn message(&self) -> String {
        match self {
            Self::Syntax { language, said } => format!("this is not valid {language}: {said}"),
            Self::FrontMatterOpen { fence } => {
                format!("the front matter that begins with `{fence}` has no end")
            }
            Self::UnknownKey { key, table, .. } => format!("there is no key `{key}` in {table}"),
            Self::MisspeltKey { key, .. } => {
                format!("the key `{key}` means nothing to crieur and is passed over")
            }
            Self::MissingKey { key, table, .. } => format!("{table} lacks the key `{key}`"),
            Self::WrongType {
                key,
                found,
                expected,
            } => format!("`{key}` is {found}, but should be {expected}"),
            Self::BadValue { key, written, .. } => {
                format!("`{}` cannot be the value of `{key}`", short(written))
            }
            Self::SameFeedAddress { address, other } => {
                format!("the address `{address}/` belongs to the feed `{other}` already")
            }
            Self::NotUtf8 => "this file is not UTF-8 text".into(),
            Self::EmptyFile => "this file is empty".into(),
            Self::FolderNamedArticle => {
                "this is a folder, though its name is that of an article".into()
            }
            Self::DanglingLink => "this link leads nowhere".into(),
            Self::LinkOut { target } => {
                format!("this link leads out of the folder of articles, to `{target}`")
            }
            Self::LinkInside { target } => {
                format!("this is a link to `{target}`, which is read already")
            }
            Self::NotAFile => "this is neither a file nor a folder, and was not opened".into(),
            Self::Unreadable { said } => format!("this cannot be read: {said}"),
            Self::TooBig { bytes, limit } => format!(
                "this file has {} MiB; an article may have {} MiB",
                bytes.div_ceil(1 << 20),
                limit >> 20
            ),
            Self::UnreadShape { extension } => {
                format!("articles of the kind `.{extension}` are not read")
            }
            Self::NoTitle { .. } => "this article has no title".into(),
            Self::NoDate { .. } => "this article has no date".into(),
            Self::BadDate { written } => {
                format!("`{}` is not a date that crieur can read", short(written))
            }
            Self::ImpossibleDate { written } => format!("`{}` is on no calendar", short(written)),
            Self::UpdatedBeforeDate => "this article was updated before it was published".into(),
            Self::ForbiddenCharacters { count } => format!(
                "{count} control character{} here, which no feed can hold",
                if *count == 1 { " stands" } else { "s stand" }
            ),
            Self::TitleTooLong { limit } => {
                format!("this title has more than {limit} characters and was shortened")
            }
            Self::TooManyCategories { count, limit } => {
                format!(
                    "this article has {count} categories and tags; the first {limit} were taken"
                )
            }
            Self::TooDeep { limit } => {
                format!(
                    "more than {limit} elements lie inside one another here; their text was kept without them"
                )
            }
            Self::TooLong { limit } => format!(
                "the text becomes more than {} MiB of HTML, which readers do not bear; its summary was published alone",
                limit >> 20
            ),
            Self::MarkupRemoved { elements } => {
                format!("feed readers show no {elements}; they were taken out")
            }
            Self::MissingFile { written } => {
                format!("there is no file `{}` beside this article", short(written))
            }
            Self::UnknownLength { url } => format!("the length of `{}` is not known", short(url)),
            Self::SameId { id, other } => format!("the id `{id}` belongs to `{other}` already"),
            Self::SameArticleAddress { url, other } => {
                format!("the address {url} belongs to `{other}` already")
            }
            Self::InNoFeed { categories } if categories.is_empty() => {
                "this article is in no feed: it has no category".into()
            }
            Self::InNoFeed { categories } => {
                format!("this article is in no feed: its categories are {categories}")
            }
            Self::EmptyFeed { feed } => format!("the feed `{feed}` has no article"),
            Self::HeldBack { file, entries } => format!(
                "`{file}` holds {entries} {} and would have become empty: it was left as it is",
                if *entries == 1 { "entry" } else { "entries" }
            ),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> String {
        match self {
            Self::Syntax { language: "YAML", said } if said.contains("mapping values") => {
                "put the text between quotes when it holds a colon: title: \"Bruxelles : la suite\"".into()
            }
            Self::Syntax { said, .. } if said.contains("unquoted key") => {
                "write the key without accents and spaces, as in categories = [\"Sécurité\"]".into()
            }
            Self::Syntax { language, .. } => match *language {
                "TOML" => "write key = \"text\", with quotes round the text, one key a line".into(),
                _ => "write key: text, one key a line, with quotes round a text that holds `:` or `#`".into(),
            },
            Self::FrontMatterOpen { fence } => format!("write `{fence}` on a line of its own after the last key"),
            Self::UnknownKey { likely: Some(likely), .. } | Self::MisspeltKey { likely, .. } => {
                format!("write `{likely}` if that was meant")
            }
            Self::UnknownKey { .. } => "remove it, or see the README for the keys that there are".into(),
            Self::MissingKey { example, .. } => format!("add the line: {example}"),
            Self::WrongType { key, expected, .. } => match *expected {
                "one table for each feed" => "write [[feeds]], in double brackets, above each feed".into(),
                "a table under the heading [site]" => {
                    "write [site] on a line of its own, and the keys of the site below it".into()
                }
                "a text" => format!("write {key} = \"…\""),
                "a list of texts" => format!("write {key} = [\"…\", \"…\"]"),
                "true or false" => format!("write {key} = true or {key} = false, without quotes"),
                "a whole number" => format!("write {key} = 20, without quotes"),
                _ => format!("see the README for the forms of `{key}`"),
            },
            Self::BadValue { expected, .. } => format!("write {expected}"),
            Self::SameFeedAddress { .. } => "give one of the two feeds another `name`".into(),
            Self::NotUtf8 => "save it as UTF-8; the text editor has this under « Save as », encoding".into(),
            Self::EmptyFile => "write the article, or remove the file".into(),
            Self::FolderNamedArticle => "rename the folder; articles in it are read all the same".into(),
            Self::DanglingLink => "remove the link, or put back the file that it leads to".into(),
            Self::LinkOut { .. } => "copy the file into the folder; only what lies in it is published".into(),
            Self::LinkInside { .. } => "remove the link; it is passed over".into(),
            Self::NotAFile => "remove it from the folder of articles".into(),
            Self::Unreadable { .. } => "give crieur's user the right to read it".into(),
            Self::TooBig { .. } => "move pictures and data out of the text, or split the article".into(),
            Self::UnreadShape { .. } => "save it as plain text (.txt) or Markdown (.md)".into(),
            Self::NoTitle { remedy } | Self::NoDate { remedy } => (*remedy).into(),
            Self::BadDate { .. } | Self::ImpossibleDate { .. } => {
                "write it like 28 novembre 2017, 28/11/2017 or 2017-11-28, with 19h30 or 19:30 after it if it matters".into()
            }
            Self::UpdatedBeforeDate => "correct `updated` or `date`; until then the date counts for both".into(),
            Self::ForbiddenCharacters { .. } => "delete them; they were replaced by spaces".into(),
            Self::TitleTooLong { .. } => "move what does not fit to the summary".into(),
            Self::TooManyCategories { .. } => "keep the ones that readers look for".into(),
            Self::TooDeep { .. } => "take away levels of lists, quotes or HTML".into(),
            Self::TooLong { .. } => "split the article, or its largest table".into(),
            Self::MarkupRemoved { .. } => "give a plain link to what they show".into(),
            Self::MissingFile { .. } => "correct the name, add the file, or write a whole https:// address".into(),
            Self::UnknownLength { .. } => "write enclosure = { url = \"…\", length = BYTES }; until then it is 0".into(),
            Self::SameId { .. } => "give each article an `id` of its own; until then the older one alone is published".into(),
            Self::SameArticleAddress { .. } => "give one of them another `slug`, or add {day} or {path} to `address` in feeds.toml".into(),
            Self::InNoFeed { .. } => "give it the category of a feed, or a feed in feeds.toml that takes it".into(),
            Self::EmptyFeed { .. } => "check its `categories` and `keywords` in feeds.toml against those of the articles".into(),
            Self::HeldBack { .. } => "look why its articles are gone; if it is to be empty, run crieur once with --accept".into(),
        }
    }
}

/// A user's words, short enough for a sentence.
fn short(words: &str) -> String {
    const ROOM: usize = 60;
    match words.char_indices().nth(ROOM) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words.to_owned(),
    }
}
