//! Reads a date as a person or a program writes it.
//!
//! Day and month come in the order of the Benelux: `03/04/2018` is the third of April.

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use super::names;
use crate::text::Fold;

/// The first year that a date may have: what is written before is a slip (« 0204 » for 2024), or not on the web.
const EARLIEST: i32 = 1900;

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
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It does not look like one.
    NotADate,
    /// It looks like one, but there is no such day or time: 31 février, 25h00.
    Impossible,
}

/// Reads `text`: `28 Nov. 2017`, `1er décembre 2017`, `lundi 26 mars 2018 à 19h30`, `28/11/2017`, `28.11.2017 19:30`,
/// `2017-11-28`, [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) and RFC 2822. Years are from 1900 to 9999.
pub fn read(text: &str) -> Result<Written, Unreadable> {
    let text = text.trim();
    // Nothing that is longer than this is a date; it keeps the cost of a wrong file small.
    if text.len() > 100 {
        return Err(Unreadable::NotADate);
    }
    if let Ok(moment) = DateTime::parse_from_rfc2822(text)
        && moment.year() >= EARLIEST
    {
        return Ok(zoned(moment));
    }
    let folded = Fold::new(text);
    let words = split(folded.as_str()).ok_or(Unreadable::NotADate)?;
    date_and_time(&words)
}

