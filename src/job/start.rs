//! Runs a planned import: the first pass, the job, then the pipeline.

use super::begin::{Begun, begin, new_job};
use super::editable::note_written;
use super::guards::GuardCheck;
use super::interrupted_job::InterruptedJob;
use super::pipeline::Pipeline;
use super::prove::prove;
use super::run::{Finished, Process, Run, interrupted};
use super::{PlannedImport, Report};
use crate::error::{Error, Kind, Result};
use crate::plan::Tripped;
use crate::store::{Counts, Job, NewJob, Status, Store};

/// Runs a planned import. The store's import lock must be held, and a job that was named be taken up.
pub fn run<'r>(
    planned: &mut PlannedImport,
    run: Run<'r>,
    process: Process<'r>,
) -> Result<Finished> {
    let survey = prove(planned)?;
    if (process.is_interrupted)() {
        return Err(interrupted());
    }
    let planned = &*planned;
    let (store, now) = (process.store, process.clock.now().as_second());
    let new = new_job(planned, survey, run.options.clone(), run.by, now)?;
    let (job, resumed) = match begin(planned, store, &new, &run)? {
        Begun::Nothing(job) => return Ok(Finished::Nothing(job)),
        Begun::Job { job, resumed } => (job.map(|job| *job), resumed),
    };
    // A command that named a job puts it back.
    let own = job
        .as_ref()
        .filter(|_| run.job.is_none() && !run.is_rehearsal)
        .map(|job| job.id);
    let is_rehearsal = run.is_rehearsal;
    let report = run_guarded(planned, &new, job, (run, process));
    match (report, own) {
        (Ok(report), _) => {
            if let Some(path) = report.failed_file.as_ref().filter(|_| is_rehearsal) {
                // The rollback of the rehearsal removed the hash of the written file.
                note_written(path, store)?;
            }
            Ok(Finished::Ran {
                report: Box::new(report),
                resumed,
            })
        }
        (Err(error), Some(job)) => Err(leave(planned, store, job, error, now)),
        (Err(error), None) => Err(error),
    }
}

/// Runs a job, or refuses it if a guard trips before its first row. The guards of a job with saved rows were checked.
fn run_guarded<'r>(
    planned: &PlannedImport,
    new: &NewJob,
    job: Option<Job>,
    (mut run, mut process): (Run<'r>, Process<'r>),
) -> Result<Report> {
    let check = GuardCheck::of(new, process.store)?;
    if run.is_rehearsal {
        if check.needs_rehearsal() {
            run.options.guards.max_failed = None;
        }
        let is_whole = run.explained_row.is_none();
        let mut report = Pipeline::begin(planned, new, job, run, process)?.run()?;
        if is_whole && report.status != Status::Interrupted {
            report.refuse(check.tripped(&report.counts));
        }
        return Ok(report);
    }
    let unbegun = job.as_ref().filter(|job| job.cursor == 0);
    if let Some(job) = unbegun {
        let mut tripped = check.tripped(&new.counts);
        if tripped.is_empty() && check.needs_rehearsal() {
            let counts = rehearsed(planned, new, job.clone(), (&run, &mut process))?;
            tripped = check.tripped(&counts);
        }
        if !tripped.is_empty() {
            return refuse(job, &tripped, &process);
        }
    }
    Pipeline::begin(planned, new, job, run, process)?.run()
}

/// Returns the counts of a rehearsal of a job. A job that is cancelled meanwhile has few, and its run ends at once.
fn rehearsed(
    planned: &PlannedImport,
    new: &NewJob,
    job: Job,
    (run, process): (&Run<'_>, &mut Process<'_>),
) -> Result<Counts> {
    let mut rehearsal = Run {
        job: run.job,
        by: run.by,
        is_rehearsal: true,
        checks_guards: true,
        explained_row: None,
        lists_changes: false,
        options: run.options.clone(),
        failed_file: None,
    };
    rehearsal.options.is_atomic = false;
    rehearsal.options.guards.max_failed = None;
    let process = Process {
        scratch: process.scratch.clone(),
        explains: false,
        watch: &mut *process.watch,
        ..*process
    };
    let report = Pipeline::begin(planned, new, Some(job), rehearsal, process)?.run()?;
    match report.status {
        Status::Interrupted => Err(interrupted()),
        Status::Cancelled => Ok(new.counts),
        _ => Ok(report.counts),
    }
}

/// Ends a job that guards refuse.
fn refuse(job: &Job, tripped: &[Tripped], process: &Process<'_>) -> Result<Report> {
    let (store, now) = (process.store, process.clock.now().as_second());
    let elapsed = u64::try_from(process.started.elapsed().as_millis()).unwrap_or(u64::MAX);
    store.note_duration(job.id, job.duration_ms.saturating_add(elapsed))?;
    store.refuse_job(job.id, tripped, &Tripped::sentence(tripped), now)?;
    let refused = store.job(job.id)?;
    Report::of(refused.as_ref().unwrap_or(job), store)
}

/// Marks a job as interrupted whose import failed before the pipeline began, and adds to the error what was saved.
fn leave(planned: &PlannedImport, store: &Store, job: i64, error: Error, now: i64) -> Error {
    let is_open = matches!(store.job(job), Ok(Some(job)) if job.status == Status::Processing);
    if !is_open {
        return error;
    }
    if error.kind() == Kind::Interrupted {
        // Without the import lock the job counts as interrupted, whatever its row says.
        drop(store.end_job(job, Status::Interrupted, None, now));
        return error;
    }
    let interrupted = InterruptedJob {
        store,
        job,
        source_size: planned.source.size(),
        can_go_on: true,
    };
    interrupted.note(error, now)
}
