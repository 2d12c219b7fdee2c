//! `jobs cancel`: stops a running job, and takes one that waits out of the queue.

use std::time::Duration;

use clap::Args;

use super::{find, job_in};
use crate::cli::import;
use crate::error::{Error, Outcome, Result};
use crate::job::Report;
use crate::session::Session;
use crate::store::{ImportLock, Job, Status, Store};

/// How often it is looked whether the job has stopped.
const PAUSE: Duration = Duration::from_millis(50);

/// Stop an import when its current batch is saved, or take it out of the queue
///
/// The rows that are in stay in: `jobs resume` goes on from there, `jobs undo` takes them back. Of an import with --atomic
/// nothing is in. No worker goes on with an interrupted job that is cancelled.
#[derive(Args, Debug)]
pub struct CancelArgs {
    /// The job's id
    job: i64,
}

pub fn run(args: &CancelArgs, session: &Session) -> Result<Outcome> {
    let (store, job) = find(args.job, session)?;
    store.assert_writable()?;
    let job = cancelled(store, job, session)?;
    if job.status != Status::Cancelled {
        return Err(not_running(&job));
    }
    let report = Report::from(&job);
    import::print_result(&report, session)?;
    Ok(Outcome::Done)
}

/// Cancels a job that waits, or asks a running one to stop and waits until it has. Returns the job as it ended.
fn cancelled(store: &Store, mut job: Job, session: &Session) -> Result<Job> {
    let mut is_told = false;
    loop {
        // Another process may take it up or end it between two looks. Each step says whether it found what it needs.
        let is_done = match job.status {
            Status::Queued => store.cancel_waiting(job.id, &session.user, session.now())?,
            Status::Interrupted => cancel_interrupted(store, &job, session)?,
            Status::Processing => false,
            _ => return Ok(job),
        };
        if !is_done {
            // Asked again at every look: a process that takes the job up removes earlier requests.
            if store.ask_to_cancel(job.id, &session.user)? && !is_told {
                session.terminal.note(&cancelling(&job)?);
                is_told = true;
            }
            std::thread::sleep(PAUSE);
        }
        job = job_in(store, job.id)?;
    }
}

/// Cancels an interrupted job. The store may still have it as running: that its process died is noted first, so that the
/// store itself says that the job is cancelled. False if another process works on the store.
fn cancel_interrupted(store: &Store, job: &Job, session: &Session) -> Result<bool> {
    let Some(_lock) = ImportLock::take(store.path())? else {
        return Ok(false);
    };
    store.reconcile_jobs(session.now())?;
    store.cancel_waiting(job.id, &session.user, session.now())
}

fn cancelling(job: &Job) -> Result<String> {
    let when = if job.options()?.is_atomic {
        "nothing of it is saved"
    } else {
        "it stops when the current batch is saved"
    };
    Ok(format!("Cancelling job {}: {when}", job.id))
}

fn not_running(job: &Job) -> Error {
    let id = job.id;
    let error = Error::failure(format!(
        "job {id} is {}: there is nothing to cancel",
        job.status.words()
    ));
    match job.status {
        Status::Undone => error,
        _ => error.hint(format!("To take back what is in: intake jobs undo {id}.")),
    }
}
