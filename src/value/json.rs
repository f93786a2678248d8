//! [JSON](https://www.rfc-editor.org/rfc/rfc8259), with the place of each value.

use std::ops::Range;

use jsonc_parser::ast;
use jsonc_parser::common::Ranged as _;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::{Placed, Table, Text, Value};
use crate::diagnostic::{self, Diagnostic, Finding};

/// JSON itself, without the freedoms that the parser knows.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

pub(super) fn parse(text: Text<'_>, range: Range<usize>) -> Result<Table, Vec<Diagnostic>> {
    let base = range.start;
    let source = &text.whole[range.clone()];
    let fault = |said: String, at: Range<usize>| {
        let finding = if said.starts_with("Unterminated object") {
            Finding::FrontMatterOpen {
                fence: "{".into(),
                end: "}".into(),
            }
        } else {
            let fault = diagnostic::fault("JSON", said);
            Finding::Syntax {
                language: "JSON".into(),
                fault,
            }
        };
        vec![text.diagnose(finding, at)]
    };
    let parsed = parse_to_ast(source, &CollectOptions::default(), &STRICT).map_err(|error| {
        let at = error.range();
        fault(error.kind().to_string(), at.start + base..at.end + base)
    })?;
    match parsed.value {
        Some(ast::Value::Object(object)) => Ok(table(object, base)),
        _ => Err(fault("it holds no keys".to_owned(), range)),
    }
}

/// Of a key that stands twice the first counts, as in the other languages.
fn table(object: ast::Object<'_>, base: usize) -> Table {
    let pair = |property: ast::ObjectProp<'_>| {
        let name = property.name.range();
        let name = Placed {
            value: property.name.as_str().to_owned(),
            range: name.start + base..name.end + base,
        };
        (name, placed(property.value, base))
    };
    object.properties.into_iter().map(pair).collect()
}

fn placed(value: ast::Value<'_>, base: usize) -> Placed<Value> {
    let range = value.range();
    let range = range.start + base..range.end + base;
    let value = match value {
        ast::Value::StringLit(text) => Value::Text(text.value.into_owned()),
        ast::Value::NumberLit(number) => match (number.value.parse(), number.value.parse()) {
            (Ok(whole), _) => Value::Whole(whole),
            (_, Ok(number)) => Value::Number(number),
            _ => Value::Text(number.value.to_owned()),
        },
        ast::Value::BooleanLit(truth) => Value::Truth(truth.value),
        ast::Value::NullKeyword(_) => Value::Nothing,
        ast::Value::Array(list) => Value::List(
            list.elements
                .into_iter()
                .map(|item| placed(item, base))
                .collect(),
        ),
        ast::Value::Object(object) => Value::Table(table(object, base)),
    };
    Placed { value, range }
}
