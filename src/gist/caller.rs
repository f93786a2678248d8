//! Calls a stretch of the listing: looks at each of its files, and reads those that are not as they were.

use std::ffi::OsStr;

use super::{Gist, Past, Quick, Sort};
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

/// What is filled of a stretch, article by article.
pub(super) struct Part<'a> {
    /// The gists of what was read; nothing at all where they have no place here.
    pub(super) gists: &'a mut [Option<Gist>],
    /// Where each stands in the past, if it is as it was.
    pub(super) places: &'a mut [usize],
    /// The marks of the versions of what was read.
    pub(super) versions: &'a mut [u64],
}

/// What a stretch came to.
#[derive(Debug)]
pub(super) struct Called {
    /// The numbers of articles that were read, and their gists, if these have no other place.
    pub(super) gists: Vec<(usize, Gist)>,
    /// The sorts of what was read.
    pub(super) sorts: Vec<Sort>,
    pub(super) lost: Vec<Lost>,
    pub(super) found: Vec<(usize, Vec<Diagnostic>)>,
    /// How many files were read.
    pub(super) read: usize,
}

impl Caller<'_> {
    /// Fills the `part` that belongs to `stretch`.
    pub(super) fn call(&self, stretch: &Stretch, part: Part<'_>, quick: &mut Quick<'_>) -> Called {
        let Part {
            gists,
            places,
            versions,
        } = part;
        let mut called = Called {
            gists: Vec::new(),
            sorts: Vec::new(),
            lost: Vec::new(),
            found: Vec::new(),
            read: 0,
        };
        let handle = self.listing.open(stretch.folder);
        let mut bytes = Vec::new();
        let mut before = self.past.map(|past| {
            let follower = past.listing.follow(self.listing, stretch);
            (past, follower)
        });
        let files = self.listing.files(stretch);
        let files = files.zip(places.iter_mut().zip(versions));
        for (at, ((number, name), (place, version))) in files.enumerate() {
            let same = before.as_mut().and_then(|(past, follower)| {
                let handle = handle.as_ref().ok()?;
                past.same(self.listing, follower, number, |mark| {
                    is_as_it_was(handle, name, mark)
                })
            });
            if let Some(its) = same {
                *place = its;
                continue;
            }
            called.read += 1;
            // What cannot be read is told of by the slow way.
            let read = handle.as_ref().ok();
            let read = read.and_then(|handle| handle.read(name, &mut bytes).ok());
            let mut gist = None;
            if read.is_some() {
                let path = self.listing.path(number);
                gist = quick.gist(&path, self.listing.shape(number), &bytes);
            }
            let mut found = Vec::new();
            if gist.is_none() {
                let stamp = self.listing.stamp(number);
                let (head, lost) = head::read(self.config, &stamp, &mut found);
                gist = head.map(|head| Gist::of(&head, quick.number(Sort::of(&head))));
                called.lost.extend(lost);
            }
            // What has an error is read at each run: its last good version depends on what it says.
            if let (Some(_), Some(read), Some(horizon)) = (&gist, read, self.horizon)
                && horizon.is_behind(&read)
            {
                *version = read.mark;
            }
            match gists.get_mut(at) {
                Some(room) => *room = gist,
                None => called.gists.extend(gist.map(|gist| (number, gist))),
            }
            if !found.is_empty() {
                called.found.push((number, found));
            }
        }
        called.sorts = quick.take_sorts();
        called
    }
}

/// Whether a file has the version that `mark` is of.
fn is_as_it_was(handle: &Handle, name: &OsStr, mark: u64) -> bool {
    mark != Past::UNKNOWN
        && handle
            .version(name)
            .is_ok_and(|version| version.mark == mark)
}
