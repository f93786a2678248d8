//! `crieur explain`: the long story of a finding. It needs no feeds.toml.

use super::console::Console;
use crate::error::Error;
use crate::exit::Exit;
use crate::explain;

pub(super) fn explain(code: Option<&str>, console: &Console) -> Result<Exit, Error> {
    let Some(code) = code else {
        console.data(&explain::list(console.tongue()));
        return Ok(Exit::Done);
    };
    // Codes are copied with their brackets: `error[no-date]`.
    let bare = code
        .trim_end_matches(']')
        .rsplit('[')
        .next()
        .unwrap_or(code);
    let Some(page) = explain::page(bare, console.tongue()) else {
        let codes = explain::codes();
        let near = codes.map(|known| (strsim::damerau_levenshtein(known, bare), known));
        let likely = near.min().filter(|(distance, _)| *distance <= 3);
        return Err(Error::UnknownCode {
            code: code.to_owned(),
            likely: likely.map(|(_, known)| known.to_owned()),
        });
    };
    console.data(&page.to_string());
    Ok(Exit::Done)
}
