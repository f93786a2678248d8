//! Why an article is in a feed or not, and which line says so.

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

use super::Known;
use crate::config::{Category, FeedSettings};
use crate::diagnostic::{Diagnostic, Place};
use crate::head::Head;
use crate::select::{Fate, Verdict};
use crate::text::Language;
use crate::wording::{Argument, Phrase, Tongue, Wording};

/// How many names of a list are said.
const SHOWN: usize = 5;

/// What decides.
#[derive(Debug)]
pub(super) struct Reason {
    /// The key that does, of feeds.toml or of the article; nothing if none does.
    rule: Option<&'static str>,
    words: Words,
    /// The lines that say so.
    pub(super) places: Vec<Place>,
}

#[derive(Debug)]
enum Words {
    Ours(Phrase),
    /// What was found.
    Found(Diagnostic),
}

impl Reason {
    /// That `rule` decides, as the words under `id` say it about `arguments`.
    pub(super) fn new(
        rule: Option<&'static str>,
        id: &'static str,
        arguments: Vec<(&'static str, Argument)>,
        places: impl IntoIterator<Item = Place>,
    ) -> Self {
        Self {
            rule,
            words: Words::Ours(Phrase::about(id, arguments)),
            places: places.into_iter().collect(),
        }
    }

    /// That something was found, in the file or about it.
    pub(super) fn found(diagnostic: &Diagnostic) -> Self {
        Self {
            rule: None,
            places: vec![diagnostic.place.clone()],
            words: Words::Found(diagnostic.clone()),
        }
    }

    /// What it says, and what to do about it.
    pub(super) fn words(&self, wording: &Wording) -> (String, Option<String>) {
        match &self.words {
            Words::Ours(phrase) => wording.tell(phrase),
            Words::Found(diagnostic) => {
                let finding = &diagnostic.finding;
                (finding.message(wording), Some(finding.remedy(wording)))
            }
        }
    }
}

impl Serialize for Reason {
    /// `rule`, `message`, `remedy` and `places`, each as `crieur check --format json` has it; in English, as for all programs.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (message, remedy) = self.words(&Wording::new(Tongue::English));
        let mut map = serializer.serialize_map(None)?;
        if let Words::Found(diagnostic) = &self.words {
            map.serialize_entry("error", diagnostic.finding.code())?;
        }
        map.serialize_entry("rule", &self.rule)?;
        map.serialize_entry("message", &message)?;
        map.serialize_entry("remedy", &remedy)?;
        let places: Vec<Spot> = self.places.iter().map(Spot::from).collect();
        map.serialize_entry("places", &places)?;
        map.end()
    }
}

#[derive(Serialize)]
struct Spot {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

impl From<&Place> for Spot {
    fn from(place: &Place) -> Self {
        let position = place.position.as_ref();
        Self {
            file: place.file.display().to_string(),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
        }
    }
}

/// How an article stands to a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    /// The feed shows it.
    In,
    /// It has an error, and the feed shows its last good version.
    Kept,
    /// The feed would take it, were it for the public now.
    Withheld,
    /// There are too many newer ones.
    PastLimit,
    /// It is older than the feed goes back.
    TooOld,
    /// The feed would become too large.
    OverSize,
    /// The feed does not ask for it, or refuses it.
    NotTaken,
}

/// How an article stands to a feed, and why.
#[derive(Debug, Serialize)]
pub(super) struct Standing<'a> {
    pub(super) feed: &'a str,
    pub(super) state: State,
    /// Whether the guard holds the feed back, so that what is published is of an earlier run.
    pub(super) held: bool,
    #[serde(flatten)]
    pub(super) reason: Reason,
}

/// How the article with the number `number` stands to the feed with the number `feed`. `own` is where the article names its
/// categories.
pub(super) fn standing<'a>(
    known: &Known<'a>,
    number: usize,
    feed: usize,
    own: Option<&Place>,
) -> Standing<'a> {
    let selection = &known.edition.selection;
    let (head, settings) = (&selection.heads[number], &selection.feeds[feed]);
    let verdict = Verdict::of(&settings.rule, head);
    let is_withheld = matches!(selection.fates[number], Fate::Withheld(_));
    let rule = || of_rule(known, settings, feed, head, verdict, own);
    let (state, reason) = if !verdict.takes() {
        (State::NotTaken, rule())
    } else if is_withheld {
        (State::Withheld, rule())
    } else if selection.shown[feed].contains(&number) {
        let shown = &known.edition.feeds[feed].entries;
        if shown.iter().any(|entry| entry.id == head.id) {
            (State::In, rule())
        } else {
            (State::OverSize, over_size(known, feed))
        }
    } else {
        past(known, settings, feed, head)
    };
    Standing {
        feed: &settings.name,
        state,
        held: known.holds(settings),
        reason,
    }
}

fn over_size(known: &Known<'_>, feed: usize) -> Reason {
    let place = known.line(feed, "max_size");
    Reason::new(Some("max_size"), "why-over-size", Vec::new(), place)
}

