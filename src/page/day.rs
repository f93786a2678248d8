//! Dates as people write them, by the [locale data](https://cldr.unicode.org/) of Unicode.

use chrono::{DateTime, Datelike, FixedOffset};
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_locale_core::locale;

use crate::wording::Voice;

/// How one language writes dates.
pub struct Days {
    voice: Voice,
    formatter: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
}

impl Days {
    /// Those of `voice`.
    pub fn new(voice: Voice) -> Self {
        let locale = match voice {
            // The order that all of Europe reads: the day first.
            Voice::English => locale!("en-GB"),
            Voice::French => locale!("fr"),
            Voice::Dutch => locale!("nl"),
            Voice::German => locale!("de"),
            Voice::Luxembourgish => locale!("lb"),
        };
        let formatter = FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long());
        Self {
            voice,
            formatter: formatter.ok(),
        }
    }

    /// The day of `date` by its own clock: `28 novembre 2017`.
    pub fn say(&self, date: &DateTime<FixedOffset>) -> String {
        let day = date.date_naive();
        let of_calendar = |year, month: u32, day: u32| {
            Date::try_new_gregorian(year, month.try_into().ok()?, day.try_into().ok()?).ok()
        };
        let said = self.formatter.as_ref().and_then(|formatter| {
            let day = of_calendar(day.year(), day.month(), day.day())?;
            Some(formatter.format(&day).to_string())
        });
        // The data of the five languages are in the program, and every date of a feed is in the calendar.
        let said = said.unwrap_or_else(|| day.to_string());
        match said.strip_prefix("1 ") {
            // The data know no ordinal number.
            Some(rest) if self.voice == Voice::French => format!("1er {rest}"),
            _ => said,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Days, Voice};

    #[test]
    fn each_language_writes_a_date_its_own_way() {
        let say = |date: &str| {
            let date = chrono::DateTime::parse_from_rfc3339(date).unwrap();
            Voice::ALL.map(|voice| Days::new(voice).say(&date))
        };
        assert_eq!(
            say("2026-03-01T00:30:00+02:00"),
            [
                "1 March 2026",
                "1er mars 2026",
                "1 maart 2026",
                "1. März 2026",
                "1. Mäerz 2026"
            ]
        );
        assert_eq!(say("2017-11-28T06:00:00+01:00")[1], "28 novembre 2017");
        assert_eq!(say("2018-08-11T23:00:00-03:00")[1], "11 août 2018");
    }
}
