//! `client show`: shows a client with its related records.

use clap::Args;

use super::show_profile;
use crate::cli::record::one::{Among, one};
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Show a client with its advisers, contacts, activities and documents
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
}

pub fn run(args: &ShowArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_show(session, Entity::Client, &args.client)?;
    let meant = (args.client.as_str(), Among::Living);
    let client = one(session, records.store, &records.schema, meant)?;
    show_profile(session, &records, client.id)?;
    Ok(Outcome::Done)
}
