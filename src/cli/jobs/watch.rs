//! `jobs watch`: shows the progress of a job from the store until it ends.

use std::time::{Duration, Instant};

use clap::Args;

use super::find;
use crate::cli::{import, work};
use crate::error::{Outcome, Result};
use crate::job::Report;
use crate::session::Session;
use crate::store::{Count, Job, Status, Store, WorkerLock};
use crate::terminal::Progress;

/// The time between two checks of the progress.
const PAUSE: Duration = Duration::from_millis(100);
/// The time that a new worker may need until it takes jobs from the queue.
const GRACE: Duration = Duration::from_secs(2);

/// Follow an import to its end, and end with its exit status
///
/// Ctrl-C ends the display, not the job.
#[derive(Args, Debug)]
pub struct WatchArgs {
    /// Id of the job
    job: i64,
}

pub fn run(args: &WatchArgs, session: &Session) -> Result<Outcome> {
    let (store, job) = find(args.job, session)?;
    let job = wait_for_end(store, job, session)?;
    let report = Report::of(&job, store)?;
    if let Some(error) = job.error.as_ref().filter(|_| job.status != Status::Refused) {
        session.terminal.alert(&format!("Not completed: {error}."));
    }
    import::show_result(&report, session)?;
    Ok(work::outcome(job.status))
}

fn wait_for_end(store: &Store, mut job: Job, session: &Session) -> Result<Job> {
    let begun = Instant::now();
    let mut is_told = false;
    let mut bar: Option<Progress> = None;
    let mut waited = None;
    while matches!(job.status, Status::Queued | Status::Processing) {
        // The number of rows is known once a worker has read the file.
        let read = job.counts.get(Count::Read);
        if read == 0 || job.status == Status::Queued {
            let what = format!("Job {} is {}", job.id, job.status);
            waited
                .get_or_insert_with(|| session.terminal.spinner(&what))
                .say(&what);
        } else {
            drop(waited.take());
            bar.get_or_insert_with(|| session.terminal.progress(read))
                .show(job.counts.done(), job.counts.outcomes());
        }
        if job.status == Status::Queued && !is_told && begun.elapsed() >= GRACE {
            note_no_worker(store, session)?;
            is_told = true;
        }
        std::thread::sleep(PAUSE);
        match store.job(job.id)? {
            Some(now) => job = now,
            None => break,
        }
    }
    drop(waited);
    bar.iter().for_each(Progress::clear);
    Ok(job)
}

/// Notes that no worker takes jobs from the queue.
fn note_no_worker(store: &Store, session: &Session) -> Result<()> {
    if !WorkerLock::is_taken(store.path())? {
        session
            .terminal
            .note("The job is queued, and no worker has started it yet. To start a worker: intake jobs run");
    }
    Ok(())
}
