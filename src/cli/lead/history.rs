//! `lead history`: shows the changes of a lead.

use clap::Args;

use crate::cli::record::history::{self, HistoryFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Show the changes of a lead: when, by whom, which fields
#[derive(Args, Debug)]
pub struct HistoryArgs {
    /// Lead: an id, an email, or a whole name without regard to case
    lead: String,
    #[command(flatten)]
    flags: HistoryFlags,
}

pub fn run(args: &HistoryArgs, session: &Session) -> Result<Outcome> {
    history::run(session, Entity::Lead, &args.lead, &args.flags)?;
    Ok(Outcome::Done)
}
