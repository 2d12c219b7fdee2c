//! `jobs list`: all imports, the newest first.

use clap::Args;

use super::record;
use crate::cli::note_no_store;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::store::{JobFilter, Status, Store};
use crate::terminal::Column;

/// List imports, the newest first
#[derive(Args, Debug)]
pub struct ListArgs {
    /// Only those with this status, such as completed_with_errors
    #[arg(long)]
    status: Option<Status>,
    /// Only those of this kind, such as leads
    #[arg(long)]
    kind: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
}

const COLUMNS: &[Column] = &[
    Column::number("id", "Id"),
    Column::text("kind", "Kind"),
    Column::text("source", "Source"),
    Column::text("status", "Status"),
    Column::text("progress", "Progress"),
    Column::number("created", "Created"),
    Column::number("updated", "Updated"),
    Column::number("skipped", "Skipped"),
    Column::number("failed", "Failed"),
    Column::text("started_at", "Started"),
    Column::text("duration", "Duration"),
    Column::text("by", "By"),
];

pub fn run(args: ListArgs, context: &mut Context) -> Result<Outcome> {
    let filter = JobFilter {
        status: args.status,
        kind: args.kind,
        limit: args.limit,
    };
    let jobs = match Store::read(&context.store)? {
        Some(store) => store.jobs(&filter)?,
        None => {
            note_no_store(context);
            Vec::new()
        }
    };
    let mut list = context.terminal.list(COLUMNS);
    for job in &jobs {
        list.push(&record(job))?;
    }
    list.end(jobs.len() as u64)?;
    Ok(Outcome::Done)
}
