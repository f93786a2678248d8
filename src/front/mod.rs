//! Front matter: the keys that an article says of itself before its text, in TOML between `+++` or YAML between `---`.

mod keys;
mod split;

pub use keys::{Front, Resource, read};
pub use split::{Block, split};
