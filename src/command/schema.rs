//! `crieur schema` and `crieur completions`: what editors and shells know crieur by. They need no feeds.toml.

use clap::CommandFactory as _;
use clap_complete::{Shell, generate};

use super::console::Console;
use crate::cli::Arguments;
use crate::config;
use crate::exit::Exit;

pub(super) fn schema(console: &Console) -> Exit {
    console.data(&config::schema());
    Exit::Done
}

pub(super) fn completions(shell: Shell, console: &Console) -> Exit {
    let mut script = Vec::new();
    generate(shell, &mut Arguments::command(), "crieur", &mut script);
    console.data(&String::from_utf8_lossy(&script));
    Exit::Done
}
