//! A run of an import: what it is given, which job it is or goes on with, and how it ended. What happens to the rows is
//! the pipeline's.

use std::path::PathBuf;
use std::time::Instant;

use tempfile::NamedTempFile;

use super::editable::note_written;
use super::failed_file::FailedFile;
use super::fingerprint::fingerprint;
use super::pipeline::Pipeline;
use super::prove::prove;
use super::queue::copy;
use super::resume::same_input;
use super::{Prepared, Report};
use crate::config::Config;
use crate::error::{Error, Kind, Result};
use crate::plan::{Limit, RunOptions};
use crate::session::Clock;
use crate::source::{Format, Survey};
use crate::store::{Commits, Counts, Entry, Job, NewJob, Status, Store};

/// What a run is given by its command.
pub struct Run<'r> {
    /// The clock.
    pub clock: &'r dyn Clock,
    /// The settings.
    pub config: &'r Config,
    /// When the work began, to tell how long it took.
    pub started: Instant,
    /// Who imports.
    pub by: &'r str,
    /// Whether all of it is to be rolled back.
    pub is_rehearsal: bool,
    /// The job to go on with, where it was named. Its caller has taken it up.
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
    fn options(&self) -> RunOptions {
        RunOptions {
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

/// Runs a prepared import. The store's import lock must be held, and a job that was named be taken up.
pub fn run(prepared: &mut Prepared, store: &Store, run: Run<'_>) -> Result<Finished> {
    let survey = prove(prepared)?;
    if (run.is_interrupted)() {
        return Err(interrupted());
    }
    let prepared = &*prepared;
    let by = (run.by, run.clock.now().as_second());
    let new = new_job(prepared, survey, run.options(), by)?;
    let (job, resumed) = match begin(prepared, store, &new, &run)? {
        Begun::Nothing(job) => return Ok(Finished::Nothing(job)),
        Begun::Job { job, resumed } => (job.map(|job| *job), resumed),
    };
    // Who has named a job puts it back.
    let own = job
        .as_ref()
        .filter(|_| run.job.is_none() && !run.is_rehearsal)
        .map(|job| job.id);
    let now = new.started_at;
    let is_rehearsal = run.is_rehearsal;
    let report = Pipeline::begin(prepared, store, &new, job, run).and_then(Pipeline::run);
    match (report, own) {
        (Ok(report), _) => {
            if let Some(path) = report.failed_file.as_ref().filter(|_| is_rehearsal) {
                // The rehearsal was rolled back, and with it the note that the file is as it was written.
                note_written(path, store)?;
            }
            Ok(Finished::Ran {
                report: Box::new(report),
                resumed,
            })
        }
        (Err(error), Some(job)) => {
            leave(store, job, &error, now);
            Err(error)
        }
        (Err(error), None) => Err(error),
    }
}

/// What a run begins with.
enum Begun {
    /// The import was done before.
    Nothing(Box<Job>),
    /// A job that was taken up; a rehearsal of a new import has none.
    Job {
        job: Option<Box<Job>>,
        /// Whether it goes on with an interrupted job, also if none of its rows is in.
        resumed: bool,
    },
}

fn begin(prepared: &Prepared, store: &Store, new: &NewJob, run: &Run<'_>) -> Result<Begun> {
    if let Some(id) = run.job {
        let job = same_input(store, id, new)?;
        assert_can_be_atomic(&job, run)?;
        return Ok(Begun::Job {
            job: Some(Box::new(job)),
            resumed: false,
        });
    }
    // People that were fetched cannot be read again, so their job has a copy of its own from the beginning.
    let is_fetched = prepared.source.format == Format::Intelliflo && !run.is_rehearsal;
    let input = match earlier(store, &new.fingerprint)? {
        Some(job) if is_unfinished(&job) => None,
        _ if is_fetched => Some(copy(prepared, store, new)?),
        _ => None,
    };
    let begin = || {
        let (job, resumed) = match earlier(store, &new.fingerprint)? {
            Some(job) if job.status.is_completed() && !run.again => {
                return Ok(Begun::Nothing(Box::new(job)));
            }
            Some(job) if is_unfinished(&job) => {
                assert_can_be_atomic(&job, run)?;
                let resumed = job.status != Status::Queued;
                if !run.is_rehearsal {
                    take_over(store, &job, new)?;
                }
                (Some(job), resumed)
            }
            _ if run.is_rehearsal => (None, false),
            _ => (store.job(insert(store, new, input)?)?, false),
        };
        Ok(Begun::Job {
            job: job.map(Box::new),
            resumed,
        })
    };
    if run.is_rehearsal {
        return begin();
    }
    // Several commands may begin, or enqueue, the same import at once.
    store.transaction(begin)
}

/// Goes on with a job that another command began. What is said anew holds from now on; whose job it is stays.
fn take_over(store: &Store, job: &Job, new: &NewJob) -> Result<()> {
    let options = RunOptions {
        in_background: job.options()?.in_background,
        ..new.options.clone()
    };
    store.set_options(job.id, &options)?;
    store.take_up_job(job, new.started_at).map(drop)
}

fn insert(store: &Store, new: &NewJob, input: Option<NamedTempFile>) -> Result<i64> {
    let Some(input) = input else {
        return store.begin_job(new);
    };
    let entry = Entry {
        job: new,
        again: None,
        status: Status::Processing,
    };
    store.enqueue(&entry, input)
}

/// An import that failed before the pipeline could say so in the job. Should this fail too, the job is interrupted as soon
/// as the process is gone.
fn leave(store: &Store, id: i64, error: &Error, now: i64) {
    let is_open = matches!(store.job(id), Ok(Some(job)) if job.status == Status::Processing);
    if is_open {
        let why = (error.kind() != Kind::Interrupted).then(|| error.to_string());
        drop(store.end_job(id, Status::Interrupted, why.as_deref(), now));
    }
}

/// A job of what was prepared and surveyed.
pub(super) fn new_job(
    prepared: &Prepared,
    survey: Survey,
    options: RunOptions,
    (by, started_at): (&str, i64),
) -> Result<NewJob> {
    Ok(NewJob {
        source: prepared.source.name.clone(),
        size: prepared.source.size(),
        fingerprint: fingerprint(&survey.hash, &prepared.settings)?,
        hash: survey.hash,
        plan: prepared.settings.clone(),
        options,
        header: prepared.source.header.clone(),
        read: survey.rows,
        blank: survey.blank,
        left_out: prepared.left_out,
        by: by.to_owned(),
        started_at,
        path: prepared.source.path(),
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

fn assert_can_be_atomic(job: &Job, run: &Run<'_>) -> Result<()> {
    if !run.is_atomic || job.cursor == 0 {
        return Ok(());
    }
    Err(Error::usage(format!(
        "job {} has {} rows of this import in: it can no longer be all or nothing",
        job.id,
        job.counts.done()
    ))
    .hint("Finish it without --atomic; or take it back first, with `intake jobs undo`."))
}
