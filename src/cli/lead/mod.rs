//! `lead`: the leads that are in the store.

mod list;
mod show;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{Outcome, Result};

/// The leads in the store
#[derive(Debug, Subcommand)]
pub enum Command {
    List(list::ListArgs),
    Show(show::ShowArgs),
}

pub fn run(command: Command, context: &mut Context) -> Result<Outcome> {
    match command {
        Command::List(args) => list::run(&args, context),
        Command::Show(args) => show::run(&args, context),
    }
}
