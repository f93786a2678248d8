//! A listing as bytes, to be kept from one run to the next: its long parts as they are in memory, so that they are read
//! straight to where they will stay.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Folder, Listing, STRETCH};
use crate::source::Unseen;

/// What is short.
#[derive(Serialize, Deserialize)]
struct Rest {
    #[serde(with = "crate::text::path")]
    root: PathBuf,
    folders: Vec<Folder>,
    paths: String,
    legacy: Vec<(usize, OsString)>,
    legacy_folders: Vec<(usize, OsString)>,
    doubled: bool,
    unseen: Vec<Unseen>,
}

/// How many bytes an end takes.
const END: usize = size_of::<u32>();

impl Listing {
    /// Writes it down: how many bytes of names there are, how many names, how many bytes of all else; then these.
    ///
    /// # Errors
    /// Those of `out`, and what cannot be put into words.
    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let legacy = self.legacy_folders.iter();
        let rest = Rest {
            root: self.root.clone(),
            folders: self.folders.clone(),
            paths: self.paths.clone(),
            legacy: self.legacy.clone(),
            legacy_folders: legacy
                .map(|(number, file)| (*number, file.clone().into()))
                .collect(),
            doubled: self.doubled,
            unseen: self.unseen.clone(),
        };
        let rest = postcard::to_stdvec(&rest).map_err(io::Error::other)?;
        for count in [self.names.len(), self.ends.len(), rest.len()] {
            out.write_all(&(count as u64).to_le_bytes())?;
        }
        out.write_all(self.names.as_bytes())?;
        self.each_ends(|ends| out.write_all(ends))?;
        out.write_all(&rest)
    }

    /// Hands the bytes of the ends to `take`, some after the others.
    pub(super) fn each_ends<E>(
        &self,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut bytes = [0; STRETCH * END];
        for ends in self.ends.chunks(STRETCH) {
            let room = &mut bytes[..ends.len() * END];
            for (to, end) in room.as_chunks_mut().0.iter_mut().zip(ends) {
                *to = end.to_le_bytes();
            }
            take(room)?;
        }
        Ok(())
    }

    /// What was written down; nothing when that is not what comes `from` there, of which no more than `most` bytes are read.
    pub(crate) fn read(from: &mut impl Read, most: u64) -> Option<Self> {
        let mut counts = [[0; 8]; 3];
        from.read_exact(counts.as_flattened_mut()).ok()?;
        let [names, ends, rest] = counts.map(u64::from_le_bytes);
        // What says that it holds more than it has bytes for gets no memory.
        let all = ends
            .checked_mul(END as u64)?
            .checked_add(names)?
            .checked_add(rest)?;
        if all > most {
            return None;
        }
        let mut bytes = |count: u64| {
            let mut bytes = vec![0; usize::try_from(count).ok()?];
            from.read_exact(&mut bytes).ok()?;
            Some(bytes)
        };
        let names = String::from_utf8(bytes(names)?).ok()?;
        let count = usize::try_from(ends).ok()?;
        let mut ends = Vec::with_capacity(count);
        while ends.len() < count {
            let here = STRETCH.min(count - ends.len());
            let piece = bytes((here * END) as u64)?;
            ends.extend(
                piece
                    .as_chunks()
                    .0
                    .iter()
                    .map(|end| u32::from_le_bytes(*end)),
            );
        }
        let rest: Rest = postcard::from_bytes(&bytes(rest)?).ok()?;
        let legacy_folders = rest.legacy_folders.into_iter();
        Some(Self {
            root: rest.root,
            folders: rest.folders,
            paths: rest.paths,
            names,
            ends,
            legacy: rest.legacy,
            legacy_folders: legacy_folders
                .map(|(number, file)| (number, file.into()))
                .collect(),
            doubled: rest.doubled,
            unseen: rest.unseen,
        })
    }
}
