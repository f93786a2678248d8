//! Gives diagnostics to programs: as JSON of our own, and as [SARIF 2.1.0][sarif], which code hosts and editors read.
//! Codes and words are the same whatever language people read.
//!
//! [sarif]: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Diagnostic, Finding, Severity};
use crate::text::path_in_reference;
use crate::wording::{Tongue, Wording};

/// `{"findings": [{code, severity, message, remedy, file, line?, column?, end_column?}], "errors": n, "warnings": n}`.
/// Lines and columns count from 1, columns in characters; `end_column` is the first one after the place. A finding about
/// a file as a whole has none of them.
pub fn json(said: &[(Severity, &Diagnostic)]) -> String {
    let count = |wanted| {
        said.iter()
            .filter(|(severity, _)| *severity == wanted)
            .count()
    };
    pretty(&json!({
        "findings": values(said),
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
    }))
}

/// The findings of [`json()`] alone.
pub fn values(said: &[(Severity, &Diagnostic)]) -> Vec<Value> {
    let wording = Wording::new(Tongue::English);
    said.iter()
        .map(|(severity, diagnostic)| {
            let Diagnostic { finding, place } = diagnostic;
            let mut object = Map::new();
            object.insert("code".into(), finding.code().into());
            object.insert("severity".into(), severity.name().into());
            object.insert("message".into(), finding.message(&wording).into());
            object.insert("remedy".into(), finding.remedy(&wording).into());
            object.insert("file".into(), place.file.to_string_lossy().into());
            if let Some(position) = &place.position {
                object.insert("line".into(), position.line.into());
                object.insert("column".into(), position.column.into());
                object.insert("end_column".into(), position.end_column().into());
            }
            Value::Object(object)
        })
        .collect()
}

/// A SARIF log of one run. Every rule there is is in it, so that a result can be looked up.
pub fn sarif(said: &[(Severity, &Diagnostic)]) -> String {
    let wording = Wording::new(Tongue::English);
    let rules: Vec<Value> = Finding::ALL
        .iter()
        .map(|(code, severity)| {
            json!({ "id": code, "defaultConfiguration": { "level": severity.name() } })
        })
        .collect();
    let results: Vec<Value> = said
        .iter()
        .map(|(severity, diagnostic)| {
            let Diagnostic { finding, place } = diagnostic;
            let mut location = json!({ "artifactLocation": { "uri": uri(&place.file) } });
            if let Some(position) = &place.position {
                location["region"] = json!({
                    "startLine": position.line,
                    "startColumn": position.column,
                    "endColumn": position.end_column(),
                });
            }
            json!({
                "ruleId": finding.code(),
                "level": severity.name(),
                "message": {
                    "text": format!("{}\n{}", finding.message(&wording), finding.remedy(&wording)),
                },
                "locations": [{ "physicalLocation": location }],
            })
        })
        .collect();
    pretty(&json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "crieur", "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

/// A path as a reference of RFC 3986: relative where the path is.
fn uri(path: &Path) -> String {
    let path = path_in_reference(path.as_os_str().as_encoded_bytes());
    match path.strip_prefix('/') {
        Some(path) => format!("file:///{path}"),
        None => path,
    }
}

fn pretty(value: &Value) -> String {
    // Texts and numbers always serialise.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