fn zoned(moment: DateTime<FixedOffset>) -> Written {
    Written {
        local: moment.naive_local(),
        offset: Some(*moment.offset()),
        precision: Precision::Second,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word<'a> {
    /// A number and how many digits it has.
    Number(u32, usize),
    Name(&'a str),
    Mark(char),
}

/// Takes the text apart into numbers, names and marks. Points after names are no more than abbreviation.
fn split(text: &str) -> Option<Vec<Word<'_>>> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |fits: fn(char) -> bool| rest.find(|c| !fits(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let end = run(|c| c.is_ascii_digit());
            words.push(Word::Number(rest[..end].parse().ok()?, end));
            end
        } else if first.is_alphabetic() {
            let end = run(char::is_alphabetic);
            words.push(Word::Name(&rest[..end]));
            let point = usize::from(rest[end..].starts_with('.'));
            end + point
        } else {
            if !first.is_whitespace() {
                words.push(Word::Mark(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    Some(words)
}

fn date_and_time(words: &[Word<'_>]) -> Result<Written, Unreadable> {
    use Word::{Mark, Name, Number};
    let mut rest = words;
    // « Publié le mardi, 28 … », « Luxembourg, den 3. März »: what may stand before a date without changing it.
    while let [Name(word), tail @ ..] = rest {
        // « Mar 3, 2017 » begins with a month, « mar. 3 mars 2017 » with a day of the week.
        let english = matches!(tail, [Number(_, 1..=2), Mark(','), Number(_, 4), ..])
            && names::month(word).is_some();
        let known = matches!(
            *word,
            "publie" | "le" | "du" | "op" | "am" | "den" | "the" | "on" | "de"
        ) || names::weekday(word).is_some();
        if english || !known {
            break;
        }
        rest = tail;
        if let [Mark(','), tail @ ..] = rest {
            rest = tail;
        }
    }
    let (year, month, day, rest) = match rest {
        [
            Number(year, 4),
            Mark(a @ ('-' | '/' | '.')),
            Number(month, 1..=2),
            Mark(b),
            Number(day, 1..=2),
            tail @ ..,
        ] if a == b => (*year, *month, *day, tail),
        [
            Number(day, 1..=2),
            Mark(a @ ('-' | '/' | '.')),
            Number(month, 1..=2),
            Mark(b),
            Number(year, 4),
            tail @ ..,
        ] if a == b => (*year, *month, *day, tail),
        [Number(day, 1..=2), tail @ ..] => {
            // « 1er », « 3e », « 28. »
            let tail = match tail {
                [
                    Name("er" | "e" | "ste" | "de" | "st" | "nd" | "rd" | "th") | Mark('.'),
                    more @ ..,
                ] => more,
                other => other,
            };
            let [Name(name), tail @ ..] = tail else {
                return Err(Unreadable::NotADate);
            };
            let month = names::month(name).ok_or(Unreadable::NotADate)?;
            let tail = if let [Mark(','), more @ ..] = tail {
                more
            } else {
                tail
            };
            let [Number(year, 4), tail @ ..] = tail else {
                return Err(Unreadable::NotADate);
            };
            (*year, month, *day, tail)
        }
        // « November 28, 2017 »
        [
            Name(name),
            Number(day, 1..=2),
            Mark(','),
            Number(year, 4),
            tail @ ..,
        ] => (
            *year,
            names::month(name).ok_or(Unreadable::NotADate)?,
            *day,
            tail,
        ),
        _ => return Err(Unreadable::NotADate),
    };
    let year = i32::try_from(year).ok().filter(|year| *year >= EARLIEST);
    let date = year
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(Unreadable::Impossible)?;
    let (time, precision, offset) = time(rest)?;
    Ok(Written {
        local: date.and_time(time),
        offset,
        precision,
    })
}

fn time(words: &[Word<'_>]) -> Result<(NaiveTime, Precision, Option<FixedOffset>), Unreadable> {
    use Word::{Mark, Name, Number};
    let rest = match words {
        [] => return Ok((NaiveTime::MIN, Precision::Day, None)),
        [
            Name("t" | "a" | "om" | "um" | "at") | Mark(',' | '-' | '–'),
            tail @ ..,
        ] => tail,
        other => other,
    };
    let (hour, minute, second, nano, precision, rest) = match rest {
        [
            Number(hour, 1..=2),
            Mark(':'),
            Number(minute, 2),
            Mark(':'),
            Number(second, 2),
            tail @ ..,
        ] => {
            let (nano, tail) = match tail {
                [Mark('.'), Number(fraction, digits @ 1..=9), tail @ ..] => {
                    let scale = 10_u32.pow(9 - u32::try_from(*digits).unwrap_or(9));
                    (fraction.saturating_mul(scale), tail)
                }
                other => (0, other),
            };
            (*hour, *minute, *second, nano, Precision::Second, tail)
        }
        [
            Number(hour, 1..=2),
            Mark(':' | '.') | Name("h" | "u"),
            Number(minute, 2),
            tail @ ..,
        ] => (*hour, *minute, 0, 0, Precision::Minute, tail),
        [
            Number(hour, 1..=2),
            Name("h" | "u" | "uhr" | "heures" | "uur"),
            tail @ ..,
        ] => (*hour, 0, 0, 0, Precision::Minute, tail),
        _ => return Err(Unreadable::NotADate),
    };
    let rest = match rest {
        [Name("uhr" | "heures" | "uur" | "h" | "u"), tail @ ..] => tail,
        other => other,
    };
    // A leap second is the last moment of its minute: readers know no second 60.
    let second = if second == 60 { 59 } else { second };
    let time =
        NaiveTime::from_hms_nano_opt(hour, minute, second, nano).ok_or(Unreadable::Impossible)?;
    Ok((time, precision, offset(rest)?))
}

fn offset(words: &[Word<'_>]) -> Result<Option<FixedOffset>, Unreadable> {
    use Word::{Mark, Name, Number};
    let (sign, hours, minutes) = match words {
        [] => return Ok(None),
        [Name("z" | "utc" | "gmt")] => (1, 0, 0),
        [
            Mark(sign @ ('+' | '-')),
            Number(hours, 2),
            Mark(':'),
            Number(minutes, 2),
        ] => (if *sign == '-' { -1 } else { 1 }, *hours, *minutes),
        [Mark(sign @ ('+' | '-')), Number(both, 4)] => {
            (if *sign == '-' { -1 } else { 1 }, both / 100, both % 100)
        }
        _ => return Err(Unreadable::NotADate),
    };
    if hours > 14 || minutes > 59 {
        return Err(Unreadable::Impossible);
    }
    let seconds = i32::try_from(hours * 3600 + minutes * 60).map_err(|_| Unreadable::Impossible)?;
    Ok(FixedOffset::east_opt(sign * seconds))
}

#[cfg(test)]
mod tests {
    use super::{Precision, Unreadable, read};

    fn shown(text: &str) -> String {
        match read(text) {
            Ok(date) => {
                let offset = date
                    .offset
                    .map(|offset| offset.to_string())
                    .unwrap_or_default();
                let form = match date.precision {
                    Precision::Day => "%Y-%m-%d",
                    Precision::Minute => "%Y-%m-%d %H:%M",
                    Precision::Second => "%Y-%m-%d %H:%M:%S%.f",
                };
                format!("{}{offset}", date.local.format(form))
            }
            Err(Unreadable::NotADate) => "no date".into(),
            Err(Unreadable::Impossible) => "impossible".into(),
        }
    }

    #[test]
    fn dates_as_they_are_written() {
        for (text, date) in [
            ("28 Nov. 2017", "2017-11-28"),
            ("28 novembre 2017", "2017-11-28"),
            ("\u{A0}1er déc. 2017 ", "2017-12-01"),
            ("Lundi 26 mars 2018 à 19h30", "2018-03-26 19:30"),
            ("Publié le lundi 26 mars 2018 à 19 h 30", "2018-03-26 19:30"),
            ("26 mars 2018, 9 h", "2018-03-26 09:00"),
            ("28/11/2017", "2017-11-28"),
            ("03/04/2018", "2018-04-03"),
            ("28.11.2017 19:30", "2017-11-28 19:30"),
            ("3. März 2019", "2019-03-03"),
            ("maandag 4 maart 2019 om 8u15", "2019-03-04 08:15"),
            ("Dienstag, 5. Februar 2019, 14.30 Uhr", "2019-02-05 14:30"),
            ("November 28, 2017", "2017-11-28"),
            ("Mar 3, 2017", "2017-03-03"),
            ("mar. 3 mars 2017", "2017-03-03"),
            ("2017-11-28", "2017-11-28"),
            ("2017-11-28T10:00:00Z", "2017-11-28 10:00:00+00:00"),
            (
                "2017-11-28 10:00:00.25+01:00",
                "2017-11-28 10:00:00.250+01:00",
            ),
            ("2017-11-28T10:00:00", "2017-11-28 10:00:00"),
            ("2017-11-28 10:00 -0330", "2017-11-28 10:00-03:30"),
            (
                "Tue, 28 Nov 2017 10:00:00 +0100",
                "2017-11-28 10:00:00+01:00",
            ),
            ("29/02/2020", "2020-02-29"),
        ] {
            assert_eq!(shown(text), date, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_never_made_one() {
        for text in [
            "",
            "2017",
            "novembre 2017",
            "28 novembre",
            "28 nov 17",
            "demain",
            "28 foo 2017",
            "28/11-2017",
            "le 28",
            "28 novembre 2017 environ",
            "2017-11-28T10",
            "99999999999 mars 2018",
            "12 jui 2018",
        ] {
            assert_eq!(shown(text), "no date", "{text}");
        }
        for text in [
            "31 février 2018",
            "29/02/2019",
            "2018-13-01",
            "1 mars 2018 à 25h00",
            "0000-01-01",
            "3 mai 0204",
            "2018-01-01 10:00 +99:00",
        ] {
            assert_eq!(shown(text), "impossible", "{text}");
        }
    }
}
