//! From what the clocks of a place show to the moment, in every zone of the tz database: the transitions are found anew
//! here, from the offsets alone, and each settled moment is held against them.

use chrono::{
    DateTime, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset as _,
    SecondsFormat, TimeZone as _,
};
use chrono_tz::{TZ_VARIANTS, Tz};
use crieur::date::{Doubt, Hour, Precision, Unreadable, Written, doubt, read, settle, settle_end};
use proptest::prelude::*;

use crate::site::Site;

const SIX: Hour = Hour(NaiveTime::from_hms_opt(6, 0, 0).unwrap());

/// What the clocks in `zone` are ahead of UTC, in seconds, at a moment.
fn ahead(zone: Tz, utc: NaiveDateTime) -> i64 {
    i64::from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc())
}

fn wall(zone: Tz, utc: NaiveDateTime) -> NaiveDateTime {
    utc + Duration::seconds(ahead(zone, utc))
}

/// The moments after `from` and up to `to` at which the clocks in `zone` are put forward or back.
fn transitions(
    zone: Tz,
    from: NaiveDateTime,
    to: NaiveDateTime,
    step: Duration,
) -> Vec<NaiveDateTime> {
    let mut all = Vec::new();
    let mut before = from;
    while before < to {
        let after = before + step;
        let (mut low, mut high) = (0, step.num_seconds());
        if ahead(zone, before) != ahead(zone, after) {
            while high - low > 1 {
                let middle = i64::midpoint(low, high);
                let is_before =
                    ahead(zone, before + Duration::seconds(middle)) == ahead(zone, before);
                *(if is_before { &mut low } else { &mut high }) = middle;
            }
            all.push(before + Duration::seconds(high));
        }
        before = after;
    }
    all
}

/// The moments at which the clocks in `zone` show `local`, and the leap by which they never do: when, and by how much.
fn shown(
    zone: Tz,
    local: NaiveDateTime,
) -> (Vec<NaiveDateTime>, Option<(NaiveDateTime, Duration)>) {
    let day = Duration::hours(28);
    let around = transitions(zone, local - day, local + day, Duration::minutes(30));
    let mut offsets = vec![ahead(zone, local - day)];
    offsets.extend(around.iter().map(|at| ahead(zone, *at)));
    let all = offsets
        .into_iter()
        .map(|ahead| local - Duration::seconds(ahead));
    let mut all: Vec<_> = all.filter(|utc| wall(zone, *utc) == local).collect();
    all.sort();
    all.dedup();
    let leap = around.into_iter().find_map(|at| {
        let second = Duration::seconds(1);
        let leap = wall(zone, at) - (wall(zone, at - second) + second);
        (wall(zone, at) > local && wall(zone, at - second) < local).then_some((at, leap))
    });
    (all, leap)
}

fn held(zone: Tz, local: NaiveDateTime) -> Result<(), String> {
    let date = Written {
        local,
        offset: None,
        precision: Precision::Second,
        contradicts: None,
    };
    let begins = settle(&date, zone, SIX, "tag:a");
    let ends = settle_end(&date, zone, SIX);
    let (moments, leap) = shown(zone, local);
    let told = || {
        format!(
            "{zone} {local}: {} {ends}, shown {moments:?}, leap {leap:?}",
            begins.at
        )
    };
    let is = |holds: bool, what: &str| {
        if holds {
            Ok(())
        } else {
            Err(format!("{what}: {}", told()))
        }
    };
    is(begins.at.timestamp_subsec_nanos() == 0, "whole seconds")?;
    is(
        begins.at.offset().local_minus_utc() % 60 == 0,
        "an offset that can be written",
    )?;
    is(
        begins.apart > begins.at && begins.apart - begins.at < Duration::seconds(1),
        "apart",
    )?;
    let (begins, ends) = (begins.at.naive_utc(), ends.naive_utc());
    let doubted = doubt(&date, zone, SIX);
    match (moments.as_slice(), leap) {
        ([], Some((at, leap))) => {
            is(begins >= at && begins <= at + leap, "after the leap")?;
            is(begins == ends, "the end")?;
            is(wall(zone, begins) == local + leap, "moved on by the leap")?;
            is(doubted == Some(Doubt::Skipped), "told")
        }
        ([], None) => is(false, "it is shown, or leapt over"),
        ([only], _) => {
            is(begins == *only && ends == *only, "the one moment")?;
            is(doubted.is_none(), "no doubt")
        }
        ([first, .., last], _) => {
            is(begins == *last, "the later")?;
            is(ends == *first, "the earlier")?;
            is(doubted == Some(Doubt::Twice), "told")
        }
    }
}

