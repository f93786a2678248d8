//! From a written date to the one moment that every feed, machine and run agrees on.

use chrono::{
    DateTime, Datelike as _, Duration, FixedOffset, LocalResult, NaiveDateTime, NaiveTime,
    Offset as _, TimeZone as _,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Precision, Written};

/// The hour of the day from which an article counts that gives a day alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hour(pub NaiveTime);

/// When an article appeared or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment {
    /// The moment, in whole seconds and in the zone in which it was written.
    pub at: DateTime<FixedOffset>,
    /// The same second, with a fraction that sets the article apart from others of this second; in UTC, for newsboat
    /// takes an offset behind a fraction for none. Only the last hours of 9999 keep their offset: RFC 3339 has no year
    /// after it.
    pub apart: DateTime<FixedOffset>,
}

/// Why a moment is one of several that a date without a zone may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The clock leapt over this hour, in March. It was moved on by what the clock leapt.
    Skipped,
    /// The clock showed this hour twice, in October. The second time counts, of an end the first.
    Twice,
}

/// Whether what [`settle`] makes of `date` was chosen for it, and by which rule. From 2100 on the zones' rules
/// have no summer time, and nothing is in doubt.
pub fn doubt(date: &Written, zone: Tz, hour: Hour) -> Option<Doubt> {
    if date.offset.is_some() {
        return None;
    }
    match zone.from_local_datetime(&on_the_clock(date, hour)) {
        LocalResult::Single(_) => None,
        LocalResult::Ambiguous(..) => Some(Doubt::Twice),
        LocalResult::None => Some(Doubt::Skipped),
    }
}

/// Settles `date` in `zone`.
///
/// - A day alone counts from `hour`. A written zone offset is kept. Otherwise the zone's rules hold: an hour that does
///   not exist, in March, is moved on by what the clock leaps; of an hour that comes twice, in October, the second
///   counts, so that nothing appears before its hour. [`doubt`] tells of both.
/// - Two articles of one day, or of one minute, may not share an `updated` ([feed validators warn][dup], readers mix
///   them up), and another article that comes or goes may not change this one's. So `salt`, which is the article's id,
///   sets the fraction of the second. A fraction that was written goes: nobody dates articles by it.
///
/// [dup]: https://validator.w3.org/feed/docs/warning/DuplicateUpdated.html
pub fn settle(date: &Written, zone: Tz, hour: Hour, salt: &str) -> Moment {
    let at = in_whole_seconds(date, zone, hour, |(_, second)| second);
    Moment {
        at,
        apart: apart(at, salt),
    }
}

/// Settles `date` in `zone` when something ends then: as [`settle`], but of an hour that comes twice the first counts, so
/// that nothing stays after its hour.
pub fn settle_end(date: &Written, zone: Tz, hour: Hour) -> DateTime<FixedOffset> {
    in_whole_seconds(date, zone, hour, |(first, _)| first)
}

fn in_whole_seconds(
    date: &Written,
    zone: Tz,
    hour: Hour,
    choose: impl Fn((DateTime<FixedOffset>, DateTime<FixedOffset>)) -> DateTime<FixedOffset>,
) -> DateTime<FixedOffset> {
    let local = on_the_clock(date, hour);
    let written = match date.offset {
        Some(offset) => match offset.from_local_datetime(&local) {
            LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => moment,
            LocalResult::None => local.and_utc().fixed_offset(),
        },
        None => choose(in_zone(local, zone)),
    };
    let at = written - Duration::nanoseconds(i64::from(written.timestamp_subsec_nanos()));
    match at.offset().local_minus_utc() % 60 {
        0 => at,
        // Local mean time, as in Paris until 1911, is nothing that RFC 3339 can write.
        _ => at.to_utc().fixed_offset(),
    }
}

/// What the clock on the wall shows at `date`; `hour`, when a day alone was written.
fn on_the_clock(date: &Written, hour: Hour) -> NaiveDateTime {
    match date.precision {
        Precision::Day => date.local.date().and_time(hour.0),
        Precision::Minute | Precision::Second => date.local,
    }
}

/// The whole second `at` with the fraction that `salt` sets, in UTC; with its own offset where UTC would be in the year
/// 10000, which RFC 3339 cannot write.
pub fn apart(at: DateTime<FixedOffset>, salt: &str) -> DateTime<FixedOffset> {
    let apart = at + Duration::nanoseconds(fraction(salt));
    Some(apart.to_utc().fixed_offset())
        .filter(|apart| apart.year() <= 9999)
        .unwrap_or(apart)
}

