//! `contact unlink`: removes the link between a contact and a client.

use clap::Args;

use super::Contact;
use crate::cli::record::noun::Noun;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Remove the link between a contact and a client; both records stay
#[derive(Args, Debug)]
pub struct UnlinkArgs {
    /// Contact: an id, an email, or a whole name without regard to case
    contact: String,
    /// Client: an id, or a whole name without regard to case
    client: String,
}

pub fn run(args: &UnlinkArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Contact, &args.contact)?;
    let contact = living(session, records.store, &records.schema, &args.contact)?;
    let schema = records.schema_of(Entity::Client)?;
    let client = living(session, records.store, &schema, &args.client)?;
    let author = session.author("contact unlink");
    let link = records.store.unlink(client.id, contact.id, &author)?;
    session.terminal.note(&format!(
        "{} is no longer linked to {} ({}).",
        contact.name(&records.schema),
        client.name(&schema),
        link.relationship
    ));
    Contact::show(session, &records, contact.id)?;
    Ok(Outcome::Done)
}
