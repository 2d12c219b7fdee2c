//! `completions`: the script that lets a shell complete intake's commands.

use clap::Args;
use clap_complete::Shell;

use crate::error::{Outcome, Result};
use crate::session::Session;

/// Print a script that lets your shell complete commands and flags
#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

pub fn run(args: &CompletionsArgs, session: &Session) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "intake", &mut script);
    session.terminal.print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Done)
}
