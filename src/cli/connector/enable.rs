//! `connector intelliflo enable` and `disable`: whether imports may use it.

use clap::Args;

use super::{find, status};
use crate::error::{Outcome, Result};
use crate::session::Session;

/// Let imports use the connector
#[derive(Args, Debug)]
pub struct EnableArgs {}

/// Keep imports from using the connector; what is set stays
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
