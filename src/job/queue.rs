//! Puts imports in the queue. Everything is decided and proved before, so that the worker needs no answers. The input is
//! copied, so that the file may be removed.

use super::PlannedImport;
use super::begin::{assert_can_change, copy, earlier, is_unfinished, new_job};
use crate::error::Result;
use crate::plan::RunOptions;
use crate::source::Survey;
use crate::store::{Entry, Job, NewJob, Status, Store};

/// The result of queuing an import.
#[derive(Debug)]
pub enum Enqueued {
    /// A job with the same source and plan is completed, and its records are unchanged since.
    Nothing(Box<Job>),
    /// A job with the same source and plan is queued, held or running.
    Exists(Box<Job>),
    /// The import is in the queue. If it needs an approval, it is processing, and the caller rehearses it.
    Queued(Box<Job>),
}

/// Puts a planned import in the queue, after its first pass. If the options say that it needs an approval, the import lock must
/// be held. A job that needed one before still does.
pub fn enqueue(
    planned: &PlannedImport,
    survey: Survey,
    options: &RunOptions,
    (store, by, now): (&Store, &str, i64),
) -> Result<Enqueued> {
    let mut new = new_job(planned, survey, options.clone(), by, now)?;
    new.options.in_background = true;
    // Checked before the copy, which takes time, and again in the transaction: several commands may queue it at once.
    if let Err(there) = to_enqueue(store, &new)? {
        return Ok(there);
    }
    let input = copy(planned, store, &new)?;
    store.transaction(|| {
        let again = match to_enqueue(store, &new)? {
            Ok(again) => again,
            Err(there) => return Ok(there),
        };
        if let Some(earlier) = again.map(|id| store.job(id)).transpose()?.flatten() {
            new.options.needs_approval |= earlier.options()?.needs_approval;
        }
        let status = if options.needs_approval {
            Status::Processing
        } else {
            Status::Queued
        };
        let entry = Entry {
            job: &new,
            again,
            status,
        };
        let id = store.enqueue(&entry, input)?;
        let job = store.job(id)?.unwrap_or_default();
        Ok(Enqueued::Queued(Box::new(job)))
    })
}

/// Returns the unfinished job to queue again, if there is one; as an error, why the import need not be queued.
fn to_enqueue(store: &Store, new: &NewJob) -> Result<std::result::Result<Option<i64>, Enqueued>> {
    Ok(match earlier(store, &new.fingerprint)? {
        Some(job) if job.status.is_completed() && !new.options.again => {
            Err(Enqueued::Nothing(Box::new(job)))
        }
        Some(job) if job.status.is_waiting() || job.status == Status::Processing => {
            Err(Enqueued::Exists(Box::new(job)))
        }
        Some(job) if is_unfinished(&job) => {
            assert_can_change(&job, &new.options)?;
            Ok(Some(job.id))
        }
        _ => Ok(None),
    })
}

/// Returns the completed job with the same source and plan as a queued one, or `None` if the queued job has saved rows,
/// or runs in any case (--again).
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
