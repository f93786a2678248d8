//! A checker of JSON Schema (drafts 7 and 2020-12), as much of it as the schemas of this repository use: what it does not know it
//! refuses, so that no rule goes unchecked.

use serde_json::Value;

/// All that `value` has against `schema`, each with its place.
pub(crate) fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(schema, schema, value, "", &mut faults);
    faults
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let mut fault = |why: String| faults.push(format!("{at}: {why}"));
    let rules = schema.as_object().unwrap();
    let mut inner: Vec<(&Value, &Value, String)> = Vec::new();
    let none = serde_json::Map::new();
    let own = rules
        .get("properties")
        .map_or(&none, |own| own.as_object().unwrap());
    for (rule, wanted) in rules {
        match rule.as_str() {
            "$ref" => {
                let path = wanted.as_str().unwrap().strip_prefix('#').unwrap();
                inner.push((root.pointer(path).unwrap(), value, at.to_owned()));
            }
            "type" => {
                let one = [wanted.clone()];
                let all = wanted.as_array().map_or(&one[..], Vec::as_slice);
                if !all.iter().any(|kind| is(value, kind.as_str().unwrap())) {
                    fault(format!("{value} is no {wanted}"));
                }
            }
            "const" if value != wanted => fault(format!("{value} is not {wanted}")),
            "enum" if !wanted.as_array().unwrap().contains(value) => {
                fault(format!("{value} is none of {wanted}"));
            }
            "minimum" if value.as_f64().is_some_and(|n| n < wanted.as_f64().unwrap()) => {
                fault(format!("{value} is less than {wanted}"));
            }
            "maximum" if value.as_f64().is_some_and(|n| n > wanted.as_f64().unwrap()) => {
                fault(format!("{value} is more than {wanted}"));
            }
            "anyOf" => {
                let mut all = wanted.as_array().unwrap().iter();
                let fits = |one: &Value| {
                    let mut against = Vec::new();
                    check(root, one, value, at, &mut against);
                    against.is_empty()
                };
                if !all.any(fits) {
                    fault(format!("{value} is none of what it may be"));
                }
            }
            "uniqueItems" => {
                let all = value.as_array().map_or(&[][..], Vec::as_slice);
                if (1..all.len()).any(|at| all[..at].contains(&all[at])) {
                    fault(format!("{value} has an item twice"));
                }
            }
            "minItems"
                if value
                    .as_array()
                    .is_some_and(|all| (all.len() as u64) < wanted.as_u64().unwrap()) =>
            {
                fault(format!("fewer than {wanted}"));
            }
            "pattern"
                if value
                    .as_str()
                    .is_some_and(|text| !matches(wanted.as_str().unwrap(), text)) =>
            {
                fault(format!("{value} is not like {wanted}"));
            }
            "format" => {
                assert_eq!(wanted, "date-time");
                if value
                    .as_str()
                    .is_some_and(|text| chrono::DateTime::parse_from_rfc3339(text).is_err())
                {
                    fault(format!("{value} is no moment"));
                }
            }
            "required" => {
                for key in wanted.as_array().unwrap() {
                    if value
                        .as_object()
                        .is_some_and(|object| !object.contains_key(key.as_str().unwrap()))
                    {
                        fault(format!("{key} is missing"));
                    }
                }
            }
            "properties" => {
                for (key, rule) in own {
                    inner.extend(
                        value
                            .get(key)
                            .map(|value| (rule, value, format!("{at}/{key}"))),
                    );
                }
            }
            "additionalProperties" => {
                let all = value.as_object().into_iter().flatten();
                for (key, value) in all.filter(|(key, _)| !own.contains_key(*key)) {
                    if wanted == &Value::Bool(false) {
                        fault(format!("{key} is unknown"));
                    } else {
                        inner.push((wanted, value, format!("{at}/{key}")));
                    }
                }
            }
            "items" => {
                let all = value.as_array().into_iter().flatten().enumerate();
                inner.extend(all.map(|(number, value)| (wanted, value, format!("{at}/{number}"))));
            }
            // What is satisfied, and what says nothing of values.
            "const" | "enum" | "minimum" | "maximum" | "minItems" | "pattern" | "$schema"
            | "$defs" | "definitions" | "title" | "description" | "default" => {}
            unknown => panic!("this checker does not know {unknown}"),
        }
    }
    for (rule, value, at) in inner {
        check(root, rule, value, &at, faults);
    }
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        unknown => panic!("this checker does not know {unknown}"),
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    regex::Regex::new(pattern).unwrap().is_match(text)
}
