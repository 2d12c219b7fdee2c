//! `contact edit`: changes fields of a contact.

use clap::Args;

use super::card;
use super::flags::ContactFlags;
use crate::cli::record::editing;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Change fields of a contact; an empty value clears a field
#[derive(Args, Debug)]
pub struct EditArgs {
    /// Contact: an id, an email, or a whole name without regard to case
    contact: String,
    /// New first name
    #[arg(long)]
    first_name: Option<String>,
    #[command(flatten)]
    flags: ContactFlags,
}

pub fn run(args: &EditArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Contact, &args.contact)?;
    let contact = living(session, records.store, &records.schema, &args.contact)?;
    let flags = args.flags.by_field(args.first_name.as_deref());
    let texts = Texts::of(&records.schema, &flags, &args.flags.set)?;
    editing::run(session, &records, &contact, &texts)?;
    card::show(session, &records, contact.id)?;
    Ok(Outcome::Done)
}
