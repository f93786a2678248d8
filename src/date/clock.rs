//! Reads the time of day and the zone that may stand behind a date.

use chrono::{FixedOffset, NaiveTime};

use super::words::Word::{self, Mark, Name, Number};
use super::{Precision, Unreadable};

/// What the date before a time looks like, which tells what a doubtful sign or zone behind it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The year first, as in RFC 3339.
    Iso,
    /// The day and three letters of a month, as in RFC 2822.
    Mail,
    /// Any other.
    Plain,
}

/// A time of day, and the zone in which it is meant if one was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) time: NaiveTime,
    pub(super) precision: Precision,
    pub(super) offset: Option<FixedOffset>,
}

/// Hours, minutes, seconds and nanoseconds as they were written.
struct Digits {
    hour: u32,
    minute: u32,
    /// And nanoseconds; nothing when hours and minutes alone were written.
    second: Option<(u32, u32)>,
}

/// Reads all that stands behind a date of `form`. Nothing is a day alone.
pub(super) fn read(words: &[Word<'_>], form: Form) -> Result<Clock, Unreadable> {
    if words.is_empty() {
        return Ok(Clock {
            time: NaiveTime::MIN,
            precision: Precision::Day,
            offset: None,
        });
    }
    let words = match words {
        [Mark(',' | '–' | '|' | '·' | '•'), tail @ ..] => tail,
        other => other,
    };
    let (words, exact) = match words {
        [Name("t"), tail @ ..] => (tail, true),
        [Name("a" | "om" | "um" | "at"), tail @ ..] => (tail, false),
        other => (other, false),
    };
    let (digits, rest) = digits(words).ok_or(Unreadable::NotADate)?;
    let (half, rest) = half(rest);
    let signs = Signs {
        form,
        seconds: digits.second.is_some(),
        exact,
    };
    let offset = zone(rest, signs)?;
    let time = digits.time(half).ok_or(Unreadable::Impossible)?;
    let precision = match digits.second {
        Some(_) => Precision::Second,
        None => Precision::Minute,
    };
    Ok(Clock {
        time,
        precision,
        offset,
    })
}

/// Takes the digits of a time off `words`: `19:30:00.5`, `19h30`, `19 heures`, and `7` where « pm » comes next.
fn digits<'w, 't>(words: &'w [Word<'t>]) -> Option<(Digits, &'w [Word<'t>])> {
    let (hour, minute, second, rest) = match words {
        [
            Number(hour, 1..=2),
            Mark(':'),
            Number(minute, 2),
            Mark(':'),
            Number(second, 2),
            tail @ ..,
        ] => {
            let (nano, tail) = match tail {
                // RFC 3339 bounds no fraction, and ISO 8601 allows a comma.
                [Mark('.' | ','), Number(fraction, digits), tail @ ..] => {
                    let missing = 9_usize.saturating_sub(*digits);
                    (fraction * 10_u32.pow(u32::try_from(missing).ok()?), tail)
                }
                other => (0, other),
            };
            (*hour, *minute, Some((*second, nano)), tail)
        }
        // « 10 h 30 min 15 s »
        [
            Number(hour, 1..=2),
            Name("h"),
            Number(minute, 2),
            Name("min"),
            Number(second, 2),
            Name("s"),
            tail @ ..,
        ] => (*hour, *minute, Some((*second, 0)), tail),
        [
            Number(hour, 1..=2),
            Mark(':' | '.') | Name("h" | "u" | "heure" | "heures" | "uhr" | "uur" | "auer"),
            Number(minute, 2),
            tail @ ..,
        ] => (*hour, *minute, None, tail),
        [
            Number(hour, 1..=2),
            Name("h" | "u" | "heure" | "heures" | "uhr" | "uur" | "auer" | "am" | "pm" | "a" | "p"),
            ..,
        ] => (*hour, 0, None, &words[1..]),
        _ => return None,
    };
    Some((
        Digits {
            hour,
            minute,
            second,
        },
        rest,
    ))
}

/// The half of the day on a clock of twelve hours, in hours; and what comes after it, or after the word for the hour.
fn half<'w, 't>(words: &'w [Word<'t>]) -> (Option<u32>, &'w [Word<'t>]) {
    match words {
        [Name("am"), tail @ ..] | [Name("a"), Name("m"), tail @ ..] => (Some(0), tail),
        [Name("pm"), tail @ ..] | [Name("p"), Name("m"), tail @ ..] => (Some(12), tail),
        [
            Name("h" | "u" | "heure" | "heures" | "uhr" | "uur" | "auer" | "min"),
            tail @ ..,
        ] => (None, tail),
        other => (None, other),
    }
}

