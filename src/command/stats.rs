//! `crieur stats`: how many articles there are, month by month and category by category. Writes nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::RangeInclusive;
use std::path::Path;

use chrono::{DateTime, Datelike as _, FixedOffset};
use serde::Serialize;

use super::Job;
use super::bars::Ink;
use super::columns::cut;
use super::console::Console;
use crate::config::Config;
use crate::edition;
use crate::error::Error;
use crate::exit::Exit;
use crate::list;
use crate::select::{Fate, Selection};

/// How many months are shown one by one; of more, each year has a line.
const MONTHS: i32 = 24;
/// How many categories are shown.
const CATEGORIES: usize = 10;
/// How many years without an article are left out between two that have one, at least.
const GAP: i32 = 3;
/// How wide a line is where no terminal says it.
const WIDTH: usize = 80;
/// How long a bar is at most: what is longer is no easier to compare.
const BAR: usize = 50;
/// How wide the names of categories are at most.
const NAME: usize = 30;

pub(super) fn stats(
    config: &Config,
    job: &Job<'_>,
    json: bool,
    console: &Console,
) -> Result<Exit, Error> {
    // Of what is wrong, `crieur check` tells.
    let mut found = Vec::new();
    let survey = edition::survey(config, job.now, job.progress, &mut found)?;
    let mut counts = Counts::of(&survey.selection);
    for row in list::rows(&survey.selection, &survey.recall, &found) {
        // Of some that are withheld, no more is known.
        match row.reason() {
            Some("draft") => counts.withheld.draft += 1,
            Some("future") => counts.withheld.future += 1,
            Some("expired") => counts.withheld.expired += 1,
            // What else has an error is no article.
            Some(_) if Path::new(&row.file).starts_with(&config.site.articles) => {
                counts.errors += 1;
            }
            _ => {}
        }
    }
    console.data(&if json {
        // Texts and numbers always serialise.
        serde_json::to_string_pretty(&counts).unwrap_or_default() + "\n"
    } else {
        counts.told(console)
    });
    Ok(Exit::Done)
}

/// All that is counted. What is withheld counts nowhere else.
#[derive(Debug, Default, Serialize)]
struct Counts {
    /// How many are for the public, in feeds or past their limits.
    articles: usize,
    /// The dates of the first and of the last of them.
    first: Option<String>,
    last: Option<String>,
    withheld: Withheld,
    /// How many files have an error.
    errors: usize,
    /// A month that is not named has none.
    months: Vec<Monthly>,
    /// The most frequent first. An article counts in each of its own.
    categories: Vec<Named>,
    without_category: usize,
}

#[derive(Debug, Default, Serialize)]
struct Withheld {
    draft: usize,
    future: usize,
    expired: usize,
}

#[derive(Debug, Serialize)]
struct Monthly {
    /// `2017-11`
    month: String,
    articles: usize,
    #[serde(skip)]
    year: i32,
    /// From 0.
    #[serde(skip)]
    of_year: i32,
}

#[derive(Debug, Serialize)]
struct Named {
    name: String,
    articles: usize,
}

impl Counts {
    fn of(selection: &Selection) -> Self {
        let all = selection.heads.iter().zip(&selection.fates);
        let public = all.filter(|(_, fate)| matches!(fate, Fate::Taken(_)));
        let (mut months, mut categories) = (BTreeMap::new(), BTreeMap::new());
        let (mut counts, mut dates) = (Self::default(), Vec::new());
        for (head, _) in public {
            let date = head.published.at;
            dates.push(date);
            *months.entry((date.year(), date.month0())).or_default() += 1;
            for category in &head.categories {
                let label = selection.labels.of(category).as_str();
                let (_, count) = categories.entry(&category.fold).or_insert((label, 0_usize));
                *count += 1;
            }
            counts.without_category += usize::from(head.categories.is_empty());
        }
        let named = |date: &DateTime<FixedOffset>| date.to_rfc3339();
        let months = months.into_iter();
        let mut categories: Vec<Named> = categories
            .into_values()
            .map(|(name, articles)| Named {
                name: name.to_owned(),
                articles,
            })
            .collect();
        categories.sort_by(|a, b| {
            b.articles
                .cmp(&a.articles)
                .then_with(|| a.name.cmp(&b.name))
        });
        Self {
            articles: dates.len(),
            first: dates.iter().min().map(named),
            last: dates.iter().max().map(named),
            months: months
                .map(|((year, of_year), articles)| Monthly {
                    month: format!("{year:04}-{:02}", of_year + 1),
                    articles,
                    year,
                    of_year: of_year.cast_signed(),
                })
                .collect(),
            categories,
            ..counts
        }
    }

    fn told(&self, console: &Console) -> String {
        let day = |date: &Option<String>| date.as_ref().map(|date| date[..10].to_owned());
        let Withheld {
            draft,
            future,
            expired,
        } = self.withheld;
        let total = [
            ("articles", self.articles.into()),
            ("first", day(&self.first).into()),
            ("last", day(&self.last).into()),
        ];
        let withheld = [
            ("withheld", (draft + future + expired).into()),
            ("drafts", draft.into()),
            ("future", future.into()),
            ("expired", expired.into()),
            ("errors", self.errors.into()),
        ];
        let mut text = console.say("stats-total", &total) + "\n";
        text += &(console.say("stats-withheld", &withheld) + "\n");
        let chart = Chart {
            ink: match console.width() {
                Some(_) => Ink::Blocks,
                None => Ink::Plain,
            },
            width: console.width().unwrap_or(WIDTH),
        };
        let (heading, times) = self.times();
        if !times.is_empty() {
            chart.draw(&console.say(heading, &[]), &times, console, &mut text);
            let categories = self.most_frequent(console);
            let heading = console.say("heading-category", &[]);
            chart.draw(&heading, &categories, console, &mut text);
        }
        text
    }

