//! The names in one folder: gathered in one string, as a million small ones would take more room than their bytes, and
//! sorted by what can be read of them.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ffi::{OsStr, OsString};
use std::io;

use encoding_rs::WINDOWS_1252;
use rayon::slice::ParallelSliceMut as _;

/// From how many names on it is worth sorting them on all cores.
const SHARED: usize = 20_000;

/// Names, each as it can be read.
#[derive(Debug, Default)]
pub(super) struct Names {
    text: String,
    keys: Vec<Key>,
    /// Those that are not UTF-8, as the system has them, by where their legible form begins.
    legacy: Vec<(u32, OsString)>,
}

/// Where a name is in the text.
#[derive(Debug, Clone, Copy)]
struct Key {
    /// Its first bytes after those that all names begin with, by which most comparisons are settled.
    lead: u64,
    begin: u32,
    length: u32,
}

/// A part of a path as it can be read. One that is not UTF-8 comes from the time of windows-1252: so « caf\xE9 » has the id
/// of « café ».
pub(super) fn legible(part: &OsStr) -> Cow<'_, str> {
    let legacy = || {
        WINDOWS_1252
            .decode_without_bom_handling(part.as_encoded_bytes())
            .0
    };
    part.to_str().map_or_else(legacy, Cow::Borrowed)
}

impl Names {
    /// Adds a name. Tells whether it is UTF-8.
    ///
    /// # Errors
    /// That there are more than 4 GiB of names, which no system lists.
    pub(super) fn push(&mut self, name: &OsStr) -> io::Result<bool> {
        let place = |at: usize| u32::try_from(at).map_err(|_| io::ErrorKind::FileTooLarge);
        let begin = place(self.text.len())?;
        let legible = legible(name);
        place(self.text.len() + legible.len())?;
        self.text.push_str(&legible);
        self.keys.push(Key {
            lead: 0,
            begin,
            length: place(legible.len())?,
        });
        let is_utf8 = matches!(legible, Cow::Borrowed(_));
        if !is_utf8 {
            self.legacy.push((begin, name.to_owned()));
        }
        Ok(is_utf8)
    }

    /// Forgets all names and keeps their room.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.keys.clear();
        self.legacy.clear();
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// How many bytes they have.
    pub(super) fn bytes(&self) -> usize {
        self.text.len()
    }

    /// The name with the number `number`, as it can be read, and, where that is not the same, as the system has it.
    pub(super) fn get(&self, number: usize) -> (&str, Option<&OsStr>) {
        let key = &self.keys[number];
        (self.text(key), self.legacy(key))
    }

    fn text(&self, key: &Key) -> &str {
        let begin = key.begin as usize;
        &self.text[begin..begin + key.length as usize]
    }

    fn legacy(&self, key: &Key) -> Option<&OsStr> {
        // It nearly always is empty.
        let at = self
            .legacy
            .binary_search_by_key(&key.begin, |(begin, _)| *begin);
        at.ok().map(|at| self.legacy[at].1.as_os_str())
    }

    /// Sorts them by their bytes, since the order on disk may never matter. Tells whether two read the same.
    pub(super) fn sort(&mut self) -> bool {
        let Some(first) = self.keys.first() else {
            return false;
        };
        let first = self.text(first).as_bytes();
        let common = self.keys.iter().fold(first.len(), |common, key| {
            let name = self.text(key).as_bytes();
            if name.starts_with(&first[..common]) {
                return common;
            }
            let same = name.iter().zip(first);
            same.take_while(|(a, b)| a == b).count()
        });
        let mut keys = std::mem::take(&mut self.keys);
        for key in &mut keys {
            let rest = &self.text(key).as_bytes()[common..];
            let lead = rest.first_chunk().copied().unwrap_or_else(|| {
                let mut lead = [0; 8];
                lead[..rest.len()].copy_from_slice(rest);
                lead
            });
            key.lead = u64::from_be_bytes(lead);
        }
        // Numbers alone are sorted without a branch.
        if keys.len() < SHARED {
            keys.sort_unstable_by_key(|key| key.lead);
        } else {
            keys.par_sort_unstable_by_key(|key| key.lead);
        }
        for alike in keys.chunk_by_mut(|a, b| a.lead == b.lead) {
            alike.sort_unstable_by(|a, b| self.order(a, b));
        }
        self.keys = keys;
        // Only what is not UTF-8 can read as another name does.
        let mut pairs = self.keys.windows(2);
        !self.legacy.is_empty() && pairs.any(|pair| self.text(&pair[0]) == self.text(&pair[1]))
    }

    /// The order of two names whose first bytes are the same.
    fn order(&self, a: &Key, b: &Key) -> Ordering {
        let raw = |key| self.legacy(key).map(OsStr::as_encoded_bytes);
        let by_text = self.text(a).cmp(self.text(b));
        by_text.then_with(|| raw(a).cmp(&raw(b)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_by_their_bytes() {
        let written = [
            "2024-b.md",
            "2024-a-much-longer-one.md",
            "2024-a.md",
            "2024-a",
            "2024-é.md",
            "2024-a-much-longer-name.md",
            "2024-",
        ];
        let mut names = Names::default();
        for name in written {
            names.push(OsStr::new(name)).unwrap();
        }
        assert!(!names.sort());
        let mut wanted = written;
        wanted.sort_unstable();
        let sorted: Vec<_> = (0..names.len()).map(|number| names.get(number)).collect();
        assert_eq!(sorted, wanted.map(|name| (name, None)));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_not_utf_8_is_known_by_both_its_forms() {
        use std::os::unix::ffi::OsStrExt as _;
        let mut names = Names::default();
        let legacy = OsStr::from_bytes(b"caf\xE9.md");
        for name in [OsStr::new("cz.md"), legacy, OsStr::new("café.md")] {
            names.push(name).unwrap();
        }
        assert!(names.sort(), "two read the same");
        let sorted: Vec<_> = (0..names.len()).map(|number| names.get(number)).collect();
        let wanted = [
            ("café.md", None),
            ("café.md", Some(legacy)),
            ("cz.md", None),
        ];
        assert_eq!(sorted, wanted);
    }
}
