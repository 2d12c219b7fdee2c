//! `client edit`: other values for fields of a client.

use clap::Args;

use super::flags::ClientFlags;
use super::show_profile;
use crate::cli::record::desk::Desk;
use crate::cli::record::editing;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Change fields of a client; an empty value clears
#[derive(Args, Debug)]
pub struct EditArgs {
    /// An id, or a whole name without regard to case
    client: String,
    /// Another name
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    flags: ClientFlags,
}

pub fn run(args: &EditArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_write(context, Entity::Client)?;
    let client = living(context, &desk.store, &desk.form, &args.client)?;
    let flags = args.flags.by_field(args.name.as_deref());
    let texts = Texts::of(&desk.form, &flags, &args.flags.set)?;
    editing::run(context, &desk, &client, &texts)?;
    show_profile(context, &desk, client.id)?;
    Ok(Outcome::Done)
}
