//! `store`: the store as a whole.

mod backup;
mod check;
mod compact;
mod info;
mod purge;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{Outcome, Result};

/// The store as a whole
#[derive(Debug, Subcommand)]
pub enum Command {
    Info(info::InfoArgs),
    Check(check::CheckArgs),
    Backup(backup::BackupArgs),
    Purge(purge::PurgeArgs),
    Compact(compact::CompactArgs),
}

pub fn run(command: Command, context: &Context) -> Result<Outcome> {
    match command {
        Command::Info(args) => info::run(&args, context),
        Command::Check(args) => check::run(&args, context),
        Command::Backup(args) => backup::run(&args, context),
        Command::Purge(args) => purge::run(&args, context),
        Command::Compact(args) => compact::run(&args, context),
    }
}
