//! Runs a job, or refuses it because of its guards, or holds it until it is approved.

use super::approval::{differences, hold, numbers};
use super::drift::Comparison;
use super::guards::GuardCheck;
use super::pipeline::Pipeline;
use super::run::{Process, Run, interrupted};
use super::{PlannedImport, Report};
use crate::error::Result;
use crate::plan::Tripped;
use crate::store::{Cause, Job, NewJob, Status};

/// Runs a job, or refuses it if a guard trips before its first row, or holds it if it needs an approval that it does not have.
/// The guards of a job with saved rows were checked.
pub(super) fn run_guarded<'r>(
    planned: &PlannedImport,
    new: &NewJob,
    (job, comparison): (Option<Job>, &Comparison),
    (run, process): (Run<'r>, Process<'r>),
) -> Result<Report> {
    let check = GuardCheck::of(new, &comparison.drift, process.store)?;
    let mut report = checked_run((planned, new, job), &check, (run, process))?;
    report.unchecked = check.unchecked();
    Ok(report)
}

fn checked_run<'r>(
    (planned, new, job): (&PlannedImport, &NewJob, Option<Job>),
    check: &GuardCheck,
    (mut run, mut process): (Run<'r>, Process<'r>),
) -> Result<Report> {
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
    if let Some(job) = job.as_ref().filter(|job| job.cursor == 0)
        && let Some(report) = stopped((planned, new, job), check, (&run, &mut process))?
    {
        return Ok(report);
    }
    Pipeline::begin(planned, new, job, run, process)?.run()
}

/// Checks a job before its first row. Returns its report if it does not run now: it is refused or held.
fn stopped(
    (planned, new, job): (&PlannedImport, &NewJob, &Job),
    check: &GuardCheck,
    (run, process): (&Run<'_>, &mut Process<'_>),
) -> Result<Option<Report>> {
    let needs_approval = job.options()?.needs_approval;
    let tripped = check.tripped(&new.counts);
    if !tripped.is_empty() {
        return refuse(job, &tripped, process, Vec::new()).map(Some);
    }
    if !needs_approval && !check.needs_rehearsal() {
        return Ok(None);
    }
    let rehearsed = rehearsed(planned, new, job.clone(), (run, process))?;
    let Some(rehearsed) = rehearsed else {
        return Ok(None);
    };
    let mut tripped = check.tripped(&rehearsed.counts);
    if tripped.is_empty() && needs_approval {
        let (Some(approved), Some(_)) = (&job.rehearsal, &job.approved) else {
            return hold(job, rehearsed, process).map(Some);
        };
        let now = numbers(&rehearsed);
        tripped = differences(job.kind, approved, &now);
        if !tripped.is_empty() {
            // Shown with the job, and the next approval is of them.
            process.store.note_rehearsal(job.id, &now)?;
        }
    }
    if tripped.is_empty() {
        return Ok(None);
    }
    refuse(job, &tripped, process, rehearsed.causes).map(Some)
}

/// Returns the report of a rehearsal of a job, or `None` if the job was cancelled meanwhile: its run ends at once.
fn rehearsed(
    planned: &PlannedImport,
    new: &NewJob,
    job: Job,
    (run, process): (&Run<'_>, &mut Process<'_>),
) -> Result<Option<Report>> {
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
        explains: process.explains
            && (run.options.needs_approval || run.options.guards.limits_open_rows()),
        watch: &mut *process.watch,
        ..*process
    };
    let report = Pipeline::begin(planned, new, Some(job), rehearsal, process)?.run()?;
    match report.status {
        Status::Interrupted => Err(interrupted()),
        Status::Cancelled => Ok(None),
        _ => Ok(Some(report)),
    }
}

/// Ends a job that guards refuse. `causes` are those of the rows that would fail or wait.
fn refuse(
    job: &Job,
    tripped: &[Tripped],
    process: &Process<'_>,
    causes: Vec<Cause>,
) -> Result<Report> {
    let (store, now) = (process.store, process.clock.now().as_second());
    let elapsed = u64::try_from(process.started.elapsed().as_millis()).unwrap_or(u64::MAX);
    store.note_duration(job.id, job.duration_ms.saturating_add(elapsed))?;
    store.refuse_job(job.id, tripped, &Tripped::sentence(tripped), now)?;
    let refused = store.job(job.id)?;
    let report = Report::of(refused.as_ref().unwrap_or(job), store)?;
    Ok(Report { causes, ..report })
}
