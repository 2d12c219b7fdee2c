//! `store backup`: a sound copy of the store, at any time.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::store::Store;
use crate::terminal::Format;

/// Write a copy of the store as it is at one moment, during an import too
///
/// The copy is checked before it gets its name, and is readable for its owner only. It is a store like any other: to go
/// back to it, put it in the place of the store, or name it with --store.
#[derive(Args, Debug)]
pub struct BackupArgs {
    /// The new file
    path: PathBuf,
}

pub fn run(args: &BackupArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let Some(store) = Store::read(&context.store)? else {
        return Err(Error::failure(format!(
            "there is no store at {} to be copied",
            context.store.display()
        ))
        .hint("Name the store: --store PATH."));
    };
    let checkup = store.back_up_to(&args.path)?;
    let path = args.path.to_string_lossy();
    if context.terminal.format() == Format::Json {
        context.terminal.json(&json!({
            "path": path,
            "jobs": checkup.jobs,
            "records": checkup.records,
            "checked": true,
        }))?;
    } else {
        context.terminal.note(&format!(
            "Written to {path} and checked: {} jobs, {} records of imports.",
            checkup.jobs, checkup.records
        ));
    }
    Ok(Outcome::Done)
}
