//! `client show`: a client with all that hangs on it.

use clap::Args;

use super::show_profile;
use crate::cli::record::desk::Desk;
use crate::cli::record::one::{Among, one};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Show a client with its advisers, contacts, activities and documents
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// An id, or a whole name without regard to case
    client: String,
}

pub fn run(args: &ShowArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_show(context, Entity::Client, &args.client)?;
    let meant = (args.client.as_str(), Among::Living);
    let client = one(context, &desk.store, &desk.form, meant)?;
    show_profile(context, &desk, client.id)?;
    Ok(Outcome::Done)
}
