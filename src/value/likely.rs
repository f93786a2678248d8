//! Guesses the key that was meant by one that means nothing.

use super::Owner;

/// The one of `known` that was probably meant by `key`: a slip of the finger away, or the same word in French or in
/// another program. Where other programs have keys of their own, a word has to be closer and to begin alike.
pub(super) fn likely(key: &str, known: &[&str], owner: Owner) -> Option<String> {
    const SYNONYMS: [(&str, &str); 27] = [
        ("titre", "title"),
        ("langue", "language"),
        ("auteur", "author"),
        ("auteurs", "authors"),
        ("categorie", "category"),
        ("catégorie", "category"),
        ("catégories", "categories"),
        ("resume", "summary"),
        ("résumé", "summary"),
        ("nom", "name"),
        ("adresse", "url"),
        ("fuseau", "timezone"),
        ("limite", "limit"),
        ("mots-cles", "keywords"),
        ("mots-clés", "keywords"),
        ("mots_cles", "keywords"),
        ("étiquettes", "tags"),
        ("etiquettes", "tags"),
        ("brouillon", "draft"),
        ("expire", "expires"),
        ("expiration", "expires"),
        ("expiry", "expires"),
        ("expirydate", "expires"),
        ("contenu", "content"),
        ("sortie", "output"),
        ("mise_a_jour", "updated"),
        ("modifié", "updated"),
    ];
    let lower = key.to_lowercase();
    let translated = SYNONYMS
        .iter()
        .find(|(french, _)| *french == lower)
        .map(|(_, key)| *key);
    if let Some(key) = translated.filter(|key| known.contains(key)) {
        return Some(key.to_owned());
    }
    let letters = key.chars().count();
    if letters > 40 {
        return None;
    }
    let room = match owner {
        Owner::Crieur => 1 + letters / 4,
        Owner::Others => usize::from(letters > 2) + letters / 8,
    };
    let alike =
        |word: &&&str| owner == Owner::Crieur || word.chars().next() == lower.chars().next();
    known
        .iter()
        .filter(alike)
        .map(|word| (strsim::damerau_levenshtein(&lower, word), *word))
        .filter(|(distance, _)| *distance <= room)
        .min()
        .map(|(_, word)| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Owner, likely};

    #[test]
    fn misspelt_and_french_keys_are_recognised() {
        let known = ["title", "language", "url", "categories", "date", "draft"];
        let ours = |key: &str| likely(key, &known, Owner::Crieur);
        assert_eq!(ours("titel").as_deref(), Some("title"));
        assert_eq!(ours("Langue").as_deref(), Some("language"));
        assert_eq!(ours("langage").as_deref(), Some("language"));
        assert_eq!(ours("categorys").as_deref(), Some("categories"));
        assert_eq!(ours("weight"), None);
        let others = |key: &str| likely(key, &known, Owner::Others);
        assert_eq!(others("drafts").as_deref(), Some("draft"));
        assert_eq!(others("brouillon").as_deref(), Some("draft"));
        for theirs in ["layout", "math", "path", "menu", "weight", "craft"] {
            assert_eq!(others(theirs), None, "{theirs}");
        }
    }
}
