//! Reads a date as a person or a program writes it.
//!
//! Day and month come in the order of the Benelux: `03/04/2018` is the third of April.

use chrono::{Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, Weekday};

use super::clock::{self, Form};
use super::words::Word::{self, Mark, Name, Number};
use super::{lead, names, words};
use crate::text::Fold;

/// The first year that a date may have: what is written before is a slip (« 0204 » for 2024), or not on the web.
const EARLIEST: i32 = 1900;

/// How many bytes a date has at most; it keeps the cost of a wrong file small. The longest that is known, JavaScript's
/// with a zone's whole name in French, has 80.
const LONGEST: usize = 100;

/// How many digits a date has at least: four of the year, and one of the day.
const DIGITS: usize = 5;

/// How much of a moment was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// A day alone.
    Day,
    /// Hours and minutes.
    Minute,
    /// Seconds.
    Second,
}

/// A date as it was written: on the wall clock, with a zone only if one was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Date and time on the wall clock; midnight when no time was given.
    pub local: NaiveDateTime,
    /// The zone offset, when one was written.
    pub offset: Option<FixedOffset>,
    /// What of it was written.
    pub precision: Precision,
    /// The day of the week that was written, when the date is on another: « lundi 27 mars 2018 », which was a Tuesday.
    /// The date counts. A short form that means several days (`ma`, `di`) contradicts when none of them fits, and is
    /// given as the first.
    pub contradicts: Option<Weekday>,
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It does not look like one.
    NotADate,
    /// It looks like one, but there is no such day or time: 31 février, 25h00.
    Impossible,
}

/// Reads `text`. Years are from 1900 to 9999, with four digits.
///
/// - As people write: `28 Nov. 2017`, `1er décembre 2017`, `Publié le lundi 26 mars 2018 à 19h30`, `28/11/2017`,
///   `28.11.2017 19:30`, `2017-11-28`, `November 28th, 2017 at 7:30 pm`, in French, Dutch, German, Luxembourgish and
///   English.
/// - As machines write: [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) and what ISO 8601 allows beside it,
///   [RFC 2822](https://www.rfc-editor.org/rfc/rfc2822#section-3.3), the dates of
///   [TOML](https://toml.io/en/v1.1.0#offset-date-time) and of [YAML](https://yaml.org/type/timestamp.html), and what
///   JavaScript's `Date` prints.
pub fn read(text: &str) -> Result<Written, Unreadable> {
    let text = text.trim();
    // Most lines end here: they are asked before anything is copied.
    if text.len() > LONGEST || text.chars().filter(|c| c.is_numeric()).take(DIGITS).count() < DIGITS
    {
        return Err(Unreadable::NotADate);
    }
    let folded = Fold::new(text);
    let words = words::split(folded.as_str());
    let (rest, day_of_week) = lead::skip(&words);
    let (day, rest) = day(rest).ok_or(Unreadable::NotADate)?;
    let clock = clock::read(rest, day.form);
    // What comes after an impossible day must look like a time as well: « 31/02/2018 n'existe pas » is a title.
    let date = match day.date() {
        None if clock != Err(Unreadable::NotADate) => return Err(Unreadable::Impossible),
        date => date.ok_or(Unreadable::NotADate)?,
    };
    let clock = clock?;
    Ok(Written {
        local: date.and_time(clock.time),
        offset: clock.offset,
        precision: clock.precision,
        contradicts: day_of_week.and_then(|days| days.contradicting(date.weekday())),
    })
}

/// A day as it was written, which the calendar need not have.
struct Calendar {
    year: u32,
    month: u32,
    day: u32,
    form: Form,
}

impl Calendar {
    fn date(&self) -> Option<NaiveDate> {
        let year = i32::try_from(self.year)
            .ok()
            .filter(|year| *year >= EARLIEST)?;
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

/// Takes a day off `words`.
fn day<'w, 't>(words: &'w [Word<'t>]) -> Option<(Calendar, &'w [Word<'t>])> {
    let (year, month, day, form, rest) = match words {
        [
            Number(year, 4),
            Mark(a @ ('-' | '–' | '/' | '.')),
            Number(month, 1..=2),
            Mark(b),
            Number(day, 1..=2),
            tail @ ..,
        ] if a == b => (*year, *month, *day, Form::Iso, tail),
        [
            Number(day, 1..=2),
            Mark(a @ ('-' | '–' | '/' | '.')),
            Number(month, 1..=2),
            Mark(b),
            Number(year, 4),
            tail @ ..,
        ] if a == b => (*year, *month, *day, Form::Plain, tail),
        // « 28-Nov-2017 »
        [
            Number(day, 1..=2),
            Mark(a @ ('-' | '/')),
            Name(name),
            Mark(b),
            Number(year, 4),
            tail @ ..,
        ] if a == b => (*year, names::month(name)?, *day, Form::Plain, tail),
        [Number(day, 1..=2), tail @ ..] => {
            // « 1er », « 3e », « 28. », « 28th of »
            let tail = match tail {
                [Name("st" | "nd" | "rd" | "th"), Name("of"), more @ ..]
                | [
                    Name("er" | "e" | "ste" | "de" | "st" | "nd" | "rd" | "th") | Mark('.'),
                    more @ ..,
                ] => more,
                other => other,
            };
            let ([Name(name), Mark(','), Number(year, 4), tail @ ..]
            | [Name(name), Number(year, 4), tail @ ..]) = tail
            else {
                return None;
            };
            let form = match name.len() {
                3 => Form::Mail,
                _ => Form::Plain,
            };
            (*year, names::month(name)?, *day, form, tail)
        }
        _ => {
            let ([month, day, year], tail) = lead::month_first(words)?;
            (year, month, day, Form::Plain, tail)
        }
    };
    let day = Calendar {
        year,
        month,
        day,
        form,
    };
    Some((day, rest))
}