/// How the clocks of a place came by a date.
#[derive(Debug, Clone, Copy)]
struct When {
    zone: Tz,
    local: NaiveDateTime,
}

/// Any second from 1900 to 2100 on the clocks of any zone; most are less than a leap away from one.
fn when() -> impl Strategy<Value = When> {
    let zone = proptest::sample::select(TZ_VARIANTS.as_slice());
    let away = prop_oneof![
        1 => Just(-1.0),
        1 => Just(0.0),
        1 => Just(1.0),
        4 => -2.0..3.0_f64,
    ];
    let second = 0..366 * 86_400_i64;
    let year = prop_oneof![1 => 1900..2100_i32, 2 => 1970..2040_i32];
    let seconds = -1..2_i64;
    (
        zone,
        year,
        any::<proptest::sample::Index>(),
        away,
        second,
        seconds,
    )
        .prop_map(|(zone, year, which, away, second, seconds)| {
            let january = |year| {
                NaiveDate::from_ymd_opt(year, 1, 1)
                    .unwrap()
                    .and_time(NaiveTime::MIN)
            };
            let all = transitions(zone, january(year), january(year + 1), Duration::hours(12));
            let local = if all.is_empty() {
                january(year) + Duration::seconds(second)
            } else {
                let at = *which.get(&all);
                let before = wall(zone, at - Duration::seconds(1)) + Duration::seconds(1);
                let leap = (wall(zone, at) - before).num_seconds();
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_precision_loss,
                    reason = "a leap is short"
                )]
                let away = (leap as f64 * away) as i64;
                before + Duration::seconds(away + seconds)
            };
            When { zone, local }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_written_time_is_the_moment_at_which_the_clocks_show_it(when in when()) {
        if let Err(wrong) = held(when.zone, when.local) {
            prop_assert!(false, "{}", wrong);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// A second before its moment an article is in no feed, at its moment it is; and so out again at its end. Where a time
    /// is shown twice or never, the clocks of the place show it, or a later one, when the article appears.
    #[test]
    fn an_article_appears_and_goes_to_the_second(when in when(), days in 1..400_i64) {
        let When { zone, local } = when;
        let end = local + Duration::days(days);
        let moment = |local, is_end: bool| {
            let (moments, leap) = shown(zone, local);
            let edge = if is_end { moments.first() } else { moments.last() };
            // Of a time that is leapt over: as long after the leap as it was meant after its begin.
            let leapt = leap.map(|(at, leap)| at + (local + leap - wall(zone, at)));
            *edge.or(leapt.as_ref()).unwrap()
        };
        let text = format!("+++\ntitle = \"Embargo\"\ndate = {local}\nexpires = {end}\n+++\nTexte.\n");
        let site = Site::new()
            .config(&format!("timezone = \"{zone}\"\n"))
            .article("a.md", text);
        for (at, is_there) in [(moment(local, false), true), (moment(end, true), false)] {
            for (at, is_there) in [(at - Duration::seconds(1), !is_there), (at, is_there)] {
                let now = at.and_utc().to_rfc3339_opts(SecondsFormat::Secs, true);
                let run = site.run(&["--now", &now]);
                prop_assert_eq!(run.status, 0, "{:#?}", run);
                let seen = site.published().values().any(|text| text.contains("Embargo"));
                prop_assert_eq!(seen, is_there, "{} at {}", local, now);
            }
        }
    }
}

#[test]
fn clocks_that_change_oddly() {
    for (zone, text, begins, ends) in [
        // Winter time is for Ramadan.
        (
            "Africa/Casablanca",
            "2025-02-23 02:30",
            "2025-02-23T02:30:00+00:00",
            "2025-02-23T02:30:00+01:00",
        ),
        (
            "Africa/Casablanca",
            "2025-04-06 02:30",
            "2025-04-06T03:30:00+01:00",
            "",
        ),
        // A day that never was, across the date line.
        (
            "Pacific/Apia",
            "2011-12-30",
            "2011-12-31T06:00:00+14:00",
            "",
        ),
        (
            "Pacific/Apia",
            "2011-12-30 00:00",
            "2011-12-31T00:00:00+14:00",
            "",
        ),
        (
            "Pacific/Apia",
            "2011-12-30 23:59:59",
            "2011-12-31T23:59:59+14:00",
            "",
        ),
        (
            "Pacific/Apia",
            "2011-12-29 23:59:59",
            "2011-12-29T23:59:59-10:00",
            "",
        ),
        // A day that came twice.
        (
            "Pacific/Kwajalein",
            "1969-09-30",
            "1969-09-30T06:00:00-12:00",
            "1969-09-30T06:00:00+11:00",
        ),
        // There was no midnight.
        (
            "America/Sao_Paulo",
            "2018-11-04 00:00",
            "2018-11-04T01:00:00-02:00",
            "",
        ),
        (
            "America/Sao_Paulo",
            "2018-02-17 23:30",
            "2018-02-17T23:30:00-03:00",
            "2018-02-17T23:30:00-02:00",
        ),
        (
            "Africa/Cairo",
            "2023-04-28 00:00",
            "2023-04-28T01:00:00+03:00",
            "",
        ),
        (
            "Africa/Cairo",
            "2023-10-26 23:30",
            "2023-10-26T23:30:00+02:00",
            "2023-10-26T23:30:00+03:00",
        ),
        // Seconds in the offset, which RFC 3339 cannot write. The tz database has Brussels for Amsterdam now.
        (
            "Europe/Amsterdam",
            "1930-01-15 12:00",
            "1930-01-15T12:00:00+00:00",
            "",
        ),
        (
            "Europe/Paris",
            "1910-01-15 12:00",
            "1910-01-15T11:50:39+00:00",
            "",
        ),
        (
            "Africa/Monrovia",
            "1970-01-01 12:00",
            "1970-01-01T12:44:30+00:00",
            "",
        ),
        // Summer time is the standard, and winter time takes an hour off.
        (
            "Europe/Dublin",
            "2024-03-31 01:30",
            "2024-03-31T02:30:00+01:00",
            "",
        ),
        (
            "Europe/Dublin",
            "2024-10-27 01:30",
            "2024-10-27T01:30:00+00:00",
            "2024-10-27T01:30:00+01:00",
        ),
        // Half an hour.
        (
            "Australia/Lord_Howe",
            "2024-10-06 02:15",
            "2024-10-06T02:45:00+11:00",
            "",
        ),
        (
            "Australia/Lord_Howe",
            "2024-04-07 01:29",
            "2024-04-07T01:29:00+11:00",
            "",
        ),
        (
            "Australia/Lord_Howe",
            "2024-04-07 01:45",
            "2024-04-07T01:45:00+10:30",
            "2024-04-07T01:45:00+11:00",
        ),
        // Two hours.
        (
            "Antarctica/Troll",
            "2024-03-31 02:30",
            "2024-03-31T04:30:00+02:00",
            "",
        ),
        (
            "Antarctica/Troll",
            "2024-10-27 01:30",
            "2024-10-27T01:30:00+00:00",
            "2024-10-27T01:30:00+02:00",
        ),
        (
            "Europe/Brussels",
            "29/02/2024",
            "2024-02-29T06:00:00+01:00",
            "",
        ),
        (
            "Europe/Brussels",
            "29/02/2000 23:59:60",
            "2000-02-29T23:59:59+01:00",
            "",
        ),
        (
            "Asia/Kathmandu",
            "2017-01-01 05:44:60",
            "2017-01-01T05:44:59+05:45",
            "",
        ),
    ] {
        let (date, zone) = (read(text).unwrap(), zone.parse::<Tz>().unwrap());
        let begun = settle(&date, zone, SIX, "tag:a").at;
        assert_eq!(begun.to_rfc3339(), begins, "{zone} {text}");
        let ended: DateTime<FixedOffset> = settle_end(&date, zone, SIX);
        let ends = if ends.is_empty() { begins } else { ends };
        assert_eq!(ended.to_rfc3339(), ends, "{zone} {text}");
    }
}

#[test]
fn the_hour_of_a_day_alone_may_be_one_that_is_not() {
    let midnight = Hour(NaiveTime::MIN);
    for (zone, text, moment) in [
        (
            "America/Sao_Paulo",
            "04/11/2018",
            "2018-11-04T01:00:00-02:00",
        ),
        ("Africa/Cairo", "28/04/2023", "2023-04-28T01:00:00+03:00"),
        ("Pacific/Apia", "30/12/2011", "2011-12-31T00:00:00+14:00"),
        ("America/Havana", "03/11/2024", "2024-11-03T00:00:00-05:00"),
    ] {
        let (date, zone) = (read(text).unwrap(), zone.parse::<Tz>().unwrap());
        let at = settle(&date, zone, midnight, "tag:a").at;
        assert_eq!(at.to_rfc3339(), moment, "{zone} {text}");
    }
}

#[test]
fn a_leap_day_is_in_leap_years_alone() {
    for text in [
        "29/02/1900",
        "2023-02-29",
        "29 février 2025",
        "2100-02-29 10:00",
    ] {
        assert_eq!(read(text), Err(Unreadable::Impossible), "{text}");
    }
}
