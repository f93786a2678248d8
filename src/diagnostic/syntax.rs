//! What a parser's words about a fault of syntax mean to somebody who writes articles. A fault that is not known here is
//! told in the parser's own words.

use crate::wording::{Argument, Phrase};

/// The commonest faults: a part of what the parser says, and the phrase that says it plainly, with a remedy.
const TOML: [(&str, &str); 11] = [
    ("must be quoted", "fault-unquoted"),
    ("recurse", "fault-deep"),
    ("unquoted key", "fault-key"),
    ("duplicate key", "fault-twice"),
    ("unclosed array table", "fault-double-bracket"),
    ("unclosed table", "fault-bracket"),
    ("unclosed array", "fault-list"),
    ("invalid basic string", "fault-quote"),
    ("escape", "fault-backslash"),
    ("unicode value", "fault-backslash"),
    ("with no value", "fault-no-value"),
];

const YAML: [(&str, &str); 9] = [
    ("simple key expect", "fault-space"),
    ("recursion", "fault-deep"),
    ("tab", "fault-tab"),
    ("mapping values", "fault-colon"),
    ("trailing content", "fault-same-quote"),
    ("duplicate mapping key", "fault-key-twice"),
    ("unclosed", "fault-unclosed"),
    ("budget", "fault-deep"),
    ("depth", "fault-deep"),
];

const JSON: [(&str, &str); 4] = [
    ("Trailing comma", "fault-json-comma"),
    ("Expected comma", "fault-json-no-comma"),
    ("Expected string", "fault-json-quotes"),
    ("nesting depth", "fault-deep"),
];

/// The phrase for what the parser of `language` said.
pub(crate) fn fault(language: &str, said: String) -> Phrase {
    let (known, other): (&[(&str, &'static str)], _) = match language {
        "TOML" => (&TOML, "fault-toml"),
        "JSON" => (&JSON, "fault-json"),
        _ => (&YAML, "fault-yaml"),
    };
    match known.iter().find(|(part, _)| said.contains(part)) {
        Some((_, id)) => Phrase::from(*id),
        None => Phrase::about(other, vec![("said", Argument::Text(said))]),
    }
}
