//! `completions`: the script that lets a shell complete intake's commands.

use std::path::Path;

use clap::Args;
use clap_complete::Shell;

use super::complete::script;
use crate::error::{Outcome, Result};
use crate::session::Session;

/// Print a script that lets your shell complete what you type
///
/// Completes commands, flags and paths, and the names in your store: clients, contacts, leads, jobs, templates, fields and
/// settings. After the file of an import, it completes the sheets and columns of the file. Add one line to the file that
/// your shell reads when it starts, then open a new shell:
///
/// bash, ~/.bashrc: source <(intake completions bash)
///
/// zsh, ~/.zshrc, below compinit: source <(intake completions zsh)
///
/// fish, ~/.config/fish/config.fish: intake completions fish | source
///
/// elvish, ~/.config/elvish/rc.elv: eval (intake completions elvish | slurp)
///
/// PowerShell, $PROFILE: intake completions powershell | Out-String | Invoke-Expression
///
/// The script calls intake at each Tab. The call reads the store, and never writes to it. If the store cannot be read at
/// once, only the names in it are not completed.
#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

pub fn run(args: &CompletionsArgs, session: &Session) -> Result<Outcome> {
    session.terminal.print(&script(args.shell, &program())?)?;
    Ok(Outcome::Done)
}

/// Returns how this program was called: by its name, or by its path, which the script must have whole.
fn program() -> String {
    let called = std::env::args_os().next().unwrap_or_default();
    let called = Path::new(&called);
    let whole = match called.components().count() {
        0 | 1 => Ok(Path::new("intake").to_owned()),
        _ => std::path::absolute(called),
    };
    let whole = whole.unwrap_or_else(|_| called.to_owned());
    whole.to_string_lossy().into_owned()
}
