//! The index as bytes: a first line, then what has a fixed size (versions and gists), then the rest as
//! [postcard](https://docs.rs/postcard) has it, then a hash of all that. Whatever is not as it was written is no index.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

use super::{Index, Key, Known};
use crate::diagnostic::Diagnostic;
use crate::gist::{Gist, Past, Roll, Sort};
use crate::source::Listing;

/// What the file begins with. The number goes up whenever the same file would be read in another way: when any type
/// changes that is kept in it, or when an unchanged article would have another gist or head.
const FIRST: &[u8] = b"crieur index 1\n";

/// How many bytes a version has, and the hash at the end.
const VERSION: usize = 16;

/// How many versions or gists go through at a time.
const PIECE: usize = 1 << 12;

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
        let mut out = Hashed {
            inner: out,
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
        out.inner.write_all(&hash.to_le_bytes())
    }
}

/// Hashes what goes through.
struct Hashed<'a, T> {
    inner: &'a mut T,
    hash: Xxh3,
}

impl<R: Read> Read for Hashed<'_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(bytes)?;
        self.hash.update(&bytes[..count]);
        Ok(count)
    }
}

impl<W: Write> Write for Hashed<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.inner.write(bytes)?;
        self.hash.update(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// What was written down; nothing when what comes `from` a file of `length` bytes is not an index that was made under
/// `key`. It is read a piece after the other, so that most of it is in memory only once.
pub(super) fn read(from: &mut impl Read, length: u64, key: Key) -> Option<Index> {
    let mut from = Hashed {
        inner: from,
        hash: Xxh3::new(),
    };
    let mut first = [0; FIRST.len() + 8];
    from.read_exact(&mut first).ok()?;
    let count = first.strip_prefix(FIRST)?.try_into().ok()?;
    let count = usize::try_from(u64::from_le_bytes(count)).ok()?;
    // What says that it holds more than it has bytes for gets no memory.
    let length = usize::try_from(length).ok()?;
    let fixed = count.checked_mul(VERSION + Gist::BYTES)?;
    let rest = length.checked_sub(fixed.checked_add(first.len() + VERSION)?)?;
    let mut versions = Vec::with_capacity(count);
    each::<VERSION>(&mut from, count, |bytes| {
        versions.push(u128::from_le_bytes(*bytes));
    })?;
    let mut gists = Vec::with_capacity(count);
    each::<{ Gist::BYTES }>(&mut from, count, |bytes| {
        gists.push(Gist::from_bytes(bytes));
    })?;
    let mut bytes = vec![0; rest];
    from.read_exact(&mut bytes).ok()?;
    let mut last = [0; VERSION];
    from.inner.read_exact(&mut last).ok()?;
    let is_whole = from.hash.digest128().to_le_bytes() == last;
    // Nothing may come behind it.
    if !is_whole || from.inner.read(&mut [0]).ok()? > 0 {
        return None;
    }
    let rest: Rest<'_> = postcard::from_bytes(&bytes).ok()?;
    if rest.key != key {
        return None;
    }
    let past = Past {
        listing: rest.listing.into_owned(),
        versions,
        gists,
        sorts: rest.sorts.into_owned(),
        found: rest.found.into_owned(),
    };
    (past.listing.len() == count).then(|| Index {
        past,
        known: rest.known.into_owned(),
    })
}

/// Hands `count` pieces of `N` bytes to `take`.
fn each<const N: usize>(
    from: &mut impl Read,
    count: usize,
    mut take: impl FnMut(&[u8; N]),
) -> Option<()> {
    let mut piece = vec![0; PIECE * N];
    let mut left = count;
    while left > 0 {
        let here = left.min(PIECE);
        let bytes = &mut piece[..here * N];
        from.read_exact(bytes).ok()?;
        bytes.as_chunks().0.iter().for_each(&mut take);
        left -= here;
    }
    Some(())
}
