//! Runs a job, or refuses it because of its guards.

use super::drift::Comparison;
use super::guards::GuardCheck;
use super::pipeline::Pipeline;
use super::run::{Process, Run, interrupted};
use super::{PlannedImport, Report};
use crate::error::Result;
use crate::plan::Tripped;
use crate::store::{Counts, Job, NewJob, Status};

/// Runs a job, or refuses it if a guard trips before its first row. The guards of a job with saved rows were checked.
pub(super) fn run_guarded<'r>(
    planned: &PlannedImport,
    new: &NewJob,
    (job, comparison): (Option<Job>, &Comparison),
    (mut run, mut process): (Run<'r>, Process<'r>),
) -> Result<Report> {
    let check = GuardCheck::of(new, &comparison.drift, process.store)?;
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
