//! Front matter: the keys that an article says of itself before its text, in TOML between `+++`, YAML between `---`, JSON
//! between braces, or header lines.

mod keys;
mod others;
mod resource;
mod split;

pub use keys::{Front, read};
pub use resource::Resource;
pub use split::{Block, split};
