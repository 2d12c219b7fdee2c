//! `completions`: a script that lets a shell complete our commands.

use clap::Args;
use clap_complete::Shell;

use crate::context::Context;
use crate::error::{Outcome, Result};

/// Print a script that lets your shell complete commands and flags
#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

pub fn run(args: &CompletionsArgs, context: &Context) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "intake", &mut script);
    context.terminal.print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Done)
}