    /// A line for each month or, if these are many, for each year.
    fn times(&self) -> (&'static str, Vec<Line>) {
        let number = |month: &Monthly| month.year * 12 + month.of_year;
        let Some((first, last)) = self.months.first().zip(self.months.last()) else {
            return ("heading-month", Vec::new());
        };
        let by_number: BTreeMap<i32, usize> = self
            .months
            .iter()
            .map(|month| (number(month), month.articles))
            .collect();
        let span = number(first)..=number(last);
        let of = |number: i32| by_number.get(&number).copied().unwrap_or_default();
        if number(last) - number(first) < MONTHS {
            let line = |number: i32| Line {
                name: format!(
                    "{:04}-{:02}",
                    number.div_euclid(12),
                    number.rem_euclid(12) + 1
                ),
                count: Some(of(number)),
                parts: Vec::new(),
            };
            return ("heading-month", span.map(line).collect());
        }
        let mut years: Vec<i32> = self.months.iter().map(|month| month.year).collect();
        years.dedup();
        let mut lines = Vec::new();
        let mut next = first.year;
        for year in years {
            lines.extend(gap(next..=year - 1));
            let months = (0..12).map(|month| year * 12 + month);
            let part = |number| span.contains(&number).then(|| of(number));
            lines.push(Line {
                name: format!("{year:04}"),
                count: Some(months.clone().map(of).sum()),
                parts: months.map(part).collect(),
            });
            next = year + 1;
        }
        ("heading-year", lines)
    }

    fn most_frequent(&self, console: &Console) -> Vec<Line> {
        let line = |name: &str, count| Line {
            name: cut(name, NAME),
            count,
            parts: Vec::new(),
        };
        let shown = self.categories.iter().take(CATEGORIES);
        let mut lines: Vec<Line> = shown
            .map(|one| line(&one.name, Some(one.articles)))
            .collect();
        let others = self.categories.len() - lines.len();
        if others > 0 {
            let about = [("count", others.into())];
            lines.push(line(&console.say("stats-others", &about), None));
        }
        if self.without_category > 0 {
            let none = console.say("stats-none", &[]);
            lines.push(line(&none, Some(self.without_category)));
        }
        lines
    }
}

/// Lines for `years` without an article: one each, or one for all.
fn gap(years: RangeInclusive<i32>) -> Vec<Line> {
    let (first, last) = (*years.start(), *years.end());
    let line = |name: String| Line {
        name,
        count: Some(0),
        parts: vec![Some(0); 12],
    };
    if last - first + 1 < GAP {
        return years.map(|year| line(format!("{year:04}"))).collect();
    }
    vec![line(format!("{first:04}–{last:04}"))]
}

/// A line of a chart.
struct Line {
    name: String,
    /// How many articles; nothing where no number would be right.
    count: Option<usize>,
    /// How many in each part of it, if any are counted there; there may be no parts.
    parts: Vec<Option<usize>>,
}

struct Chart {
    ink: Ink,
    width: usize,
}

impl Chart {
    /// Draws `lines` below a `heading`: the name of each, its parts, its number, and a bar for that.
    fn draw(&self, heading: &str, lines: &[Line], console: &Console, text: &mut String) {
        let letters = |text: &str| text.chars().count();
        let names = lines.iter().map(|line| letters(&line.name));
        let names = names.chain([letters(heading)]).max().unwrap_or_default();
        let most = lines.iter().filter_map(|line| line.count).max();
        let most = most.unwrap_or_default();
        let counts = most.to_string().len();
        let parts = lines.iter().flat_map(|line| &line.parts).flatten();
        let most_of_part = parts.copied().max();
        let parts = lines.first().map_or(0, |line| line.parts.len());
        let before = names + 2 + if parts > 0 { parts + 2 } else { 0 } + counts + 2;
        let width = self.width.saturating_sub(before).clamp(1, BAR);
        // Writing to a String cannot fail.
        let heading = match parts {
            0 => heading.to_owned(),
            _ => format!("{heading:<names$}  {LETTERS}"),
        };
        let _ = writeln!(text, "\n{}", console.colour(BOLD, &heading));
        for line in lines {
            let mut row = format!("{:<names$}  ", line.name);
            if let Some(most) = most_of_part {
                let drawn = self.ink.line(&line.parts, most);
                let _ = write!(row, "{drawn:<parts$}  ");
            }
            if let Some(count) = line.count {
                let bar = self.ink.bar(count, most, width);
                let _ = write!(row, "{count:>counts$}  {bar}");
            }
            text.push_str(row.trim_end());
            text.push('\n');
        }
    }
}

/// The months, in English and in French.
const LETTERS: &str = "JFMAMJJASOND";
const BOLD: &str = "1";
