//! `lead edit`: other values for fields of a lead.

use clap::Args;

use super::flags::LeadFlags;
use super::show::show_lead;
use crate::cli::record::desk::Desk;
use crate::cli::record::editing;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Change fields of a lead; an empty value clears
#[derive(Args, Debug)]
pub struct EditArgs {
    /// An id, an email, or a whole name without regard to case
    lead: String,
    #[command(flatten)]
    flags: LeadFlags,
}

pub fn run(args: &EditArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Lead, &args.lead)?;
    let lead = living(context, &desk.store, &desk.form, &args.lead)?;
    let texts = Texts::of(&desk.form, &args.flags.by_field(None), &args.flags.set)?;
    editing::run(context, &desk, &lead, &texts)?;
    show_lead(context, &desk, lead.id)?;
    Ok(Outcome::Done)
}
