//! The first part of the index: every article as it was when all of them were written down last. What a calm run asks comes
//! first: which files there were, and their versions. Gists and what else belongs to them follow, and are read when they are
//! wanted.

use std::io::{self, Read, Write};

use super::Key;
use super::hashed::{HASH, Hash, Hashed};
use crate::gist::{Extra, Gist, Roll};
use crate::source::Listing;

/// What the file begins with. The number goes up whenever the same file would be read in another way: when any type
/// changes that is kept in it, or when an unchanged article would have another gist or head.
const FIRST: &[u8] = b"crieur index 2\n";

/// How many bytes a version has.
const VERSION: usize = 8;

/// How many versions or gists go through at a time.
const PIECE: usize = 1 << 12;

/// The numbers behind the first line.
const NUMBERS: usize = 3;

/// Where the parts of a base are, and what they are told by.
#[derive(Debug, Clone, Default)]
pub(super) struct Plan {
    /// How many articles there are.
    pub(super) count: usize,
    /// Where the gists begin.
    pub(super) gists: u64,
    /// How many bytes there are behind the gists.
    extra: usize,
    /// Where the base ends.
    pub(super) end: u64,
    /// The hash of what is before the gists.
    pub(super) hash: Hash,
}

/// Writes a base into `out`, a piece after the other, so that it is nowhere twice. Gives the hashes of its
/// parts.
///
/// # Errors
/// Those of `out`, and what cannot be put into words.
pub(super) fn write(
    key: Key,
    listing: &Listing,
    roll: &Roll,
    mut out: &mut impl Write,
) -> io::Result<[Hash; 2]> {
    let extra = Extra {
        sorts: roll.sorts.to_vec(),
        found: roll.found.clone(),
        doubles: roll.doubles.clone(),
    };
    let extra = postcard::to_stdvec(&extra).map_err(io::Error::other)?;
    let mut first = Hashed::behind(&[], &mut out);
    first.write_all(FIRST)?;
    for number in [key.0, roll.versions.len() as u64, extra.len() as u64] {
        first.write_all(&number.to_le_bytes())?;
    }
    let mut piece = Vec::with_capacity(PIECE * Gist::BYTES);
    for versions in roll.versions.chunks(PIECE) {
        piece.clear();
        piece.extend(versions.iter().flat_map(|version| version.to_le_bytes()));
        first.write_all(&piece)?;
    }
    listing.write(&mut first)?;
    let hash = first.close()?;
    let mut second = Hashed::behind(&[hash], &mut out);
    for gists in roll.gists.chunks(PIECE) {
        piece.clear();
        for gist in gists {
            piece.extend_from_slice(&Gist::to_bytes(gist.as_ref()));
        }
        second.write_all(&piece)?;
    }
    second.write_all(&extra)?;
    Ok([hash, second.close()?])
}

/// What is before the gists: the articles and their versions. Nothing when what comes `from` a file of `length` bytes was not
/// written under `key`.
pub(super) fn read(
    from: &mut impl Read,
    length: u64,
    key: Key,
) -> Option<(Plan, Listing, Vec<u64>)> {
    let mut from = Hashed::behind(&[], from);
    let mut first = [0; FIRST.len() + NUMBERS * 8];
    from.read_exact(&mut first).ok()?;
    let numbers: &[[u8; 8]] = first.strip_prefix(FIRST)?.as_chunks().0;
    let numbers: &[[u8; 8]; NUMBERS] = numbers.try_into().ok()?;
    let [its_key, count, extra] = numbers.map(u64::from_le_bytes);
    // What says that it holds more than it has bytes for gets no memory.
    let fixed = count.checked_mul((VERSION + Gist::BYTES) as u64)?;
    if its_key != key.0 || fixed.checked_add(extra)? > length {
        return None;
    }
    let count = usize::try_from(count).ok()?;
    let mut versions = Vec::with_capacity(count);
    each::<VERSION>(&mut from, count, |bytes| {
        versions.push(u64::from_le_bytes(*bytes));
    })?;
    let listing = Listing::read(&mut from, length)?;
    let gists = from.count() + HASH as u64;
    let plan = Plan {
        count,
        gists,
        extra: usize::try_from(extra).ok()?,
        end: gists + (count * Gist::BYTES) as u64 + extra + HASH as u64,
        hash: from.check()?,
    };
    (listing.len() == count && plan.end <= length).then_some((plan, listing, versions))
}

/// Hands the gists, of which `from` begins with the first, to `take`, one after the other, and gives what belongs to them and
/// the hash of the end. Nothing when they are not as they were written, which shows when they have been handed over.
pub(super) fn read_gists(
    plan: &Plan,
    from: &mut impl Read,
    take: &mut dyn FnMut(Option<Gist>),
) -> Option<(Extra, Hash)> {
    let mut from = Hashed::behind(&[plan.hash], from);
    each::<{ Gist::BYTES }>(&mut from, plan.count, |bytes| take(Gist::from_bytes(bytes)))?;
    let mut bytes = vec![0; plan.extra];
    from.read_exact(&mut bytes).ok()?;
    let hash = from.check()?;
    Some((postcard::from_bytes(&bytes).ok()?, hash))
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
