//! `store`: commands for the whole store.

mod backup;
mod check;
mod compact;
mod info;
mod purge;
mod restore;

use clap::Subcommand;

use crate::error::{Error, Kind, Outcome, Result};
use crate::session::Session;

/// Show, check, back up and clean up the store
#[derive(Debug, Subcommand)]
pub enum Command {
    Info(info::InfoArgs),
    Check(check::CheckArgs),
    Backup(backup::BackupArgs),
    Restore(restore::RestoreArgs),
    Purge(purge::PurgeArgs),
    Compact(compact::CompactArgs),
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Info(args) => info::run(&args, session),
        Command::Check(args) => check::run(&args, session),
        Command::Backup(args) => backup::run(&args, session),
        Command::Restore(args) => restore::run(&args, session),
        Command::Purge(args) => purge::run(&args, session),
        Command::Compact(args) => compact::run(&args, session),
    }
}

/// Returns the error of a command that is of no use without a store.
fn no_store(kind: Kind, session: &Session) -> Error {
    let place = session.store_path.display();
    Error::new(kind, format!("there is no store at {place}"))
        .hint("Give its path: --store PATH, or INTAKE_STORE.")
}
