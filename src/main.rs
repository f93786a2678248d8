//! The program: reads the command line, runs, and ends with the status of the run.

use std::process::ExitCode;

use clap::Parser as _;
use crieur::cli::Arguments;
use crieur::command;
use crieur::exit::Exit;

fn main() -> ExitCode {
    match Arguments::try_parse() {
        Ok(arguments) => command::run(arguments).into(),
        Err(error) => {
            // Help and version are asked for; all else is a mistake. A closed pipe is no error.
            let _ = error.print();
            if error.use_stderr() {
                Exit::Usage.into()
            } else {
                Exit::Done.into()
            }
        }
    }
}
