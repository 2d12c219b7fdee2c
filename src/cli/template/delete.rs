//! `template delete`: deletes a template.

use clap::Args;

use super::{find, record};
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::terminal::Format;

/// Delete a template; jobs that used it keep their mapping
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// Name of the template
    name: String,
}

pub fn run(args: &DeleteArgs, session: &Session) -> Result<Outcome> {
    let (_, saved, template) = find(&args.name, session)?;
    session.store_to_write()?.delete_template(saved.id)?;
    if session.terminal.format() == Format::Json {
        session.terminal.json(&record(&saved, Some(&template)))?;
    } else {
        session
            .terminal
            .note(&format!("The template \"{}\" is deleted.", saved.name));
    }
    Ok(Outcome::Done)
}
