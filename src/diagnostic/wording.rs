//! What is said of every finding, and what to do about it: all wording lies here.

use super::Finding;

impl Finding {
    /// What is wrong, in one plain sentence.
    #[expect(clippy::too_many_lines, reason = "a line or two for each finding")]
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
            Self::BadValue { key, written, .. } if written.is_empty() => {
                format!("`{key}` stands here without a value")
            }
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
            Self::UnreadShape { extension } if extension.is_empty() => {
                "this file is not read: its name has no ending".into()
            }
            Self::UnreadShape { extension } => {
                format!("articles of the kind `.{extension}` are not read")
            }
            Self::NoTitle { .. } => "this article has no title".into(),
            Self::NoDate { .. } => "this article has no date".into(),
            Self::BadDate { written } => {
                format!("`{}` is not a date that crieur can read", short(written))
            }
            Self::ImpossibleDate { written } => {
                format!("`{}` is no day that an article can have", short(written))
            }
            Self::UpdatedBeforeDate => "this article was updated before it was published".into(),
            Self::ForbiddenCharacters { count } => format!(
                "{count} control character{} here, which no feed can hold",
                if *count == 1 { " stands" } else { "s stand" }
            ),
            Self::TitleTooLong { limit } => {
                format!("this title has more than {limit} characters and was shortened")
            }
            Self::SummaryTooLong { limit } => {
                format!("this summary has more than {limit} characters and was shortened")
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
            Self::LeftOpen => {
                "elements such as <b> are opened here over and over and never closed; the text was kept without elements".into()
            }
            Self::TooLong { limit } => format!(
                "the text becomes more than {} MiB of HTML, which readers do not bear; its summary was published alone",
                limit >> 20
            ),
            Self::MarkupRemoved { elements } => {
                format!("feed readers show no {elements}; they were taken out")
            }
            Self::AddressRemoved { address } => format!(
                "readers may not follow or load `{}`; the address was taken out",
                short(address)
            ),
            Self::MissingFile { written } => {
                format!("there is no file `{}` beside this article", short(written))
            }
            Self::UnknownLength { url } => format!("the length of `{}` is not known", short(url)),
            Self::UpdatedInFuture => "this article says that it will be updated in future".into(),
            Self::ExpiresBeforeDate => "this article expires before it is published".into(),
            Self::NoText => "this article has no text".into(),
            Self::UnfinishedDraft => "this draft has no title or no date yet".into(),
            Self::CommaInCategory { written } => {
                format!("`{}` is one name with a comma in it", short(written))
            }
            Self::DateElsewhere { written } => format!(
                "the date `{}` is not on the line below the title",
                short(written)
            ),
            Self::NoArticles => "there is no article in this folder".into(),
            Self::LooksLikeCopy { other } => {
                format!("this article has the title and the date of `{other}`")
            }
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
            Self::HeldBack { feed, entries } => format!(
                "the feed `{feed}` holds {entries} {} and would have become empty: it was left as it is",
                if *entries == 1 { "entry" } else { "entries" }
            ),
            Self::StaleFeed { file } => {
                format!("`{file}` was made by crieur once, and is no longer")
            }
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> String {
        match self {
            Self::Syntax { language, said } => syntax(language, said).into(),
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
                "a text" => "write one text between quotes".into(),
                "a list of texts" => "write texts between square brackets: [\"…\", \"…\"]".into(),
                "true or false" => "write true or false, without quotes".into(),
                "a whole number" => "write a number alone, such as 20, without quotes".into(),
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
                "write it alone, day before month, like 28 novembre 2017, 28/11/2017 or 2017-11-28, with 19h30 or 19:30 after it if it matters (in TOML between quotes, but for 2017-11-28)".into()
            }
            Self::UpdatedBeforeDate => "correct `updated` or `date`; until then the date counts for both".into(),
            Self::ForbiddenCharacters { .. } => "delete them; they were replaced by spaces".into(),
            Self::TitleTooLong { .. } => "move what does not fit to the summary".into(),
            Self::SummaryTooLong { .. } => "move what does not fit to the text".into(),
            Self::TooManyCategories { .. } => "keep the ones that readers look for".into(),
            Self::TooDeep { .. } => "take away levels of lists, quotes or HTML".into(),
            Self::LeftOpen => "close each with its end tag, such as </b>".into(),
            Self::TooLong { .. } => "split the article, or its largest table".into(),
            Self::MarkupRemoved { .. } => "give a plain link to what they show".into(),
            Self::AddressRemoved { .. } => "write an address that begins with https://".into(),
            Self::MissingFile { .. } => "correct the name, add the file, or write a whole https:// address".into(),
            Self::UnknownLength { .. } => "write enclosure = { url = \"…\", length = BYTES }; until then it is 0".into(),
            Self::UpdatedInFuture => "correct `updated`; until it has come, the date counts for both".into(),
            Self::ExpiresBeforeDate => "correct `expires` or `date`; as it is, nobody will ever see it".into(),
            Self::UnfinishedDraft => "write both before it is to be published".into(),
            Self::NoText => "write its text below the front matter or the date, or set draft to true".into(),
            Self::CommaInCategory { .. } => {
                "write a list if several were meant: [\"Actualités\", \"Sécurité\"]".into()
            }
            Self::DateElsewhere { .. } => "put it on a line of its own below the title, and other lines after it".into(),
            Self::NoArticles => "put articles into it, or say in feeds.toml where they lie: [site] articles = \"…\"".into(),
            Self::LooksLikeCopy { .. } => "remove one of the two if it is a copy; both are published".into(),
            Self::SameId { .. } => "give each article an `id` of its own; until then the older one alone is published".into(),
            Self::SameArticleAddress { .. } => "give one of them another `slug`, or add {day} or {path} to `address` in feeds.toml".into(),
            Self::InNoFeed { .. } => "give it the category of a feed, or a feed in feeds.toml that takes it".into(),
            Self::EmptyFeed { .. } => "check its `categories` and `keywords` in feeds.toml against those of the articles".into(),
            Self::StaleFeed { .. } => {
                "remove it; or, if subscribers still read it, ask for its feed in feeds.toml".into()
            }
            Self::HeldBack { .. } => "look why its articles are gone; if it is to be empty, run crieur once with --accept".into(),
        }
    }
}

