//! The report, as JSON. `docs/report.schema.json` says what may be in it; whoever takes a key away or gives it another meaning
//! counts `format` up.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::Report;
use crate::diagnostic::{Severity, values};
use crate::wording::{Tongue, Wording};

/// The version of the format.
const FORMAT: u32 = 1;

/// The text of the report. What is not known is `null`. Words are English, whatever language people read.
pub(super) fn text(report: &Report<'_>) -> String {
    let made = report.made;
    let error = |error: &crate::error::Error| error.message(&Wording::new(Tongue::English));
    let feeds = made.map(|made| made.feeds.iter().map(feed).collect::<Vec<Value>>());
    let value = json!({
        "format": FORMAT,
        "crieur": env!("CARGO_PKG_VERSION"),
        "started": moment(report.started),
        "duration_seconds": report.duration.as_secs_f64(),
        "now": report.now.map(moment),
        "outcome": report.outcome(),
        "exit_status": report.exit.code(),
        "error": report.error.map(error),
        "feeds": feeds,
        "pages": made.map(|made| &made.pages),
        "removed": made.map(|made| &made.removed),
        "articles": made.map(|made| &made.articles),
        "moves": made.map(|made| &made.moves),
        "findings": values(report.findings),
        "counts": counts(report),
    });
    // Texts and numbers always serialise.
    serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
}

fn feed(feed: &super::MadeFeed) -> Value {
    serde_json::to_value(feed).unwrap_or_default()
}

fn counts(report: &Report<'_>) -> Value {
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, one) in report.findings {
        *codes.entry(one.finding.code()).or_default() += 1;
    }
    let of = |wanted: Severity| {
        let all = report.findings.iter();
        all.filter(|(severity, _)| *severity == wanted).count()
    };
    let severities: BTreeMap<&str, usize> = Severity::ALL
        .into_iter()
        .map(|severity| (severity.name(), of(severity)))
        .collect();
    json!({ "severity": severities, "code": codes })
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
