//! `inbox remove`: removes a folder from the inboxes.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::whole;
use crate::cli::note_no_store;
use crate::error::{Error, Outcome, Result};
use crate::session::Session;
use crate::terminal::Format;

/// Remove a folder from the inboxes; its files stay
#[derive(Args, Debug)]
pub struct RemoveArgs {
    /// The folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub fn run(args: &RemoveArgs, session: &Session) -> Result<Outcome> {
    let folder = whole(&args.folder);
    let shown = folder.display();
    let no_such = || {
        Error::failure(format!("{shown} is not an inbox")).hint("`intake inbox list` shows all.")
    };
    if session.store()?.is_none() {
        note_no_store(session);
        return Err(no_such());
    }
    if !session.store_to_write()?.remove_inbox(&folder)? {
        return Err(no_such());
    }
    if session.terminal.format() == Format::Json {
        let removed = json!({"folder": folder.to_string_lossy()});
        session.terminal.json(&removed)?;
    } else {
        session
            .terminal
            .note(&format!("Removed the inbox {shown}. Its files stay."));
    }
    Ok(Outcome::Done)
}
