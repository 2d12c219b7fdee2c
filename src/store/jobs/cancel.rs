//! Cancels jobs: removes a queued job from the queue, and asks a running one to stop.
//!
//! The request to a running job is a file beside the store and not a row in it, because an import with --atomic holds the
//! write lock of the store until its end. When a run ends, it makes a folder with the name of that file. Only one of the two
//! can exist, so a request is either seen by the run or refused. The protocol:
//!
//! - A process that runs or ends a job holds the import lock. It removes what an earlier run left before the row of the job
//!   says `processing`. It removes the folder after the row says how the run ended.
//! - A request is valid if its file exists while the row says `processing`.

use std::fs::{self, DirBuilder, File};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::store::file::paths;
use crate::store::{Job, Status, Store};

/// The suffix of a request's name, before the id of the job.
const ENDING: &str = ".cancel-";

impl Store {
    /// Cancels a queued, held, refused or interrupted job. Returns false if the job has another status by now.
    pub fn cancel_waiting(&self, id: i64, by: &str, now: i64) -> Result<bool> {
        let changed = self.connection.execute(
            "UPDATE job SET status = 'cancelled', cancel_asked_by = ?2, ended_at = ?3
             WHERE id = ?1 AND status IN ('queued', 'held', 'refused', 'interrupted')",
            (id, by, now),
        )?;
        Ok(changed > 0)
    }

    /// Asks a running job to stop. Returns false if the job does not run, or its run has ended.
    pub fn ask_to_cancel(&self, id: i64, by: &str) -> Result<bool> {
        let path = self.request(id);
        let mut options = File::options();
        options.write(true).create_new(true).mode(0o600);
        match options.open(&path) {
            Ok(mut file) => file
                .write_all(by.as_bytes())
                .and_then(|()| file.sync_all())
                .and_then(|()| paths::sync_folder(path.parent().unwrap_or(Path::new("."))))
                .map_err(|error| cannot_ask(id, error))?,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(cannot_ask(id, error)),
        }
        let is_running: bool = self.connection.query_row(
            "SELECT status = 'processing' FROM job WHERE id = ?",
            [id],
            |row| row.get(0),
        )?;
        if !is_running {
            // The run has ended since the caller looked, and nothing reads the file any more. If this fails, the next import
            // removes it. Another command that cancels the job repeats its request.
            drop(fs::remove_file(&path));
            return Ok(false);
        }
        // In this order, because a run that began after the file was written has removed it.
        Ok(self.is_cancel_asked(id))
    }

    /// Whether a job was asked to stop and its run has not ended.
    pub fn is_cancel_asked(&self, id: i64) -> bool {
        is_file(&self.request(id))
    }

    /// Refuses further requests to stop a job, and returns the user who made one before. The import lock must be held.
    pub fn close_to_cancel(&self, id: i64) -> Option<String> {
        let path = self.request(id);
        match DirBuilder::new().mode(0o700).create(&path) {
            Err(_) if is_file(&path) => Some(fs::read_to_string(&path).unwrap_or_default()),
            // On a full disk there is no folder. A request that comes now has no effect.
            _ => None,
        }
    }

    /// Removes the request or the folder of a job, once the store says how the run ended. If that fails, the next import
    /// removes it.
    pub fn forget_cancel(&self, id: i64) {
        remove(&self.request(id));
    }

    /// Marks each job whose process has ended as interrupted, or as cancelled after a request. The import lock must be
    /// held.
    pub fn reconcile_jobs(&self, now: i64) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id FROM job WHERE status = 'processing'")?;
        let ids = statement.query_map([], |row| row.get(0))?;
        for id in ids.collect::<rusqlite::Result<Vec<i64>>>()? {
            match self.close_to_cancel(id) {
                Some(by) => self.connection.execute(
                    "UPDATE job SET status = 'cancelled', cancel_asked_by = ?2, ended_at = ?3 WHERE id = ?1",
                    (id, by, now),
                ),
                None => self
                    .connection
                    .execute("UPDATE job SET status = 'interrupted' WHERE id = ?", [id]),
            }?;
        }
        self.sweep_requests();
        Ok(())
    }

    /// Starts or resumes a job that was read before. Returns false if another process has changed its status since. The
    /// import lock must be held.
    pub fn take_up_job(&self, job: &Job, now: i64) -> Result<bool> {
        self.forget_cancel(job.id);
        let changed = self.connection.execute(
            "UPDATE job SET started_at = iif(status = 'queued', ?3, started_at), status = 'processing', error = NULL, guards = NULL,
               changes_before = iif(cursor = 0, (SELECT coalesce(max(id), 0) FROM change), changes_before),
               ended_at = NULL, process = ?2, cancel_asked_by = NULL
             WHERE id = ?1 AND status = ?4",
            (job.id, std::process::id(), now, job.status.name()),
        )?;
        Ok(changed > 0)
    }

    /// Gives a job the status that it had before `take_up_job`, because its run did not begin. After a request the job is
    /// cancelled.
    pub fn put_back(&self, job: &Job, now: i64) -> Result<()> {
        if self.close_to_cancel(job.id).is_some() {
            return self.end_job(job.id, Status::Cancelled, None, now);
        }
        self.connection.execute(
            "UPDATE job SET status = ?2, error = ?3, started_at = ?4, ended_at = ?5, cancel_asked_by = ?6
             WHERE id = ?1 AND status = 'processing'",
            (
                job.id,
                job.status.name(),
                &job.error,
                job.started_at,
                job.ended_at,
                &job.cancel_asked_by,
            ),
        )?;
        self.forget_cancel(job.id);
        Ok(())
    }

    /// Ends a job with this status, or as cancelled after a request. Within a transaction, the caller removes the request
    /// after the commit, by `forget_cancel`.
    pub fn end_job(&self, id: i64, status: Status, error: Option<&str>, now: i64) -> Result<()> {
        let asked_by = self.close_to_cancel(id);
        let status = match asked_by {
            Some(_) => Status::Cancelled,
            None => status,
        };
        self.connection.execute(
            "UPDATE job SET status = ?2, error = ?3, ended_at = ?4, cancel_asked_by = coalesce(?5, cancel_asked_by)
             WHERE id = ?1",
            (id, status.name(), error, now, asked_by),
        )?;
        if self.connection.is_autocommit() {
            self.forget_cancel(id);
        }
        Ok(())
    }

    /// Removes requests that a crash left. The import lock must be held, and no job may run.
    fn sweep_requests(&self) {
        let (Some(folder), Some(name)) = (self.path.parent(), self.path.file_name()) else {
            return;
        };
        let prefix = format!("{}{ENDING}", name.to_string_lossy());
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(&prefix) {
                remove(&entry.path());
            }
        }
    }

    /// Returns the path of the request for a job.
    fn request(&self, id: i64) -> PathBuf {
        paths::beside(&self.path, &format!("{ENDING}{id}"))
    }
}

fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

fn remove(path: &Path) {
    if fs::remove_file(path).is_err() {
        drop(fs::remove_dir(path));
    }
}

fn cannot_ask(id: i64, error: std::io::Error) -> Error {
    Error::failure(format!("cannot ask job {id} to stop"))
        .because(error)
        .hint("Free some space on the disk of the store, then run the same command again.")
}
