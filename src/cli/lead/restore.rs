//! `lead restore`: restores a lead from the trash.

use clap::Args;

use super::show::show_lead;
use crate::cli::record::records::Records;
use crate::cli::record::restoring::{self, note_restored};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Restore a lead from the trash, within 90 days after it was deleted
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// Lead: an id, an email, or a whole name without regard to case
    lead: String,
    /// Choose among leads of one name: the one that was deleted closest to this day
    #[arg(long, value_name = "DATE")]
    deleted_near: Option<String>,
}

pub fn run(args: &RestoreArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Lead, &args.lead)?;
    let meant = (args.lead.as_str(), args.deleted_near.as_deref());
    let lead = restoring::deleted(session, records.store, &records.schema, meant)?;
    let author = session.author("lead restore");
    let restored = records
        .store
        .restore_person(&records.schema, lead.id, &author)?;
    note_restored(session, &records, &lead, &restored)?;
    show_lead(session, &records, lead.id)?;
    Ok(Outcome::Done)
}
