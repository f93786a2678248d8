//! The folder of articles: what lies in it, and what a file holds.

mod declared;
mod decode;
mod read;
mod walk;

use std::path::PathBuf;

pub use decode::{Known, decode};
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
