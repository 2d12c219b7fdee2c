//! Running a job with a progress bar, and the steps after every job: the notification and the cleanup.

use crate::plan::RunOptions;
use std::time::Instant;

use crate::error::{Outcome, Result};
use crate::interrupt::Interrupt;
use crate::job::{self, FailedFile, Finished, Prepared, Report, Run};
use crate::session::Session;
use crate::store::{Status, Store};
use crate::terminal::Format;

const DAY: i64 = 24 * 60 * 60;

/// Options of the run of a prepared import.
pub struct Work<'w> {
    /// The job to resume, if there is one.
    pub job: Option<i64>,
    /// The user who imports. This is not always the user of this process.
    pub by: &'w str,
    /// Whether the whole import is rolled back at the end.
    pub is_rehearsal: bool,
    /// The other options of the import.
    pub orders: RunOptions,
    /// The file for the failed rows. The caller has checked that it can be written.
    pub failed_file: Option<FailedFile>,
    /// Tells whether the user has asked to stop.
    pub interrupt: &'w Interrupt,
}

/// Runs a prepared import, with a bar on a terminal. The caller must hold the import lock.
pub fn run(
    prepared: &mut Prepared,
    store: &Store,
    work: Work<'_>,
    session: &Session,
) -> Result<Finished> {
    let config = session.config()?;
    let mut bar = None;
    let terminal = &session.terminal;
    let finished = job::run(
        prepared,
        store,
        Run {
            clock: &*session.clock,
            config: &config,
            started: Instant::now(),
            by: work.by,
            is_rehearsal: work.is_rehearsal,
            job: work.job,
            again: work.orders.again,
            is_atomic: work.orders.is_atomic,
            max_failed: work.orders.max_failed,
            scratch: session.scratch(),
            explains: terminal.format() != Format::Json,
            failed_file: work.failed_file,
            is_interrupted: &|| work.interrupt.is_asked(),
            watch: &mut |counts| {
                bar.get_or_insert_with(|| terminal.progress(counts.read))
                    .show(counts);
            },
        },
    );
    if let Some(bar) = bar {
        bar.clear();
    }
    finished
}

/// Returns the outcome of a command whose job ended with this status.
pub fn outcome(status: Status) -> Outcome {
    match status {
        Status::Interrupted | Status::Cancelled => Outcome::Interrupted,
        Status::CompletedWithErrors => Outcome::RowsLeft,
        Status::Failed => Outcome::Stopped,
        Status::Queued | Status::Processing | Status::Completed | Status::Undone => Outcome::Done,
    }
}

/// Runs the notification program and removes old data after a job. Errors here become warnings, because the job itself
/// is done.
pub fn afterwards(job: i64, session: &Session) {
    for done in [tell(job, session), tidy(session)] {
        if let Err(error) = done {
            session.terminal.warning(&error);
        }
    }
}

fn tell(job: i64, session: &Session) -> Result<()> {
    let store = session.store_to_write()?;
    let command = session.config()?.notify_command()?;
    match store.job(job)? {
        Some(job) if !command.is_empty() => {
            let interrupt = session.listen()?;
            // A stopped job is also notified, so the request that stopped it does not count here. A second request ends
            // the process.
            let is_heard = job.status == Status::Interrupted;
            let result = Report::from(&job).to_json();
            job::notify(&command, &result, &|| !is_heard && interrupt.is_asked())
        }
        _ => Ok(()),
    }
}

/// Removes copies of inputs that no job needs, old rows of jobs, and old copies of the store.
///
/// # Errors
/// Fails if the clock cannot be trusted. Nothing is removed then.
pub fn tidy(session: &Session) -> Result<()> {
    let (store, now) = (session.store_to_write()?, session.now());
    store.assert_trusted(now)?;
    let cutoff = keeps_rows_since(session)?;
    store.sweep_inputs(cutoff)?;
    store.remove_old_rows(cutoff, now)?;
    store.remove_old_copies(cutoff)?;
    Ok(())
}

/// Returns the moment before which a job must have ended for its rows to be old.
pub fn keeps_rows_since(session: &Session) -> Result<i64> {
    let days = session.config()?.keep_rows_days();
    Ok(session.now().saturating_sub(days.saturating_mul(DAY)))
}
