//! `jobs resume`: a job that was stopped goes on exactly where the store says.

use std::path::PathBuf;

use clap::Args;

use super::{find, job_in};
use crate::cli::import;
use crate::cli::turn::{self, Wait};
use crate::cli::work;
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::{FailedFile, Finished, Report, Run, is_unfinished, people, prepare_again};
use crate::session::Session;
use crate::store::{Job, Status, Store};
use crate::terminal::Format;

/// Go on with an interrupted or cancelled import, exactly where it stopped
///
/// All that was decided then holds. The file must be the one that it began with: its content is compared.
#[derive(Args, Debug)]
pub struct ResumeArgs {
    /// The job's id
    job: i64,
    /// Where the file is now; - reads standard input [default: where it was]
    #[arg(long, value_name = "PATH")]
    file: Option<PathBuf>,
    /// How long to wait while another import is running, such as 30s or 10m [default: not at all]
    #[arg(long, value_name = "DURATION")]
    wait: Option<Wait>,
}

pub fn run(args: &ResumeArgs, session: &Session) -> Result<Outcome> {
    let (_, job) = find(args.job, session)?;
    if job.status.is_completed() {
        return nothing_to_do(&job, session);
    }
    assert_stopped(&job)?;
    // Makes the indexes that it may have put off.
    let store = session.store_to_write()?;
    let path = input(args, store, &job)?;
    let mut planned = prepare_again(&job, &path, &session.scratch(), store)?;
    let options = job.options()?.clone();
    let failed_file = match &options.failed {
        Some(path) => Some(FailedFile::of_job(path, session.scratch(), store)?),
        None => None,
    };
    let lock = turn::take(store, args.wait, session)?;
    let job = taken_up(store, &job, session)?;
    let interrupt = session.listen()?;
    let run = Run {
        job: Some(job.id),
        by: &job.by,
        is_rehearsal: false,
        options,
        failed_file,
    };
    let finished = work::run(&mut planned, run, store, &interrupt, session);
    if finished.is_err() && job_in(store, job.id)?.status == Status::Processing {
        store.put_back(&job, session.now())?;
    }
    let finished = finished?;
    drop(lock);
    let Finished::Ran { report, .. } = finished else {
        return nothing_to_do(&job, session);
    };
    let finished = Finished::Ran {
        report,
        resumed: false,
    };
    import::show(&finished, false, session)
}

/// Takes the job up, unless another command was faster. `seen` is how it was when the command began, and the answer how it
/// was before it was taken up.
fn taken_up(store: &Store, seen: &Job, session: &Session) -> Result<Job> {
    let job = job_in(store, seen.id)?;
    assert_stopped(&job)?;
    let is_cancelled = job.status == Status::Cancelled && seen.status != Status::Cancelled;
    if is_cancelled || !store.take_up_job(&job, session.now())? {
        let id = job.id;
        return Err(Error::new(
            Kind::Interrupted,
            format!("job {id} was cancelled before it went on"),
        )
        .hint(format!(
            "To go on with it all the same: intake jobs resume {id}."
        )));
    }
    Ok(job)
}

fn nothing_to_do(job: &Job, session: &Session) -> Result<Outcome> {
    session.terminal.alert(&format!(
        "Nothing to do: job {} is {}.",
        job.id,
        job.status.words()
    ));
    if session.terminal.format() == Format::Json {
        session.terminal.json(&Report::from(job).to_json())?;
    }
    Ok(Outcome::NothingToDo)
}

/// Fails if the job is not one that has stopped before its end.
fn assert_stopped(job: &Job) -> Result<()> {
    let id = job.id;
    let (what, hint) = match job.status {
        Status::Failed if job.cursor == 0 && job.counts.done() > 0 => (
            "was all or nothing, and rows failed",
            format!("Correct them (intake jobs failed {id}), and import the file again."),
        ),
        Status::Failed if is_unfinished(job) => (
            "was stopped because too many rows failed, and would be again at once",
            "The same import with a higher --max-failed, or without it, goes on from there."
                .to_owned(),
        ),
        Status::Interrupted | Status::Cancelled | Status::Failed => return Ok(()),
        Status::Queued => (
            "waits in the queue",
            "To work off the queue: intake jobs run.".to_owned(),
        ),
        Status::Processing => (
            "is being worked on",
            format!("To see how far it is: intake jobs watch {id}."),
        ),
        Status::Undone => (
            "was taken back",
            "Import the file again instead.".to_owned(),
        ),
        Status::Completed | Status::CompletedWithErrors => (
            "is completed",
            format!("To see what it did: intake jobs show {id}."),
        ),
    };
    Err(Error::failure(format!("job {id} {what}: there is nothing to resume")).hint(hint))
}

fn without_file(job: &Job) -> Error {
    Error::usage(format!(
        "job {} imported people from Intelliflo, which is no file",
        job.id
    ))
    .hint("Leave --file out: what was fetched is kept until the job is finished.")
}

/// The file: as named, else the copy of a queued job, else where it was.
fn input(args: &ResumeArgs, store: &Store, job: &Job) -> Result<PathBuf> {
    let is_of_people = job.kind.is_of_people();
    match &args.file {
        Some(_) if is_of_people => return Err(without_file(job)),
        Some(path) => return Ok(path.clone()),
        None => {}
    }
    let copy = store.input_of(job.id);
    if copy.exists() {
        return Ok(copy);
    }
    if is_of_people {
        return Err(people::fetched_again(job.id));
    }
    job.path.clone().ok_or_else(|| {
        Error::usage(format!("job {} read standard input, which is gone", job.id)).hint(format!(
            "Give it the same again: intake jobs resume {} --file PATH (or -).",
            job.id
        ))
    })
}
