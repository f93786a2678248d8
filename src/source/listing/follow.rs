//! Finds the articles of one listing in an older one, side by side: both are in order.

use std::cmp::Ordering;

use super::{Listing, Stretch, search};

/// Walks through a folder of an older listing while a stretch of the same folder is gone through.
#[derive(Debug)]
pub struct Follower<'a> {
    old: &'a Listing,
    new: &'a Listing,
    folder: usize,
    /// The folder in the old listing, and the number at which it stands there.
    place: Option<(usize, usize)>,
}

impl Listing {
    /// Follows `stretch` of the listing `new`, which is younger than this one.
    pub fn follow<'a>(&'a self, new: &'a Self, stretch: &Stretch) -> Follower<'a> {
        let folder = stretch.folder;
        let path = new.folder_path(folder);
        let all = 0..self.folders.len();
        let by_parts = |one| self.folder_path(one).split('/').cmp(path.split('/'));
        // Where two paths read the same, nothing is told by them.
        let is_plain = !self.doubled && !new.doubled;
        let old = is_plain.then(|| search(all, by_parts)).flatten();
        let first = new.legible_in(folder, stretch.files.start);
        let place = old.map(|old| {
            let files = self.files_of(old);
            let behind = |number: &usize| self.legible_in(old, *number) < first;
            let (mut low, mut high) = (files.start, files.end);
            while low < high {
                let middle = low.midpoint(high);
                if behind(&middle) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            (old, low)
        });
        Follower {
            old: self,
            new,
            folder,
            place,
        }
    }
}

impl Follower<'_> {
    /// The number that the article has in the old listing which has `number` in the new one. Numbers are asked for in
    /// their order.
    pub fn next(&mut self, number: usize) -> Option<usize> {
        let (old, place) = self.place.as_mut()?;
        let name = self.new.legible_in(self.folder, number);
        let end = self.old.files_of(*old).end;
        while *place < end {
            match self.old.legible_in(*old, *place).cmp(name) {
                Ordering::Less => *place += 1,
                Ordering::Equal => return Some(*place),
                Ordering::Greater => return None,
            }
        }
        None
    }
}
