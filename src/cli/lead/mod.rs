//! `lead`: the leads that are in the store.

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

use crate::context::Context;
use crate::error::{Outcome, Result};

/// The leads in the store
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

pub fn run(command: Command, context: &Context) -> Result<Outcome> {
    match command {
        Command::Add(args) => add::run(&args, context),
        Command::List(args) => list::run(&args, context),
        Command::Show(args) => show::run(&args, context),
        Command::Edit(args) => edit::run(&args, context),
        Command::Delete(args) => delete::run(&args, context),
        Command::Restore(args) => restore::run(&args, context),
        Command::Convert(args) => convert::run(&args, context),
        Command::History(args) => history::run(&args, context),
        Command::Export(args) => export::run(&args, context),
    }
}
