//! `lead`: the leads in the store.

mod convert;

use clap::Subcommand;

use super::record::noun::Noun;
use super::record::{add, delete, edit, export, history, list, restore, show};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// The noun `lead`.
#[derive(Debug)]
pub struct Lead;

impl Noun for Lead {
    const ENTITY: Entity = Entity::Lead;
}

/// Add, change, convert and list leads
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add a lead
    Add(Box<add::AddArgs<Lead>>),
    /// List leads
    List(list::ListArgs<Lead>),
    /// Show a lead
    Show(show::ShowArgs<Lead>),
    /// Change fields of a lead; an empty value clears a field
    Edit(Box<edit::EditArgs<Lead>>),
    /// Delete leads; they can be restored for 90 days
    Delete(delete::DeleteArgs<Lead>),
    /// Restore a lead from the trash, within 90 days after it was deleted
    Restore(restore::RestoreArgs<Lead>),
    Convert(convert::ConvertArgs),
    /// Show the changes of a lead, each with its time, user and values
    History(history::HistoryArgs<Lead>),
    /// Write leads as CSV or XLSX, every field a column
    ///
    /// Text that a spreadsheet program would run as a formula is escaped. An import of the file removes the escape.
    Export(export::ExportArgs<Lead>),
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
