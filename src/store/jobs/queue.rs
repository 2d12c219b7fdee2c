//! The queue: jobs that wait for a worker, and the copies of their input.
//!
//! A copy is in a folder beside the store, under the id of its job, from before the job is in the queue until the job is
//! finished. The name says which job a file belongs to, so files that a crash left are found and removed.

use std::fs::{self, File, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use rusqlite::{Transaction, TransactionBehavior};
use tempfile::NamedTempFile;

use crate::error::{Error, Result};
use crate::files;
use crate::plan::RunOptions;
use crate::store::file::paths;
use crate::store::{Job, NewJob, Status, Store};

/// The prefix of a copy that is not complete.
const UNFINISHED: &str = ".new-";

/// A job for the queue.
#[derive(Debug)]
pub struct Entry<'e> {
    /// The job before its first row.
    pub job: &'e NewJob,
    /// The job in the store, if it was interrupted and is queued again.
    pub again: Option<i64>,
    /// `Queued`, or `Processing` if the command that makes the copy runs or rehearses the job itself.
    pub status: Status,
}

impl Store {
    /// Creates a file for the copy of an input. It is removed if it is not queued, and locked, so that no other process
    /// removes it.
    pub fn new_input(&self) -> Result<NamedTempFile> {
        let folder = self.inputs();
        let failed = |error| cannot_keep(&folder, error);
        files::own_folder(&folder).map_err(failed)?;
        let file = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .permissions(Permissions::from_mode(0o600))
            .tempfile_in(&folder)
            .map_err(failed)?;
        file.as_file().lock().map_err(failed)?;
        Ok(file)
    }

    /// Puts a job in the queue together with the copy of its input, and returns the id of the job.
    pub fn enqueue(&self, entry: &Entry<'_>, input: NamedTempFile) -> Result<i64> {
        let failed = |error| cannot_keep(&self.inputs(), error);
        self.transaction(|| {
            let job = match entry.again {
                Some(job) => {
                    self.forget_cancel(job);
                    job
                }
                None => self.insert_job(entry.job, entry.status)?,
            };
            self.connection.execute(
                "UPDATE job SET status = ?3, orders = ?2, process = ?4, error = NULL, guards = NULL, ended_at = NULL,
                   cancel_asked_by = NULL, approved_at = iif(cursor = 0, NULL, approved_at),
                   approved_by = iif(cursor = 0, NULL, approved_by)
                 WHERE id = ?1",
                (
                    job,
                    entry.job.options.to_json()?,
                    entry.status.name(),
                    std::process::id(),
                ),
            )?;
            input.as_file().sync_all().map_err(failed)?;
            input
                .persist(self.input_of(job))
                .map_err(|error| failed(error.error))?;
            paths::sync_folder(&self.inputs()).map_err(failed)?;
            Ok(job)
        })
    }

    /// Changes the options of a job's next run.
    pub fn set_options(&self, job: i64, options: &RunOptions) -> Result<()> {
        self.connection.execute(
            "UPDATE job SET orders = ?2 WHERE id = ?1",
            (job, options.to_json()?),
        )?;
        Ok(())
    }

    /// Returns the next job for a worker: the queued job that has waited longest; otherwise the oldest job whose worker
    /// stopped before the end of the job. In this order, a job that stops each worker does not hold up the others.
    pub fn next_queued(&self) -> Result<Option<Job>> {
        let mut jobs =
            self.select_jobs("status = 'queued' OR status IN ('processing', 'interrupted') AND orders ->> 'in_background'", &[])?;
        jobs.retain(|job| matches!(job.status, Status::Queued | Status::Interrupted));
        jobs.sort_by_key(|job| (job.status != Status::Queued, job.id));
        Ok(jobs.into_iter().next())
    }

    /// Returns the oldest interrupted job of a worker, unless a worker has resumed it.
    pub fn interrupted_in_background(&self) -> Result<Option<Job>> {
        let mut jobs = self.select_jobs(
            "status IN ('processing', 'interrupted') AND orders ->> 'in_background'",
            &[],
        )?;
        jobs.retain(|job| job.status == Status::Interrupted);
        Ok(jobs.pop())
    }

    /// Returns the path of the copy of a job's input, whether there is one or not.
    pub fn input_of(&self, job: i64) -> PathBuf {
        self.inputs().join(job.to_string())
    }

    /// Removes the copy of a job's input, if there is one.
    pub fn remove_input(&self, job: i64) -> Result<()> {
        gone(&self.input_of(job))
    }

    /// Removes the copies that no job needs any more, and incomplete copies that a crash left. A job that stopped before
    /// `cutoff` counts as given up.
    pub fn sweep_inputs(&self, cutoff: i64) -> Result<()> {
        let folder = match fs::read_dir(self.inputs()) {
            Ok(folder) => folder,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(cannot_keep(&self.inputs(), error)),
        };
        // Under the write lock no process is between renaming a copy and committing its job.
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        for entry in folder {
            let path = entry
                .map_err(|error| cannot_keep(&self.inputs(), error))?
                .path();
            if self.is_leftover(&path, cutoff)? {
                gone(&path)?;
            }
        }
        transaction.commit()?;
        Ok(())
    }

    fn is_leftover(&self, path: &Path, cutoff: i64) -> Result<bool> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(UNFINISHED) {
            return Ok(File::open(path).is_ok_and(|file| file.try_lock().is_ok()));
        }
        let Ok(id) = name.parse::<i64>() else {
            return Ok(false);
        };
        Ok(self.job(id)?.is_none_or(|job| {
            // A process that was killed has written no end.
            let is_given_up = job.ended_at.unwrap_or(job.started_at) < cutoff;
            match job.status {
                Status::Queued | Status::Held | Status::Processing => false,
                Status::Interrupted | Status::Cancelled | Status::Refused | Status::Failed => {
                    is_given_up
                }
                Status::Completed | Status::CompletedWithErrors | Status::Undone => true,
            }
        }))
    }

    /// Returns the folder of the copies.
    fn inputs(&self) -> PathBuf {
        paths::beside(&self.path, ".queue")
    }
}

fn gone(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::failure(format!("cannot remove {}", path.display()))
                .because(error)
                .hint("Remove it. It is a copy of an imported file, and is no longer needed."))
        }
        _ => Ok(()),
    }
}

fn cannot_keep(folder: &Path, error: io::Error) -> Error {
    Error::failure(format!(
        "cannot write a copy of the file to {}",
        folder.display()
    ))
    .because(error)
    .hint("Free some space there, or import without --background, which makes no copy.")
}
