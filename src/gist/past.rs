//! What the last run knew of each file, so that what nobody has touched since is not opened again.

use std::collections::BTreeMap;

use super::{Gist, Roll, Sort};
use crate::diagnostic::Diagnostic;
use crate::source::Listing;

/// All articles as the last run met them.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Which there were.
    pub listing: Listing,
    /// The mark of the version of each, by its number in the listing; [`Past::UNKNOWN`] for one that has to be read again.
    pub versions: Vec<u128>,
    /// Their gists.
    pub gists: Vec<Option<Gist>>,
    /// Of which sorts they are.
    pub sorts: Vec<Sort>,
    /// What there is to tell of each of which there is anything.
    pub found: BTreeMap<usize, Vec<Diagnostic>>,
}

impl Past {
    /// In place of the version of a file that may be another one by now.
    pub const UNKNOWN: u128 = 0;

    /// The number that an article had which is as it was; nothing for one that is new or was touched.
    pub fn same(&self, listing: &Listing, roll: &Roll, number: usize) -> Option<usize> {
        let before = self.listing.find(&listing.path(number))?;
        let version = self.versions[before];
        (version != Self::UNKNOWN && version == roll.versions[number]).then_some(before)
    }
}
