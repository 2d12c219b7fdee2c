//! `lead restore`: a lead comes back out of the trash.

use clap::Args;

use super::show::show_lead;
use crate::cli::record::desk::Desk;
use crate::cli::record::restoring::{self, note_restored};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Take a lead back out of the trash, for 90 days after it was deleted
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// An id, an email, or a whole name without regard to case
    lead: String,
    /// Of several of one name, the one that was deleted about this day
    #[arg(long, value_name = "DATE")]
    deleted_near: Option<String>,
}

pub fn run(args: &RestoreArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Lead, &args.lead)?;
    let meant = (args.lead.as_str(), args.deleted_near.as_deref());
    let lead = restoring::deleted(context, &desk.store, &desk.form, meant)?;
    let author = context.author("lead restore");
    let restored = desk.store.restore_person(&desk.form, lead.id, &author)?;
    note_restored(context, &desk, &lead, &restored)?;
    show_lead(context, &desk, lead.id)?;
    Ok(Outcome::Done)
}
