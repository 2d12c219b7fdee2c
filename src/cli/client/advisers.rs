//! `client assign` and `client unassign`: the advisers of a client.

use clap::Args;

use super::Client;
use crate::cli::record::noun::Noun;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Assign an adviser to a client
#[derive(Args, Debug)]
pub struct AssignArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
    /// Name of the adviser
    adviser: String,
}

/// Remove an adviser from a client
#[derive(Args, Debug)]
pub struct UnassignArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
    /// Name of the adviser, without regard to case
    adviser: String,
}

pub fn assign(args: &AssignArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Client, &args.client)?;
    let client = living(session, records.store, &records.schema, &args.client)?;
    let author = session.author("client assign");
    records.store.assign(client.id, &args.adviser, &author)?;
    let name = client.name(&records.schema);
    session.terminal.note(&format!(
        "{} is now an adviser of {name}.",
        args.adviser.trim()
    ));
    Client::show(session, &records, client.id)?;
    Ok(Outcome::Done)
}

pub fn unassign(args: &UnassignArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Client, &args.client)?;
    let client = living(session, records.store, &records.schema, &args.client)?;
    let author = session.author("client unassign");
    let adviser = records.store.unassign(client.id, &args.adviser, &author)?;
    let name = client.name(&records.schema);
    session
        .terminal
        .note(&format!("{adviser} is no longer an adviser of {name}."));
    Client::show(session, &records, client.id)?;
    Ok(Outcome::Done)
}
