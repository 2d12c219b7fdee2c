//! `connector intelliflo remove`: forgets the settings and the secrets.

use clap::Args;

use super::find;
use crate::connector::{Connector, Vault};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::store::Store;
use crate::terminal::Format;

/// Forget the connector: its settings, and its secrets wherever they are kept
///
/// What was imported stays.
#[derive(Args, Debug)]
pub struct RemoveArgs {}

pub fn run(context: &Context) -> Result<Outcome> {
    let (_, connector) = find(context)?;
    if let Some(place) = connector.place {
        Vault::of(&context.store).forget(place)?;
    }
    Connector::forget(&Store::write(&context.store)?)?;
    context
        .terminal
        .note("The Intelliflo connector and its secrets are forgotten; what was imported stays.");
    if context.terminal.format() == Format::Json {
        super::status::show(None, context)?;
    }
    Ok(Outcome::Done)
}
