//! `jobs list`: all imports, the newest first.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde_json::{Map, Value, json};

use super::{record, stale};
use crate::cli::note_no_store;
use crate::error::{Outcome, Result};
use crate::plan::JobKind;
use crate::session::Session;
use crate::store::{Count, Job, JobFilter, Status};
use crate::terminal::{Column, Format, Holds};

/// List imports, the newest first
///
/// With --stale only the templates are listed whose last completed import is older than DURATION, or that have none: with the
/// last completed import, its age and the command to run next. Exit status 3 if there is such a template. An import that had
/// nothing to do (exit status 7) is no completed import.
#[derive(Args, Debug)]
pub struct ListArgs {
    /// Show only imports with this status, such as completed_with_errors
    #[arg(long)]
    status: Option<Status>,
    /// Show only imports of this kind
    #[arg(long, value_parser = kind(), ignore_case = true)]
    kind: Option<JobKind>,
    /// Show at most this number of imports
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    /// Show only imports with this template (repeatable)
    #[arg(long = "template", value_name = "NAME")]
    templates: Vec<String>,
    /// List the templates without a completed import in this time, such as 26h or 2d [default: of all templates with an import]
    #[arg(long, value_name = "DURATION", conflicts_with_all = ["status", "kind", "limit"])]
    stale: Option<stale::MaxAge>,
}

/// The columns. On a narrow terminal the status and the failed and waiting rows remain longest.
const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("kind", "Kind", Holds::Whole, 11),
    Column::new("source", "Source", Holds::Text, 1),
    Column::new("status", "Status", Holds::Whole, 2),
    Column::new("progress", "Progress", Holds::Whole, 9),
    Column::new("created", "Created", Holds::Number, 5),
    Column::new("updated", "Updated", Holds::Number, 7),
    Column::new("skipped", "Skipped", Holds::Number, 8),
    Column::new("failed", "Failed", Holds::Number, 3),
    Column::new("waiting", "Waiting", Holds::Number, 4),
    Column::new("started_at", "Started", Holds::Moment, 6),
    Column::new("duration", "Duration", Holds::Whole, 10),
    Column::new("by", "By", Holds::Text, 12),
];

/// Returns the parser of a kind. The help lists the kinds.
fn kind() -> impl TypedValueParser<Value = JobKind> {
    PossibleValuesParser::new(JobKind::all().map(JobKind::name))
        .try_map(|name| name.to_lowercase().parse::<JobKind>())
}

pub fn run(args: &ListArgs, session: &Session) -> Result<Outcome> {
    if let Some(max_age) = &args.stale {
        return stale::run(max_age, &args.templates, session);
    }
    let filter = JobFilter {
        status: args.status,
        kind: args.kind,
        limit: args.limit,
        templates: args.templates.clone(),
    };
    let jobs = match session.store()? {
        Some(store) => store.jobs(&filter)?,
        None => {
            note_no_store(session);
            Vec::new()
        }
    };
    let line = match session.terminal.format() {
        Format::Table => for_people,
        Format::Json | Format::Csv => record,
    };
    let mut list = session
        .terminal
        .list(COLUMNS)
        .keys(&record(&Job::default()));
    for job in &jobs {
        list.push(&line(job))?;
    }
    list.end(jobs.len() as u64)?;
    Ok(Outcome::Done)
}

/// Returns a job as a line of the table: the status in words, and the number of failed rows still open.
fn for_people(job: &Job) -> Map<String, Value> {
    let mut line = record(job);
    line.insert("status".to_owned(), json!(job.status.words()));
    line.insert("waiting".to_owned(), json!(job.open_waiting()));
    if job.closed.failed > 0 {
        let failed = format!(
            "{}, {} open",
            job.counts.get(Count::Failed),
            job.open_failed()
        );
        line.insert("failed".to_owned(), json!(failed));
    }
    line
}
