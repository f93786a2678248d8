//! How fast the parts of a run are: reading heads, rendering texts, and writing each format. Whole runs are measured by
//! `speed`; this tells which part of them to look into, and how that is to the last time.
//!
//! ```sh
//! cargo bench --bench parts
//! ```

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "it stands outside the house, tells what it measured, and ends at the first thing that is not as it should be"
)]

#[path = "speed/figures.rs"]
#[expect(dead_code, reason = "`speed` asks for more of it")]
mod figures;
#[expect(dead_code, reason = "`speed` asks for more of it")]
mod site;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use crieur::config::{Config, Format};
use crieur::edition;
use crieur::progress::Progress;
use crieur::render::render;

use figures::{Spread, time};
use site::{Plan, Shape};

/// How many articles: as many as twelve feeds of fifty show.
const ARTICLES: u32 = 600;
/// For how long a part is measured, and how often at least.
const LONG: Duration = Duration::from_secs(2);
const OFTEN: usize = 10;

fn main() {
    let mut parts = Parts::new();
    for (name, shape) in Shape::ALL {
        let site = Site::new(shape);
        parts.measure(&format!("heads, {name}"), || (), |()| site.read());
    }
    for (name, shape) in [
        ("markdown", Shape::Toml),
        ("page", Shape::Page),
        ("html", Shape::Html),
    ] {
        let site = Site::new(shape);
        let articles = site.read();
        let read = || articles.clone();
        parts.measure(&format!("bodies, {name}"), read, |articles| {
            site.choose(articles)
        });
    }
    let site = Site::new(Shape::Toml);
    let found = &mut Vec::new();
    let edition = edition::prepare(&site.config, now(), false, &Progress::default(), found);
    let mut feeds = edition.expect("all is well").feeds;
    let selves: Vec<_> = feeds
        .iter_mut()
        .map(|feed| std::mem::take(&mut feed.selves))
        .collect();
    for format in [Format::Rss, Format::Atom, Format::Json] {
        // A feed is written in the formats in which it has an address.
        for (feed, selves) in feeds.iter_mut().zip(&selves) {
            feed.selves = selves
                .clone()
                .into_iter()
                .filter(|(one, _)| *one == format)
                .collect();
        }
        let write = |()| {
            feeds
                .iter()
                .map(|feed| render(black_box(feed)))
                .collect::<Vec<_>>()
        };
        parts.measure(&format!("documents, {}", format.file_name()), || (), write);
    }
    parts.keep();
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_000_000, 0).expect("it is in 2026")
}

/// A site in one shape, and its settings.
struct Site {
    _folder: tempfile::TempDir,
    config: Config,
}

impl Site {
    fn new(shape: Shape) -> Self {
        let folder = tempfile::tempdir().expect("the disk has room");
        let plan = Plan {
            shape,
            ..Plan::of(ARTICLES as usize)
        };
        plan.make(folder.path()).expect("the disk has room");
        let config = crieur::config::load(&folder.path().join("feeds.toml"), &mut Vec::new());
        Self {
            config: config.expect("it is in order"),
            _folder: folder,
        }
    }

    /// What selection has to know of each article.
    fn read(&self) -> edition::Articles {
        let articles = edition::read_all(&self.config, &Progress::default(), &mut Vec::new());
        articles.expect("they are there")
    }

    /// From heads to clean HTML: an edition without its documents.
    fn choose(&self, articles: edition::Articles) -> edition::Survey {
        let (progress, found) = (Progress::default(), &mut Vec::new());
        let ledger = crieur::ledger::load(&self.config, now(), found).expect("there is none");
        let gathered = edition::gather(&self.config, articles, &ledger, now(), &progress, found);
        edition::choose(&self.config, gathered, &progress, found)
    }
}

/// What was measured, now and the last time, in seconds for one article.
struct Parts {
    file: PathBuf,
    last: BTreeMap<String, f64>,
    now: BTreeMap<String, f64>,
}

impl Parts {
    fn new() -> Self {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("parts.txt");
        let lines = std::fs::read_to_string(&file).unwrap_or_default();
        let part = |line: &str| {
            Some((
                line.split_once('=')?.0.to_owned(),
                line.split_once('=')?.1.parse().ok()?,
            ))
        };
        let last = lines.lines().filter_map(part).collect();
        Self {
            file,
            last,
            now: BTreeMap::new(),
        }
    }

    /// Does `part` many times, each time with what `before` makes, which does not count.
    fn measure<A, B>(&mut self, name: &str, before: impl Fn() -> A, part: impl Fn(A) -> B) {
        let start = Instant::now();
        let mut times = Vec::new();
        drop(part(before()));
        while times.len() < OFTEN || start.elapsed() < LONG {
            let given = before();
            let begin = Instant::now();
            let made = black_box(part(black_box(given)));
            times.push(begin.elapsed().as_secs_f64() / f64::from(ARTICLES));
            drop(made);
        }
        let spread = Spread::of(times);
        let change = self.last.get(name).map_or_else(String::new, |last| {
            format!(
                "{:+.1} % to the last time",
                (spread.median / last - 1.0) * 100.0
            )
        });
        println!("{name:<24} {:<30} {change}", time(spread));
        self.now.insert(name.to_owned(), spread.median);
    }

    fn keep(self) {
        let lines = self
            .now
            .iter()
            .map(|(name, seconds)| format!("{name}={seconds}\n"));
        std::fs::write(&self.file, lines.collect::<String>()).expect("the disk has room");
    }
}
