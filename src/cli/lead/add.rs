//! `lead add`: adds a lead.

use clap::Args;

use super::flags::LeadFlags;
use super::show::show_lead;
use crate::cli::record::given::Texts;
use crate::cli::record::note_same_email;
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Add a lead
#[derive(Args, Debug)]
pub struct AddArgs {
    /// Whole name; split into first and last name
    name: Option<String>,
    #[command(flatten)]
    flags: LeadFlags,
}

pub fn run(args: &AddArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_add(session, Entity::Lead)?;
    let flags = args.flags.by_field(args.name.as_deref());
    let texts = Texts::of(&records.schema, &flags, &args.flags.set)?;
    let record = texts.whole(&records.schema, &records.rules(session, &records.schema)?)?;
    let records = records.made(session)?;
    let author = session.author("lead add");
    let id = records
        .store
        .insert_record(&records.schema, &record, &author)?;
    session.terminal.note(&format!("Added lead {id}."));
    note_same_email(session, &records, id)?;
    show_lead(session, &records, id)?;
    Ok(Outcome::Done)
}
