//! The folder of articles: what lies in it, and what a file holds.

mod declared;
mod decode;
mod glimpse;
mod read;
mod walk;

use std::path::PathBuf;

pub use decode::{Known, Told, decode};
pub use glimpse::glimpse;
pub use read::{Beside, beside, read};
pub use walk::walk;

use crate::shape::Shape;

/// An article's file, not yet opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The file, as the user would name it.
    pub file: PathBuf,
    /// Its path below the folder of articles, with `/` between the parts.
    pub path: String,
    /// In which shape it is written.
    pub shape: Shape,
    /// Its length in bytes.
    pub length: u64,
}

/// What a walk through the folder of articles came to.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The articles, sorted.
    pub stamps: Vec<Stamp>,
    /// What would be articles, were it not for an error.
    pub unseen: Vec<Unseen>,
}

/// A place where an article may lie that cannot be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unseen {
    /// The file or folder, as the user would name it.
    pub file: PathBuf,
    /// Its path below the folder of articles, with `/` between the parts.
    pub path: String,
    /// Whether articles may lie below it.
    pub is_folder: bool,
}
