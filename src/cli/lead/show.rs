//! `lead show`: all of one lead.

use clap::Args;

use crate::cli::record::desk::Desk;
use crate::cli::record::one::{Among, one};
use crate::cli::record::{flat, show as show_record};
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::record::Entity;

/// Show all of a lead
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// An id, an email, or a whole name without regard to case
    lead: String,
}

pub fn run(args: &ShowArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_show(context, Entity::Lead, &args.lead)?;
    let meant = (args.lead.as_str(), Among::Living);
    let lead = one(context, &desk.store, &desk.form, meant)?;
    show_lead(context, &desk, lead.id)?;
    Ok(Outcome::Done)
}

/// Writes a lead.
pub fn show_lead(context: &Context, desk: &Desk, id: i64) -> Result<()> {
    let stored = desk
        .store
        .record(&desk.form, id)?
        .ok_or_else(|| Error::failure(format!("lead {id} has gone away meanwhile")))?;
    show_record(context, &flat(&stored, &desk.form, &desk.currency))
}
