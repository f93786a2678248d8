//! `[encodings]`: how the files of old folders are encoded, where nothing in them says so.

use encoding_rs::Encoding;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Finding;
use crate::text::encoding;
use crate::value::{Table, Text, Value};

/// The encodings that are pinned, each for a folder and those below it.
#[derive(Debug, Clone, Default)]
pub struct Encodings(Vec<(String, &'static Encoding)>);

impl Encodings {
    /// The encoding that the folder nearest to the article at `path` has; `path` is below the folder of articles, with
    /// `/` between its parts.
    pub fn of(&self, path: &str) -> Option<&'static Encoding> {
        let holds = |folder: &str| {
            folder.is_empty()
                || path
                    .strip_prefix(folder)
                    .is_some_and(|rest| rest.starts_with('/'))
        };
        let pinned = self.0.iter().filter(|(folder, _)| holds(folder));
        let nearest = pinned.max_by_key(|(folder, _)| folder.len());
        nearest.map(|(_, encoding)| *encoding)
    }
}

/// Reads `[encodings]`: `"archives/2004" = "windows-1252"`, with `"."` for the folder of articles itself.
pub(super) fn read(text: Text<'_>, table: &Table, found: &mut Vec<Diagnostic>) -> Encodings {
    let mut encodings = Vec::new();
    for (folder, value) in table {
        let written = match &value.value {
            Value::Text(label) => match encoding(label) {
                Some(encoding) => {
                    let folder = folder.value.trim_matches(['/', '.']);
                    encodings.push((folder.to_owned(), encoding));
                    continue;
                }
                None => label.as_str(),
            },
            _ => text.whole.get(value.range.clone()).unwrap_or_default(),
        };
        let finding = Finding::BadValue {
            key: folder.value.clone(),
            written: written.into(),
            expected: "expected-encoding".into(),
        };
        found.push(text.diagnose(finding, value.range.clone()));
    }
    Encodings(encodings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_folder_counts() {
        let pinned = Encodings(vec![
            (String::new(), encoding_rs::UTF_8),
            ("a".into(), encoding_rs::WINDOWS_1252),
            ("a/b".into(), encoding_rs::ISO_8859_15),
        ]);
        for (path, encoding) in [
            ("x.txt", encoding_rs::UTF_8),
            ("ab/x.txt", encoding_rs::UTF_8),
            ("a/x.txt", encoding_rs::WINDOWS_1252),
            ("a/b/c/x.txt", encoding_rs::ISO_8859_15),
        ] {
            assert_eq!(pinned.of(path), Some(encoding), "{path}");
        }
        assert_eq!(Encodings::default().of("x.txt"), None);
    }
}
