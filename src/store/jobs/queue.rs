//! The queue: jobs that wait for a worker, what is asked of a running one, and the copies of their input.
//!
//! A copy lies in a folder beside the store, under the id of its job, from before the job is in the queue until it is
//! finished. Whatever a crash leaves there is known by its job, and taken away.

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

/// How a copy is called while it is not whole.
const UNFINISHED: &str = ".new-";

/// A job that is to be queued, or queued again, with what it is to do besides.
#[derive(Debug)]
pub struct Entry<'e> {
    /// What is known of it.
    pub job: &'e NewJob,
    /// The job to be queued again, if it was interrupted.
    pub again: Option<i64>,
    /// `Queued`, or `Processing` if the command that keeps the copy does the job itself.
    pub status: Status,
}

impl Store {
    /// A file for the copy of an input, gone if it is not queued. It is locked, so that nobody takes it for a leftover.
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

    /// Puts a job in the queue with the copy of its input, both or neither, and gives its id.
    pub fn enqueue(&self, entry: &Entry<'_>, input: NamedTempFile) -> Result<i64> {
        let failed = |error| cannot_keep(&self.inputs(), error);
        self.transaction(|| {
            let job = match entry.again {
                Some(job) => job,
                None => self.insert_job(entry.job, entry.status)?,
            };
            self.connection.execute(
                "UPDATE job SET status = ?3, orders = ?2, error = NULL, ended_at = NULL, cancel_asked_by = NULL WHERE id = ?1",
                (job, entry.job.options.to_json()?, entry.status.name()),
            )?;
            input.as_file().sync_all().map_err(failed)?;
            input
                .persist(self.input_of(job))
                .map_err(|error| failed(error.error))?;
            paths::sync_folder(&self.inputs()).map_err(failed)?;
            Ok(job)
        })
    }

    /// Changes how a job is run from now on.
    pub fn set_options(&self, job: i64, options: &RunOptions) -> Result<()> {
        self.connection.execute(
            "UPDATE job SET orders = ?2 WHERE id = ?1",
            (job, options.to_json()?),
        )?;
        Ok(())
    }

    /// The job that has waited longest; if none waits, the oldest of a worker that was stopped in its midst. So one that
    /// ends every worker keeps no other from its turn.
    pub fn next_queued(&self) -> Result<Option<Job>> {
        let mut jobs =
            self.select_jobs("status = 'queued' OR status IN ('processing', 'interrupted') AND orders ->> 'in_background'", &[])?;
        jobs.retain(|job| matches!(job.status, Status::Queued | Status::Interrupted));
        jobs.sort_by_key(|job| (job.status != Status::Queued, job.id));
        Ok(jobs.into_iter().next())
    }

    /// The oldest job of a worker that was stopped before its end, if none is at it.
    pub fn interrupted_in_background(&self) -> Result<Option<Job>> {
        let mut jobs = self.select_jobs(
            "status IN ('processing', 'interrupted') AND orders ->> 'in_background'",
            &[],
        )?;
        jobs.retain(|job| job.status == Status::Interrupted);
        Ok(jobs.pop())
    }

    /// Where the copy of a job's input lies, if it has one.
    pub fn input_of(&self, job: i64) -> PathBuf {
        self.inputs().join(job.to_string())
    }

    /// Takes the copy of a job's input away, if it has one.
    pub fn remove_input(&self, job: i64) -> Result<()> {
        gone(&self.input_of(job))
    }

    /// Takes away the copies that no job needs any more, and what a crash has left of others. A job that was stopped
    /// before `cutoff` is taken to be given up.
    pub fn sweep_inputs(&self, cutoff: i64) -> Result<()> {
        let folder = match fs::read_dir(self.inputs()) {
            Ok(folder) => folder,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(cannot_keep(&self.inputs(), error)),
        };
        // Nobody is between naming a copy and committing its job.
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
            // Who was killed has left no end.
            let is_given_up = job.ended_at.unwrap_or(job.started_at) < cutoff;
            match job.status {
                Status::Queued | Status::Processing => false,
                Status::Interrupted | Status::Cancelled | Status::Failed => is_given_up,
                Status::Completed | Status::CompletedWithErrors | Status::Undone => true,
            }
        }))
    }

    /// The folder with the copies.
    fn inputs(&self) -> PathBuf {
        paths::beside(&self.path, ".queue")
    }
}

fn gone(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::failure(format!(
            "cannot remove {}",
            path.display()
        ))
        .because(error)
        .hint("It is a copy of an imported file that is not needed any more: remove it yourself.")),
        _ => Ok(()),
    }
}

fn cannot_keep(folder: &Path, error: io::Error) -> Error {
    Error::failure(format!(
        "cannot keep a copy of the file in {}",
        folder.display()
    ))
    .because(error)
    .hint("Make room there. A file that is imported without --background is not copied.")
}
