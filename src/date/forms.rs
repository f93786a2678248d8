//! Tests: every form of a date, how it is read, and what looks nearly like it and is none.

use chrono::Weekday;

use super::{Precision, Unreadable, read};

pub(super) fn shown(text: &str) -> String {
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

fn check(table: &[(&str, &str)]) {
    for (text, date) in table {
        assert_eq!(shown(text), *date, "{text}");
    }
}

#[test]
fn days_as_people_write_them() {
    check(&[
        ("28 Nov. 2017", "2017-11-28"),
        ("28 Nov. 17", "no date"),
        ("28 novembre 2017", "2017-11-28"),
        ("28 novembres 2017", "no date"),
        ("31 novembre 2017", "impossible"),
        ("28 NOVEMBRE 2017", "2017-11-28"),
        ("28 novembre", "no date"),
        ("28\u{A0}nov.\u{202F}2017", "2017-11-28"),
        ("28\u{A0}nov.\u{202F}20 17", "no date"),
        ("\u{A0}1er déc. 2017 ", "2017-12-01"),
        ("1ᵉʳ décembre 2017", "2017-12-01"),
        ("1re déc. 2017", "no date"),
        ("0er déc. 2017", "impossible"),
        ("29 févr. 2020", "2020-02-29"),
        ("29 févr. 2019", "impossible"),
        ("31 février 2018", "impossible"),
        ("12 juil. 2018", "2018-07-12"),
        ("12 jui 2018", "no date"),
        ("3. März 2019", "2019-03-03"),
        ("3. Mrz. 2019", "2019-03-03"),
        ("3, März 2019", "no date"),
        ("3.Jän.2019", "2019-01-03"),
        ("3.Jän.19", "no date"),
        ("2. Feber 2019", "2019-02-02"),
        ("30. Feber 2019", "impossible"),
        ("28. Abrëll 2019", "2019-04-28"),
        ("8. Mee 2019", "2019-05-08"),
        ("8. Meer 2019", "no date"),
        ("3 december 2018", "2018-12-03"),
        ("8ste mrt. 2018", "2018-03-08"),
        ("8sten mrt. 2018", "no date"),
        ("28th November 2017", "2017-11-28"),
        ("the 28th of November, 2017", "2017-11-28"),
        ("28th from November 2017", "no date"),
        ("November 28, 2017", "2017-11-28"),
        ("November 28,, 2017", "no date"),
        ("November 31, 2017", "impossible"),
        ("Nov 28 2017", "2017-11-28"),
        ("Nov 28 17", "no date"),
        ("November 28th, 2017", "2017-11-28"),
        ("November 28er, 2017", "no date"),
        ("28-Nov-2017", "2017-11-28"),
        ("28-Nov/2017", "no date"),
        ("28/11/2017", "2017-11-28"),
        ("28 / 11 / 2017", "2017-11-28"),
        ("28/11-2017", "no date"),
        ("28/11/17", "no date"),
        ("28/13/2017", "impossible"),
        ("03/04/2018", "2018-04-03"),
        ("04/31/2018", "impossible"),
        ("28.11.2017", "2017-11-28"),
        ("28.11.", "no date"),
        ("28 - 11 - 2017", "2017-11-28"),
        ("28-11-2017", "2017-11-28"),
        ("28\u{2011}11\u{2011}2017", "2017-11-28"),
        ("28_11_2017", "no date"),
        ("２８/１１/２０１７", "2017-11-28"),
        ("٢٨/١١/٢٠١٧", "no date"),
        ("3 mai 0204", "impossible"),
        ("1 janvier 1900", "1900-01-01"),
        ("31 décembre 1899", "impossible"),
        ("28 novembre 12017", "no date"),
    ]);
    for text in [
        "",
        "2017",
        "20171128",
        "novembre 2017",
        "demain",
        "28 foo 2017",
        "le 28",
        "28 novembre 2017 environ",
        "28 novembre 2017.",
        "28 novembre 2017,",
        "28 et 29 novembre 2017",
        "28-29/11/2017",
        "99999999999 mars 2018",
        "31/02/2018 n'existe pas",
        "Les 12 travaux de 2018",
    ] {
        assert_eq!(shown(text), "no date", "{text}");
    }
}

#[test]
fn what_leads_to_a_date() {
    check(&[
        ("Publié le 28 novembre 2017", "2017-11-28"),
        ("Publié par le 28 novembre 2017", "no date"),
        ("Publié le : mardi 28 novembre 2017", "2017-11-28"),
        ("Mis à jour le 28/11/2017 à 10:00", "2017-11-28 10:00"),
        ("Mise à jour : 28/11/2017", "2017-11-28"),
        ("Mise à jour du 28/11/2017", "no date"),
        ("le 28 novembre 2017", "2017-11-28"),
        ("la 28 novembre 2017", "no date"),
        ("Date : 28/11/2017", "2017-11-28"),
        ("Date 28/11/2017", "no date"),
        ("op 28 november 2017", "2017-11-28"),
        ("geplaatst op 28 november 2017", "2017-11-28"),
        ("Gepubliceerd op: 28 november 2017", "2017-11-28"),
        ("tot 28 november 2017", "no date"),
        ("am 28. November 2017", "2017-11-28"),
        ("bis 28. November 2017", "no date"),
        ("den 28. November 2017", "2017-11-28"),
        ("vum 28. November 2017", "2017-11-28"),
        ("veröffentlicht am 28.11.2017", "2017-11-28"),
        ("Stand: 28.11.2017", "2017-11-28"),
        ("Stand: 31.11.2017", "impossible"),
        ("on 28 November 2017", "2017-11-28"),
        ("Published on November 28, 2017", "2017-11-28"),
        ("Posted on 2017-11-28", "2017-11-28"),
        ("until 2017-11-28", "no date"),
        ("Dienstag, den 28. November 2017", "2017-11-28"),
    ]);
}

#[test]
fn times_as_people_write_them() {
    check(&[
        ("Lundi 26 mars 2018 à 19h30", "2018-03-26 19:30"),
        ("Lundi 26 mars 2018 dès 19h30", "no date"),
        ("26 mars 2018 à 19h", "2018-03-26 19:00"),
        ("26 mars 2018 à 19", "no date"),
        ("26 mars 2018 à 25h00", "impossible"),
        ("26 mars 2018 à 19h3", "no date"),
        ("Publié le lundi 26 mars 2018 à 19 h 30", "2018-03-26 19:30"),
        ("26 mars 2018 à 19\u{A0}h\u{202F}30", "2018-03-26 19:30"),
        ("26 mars 2018 à 19\u{A0}h\u{202F}60", "impossible"),
        ("26 mars 2018 à 19 h 30 min", "2018-03-26 19:30"),
        (
            "26 mars 2018 à 19 h 30 min 15 s CEST",
            "2018-03-26 19:30:15+02:00",
        ),
        ("26 mars 2018 à 19 h 30 min 15", "no date"),
        ("26 mars 2018 à 19 heures 30", "2018-03-26 19:30"),
        ("26 mars 2018, 9 h", "2018-03-26 09:00"),
        ("26 mars 2018 - 9h05", "2018-03-26 09:05"),
        ("26 mars 2018 | 9h05", "2018-03-26 09:05"),
        ("28.11.2017 19:30", "2017-11-28 19:30"),
        ("28.11.2017 1930", "no date"),
        ("maandag 4 maart 2019 om 8u15", "2019-03-04 08:15"),
        ("4 maart 2019 om 8 uur", "2019-03-04 08:00"),
        ("4 maart 2019 om 8", "no date"),
        ("Dienstag, 5. Februar 2019, 14.30 Uhr", "2019-02-05 14:30"),
        ("5. Februar 2019 um 24.30 Uhr", "impossible"),
        ("Méindeg, 4. Mäerz 2019 um 8.30 Auer", "2019-03-04 08:30"),
        ("November 28th, 2017 at 7:30 pm", "2017-11-28 19:30"),
        ("November 28, 2017 7:30 PM", "2017-11-28 19:30"),
        ("28 November 2017, 7pm", "2017-11-28 19:00"),
        ("28 November 2017, 7p", "no date"),
        ("28 November 2017, 7.30 p.m.", "2017-11-28 19:30"),
        ("28 November 2017 at 12 am", "2017-11-28 00:00"),
        ("28 November 2017 at 12 pm", "2017-11-28 12:00"),
        ("28 November 2017 at 13 pm", "impossible"),
        ("28 November 2017 at 0 am", "impossible"),
        ("28 November 2017 at 12:59:59 AM", "2017-11-28 00:59:59"),
        // The end of a span is no offset.
        ("28 novembre 2017 19:30-21:00", "no date"),
        ("28 novembre 2017 10:00-12:00", "no date"),
        ("28 novembre 2017 10:00 - 12:00", "no date"),
        ("28 novembre 2017 10:00-1200", "no date"),
        ("28 novembre 2017 10:00+0100", "2017-11-28 10:00+01:00"),
        ("2017-11-28 10:00 - 12:00", "no date"),
        ("28 novembre 2017 10h-12h", "no date"),
        ("2017-11-28-05:00", "no date"),
    ]);
}

#[test]
fn dates_by_the_letter_of_a_standard() {
    check(&[
        ("2017-11-28", "2017-11-28"),
        ("2017-11-31", "impossible"),
        ("2018-13-01", "impossible"),
        ("0000-01-01", "impossible"),
        ("2017/11/28", "2017-11-28"),
        ("2017/11-28", "no date"),
        // RFC 3339
        ("2017-11-28T10:00:00Z", "2017-11-28 10:00:00+00:00"),
        ("2017-11-28T10:00:00ZZ", "no date"),
        ("2017-11-28t10:00:00z", "2017-11-28 10:00:00+00:00"),
        (
            "2017-11-28 10:00:00.25+01:00",
            "2017-11-28 10:00:00.250+01:00",
        ),
        (
            "2017-11-28T10:00:00.1234567891+01:00",
            "2017-11-28 10:00:00.123456789+01:00",
        ),
        ("2017-11-28T10:00:00.+01:00", "no date"),
        ("2017-11-28T10:00:00-00:00", "2017-11-28 10:00:00+00:00"),
        (
            "2017-11-28T10:00:00\u{2212}03:30",
            "2017-11-28 10:00:00-03:30",
        ),
        ("2017-11-28T10:00:00+1:000", "no date"),
        ("2018-01-01T10:00:00+99:00", "impossible"),
        ("2018-01-01T10:00:00+01:60", "impossible"),
        ("2018-01-01T10:00:00+14:00", "2018-01-01 10:00:00+14:00"),
        ("2018-01-01T10:00:00+14:01", "impossible"),
        ("2016-12-31T23:59:60Z", "2016-12-31 23:59:59+00:00"),
        ("2016-12-31T23:58:60Z", "impossible"),
        ("2017-11-28T24:00:00Z", "impossible"),
        (
            "2017-11-28T10:00:00+01:00[Europe/Brussels]",
            "2017-11-28 10:00:00+01:00",
        ),
        ("2017-11-28T10:00:00+01:00[!Europe/Brussels]", "no date"),
        ("2017-11-28T10:00:00[Europe/Brussels]", "no date"),
        // RFC 2822
        (
            "Tue, 28 Nov 2017 10:00:00 +0100",
            "2017-11-28 10:00:00+01:00",
        ),
        ("Tue, 28 Nov 17 10:00:00 +0100", "no date"),
        ("Tue, 28 Nov 2017 10:00:00 +010", "no date"),
        ("Tue, 31 Nov 2017 10:00:00 +0100", "impossible"),
        ("28 Nov 2017 10:00 -0500", "2017-11-28 10:00-05:00"),
        ("28 Nov 2017 10:00:00 GMT", "2017-11-28 10:00:00+00:00"),
        ("28 Nov 2017 10:00:00 UT", "2017-11-28 10:00:00+00:00"),
        ("Tue, 28 Nov 2017 10:00:00 EST", "2017-11-28 10:00:00-05:00"),
        ("28 November 2017 10:00 EST", "no date"),
        ("28 Nov 2017 10:00:00 IST", "no date"),
        ("28 Nov 2017 10:00:00 A", "no date"),
        (
            "28 Nov 2017 10:00:00 +0100 (CET)",
            "2017-11-28 10:00:00+01:00",
        ),
        ("28 Nov 2017 10:00:00 +0100 (CET", "no date"),
        ("28 Nov 2017 10:00:00 +0100 CET", "no date"),
    ]);
}

#[test]
fn dates_as_programs_write_them() {
    check(&[
        // TOML
        ("1979-05-27T07:32:00Z", "1979-05-27 07:32:00+00:00"),
        (
            "1979-05-27T00:32:00.999999-07:00",
            "1979-05-27 00:32:00.999999-07:00",
        ),
        ("1979-05-27 07:32-07:00", "1979-05-27 07:32-07:00"),
        ("1979-05-27T07:32:00", "1979-05-27 07:32:00"),
        ("1979-05-27 07:32:00.5", "1979-05-27 07:32:00.500"),
        ("07:32:00", "no date"),
        // YAML
        (
            "2001-12-14t21:59:43.10-05:00",
            "2001-12-14 21:59:43.100-05:00",
        ),
        ("2001-12-14 21:59:43.10 -5", "2001-12-14 21:59:43.100-05:00"),
        ("2001-12-14 21:59:43.10 - 5", "no date"),
        (
            "2001-12-14 21:59:43.10 -5:30",
            "2001-12-14 21:59:43.100-05:30",
        ),
        ("2001-12-14 21:59 -5", "no date"),
        ("2001-12-15 2:59:43.10", "2001-12-15 02:59:43.100"),
        ("2001-12-15 2:5:43.10", "no date"),
        // ISO 8601, and what programs print
        ("2017-11-28 10:00:00 +0100", "2017-11-28 10:00:00+01:00"),
        ("2017-11-28 10:00:00 +01:00", "2017-11-28 10:00:00+01:00"),
        ("2017-11-28 10:00:00 0100", "no date"),
        ("2017-11-28 10:00 -0330", "2017-11-28 10:00-03:30"),
        ("2017-11-28T10:00+01:00", "2017-11-28 10:00+01:00"),
        ("2017-11-28T10:00+01", "2017-11-28 10:00+01:00"),
        ("2017-11-28T10:00:00.000Z", "2017-11-28 10:00:00+00:00"),
        ("2017-11-28T10:00:00,5Z", "2017-11-28 10:00:00.500+00:00"),
        ("2017-11-28T10:00:00+0100", "2017-11-28 10:00:00+01:00"),
        ("2017-11-28T10:00:00", "2017-11-28 10:00:00"),
        ("2017-11-28T10", "no date"),
        ("2017-11-28T", "no date"),
        // JavaScript
        (
            "Tue Nov 28 2017 10:00:00 GMT+0100 (CET)",
            "2017-11-28 10:00:00+01:00",
        ),
        (
            "Tue Nov 28 2017 10:00:00 GMT+0100 (heure normale d’Europe centrale)",
            "2017-11-28 10:00:00+01:00",
        ),
        ("Tue Nov 28 2017 10:00:00 GMT+01000 (CET)", "no date"),
        (
            "Tue Nov 28 2017 10:00:00 (heure normale d’Europe centrale)",
            "no date",
        ),
        ("Tue Nov 28 2017", "2017-11-28"),
        // Zones by name
        ("28 novembre 2017 à 10h CET", "2017-11-28 10:00+01:00"),
        ("28 juillet 2017 à 10h (CEST)", "2017-07-28 10:00+02:00"),
        ("28 juillet 2017 à 10h UTC+2", "2017-07-28 10:00+02:00"),
        ("28 juillet 2017 à 10h UTC+25", "impossible"),
        ("28. Juli 2017, 10 Uhr MESZ", "2017-07-28 10:00+02:00"),
        ("28 juillet 2017 à 10h, heure locale", "no date"),
        ("28 juillet 2017 à 10h heure locale", "no date"),
        ("28 juillet 2017 à 10h (heure locale)", "no date"),
        ("28 July 2017 10:00 BST", "no date"),
    ]);
}

#[test]
fn a_day_of_the_week_is_held_against_the_date() {
    for (text, contradicts) in [
        ("27 mars 2018", None),
        ("mardi 27 mars 2018", None),
        ("lundi 27 mars 2018", Some(Weekday::Mon)),
        ("Publié le lundi 27/03/2018", Some(Weekday::Mon)),
        ("lundi 2018-03-26", None),
        ("Mon, 27 Mar 2018 10:00:00 +0200", Some(Weekday::Mon)),
        ("Tue, 27 Mar 2018 10:00:00 +0200", None),
        // A month, and days of the week.
        ("Mar 27, 2018", None),
        ("Mar 26 2018", None),
        ("mar. 27 mars 2018", None),
        ("mar. 26 mars 2018", Some(Weekday::Tue)),
        ("Mar. 27/03/2018", None),
        ("Mar Mar 27 2018", None),
        ("mei 27, 2018", None),
        ("Méi. 26. Mäerz 2018", None),
        ("Méi. 27. Mäerz 2018", Some(Weekday::Mon)),
        // What it means in any language will do: Monday or Tuesday, Tuesday or Sunday.
        ("ma 26/03/2018", None),
        ("ma 27/03/2018", None),
        ("ma 28/03/2018", Some(Weekday::Mon)),
        ("di 27/03/2018", None),
        ("di. 25 mars 2018", None),
        ("di 26/03/2018", Some(Weekday::Tue)),
        // An article before it is a day.
        ("de 28 maart 2018", None),
        ("den 28. Mäerz 2018", None),
    ] {
        assert_eq!(read(text).unwrap().contradicts, contradicts, "{text}");
    }
    assert_eq!(shown("lundi 27 mars 2018"), "2018-03-27");
    assert_eq!(shown("lundi mardi 27 mars 2018"), "no date");
    assert_eq!(shown("lundimardi 27 mars 2018"), "no date");
}
