//! A run of an import: which job, how it is run, what it uses of the process, and how it ended.

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
    /// The job to resume, where it was named. Its caller has taken it up.
    pub job: Option<i64>,
    /// Who imports. A worker imports for the user who queued the job.
    pub by: &'r str,
    /// Whether everything is rolled back at the end.
    pub is_rehearsal: bool,
    /// How the job is run.
    pub options: RunOptions,
    /// The file for the failed rows, which can be written.
    pub failed_file: Option<FailedFile>,
}

/// What a run uses of the current process.
pub struct Process<'r> {
    /// The store. Its import lock is held.
    pub store: &'r Store,
    /// The clock.
    pub clock: &'r dyn Clock,
    /// The settings.
    pub config: &'r Config,
    /// When the run began, to tell how long it took.
    pub started: Instant,
    /// A private folder for files that must not outlive the command.
    pub scratch: PathBuf,
    /// Whether a user will read why rows failed.
    pub explains: bool,
    /// Whether the user has asked to stop.
    pub is_interrupted: &'r dyn Fn() -> bool,
    /// Called with the counts before the first row, then after every packet.
    pub watch: &'r mut dyn FnMut(&Counts),
}

impl Run<'_> {
    /// When it is committed.
    pub(super) fn commits(&self) -> Commits {
        match (self.is_rehearsal, self.options.is_atomic) {
            (true, _) => Commits::Never,
            (false, true) => Commits::AtOnce,
            (false, false) => Commits::Batches,
        }
    }
}

/// How a run ended.
#[derive(Debug)]
pub enum Finished {
    /// A job was completed with the same bytes and settings, and its records are as it left them.
    Nothing(Box<Job>),
    /// It ran; `resumed` if it went on with an interrupted job.
    Ran {
        /// What became of the rows.
        report: Box<Report>,
        /// Whether it went on with an interrupted job.
        resumed: bool,
    },
}

/// The user asked to stop before anything was saved.
pub(super) fn interrupted() -> Error {
    Error::new(Kind::Interrupted, "interrupted: nothing was written")
}
