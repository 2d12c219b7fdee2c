//! `connector intelliflo remove`: removes the settings and the secrets.

use clap::Args;

use super::find;
use crate::connector::{Connector, Vault};
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::terminal::Format;

/// Remove the settings and the secrets of the connector
///
/// Imported records stay.
#[derive(Args, Debug)]
pub struct RemoveArgs {}

pub fn run(session: &Session) -> Result<Outcome> {
    let (_, connector) = find(session)?;
    if let Some(place) = connector.place {
        Vault::of(&session.store_path).forget(place)?;
    }
    Connector::forget(session.store_to_write()?)?;
    session.terminal.note(
        "Removed the settings of the Intelliflo connector and its secrets. Imported records stay.",
    );
    if session.terminal.format() == Format::Json {
        super::status::show(None, session)?;
    }
    Ok(Outcome::Done)
}
