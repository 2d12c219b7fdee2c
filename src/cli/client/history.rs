//! `client history`: shows the changes of a client.

use clap::Args;

use crate::cli::record::history::{self, HistoryFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Show the changes of a client: when, by whom, which fields
#[derive(Args, Debug)]
pub struct HistoryArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
    #[command(flatten)]
    flags: HistoryFlags,
}

pub fn run(args: &HistoryArgs, session: &Session) -> Result<Outcome> {
    history::run(session, Entity::Client, &args.client, &args.flags)?;
    Ok(Outcome::Done)
}
