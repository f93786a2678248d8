//! What is measured. Programs that are compared run in turn, round by round, so that a machine that grows slow or fast
//! meanwhile is so for all of them.

use std::io;
use std::ops::Range;
use std::path::Path;
use std::time::Duration;

use crate::figures::{Spread, whole};
use crate::floors::Floor;
use crate::options::Options;
use crate::peers::peers;
use crate::series::Series;
use crate::site::Plan;
use crate::sites::{Site, clear, home};
use crate::timed::Program;

/// What a program took.
pub(crate) struct Row {
    /// Of how many articles.
    pub(crate) articles: usize,
    pub(crate) name: String,
    pub(crate) series: Series,
    /// What has to be known to compare it.
    pub(crate) note: &'static str,
}

/// A figure that has an aim.
pub(crate) struct Mark {
    pub(crate) articles: usize,
    pub(crate) name: String,
    pub(crate) figure: Spread,
    /// Of what the figure is so many: MiB, or nothing.
    pub(crate) unit: &'static str,
    /// What it should have at most.
    pub(crate) aim: Option<f64>,
}

/// All that was measured.
#[derive(Default)]
pub(crate) struct Measured {
    pub(crate) rows: Vec<Row>,
    pub(crate) marks: Vec<Mark>,
}

impl Measured {
    fn row(&mut self, articles: usize, name: impl Into<String>, series: &Series) {
        let (name, series, note) = (name.into(), series.clone(), "");
        self.rows.push(Row {
            articles,
            name,
            series,
            note,
        });
    }

    pub(crate) fn mark(&mut self, articles: usize, name: &str, figure: Spread, aim: Option<f64>) {
        let (name, unit) = (name.to_owned(), "");
        self.marks.push(Mark {
            articles,
            name,
            figure,
            unit,
            aim,
        });
    }

    fn memory(&mut self, articles: usize, name: &str, series: &Series) {
        let aim = match articles {
            100_000 => Some(48.0),
            1_000_000 => Some(300.0),
            _ => return,
        };
        let (name, figure) = (format!("{name}: memory"), series.memory());
        self.marks.push(Mark {
            articles,
            name,
            figure,
            unit: " MiB",
            aim,
        });
    }
}

/// What is done before a program runs, in each round, and is not measured.
type Before<'a> = Box<dyn Fn(usize) -> io::Result<()> + 'a>;

/// A program that takes its turn in each round.
pub(crate) struct Turn<'a> {
    pub(crate) program: Program,
    pub(crate) before: Before<'a>,
}

impl<'a> Turn<'a> {
    pub(crate) fn of(program: Program) -> Self {
        Self {
            program,
            before: Box::new(|_| Ok(())),
        }
    }

    pub(crate) fn before(self, before: impl Fn(usize) -> io::Result<()> + 'a) -> Self {
        Self {
            before: Box::new(before),
            ..self
        }
    }
}

