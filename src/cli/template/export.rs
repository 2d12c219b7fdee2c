//! `template export`: a template as a file, for another store.

use clap::Args;

use super::find;
use crate::context::Context;
use crate::error::{Outcome, Result};

/// Write a template as JSON to standard output, for `template load`
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// Its name
    name: String,
}

pub fn run(args: &ExportArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let (_, _, template) = find(&args.name, context)?;
    context.terminal.json(&template)?;
    Ok(Outcome::Done)
}
