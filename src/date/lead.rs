//! What may stand before a date without changing it: « Publié le », `Stand:`, a day of the week.

use super::names::{self, Days};
use super::words::Word::{self, Mark, Name, Number};

/// Takes what leads to a date off `words`, and gives the day of the week that was among it.
///
/// A noun (`Date`, `Stand`, « mise à jour ») leads to a date only with a colon, for « Mise à jour du 28 novembre 2017 »
/// may be a title.
pub(super) fn skip<'w, 't>(words: &'w [Word<'t>]) -> (&'w [Word<'t>], Option<Days>) {
    let mut rest = words;
    let mut day = None;
    loop {
        // Articles first: « de » and « den » are short for the Luxembourgish Tuesday as well.
        let length = lead(rest);
        if length > 0 {
            rest = &rest[length..];
        } else if day.is_none()
            && let [Name(word), tail @ ..] = rest
            && month_first(rest).is_none()
            && let Some(days) = names::weekday(word)
        {
            day = Some(days);
            rest = tail;
        } else {
            return (rest, day);
        }
        if let [Mark(',' | ':'), tail @ ..] = rest {
            rest = tail;
        }
    }
}

/// Takes `March 27, 2018` off `words`: month, day and year. « mar. » and « mei » are short for a day of the week as well,
/// and are the month where day and year alone come after: a whole date, which follows a day of the week, they are not.
pub(super) fn month_first<'w, 't>(words: &'w [Word<'t>]) -> Option<([u32; 3], &'w [Word<'t>])> {
    let [Name(word), Number(day, 1..=2), tail @ ..] = words else {
        return None;
    };
    let tail = match tail {
        [Name("st" | "nd" | "rd" | "th"), tail @ ..] => tail,
        other => other,
    };
    let ([Number(year, 4), rest @ ..] | [Mark(','), Number(year, 4), rest @ ..]) = tail else {
        return None;
    };
    Some(([names::month(word)?, *day, *year], rest))
}

/// How many words at the beginning of `words` are no more than a way to a date.
fn lead(words: &[Word<'_>]) -> usize {
    match words {
        [
            Name("derniere"),
            Name("mise"),
            Name("a"),
            Name("jour"),
            Mark(':') | Name("le"),
            ..,
        ] => 5,
        [
            Name("mise"),
            Name("a"),
            Name("jour"),
            Mark(':') | Name("le"),
            ..,
        ]
        | [
            Name("mise"),
            Name("en"),
            Name("ligne"),
            Mark(':') | Name("le"),
            ..,
        ]
        | [
            Name("date"),
            Name("de" | "of"),
            Name("publication" | "parution" | "modification"),
            Mark(':'),
            ..,
        ]
        | [
            Name("datum"),
            Name("van"),
            Name("publicatie"),
            Mark(':'),
            ..,
        ] => 4,
        [Name("mis"), Name("a"), Name("jour"), ..]
        | [Name("mis"), Name("en"), Name("ligne"), ..]
        | [
            Name("derniere"),
            Name("modification"),
            Mark(':') | Name("le"),
            ..,
        ]
        | [
            Name("letzte"),
            Name("aktualisierung" | "anderung" | "aenderung"),
            Mark(':'),
            ..,
        ]
        | [Name("laatste"), Name("wijziging" | "update"), Mark(':'), ..]
        | [Name("last"), Name("update"), Mark(':'), ..] => 3,
        [
            Name(
                "date"
                | "datum"
                | "stand"
                | "publication"
                | "parution"
                | "update"
                | "publicatiedatum"
                | "erscheinungsdatum"
                | "veroffentlichungsdatum",
            ),
            Mark(':'),
            ..,
        ]
        | [Name("last"), Name("updated" | "modified"), ..]
        | [
            Name("laatst"),
            Name("bijgewerkt" | "gewijzigd" | "aangepast"),
            ..,
        ]
        | [
            Name("zuletzt"),
            Name("aktualisiert" | "geandert" | "bearbeitet"),
            ..,
        ] => 2,
        [Name(word), ..] if is_lead(word) => 1,
        _ => 0,
    }
}

/// Articles, prepositions and participles.
fn is_lead(word: &str) -> bool {
    matches!(
        word,
        // French
        "le" | "du" | "ce" | "publie" | "publiee" | "paru" | "parue" | "poste" | "postee" | "modifie" | "modifiee"
            // Dutch
            | "op" | "de" | "van" | "geplaatst" | "gepubliceerd" | "verschenen" | "bijgewerkt" | "gewijzigd"
            // German
            | "am" | "den" | "dem" | "der" | "vom" | "veroffentlicht" | "veroeffentlicht" | "erschienen" | "aktualisiert"
            // Luxembourgish
            | "vum" | "publizeiert" | "veroffentlecht" | "aktualiseiert"
            // English
            | "on" | "the" | "published" | "posted" | "updated"
    )
}

#[cfg(test)]
mod tests {
    use super::super::words::split;
    use super::skip;

    #[test]
    fn a_noun_leads_to_a_date_with_a_colon_alone() {
        for (text, left) in [
            ("publie le : mardi, 28", 1),
            ("mise a jour : le 28", 1),
            ("mise a jour du 28", 5),
            ("derniere mise a jour le 28", 1),
            ("derniere mise a jour du 28", 6),
            ("date de publication : 28", 1),
            ("date limite : 28", 4),
            ("dienstag, den 28", 1),
            ("stand: 28", 1),
            ("stand der dinge 28", 4),
            ("last updated on 28", 1),
            ("mardi mercredi 28", 2),
            ("mar 28, 2017", 4),
            ("mar. 28 mars 2017", 3),
        ] {
            let words = split(text);
            assert_eq!(skip(&words).0.len(), left, "{text}");
        }
    }
}
