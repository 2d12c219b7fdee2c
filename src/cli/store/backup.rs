//! `store backup`: the store and its documents as they are now, somewhere else.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::store::Store;
use crate::terminal::Format;

/// Write a backup of the store and its documents; imports may go on meanwhile
///
/// The backup is a store itself: --store PATH opens it. Its documents lie beside it, in PATH.documents.
#[derive(Args, Debug)]
pub struct BackupArgs {
    /// Where to write it; a backup never overwrites
    path: PathBuf,
}

pub fn run(args: &BackupArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let store = Store::read(&context.store)?.ok_or_else(|| {
        Error::failure(format!("there is no store at {}", context.store.display()))
            .hint("Name it: --store PATH, or INTAKE_STORE.")
    })?;
    let interrupt = context.listen()?;
    let backed_up = store.back_up_to(&args.path, &|| interrupt.is_asked())?;
    let path = args.path.to_string_lossy();
    if context.terminal.format() == Format::Json {
        context.terminal.json(&json!({
            "path": path, "size": backed_up.size, "documents": backed_up.documents,
        }))?;
        return Ok(Outcome::Done);
    }
    context.terminal.facts(&[
        ("Path", path.into_owned()),
        ("Size", format!("{} bytes", backed_up.size)),
        ("Documents", backed_up.documents.to_string()),
    ])?;
    Ok(Outcome::Done)
}
