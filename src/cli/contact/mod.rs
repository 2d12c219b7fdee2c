//! `contact`: the people who belong to clients.

mod add;
mod card;
mod delete;
pub mod duplicate;
mod edit;
mod export;
mod flags;
mod history;
mod link;
mod list;
mod merge;
mod restore;
mod show;
mod unlink;
mod unmerge;

use clap::Subcommand;

use crate::error::{Outcome, Result};
use crate::session::Session;

/// Add, change, merge and link the people who belong to clients
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(Box<add::AddArgs>),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Edit(Box<edit::EditArgs>),
    Delete(delete::DeleteArgs),
    Restore(restore::RestoreArgs),
    Link(link::LinkArgs),
    Unlink(unlink::UnlinkArgs),
    Merge(merge::MergeArgs),
    Unmerge(unmerge::UnmergeArgs),
    Export(export::ExportArgs),
    History(history::HistoryArgs),
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
        Command::Link(args) => link::run(&args, session),
        Command::Unlink(args) => unlink::run(&args, session),
        Command::Merge(args) => merge::run(&args, session),
        Command::Unmerge(args) => unmerge::run(&args, session),
        Command::Export(args) => export::run(&args, session),
        Command::History(args) => history::run(&args, session),
    }
}
