//! The binary: passes its arguments to the library and exits with the status that it returns.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(intake::cli::main(std::env::args_os()))
}