/// The feed takes it, and shows it no longer.
fn past(known: &Known<'_>, settings: &FeedSettings, feed: usize, head: &Head) -> (State, Reason) {
    let present = &known.edition.present;
    let published = head.published.at;
    let days = settings.delivery.max_days;
    if let Some(days) = days.filter(|_| !present.is_fresh(published, days)) {
        let age = present.now.signed_duration_since(published).num_days();
        let age = usize::try_from(age).unwrap_or_default();
        let arguments = vec![
            ("age", age.into()),
            ("days", u64::from(days).into()),
            ("needed", (age + 1).into()),
        ];
        let place = known.line(feed, "max_days");
        let reason = Reason::new(Some("max_days"), "why-too-old", arguments, place);
        return (State::TooOld, reason);
    }
    let selection = &known.edition.selection;
    let order = |published, id| (std::cmp::Reverse(published), id);
    let own = order(published, head.id.as_str());
    let newer = selection.heads.iter().zip(&selection.fates);
    let newer = newer.filter(|(other, fate)| {
        let is_taken = matches!(fate, Fate::Taken(feeds) if feeds.contains(&feed));
        is_taken && order(other.published.at, other.id.as_str()) < own
    });
    let kept = known.edition.recall.of(&settings.name);
    let kept = kept.iter().flat_map(|kept| &kept.entries);
    let kept = kept.filter(|(_, entry)| order(entry.published, entry.id.as_str()) < own);
    let newer = newer.count() + kept.count();
    let arguments = vec![
        ("newer", newer.into()),
        ("rank", (newer + 1).into()),
        ("limit", settings.delivery.limit.into()),
    ];
    let place = known.line(feed, "limit");
    let reason = Reason::new(Some("limit"), "why-past-limit", arguments, place);
    (State::PastLimit, reason)
}

/// What the rule of the feed says.
fn of_rule(
    known: &Known<'_>,
    settings: &FeedSettings,
    feed: usize,
    head: &Head,
    verdict: Verdict,
    own: Option<&Place>,
) -> Reason {
    let rule = &settings.rule;
    let named = |key, number: usize, id, label: Option<&Category>| {
        let written = known.written.as_ref().filter(|_| known.is_asked_for());
        let written = written.and_then(|written| written.name(feed, key, number));
        let (name, place) = written.unzip();
        let label = label.map(|category| category.label.as_str());
        let name = name.or(label).unwrap_or_default().to_owned();
        Reason::new(Some(key), id, vec![("name", name.into())], place)
    };
    match verdict {
        Verdict::Everything => {
            let place = known.heading(settings);
            Reason::new(None, "why-everything", Vec::new(), place)
        }
        Verdict::Category(number) => named(
            "categories",
            number,
            "why-category",
            rule.categories.get(number),
        ),
        Verdict::Keyword(number) => named("keywords", number, "why-keyword", None),
        Verdict::ExcludedCategory(number) => named(
            "exclude_categories",
            number,
            "why-excluded-category",
            rule.exclude_categories.get(number),
        ),
        Verdict::ExcludedKeyword(number) => {
            named("exclude_keywords", number, "why-excluded-keyword", None)
        }
        Verdict::OtherLanguage => {
            let wanted = rule.languages.iter().map(Language::as_str);
            let wanted: Vec<&str> = wanted.collect();
            let language = head.language.as_ref().map(Language::as_str);
            let arguments = vec![
                ("language", language.map(str::to_owned).into()),
                ("wanted", wanted.join(", ").into()),
                ("first", wanted.first().copied().unwrap_or_default().into()),
            ];
            let place = known.line(feed, "languages");
            Reason::new(Some("languages"), "why-other-language", arguments, place)
        }
        Verdict::Nothing => nothing(known, settings, feed, head, own),
    }
}

/// The feed asks for nothing that the article has.
fn nothing(
    known: &Known<'_>,
    settings: &FeedSettings,
    feed: usize,
    head: &Head,
    own: Option<&Place>,
) -> Reason {
    let rule = &settings.rule;
    let (asks, key) = match (rule.categories.is_empty(), rule.keywords.is_empty()) {
        (false, true) => ("categories", "categories"),
        (true, false) => ("keywords", "keywords"),
        _ => ("both", "categories"),
    };
    let labels = |all: &[Category]| {
        let labels = all.iter().map(|category| category.label.as_str());
        list(labels)
    };
    let words = known.written.as_ref();
    let words = words.map(|written| written.names(feed, "keywords"));
    let arguments = vec![
        ("asks", asks.into()),
        ("categories", labels(&head.categories).into()),
        ("wanted", labels(&rule.categories).into()),
        ("count", rule.categories.len().into()),
        ("words", list(words.into_iter().flatten()).into()),
        ("of_words", rule.keywords.len().into()),
    ];
    let lines = ["categories", "keywords"].map(|key| known.own_line(feed, key));
    let own = own.filter(|_| asks != "keywords").cloned();
    let places = lines.into_iter().flatten().chain(own);
    Reason::new(Some(key), "why-nothing", arguments, places)
}

/// « a », « b », …
fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names = names.map(|name| format!("« {name} »"));
    let mut all: Vec<String> = names.by_ref().take(SHOWN).collect();
    if names.next().is_some() {
        all.push("…".to_owned());
    }
    all.join(", ")
}
