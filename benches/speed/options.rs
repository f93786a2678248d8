//! What the command line asks for.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use crate::floors::Floor;
use crate::site::{Layout, Plan, Shape};

/// All kinds of runs that are measured.
const PARTS: [&str; 5] = ["cold", "unchanged", "one", "feeds", "startup"];

/// What is to be done.
pub(crate) enum Asked<'a> {
    /// Run these words, and say what it took.
    Timed(&'a [OsString]),
    /// Do what a floor does.
    Floor {
        floor: Floor,
        folder: PathBuf,
        threads: usize,
    },
    /// Make a site.
    Make(Plan, PathBuf),
    /// Measure.
    Measure(Options),
}

/// What is to be measured.
pub(crate) struct Options {
    pub(crate) articles: Vec<usize>,
    pub(crate) threads: usize,
    pub(crate) runs: usize,
    pub(crate) peers: bool,
    pub(crate) plot: Option<PathBuf>,
    pub(crate) layout: Layout,
    pub(crate) only: Vec<String>,
}

impl Options {
    pub(crate) fn wants(&self, part: &str) -> bool {
        self.only.iter().any(|one| one == part)
    }
}

/// Reads the command line.
pub(crate) fn read(words: &[OsString]) -> io::Result<Asked<'_>> {
    match words.first().and_then(|word| word.to_str()) {
        Some("timed") => Ok(Asked::Timed(&words[1..])),
        Some("floor") => {
            let words = plain(words)?;
            let [_, floor, folder, threads] = &words[..] else {
                return Err(wrong("floor look|head|whole FOLDER THREADS"));
            };
            let floor = one_of(&Floor::ALL, floor)?;
            Ok(Asked::Floor {
                floor,
                folder: folder.into(),
                threads: number(threads)?,
            })
        }
        _ => options(plain(words)?),
    }
}

fn options(words: Vec<String>) -> io::Result<Asked<'static>> {
    let mut options = Options {
        articles: vec![1000, 10_000, 100_000],
        threads: 2,
        runs: 7,
        peers: false,
        plot: None,
        layout: Layout::Months,
        only: PARTS.map(str::to_owned).to_vec(),
    };
    let (mut make, mut shape) = (None, Shape::Toml);
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        let mut value = || {
            words
                .next()
                .ok_or_else(|| wrong(&format!("{word} needs a value")))
        };
        match word.as_str() {
            // cargo's own.
            "--bench" => {}
            "--peers" => options.peers = true,
            "--flat" => options.layout = Layout::Flat,
            "--articles" => {
                options.articles = value()?.split(',').map(number).collect::<io::Result<_>>()?;
            }
            "--threads" => options.threads = number(&value()?)?,
            "--runs" => options.runs = number(&value()?)?,
            "--plot" => options.plot = Some(value()?.into()),
            "--only" => {
                options.only = value()?.split(',').map(str::to_owned).collect();
                if let Some(other) = options
                    .only
                    .iter()
                    .find(|one| !PARTS.contains(&one.as_str()))
                {
                    return Err(wrong(&format!("{other} is none of {PARTS:?}")));
                }
            }
            "--shape" => shape = one_of(&Shape::ALL, &value()?)?,
            "--make" => make = Some((number(&value()?)?, value()?)),
            _ => return Err(wrong(&format!("what is {word}?"))),
        }
    }
    Ok(match make {
        Some((articles, folder)) => {
            let plan = Plan {
                shape,
                layout: options.layout,
                ..Plan::of(articles)
            };
            Asked::Make(plan, folder.into())
        }
        None => Asked::Measure(options),
    })
}

fn plain(words: &[OsString]) -> io::Result<Vec<String>> {
    let word = |word: &OsString| word.to_str().map(str::to_owned);
    let words: Option<Vec<String>> = words.iter().map(word).collect();
    words.ok_or_else(|| wrong("a word is not UTF-8"))
}

fn one_of<T: Copy>(all: &[(&str, T)], name: &str) -> io::Result<T> {
    let found = all.iter().find(|(one, _)| *one == name);
    found
        .map(|(_, one)| *one)
        .ok_or_else(|| wrong(&format!("{name} is not known")))
}

/// A number that is not 0.
fn number(word: impl AsRef<str>) -> io::Result<usize> {
    let number = word.as_ref().parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| wrong(&format!("{} is not a number", word.as_ref())))
}

fn wrong(words: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, words)
}
