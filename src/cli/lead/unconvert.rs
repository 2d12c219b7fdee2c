//! `lead unconvert`: undoes the conversion of a lead.

use clap::Args;

use super::Lead;
use crate::cli::record::args::OneRecord;
use crate::cli::record::noun::Noun;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::suggestion::command;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Unconverted;

/// The arguments of `lead unconvert`.
#[derive(Args, Debug)]
pub struct UnconvertArgs {
    #[command(flatten)]
    lead: OneRecord<Lead>,
}

pub fn run(args: &UnconvertArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Lead, &args.lead.text)?;
    let lead = living(session, records.store, &records.schema, &args.lead.text)?;
    let author = session.author("lead unconvert");
    let unconverted = records.store.unconvert_lead(lead.id, &author)?;
    session.terminal.note(&told(session, lead.id, &unconverted));
    note_links(session, &records, &unconverted)?;
    Lead::show(session, &records, lead.id)?;
    Ok(Outcome::Done)
}

/// Notes that a living contact keeps its clients, which the conversion may have linked, with the commands that unlink them.
fn note_links(session: &Session, records: &Records<'_>, unconverted: &Unconverted) -> Result<()> {
    let contact = unconverted.contact;
    if unconverted.is_deleted {
        return Ok(());
    }
    for link in records.store.links(Entity::Contact, contact)? {
        let (contact, client) = (contact.to_string(), link.client.to_string());
        let unlink = command(session, &["contact", "unlink", &contact, &client]);
        session.terminal.note(&format!(
            "It stays linked to client {client} as {}. To unlink it: {unlink}",
            link.relationship
        ));
    }
    Ok(())
}

/// Says what became of the lead and of its contact.
fn told(session: &Session, lead: i64, unconverted: &Unconverted) -> String {
    let contact = unconverted.contact;
    let start = format!("Undid the conversion of lead {lead} to contact {contact}.");
    if unconverted.is_deleted {
        return format!("{start} The contact stays in the trash.");
    }
    if !unconverted.is_made_by_conversion {
        return format!("{start} The contact stays as it is.");
    }
    let delete = command(session, &["contact", "delete", &contact.to_string()]);
    format!("{start} The contact, which was created from the lead, stays. To delete it: {delete}")
}
