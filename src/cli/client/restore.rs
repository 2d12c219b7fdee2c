//! `client restore`: restores a client from the trash.

use clap::Args;

use super::show_profile;
use crate::cli::record::records::Records;
use crate::cli::record::restoring::{self, note_restored};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Restore a client from the trash, within 90 days after it was deleted
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
    /// Choose among clients of one name: the one that was deleted closest to this day
    #[arg(long, value_name = "DATE")]
    deleted_near: Option<String>,
}

pub fn run(args: &RestoreArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Client, &args.client)?;
    let meant = (args.client.as_str(), args.deleted_near.as_deref());
    let client = restoring::deleted(session, records.store, &records.schema, meant)?;
    let author = session.author("client restore");
    let limit = records.config.max_clients();
    let restored = records
        .store
        .restore_client(&records.schema, client.id, limit, &author)?;
    note_restored(session, &records, &client, &restored)?;
    show_profile(session, &records, client.id)?;
    Ok(Outcome::Done)
}
