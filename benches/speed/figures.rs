//! Figures of several runs, and how they are said.

/// The middle, the least, and the most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Spread {
    /// Of at least one figure.
    pub(crate) fn of(figures: impl IntoIterator<Item = f64>) -> Self {
        let mut figures: Vec<f64> = figures.into_iter().collect();
        figures.sort_by(f64::total_cmp);
        let count = figures.len();
        Self {
            median: f64::midpoint(figures[(count - 1) / 2], figures[count / 2]),
            least: figures[0],
            most: figures[count - 1],
        }
    }

    /// In words, with the unit behind the first: `1.42 ms (1.38–1.50)`.
    pub(crate) fn said(self, say: impl Fn(f64) -> String, unit: &str) -> String {
        let Self {
            median,
            least,
            most,
        } = self;
        format!("{}{unit} ({}–{})", say(median), say(least), say(most))
    }
}

/// A time, all in the unit of its median: `1.24 ms (1.20–1.31)`.
pub(crate) fn time(seconds: Spread) -> String {
    let (unit, scale) = match seconds.median {
        ..1e-3 => ("µs", 1e6),
        ..1.0 => ("ms", 1e3),
        _ => ("s", 1.0),
    };
    seconds.said(|one| digits(one * scale), &format!(" {unit}"))
}

/// A power of ten of seconds, as people say it: `100 ms`.
pub(crate) fn time_label(seconds: f64) -> String {
    match seconds {
        ..0.9 => format!("{} ms", (seconds * 1e6).round() / 1e3),
        _ => format!("{} s", seconds.round()),
    }
}

/// A number with three digits that matter.
pub(crate) fn digits(number: f64) -> String {
    match number {
        ..10.0 => format!("{number:.2}"),
        ..100.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}

/// A whole number with a comma between thousands.
pub(crate) fn whole(number: usize) -> String {
    let digits = number.to_string();
    let mut said = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}
