//! The time over the number of articles, as an SVG with both scales in powers of ten. Its colours can be told apart on
//! white and on black.

use std::fmt::Write as _;

use crate::figures::{time_label, whole};
use crate::runs::Measured;
use crate::series::Series;

const WIDTH: f64 = 820.0;
const HEIGHT: f64 = 480.0;
const LEFT: f64 = 80.0;
const RIGHT: f64 = 590.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 424.0;
/// How far apart two labels are at least.
const LINE: f64 = 18.0;

/// Which lines there are: the name of the row, the colour, and whether it is a floor.
const LINES: [(&str, &str, bool); 8] = [
    ("crieur, cold", "#2f7fd6", false),
    ("crieur, unchanged", "#1f9e63", false),
    ("floor: 1 KiB of each article read", "#2f7fd6", true),
    ("floor: each article looked at", "#1f9e63", true),
    ("find -type f -printf", "#8a8f98", true),
    ("Hugo", "#d6336c", false),
    ("Zola", "#d9822b", false),
    ("Pelican", "#8b5cd6", false),
];

/// A line: its points, in seconds over articles.
struct Line {
    name: &'static str,
    colour: &'static str,
    is_floor: bool,
    points: Vec<(usize, f64)>,
}

/// Powers of ten that hold all of `values`.
fn decades(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let least = values.clone().fold(f64::INFINITY, f64::min);
    let most = values.fold(f64::NEG_INFINITY, f64::max);
    let (first, end) = (least.log10().floor(), most.log10().ceil());
    (first, end.max(first + 1.0))
}

/// Where `value` lies between two ends that stand for powers of ten.
fn place(value: f64, (first, last): (f64, f64), from: f64, to: f64) -> f64 {
    from + (to - from) * (value.log10() - first) / (last - first)
}

/// The picture, or nothing where nothing was measured that belongs into it.
pub(crate) fn svg(measured: &Measured) -> Option<String> {
    let lines: Vec<Line> = LINES
        .iter()
        .filter_map(|line| of(measured, *line))
        .collect();
    let points = || lines.iter().flat_map(|line| &line.points);
    points().next()?;
    let across = decades(points().map(|(articles, _)| float(*articles)));
    let up = decades(points().map(|(_, seconds)| *seconds));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" \
         font-size=\"13\" role=\"img\">\n<title>Time over the number of articles</title>\n"
    );
    grid(&mut text, across, up);
    let at = |(articles, seconds): &(usize, f64)| {
        let x = place(float(*articles), across, LEFT, RIGHT);
        (x, place(*seconds, up, BOTTOM, TOP))
    };
    for line in &lines {
        let places: Vec<(f64, f64)> = line.points.iter().map(at).collect();
        let joined: Vec<String> = places
            .iter()
            .map(|(x, y)| format!("{x:.1},{y:.1}"))
            .collect();
        let dash = if line.is_floor {
            " stroke-dasharray=\"5 4\""
        } else {
            ""
        };
        let (joined, colour) = (joined.join(" "), line.colour);
        let _ = writeln!(
            text,
            "<polyline points=\"{joined}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{dash}/>"
        );
        for (x, y) in places {
            let _ = writeln!(
                text,
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{colour}\"/>"
            );
        }
    }
    let ends = lines
        .iter()
        .filter_map(|line| Some((line, at(line.points.last()?).1)));
    for (line, y) in apart(ends.collect()) {
        let (x, y, colour, name) = (RIGHT + 12.0, y + 4.0, line.colour, line.name);
        let _ = writeln!(
            text,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{colour}\">{name}</text>"
        );
    }
    Some(text + "</svg>\n")
}

fn of(
    measured: &Measured,
    (name, colour, is_floor): (&'static str, &'static str, bool),
) -> Option<Line> {
    // Ten articles are measured for what a run costs at its least, and not for this.
    let rows = measured
        .rows
        .iter()
        .filter(|row| row.name == name && row.articles > 10);
    let point = |(articles, series): (usize, &Series)| (articles, series.wall().median);
    let mut points: Vec<_> = rows.map(|row| point((row.articles, &row.series))).collect();
    points.sort_by_key(|(articles, _)| *articles);
    (!points.is_empty()).then_some(Line {
        name,
        colour,
        is_floor,
        points,
    })
}

/// Lines with what they stand for, at each power of ten.
fn grid(text: &mut String, across: (f64, f64), up: (f64, f64)) {
    text.push_str("<g stroke=\"#8a8f98\" stroke-opacity=\"0.35\">\n");
    let mut words = String::new();
    for power in powers(across) {
        let value = 10_f64.powf(power);
        let x = place(value, across, LEFT, RIGHT);
        let _ = writeln!(
            text,
            "<line x1=\"{x:.1}\" y1=\"{TOP}\" x2=\"{x:.1}\" y2=\"{BOTTOM}\"/>"
        );
        let (y, label) = (BOTTOM + 20.0, whole(rounded(value)));
        let _ = writeln!(
            words,
            "<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\">{label}</text>"
        );
    }
    for power in powers(up) {
        let value = 10_f64.powf(power);
        let y = place(value, up, BOTTOM, TOP);
        let _ = writeln!(
            text,
            "<line x1=\"{LEFT}\" y1=\"{y:.1}\" x2=\"{RIGHT}\" y2=\"{y:.1}\"/>"
        );
        let (x, y, label) = (LEFT - 8.0, y + 4.0, time_label(value));
        let _ = writeln!(
            words,
            "<text x=\"{x}\" y=\"{y:.1}\" text-anchor=\"end\">{label}</text>"
        );
    }
    let (x, y) = (f64::midpoint(LEFT, RIGHT), BOTTOM + 42.0);
    let _ = writeln!(
        words,
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">articles</text>"
    );
    let _ = write!(text, "</g>\n<g fill=\"#8a8f98\">\n{words}</g>\n");
}

fn powers((first, last): (f64, f64)) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(first), |power| Some(power + 1.0))
        .take_while(move |power| *power <= last)
}

/// Labels from the top down, moved so that none lies on another.
fn apart(mut labels: Vec<(&Line, f64)>) -> Vec<(&Line, f64)> {
    labels.sort_by(|one, other| one.1.total_cmp(&other.1));
    let mut above = f64::NEG_INFINITY;
    for (_, y) in &mut labels {
        *y = y.max(above + LINE);
        above = *y;
    }
    let mut below = BOTTOM + LINE;
    for (_, y) in labels.iter_mut().rev() {
        *y = y.min(below - LINE);
        below = *y;
    }
    labels
}

#[expect(clippy::cast_precision_loss, reason = "there are not so many articles")]
fn float(number: usize) -> f64 {
    number as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is a power of ten of articles"
)]
fn rounded(number: f64) -> usize {
    number.round() as usize
}
