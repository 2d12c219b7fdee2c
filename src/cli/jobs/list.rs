//! `jobs list`: all imports, the newest first.

use clap::Args;

use super::record;
use crate::cli::note_no_store;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::job::people;
use crate::store::{Job, JobFilter, Status, Store};
use crate::terminal::{Column, Holds};

/// List imports, the newest first
#[derive(Args, Debug)]
pub struct ListArgs {
    /// Only those with this status, such as completed_with_errors
    #[arg(long)]
    status: Option<Status>,
    /// Only those of this kind
    #[arg(long, value_parser = KINDS, ignore_case = true)]
    kind: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
}

/// What jobs import.
const KINDS: [&str; 4] = ["leads", "clients", "contacts", people::KIND];

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("kind", "Kind", Holds::Whole, 10),
    Column::new("source", "Source", Holds::Text, 1),
    Column::new("status", "Status", Holds::Text, 2),
    Column::new("progress", "Progress", Holds::Whole, 3),
    Column::new("created", "Created", Holds::Number, 5),
    Column::new("updated", "Updated", Holds::Number, 8),
    Column::new("skipped", "Skipped", Holds::Number, 7),
    Column::new("failed", "Failed", Holds::Number, 4),
    Column::new("started_at", "Started", Holds::Whole, 6),
    Column::new("duration", "Duration", Holds::Whole, 9),
    Column::new("by", "By", Holds::Text, 11),
];

pub fn run(args: ListArgs, context: &mut Context) -> Result<Outcome> {
    let filter = JobFilter {
        status: args.status,
        kind: args.kind.map(|kind| kind.to_lowercase()),
        limit: args.limit,
    };
    let jobs = match Store::read(&context.store)? {
        Some(store) => store.jobs(&filter)?,
        None => {
            note_no_store(context);
            Vec::new()
        }
    };
    let mut list = context
        .terminal
        .list(COLUMNS)
        .keys(&record(&Job::default()));
    for job in &jobs {
        list.push(&record(job))?;
    }
    list.end(jobs.len() as u64)?;
    Ok(Outcome::Done)
}
