//! A run of an import: what it is given, which job it is or goes on with, and how it ended. What happens to the rows is
//! the pipeline's.

use std::path::PathBuf;
use std::time::Instant;

use super::editable::note_written;
use super::failed_file::FailedFile;
use super::fingerprint::fingerprint;
use super::pipeline::Pipeline;
use super::prove::prove;
use super::queue::put;
use super::resume::same_input;
use super::{Limit, Orders, Prepared, Report};
use crate::context::Clock;
use crate::error::{Error, Kind, Result};
use crate::source::{Format, Survey};
use crate::store::{Commits, Counts, Job, NewJob, Status, Store};

/// What a run is given by its command.
pub struct Run<'r> {
    /// The time.
    pub clock: &'r dyn Clock,
    /// When the work began, to tell how long it took.
    pub started: Instant,
    /// Who imports.
    pub by: &'r str,
    /// Whether all of it is to be rolled back.
    pub is_rehearsal: bool,
    /// The job to go on with, where it was named.
    pub job: Option<i64>,
    /// Whether nothing is to stay if a row fails.
    pub is_atomic: bool,
    /// How many rows may fail before it stops.
    pub max_failed: Option<Limit>,
    /// A private folder for what must not outlive the command.
    pub scratch: PathBuf,
    /// Whether a job that was completed with the same bytes and settings is no reason not to run.
    pub again: bool,
    /// Whether somebody will read why rows failed.
    pub explains: bool,
    /// Where the failed rows are to be written.
    pub failed_file: Option<FailedFile>,
    /// Whether somebody has asked to stop.
    pub is_interrupted: &'r dyn Fn() -> bool,
    /// Shown how many rows there are, then what was done after every packet.
    pub watch: &'r mut dyn FnMut(&Counts),
}

impl Run<'_> {
    /// What is kept of it, for whoever goes on with the job.
    fn orders(&self) -> Orders {
        Orders {
            failed: self.failed_file.as_ref().map(FailedFile::path),
            again: self.again,
            is_atomic: self.is_atomic,
            max_failed: self.max_failed,
            in_background: false,
        }
    }

    /// When it is committed.
    pub(super) fn commits(&self) -> Commits {
        match (self.is_rehearsal, self.is_atomic) {
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

/// Runs a prepared import. The store's import lock must be held.
pub fn run(prepared: &mut Prepared, store: &Store, run: Run<'_>) -> Result<Finished> {
    let survey = prove(prepared)?;
    if (run.is_interrupted)() {
        return Err(interrupted());
    }
    let prepared = &*prepared;
    let mut new = new_job(prepared, survey, run.by, run.clock.now().as_second())?;
    new.orders = run.orders().to_json()?;
    let new = new;
    let earlier = match run.job {
        Some(id) => Some(same_input(store, id, &new)?),
        None => earlier(store, &new.fingerprint)?,
    };
    let interrupted = match earlier {
        Some(job) if job.status.is_completed() && !run.again => {
            return Ok(Finished::Nothing(Box::new(job)));
        }
        Some(job) if run.job.is_some() || is_unfinished(&job) => Some(job),
        _ => None,
    };
    // Also where nothing of it was in yet.
    let resumed = interrupted
        .as_ref()
        .is_some_and(|job| job.status != Status::Queued);
    let interrupted = match interrupted {
        // What was fetched cannot be read again: from now on the job has a copy of its own.
        None if prepared.source.format == Format::Intelliflo && !run.is_rehearsal => {
            store.job(put(prepared, store, &new)?)?
        }
        other => other,
    };
    if let (false, None, Some(job)) = (run.is_rehearsal, run.job, &interrupted) {
        // Said anew, it holds from now on; whose job it is stays.
        let in_background = Orders::of(job)?.in_background;
        let orders = Orders {
            in_background,
            ..run.orders()
        };
        store.give_orders(job.id, &orders.to_json()?)?;
    }
    let half_done = interrupted.as_ref().filter(|job| job.cursor > 0);
    if let Some(job) = half_done.filter(|_| run.is_atomic) {
        return Err(half_in(job));
    }
    let is_rehearsal = run.is_rehearsal;
    let report = Pipeline::begin(prepared, store, &new, interrupted, run)?.run()?;
    if let Some(path) = report.failed_file.as_ref().filter(|_| is_rehearsal) {
        // The rehearsal was rolled back, and with it the note that the file is as it was written.
        note_written(path, store);
    }
    Ok(Finished::Ran {
        report: Box::new(report),
        resumed,
    })
}

/// A job of what was prepared and surveyed.
pub(super) fn new_job(
    prepared: &Prepared,
    survey: Survey,
    by: &str,
    started_at: i64,
) -> Result<NewJob> {
    Ok(NewJob {
        kind: prepared.settings.kind(),
        source: prepared.source.name.clone(),
        size: prepared.source.size(),
        fingerprint: fingerprint(&survey.hash, &prepared.settings)?,
        hash: survey.hash,
        settings: prepared.settings.to_json()?,
        header: prepared.source.header.clone(),
        read: survey.rows,
        blank: survey.blank,
        left_out: prepared.left_out,
        by: by.to_owned(),
        started_at,
        path: prepared.source.path(),
        orders: String::new(),
        corrects: prepared.settings.original,
    })
}

/// The newest job over the same bytes with the same settings that says what to do with this one. A completed job says
/// nothing once a later job or command has changed its records.
pub(super) fn earlier(store: &Store, fingerprint: &str) -> Result<Option<Job>> {
    let jobs = store.jobs_with_fingerprint(fingerprint)?;
    let says = |job: &Job| job.status.is_completed() || is_unfinished(job);
    let Some(at) = jobs.iter().position(says) else {
        return Ok(None);
    };
    if jobs[at].status.is_completed() && store.is_changed_since(&jobs)? {
        return Ok(None);
    }
    Ok(jobs.into_iter().nth(at))
}

/// Somebody asked to stop before anything was in.
pub(super) fn interrupted() -> Error {
    Error::new(Kind::Interrupted, "interrupted: nothing was written")
}

/// Whether a job is gone on with when its file is met again. We hold the lock: whoever was processing it is gone. Of a
/// failed one only if it stopped in its midst: too many rows had failed.
pub fn is_unfinished(job: &Job) -> bool {
    match job.status {
        Status::Queued | Status::Interrupted | Status::Processing => true,
        Status::Failed => job.cursor > 0 && job.counts.not_tried() > 0,
        _ => false,
    }
}

fn half_in(job: &Job) -> Error {
    Error::usage(format!(
        "job {} has {} rows of this import in: it can no longer be all or nothing",
        job.id,
        job.counts.done()
    ))
    .hint("Finish it without --atomic; or take it back first, with `intake jobs undo`.")
}
