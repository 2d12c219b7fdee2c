//! `import`: records out of files, and people out of Intelliflo.

mod background;
mod intelliflo;
mod leads;
mod preview;
mod summary;
mod wizard;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{Outcome, Result};

pub(super) use summary::{show, show_report};

/// Import records from a file or from Intelliflo
#[derive(Debug, Subcommand)]
pub enum Command {
    Leads(Box<leads::LeadsArgs>),
    Intelliflo(Box<intelliflo::IntellifloArgs>),
}

pub fn run(command: Command, context: &mut Context) -> Result<Outcome> {
    match command {
        Command::Leads(args) => leads::run(&args, context),
        Command::Intelliflo(args) => intelliflo::run(&args, context),
    }
}
