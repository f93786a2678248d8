//! The second part of the index, which stands behind the base and is written anew by each run that has something to keep: what
//! is known better than there, and what was made of it all. So one article that changed does not have a million written down.

use std::io::{self, Read, Write};

use super::hashed::{HASH, Hash, Hashed};
use super::{Calm, Known};
use crate::gist::Later;

/// Where the rest of a tail is.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// Where what is known begins, and how many bytes it has.
    pub(super) known: (u64, usize),
    /// The hash of what is before that.
    hash: Hash,
}

/// Writes the tail of a base whose parts have the hashes `base`.
///
/// # Errors
/// Those of `out`, and what cannot be put into words.
pub(super) fn write(
    base: &[Hash; 2],
    later: &Later,
    known: &Known,
    calm: Option<&Calm>,
    out: &mut impl Write,
) -> io::Result<()> {
    let first = postcard::to_stdvec(&(later, calm)).map_err(io::Error::other)?;
    let mut hashed = Hashed::behind(base, &mut *out);
    hashed.write_all(&(first.len() as u64).to_le_bytes())?;
    hashed.write_all(&first)?;
    let hash = hashed.close()?;
    let mut hashed = Hashed::behind(&[hash], out);
    postcard::to_io(known, &mut hashed).map_err(io::Error::other)?;
    hashed.close().map(drop)
}

/// What a calm run asks, and where the rest is, in the `length` bytes that come `from` behind the end, at `begin`, of a base
/// whose parts have the hashes `base`.
pub(super) fn read(
    base: &[Hash; 2],
    from: &mut impl Read,
    (begin, length): (u64, u64),
) -> Option<(Later, Option<Calm>, Plan)> {
    let mut from = Hashed::behind(base, from);
    let mut first = [0; 8];
    from.read_exact(&mut first).ok()?;
    let first = u64::from_le_bytes(first);
    let behind = first.checked_add(8 + HASH as u64)?;
    let known = length.checked_sub(behind)?.checked_sub(HASH as u64)?;
    let mut bytes = vec![0; usize::try_from(first).ok()?];
    from.read_exact(&mut bytes).ok()?;
    let hash = from.check()?;
    let (later, calm) = postcard::from_bytes(&bytes).ok()?;
    let plan = Plan {
        known: (begin + behind, usize::try_from(known).ok()?),
        hash,
    };
    Some((later, calm, plan))
}

/// What is known, whose bytes are next `from` there; nothing when these are not as they were written.
pub(super) fn read_known(plan: &Plan, from: &mut impl Read) -> Option<Vec<u8>> {
    let mut from = Hashed::behind(&[plan.hash], from);
    let mut bytes = vec![0; plan.known.1];
    from.read_exact(&mut bytes).ok()?;
    from.check()?;
    Some(bytes)
}
