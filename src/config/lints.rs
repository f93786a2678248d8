//! `[lints]`: how much each finding matters, by its code.

use crate::diagnostic::{Finding, Level, Lints};
use crate::value::Fields;
use crate::wording::Phrase;

/// Reads `[lints]`: `unread-shape = "allow"`.
pub(super) fn read(mut fields: Fields<'_, '_>) -> Lints {
    let mut lints = Lints::default();
    let codes: Vec<&'static str> = Finding::ALL.iter().map(|(code, _)| *code).collect();
    for code in codes {
        let level = fields.parsed(code, "expected-level", Level::parse);
        if let Some(level) = level
            && !lints.set(code, level.value)
        {
            let finding = Finding::BadValue {
                key: code.to_owned(),
                written: "allow".into(),
                expected: Phrase::from("expected-audible-level"),
            };
            fields.report(finding, level.range);
        }
    }
    fields.finish();
    lints
}
