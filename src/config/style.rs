//! The stylesheet of pages, and that of feeds: crieur's own, none, or one of the site's.

use url::Url;

use crate::text::is_web;
use crate::value::{Fields, Value};

/// How something looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Style {
    /// As crieur has it: the stylesheet lies among the feeds.
    Own,
    /// As the browser has it.
    None,
    /// As the stylesheet there says.
    At(Url),
}

/// `page_style = false`, or `page_style = "/style.css"`, which is relative to `base`.
pub(super) fn read(fields: &mut Fields<'_, '_>, key: &'static str, base: &Url) -> Style {
    let Some(value) = fields.value(key) else {
        return Style::Own;
    };
    let style = match &value.value {
        Value::Truth(true) => Some(Style::Own),
        Value::Truth(false) => Some(Style::None),
        Value::Text(text) => {
            let address = base.join(text.trim()).ok().filter(is_web);
            address.filter(|_| !text.trim().is_empty()).map(Style::At)
        }
        _ => None,
    };
    style.unwrap_or_else(|| {
        fields.bad_value(key, value, "expected-style");
        Style::Own
    })
}
