//! Tests: what is printed is read back, in every form and language, and no text brings the reader down.

use chrono::{
    DateTime, Datelike as _, Duration, FixedOffset, NaiveDate, NaiveDateTime, Timelike as _,
};
use proptest::prelude::*;

use super::forms::shown;
use super::read;

/// Names whole and short: months from January, days from Monday.
const LANGUAGES: [(&str, &str, &str, &str); 6] = [
    (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lun. mar. mer. jeu. ven. sam. dim.",
    ),
    (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "ma di wo do vr za zo",
    ),
    (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jan. Feb. Mrz. Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "Mo. Di. Mi. Do. Fr. Sa. So.",
    ),
    (
        "Jänner Feber Maerz April Mai Juni Juli August September Oktober November Dezember",
        "Jän. Feb. März Apr. Mai Jun. Jul. Aug. Sep. Okt. Nov. Dez.",
        "Montag Dienstag Mittwoch Donnerstag Freitag Sonnabend Sonntag",
        "Mon Die Mit Don Fre Sam Son",
    ),
    (
        "Januar Februar Mäerz Abrëll Mee Juni Juli August September Oktober November Dezember",
        "Jan. Feb. Mäe. Abr. Mee Juni Juli Aug. Sep. Okt. Nov. Dez.",
        "Méindeg Dënschdeg Mëttwoch Donneschdeg Freideg Samschdeg Sonndeg",
        "Méi. Dën. Mët. Don. Fre. Sam. Son.",
    ),
    (
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "Mon Tue Wed Thu Fri Sat Sun",
    ),
];

/// `date` in words, in every language and order.
fn in_words(date: NaiveDate) -> Vec<String> {
    let (y, m, d) = (date.year(), date.month0() as usize, date.day());
    let weekday = date.weekday().num_days_from_monday() as usize;
    let mut texts = Vec::new();
    for (months, short, days, brief) in LANGUAGES {
        for (months, days) in [
            (months, days),
            (short, brief),
            (short, days),
            (months, brief),
        ] {
            let month = months.split(' ').nth(m).unwrap();
            let day = days.split(' ').nth(weekday).unwrap();
            texts.extend([
                format!("{d} {month} {y}"),
                format!("{d}. {month} {y}"),
                format!("{day} {d} {month} {y}"),
                format!("{day}, le {d:02} {month} {y}"),
                format!("{day}, {month} {d}, {y}"),
                format!("{day} {month} {d:02} {y}"),
                format!("{month} {d}, {y}"),
                format!("{day} {}", date.format("%d/%m/%Y")),
                format!("{d}-{month}-{y}").to_uppercase(),
            ]);
        }
    }
    texts
}

/// `at` as programs print it, in whole seconds and with its offset.
fn printed(at: DateTime<FixedOffset>) -> Vec<String> {
    let formats = [
        "%Y-%m-%d %H:%M:%S %z",
        "%Y-%m-%d %H:%M:%S %:z",
        "%Y-%m-%dT%H:%M:%S.000%:z",
        "%Y-%m-%dT%H:%M:%S%z",
        "%a, %d %b %Y %H:%M:%S %z",
        "%d %b %Y %H:%M:%S %z (CET)",
        "%a %b %d %Y %H:%M:%S GMT%z (CET)",
        "%d/%m/%Y, %I:%M:%S %p %:z",
        "%e %B %Y at %l:%M:%S %P UTC%:z",
    ];
    let mut texts: Vec<String> = formats
        .iter()
        .map(|format| at.format(format).to_string())
        .collect();
    texts.extend([at.to_rfc3339(), at.to_rfc2822()]);
    texts
}

fn moments() -> impl Strategy<Value = NaiveDateTime> {
    let first = NaiveDate::from_ymd_opt(1900, 1, 1)
        .unwrap()
        .and_time(chrono::NaiveTime::MIN);
    (0..201_i64 * 365 * 86_400).prop_map(move |second| first + Duration::seconds(second))
}

