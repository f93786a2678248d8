//! The index as bytes: a first line, then what has a fixed size (versions and gists), then the rest as
//! [postcard](https://docs.rs/postcard) has it, then a hash of all that. Whatever is not as it was written is no index.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::{Index, Key, Known};
use crate::diagnostic::Diagnostic;
use crate::gist::{Gist, Past, Roll, Sort};
use crate::source::Listing;

/// What the file begins with. The number goes up whenever the same file would be read in another way: when any type
/// changes that is kept in it, or when an unchanged article would have another gist or head.
const FIRST: &[u8] = b"crieur index 1\n";

/// How many bytes a version has, and the hash at the end.
const VERSION: usize = 16;

/// All that has no fixed size.
#[derive(Serialize, Deserialize)]
struct Rest<'a> {
    key: Key,
    listing: Cow<'a, Listing>,
    sorts: Cow<'a, [Sort]>,
    found: Cow<'a, BTreeMap<usize, Vec<Diagnostic>>>,
    known: Cow<'a, Known>,
}

/// What is to be written down.
pub(super) struct Written<'a> {
    pub(super) key: Key,
    pub(super) listing: &'a Listing,
    pub(super) roll: &'a Roll,
    pub(super) known: &'a Known,
}

impl Written<'_> {
    /// Writes it into `out`, a piece after the other, so that it is nowhere twice.
    ///
    /// # Errors
    /// Those of `out`, and what cannot be put into words.
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        const PIECE: usize = 1 << 12;
        let mut out = Hashed {
            out,
            hash: Xxh3::new(),
        };
        out.write_all(FIRST)?;
        let count = self.roll.versions.len() as u64;
        out.write_all(&count.to_le_bytes())?;
        let mut piece = Vec::with_capacity(PIECE * Gist::BYTES);
        for versions in self.roll.versions.chunks(PIECE) {
            piece.clear();
            let bytes = versions.iter().flat_map(|version| version.to_le_bytes());
            piece.extend(bytes);
            out.write_all(&piece)?;
        }
        for gists in self.roll.gists.chunks(PIECE) {
            piece.clear();
            for gist in gists {
                piece.extend_from_slice(&Gist::to_bytes(gist.as_ref()));
            }
            out.write_all(&piece)?;
        }
        let rest = Rest {
            key: self.key,
            listing: Cow::Borrowed(self.listing),
            sorts: Cow::Borrowed(&self.roll.sorts),
            found: Cow::Borrowed(&self.roll.found),
            known: Cow::Borrowed(self.known),
        };
        postcard::to_io(&rest, &mut out).map_err(io::Error::other)?;
        let hash = out.hash.digest128();
        out.out.write_all(&hash.to_le_bytes())
    }
}

/// Hashes what goes through.
struct Hashed<'a, W> {
    out: &'a mut W,
    hash: Xxh3,
}

impl<W: Write> Write for Hashed<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.hash.update(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// What was written down; nothing when `bytes` are not an index that was made under `key`.
pub(super) fn read(bytes: &[u8], key: Key) -> Option<Index> {
    let (bytes, hash) = bytes.split_at_checked(bytes.len().checked_sub(VERSION)?)?;
    if xxh3_128(bytes).to_le_bytes() != *hash {
        return None;
    }
    let (count, bytes) = bytes.strip_prefix(FIRST)?.split_at_checked(8)?;
    let count = usize::try_from(u64::from_le_bytes(count.try_into().ok()?)).ok()?;
    let (versions, bytes) = bytes.split_at_checked(count.checked_mul(VERSION)?)?;
    let (gists, bytes) = bytes.split_at_checked(count.checked_mul(Gist::BYTES)?)?;
    let rest: Rest<'_> = postcard::from_bytes(bytes).ok()?;
    if rest.key != key {
        return None;
    }
    let versions = versions.par_chunks_exact(VERSION);
    let version = |bytes: &[u8]| bytes.try_into().map(u128::from_le_bytes);
    let past = Past {
        listing: rest.listing.into_owned(),
        versions: versions.map(version).collect::<Result<_, _>>().ok()?,
        gists: gists
            .par_chunks_exact(Gist::BYTES)
            .map(Gist::from_bytes)
            .collect(),
        sorts: rest.sorts.into_owned(),
        found: rest.found.into_owned(),
    };
    (past.listing.len() == count).then(|| Index {
        past,
        known: rest.known.into_owned(),
    })
}
