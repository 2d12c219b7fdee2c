//! Runs a job with a progress bar, and does what follows each job: the notification, and the removal of old data.

use std::time::Instant;

use serde_json::Value;

use crate::error::{Outcome, Result};
use crate::interrupt::Interrupt;
use crate::job::{self, Finished, PlannedImport, Process, Report, Run, inbox};
use crate::session::Session;
use crate::store::{Count, Job, Status, Store};
use crate::terminal::{Format, Progress};

const DAY: i64 = 24 * 60 * 60;

/// Runs a planned import, with a progress bar at a terminal. The import lock must be held.
pub fn run(
    planned: &mut PlannedImport,
    run: Run<'_>,
    store: &Store,
    interrupt: &Interrupt,
    session: &Session,
) -> Result<Finished> {
    let config = session.config()?;
    let terminal = &session.terminal;
    let is_rehearsal = run.is_rehearsal;
    let mut bar: Option<Progress> = None;
    let mut waited = Some(terminal.spinner("Reading the file"));
    let finished = job::run(
        planned,
        run,
        Process {
            store,
            clock: &*session.clock,
            config: &config,
            started: Instant::now(),
            scratch: session.scratch(),
            explains: terminal.format() != Format::Json,
            is_interrupted: &|| interrupt.is_asked(),
            watch: &mut |counts| {
                let (done, read) = (counts.done(), counts.get(Count::Read));
                drop(waited.take());
                let mut outcomes = counts.outcomes();
                if is_rehearsal {
                    outcomes = format!("rehearsal, nothing is written: {outcomes}");
                }
                bar.get_or_insert_with(|| terminal.progress(read))
                    .show(done, outcomes);
                if done == read {
                    bar.take().iter().for_each(Progress::clear);
                    waited = Some(terminal.spinner("Making the indexes"));
                }
            },
        },
    );
    bar.iter().for_each(Progress::clear);
    drop(waited);
    finished
}

/// Returns the report of a job in the store.
pub fn report(job: &Job, session: &Session) -> Result<Report> {
    match session.store()? {
        Some(store) => Report::of(job, store),
        None => Ok(Report::from(job)),
    }
}

/// Returns the outcome of a command that ended with a job in this status.
pub fn outcome(status: Status) -> Outcome {
    match status {
        Status::Interrupted | Status::Cancelled => Outcome::Interrupted,
        Status::CompletedWithErrors => Outcome::RowsLeft,
        Status::Refused => Outcome::Refused,
        Status::Failed => Outcome::Stopped,
        Status::Queued | Status::Held | Status::Processing | Status::Completed | Status::Undone => {
            Outcome::Done
        }
    }
}

/// Runs the programs of `notify.command` and `notify.heartbeat`, and removes old data. Errors become warnings, because the
/// job is done.
pub fn afterwards(job: i64, session: &Session) {
    for done in [
        notify(job, "notify.command", session),
        notify(job, "notify.heartbeat", session),
        tidy(session),
    ] {
        if let Err(error) = done {
            session.terminal.warning(&error);
        }
    }
}

/// Runs the program of `notify.command` for a file that could not become a job. An error becomes a warning.
pub fn notify_without_job(result: &Value, session: &Session) {
    let setting = "notify.command";
    let told = session.config().and_then(|config| config.program(setting));
    let told = told.and_then(|program| match program {
        Some(program) => {
            let interrupt = session.listen()?;
            job::notify((setting, &program), result, &|| interrupt.is_asked())
        }
        None => Ok(()),
    });
    if let Err(error) = told {
        session.terminal.warning(&error);
    }
}

/// Runs the program of a setting, if it is set and is for this job.
fn notify(job: i64, setting: &str, session: &Session) -> Result<()> {
    let store = session.store_to_write()?;
    let program = session.config()?.program(setting)?;
    match (store.job(job)?, program) {
        (Some(job), Some(program)) if is_told(setting, &job, session)? => {
            let interrupt = session.listen()?;
            // After the user stopped the job the program still runs. A second Ctrl-C ends the process at once.
            let is_heard = job.status == Status::Interrupted;
            let result = Report::of(&job, store)?.to_json();
            let is_interrupted = || !is_heard && interrupt.is_asked();
            job::notify((setting, &program), &result, &is_interrupted)
        }
        _ => Ok(()),
    }
}

/// Returns whether the program of a setting runs after a job. The heartbeat says that an import without a user is completed.
fn is_told(setting: &str, job: &Job, session: &Session) -> Result<bool> {
    if setting != "notify.heartbeat" {
        return Ok(true);
    }
    let is_unattended = !session.can_ask() || job.options()?.in_background;
    Ok(is_unattended && job.status.is_completed())
}

/// Removes old data: copies of inputs that no job needs, what killed backups left, old rows of jobs, old copies of the store,
/// and, if the settings say so, old history and old files of inboxes.
///
/// # Errors
/// If the clock cannot be trusted: nothing is removed then.
pub fn tidy(session: &Session) -> Result<()> {
    let (store, now) = (session.store_to_write()?, session.now());
    store.assert_trusted(now)?;
    let cutoff = keeps_rows_since(session)?;
    store.sweep_inputs(cutoff)?;
    store.sweep_unfinished();
    store.remove_old_rows(cutoff, now)?;
    store.remove_old_copies(cutoff)?;
    store.remove_old_drafts(cutoff)?;
    if let Some(cutoff) = keeps_history_since(session)? {
        store.remove_old_history(cutoff)?;
    }
    if let Some(cutoff) = keeps_files_since(session)? {
        inbox::remove(&inbox::old_files(store, cutoff)?)?;
    }
    Ok(())
}

/// Returns the time before which events of the history are old; none if all are kept.
pub fn keeps_history_since(session: &Session) -> Result<Option<i64>> {
    let days = session.config()?.keep_history_days();
    Ok(days.map(|days| before(days, session)))
}

/// Returns the time before which a job must have ended for its file of an inbox to be old; none if all are kept.
pub fn keeps_files_since(session: &Session) -> Result<Option<i64>> {
    let days = session.config()?.keep_files_days();
    Ok(days.map(|days| before(days, session)))
}

/// Returns the time before which a job must have ended for its rows to be old.
pub fn keeps_rows_since(session: &Session) -> Result<i64> {
    Ok(before(session.config()?.keep_rows_days(), session))
}

/// Returns the time so many days ago.
fn before(days: i64, session: &Session) -> i64 {
    session.now().saturating_sub(days.saturating_mul(DAY))
}
