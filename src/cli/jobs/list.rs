//! `jobs list`: all imports, the newest first.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde_json::{Map, Value, json};

use super::standing::standing;
use super::{record, stale};
use crate::cli::record::counted;
use crate::cli::{note_no_store, suggestion};
use crate::error::{Outcome, Result};
use crate::plan::JobKind;
use crate::session::Session;
use crate::store::{Count, Job, JobFilter, Status};
use crate::terminal::{Column, Format, Holds, number};

/// List imports, the newest first
///
/// With --stale only the templates are listed whose last completed import is older than DURATION, or that have none: with the
/// last completed import, its age and the command to run next. Exit status 3 if there is such a template, or no
/// store. An import that had nothing to do (exit status 7) is no completed import.
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

/// The columns. On a narrow terminal the source and the status remain longest. Failed and waiting rows are in the status, too.
const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("kind", "Kind", Holds::Whole, Column::SPARE),
    Column::new("source", "Source", Holds::Text, 1),
    Column::new("status", "Status", Holds::Whole, 2),
    Column::new("progress", "Progress", Holds::Whole, Column::SPARE),
    Column::new("created", "Created", Holds::Number, 4),
    Column::new("merged", "Merged", Holds::Number, 5),
    Column::new("updated", "Updated", Holds::Number, 6),
    Column::new("unchanged", "Unchanged", Holds::Number, 7),
    Column::new("skipped", "Skipped", Holds::Number, 8),
    Column::new("failed", "Failed", Holds::Number, Column::SPARE),
    Column::new("waiting", "Waiting", Holds::Number, Column::SPARE),
    Column::new("started_at", "Started", Holds::Moment, 3),
    Column::new("duration", "Duration", Holds::Whole, Column::SPARE),
    Column::new("by", "By", Holds::Text, Column::SPARE),
];

/// Returns the columns for these jobs. Two of them are shown only if a job has such rows.
fn columns(jobs: &[Job]) -> Vec<Column<'static>> {
    let has = |count| jobs.iter().any(|job| job.counts.get(count) > 0);
    let is_shown = |column: &&Column<'static>| match column.key {
        "merged" => has(Count::Merged),
        "unchanged" => has(Count::Unchanged),
        _ => true,
    };
    COLUMNS.iter().filter(is_shown).copied().collect()
}

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
    let mut list = session
        .terminal
        .list(columns(&jobs))
        .keys(&record(&Job::default()));
    for job in &jobs {
        list.push(&line(job, session)?)?;
    }
    list.end(jobs.len() as u64)?;
    if jobs.is_empty() && session.terminal.format() == Format::Table {
        note_none(&filter, session)?;
    }
    Ok(Outcome::Done)
}

/// Notes why the list is empty. A user who asks for failed imports may mean those with failed rows.
fn note_none(filter: &JobFilter, session: &Session) -> Result<()> {
    let Some(store) = session.store()? else {
        return Ok(());
    };
    let all = store.jobs(&JobFilter::default())?;
    if all.is_empty() {
        let begin = suggestion::command(session, &["import", "leads", "FILE"]);
        session
            .terminal
            .note(&format!("There are no imports yet. To begin: {begin}"));
        return Ok(());
    }
    let none = match filter.status {
        Some(status) => format!("No import has the status {status}."),
        None => "No import matches.".to_owned(),
    };
    session.terminal.note(&none);
    let failed = all
        .iter()
        .filter(|job| job.counts.get(Count::Failed) > 0)
        .count();
    if filter.status == Some(Status::Failed) && failed > 0 {
        let status = Status::CompletedWithErrors.name();
        let list = suggestion::command(session, &["jobs", "list", "--status", status]);
        let imports = counted(failed, "import");
        let have = if failed == 1 { "has" } else { "have" };
        session
            .terminal
            .note(&format!("{imports} {have} failed rows: {list}"));
    }
    Ok(())
}

/// Returns the line of a job.
fn line(job: &Job, session: &Session) -> Result<Map<String, Value>> {
    Ok(match (session.terminal.format(), session.store()?) {
        (Format::Table, Some(store)) if session.terminal.is_seen() => {
            at_terminal(job, store.open_links(job)?.len())
        }
        (Format::Table, _) => for_people(job),
        (Format::Json | Format::Csv, _) => record(job),
    })
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

/// Returns a job as a line of the table at a terminal: a short status, and numbers with separators.
/// `links` is the number of links that are left to make.
fn at_terminal(job: &Job, links: usize) -> Map<String, Value> {
    let mut line = for_people(job);
    line.insert("status".to_owned(), json!(standing(job, links)));
    let is_count = |column: &&Column| column.holds == Holds::Number && column.key != "id";
    for column in COLUMNS.iter().filter(is_count) {
        if let Some(count) = line.get(column.key).and_then(Value::as_u64) {
            line.insert(column.key.to_owned(), json!(number(count)));
        }
    }
    line
}