/// Runs all of them in turn, so many times, after once that does not count.
fn in_turn(runs: usize, turns: &[Turn<'_>]) -> io::Result<Vec<Series>> {
    rounds(0..1, turns)?;
    rounds(1..runs + 1, turns)
}

/// Runs all of them in turn, in each of these rounds. One that fails ends it, for it has not done what is measured.
pub(crate) fn rounds(rounds: Range<usize>, turns: &[Turn<'_>]) -> io::Result<Vec<Series>> {
    let mut all = vec![Series::default(); turns.len()];
    for round in rounds {
        for (turn, series) in turns.iter().zip(&mut all) {
            (turn.before)(round)?;
            let taken = turn.program.run()?;
            if taken.status != 0 {
                let words = format!("a program ended with status {}", taken.status);
                return Err(io::Error::other(words));
            }
            series.0.push(taken);
        }
    }
    Ok(all)
}

pub(crate) fn crieur(options: &Options, folder: &Path) -> Program {
    let program = Program::new(env!("CARGO_BIN_EXE_crieur")).args(["-q", "--config"]);
    let program = program.args([folder.join("feeds.toml")]);
    program
        .env("RAYON_NUM_THREADS", &options.threads.to_string())
        .env("LC_ALL", "C")
}

fn floor(options: &Options, floor: Floor, folder: &Path) -> io::Result<Program> {
    let program = Program::new(std::env::current_exe()?).args(["floor", floor.name()]);
    Ok(program.args([folder]).args([options.threads.to_string()]))
}

/// Measures all that is asked for.
pub(crate) fn measure(options: &Options) -> io::Result<Measured> {
    let mut measured = Measured::default();
    for articles in &options.articles {
        let plan = Plan {
            layout: options.layout,
            ..Plan::of(*articles)
        };
        let name = format!("{:?}-{articles}", plan.layout).to_lowercase();
        let site = Site::at(home().join(name), plan)?;
        let parts: [(&str, Part); 3] = [("cold", cold), ("unchanged", unchanged), ("one", one)];
        for (name, part) in parts {
            if options.wants(name) {
                eprintln!("{} articles, {name}", whole(*articles));
                part(options, &site, &mut measured)?;
            }
        }
        if options.peers {
            settle(options, &site.folder)?;
            peers(options, &site, &mut measured)?;
        }
    }
    if options.wants("feeds") {
        let fits = options
            .articles
            .iter()
            .filter(|articles| **articles <= 10_000);
        let articles = fits.max().copied().unwrap_or(10_000);
        feeds(options, articles, &mut measured)?;
    }
    if options.wants("startup") {
        startup(options, &mut measured)?;
    }
    Ok(measured)
}

type Part = fn(&Options, &Site, &mut Measured) -> io::Result<()>;

/// Nothing is there but the articles.
fn cold(options: &Options, site: &Site, measured: &mut Measured) -> io::Result<()> {
    let all = in_turn(
        options.runs,
        &[
            Turn::of(floor(options, Floor::Head, &site.articles())?),
            Turn::of(floor(options, Floor::Whole, &site.articles())?),
            Turn::of(crieur(options, &site.folder)).before(|_| clear(&site.folder)),
        ],
    )?;
    let articles = site.plan.articles;
    measured.row(articles, "floor: 1 KiB of each article read", &all[0]);
    measured.row(articles, "floor: each article read whole", &all[1]);
    measured.row(articles, "crieur, cold", &all[2]);
    measured.mark(
        articles,
        "cold, to 1 KiB of each read",
        all[2].ratio(&all[0]),
        Some(1.5),
    );
    measured.mark(
        articles,
        "cold, to each read whole",
        all[2].ratio(&all[1]),
        Some(1.5),
    );
    measured.memory(articles, "cold", &all[2]);
    Ok(())
}

/// Nothing has changed since the last run.
fn unchanged(options: &Options, site: &Site, measured: &mut Measured) -> io::Result<()> {
    let find = Program::new("find").args([site.articles()]);
    let mut turns = vec![
        Turn::of(floor(options, Floor::Look, &site.articles())?),
        Turn::of(crieur(options, &site.folder)),
    ];
    if installed("find") {
        turns.push(Turn::of(find.args(["-type", "f", "-printf", "%T@ %s\\n"])));
    }
    settle(options, &site.folder)?;
    let all = in_turn(options.runs, &turns)?;
    let articles = site.plan.articles;
    measured.row(articles, "floor: each article looked at", &all[0]);
    if let Some(find) = all.get(2) {
        measured.row(articles, "find -type f -printf", find);
    }
    measured.row(articles, "crieur, unchanged", &all[1]);
    let to_floor = all[1].ratio(&all[0]);
    measured.mark(
        articles,
        "unchanged, to each looked at",
        to_floor,
        Some(1.3),
    );
    if let Some(find) = all.get(2) {
        let aim = (articles == 1000).then_some(1.0);
        measured.mark(articles, "unchanged, to find", all[1].ratio(find), aim);
    }
    measured.memory(articles, "unchanged", &all[1]);
    Ok(())
}

/// One article that feeds show has another title, a different one in each round. It is compared to a run that finds
/// nothing changed.
fn one(options: &Options, site: &Site, measured: &mut Measured) -> io::Result<()> {
    let all = in_turn(
        options.runs,
        &[
            Turn::of(crieur(options, &site.folder)).before(|round| {
                settle(options, &site.folder)?;
                site.write(round, true)
            }),
            Turn::of(crieur(options, &site.folder)).before(|_| settle(options, &site.folder)),
        ],
    );
    for round in 0..=options.runs {
        site.write(round, false)?;
    }
    let all = all?;
    let articles = site.plan.articles;
    measured.row(articles, "crieur, one changed", &all[0]);
    measured.mark(
        articles,
        "one changed, to unchanged",
        all[0].ratio(&all[1]),
        Some(1.1),
    );
    Ok(())
}

/// More and more feeds over the same articles.
fn feeds(options: &Options, articles: usize, measured: &mut Measured) -> io::Result<()> {
    const COUNTS: [usize; 4] = [1, 10, 100, 1000];
    let plan = Plan {
        layout: options.layout,
        ..Plan::of(articles)
    };
    let name = format!("{:?}-{articles}", plan.layout).to_lowercase();
    let site = Site::at(home().join(name), plan)?;
    let folders: Vec<_> = COUNTS
        .iter()
        .map(|count| site.with_feeds(*count))
        .collect::<io::Result<_>>()?;
    for state in ["cold", "unchanged"] {
        eprintln!("{} articles, feeds, {state}", whole(articles));
        let mut turns = Vec::new();
        for folder in &folders {
            let turn = Turn::of(crieur(options, folder));
            turns.push(if state == "cold" {
                turn.before(|_| clear(folder))
            } else {
                settle(options, folder)?;
                turn
            });
        }
        let all = in_turn(options.runs, &turns)?;
        for (count, series) in COUNTS.iter().zip(&all) {
            let word = if *count == 1 { "feed" } else { "feeds" };
            let name = format!("{} {word}, {state}", whole(*count));
            measured.row(articles, format!("crieur, {name}"), series);
            if *count > 1 {
                measured.mark(
                    articles,
                    &format!("{name}, to 1 feed"),
                    series.ratio(&all[0]),
                    Some(2.0),
                );
            }
        }
    }
    Ok(())
}

/// What every run costs, be there ever so little to do.
fn startup(options: &Options, measured: &mut Measured) -> io::Result<()> {
    eprintln!("startup");
    let site = Site::at(home().join("ten"), Plan::of(10))?;
    settle(options, &site.folder)?;
    let all = in_turn(
        options.runs.max(20),
        &[
            Turn::of(floor(options, Floor::Look, &site.articles())?),
            Turn::of(Program::new(env!("CARGO_BIN_EXE_crieur")).args(["--version"])),
            Turn::of(crieur(options, &site.folder)),
        ],
    )?;
    measured.row(10, "floor: each article looked at", &all[0]);
    measured.row(10, "crieur --version", &all[1]);
    measured.row(10, "crieur, unchanged", &all[2]);
    Ok(())
}

/// Has crieur publish what there is, and find nothing to do when all that it looks at has rested for two seconds: what is
/// younger it does not trust.
pub(crate) fn settle(options: &Options, folder: &Path) -> io::Result<()> {
    const REST: Duration = Duration::from_millis(2100);
    let crieur = crieur(options, folder);
    for _ in 0..3 {
        let taken = crieur.run()?;
        if taken.status != 0 {
            let words = format!("crieur ended with status {}", taken.status);
            return Err(io::Error::other(words));
        }
        std::thread::sleep(REST);
    }
    Ok(())
}

/// Whether a program of that name is on the path.
pub(crate) fn installed(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}
