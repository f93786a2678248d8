//! A little French: sentences about a town that is nowhere, put together of parts that agree with each other.

/// Numbers that look thrown, and are the same for the same seed.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice of which each seed has its own.
    pub(crate) fn new(seed: usize) -> Self {
        Self((seed as u64).wrapping_mul(0x5851_f42d_4c95_7f2d) ^ 0x2f6b_0a1d_77c3_9e45)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x6a09_e667_f3bc_c909);
        let mut mixed = self.0;
        for shift in [32, 29, 31] {
            mixed = (mixed ^ (mixed >> shift)).wrapping_mul(0xd6e8_feb8_6659_fd93);
        }
        usize::try_from((u128::from(mixed) * end as u128) >> 64).unwrap_or(0)
    }

    /// One of these.
    pub(crate) fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

const WHO: &[&str] = &[
    "la commune de Valbruyère",
    "le conseil communal",
    "la bibliothèque du faubourg",
    "l'école des Trois-Tilleuls",
    "le service des eaux",
    "la police de proximité",
    "le comité de quartier",
    "la maison médicale",
    "l'atelier de réparation",
    "la société de transport",
    "le club nautique",
    "l'office du tourisme",
    "la caserne des pompiers",
    "le marché couvert",
    "l'association des parents",
    "la régie de l'énergie",
    "le théâtre de la Halle",
    "la coopérative agricole",
    "le centre de formation",
    "l'hôpital de la vallée",
    "la ligne de bus du plateau",
    "le musée de la batellerie",
    "l'équipe des jardiniers",
    "la chambre des métiers",
];

const DOES: &[&str] = &[
    "présente",
    "prépare",
    "réclame",
    "propose",
    "reporte",
    "inaugure",
    "finance",
    "examine",
    "défend",
    "abandonne",
    "relance",
    "étudie",
    "soutient",
    "annonce",
    "évalue",
    "publie",
];

const WHAT: &[&str] = &[
    "un plan de circulation",
    "une piste cyclable éclairée",
    "le calendrier des travaux",
    "une aide aux familles nombreuses",
    "la rénovation du pont suspendu",
    "un guichet pour les indépendants",
    "des contrôles de vitesse",
    "une campagne contre l'hameçonnage",
    "la collecte des déchets verts",
    "un verger ouvert à tous",
    "des cours de néerlandais le soir",
    "le budget des écoles",
    "une navette vers la gare",
    "un nouveau tarif de l'eau",
    "la réouverture de la piscine",
    "des permanences pour les aînés",
    "un registre des toitures à isoler",
    "le chantier de la place du Nord",
    "une charte des terrasses",
    "la fusion des deux centrales d'appel",
    "un festival de marionnettes",
    "des serres chauffées par le canal",
    "le prêt d'outils entre voisins",
    "une enquête sur le bruit nocturne",
];

const WHERE: &[&str] = &[
    "dans le quartier des Tanneurs",
    "sur la rive gauche",
    "près de la gare",
    "dans toute la vallée",
    "aux abords du canal",
    "derrière l'hôtel de ville",
    "dans les villages du plateau",
    "sur l'ancien site de la filature",
    "des deux côtés de la frontière",
    "autour de la place du Nord",
    "au cœur du faubourg",
    "le long de la chaussée romaine",
];

const WHEN: &[&str] = &[
    "depuis lundi",
    "avant l'été",
    "dès la rentrée",
    "au printemps prochain",
    "en deux mois à peine",
    "pour la troisième année",
    "malgré la pluie",
    "après de longs débats",
    "sans attendre la Région",
    "au lendemain du vote",
    "comme chaque automne",
    "à la surprise générale",
];

const WHY: &[&str] = &[
    "pour répondre aux riverains",
    "faute de crédits suffisants",
    "afin de gagner du temps",
    "parce que la loi l'exige désormais",
    "pour éviter un nouvel accident",
    "au nom de la transparence",
    "sous réserve d'un avis favorable",
    "dans l'espoir d'attirer des jeunes",
    "en accord avec les communes voisines",
    "pour un coût encore inconnu",
];

