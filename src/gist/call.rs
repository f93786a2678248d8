//! Calls a stretch of the roll: looks at each of its files, and reads those that are not as they were.

use std::ffi::OsStr;

use super::{Gist, Past, Quick, Sort, Sorts};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::head::{self, Lost};
use crate::source::{Handle, Horizon, Listing, Stretch};

/// Who calls.
pub(super) struct Caller<'a> {
    pub(super) config: &'a Config,
    pub(super) listing: &'a Listing,
    pub(super) past: Option<&'a Past>,
    pub(super) horizon: Option<Horizon>,
}

/// What a stretch came to, beside the gists.
pub(super) struct Called {
    /// The sorts that were met in it.
    pub(super) sorts: Sorts,
    pub(super) lost: Vec<Lost>,
    pub(super) found: Vec<(usize, Vec<Diagnostic>)>,
    /// How many files were read.
    pub(super) read: usize,
}

impl Caller<'_> {
    /// Fills `gists` and `versions`, which are those of `stretch`.
    pub(super) fn call(
        &self,
        stretch: &Stretch,
        gists: &mut [Option<Gist>],
        versions: &mut [u128],
    ) -> Called {
        let mut called = Called {
            sorts: Sorts::default(),
            lost: Vec::new(),
            found: Vec::new(),
            read: 0,
        };
        let handle = self.listing.open(stretch.folder);
        let known = self.past.map_or(0, |past| past.sorts.len());
        let known = u32::try_from(known).unwrap_or(u32::MAX);
        let mut quick = Quick::new(self.config);
        let mut bytes = Vec::new();
        let mut before = self.past.map(|past| {
            let follower = past.listing.follow(self.listing, stretch);
            (past, follower)
        });
        let files = self.listing.files(stretch);
        for ((number, name), (gist, version)) in files.zip(gists.iter_mut().zip(versions)) {
            let place = before.as_mut().and_then(|(past, follower)| {
                let place = follower.next(number)?;
                let handle = handle.as_ref().ok()?;
                let mark = past.versions[place];
                is_as_it_was(handle, name, mark).then_some((*past, place))
            });
            if let Some((past, place)) = place {
                *gist = past.gists[place];
                *version = past.versions[place];
                let found = past.found.get(&place);
                called
                    .found
                    .extend(found.map(|found| (number, found.clone())));
                continue;
            }
            called.read += 1;
            // What cannot be read is told of by the slow way.
            let read = handle.as_ref().ok();
            let read = read.and_then(|handle| handle.read(name, &mut bytes).ok());
            if read.is_some() {
                let path = self.listing.path(number);
                *gist = quick.gist(&path, self.listing.shape(number), &bytes);
            }
            let mut found = Vec::new();
            if gist.is_none() {
                let stamp = self.listing.stamp(number);
                let (head, lost) = head::read(self.config, &stamp, &mut found);
                *gist = head.map(|head| Gist::of(&head, quick.number(Sort::of(&head))));
                called.lost.extend(lost);
            }
            // What has an error is read at each run: its last good version depends on what it says.
            if let (Some(_), Some(read), Some(horizon)) = (&gist, read, self.horizon)
                && horizon.is_behind(&read)
            {
                *version = read.mark;
            }
            if let Some(gist) = gist {
                gist.sort += known;
            }
            if !found.is_empty() {
                called.found.push((number, found));
            }
        }
        called.sorts = quick.into_sorts();
        called
    }
}

/// Whether a file has the version that `mark` is of.
fn is_as_it_was(handle: &Handle, name: &OsStr, mark: u128) -> bool {
    mark != Past::UNKNOWN
        && handle
            .version(name)
            .is_ok_and(|version| version.mark == mark)
}
