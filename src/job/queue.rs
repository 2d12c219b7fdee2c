//! Putting an import in the queue: everything is decided and proved now, so that the worker needs no answer, and the
//! input is copied, so that the file may go.

use super::PlannedImport;
use super::begin::{copy, earlier, is_unfinished, new_job};
use super::prove::prove;
use crate::error::Result;
use crate::plan::RunOptions;
use crate::store::{Entry, Job, NewJob, Status, Store};

/// What became of a wish to queue an import.
#[derive(Debug)]
pub enum Enqueued {
    /// A job was completed with the same bytes and settings, and its records are as it left them.
    Nothing(Box<Job>),
    /// The same is in the queue already, or being worked on.
    AlreadyThere(Box<Job>),
    /// It is in the queue.
    Queued(Box<Job>),
}

/// Puts a planned import in the queue.
pub fn enqueue(
    planned: &mut PlannedImport,
    store: &Store,
    options: &RunOptions,
    by: &str,
    now: i64,
) -> Result<Enqueued> {
    let survey = prove(planned)?;
    let mut new = new_job(planned, survey, options.clone(), by, now)?;
    new.options.in_background = true;
    // Before the copy, which takes time, and again in the transaction that enqueues: five commands may ask at once.
    if let Err(there) = to_enqueue(store, &new)? {
        return Ok(there);
    }
    let input = copy(planned, store, &new)?;
    store.transaction(|| {
        let again = match to_enqueue(store, &new)? {
            Ok(again) => again,
            Err(there) => return Ok(there),
        };
        let id = store.enqueue(
            &Entry {
                job: &new,
                again,
                status: Status::Queued,
            },
            input,
        )?;
        let job = store.job(id)?.unwrap_or_default();
        Ok(Enqueued::Queued(Box::new(job)))
    })
}

/// The unfinished job to be queued again, if there is one; as an error, why the import is not to be queued.
fn to_enqueue(store: &Store, new: &NewJob) -> Result<std::result::Result<Option<i64>, Enqueued>> {
    Ok(match earlier(store, &new.fingerprint)? {
        Some(job) if job.status.is_completed() && !new.options.again => {
            Err(Enqueued::Nothing(Box::new(job)))
        }
        Some(job) if matches!(job.status, Status::Queued | Status::Processing) => {
            Err(Enqueued::AlreadyThere(Box::new(job)))
        }
        Some(job) if is_unfinished(&job) => Ok(Some(job.id)),
        _ => Ok(None),
    })
}

/// The completed job that has done what a queued one is to do; none if that one is to be done all the same, or has rows in.
pub fn done_by_another(store: &Store, queued: &Job) -> Result<Option<Job>> {
    if queued.cursor > 0 || queued.options()?.again {
        return Ok(None);
    }
    let mut jobs = store.same_jobs(queued.id)?;
    jobs.retain(|job| job.id != queued.id);
    let done = jobs.iter().position(|job| job.status.is_completed());
    match done {
        Some(at) if !store.is_changed_since(&jobs)? => Ok(Some(jobs.swap_remove(at))),
        _ => Ok(None),
    }
}
