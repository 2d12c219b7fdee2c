//! `store`: the store as a whole.

mod info;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{Outcome, Result};

/// The store as a whole
#[derive(Debug, Subcommand)]
pub enum Command {
    Info(info::InfoArgs),
}

pub fn run(command: Command, context: &mut Context) -> Result<Outcome> {
    match command {
        Command::Info(args) => info::run(&args, context),
    }
}
