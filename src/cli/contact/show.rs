//! `contact show`: shows a contact with its clients.

use clap::Args;

use super::card;
use crate::cli::record::one::{Among, one};
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Show a contact with its clients
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// Contact: an id, an email, or a whole name without regard to case
    contact: String,
}

pub fn run(args: &ShowArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_show(session, Entity::Contact, &args.contact)?;
    let meant = (args.contact.as_str(), Among::Living);
    let contact = one(session, records.store, &records.schema, meant)?;
    card::show(session, &records, contact.id)?;
    Ok(Outcome::Done)
}
