//! `template delete`: a template that is no longer wanted.

use clap::Args;

use super::{find, record};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::store::Store;
use crate::terminal::Format;

/// Delete a template; jobs that used it keep their mapping
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// Its name
    name: String,
}

pub fn run(args: &DeleteArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let (_, saved, template) = find(&args.name, context)?;
    Store::write(&context.store)?.delete_template(saved.id)?;
    if context.terminal.format() == Format::Json {
        context.terminal.json(&record(&saved, Some(&template)))?;
    } else {
        context
            .terminal
            .note(&format!("The template \"{}\" is deleted.", saved.name));
    }
    Ok(Outcome::Done)
}
