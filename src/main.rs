//! Parses, runs, shows the one error, chooses the exit status. All else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(intake::cli::main(std::env::args_os()))
}
