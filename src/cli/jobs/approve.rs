//! `jobs approve`: approves the numbers of a held job, so that a worker runs it.

use clap::Args;

use super::{find, job_in};
use crate::cli::import::background::start_for_queued;
use crate::cli::suggestion;
use crate::error::{Error, Outcome, Result};
use crate::job::Report;
use crate::session::Session;
use crate::store::{Job, Status, Store};
use crate::terminal::{Format, sanitized};

/// Let an import run that was queued with --hold
///
/// `jobs show` has the numbers of its rehearsal. Right before its first row the worker rehearses it again: if a number
/// is no longer the approved one, because records were changed meanwhile, the import is refused, and nothing is
/// written. `jobs approve` then approves the new numbers. With the setting approve.by_another the user who queued the
/// import cannot approve it.
#[derive(Args, Debug)]
pub struct ApproveArgs {
    /// Id of the job
    job: i64,
}

pub fn run(args: &ApproveArgs, session: &Session) -> Result<Outcome> {
    let (_, job) = find(args.job, session)?;
    let store = session.store_to_write()?;
    assert_can_approve(&job, store, session)?;
    if !store.approve_job(job.id, job.status, session.user(), session.now())? {
        return Err(not_held(&job_in(store, job.id)?));
    }
    start_for_queued(store, session);
    let job = job_in(store, job.id)?;
    if session.terminal.format() == Format::Json {
        session.terminal.json(&Report::of(&job, store)?.to_json())?;
    } else if !session.terminal.is_quiet() {
        let id = job.id.to_string();
        let watch = suggestion::command(session, &["jobs", "watch", &id]);
        session.terminal.text(&format!(
            "Job {id}: {} is approved, and in the queue\n\nTo see its progress: {watch}\n",
            sanitized(&job.source)
        ))?;
    }
    Ok(Outcome::Done)
}

fn assert_can_approve(job: &Job, store: &Store, session: &Session) -> Result<()> {
    if !job.awaits_approval() {
        return Err(not_held(job));
    }
    let id = job.id;
    if session.config()?.needs_another_approver() && job.by == session.user() {
        return Err(Error::failure(format!(
            "job {id} was queued by {}, who cannot approve it (setting approve.by_another)",
            job.by
        ))
        .hint(format!(
            "Another user can approve it: intake jobs approve {id}"
        )));
    }
    if !store.input_of(id).exists() {
        return Err(
            Error::failure(format!("the copy of {} for job {id} is gone", job.source))
                .hint("Import the file again with --background --hold."),
        );
    }
    Ok(())
}

/// Returns the error for a job that does not await an approval.
fn not_held(job: &Job) -> Error {
    let id = job.id;
    let error = Error::failure(format!(
        "job {id} is {}, not held: there is nothing to approve",
        job.status.words()
    ));
    match (&job.approved, job.status) {
        (Some((_, by)), _) => error.hint(format!(
            "{by} has approved it. To see it: intake jobs show {id}"
        )),
        (None, Status::Cancelled | Status::Refused | Status::Interrupted) => {
            error.hint(format!("To rehearse or resume it: intake jobs resume {id}"))
        }
        _ => error.hint(format!("To see it: intake jobs show {id}")),
    }
}
