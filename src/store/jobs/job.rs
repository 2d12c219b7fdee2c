//! A job: what an import read, how it was told to, and what became of its rows.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use serde::de::DeserializeOwned;

use crate::error::{Error, Result};
use crate::plan::{ImportPlan, JobKind, RunOptions};
use crate::store::{Count, Counts, Unkept};

/// What a job is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Waits for a worker.
    #[default]
    Queued,
    /// Is being worked on now.
    Processing,
    /// Finished; every row is in or was left out on purpose.
    Completed,
    /// Finished; rows failed or wait.
    CompletedWithErrors,
    /// Ended for good before its end.
    Failed,
    /// Stopped by an operator.
    Cancelled,
    /// Ended before its end; can be resumed.
    Interrupted,
    /// Taken back.
    Undone,
}

impl Status {
    const ALL: [Status; 8] = [
        Status::Queued,
        Status::Processing,
        Status::Completed,
        Status::CompletedWithErrors,
        Status::Failed,
        Status::Cancelled,
        Status::Interrupted,
        Status::Undone,
    ];

    /// The name in the store and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Queued => "queued",
            Status::Processing => "processing",
            Status::Completed => "completed",
            Status::CompletedWithErrors => "completed_with_errors",
            Status::Failed => "failed",
            Status::Cancelled => "cancelled",
            Status::Interrupted => "interrupted",
            Status::Undone => "undone",
        }
    }

    /// Whether every row of the job has its outcome.
    pub fn is_completed(self) -> bool {
        matches!(self, Status::Completed | Status::CompletedWithErrors)
    }

    /// The name for people.
    pub fn words(self) -> String {
        self.name().replace('_', " ")
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Status {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        Status::ALL
            .into_iter()
            .find(|status| status.name() == text)
            .ok_or_else(|| format!("use one of {}", Status::ALL.map(Status::name).join(", ")))
    }
}

/// What is known of a job before its first row.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// The file's name.
    pub source: String,
    /// The file's size in bytes.
    pub size: u64,
    /// The hash of the file's bytes.
    pub hash: String,
    /// The hash of bytes and settings together.
    pub fingerprint: String,
    /// What it will do.
    pub plan: ImportPlan,
    /// How it is run.
    pub options: RunOptions,
    /// The source's columns.
    pub header: Vec<String>,
    /// What is counted of the source.
    pub counts: Counts,
    /// Who imports.
    pub by: String,
    /// When, in seconds since 1970.
    pub started_at: i64,
    /// Where the file is; none of standard input.
    pub path: Option<PathBuf>,
}

/// How many kept rows of a job a later job took, corrected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closed {
    /// Of its failed rows.
    pub failed: u64,
    /// Of its waiting rows.
    pub waiting: u64,
}

/// A part of a job that is kept as JSON, parsed when the job is read; or why it cannot be parsed. Only what uses the part
/// fails: a job with a damaged part is still listed.
#[derive(Clone, Debug)]
pub(in crate::store) struct Kept<T>(std::result::Result<T, String>);

impl<T: DeserializeOwned> Kept<T> {
    pub(in crate::store) fn parse(json: &str) -> Self {
        Kept(serde_json::from_str(json).map_err(|error| error.to_string()))
    }
}

impl<T> From<T> for Kept<T> {
    fn from(part: T) -> Self {
        Kept(Ok(part))
    }
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Kept(Err("nothing is kept".to_owned()))
    }
}

/// A job as it stands in the store.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// The id.
    pub id: i64,
    /// What is imported.
    pub kind: JobKind,
    /// The file's name.
    pub source: String,
    /// The file's size in bytes.
    pub size: u64,
    /// The hash of the file's bytes.
    pub hash: String,
    pub(in crate::store) plan: Kept<ImportPlan>,
    pub(in crate::store) options: Kept<RunOptions>,
    /// The source's columns.
    pub header: Vec<String>,
    /// What it is at; `Interrupted`, or `Cancelled` if that was asked, as soon as its process is gone.
    pub status: Status,
    /// Why it stopped.
    pub error: Option<String>,
    /// The last row whose outcome is in the store.
    pub cursor: u64,
    /// What became of its rows.
    pub counts: Counts,
    /// How many of these rows are not kept.
    pub unkept: Unkept,
    /// Who imported.
    pub by: String,
    /// The process that imports or imported.
    pub process: u32,
    /// When it began.
    pub started_at: i64,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// How long it has worked, all runs together.
    pub duration_ms: u64,
    /// Where its file was; none of standard input.
    pub path: Option<PathBuf>,
    /// Who wants it to stop.
    pub cancel_asked_by: Option<String>,
    /// When and by whom it was taken back.
    pub undone: Option<(i64, String)>,
    /// When the cells of its rows came to their end.
    pub rows_purged_at: Option<i64>,
    /// Records that it made and that were removed for good since.
    pub removed: u64,
    /// Whether changes that it made were removed with their records.
    pub is_forgotten: bool,
    /// The job whose failed rows it imported: after several rounds still the first one.
    pub corrects: Option<i64>,
    /// How many rows of that job it closed.
    pub corrected: u64,
    /// How many of its own rows later jobs closed.
    pub closed: Closed,
}

impl Job {
    /// What it does, as it was resolved before its first row.
    ///
    /// # Errors
    /// If the store holds no plan that this version reads.
    pub fn plan(&self) -> Result<&ImportPlan> {
        self.plan.0.as_ref().map_err(|cause| {
            Error::failure("the settings of the job cannot be read")
                .because(anyhow::Error::msg(cause.clone()))
                .hint("Import the file without reference to that job.")
        })
    }

    /// How it is run.
    ///
    /// # Errors
    /// If the store holds no options that this version reads.
    pub fn options(&self) -> Result<&RunOptions> {
        self.options.0.as_ref().map_err(|cause| {
            Error::failure(format!("the orders of job {} cannot be read", self.id))
                .because(anyhow::Error::msg(cause.clone()))
        })
    }

    /// The failed rows that no later job took.
    pub fn open_failed(&self) -> u64 {
        self.counts
            .get(Count::Failed)
            .saturating_sub(self.closed.failed)
    }

    /// The waiting rows that no later job took.
    pub fn open_waiting(&self) -> u64 {
        self.counts
            .get(Count::Waiting)
            .saturating_sub(self.closed.waiting)
    }
}

/// Which jobs to list.
#[derive(Clone, Debug, Default)]
pub struct JobFilter {
    /// Only those at this.
    pub status: Option<Status>,
    /// Only those of this kind.
    pub kind: Option<JobKind>,
    /// At most so many.
    pub limit: Option<u64>,
}
