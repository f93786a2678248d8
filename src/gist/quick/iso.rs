//! Dates of the one form that programs write: `2026-01-02`, with a time and an offset or without.

use chrono::{FixedOffset, NaiveDate, NaiveTime};

use crate::date::{Precision, Written};

/// How far a clock may be from UTC, in minutes.
const FURTHEST: u32 = 14 * 60;

/// Reads what is wholly such a date. `bare` holds it to what TOML allows without quotes.
pub(super) fn read(text: &str, bare: bool) -> Option<Written> {
    let bytes = text.as_bytes();
    let (day, clock) = bytes.split_at_checked(10)?;
    if day[4] != b'-' || day[7] != b'-' {
        return None;
    }
    let year = two(day, 0)? * 100 + two(day, 2)?;
    let day = NaiveDate::from_ymd_opt(
        i32::try_from(year).ok().filter(|year| *year >= 1900)?,
        two(day, 5)?,
        two(day, 8)?,
    )?;
    let written = |time, offset, precision| Written {
        local: day.and_time(time),
        offset,
        precision,
        contradicts: None,
    };
    let Some((&mark, clock)) = clock.split_first() else {
        return Some(written(NaiveTime::MIN, None, Precision::Day));
    };
    if !matches!(mark, b'T' | b' ') || clock.get(2) != Some(&b':') {
        return None;
    }
    let (hour, minute) = (two(clock, 0)?, two(clock, 3)?);
    let (second, precision, zone) = match clock.get(5) {
        Some(b':') => (two(clock, 6)?, Precision::Second, &clock[8..]),
        _ if bare => return None,
        _ => (0, Precision::Minute, &clock[5..]),
    };
    let time = NaiveTime::from_hms_opt(hour, minute, second)?;
    let offset = match zone {
        [] => None,
        [b'Z'] => Some(0),
        [b' ', zone @ ..] if !bare => Some(offset(zone, bare)?),
        zone => Some(offset(zone, bare)?),
    };
    let offset = match offset {
        Some(minutes) => Some(FixedOffset::east_opt(minutes * 60)?),
        None => None,
    };
    Some(written(time, offset, precision))
}

/// `+01:00`, or outside TOML `+0100`, in minutes.
fn offset(zone: &[u8], bare: bool) -> Option<i32> {
    let (sign, digits) = zone.split_first()?;
    let (hours, minutes) = match digits {
        [_, _, b':', _, _] => (two(digits, 0)?, two(digits, 3)?),
        [_, _, _, _] if !bare => (two(digits, 0)?, two(digits, 2)?),
        _ => return None,
    };
    let all = hours * 60 + minutes;
    if minutes > 59 || all > FURTHEST {
        return None;
    }
    let all = i32::try_from(all).ok()?;
    match sign {
        b'+' => Some(all),
        b'-' => Some(-all),
        _ => None,
    }
}

/// The number that two digits say.
fn two(bytes: &[u8], at: usize) -> Option<u32> {
    let digit = |at: usize| {
        let digit = bytes.get(at)?.wrapping_sub(b'0');
        (digit < 10).then_some(u32::from(digit))
    };
    Some(digit(at)? * 10 + digit(at + 1)?)
}
