//! `store compact`: the space that removed rows have left goes back to the disk.

use clap::Args;
use serde_json::json;

use crate::cli::note_no_store;
use crate::cli::turn::{self, Wait};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::store::Store;
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

pub fn run(args: &CompactArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    if Store::read(&context.store)?.is_none() {
        note_no_store(context);
        return Ok(Outcome::Done);
    }
    let store = Store::write(&context.store)?;
    let _lock = turn::take(&store, args.wait, context)?;
    let (before, after) = store.compact()?;
    if context.terminal.format() == Format::Json {
        context
            .terminal
            .json(&json!({ "before": before, "after": after }))?;
        return Ok(Outcome::Done);
    }
    context.terminal.facts(&[
        ("Before", format!("{before} bytes")),
        ("After", format!("{after} bytes")),
    ])?;
    Ok(Outcome::Done)
}
