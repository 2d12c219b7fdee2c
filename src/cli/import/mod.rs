//! `import`: records out of files.

mod background;
mod leads;
mod preview;
mod summary;
mod wizard;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{Outcome, Result};

pub(super) use summary::{show, show_report};

/// Import records from a file
#[derive(Debug, Subcommand)]
pub enum Command {
    Leads(Box<leads::LeadsArgs>),
}

pub fn run(command: Command, context: &mut Context) -> Result<Outcome> {
    match command {
        Command::Leads(args) => leads::run(&args, context),
    }
}
