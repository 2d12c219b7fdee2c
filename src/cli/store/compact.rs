//! `store compact`: the space that removed rows have left goes back to the disk.

use clap::Args;
use serde_json::json;

use crate::cli::note_no_store;
use crate::cli::turn::{self, Wait};
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::terminal::Format;

/// Give the space that removed rows have left in the store back to the disk
///
/// The store uses that space again by itself, so that this is only worth it after much was removed (`intake store info` says
/// how much is free). It takes as much free space as the store for a while. No import can run at the same time.
#[derive(Args, Debug)]
pub struct CompactArgs {
    /// Wait so long, such as 30s or 10m, while an import is running [default: do not wait]
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
    let (before, after) = store.compact()?;
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
