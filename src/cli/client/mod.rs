//! `client`: the organisations and individuals that the practice looks after.

mod add;
mod advisers;
mod delete;
mod edit;
mod export;
mod flags;
mod history;
mod list;
mod people;
mod profile;
mod restore;
mod show;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{Outcome, Result};

pub use profile::show as show_profile;

/// The clients of the practice
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(Box<add::AddArgs>),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Edit(Box<edit::EditArgs>),
    Delete(delete::DeleteArgs),
    Restore(restore::RestoreArgs),
    Assign(advisers::AssignArgs),
    Unassign(advisers::UnassignArgs),
    Export(export::ExportArgs),
    History(history::HistoryArgs),
}

pub fn run(command: Command, context: &Context) -> Result<Outcome> {
    match command {
        Command::Add(args) => add::run(&args, context),
        Command::List(args) => list::run(&args, context),
        Command::Show(args) => show::run(&args, context),
        Command::Edit(args) => edit::run(&args, context),
        Command::Delete(args) => delete::run(&args, context),
        Command::Restore(args) => restore::run(&args, context),
        Command::Assign(args) => advisers::assign(&args, context),
        Command::Unassign(args) => advisers::unassign(&args, context),
        Command::Export(args) => export::run(&args, context),
        Command::History(args) => history::run(&args, context),
    }
}
