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

use crate::context::Context;
use crate::error::{Outcome, Result};

/// The people who belong to clients
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

pub fn run(command: Command, context: &Context) -> Result<Outcome> {
    match command {
        Command::Add(args) => add::run(&args, context),
        Command::List(args) => list::run(&args, context),
        Command::Show(args) => show::run(&args, context),
        Command::Edit(args) => edit::run(&args, context),
        Command::Delete(args) => delete::run(&args, context),
        Command::Restore(args) => restore::run(&args, context),
        Command::Link(args) => link::run(&args, context),
        Command::Unlink(args) => unlink::run(&args, context),
        Command::Merge(args) => merge::run(&args, context),
        Command::Unmerge(args) => unmerge::run(&args, context),
        Command::Export(args) => export::run(&args, context),
        Command::History(args) => history::run(&args, context),
    }
}
