//! Putting an import in the queue: everything is decided and proved now, so that the worker needs no answer, and the
//! input is copied, so that the file may go.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::prove::prove;
use super::run::{earlier, is_unfinished, new_job};
use super::{Limit, Prepared};
use crate::error::{Error, Result};
use crate::store::{Entry, Job, NewJob, Status, Store};

/// What a job is to do besides importing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orders {
    /// Where the failed rows are to be written.
    #[serde(default)]
    pub failed: Option<PathBuf>,
    /// Whether it runs even if the same was imported before.
    #[serde(default)]
    pub again: bool,
    /// Whether nothing is to stay if a row fails.
    #[serde(default)]
    pub is_atomic: bool,
    /// How many rows may fail before it stops.
    #[serde(default)]
    pub max_failed: Option<Limit>,
    /// Whether it is a worker's, which also goes on with it.
    #[serde(default)]
    pub in_background: bool,
}

impl Orders {
    /// As JSON, for the job.
    pub fn to_json(&self) -> Result<String> {
        if let Some(path) = self.failed.as_ref().filter(|path| path.to_str().is_none()) {
            return Err(Error::usage(format!(
                "the path of the failed file is not valid UTF-8: {}",
                path.display()
            ))
            .hint("Name another file: --failed PATH."));
        }
        serde_json::to_string(self)
            .map_err(|error| Error::failure("cannot keep the options of the job").because(error))
    }

    /// The orders of a job; none of one of an older version.
    pub fn of(job: &Job) -> Result<Self> {
        let Some(json) = &job.orders else {
            return Ok(Orders::default());
        };
        serde_json::from_str(json).map_err(|error| {
            Error::failure(format!("the orders of job {} cannot be read", job.id)).because(error)
        })
    }
}

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

/// Puts a prepared import in the queue.
pub fn enqueue(
    prepared: &mut Prepared,
    store: &Store,
    orders: &Orders,
    by: &str,
    now: i64,
) -> Result<Enqueued> {
    let survey = prove(prepared)?;
    let mut new = new_job(prepared, survey, by, now)?;
    new.orders = Orders {
        in_background: true,
        ..orders.clone()
    }
    .to_json()?;
    // Before the copy, which takes time, and again in the transaction that enqueues: five commands may ask at once.
    if let Err(there) = to_enqueue(store, &new, orders)? {
        return Ok(there);
    }
    let input = copy(prepared, store, &new)?;
    store.transaction(|| {
        let again = match to_enqueue(store, &new, orders)? {
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
fn to_enqueue(
    store: &Store,
    new: &NewJob,
    orders: &Orders,
) -> Result<std::result::Result<Option<i64>, Enqueued>> {
    Ok(match earlier(store, &new.fingerprint)? {
        Some(job) if job.status.is_completed() && !orders.again => {
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
    if queued.cursor > 0 || Orders::of(queued)?.again {
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

/// A copy of what is to be imported, for the queue.
pub(super) fn copy(prepared: &Prepared, store: &Store, new: &NewJob) -> Result<NamedTempFile> {
    let mut input = store.new_input()?;
    if prepared.source.copy_to(input.as_file_mut())? != new.hash {
        prepared.source.assert_unchanged()?;
        return Err(Error::failure(format!(
            "{} was changed while it was read",
            prepared.source.place()
        )));
    }
    Ok(input)
}
