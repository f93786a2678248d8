//! crieur turns a folder of articles and one `feeds.toml` into RSS 2.0, Atom 1.0 and JSON Feed files.
//!
//! The modules below stand in the order in which data passes through them: each makes what the next ones use, and uses
//! only what stands above it (a test holds them to it). `ARCHITECTURE.md` tells the same way on one page.

// What everything speaks in.
pub mod exit;
pub mod wording;
pub mod error;
pub mod replace;
pub mod lock;
pub mod progress;
pub mod text;
pub mod mark;
pub mod diagnostic;
pub mod explain;
pub mod value;
pub mod date;
pub mod author;

// feeds.toml → Config
pub mod config;

// articles/ → [Stamp] → Article → [Head]
pub mod front;
pub mod shape;
pub mod source;
pub mod article;
pub mod head;
pub mod gist;

// And back: an article's id, written into its file.
pub mod pin;

// [Head] → Selection → [Entry] (and those that stay of the last run) → [Feed] → [Document]
pub mod select;
pub mod entry;
pub mod recall;
pub mod ledger;
pub mod few;
pub mod feed;
pub mod render;
pub mod fit;
pub mod judge;

// [Feed] → [Page]: what people see of them.
pub mod page;

// What of all that the next run need not make again.
pub mod index;

// All of the above in a row; then what is published, and what can be asked for.
pub mod edition;
pub mod list;
pub mod look;
pub mod publish;
pub mod announced;
pub mod report;
pub mod next;
pub mod calm;
pub mod keep;
pub mod cron;
pub mod init;
pub mod new;
pub mod desk;
pub mod serve;
pub mod lookout;
pub mod cli;
pub mod command;
