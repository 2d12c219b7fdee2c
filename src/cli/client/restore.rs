//! `client restore`: a client comes back out of the trash, with what can.

use clap::Args;

use super::show_profile;
use crate::cli::record::desk::Desk;
use crate::cli::record::restoring::{self, note_restored};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Take a client back out of the trash, for 90 days after it was deleted
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// An id, or a whole name without regard to case
    client: String,
    /// Of several of one name, the one that was deleted about this day
    #[arg(long, value_name = "DATE")]
    deleted_near: Option<String>,
}

pub fn run(args: &RestoreArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Client, &args.client)?;
    let meant = (args.client.as_str(), args.deleted_near.as_deref());
    let client = restoring::deleted(context, &desk.store, &desk.form, meant)?;
    let author = context.author("client restore");
    let limit = desk.config.max_clients();
    let restored = desk
        .store
        .restore_client(&desk.form, client.id, limit, &author)?;
    note_restored(context, &desk, &client, &restored)?;
    show_profile(context, &desk, client.id)?;
    Ok(Outcome::Done)
}
