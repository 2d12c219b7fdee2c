//! A run of an import: its job, its options, its use of the process, and its end.

use std::path::PathBuf;
use std::time::Instant;

use super::Report;
use super::failed_file::FailedFile;
use crate::config::Config;
use crate::error::{Error, Kind};
use crate::plan::RunOptions;
use crate::session::Clock;
use crate::store::{Commits, Counts, Job, Store};

/// A run of a planned import.
#[derive(Debug)]
pub struct Run<'r> {
    /// The job to resume, if the user named one. The caller has taken it up.
    pub job: Option<i64>,
    /// The user who imports. A worker imports for the user who queued the job.
    pub by: &'r str,
    /// Whether everything is rolled back at the end.
    pub is_rehearsal: bool,
    /// Whether it is the rehearsal that checks the guards of a job. The job can be cancelled meanwhile.
    pub checks_guards: bool,
    /// The row to explain. The run ends after it.
    pub explained_row: Option<u64>,
    /// Whether the report lists every change of a field.
    pub lists_changes: bool,
    /// The options for running the job.
    pub options: RunOptions,
    /// The file for the failed rows, which can be written.
    pub failed_file: Option<FailedFile>,
}

/// The parts of the current process that a run uses.
pub struct Process<'r> {
    /// The store. Its import lock is held.
    pub store: &'r Store,
    /// The clock.
    pub clock: &'r dyn Clock,
    /// The settings.
    pub config: &'r Config,
    /// The time when the run began.
    pub started: Instant,
    /// A private folder for files that must not outlive the command.
    pub scratch: PathBuf,
    /// Whether a user will read the reasons of failed rows.
    pub explains: bool,
    /// Whether the user has asked to stop.
    pub is_interrupted: &'r dyn Fn() -> bool,
    /// Called with the counts before the first row, then after every packet.
    pub watch: &'r mut dyn FnMut(&Counts),
}

impl<'r> Run<'r> {
    /// Returns the run of a job that the caller has taken up.
    pub fn of_job(job: &'r Job, options: RunOptions, failed_file: Option<FailedFile>) -> Self {
        Run {
            job: Some(job.id),
            by: &job.by,
            is_rehearsal: false,
            checks_guards: false,
            explained_row: None,
            lists_changes: false,
            options,
            failed_file,
        }
    }

    /// Returns the times at which the run is committed.
    pub(super) fn commits(&self) -> Commits {
        match (self.is_rehearsal, self.options.is_atomic) {
            (true, _) => Commits::Never,
            (false, true) => Commits::AtOnce,
            (false, false) => Commits::Batches,
        }
    }
}

/// The end of a run.
#[derive(Debug)]
pub enum Finished {
    /// A job was completed with the same bytes and settings, and its records are as it left them.
    Nothing(Box<Job>),
    /// The import ran.
    Ran {
        /// The report.
        report: Box<Report>,
        /// Whether it resumed an interrupted job.
        resumed: bool,
    },
}

/// Returns the error if the user stops the import before anything is saved.
pub(super) fn interrupted() -> Error {
    Error::new(Kind::Interrupted, "interrupted: nothing was written")
}
