//! Month and day names in French, Dutch, German and English, as they stand after folding.

/// The number of the month that `word` names or shortens, from 1. `word` is folded: lower case, no accents, no points.
pub(super) fn month(word: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &["janvier", "januari", "januar", "january", "janner"],
        &["fevrier", "februari", "februar", "february"],
        &["mars", "maart", "marz", "maerz", "march", "mrt"],
        &["avril", "april"],
        &["mai", "mei", "may"],
        &["juin", "juni", "june"],
        &["juillet", "juli", "july"],
        &["aout", "augustus", "august"],
        &["septembre", "september", "sept"],
        &["octobre", "oktober", "october"],
        &["novembre", "november"],
        &["decembre", "dezember", "december"],
    ];
    one_of(word, &MONTHS, 3)
}

/// The number of the day of the week that `word` names, from 1 for Monday. Only whole names and the usual short forms.
pub(super) fn weekday(word: &str) -> Option<u32> {
    const DAYS: [&[&str]; 7] = [
        &["lundi", "maandag", "montag", "monday", "mo", "ma"],
        &["mardi", "dinsdag", "dienstag", "tuesday", "di"],
        &["mercredi", "woensdag", "mittwoch", "wednesday", "mi", "wo"],
        &["jeudi", "donderdag", "donnerstag", "thursday", "do"],
        &["vendredi", "vrijdag", "freitag", "friday", "fr", "vr"],
        &[
            "samedi",
            "zaterdag",
            "samstag",
            "saturday",
            "sonnabend",
            "sa",
            "za",
        ],
        &["dimanche", "zondag", "sonntag", "sunday", "so", "zo"],
    ];
    one_of(word, &DAYS, 3)
}

/// The row in which `word` stands or begins a name. A word that begins names of two rows (« jui ») belongs to none.
fn one_of(word: &str, rows: &[&[&str]], least: usize) -> Option<u32> {
    let rows_with = |fits: &dyn Fn(&str) -> bool| {
        let mut hits = (1..)
            .zip(rows)
            .filter(|(_, names)| names.iter().any(|name| fits(name)))
            .map(|(number, _)| number);
        let first = hits.next();
        first.filter(|_| hits.next().is_none())
    };
    rows_with(&|name| name == word)
        .or_else(|| (word.len() >= least).then(|| rows_with(&|name| name.starts_with(word)))?)
}

#[cfg(test)]
mod tests {
    use super::{month, weekday};

    #[test]
    fn names_may_be_short_but_not_doubtful() {
        for (word, number) in [
            ("nov", 11),
            ("janv", 1),
            ("aout", 8),
            ("mrt", 3),
            ("juil", 7),
            ("dez", 12),
        ] {
            assert_eq!(month(word), Some(number), "{word}");
        }
        for word in ["jui", "ma", "x", "", "novembres"] {
            assert_eq!(month(word), None, "{word}");
        }
        assert_eq!(weekday("lun"), Some(1));
        assert_eq!(weekday("zondag"), Some(7));
    }
}
