//! `client history`: who changed what of a client, and when.

use clap::Args;

use crate::cli::record::history::{self, HistoryFlags};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Show who changed what of a client, and when
#[derive(Args, Debug)]
pub struct HistoryArgs {
    /// An id, or a whole name without regard to case
    client: String,
    #[command(flatten)]
    flags: HistoryFlags,
}

pub fn run(args: &HistoryArgs, context: &Context) -> Result<Outcome> {
    history::run(context, Entity::Client, &args.client, &args.flags)?;
    Ok(Outcome::Done)
}
