//! `contact show`: all of a contact.

use clap::Args;

use super::card;
use crate::cli::record::desk::Desk;
use crate::cli::record::one::{Among, one};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Show all of a contact, with its clients
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// An id, an email, or a whole name without regard to case
    contact: String,
}

pub fn run(args: &ShowArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_show(context, Entity::Contact, &args.contact)?;
    let meant = (args.contact.as_str(), Among::Living);
    let contact = one(context, &desk.store, &desk.form, meant)?;
    card::show(context, &desk, contact.id)?;
    Ok(Outcome::Done)
}