#[test]
fn every_day_of_two_centuries_in_words() {
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(2100, 12, 31).unwrap();
    // A prime number of days, so that all months and days of the week come together.
    for date in first
        .iter_days()
        .step_by(37)
        .take_while(|date| *date <= last)
    {
        for text in in_words(date) {
            let read = read(&text).unwrap_or_else(|reason| panic!("{text}: {reason:?}"));
            assert_eq!(
                (read.local.date(), read.contradicts),
                (date, None),
                "{text}"
            );
        }
    }
}

proptest! {
    #[test]
    fn a_moment_is_read_back(local in moments(), quarters in -48..=56_i32) {
        let offset = FixedOffset::east_opt(quarters * 900).unwrap();
        let at = local.and_local_timezone(offset).unwrap();
        for text in printed(at) {
            let read = read(&text);
            prop_assert!(read.is_ok(), "{}", text);
            let read = read.unwrap();
            prop_assert_eq!((read.local, read.offset, read.contradicts), (local, Some(offset), None), "{}", text);
        }
        for text in [
            local.format("%d.%m.%Y à %Hh%M").to_string(),
            local.format("%e %B %Y, %I.%M %p").to_string(),
            local.format("%Y/%m/%d %H:%M").to_string(),
        ] {
            let minute = local.with_second(0).unwrap();
            prop_assert_eq!(shown(&text), minute.format("%Y-%m-%d %H:%M").to_string(), "{}", text);
        }
    }

    // What chrono reads by the letter of an RFC, is read to the same; but for years in two digits, and military zones.
    #[test]
    fn the_standards_are_read_as_chrono_reads_them(
        text in "((Mon|Tue), )?[0-3]?[0-9] (Jan|Feb|Sep|Dec) (19|20)[0-9]{2} [0-2][0-9]:[0-5][0-9]:[0-5][0-9] ([+-][01][0-9][0-5][0-9]|GMT|UT|EST|PDT)|(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,12})?([Zz]|[+-]0[0-9]:[0-5][0-9])"
    ) {
        let theirs = DateTime::parse_from_rfc3339(&text).or_else(|_| DateTime::parse_from_rfc2822(&text));
        let ours = read(&text);
        match theirs {
            Ok(theirs) if theirs.offset().local_minus_utc().abs() <= 14 * 3600 => {
                prop_assert_eq!(ours.map(|ours| (ours.local, ours.offset)), Ok((theirs.naive_local(), Some(*theirs.offset()))), "{}", text);
            }
            // Chrono refuses a day of the week that is wrong, and an offset that no clock has is told here.
            _ => prop_assert!(ours.is_err() || ours.unwrap().contradicts.is_some(), "{}", text),
        }
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "\\PC{0,120}") {
        let _ = read(&text);
    }

    #[test]
    fn nor_does_what_is_nearly_a_date(
        pieces in proptest::collection::vec(
            prop_oneof![
                "[0-9]{1,12}",
                prop::sample::select(vec![
                    "-", "/", ".", ":", " ", "\u{202F}", "T", "Z", "+", "(", ")", "[", "]", "am", "p.m.", "h", "mars", "mar.",
                    "le", "Stand:", "2018", "2017-11-28", "10:00:00", "28 nov. 2017", "é", "½", "²", "İ", "—", "GMT",
                ]).prop_map(str::to_owned),
            ],
            0..14,
        )
    ) {
        let text = pieces.concat();
        if let Ok(read) = read(&text) {
            // Years are bounded, and every date that is read can be printed and read again.
            prop_assert!((1900..=9999).contains(&read.local.year()), "{}", text);
            let again = super::read(&read.local.format("%Y-%m-%dT%H:%M:%S%.f").to_string()).unwrap();
            prop_assert_eq!(again.local, read.local, "{}", text);
        }
    }
}
