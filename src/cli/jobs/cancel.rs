//! `jobs cancel`: stops a running job, or gives up a queued, held or refused one.

use std::time::Duration;

use clap::Args;

use super::{find, job_in};
use crate::cli::import;
use crate::error::{Error, Outcome, Result};
use crate::job::Report;
use crate::session::Session;
use crate::store::{ImportLock, Job, Status, Store};

/// The time between two checks whether the job has stopped.
const PAUSE: Duration = Duration::from_millis(50);

/// Stop an import after its current batch, or give up a queued one
///
/// An import that is held, or that a guard refused, is given up, too. Saved rows stay: `jobs resume` continues from
/// there, `jobs undo` undoes them. An import with --atomic has saved nothing. A worker does not resume an interrupted
/// job that is cancelled.
#[derive(Args, Debug)]
pub struct CancelArgs {
    /// Id of the job
    job: i64,
}

pub fn run(args: &CancelArgs, session: &Session) -> Result<Outcome> {
    let (store, job) = find(args.job, session)?;
    store.assert_writable()?;
    let job = cancelled(store, job, session)?;
    if job.status != Status::Cancelled {
        return Err(not_running(&job));
    }
    let report = Report::of(&job, store)?;
    import::print_result(&report, session)?;
    Ok(Outcome::Done)
}

/// Cancels a job that does not run, or asks a running one to stop and waits until it has. Returns the job at its end.
fn cancelled(store: &Store, mut job: Job, session: &Session) -> Result<Job> {
    let mut is_told = false;
    loop {
        // Another process may start or end the job between two checks, so each step reports whether it applied.
        let is_done = match job.status {
            Status::Queued | Status::Held | Status::Refused => {
                store.cancel_waiting(job.id, session.user(), session.now())?
            }
            Status::Interrupted => cancel_interrupted(store, &job, session)?,
            Status::Processing => false,
            _ => return Ok(job),
        };
        if !is_done {
            // The request is repeated at every check, because a process that starts the job removes earlier requests.
            if store.ask_to_cancel(job.id, session.user())? && !is_told {
                session.terminal.note(&cancelling(&job)?);
                is_told = true;
            }
            std::thread::sleep(PAUSE);
        }
        job = job_in(store, job.id)?;
    }
}

/// Cancels an interrupted job. The store may still have it as running, so the death of its process is noted first.
/// Returns false if another process works on the store.
fn cancel_interrupted(store: &Store, job: &Job, session: &Session) -> Result<bool> {
    let Some(_lock) = ImportLock::take(store.path())? else {
        return Ok(false);
    };
    store.reconcile_jobs(session.now())?;
    store.cancel_waiting(job.id, session.user(), session.now())
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
        _ => error.hint(format!("To undo the import: intake jobs undo {id}")),
    }
}
