//! Putting an import in the queue: everything is decided and proved now, so that the worker needs no answer, and the
//! input is copied, so that the file may go.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

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
        serde_json::to_string(self)
            .map_err(|error| Error::failure("cannot keep the orders of the job").because(error))
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
    /// A job had been completed with the same bytes and settings.
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
    let again = match earlier(store, &new.fingerprint)? {
        Some(job) if job.status.is_completed() && !orders.again => {
            return Ok(Enqueued::Nothing(Box::new(job)));
        }
        Some(job) if matches!(job.status, Status::Queued | Status::Processing) => {
            return Ok(Enqueued::AlreadyThere(Box::new(job)));
        }
        Some(job) if is_unfinished(&job) => Some(job.id),
        _ => None,
    };
    let id = put(prepared, store, &new, again)?;
    let job = store.job(id)?.unwrap_or_default();
    Ok(Enqueued::Queued(Box::new(job)))
}

/// Puts a job in the queue, perhaps again, with a copy of its input; gives its id.
pub(super) fn put(
    prepared: &Prepared,
    store: &Store,
    new: &NewJob,
    again: Option<i64>,
) -> Result<i64> {
    let mut input = store.new_input()?;
    if prepared.source.copy_to(input.as_file_mut())? != new.hash {
        prepared.source.assert_unchanged()?;
        return Err(Error::failure(format!(
            "{} was changed while it was read",
            prepared.source.place()
        )));
    }
    store.enqueue(&Entry { job: new, again }, input)
}
