//! Text that is clean by its type: what holds a [`Plain`] or an [`Html`] needs no second look before it goes into a
//! feed. Escaping twice or not at all is *the* feed fault, so the two never mix and only renderers escape.

mod clean;
mod compose;
mod damaged;
mod encoding;
mod excerpt;
mod fold;
mod html;
mod language;
pub(crate) mod path;
mod plain;
mod slug;
mod srcset;
mod strict;
pub(crate) mod tags;
mod tame;
mod usual;
mod web;

pub use clean::{clean, forbidden};
pub use compose::compose;
pub use damaged::damaged;
pub use encoding::encoding;
pub use encoding_rs::Encoding;
pub use excerpt::excerpt;
pub use fold::{Fold, Words};
pub use html::Html;
pub(crate) use html::escape_into;
pub use language::Language;
pub use plain::Plain;
pub use slug::{slug, slug_path, slug_path_into};
pub(crate) use srcset::candidates;
pub(crate) use tame::tame;
pub use usual::is_usual;
pub use web::is_web;
pub(crate) use web::path_in_reference;
