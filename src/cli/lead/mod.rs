//! `lead`: the leads in the store.

mod add;
mod convert;
mod delete;
mod edit;
mod export;
mod flags;
mod history;
mod list;
mod restore;
mod show;

use clap::Subcommand;

use crate::error::{Outcome, Result};
use crate::session::Session;

/// Add, change, convert and list leads
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(Box<add::AddArgs>),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Edit(Box<edit::EditArgs>),
    Delete(delete::DeleteArgs),
    Restore(restore::RestoreArgs),
    Convert(convert::ConvertArgs),
    History(history::HistoryArgs),
    Export(export::ExportArgs),
}

impl Command {
    /// Whether the command can write CSV.
    pub fn writes_csv(&self) -> bool {
        matches!(
            self,
            Command::List(_) | Command::History(_) | Command::Export(_)
        )
    }
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Add(args) => add::run(&args, session),
        Command::List(args) => list::run(&args, session),
        Command::Show(args) => show::run(&args, session),
        Command::Edit(args) => edit::run(&args, session),
        Command::Delete(args) => delete::run(&args, session),
        Command::Restore(args) => restore::run(&args, session),
        Command::Convert(args) => convert::run(&args, session),
        Command::History(args) => history::run(&args, session),
        Command::Export(args) => export::run(&args, session),
    }
}
