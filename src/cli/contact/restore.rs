//! `contact restore`: restores a contact from the trash, without its links.

use clap::Args;

use super::card;
use crate::cli::record::records::Records;
use crate::cli::record::restoring::{self, note_restored};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Restore a contact from the trash, within 90 days after it was deleted
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// Contact: an id, an email, or a whole name without regard to case
    contact: String,
    /// Choose among contacts of one name: the one that was deleted closest to this day
    #[arg(long, value_name = "DATE")]
    deleted_near: Option<String>,
}

pub fn run(args: &RestoreArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Contact, &args.contact)?;
    let meant = (args.contact.as_str(), args.deleted_near.as_deref());
    let contact = restoring::deleted(session, records.store, &records.schema, meant)?;
    let author = session.author("contact restore");
    let restored = records
        .store
        .restore_person(&records.schema, contact.id, &author)?;
    note_restored(session, &records, &contact, &restored)?;
    card::show(session, &records, contact.id)?;
    Ok(Outcome::Done)
}
