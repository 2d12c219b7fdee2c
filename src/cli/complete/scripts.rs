//! The scripts that let a shell ask intake for completions.

use clap_complete::Shell;
use clap_complete::env::{Elvish, EnvCompleter, Powershell};

use crate::error::{Error, Result};

/// The variable that a script sets, with the name of its shell.
const VARIABLE: &str = "INTAKE_COMPLETE";

/// Returns the script for a shell, which calls `program`.
///
/// # Errors
/// Fails if there is none for the shell.
pub fn script(shell: Shell, program: &str) -> Result<String> {
    let own = match shell {
        Shell::Bash => include_str!("scripts/intake.bash"),
        Shell::Zsh => include_str!("scripts/intake.zsh"),
        Shell::Fish => include_str!("scripts/intake.fish"),
        Shell::Elvish => return of_clap(&Elvish, program),
        Shell::PowerShell => return of_clap(&Powershell, program),
        _ => return Err(Error::usage(format!("there is no script for {shell}"))),
    };
    let quoted = crate::cli::suggestion::quoted(program);
    Ok(own.replace("PROGRAM", &quoted))
}

fn of_clap(shell: &dyn EnvCompleter, program: &str) -> Result<String> {
    let mut script = Vec::new();
    let written = shell.write_registration(VARIABLE, "intake", "intake", program, &mut script);
    written.map_err(|error| Error::failure("cannot write the script").because(error))?;
    Ok(String::from_utf8_lossy(&script).into_owned())
}
