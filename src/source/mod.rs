//! The folder of articles: what lies in it, and what a file holds.

mod declared;
mod decode;
mod glimpse;
mod handle;
mod horizon;
mod listing;
mod names;
mod passed;
mod place;
mod read;
mod rules;
mod walk;

use std::cmp::Ordering;
use std::iter::Peekable;
use std::path::PathBuf;
use std::str::Split;

pub use decode::{Known, Told, decode};
pub use glimpse::glimpse;
pub use handle::{Handle, Version};
pub use horizon::Horizon;
pub use listing::{Follower, Listing, Stretch};
pub use passed::Passed;
pub use place::Place;
pub use read::{Beside, beside, read, text, version};
pub use walk::walk;

use crate::shape::Shape;

/// An article's file, not yet opened.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Stamp {
    /// The file, as the user would name it.
    #[serde(with = "crate::text::path")]
    pub file: PathBuf,
    /// Its path below the folder of articles, with `/` between the parts.
    pub path: String,
    /// In which shape it is written.
    pub shape: Shape,
}

/// Which of two paths comes first in a listing: a folder's files come before those of its folders.
pub fn order(one: &str, other: &str) -> Ordering {
    let (mut ones, mut others) = (one.split('/').peekable(), other.split('/').peekable());
    loop {
        let (Some(a), Some(b)) = (ones.next(), others.next()) else {
            return one.cmp(other);
        };
        let is_file = |rest: &mut Peekable<Split<'_, char>>| rest.peek().is_none();
        let files_first = is_file(&mut others).cmp(&is_file(&mut ones));
        match files_first.then_with(|| a.cmp(b)) {
            Ordering::Equal => {}
            order => return order,
        }
    }
}

/// A place where an article may lie that cannot be looked at.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Unseen {
    /// The file or folder, as the user would name it.
    #[serde(with = "crate::text::path")]
    pub file: PathBuf,
    /// Its path below the folder of articles, with `/` between the parts.
    pub path: String,
    /// Whether articles may lie below it.
    pub is_folder: bool,
}
