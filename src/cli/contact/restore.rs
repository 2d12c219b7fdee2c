//! `contact restore`: a contact comes back out of the trash, without its links.

use clap::Args;

use super::card;
use crate::cli::record::desk::Desk;
use crate::cli::record::restoring::{self, note_restored};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Take a contact back out of the trash, for 90 days after it was deleted
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// An id, an email, or a whole name without regard to case
    contact: String,
    /// Of several of one name, the one that was deleted about this day
    #[arg(long, value_name = "DATE")]
    deleted_near: Option<String>,
}

pub fn run(args: &RestoreArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Contact, &args.contact)?;
    let meant = (args.contact.as_str(), args.deleted_near.as_deref());
    let contact = restoring::deleted(context, &desk.store, &desk.form, meant)?;
    let author = context.author("contact restore");
    let restored = desk.store.restore_person(&desk.form, contact.id, &author)?;
    note_restored(context, &desk, &contact, &restored)?;
    card::show(context, &desk, contact.id)?;
    Ok(Outcome::Done)
}
