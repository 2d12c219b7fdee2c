//! `contact edit`: other values for fields of a contact.

use clap::Args;

use super::card;
use super::flags::ContactFlags;
use crate::cli::record::desk::Desk;
use crate::cli::record::editing;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Change fields of a contact; an empty value clears
#[derive(Args, Debug)]
pub struct EditArgs {
    /// An id, an email, or a whole name without regard to case
    contact: String,
    /// Another first name
    #[arg(long)]
    first_name: Option<String>,
    #[command(flatten)]
    flags: ContactFlags,
}

pub fn run(args: &EditArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Contact, &args.contact)?;
    let contact = living(context, &desk.store, &desk.form, &args.contact)?;
    let flags = args.flags.by_field(args.first_name.as_deref());
    let texts = Texts::of(&desk.form, &flags, &args.flags.set)?;
    editing::run(context, &desk, &contact, &texts)?;
    card::show(context, &desk, contact.id)?;
    Ok(Outcome::Done)
}
