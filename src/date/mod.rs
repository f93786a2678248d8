//! Dates as people write them, and the moments that they mean.

mod names;
mod settle;
mod written;

pub use settle::{Hour, Moment, settle};
pub use written::{Precision, Unreadable, Written, read};
