//! `template export`: writes a template to standard output, for another store.

use clap::Args;

use super::find;
use crate::error::{Outcome, Result};
use crate::session::Session;

/// Write a template as JSON to standard output, for `template load`
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// Name of the template
    name: String,
}

pub fn run(args: &ExportArgs, session: &Session) -> Result<Outcome> {
    let (_, _, template) = find(&args.name, session)?;
    session.terminal.json(&template)?;
    Ok(Outcome::Done)
}
