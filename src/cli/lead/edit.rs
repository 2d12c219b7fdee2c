//! `lead edit`: changes fields of a lead.

use clap::Args;

use super::flags::LeadFlags;
use super::show::show_lead;
use crate::cli::record::editing;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Change fields of a lead; an empty value clears a field
#[derive(Args, Debug)]
pub struct EditArgs {
    /// Lead: an id, an email, or a whole name without regard to case
    lead: String,
    #[command(flatten)]
    flags: LeadFlags,
}

pub fn run(args: &EditArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Lead, &args.lead)?;
    let lead = living(session, records.store, &records.schema, &args.lead)?;
    let texts = Texts::of(&records.schema, &args.flags.by_field(None), &args.flags.set)?;
    editing::run(session, &records, &lead, &texts)?;
    show_lead(session, &records, lead.id)?;
    Ok(Outcome::Done)
}