/// What to do about a fault of syntax, by what the parser says of it.
fn syntax(language: &str, said: &str) -> &'static str {
    const TOML: [(&str, &str); 9] = [
        (
            "unquoted key",
            "write the key without accents and spaces, as in categories = [\"Sécurité\"]",
        ),
        (
            "duplicate key",
            "this stands above already: remove one of the two; above each feed write [[feeds]], in double brackets",
        ),
        (
            "unclosed array table",
            "end the heading with two brackets: [[feeds]]",
        ),
        ("unclosed table", "end the heading with a bracket: [site]"),
        (
            "unclosed array",
            "put a comma between the items, and a bracket at the end: [\"…\", \"…\"]",
        ),
        (
            "invalid basic string",
            "end the text with a quote, on the same line",
        ),
        (
            "escape",
            "write / in place of \\, or put the text between single quotes",
        ),
        (
            "unicode value",
            "write / in place of \\, or put the text between single quotes",
        ),
        (
            "with no value",
            "write key = \"text\"; if this is YAML (key: text), put it between --- and --- in place of +++",
        ),
    ];
    const YAML: [(&str, &str); 6] = [
        ("tab", "put spaces in place of the tab"),
        (
            "mapping values",
            "put the text between quotes when it holds a colon: title: \"Bruxelles : la suite\"",
        ),
        (
            "trailing content",
            "a text between quotes holds the same quote: use the other kind, as in \"L'été\"",
        ),
        (
            "duplicate mapping key",
            "this key stands above already: remove one of the two",
        ),
        (
            "not keys and values",
            "write key: text, with a space after the colon; if this is TOML (key = text), put it between +++ and +++ in place of ---",
        ),
        (
            "unclosed",
            "close the bracket or the quote on the same line",
        ),
    ];
    let toml = language == "TOML";
    let known: &[(&str, &str)] = if toml { &TOML } else { &YAML };
    let advice = known.iter().find(|(part, _)| said.contains(part));
    advice.map_or(
        if toml {
            "write key = \"text\", with quotes round the text, one key a line"
        } else {
            "write key: text, one key a line, with quotes round a text that holds `:` or `#`"
        },
        |(_, advice)| advice,
    )
}

/// A user's words, short enough for a sentence.
fn short(words: &str) -> String {
    const ROOM: usize = 60;
    match words.char_indices().nth(ROOM) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words.to_owned(),
    }
}