impl Digits {
    fn time(&self, half: Option<u32>) -> Option<NaiveTime> {
        let hour = match half {
            // 12 am is midnight, 12 pm noon.
            Some(half) => (1..=12)
                .contains(&self.hour)
                .then_some(self.hour % 12 + half)?,
            None => self.hour,
        };
        let (second, nano) = match self.second {
            // A leap second is the last moment of its minute: readers know no second 60. It comes at 23:59 UTC, which
            // is the end of a quarter of an hour in every zone.
            Some((60, nano)) if self.minute % 15 == 14 => (59, nano),
            second => second.unwrap_or_default(),
        };
        NaiveTime::from_hms_nano_opt(hour, self.minute, second, nano)
    }
}

/// What a time looks like, which tells an offset from the end of a span: « 19h30-21:00 ».
#[derive(Clone, Copy)]
struct Signs {
    form: Form,
    /// Whether seconds were written.
    seconds: bool,
    /// Whether a `T` stands between date and time.
    exact: bool,
}

/// Reads the zone that all of `words` is. A word that may name several zones, and any that is unknown, makes the whole
/// no date: better that its author is asked than that the article is hours off.
fn zone(words: &[Word<'_>], signs: Signs) -> Result<Option<FixedOffset>, Unreadable> {
    let comment = words
        .iter()
        .position(|word| matches!(word, Mark('(' | '[')))
        .unwrap_or(words.len());
    let seconds = match words.split_at(comment) {
        ([], []) => return Ok(None),
        // « 19h30 (CET) »
        ([], [Mark('('), Name(name), Mark(')')]) => named(name, signs),
        // What stands in brackets behind an offset explains it: a comment of RFC 2822, JavaScript's long name. A zone
        // of RFC 9557 does too, but for one with `!`, which must be understood.
        (zone, [] | [Mark('('), .., Mark(')')]) => offset(zone, signs),
        (zone, [Mark('['), inner @ .., Mark(']')]) if !inner.contains(&Mark('!')) => {
            offset(zone, signs)
        }
        _ => None,
    };
    let seconds = seconds.ok_or(Unreadable::NotADate)?;
    // No clock on earth is further from UTC.
    if seconds.abs() > 14 * 3600 {
        return Err(Unreadable::Impossible);
    }
    Ok(FixedOffset::east_opt(seconds))
}

/// The offset that `words` say, in seconds; minutes past 59 make it impossible, and not another hour.
fn offset(words: &[Word<'_>], signs: Signs) -> Option<i32> {
    let (sign, digits, after_name) = match words {
        [Name(name)] => return named(name, signs),
        [Name("utc" | "gmt"), Mark(sign @ ('+' | '-')), digits @ ..] => (*sign, digits, true),
        [Mark(sign @ ('+' | '-')), digits @ ..] => (*sign, digits, false),
        _ => return None,
    };
    let (hours, minutes, sure) = match digits {
        [Number(both, 4)] => (
            both / 100,
            both % 100,
            sign == '+' || signs.form != Form::Plain,
        ),
        [Number(hours, 1..=2), Mark(':'), Number(minutes, 2)] => {
            (*hours, *minutes, sign == '+' || signs.form == Form::Iso)
        }
        [Number(hours, 1..=2)] => (*hours, 0, signs.exact),
        _ => return None,
    };
    if !(sure || after_name || signs.seconds) {
        return None;
    }
    let seconds = if minutes > 59 {
        i32::MAX
    } else {
        i32::try_from(hours * 3600 + minutes * 60).ok()?
    };
    Some(if sign == '-' { -seconds } else { seconds })
}

/// The offset of a zone that goes by a name, in seconds. CET and CEST mean one thing everywhere; EST is in Australia too,
/// unless a machine wrote it as [RFC 2822 §4.3](https://www.rfc-editor.org/rfc/rfc2822#section-4.3) has it.
fn named(name: &str, signs: Signs) -> Option<i32> {
    let hours = match name {
        "z" | "utc" | "gmt" | "ut" => 0,
        "cet" | "mez" => 1,
        "cest" | "mesz" => 2,
        _ if signs.form != Form::Mail || !signs.seconds => return None,
        "edt" => -4,
        "est" | "cdt" => -5,
        "cst" | "mdt" => -6,
        "mst" | "pdt" => -7,
        "pst" => -8,
        _ => return None,
    };
    Some(hours * 3600)
}
