//! Runs a planned import: the first pass, the job, then the pipeline.

use super::PlannedImport;
use super::begin::{Begun, begin, new_job};
use super::drift::Comparison;
use super::editable::note_written;
use super::guarded::run_guarded;
use super::interrupted_job::{InterruptedJob, with_room};
use super::profiler::Profiler;
use super::prove::prove_with;
use super::run::{Finished, Process, Run, interrupted};
use crate::error::{Error, Kind, Result};
use crate::store::{Status, Store};

/// Runs a planned import. The store's import lock must be held, and a job that was named be taken up.
pub fn run<'r>(
    planned: &mut PlannedImport,
    run: Run<'r>,
    process: Process<'r>,
) -> Result<Finished> {
    let mut profiler = Profiler::wanted(planned, &run);
    let survey = prove_with(planned, run.job.is_some(), |row| {
        if let Some(profiler) = &mut profiler {
            profiler.take(row);
        }
    })?;
    if (process.is_interrupted)() {
        return Err(interrupted());
    }
    let planned = &*planned;
    let (store, now) = (process.store, process.clock.now().as_second());
    let new = new_job(planned, survey, run.options.clone(), run.by, now)?;
    let begun = begin(planned, store, &new, &run);
    let begun = begun.map_err(|error| with_room(store, planned.source.size(), &new.counts, error));
    let (job, resumed) = match begun? {
        Begun::Nothing(job) => return Ok(Finished::Nothing(job)),
        Begun::Job { job, resumed } => (job.map(|job| *job), resumed),
    };
    let profile = profiler.map(|profiler| profiler.finish(planned));
    let comparison = Comparison::of(profile, &new, store)?;
    if let Some(job) = job.as_ref().filter(|_| !run.is_rehearsal) {
        comparison.note(job.id, store)?;
    }
    // A command that named a job puts it back.
    let own = job
        .as_ref()
        .filter(|_| run.job.is_none() && !run.is_rehearsal)
        .map(|job| job.id);
    let is_rehearsal = run.is_rehearsal;
    let report = run_guarded(planned, &new, (job, &comparison), (run, process));
    match (report, own) {
        (Ok(mut report), _) => {
            report.drift = comparison.drift;
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
