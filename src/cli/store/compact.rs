//! `store compact`: returns the free space in the store to the disk.

use clap::Args;
use serde_json::json;

use crate::cli::note_no_store;
use crate::cli::turn::{self, Wait};
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::terminal::Format;

/// Return the free space in the store to the disk
///
/// The store reuses its free space, so this is useful only after much was removed (`intake store info` shows the free
/// space). For a while it needs as much free disk space as the store has. No import can run at the same time.
#[derive(Args, Debug)]
pub struct CompactArgs {
    /// How long to wait, such as 30s or 10m, while an import is running [default: do not wait]
    #[arg(long, value_name = "DURATION")]
    wait: Option<Wait>,
}

pub fn run(args: &CompactArgs, session: &Session) -> Result<Outcome> {
    if session.store()?.is_none() {
        note_no_store(session);
        return Ok(Outcome::Done);
    }
    let store = session.store_to_write()?;
    let _lock = turn::take(store, args.wait, session)?;
    let waited = session.terminal.spinner("Compacting the store");
    let compacted = store.compact();
    drop(waited);
    let (before, after) = compacted?;
    if session.terminal.format() == Format::Json {
        session
            .terminal
            .json(&json!({ "before": before, "after": after }))?;
        return Ok(Outcome::Done);
    }
    session.terminal.facts(&[
        ("Before", format!("{before} bytes")),
        ("After", format!("{after} bytes")),
    ])?;
    Ok(Outcome::Done)
}
