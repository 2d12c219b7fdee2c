//! `contact history`: shows the changes of a contact.

use clap::Args;

use crate::cli::record::history::{self, HistoryFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Show the changes of a contact: when, by whom, which fields
#[derive(Args, Debug)]
pub struct HistoryArgs {
    /// Contact: an id, an email, or a whole name without regard to case
    contact: String,
    #[command(flatten)]
    flags: HistoryFlags,
}

pub fn run(args: &HistoryArgs, session: &Session) -> Result<Outcome> {
    history::run(session, Entity::Contact, &args.contact, &args.flags)?;
    Ok(Outcome::Done)
}
