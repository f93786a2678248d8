//! Month and day names in French, Dutch, German, Luxembourgish and English, as they stand after folding.
//!
//! The names are those of the Unicode CLDR and of the GNU C library; the tests hold every one of theirs.

use chrono::Weekday;

/// The fewest letters to which a name may be shortened; what is usual with fewer is listed.
const LEAST: usize = 3;

/// The number of the month that `word` names or shortens, from 1. `word` is folded: lower case, no accents, no points.
/// A word that begins the names of two months (« jui ») names none.
pub(super) fn month(word: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &[
            "janvier", "januari", "januar", "january", "janner", "jaenner", "jenner",
        ],
        &[
            "fevrier", "februari", "februar", "february", "feber", "hornung",
        ],
        &["mars", "maart", "marz", "maerz", "march", "mrt", "mrz"],
        &["avril", "april", "abrell"],
        &["mai", "mei", "may", "mee"],
        &["juin", "juni", "june"],
        &["juillet", "juli", "july"],
        &["aout", "augustus", "august"],
        &["septembre", "september"],
        &["octobre", "oktober", "october"],
        &["novembre", "november"],
        &["decembre", "december", "dezember"],
    ];
    let mut named = (1..)
        .zip(MONTHS)
        .filter(|(_, names)| names.iter().any(|name| shortens(word, name)));
    let (number, _) = named.next()?;
    named.next().is_none().then_some(number)
}

/// The days of the week that a word may mean: `ma` is Monday in Dutch and Tuesday in French. At least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days(u8);

impl Days {
    /// The first of the days, when `date` is on none of them.
    pub(super) fn contradicting(self, date: Weekday) -> Option<Weekday> {
        let means = |day: Weekday| self.0 & (1 << day.num_days_from_monday()) != 0;
        if means(date) {
            return None;
        }
        (0..7)
            .filter_map(|number| Weekday::try_from(number).ok())
            .find(|day| means(*day))
    }
}

/// The days of the week that `word` names or shortens.
pub(super) fn weekday(word: &str) -> Option<Days> {
    // In each row, what may be shortened, and what stands as it is.
    const DAYS: [(&[&str], &[&str]); 7] = [
        (
            &["lundi", "maandag", "montag", "meindeg", "monday"],
            &["lu", "ma", "mo", "me"],
        ),
        (
            &["mardi", "dinsdag", "dienstag", "denschdeg", "tuesday"],
            &["ma", "di", "tu"],
        ),
        (
            &["mercredi", "woensdag", "mittwoch", "mettwoch", "wednesday"],
            &["me", "wo", "mi", "we", "weds"],
        ),
        (
            &[
                "jeudi",
                "donderdag",
                "donnerstag",
                "donneschdeg",
                "thursday",
            ],
            &["je", "do", "th"],
        ),
        (
            &["vendredi", "vrijdag", "freitag", "freideg", "friday"],
            &["ve", "vr", "fr"],
        ),
        (
            &["samedi", "zaterdag", "samstag", "samschdeg", "saturday"],
            &["sa", "za", "sonnabend"],
        ),
        (
            &["dimanche", "zondag", "sonntag", "sonndeg", "sunday"],
            &["di", "zo", "so", "su"],
        ),
    ];
    let days = DAYS
        .iter()
        .zip(0..)
        .filter(|((names, short), _)| {
            short.contains(&word) || names.iter().any(|name| shortens(word, name))
        })
        .fold(0, |days, (_, number)| days | (1 << number));
    (days != 0).then_some(Days(days))
}

fn shortens(word: &str, name: &str) -> bool {
    word.len() >= LEAST && name.starts_with(word)
}

#[cfg(test)]
mod tests {
    use super::{Days, month, weekday};
    use crate::text::Fold;
    use chrono::Weekday;

    fn folded(word: &str) -> String {
        Fold::new(word.trim_end_matches('.')).as_str().to_owned()
    }

    #[test]
    fn every_month_of_cldr_and_glibc_is_read() {
        for row in [
            // CLDR: fr-BE, nl-BE, de-BE, de-AT, lb-LU, en-GB, en-AU; whole, then short.
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "jan feb mrt apr mei jun jul aug sep okt nov dec",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
            "Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Jän. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
            "Januar Februar Mäerz Abrëll Mee Juni Juli August September Oktober November Dezember",
            "Jan. Feb. Mäe. Abr. Mee Juni Juli Aug. Sep. Okt. Nov. Dez.",
            "January February March April May June July August September October November December",
            "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
            "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec",
            // glibc, where it differs, and what is usual beside both.
            "jan fév mar avr mai jun jui. aoû sep oct nov déc",
            "Jän Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
            "Jenner Hornung Mrz. Abr Mee Jun Jul Aug Sept. Okt. Nov. Dez.",
            "JANUARI FEBER MAERZ AVRIL MAI JUIN JUILL. AOUT SEPT OCT NOV DEC",
        ] {
            for (number, word) in (1..).zip(row.split(' ')) {
                // The GNU C library's July, which is June as well.
                let number = Some(number).filter(|_| word != "jui.");
                assert_eq!(month(&folded(word)), number, "{word}");
            }
        }
        for word in ["jui", "ma", "j", "", "novembres", "janvierjanvier", "di"] {
            assert_eq!(month(word), None, "{word}");
        }
    }

    #[test]
    fn every_day_of_cldr_and_glibc_is_read() {
        for row in [
            "lundi mardi mercredi jeudi vendredi samedi dimanche",
            "lun. mar. mer. jeu. ven. sam. dim.",
            "lu ma me je ve sa di",
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
            "ma di wo do vr za zo",
            "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
            "Montag Dienstag Mittwoch Donnerstag Freitag Sonnabend Sonntag",
            "Mo Di Mi Do Fr Sa So",
            "Mon. Die. Mit. Don. Fre. Sam. Son.",
            "Méindeg Dënschdeg Mëttwoch Donneschdeg Freideg Samschdeg Sonndeg",
            "Méi Dën Mët Don Fre Sam Son",
            // glibc's Tuesday is the article « de » once it is folded: nothing is said by it.
            "Mé Dën Më Do Fr Sa So",
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            "Mon Tue Wed Thu Fri Sat Sun",
            "Mo Tues Weds Thurs Fri Sat Sun",
        ] {
            for (number, word) in (0..).zip(row.split(' ')) {
                let day = Weekday::try_from(number).unwrap();
                let days = weekday(&folded(word)).unwrap_or_else(|| panic!("{word}"));
                assert_eq!(days.contradicting(day), None, "{word}");
            }
        }
        for word in ["", "x", "de", "den", "lundis", "jour"] {
            // « den » begins Dënschdeg, and is an article before it is that (see `lead`).
            assert_eq!(weekday(word).is_some(), word == "den", "{word}");
        }
    }

    #[test]
    fn a_short_form_means_what_it_means_in_any_language() {
        let days = |word| weekday(word).map(|Days(days)| days);
        assert_eq!(days("ma"), Some(0b11));
        assert_eq!(days("di"), Some(0b100_0010));
        assert_eq!(days("me"), Some(0b101));
        assert_eq!(days("son"), Some(0b100_0000));
        assert_eq!(
            weekday("ma").unwrap().contradicting(Weekday::Sun),
            Some(Weekday::Mon)
        );
    }
}
