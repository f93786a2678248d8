//! The program: reads the command line, runs, and ends with the status of the run.

use std::process::ExitCode;

use crieur::cli::Arguments;
use crieur::command;

fn main() -> ExitCode {
    match Arguments::read() {
        Ok(arguments) => command::run(arguments).into(),
        Err(error) => command::answer(&error).into(),
    }
}
