//! Dates as people write them, and the moments that they mean.

mod clock;
mod lead;
mod names;
mod present;
mod settle;
mod words;
mod written;

#[cfg(test)]
mod forms;
#[cfg(test)]
mod round;

pub use present::{Dates, Present};
pub use settle::{Doubt, Hour, Moment, apart, doubt, settle, settle_end};
pub use written::{Precision, Unreadable, Written, read};