/// The first and the last moment at which the clock in `zone` shows `local`, which hardly ever are two.
fn in_zone(local: NaiveDateTime, zone: Tz) -> (DateTime<FixedOffset>, DateTime<FixedOffset>) {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(moment) => (moment.fixed_offset(), moment.fixed_offset()),
        LocalResult::Ambiguous(first, second) => (first.fixed_offset(), second.fixed_offset()),
        // The offset of the day before, taken for a time after the leap, moves the time on by the leap.
        LocalResult::None => {
            let before = zone
                .offset_from_utc_datetime(&(local - Duration::days(1)))
                .fix();
            let moment = zone.from_utc_datetime(&(local - before)).fixed_offset();
            (moment, moment)
        }
    }
}

/// A fraction of a second in nanoseconds, in steps of a microsecond so that no reader has to round, from `salt` alone.
fn fraction(salt: &str) -> i64 {
    // FNV-1a, 64 bits: fixed for all time, unlike the standard library's hasher.
    let hash = salt.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let micros = (hash ^ (hash >> 32)) % 999_999 + 1;
    i64::try_from(micros).unwrap_or(1) * 1000
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn settled(text: &str) -> Moment {
        let hour = Hour(NaiveTime::from_hms_opt(6, 0, 0).unwrap());
        settle(
            &read(text).unwrap(),
            chrono_tz::Europe::Brussels,
            hour,
            "tag:a",
        )
    }

    #[test]
    fn days_count_from_the_hour_summer_and_winter() {
        for (text, moment) in [
            ("2017-11-28", "2017-11-28T06:00:00+01:00"),
            ("2018-07-01", "2018-07-01T06:00:00+02:00"),
            ("26 mars 2018 à 19h30", "2018-03-26T19:30:00+02:00"),
            ("2018-03-26T19:30:00-05:00", "2018-03-26T19:30:00-05:00"),
            ("2017-11-28T10:00:00.75Z", "2017-11-28T10:00:00+00:00"),
            // 02:30 does not exist on the last Sunday of March, and comes twice on that of October.
            ("2018-03-25 02:30", "2018-03-25T03:30:00+02:00"),
            ("2018-10-28 02:30", "2018-10-28T02:30:00+01:00"),
        ] {
            assert_eq!(settled(text).at.to_rfc3339(), moment, "{text}");
        }
    }

    #[test]
    fn the_fraction_stays_within_the_second_and_depends_on_the_article() {
        let first = settled("2017-11-28");
        assert!(first.apart > first.at && first.apart - first.at < Duration::seconds(1));
        let fractions: std::collections::BTreeSet<_> = (0..2000)
            .map(|n| fraction(&format!("tag:example,2017:a{n}")))
            .collect();
        assert!(fractions.len() > 1990, "{}", fractions.len());
    }

    #[test]
    fn an_hour_that_the_clock_skips_or_shows_twice_is_told() {
        let hour = |hour| Hour(NaiveTime::from_hms_opt(hour, 30, 0).unwrap());
        let zone = chrono_tz::Europe::Brussels;
        for (text, doubted) in [
            ("2018-03-25 01:59", None),
            ("2018-03-25 02:00", Some(Doubt::Skipped)),
            ("25 mars 2018 à 2h59", Some(Doubt::Skipped)),
            ("2018-03-25 03:00", None),
            ("2018-10-28 01:59", None),
            ("2018-10-28 02:00", Some(Doubt::Twice)),
            ("2018-10-28 02:59:59", Some(Doubt::Twice)),
            ("2018-10-28 03:00", None),
            // A written zone leaves no doubt.
            ("2018-10-28 02:30 CEST", None),
            ("2018-03-25T02:30:00+01:00", None),
            ("2018-03-25", None),
            ("2100-03-28 02:30", None),
        ] {
            assert_eq!(
                doubt(&read(text).unwrap(), zone, hour(6)),
                doubted,
                "{text}"
            );
        }
        // Nor may the hour of a day alone be one that the clock skips.
        let day = read("25/03/2018").unwrap();
        assert_eq!(doubt(&day, zone, hour(2)), Some(Doubt::Skipped));
        assert_eq!(doubt(&day, chrono_tz::UTC, hour(2)), None);
    }

    #[test]
    fn the_end_of_9999_can_be_written_in_every_format() {
        for text in [
            "9999-12-31T23:59:59-05:00",
            "31/12/9999 23:59",
            "9999-12-31",
        ] {
            for zone in [chrono_tz::America::New_York, chrono_tz::Asia::Tokyo] {
                let date = read(text).unwrap();
                let last = Hour(NaiveTime::from_hms_opt(23, 59, 59).unwrap());
                let moment = settle(&date, zone, last, "tag:a");
                // `to_rfc2822` panics past 9999, and RFC 3339 cannot write it.
                assert!(moment.at.to_rfc2822().contains(" 9999 "), "{text}");
                for at in [moment.at, moment.apart] {
                    assert!(at.to_rfc3339().starts_with("9999-12-31T"), "{text}");
                }
            }
        }
    }
}
