//! `store backup`: writes a copy of the store and its documents to another path.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::error::{Error, Outcome, Result};
use crate::session::Session;
use crate::terminal::Format;

/// Write a backup of the store and its documents, even during an import
///
/// The backup is a store itself: --store PATH opens it. Its documents are beside it, in PATH.documents.
#[derive(Args, Debug)]
pub struct BackupArgs {
    /// Path of the backup; an existing file is never overwritten
    path: PathBuf,
}

pub fn run(args: &BackupArgs, session: &Session) -> Result<Outcome> {
    let store = session.store()?.ok_or_else(|| {
        Error::failure(format!(
            "there is no store at {}",
            session.store_path.display()
        ))
        .hint("Give its path: --store PATH, or INTAKE_STORE.")
    })?;
    let interrupt = session.listen()?;
    let backed_up = store.back_up_to(&args.path, &|| interrupt.is_asked())?;
    let path = args.path.to_string_lossy();
    if session.terminal.format() == Format::Json {
        session.terminal.json(&json!({
            "path": path, "size": backed_up.size, "documents": backed_up.documents,
        }))?;
        return Ok(Outcome::Done);
    }
    session.terminal.facts(&[
        ("Path", path.into_owned()),
        ("Size", format!("{} bytes", backed_up.size)),
        ("Documents", backed_up.documents.to_string()),
    ])?;
    Ok(Outcome::Done)
}
