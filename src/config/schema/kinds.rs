//! The kinds of values in feeds.toml, as JSON Schema says them. They refuse no value that crieur takes, but for spellings that
//! nobody would choose.

use chrono_tz::TZ_VARIANTS;
use serde_json::{Value, json};

/// A text.
pub(super) fn text() -> Value {
    json!({ "type": "string" })
}

/// A text with something to read in it.
pub(super) fn words() -> Value {
    json!({ "type": "string", "pattern": r"\S" })
}

/// A code of a language.
pub(super) fn code() -> Value {
    json!({ "type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$" })
}

/// How the addresses of articles are made. One that would give all of them the same is refused.
pub(super) fn pattern() -> Value {
    json!({ "type": "string", "pattern": r"\{(slug|title|path)\}" })
}

/// A whole address on the web.
pub(super) fn address() -> Value {
    json!({ "type": "string", "pattern": "^https?://." })
}

/// A text, or a list of at least so many.
pub(super) fn texts(least: usize) -> Value {
    list_of(&words(), least)
}

/// A code of a language, or a list of these.
pub(super) fn codes() -> Value {
    list_of(&code(), 0)
}

fn list_of(item: &Value, least: usize) -> Value {
    let mut list = json!({ "type": "array", "items": item });
    if least > 0 {
        list["minItems"] = least.into();
    }
    json!({ "anyOf": [list, item] })
}

/// True or false.
pub(super) fn truth() -> Value {
    json!({ "type": "boolean" })
}

/// A whole number.
pub(super) fn count(least: u32, most: u32) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

/// One of a few words.
pub(super) fn one_of(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words })
}

/// Some of the formats.
pub(super) fn formats(all: &[&str]) -> Value {
    let list = json!({ "type": "array", "items": one_of(all), "minItems": 1, "uniqueItems": true });
    json!({ "anyOf": [list, one_of(all)] })
}

/// An hour of the day.
pub(super) fn hour() -> Value {
    json!({ "type": "string", "pattern": "^([01]?[0-9]|2[0-3]):[0-5]?[0-9]$" })
}

/// A time zone.
pub(super) fn zone() -> Value {
    let names: Vec<&str> = TZ_VARIANTS.iter().map(|zone| zone.name()).collect();
    one_of(&names)
}

/// A number, or a share of a hundred.
pub(super) fn share() -> Value {
    let percent = json!({ "type": "string", "pattern": r"^(100|[0-9]{1,2})[ \u00a0\u202f]*%$" });
    json!({ "anyOf": [{ "type": "integer", "minimum": 0 }, percent] })
}

/// Whether crieur's own stylesheet counts, or the address of another one.
pub(super) fn style() -> Value {
    json!({ "anyOf": [truth(), words()] })
}

/// A number of bytes, or a size with its unit.
pub(super) fn size() -> Value {
    let size =
        json!({ "type": "string", "pattern": r"^[0-9_]+[ \u00a0\u202f]*([kKmM]?[iI]?[bBoO])?$" });
    json!({ "anyOf": [{ "type": "integer", "minimum": 4096 }, size] })
}

/// A number of days, or a time with its unit.
pub(super) fn time() -> Value {
    let time = json!({ "type": "string", "pattern": r"^[0-9_]+[ \u00a0\u202f]*(days?|jours?|weeks?|semaines?)?$" });
    json!({ "anyOf": [count(1, 100_000), time] })
}

/// A name, a table of what is known of a person, or a list of these.
pub(super) fn people() -> Value {
    let one = json!({ "anyOf": [words(), { "$ref": "#/definitions/author" }] });
    json!({ "anyOf": [one.clone(), { "type": "array", "items": one }] })
}