const PEOPLE: &[&str] = &[
    "riverains",
    "habitants",
    "commerçants",
    "élèves",
    "bénévoles",
    "cyclistes",
    "navetteurs",
    "artisans",
];

const DID: &[&str] = &[
    "ont signé la pétition",
    "étaient présents à la réunion",
    "ont répondu au questionnaire",
    "attendent une réponse écrite",
    "ont visité le chantier",
    "demandent un délai",
    "ont reçu un courrier",
    "préfèrent la seconde variante",
];

const QUOTES: &[&str] = &[
    "Nous avons entendu les craintes de chacun",
    "Il reste du travail, mais le plus dur est fait",
    "On ne décidera rien sans les gens d'ici",
    "Les chiffres sont meilleurs que prévu",
    "C'est une question de bon sens",
    "Personne ne sera oublié",
    "Le dossier sera rouvert s'il le faut",
    "Un hiver de plus, et il était trop tard",
];

const NAMES: &[&str] = &[
    "Odile Vanroy",
    "Karim Delsaux",
    "Mathilde Pirotte",
    "Joris Aelbrecht",
    "Solène Wautier",
    "Émile Kreins",
    "Nadia Thielemans",
    "Bastien Lorge",
];

const HEADINGS: &[&str] = &[
    "Ce qui change",
    "Les prochaines étapes",
    "Une question de moyens",
    "Les réactions",
    "Ce que disent les chiffres",
    "Un précédent dans la région",
    "À retenir",
    "Et ailleurs ?",
];

/// What tags are taken from.
pub(crate) const TAGS: &[&str] = &[
    "mobilité",
    "budget",
    "écoles",
    "énergie",
    "canal",
    "vélo",
    "jeunesse",
    "patrimoine",
    "emploi",
    "logement",
    "bruit",
    "frontière",
    "santé",
    "eau",
];

/// The names of the first categories.
pub(crate) const CATEGORIES: &[&str] = &[
    "Actualités",
    "Sécurité",
    "Culture",
    "Économie",
    "Enseignement",
    "Environnement",
    "Mobilité",
    "Santé",
    "Sports",
    "Société",
    "Patrimoine",
    "Vie locale",
];

/// `text` with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// A title.
pub(crate) fn title(dice: &mut Dice) -> String {
    let subject = capital(dice.of(WHO));
    let (does, what) = (dice.of(DOES), dice.of(WHAT));
    format!("{subject} {does} {what} {}", dice.of(WHERE))
}

/// The name of a person.
pub(crate) fn person(dice: &mut Dice) -> &'static str {
    dice.of(NAMES)
}

/// What stands above a part of a text.
pub(crate) fn heading(dice: &mut Dice) -> &'static str {
    dice.of(HEADINGS)
}

/// What somebody said.
pub(crate) fn quote(dice: &mut Dice) -> String {
    format!("{}, dit {}.", dice.of(QUOTES), dice.of(NAMES))
}

/// A sentence.
pub(crate) fn sentence(dice: &mut Dice) -> String {
    match dice.below(5) {
        0 => {
            let subject = capital(dice.of(WHO));
            let (does, what) = (dice.of(DOES), dice.of(WHAT));
            format!("{subject} {does} {what} {}.", dice.of(WHERE))
        }
        1 => {
            let when = capital(dice.of(WHEN));
            let (who, does, what) = (dice.of(WHO), dice.of(DOES), dice.of(WHAT));
            format!("{when}, {who} {does} {what} {}.", dice.of(WHY))
        }
        2 => {
            let (number, people, did) = (12 + dice.below(900), dice.of(PEOPLE), dice.of(DID));
            let place = dice.of(WHERE);
            format!("Au total, {number} {people} {did} {place}.")
        }
        3 => {
            let (quote, name) = (dice.of(QUOTES), dice.of(NAMES));
            format!(
                "« {quote} », explique {name}, qui suit le dossier {}.",
                dice.of(WHEN)
            )
        }
        _ => {
            let (number, who) = (2 + dice.below(97), capital(dice.of(WHO)));
            let (what, when) = (dice.of(WHAT), dice.of(WHEN));
            format!("{who} y consacre {number} % de ses moyens : {what}, {when}.")
        }
    }
}
