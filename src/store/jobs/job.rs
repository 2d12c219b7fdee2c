//! A job: the run of an import, with its plan, its options, its status and its counts.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use serde::de::DeserializeOwned;

use crate::error::{Error, Result};
use crate::plan::{Drift, ImportPlan, JobKind, RunOptions, Tripped};
use crate::store::{Count, Counts, Rehearsal, Unkept};

/// The status of a job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Waits for a worker.
    #[default]
    Queued,
    /// Was rehearsed, and waits until a user approves it.
    Held,
    /// Is running.
    Processing,
    /// Finished. Each row was imported, or was skipped on purpose.
    Completed,
    /// Finished. Rows failed or wait.
    CompletedWithErrors,
    /// Stopped by a guard before its first row.
    Refused,
    /// Stopped before its last row.
    Failed,
    /// Stopped by a user.
    Cancelled,
    /// Stopped before its last row. Can be resumed.
    Interrupted,
    /// Undone.
    Undone,
}

impl Status {
    /// All statuses.
    pub const ALL: [Status; 10] = [
        Status::Queued,
        Status::Held,
        Status::Processing,
        Status::Completed,
        Status::CompletedWithErrors,
        Status::Refused,
        Status::Failed,
        Status::Cancelled,
        Status::Interrupted,
        Status::Undone,
    ];

    /// Returns the name in the store and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Queued => "queued",
            Status::Held => "held",
            Status::Processing => "processing",
            Status::Completed => "completed",
            Status::CompletedWithErrors => "completed_with_errors",
            Status::Refused => "refused",
            Status::Failed => "failed",
            Status::Cancelled => "cancelled",
            Status::Interrupted => "interrupted",
            Status::Undone => "undone",
        }
    }

    /// Whether the job waits for a worker or for an approval.
    pub fn is_waiting(self) -> bool {
        matches!(self, Status::Queued | Status::Held)
    }

    /// Whether each row of the job has its outcome.
    pub fn is_completed(self) -> bool {
        matches!(self, Status::Completed | Status::CompletedWithErrors)
    }

    /// Returns the name for users.
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

/// A job before its first row.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// The name of the source, such as the name of its file.
    pub source: String,
    /// The size of the source in bytes.
    pub size: u64,
    /// The hash of the bytes of the source.
    pub hash: String,
    /// The hash of the source and the plan.
    pub fingerprint: String,
    /// The plan of the job.
    pub plan: ImportPlan,
    /// How the job is run.
    pub options: RunOptions,
    /// The columns of the source.
    pub header: Vec<String>,
    /// The counts of the source.
    pub counts: Counts,
    /// The user who imports.
    pub by: String,
    /// When it began, in seconds since 1970.
    pub started_at: i64,
    /// The path of the file; none for standard input.
    pub path: Option<PathBuf>,
}

/// How many rows of a job are closed: later jobs have imported them, corrected, or a user gave them up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closed {
    /// Failed rows.
    pub failed: u64,
    /// Waiting rows.
    pub waiting: u64,
    /// The failed ones that a user gave up.
    pub given_up: u64,
}

/// A part of a job that is kept as JSON, parsed when the job is read; or why it cannot be parsed. Only a use of the part
/// fails. A job with a damaged part is still listed.
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
        Kept(Err("the store does not have it".to_owned()))
    }
}

