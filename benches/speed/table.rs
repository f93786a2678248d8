//! What was measured, as Markdown.

use std::fmt::Write as _;

use crate::figures::{digits, time, whole};
use crate::options::Options;
use crate::runs::Measured;

/// Two tables: what each program took, and how that is to what it should be.
pub(crate) fn markdown(options: &Options, measured: &Measured) -> String {
    let mut text = format!(
        "crieur {}, {}.\n",
        env!("CARGO_PKG_VERSION"),
        machine(options)
    );
    text.push_str("Each figure is the median, with the least and the most.\n\n");
    text.push_str("| articles | what runs | time | processor time | memory, MiB | |\n");
    text.push_str("| ---: | --- | --- | --- | --- | --- |\n");
    for row in &measured.rows {
        let (articles, name, note) = (whole(row.articles), &row.name, row.note);
        let (wall, cpu) = (time(row.series.wall()), time(row.series.cpu()));
        let memory = row.series.memory().said(digits, "");
        let _ = writeln!(
            text,
            "| {articles} | {name} | {wall} | {cpu} | {memory} | {note} |"
        );
    }
    if measured.marks.is_empty() {
        return text;
    }
    text.push_str("\nA ratio is the median of those of each round.\n\n");
    text.push_str("| articles | crieur | ratio or MiB | at most | |\n");
    text.push_str("| ---: | --- | --- | ---: | --- |\n");
    for mark in &measured.marks {
        let (articles, name, unit) = (whole(mark.articles), &mark.name, mark.unit);
        let figure = mark.figure.said(digits, unit);
        let aim = mark
            .aim
            .map_or_else(String::new, |aim| format!("{aim}{unit}"));
        let met = match mark.aim {
            Some(aim) if mark.figure.median <= aim => "met",
            Some(_) => "**not met**",
            None => "",
        };
        let _ = writeln!(text, "| {articles} | {name} | {figure} | {aim} | {met} |");
    }
    text
}

/// On what and how it was measured.
fn machine(options: &Options) -> String {
    let read = |path| std::fs::read_to_string(path).unwrap_or_default();
    let info = read("/proc/cpuinfo");
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("unknown", |(_, model)| model);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let system = read("/proc/sys/kernel/osrelease");
    let (runs, threads) = (options.runs, options.threads);
    let system = system.trim();
    format!(
        "each run {runs} times, threads: {threads}, on {cores} cores of {model}, Linux {system}"
    )
}
