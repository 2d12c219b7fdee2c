//! `contact unlink`: a contact no longer belongs to a client; both stay.

use clap::Args;

use super::card;
use crate::cli::record::desk::Desk;
use crate::cli::record::one::living;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Remove the link between a contact and a client, and neither of them
#[derive(Args, Debug)]
pub struct UnlinkArgs {
    /// An id, an email, or a whole name without regard to case
    contact: String,
    /// An id, or a whole name without regard to case
    client: String,
}

pub fn run(args: &UnlinkArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Contact, &args.contact)?;
    let contact = living(context, &desk.store, &desk.form, &args.contact)?;
    let form = desk.form_of(Entity::Client)?;
    let client = living(context, &desk.store, &form, &args.client)?;
    let author = context.author("contact unlink");
    let link = desk.store.unlink(client.id, contact.id, &author)?;
    context.terminal.note(&format!(
        "{} is no longer linked to {} ({}).",
        contact.name(&desk.form),
        client.name(&form),
        link.relationship
    ));
    card::show(context, &desk, contact.id)?;
    Ok(Outcome::Done)
}
