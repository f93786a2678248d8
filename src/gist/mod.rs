//! Gists: what choosing needs to know of an article, in a few dozen bytes, so that a million of them fit into memory and
//! are gone through in milliseconds. Words are told by their hashes; where two hashes meet, the articles themselves are
//! looked at, so that a hash alone decides nothing.

mod call;
mod caller;
mod crowd;
mod newest;
mod past;
mod roll;
mod quick;
mod recalled;
mod sort;
mod twins;

use chrono::{DateTime, FixedOffset};
use xxhash_rust::xxh3::xxh3_64;

pub use call::{Call, call};
pub use crowd::{Crowd, Part};
pub(crate) use newest::Newest;
pub use past::{Extra, Later, Past};
pub use quick::Quick;
pub use roll::Roll;
pub use sort::{Sort, Sorts};

use crate::head::Head;
use crate::text::{Fold, Plain};

/// What is known of an article without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Gist {
    /// The hash of its id, as it is before the ledger is asked.
    pub id: u64,
    /// The hash of its address.
    pub address: u64,
    /// When it appeared, in seconds since 1970.
    pub published: i64,
    /// When it last changed; [`Self::published`] when it says nothing else.
    pub updated: i64,
    /// When it is to be withdrawn; [`Self::NEVER`] for nearly all.
    pub expires: i64,
    /// The hash of its title, in which case, accents and spacing do not count.
    pub title: u32,
    /// Its sort, by number in some [`Sorts`].
    pub sort: u32,
    /// The offset from UTC in which its date was written, in minutes.
    pub offset: i16,
    /// Whether it is not finished.
    pub draft: bool,
}

impl Gist {
    /// The end of an article that has none.
    pub const NEVER: i64 = i64::MAX;

    /// The gist of `head`, whose sort has the number `sort`.
    pub fn of(head: &Head, sort: u32) -> Self {
        let offset = head.published.at.offset().local_minus_utc() / 60;
        Self {
            id: hash(&head.id),
            address: hash(head.permalink.as_str()),
            published: head.published.at.timestamp(),
            updated: head.updated.at.timestamp(),
            expires: head.expires.map_or(Self::NEVER, |at| at.timestamp()),
            title: title(&head.title),
            sort,
            // Offsets are whole minutes and less than a day.
            offset: i16::try_from(offset).unwrap_or_default(),
            draft: head.draft,
        }
    }

    /// How many bytes it takes when it is written down.
    pub(crate) const BYTES: usize = 51;

    /// A gist as bytes, or that there is none.
    pub(crate) fn to_bytes(gist: Option<&Self>) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        let Some(gist) = gist else { return bytes };
        let mut rest = bytes.as_mut_slice();
        let mut put = |part: &[u8]| {
            let (here, behind) = std::mem::take(&mut rest).split_at_mut(part.len());
            here.copy_from_slice(part);
            rest = behind;
        };
        put(&[1 + u8::from(gist.draft)]);
        put(&gist.id.to_le_bytes());
        put(&gist.address.to_le_bytes());
        put(&gist.published.to_le_bytes());
        put(&gist.updated.to_le_bytes());
        put(&gist.expires.to_le_bytes());
        put(&gist.title.to_le_bytes());
        put(&gist.sort.to_le_bytes());
        put(&gist.offset.to_le_bytes());
        bytes
    }

    /// What [`Self::to_bytes`] wrote.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
            let (here, behind) = rest.split_first_chunk()?;
            *rest = behind;
            Some(*here)
        }
        let (first, mut rest) = bytes.split_first()?;
        let rest = &mut rest;
        (*first > 0).then_some(())?;
        Some(Self {
            draft: *first == 2,
            id: u64::from_le_bytes(take(rest)?),
            address: u64::from_le_bytes(take(rest)?),
            published: i64::from_le_bytes(take(rest)?),
            updated: i64::from_le_bytes(take(rest)?),
            expires: i64::from_le_bytes(take(rest)?),
            title: u32::from_le_bytes(take(rest)?),
            sort: u32::from_le_bytes(take(rest)?),
            offset: i16::from_le_bytes(take(rest)?),
        })
    }

    /// When it appeared, in the zone in which that was written.
    pub fn day(&self) -> Option<chrono::NaiveDate> {
        let zone = FixedOffset::east_opt(i32::from(self.offset) * 60)?;
        let at = DateTime::from_timestamp(self.published, 0)?;
        Some(at.with_timezone(&zone).date_naive())
    }
}

/// The hash by which an id or an address is told.
pub fn hash(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}

/// The hash of a title.
pub fn title(title: &Plain) -> u32 {
    Fold::new(title.as_str()).fingerprint()
}
