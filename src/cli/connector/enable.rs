//! `connector intelliflo enable` and `disable`: allow or forbid imports to use the connector.

use clap::Args;

use super::{find, status};
use crate::error::{Outcome, Result};
use crate::session::Session;

/// Allow imports to use the connector
#[derive(Args, Debug)]
pub struct EnableArgs {}

/// Forbid imports to use the connector; its settings stay
#[derive(Args, Debug)]
pub struct DisableArgs {}

pub fn run(is_enabled: bool, session: &Session) -> Result<Outcome> {
    let (_, mut connector) = find(session)?;
    connector.is_enabled = is_enabled;
    connector.save(session.store_to_write()?)?;
    let what = if is_enabled { "enabled" } else { "disabled" };
    session
        .terminal
        .note(&format!("The Intelliflo connector is {what}."));
    status::show(Some(&connector), session)?;
    Ok(Outcome::Done)
}