/// A job in the store.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// The id.
    pub id: i64,
    /// The kind: files of an entity, or people from another system.
    pub kind: JobKind,
    /// The name of the source, such as the name of its file.
    pub source: String,
    /// The size of the source in bytes.
    pub size: u64,
    /// The hash of the bytes of the source.
    pub hash: String,
    pub(in crate::store) plan: Kept<ImportPlan>,
    pub(in crate::store) options: Kept<RunOptions>,
    /// The columns of the source.
    pub header: Vec<String>,
    /// The status. It is `Interrupted`, or `Cancelled` after a request, as soon as the process of the job has ended.
    pub status: Status,
    /// Why the job stopped.
    pub error: Option<String>,
    /// The last row whose outcome is in the store.
    pub cursor: u64,
    /// The counts.
    pub counts: Counts,
    /// The guards that refused the job.
    pub tripped: Vec<Tripped>,
    /// The differences of its file from the last file of its template.
    pub drift: Vec<Drift>,
    /// How many of the counted rows are not kept.
    pub unkept: Unkept,
    /// The counts of its last rehearsal, if it needs an approval.
    pub rehearsal: Option<Rehearsal>,
    /// When its rehearsal was approved, and by which user.
    pub approved: Option<(i64, String)>,
    /// The user who imported.
    pub by: String,
    /// The id of the process that imports, or that imported last.
    pub process: u32,
    /// When the job began, in seconds since 1970.
    pub started_at: i64,
    /// When the job ended.
    pub ended_at: Option<i64>,
    /// How long all runs of the job took, in milliseconds.
    pub duration_ms: u64,
    /// The path that the file had; none for standard input.
    pub path: Option<PathBuf>,
    /// The user who asked the job to stop.
    pub cancel_asked_by: Option<String>,
    /// When the job was undone, and by which user.
    pub undone: Option<(i64, String)>,
    /// When the cells of its rows were removed because of their age.
    pub rows_purged_at: Option<i64>,
    /// How many records that the job created were removed for good since.
    pub removed: u64,
    /// Whether changes of the job, or of its records since, were removed, so that it counts as changed since.
    pub is_forgotten: bool,
    /// The last event in the history when the job began.
    pub(in crate::store) changes_before: i64,
    /// The job whose failed rows it imported. After several corrections this is still the first job.
    pub corrects: Option<i64>,
    /// How many rows of that job this one closed.
    pub corrected: u64,
    /// How many rows of this job are closed.
    pub closed: Closed,
}

impl Job {
    /// Returns the position of each of these columns in the file of the job. Several columns with one name get different
    /// positions.
    pub fn positions_of(&self, columns: &[String]) -> Vec<Option<usize>> {
        let mut is_taken = vec![false; self.header.len()];
        let mut find = |column: &String| {
            let at =
                (0..self.header.len()).find(|&at| !is_taken[at] && self.header[at] == *column)?;
            is_taken[at] = true;
            Some(at)
        };
        columns.iter().map(&mut find).collect()
    }

    /// Returns the plan, as it was before the first row.
    ///
    /// # Errors
    /// If this version cannot read the plan in the store.
    pub fn plan(&self) -> Result<&ImportPlan> {
        self.plan.0.as_ref().map_err(|cause| {
            Error::failure(format!("the plan of job {} cannot be read", self.id))
                .because(anyhow::Error::msg(cause.clone()))
                .hint("Import the file without reference to that job.")
        })
    }

    /// Returns the options of the run.
    ///
    /// # Errors
    /// If this version cannot read the options in the store.
    pub fn options(&self) -> Result<&RunOptions> {
        self.options.0.as_ref().map_err(|cause| {
            Error::failure(format!("the options of job {} cannot be read", self.id))
                .because(anyhow::Error::msg(cause.clone()))
        })
    }

    /// Returns whether a user can approve the job: it is held, or was refused because its numbers are not the approved ones.
    pub fn awaits_approval(&self) -> bool {
        self.status == Status::Held || Tripped::await_approval(&self.tripped)
    }

    /// Returns whether nothing was imported, because rows failed in an import with `--atomic`.
    pub fn is_refused_whole(&self) -> bool {
        self.status == Status::Failed && self.cursor == 0 && self.counts.done() > 0
    }

    /// Returns the name of the template that the job used or saved.
    pub fn template(&self) -> Option<&str> {
        self.options.0.as_ref().ok()?.template.as_deref()
    }

    /// Returns the number of failed rows that no later job has closed.
    pub fn open_failed(&self) -> u64 {
        self.counts
            .get(Count::Failed)
            .saturating_sub(self.closed.failed)
    }

    /// Returns the number of waiting rows that no later job has closed.
    pub fn open_waiting(&self) -> u64 {
        self.counts
            .get(Count::Waiting)
            .saturating_sub(self.closed.waiting)
    }
}

/// Which jobs to list.
#[derive(Clone, Debug, Default)]
pub struct JobFilter {
    /// Only jobs with this status.
    pub status: Option<Status>,
    /// Only jobs of this kind.
    pub kind: Option<JobKind>,
    /// Only jobs with one of these templates; empty for all jobs.
    pub templates: Vec<String>,
    /// At most this number of jobs.
    pub limit: Option<u64>,
}
