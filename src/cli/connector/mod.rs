//! `connector`: the connections to other systems.

mod enable;
mod remove;
mod set;
mod status;
mod test;

use clap::Subcommand;

use crate::connector::{Connector, Secrets};
use crate::error::{Error, Outcome, Result};
use crate::session::{self, Session};
use crate::store::Store;

/// Set up connections to other systems
#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(subcommand)]
    Intelliflo(IntellifloCommand),
}

/// The connector to Intelliflo Office
#[derive(Debug, Subcommand)]
pub enum IntellifloCommand {
    Set(set::SetArgs),
    Enable(enable::EnableArgs),
    Disable(enable::DisableArgs),
    Status(status::StatusArgs),
    Test(test::TestArgs),
    Remove(remove::RemoveArgs),
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    let Command::Intelliflo(command) = command;
    match command {
        IntellifloCommand::Set(args) => set::run(&args, session),
        IntellifloCommand::Enable(_) => enable::run(true, session),
        IntellifloCommand::Disable(_) => enable::run(false, session),
        IntellifloCommand::Status(_) => status::run(session),
        IntellifloCommand::Test(_) => test::run(session),
        IntellifloCommand::Remove(_) => remove::run(session),
    }
}

/// Returns the store and its connector.
///
/// # Errors
/// Fails if no connector is set up.
fn find(session: &Session) -> Result<(&Store, Connector)> {
    let store = session.store()?;
    let connector = match store {
        Some(store) => Connector::load(store)?,
        None => None,
    };
    store
        .zip(connector)
        .ok_or_else(|| not_set_up(session.can_ask()))
}

/// Returns the connector for an import.
///
/// # Errors
/// Fails if the connector is not set up, or is disabled.
pub fn usable(session: &Session) -> Result<Connector> {
    match find(session)? {
        (_, connector) if connector.is_enabled => Ok(connector),
        _ => Err(Error::failure("Intelliflo connector disabled")
            .hint("Enable it: intake connector intelliflo enable")),
    }
}

fn not_set_up(can_ask: bool) -> Error {
    Error::failure("Intelliflo connector disabled: it was never set up")
        .hint(format!("Set it up: {}", set_up(can_ask)))
}

/// Returns the command that sets the connector up. At a terminal it asks for the secrets and does not show them.
fn set_up(can_ask: bool) -> &'static str {
    if can_ask {
        "intake connector intelliflo set"
    } else {
        "intake connector intelliflo set --client-id ID --tenant-id ID --secrets-stdin"
    }
}

/// Returns the secrets in the environment.
pub fn environment() -> Secrets {
    Secrets::of_environment(session::secret)
}
