//! `jobs cancel`: a running job stops after its open batch, one that waits for a worker leaves the queue.

use std::time::Duration;

use clap::Args;

use super::{find, job_in};
use crate::cli::{import, turn};
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::job::Report;
use crate::store::{Job, Status, Store};
use crate::terminal::Format;

/// How often it is looked whether the job has stopped.
const PAUSE: Duration = Duration::from_millis(50);

/// Stop an import after its open batch, or take it out of the queue
///
/// What is in stays in, and what was not tried is said: `jobs resume` goes on from there, `jobs undo` takes it back. One
/// that was interrupted is given up: no worker goes on with it.
#[derive(Args, Debug)]
pub struct CancelArgs {
    /// The job's id
    job: i64,
}

pub fn run(args: &CancelArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    // As it stands: what is to be stopped does not wait until something else was finished.
    let (store, job) = find(args.job, context)?;
    store.assert_writable()?;
    let is_cancelled = match job.status {
        Status::Queued => store.cancel_queued(job.id, &context.who, context.now())?,
        Status::Interrupted => {
            let _lock = turn::take(&store, None, context)?;
            store.cancel_queued(job.id, &context.who, context.now())?
        }
        _ => false,
    };
    if !is_cancelled {
        stop(&store, job.id, context)?;
    }
    let job = job_in(&store, args.job)?;
    if job.status != Status::Cancelled {
        return Err(not_running(&job));
    }
    let report = Report::from(&job);
    if context.terminal.format() == Format::Json {
        context.terminal.json(&report.to_json())?;
    } else {
        import::show_report(&report, context)?;
    }
    Ok(Outcome::Done)
}

/// Asks a running job to stop, and waits until it has ended, one way or another.
fn stop(store: &Store, id: i64, context: &mut Context) -> Result<()> {
    store.ask_to_cancel(id, &context.who)?;
    let mut is_told = false;
    while let Some(job) = store.job(id)? {
        if job.status != Status::Processing {
            break;
        }
        if !is_told {
            context.terminal.note(&format!(
                "Job {id} stops after its open batch (process {}).",
                job.process
            ));
            is_told = true;
        }
        std::thread::sleep(PAUSE);
    }
    Ok(())
}

fn not_running(job: &Job) -> Error {
    let id = job.id;
    let error = Error::failure(format!(
        "job {id} is {}: there is nothing to cancel",
        job.status.words()
    ));
    match job.status {
        Status::Undone => error,
        _ => error.hint(format!("To take back what is in: intake jobs undo {id}.")),
    }
}
