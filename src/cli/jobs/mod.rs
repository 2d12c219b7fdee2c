//! `jobs`: the history of imports, the failed rows, and the commands to watch, stop, resume or undo a job.

mod answers;
mod approve;
mod cancel;
mod cases;
mod decide;
pub mod failed;
mod inboxes;
mod kept;
mod later;
mod list;
mod report;
mod resume;
pub mod review;
mod row_question;
mod run;
mod show;
mod side_by_side;
mod stale;
pub mod standing;
pub mod steps;
mod undo;
mod undone_records;
mod watch;

use clap::Subcommand;
use serde_json::{Map, Value, json};

use super::moment::rfc3339;
use crate::error::{Error, Outcome, Result};
use crate::job::{Report, seconds};
use crate::session::Session;
use crate::store::{Count, Job, Store};

/// Show, approve, stop, resume or undo imports, and correct rows
#[derive(Debug, Subcommand)]
pub enum Command {
    List(list::ListArgs),
    Show(show::ShowArgs),
    Failed(failed::FailedArgs),
    Report(report::ReportArgs),
    Review(review::ReviewArgs),
    Watch(watch::WatchArgs),
    Approve(approve::ApproveArgs),
    Cancel(cancel::CancelArgs),
    Resume(resume::ResumeArgs),
    Undo(undo::UndoArgs),
    Run(run::RunArgs),
}

impl Command {
    /// Returns whether the command can write CSV.
    pub fn writes_csv(&self) -> bool {
        match self {
            Command::List(_) | Command::Failed(_) => true,
            Command::Show(args) => args.show_changes,
            _ => false,
        }
    }
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::List(args) => list::run(&args, session),
        Command::Show(args) => show::run(&args, session),
        Command::Failed(args) => failed::run(&args, session),
        Command::Report(args) => report::run(&args, session),
        Command::Review(args) => review::run(&args, session),
        Command::Watch(args) => watch::run(&args, session),
        Command::Approve(args) => approve::run(&args, session),
        Command::Cancel(args) => cancel::run(&args, session),
        Command::Resume(args) => resume::run(&args, session),
        Command::Undo(args) => undo::run(&args, session),
        Command::Run(args) => run::run(&args, session),
    }
}

/// Returns the store and one of its jobs.
fn find(id: i64, session: &Session) -> Result<(&Store, Job)> {
    let store = session.store()?.ok_or_else(|| no_job(id))?;
    let job = job_in(store, id)?;
    Ok((store, job))
}

/// Returns a job as it is now. The store must already be open: a second open of the same file would drop the locks of
/// the first when it closes.
fn job_in(store: &Store, id: i64) -> Result<Job> {
    store.job(id)?.ok_or_else(|| no_job(id))
}

fn no_job(id: i64) -> Error {
    Error::failure(format!("there is no job {id}")).hint("`intake jobs list` shows all.")
}

/// Returns a job as a flat record: its result, its input, and its times.
fn record(job: &Job) -> Map<String, Value> {
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(job.id));
    if let Value::Object(result) = Report::from(job).to_json() {
        let is_of_a_run = |key: &str| {
            matches!(
                key,
                "job"
                    | "dry_run"
                    | "failed_file"
                    | "corrects"
                    | "changes"
                    | "rehearsal"
                    | "unchecked"
            )
        };
        record.extend(result.into_iter().filter(|(key, _)| !is_of_a_run(key)));
    }
    record.insert("progress".to_owned(), json!(progress(job)));
    let started = (!job.status.is_waiting()).then(|| rfc3339(job.started_at));
    record.insert("started_at".to_owned(), json!(started));
    record.insert("ended_at".to_owned(), json!(job.ended_at.map(rfc3339)));
    record.insert("duration".to_owned(), json!(seconds(job.duration_ms)));
    record.insert("by".to_owned(), json!(job.by));
    let (approved_at, approved_by) = job.approved.clone().unzip();
    record.insert("approved_at".to_owned(), json!(approved_at.map(rfc3339)));
    record.insert("approved_by".to_owned(), json!(approved_by));
    record.insert("error".to_owned(), json!(job.error));
    let (undone_at, undone_by) = job.undone.clone().unzip();
    record.insert("undone_at".to_owned(), json!(undone_at.map(rfc3339)));
    record.insert("undone_by".to_owned(), json!(undone_by));
    let open = job.open_failed() + job.open_waiting();
    record.insert("open".to_owned(), json!(open));
    record.insert("corrects".to_owned(), json!(job.corrects));
    record.insert("template".to_owned(), json!(job.template()));
    record
}

/// Returns the progress of a job: `450/1000, 45%`.
fn progress(job: &Job) -> String {
    let (done, read) = (job.counts.done(), job.counts.get(Count::Read));
    format!("{done}/{read}, {}%", percent(job))
}

/// Returns the share of the rows that are done, in per cent.
fn percent(job: &Job) -> u64 {
    let (done, read) = (job.counts.done(), job.counts.get(Count::Read));
    (done * 100).checked_div(read).unwrap_or(100)
}
