//! Finds the job that a run begins or resumes.

use tempfile::NamedTempFile;

use super::PlannedImport;
use super::fingerprint::fingerprint;
use super::resume::same_input;
use super::run::Run;
use crate::error::{Error, Result};
use crate::plan::{Guard, RunOptions};
use crate::source::Survey;
use crate::store::{Count, Counts, Entry, Job, NewJob, Status, Store};

/// The beginning of a run.
pub(super) enum Begun {
    /// The import is completed.
    Nothing(Box<Job>),
    /// The job that is started or resumed. The rehearsal of a new import has none.
    Job {
        job: Option<Box<Job>>,
        /// Whether an interrupted job is resumed, also if none of its rows is saved.
        resumed: bool,
    },
}

/// Begins a new job, or resumes an unfinished one with the same source and plan.
pub(super) fn begin(
    planned: &PlannedImport,
    store: &Store,
    new: &NewJob,
    run: &Run<'_>,
) -> Result<Begun> {
    if let Some(id) = run.job {
        let job = same_input(store, id, new)?;
        assert_can_change(&job, &run.options)?;
        return Ok(Begun::Job {
            job: Some(Box::new(job)),
            resumed: false,
        });
    }
    // People from Intelliflo cannot be read again, so their job has a copy from the beginning.
    let is_fetched = planned.source.is_fetched() && !run.is_rehearsal;
    let input = match earlier(store, &new.fingerprint)? {
        Some(job) if is_unfinished(&job) => None,
        _ if is_fetched => Some(copy(planned, store, new)?),
        _ => None,
    };
    let begin = || {
        // The explained row may be one that an earlier job has imported.
        let earlier = match run.explained_row {
            Some(_) => None,
            None => earlier(store, &new.fingerprint)?,
        };
        let (job, resumed) = match earlier {
            Some(job) if job.status.is_completed() && !run.options.again => {
                return Ok(Begun::Nothing(Box::new(job)));
            }
            Some(job) if job.status == Status::Held && !run.is_rehearsal => {
                return Err(is_held(&job));
            }
            Some(job) if is_unfinished(&job) => {
                assert_can_change(&job, &run.options)?;
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
    // Several commands may begin or queue the same import at once.
    store.transaction(begin)
}

/// Returns the error for an import whose job waits for an approval.
fn is_held(job: &Job) -> Error {
    let id = job.id;
    Error::failure(format!(
        "job {id} imports the same rows with the same settings, and is held until a user approves it"
    ))
    .hint(format!("To approve it: intake jobs approve {id}"))
    .hint(format!("To give it up: intake jobs cancel {id}"))
}

/// Resumes a job that another command began, with the options of this command. The user of the job stays, and an approval is
/// still needed.
fn take_over(store: &Store, job: &Job, new: &NewJob) -> Result<()> {
    let earlier = job.options()?;
    let options = RunOptions {
        in_background: earlier.in_background,
        needs_approval: earlier.needs_approval,
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

/// Returns the job of an import that is planned and proved.
pub(super) fn new_job(
    planned: &PlannedImport,
    survey: Survey,
    options: RunOptions,
    by: &str,
    started_at: i64,
) -> Result<NewJob> {
    Ok(NewJob {
        source: planned.source.name.clone(),
        size: planned.source.size(),
        fingerprint: fingerprint(&survey.hash, &planned.plan)?,
        hash: survey.hash,
        plan: planned.plan.clone(),
        options,
        header: planned.source.header.clone(),
        counts: Counts::from_iter([
            (Count::Read, survey.rows),
            (Count::Blank, survey.blank),
            (Count::LeftOut, planned.left_out),
        ]),
        by: by.to_owned(),
        started_at,
        path: planned.source.path(),
    })
}

/// Returns the newest job with the same source and plan that is completed, held or unfinished. A completed job does not count once
/// a later job or command has changed its records.
pub(super) fn earlier(store: &Store, fingerprint: &str) -> Result<Option<Job>> {
    let jobs = store.jobs_with_fingerprint(fingerprint)?;
    let says =
        |job: &Job| job.status.is_completed() || job.status == Status::Held || is_unfinished(job);
    let Some(at) = jobs.iter().position(says) else {
        return Ok(None);
    };
    if jobs[at].status.is_completed() && store.is_changed_since(&jobs)? {
        return Ok(None);
    }
    Ok(jobs.into_iter().nth(at))
}

/// Returns whether a job is resumed when its file is imported again. The import lock is held, so the process of a
/// running job has ended. A failed job is resumed if it stopped because too many rows failed, also at its last row: it has
/// imported the others.
pub fn is_unfinished(job: &Job) -> bool {
    match job.status {
        Status::Queued | Status::Interrupted | Status::Processing => true,
        Status::Failed => job.cursor > 0,
        Status::Held
        | Status::Completed
        | Status::CompletedWithErrors
        | Status::Refused
        | Status::Cancelled
        | Status::Undone => false,
    }
}

/// Fails if options of the run had to be known before the first row, and the job has saved rows.
pub(super) fn assert_can_change(job: &Job, options: &RunOptions) -> Result<()> {
    if job.cursor == 0 {
        return Ok(());
    }
    let guards = options.guards.before_first_row();
    let is_new = |guard: &Guard| {
        let given = guard.given(&guards);
        let earlier = job.options().ok().and_then(|of| guard.given(&of.guards));
        *guard != Guard::MaxFailed && given.is_some() && given != earlier
    };
    let flag = match Guard::all().find(is_new) {
        _ if options.is_atomic => "--atomic",
        _ if options.needs_approval && !job.options()?.needs_approval => "--hold",
        Some(guard) => guard.flag(),
        None => return Ok(()),
    };
    Err(Error::usage(format!(
        "job {} has saved {} rows of this import: {flag} is no longer possible",
        job.id,
        job.counts.done()
    ))
    .hint(format!(
        "Resume it as it began: intake jobs resume {0}. Or undo it first: intake jobs undo {0}",
        job.id
    )))
}

/// Copies the source for the queue.
pub(super) fn copy(planned: &PlannedImport, store: &Store, new: &NewJob) -> Result<NamedTempFile> {
    let mut input = store.new_input()?;
    if planned.source.copy_to(input.as_file_mut())? != new.hash {
        planned.source.assert_unchanged()?;
        return Err(Error::failure(format!(
            "{} was changed while it was read",
            planned.source.place()
        )));
    }
    Ok(input)
}
