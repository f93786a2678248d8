//! JSON Feed, read as any JSON.

use serde_json::Value;

use super::Read;

pub(super) fn json(bytes: &[u8]) -> Result<Read, String> {
    let feed: Value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if feed["version"]
        .as_str()
        .is_none_or(|version| !version.starts_with("https://jsonfeed.org/version/1"))
    {
        return Err("it is not JSON Feed".into());
    }
    required(&feed, "title")?;
    let items = feed["items"].as_array().ok_or("it has no items")?;
    let entry = |item: &Value| {
        item["content_html"]
            .as_str()
            .ok_or("an item has no content")?;
        Ok((required(item, "id")?, required(item, "url")?))
    };
    Ok(Read {
        entries: items.iter().map(entry).collect::<Result<_, String>>()?,
        ..Read::default()
    })
}

fn required(value: &Value, key: &str) -> Result<String, String> {
    match value[key].as_str() {
        Some(text) if !text.trim().is_empty() => Ok(text.to_owned()),
        _ => Err(format!("`{key}` is missing or empty")),
    }
}
