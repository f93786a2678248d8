//! The index, and the few articles that a run reads whole: whatever a run knows, and however little it reads, everything
//! comes out as if it had read all.

mod article;
mod calm;
mod damage;
mod few;
mod tail;
mod versions;
mod world;

use std::path::Path;

use chrono::{DateTime, Utc};
use crieur::config::{self, Config};
use crieur::diagnostic::Diagnostic;
use crieur::edition::{self, Edition};
use crieur::index;
use crieur::keep::{Ended, keep};
use crieur::progress::Progress;
use crieur::publish;
use crieur::report::Made;
use crieur::source::{Horizon, Version};

/// All that can be seen of a run before it is carried out.
#[derive(Debug, PartialEq)]
pub(super) struct Outcome {
    parts: Vec<(String, String)>,
}

impl Outcome {
    /// What `edition` comes to, of which `found` was told.
    pub(super) fn of(
        config: &Config,
        edition: &Edition,
        accept: bool,
        mut found: Vec<Diagnostic>,
    ) -> Self {
        let plan = publish::plan(config, edition, accept, &mut found).unwrap();
        let made = Made::new(config, edition, &plan, &found);
        let mut parts = Vec::new();
        let mut part = |name: &str, text: String| parts.push((name.to_owned(), text));
        let mut told: Vec<String> = found.iter().map(|one| format!("{one:?}")).collect();
        told.sort();
        part("found", told.join("\n"));
        part("articles", format!("{:?}", made.articles));
        part("moves", format!("{:?}", made.moves));
        part("withdrawn", format!("{:?}", edition.withdrawn));
        let feeds: Vec<String> = made.feeds.iter().map(|feed| format!("{feed:?}")).collect();
        part("feeds", feeds.join("\n"));
        let looks: Vec<String> = plan.looks.iter().map(|look| format!("{look:?}")).collect();
        part("looks", looks.join("\n"));
        part("removed", format!("{:?}", plan.removed));
        part("held", format!("{:?}", plan.held));
        part("idle", plan.is_idle().to_string());
        part("ledger", plan.ledger().text());
        for document in &edition.documents {
            // What stands has to be what would be made.
            let published = || std::fs::read(config.site.output.join(&document.path)).unwrap();
            let bytes = if document.stands {
                published()
            } else {
                document.bytes.clone()
            };
            part(&document.path, String::from_utf8_lossy(&bytes).into_owned());
        }
        // Documents come feed by feed, those at old addresses first or last.
        parts.sort();
        Self { parts }
    }

    /// The first line in which this is not `other`.
    pub(super) fn differs(&self, other: &Self) -> Option<String> {
        for ((name, one), (other_name, text)) in self.parts.iter().zip(&other.parts) {
            if name != other_name {
                return Some(format!("{name} here, {other_name} there"));
            }
            if one != text {
                let lines = one.lines().zip(text.lines());
                let first = lines.into_iter().find(|(a, b)| a != b);
                return Some(match first {
                    Some((a, b)) => format!("{name}:\n  {a}\n  {b}"),
                    None => format!("{name}:\n{one}\n------\n{text}"),
                });
            }
        }
        let (ours, theirs) = (self.parts.len(), other.parts.len());
        (ours != theirs).then(|| format!("{ours} parts here, {theirs} there"))
    }
}

/// The outcome of a run that reads all articles. An error is told by its name.
pub(super) fn of_all(config: &Config, now: DateTime<Utc>, accept: bool) -> Result<Outcome, String> {
    let mut found = Vec::new();
    let progress = Progress::default();
    let edition = edition::prepare(config, now, false, &progress, &mut found);
    let edition = edition.map_err(|error| format!("{error:?}"))?;
    Ok(Outcome::of(config, &edition, accept, found))
}

/// A run that reads the few, with the index if `has_index`. It trusts whatever rests since the last tick of the disk's clock.
/// It is carried out and leaves an index if it `acts`.
pub(super) fn of_few(
    config: &Config,
    now: DateTime<Utc>,
    accept: bool,
    has_index: bool,
    acts: bool,
) -> Result<Outcome, String> {
    let mut found = Vec::new();
    let progress = Progress::default();
    let name = |error: crieur::error::Error| format!("{error:?}");
    let past = || has_index.then(|| index::load(config)).flatten();
    let horizon = Some(far(&config.site.articles));
    let met = edition::meet(config, past, horizon, &progress, &mut found).map_err(name)?;
    let walked = found.clone();
    let still = met.index.as_ref().and_then(|index| {
        let calm = crieur::calm::still(config, index, &met, now, &found)?;
        Some(calm.found.clone())
    });
    let (edition, seen) = edition::of_few(config, met, now, &progress, &mut found).map_err(name)?;
    let mut told = found.clone();
    let plan = publish::plan(config, &edition, accept, &mut told).map_err(name)?;
    if let Some(calm) = still {
        assert!(
            plan.is_idle(),
            "it is called calm, and there is something to do"
        );
        assert_eq!(calm, told, "what a calm run tells");
        // A ledger that has no article is not written.
        let ledger = std::fs::read_to_string(&config.site.ledger);
        assert_eq!(
            plan.ledger().text(),
            ledger.unwrap_or_else(|_| plan.ledger().text()),
            "the ledger of a calm run"
        );
    }
    let outcome = Outcome::of(config, &edition, accept, found);
    if acts {
        let remembered = plan.carry_out(true, &|| false).map_err(name)?;
        let horizon = far(&config.site.articles);
        let ended = Ended {
            edition: &edition,
            plan: &plan,
            remembered,
            horizon,
            walked,
            found: &told,
        };
        keep(config, &seen, ended).unwrap();
    }
    Ok(outcome)
}

/// A horizon behind which everything is.
pub(super) fn far(beside: &Path) -> Horizon {
    let written = crieur::source::version(beside).unwrap();
    Horizon::new(&Version {
        latest: i64::MAX,
        ..written
    })
}

/// The site's feeds.toml.
pub(super) fn load(file: &Path) -> Config {
    let mut found = Vec::new();
    config::load(file, &mut found).unwrap_or_else(|error| panic!("{error:?} {found:?}"))
}
