//! What crieur does, seen from outside: each test makes a site in a folder of its own, runs the program on it, and looks
//! at what it says and what it leaves behind.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::too_many_lines,
    reason = "a test stands outside the house, and ends at the first thing that is not as it should be; a table of cases is long"
)]

mod announced;
mod bad_input;
mod budgets;
mod builds;
mod commands;
mod completions;
mod configuration;
mod console;
mod corrections;
mod cron;
mod encodings;
mod explain;
mod feeds_schema;
mod findings;
mod fuzz;
mod hostile;
mod house;
mod index;
mod init;
mod kept;
mod layouts;
mod man;
mod new;
mod next;
mod package;
mod pages;
mod pin;
mod properties;
mod quarantine;
mod readers;
mod reports;
mod schema;
mod serve;
mod shapes;
mod site;
mod stats;
mod subscribers;
mod together;
mod tombstones;
mod watch;
mod whole_sites;
mod why;
mod writing;
mod zones;
