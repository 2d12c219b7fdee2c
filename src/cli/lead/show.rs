//! `lead show`: shows a lead.

use clap::Args;

use crate::cli::record::one::{Among, one};
use crate::cli::record::records::Records;
use crate::cli::record::{flat, show as show_record};
use crate::error::{Error, Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Show a lead
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// Lead: an id, an email, or a whole name without regard to case
    lead: String,
}

pub fn run(args: &ShowArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_show(session, Entity::Lead, &args.lead)?;
    let meant = (args.lead.as_str(), Among::Living);
    let lead = one(session, records.store, &records.schema, meant)?;
    show_lead(session, &records, lead.id)?;
    Ok(Outcome::Done)
}

/// Writes a lead.
pub fn show_lead(session: &Session, records: &Records<'_>, id: i64) -> Result<()> {
    let stored = records
        .store
        .record(&records.schema, id)?
        .ok_or_else(|| Error::failure(format!("lead {id} was removed by another process")))?;
    show_record(session, &flat(&stored, &records.schema, &records.currency))
}
