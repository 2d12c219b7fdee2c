//! `jobs resume`: resumes a stopped job after its last saved row.

use std::path::PathBuf;

use clap::Args;

use super::{find, job_in};
use crate::cli::import;
use crate::cli::import::guards::GuardArgs;
use crate::cli::suggestion::{named_store, this_command};
use crate::cli::turn::{self, Wait};
use crate::cli::work;
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::inbox::file_now;
use crate::job::{
    FailedFile, Finished, Run, done_by_another, is_unfinished, people, prepare_again,
};
use crate::plan::Guards;
use crate::session::Session;
use crate::store::{Job, Status, Store};
use crate::terminal::Format;

/// Resume an interrupted or cancelled import, exactly where it stopped
///
/// The mapping and all options of the import still apply. The file must have the same content as at the beginning.
#[derive(Args, Debug)]
pub struct ResumeArgs {
    /// Id of the job
    job: i64,
    /// Path of the file; - reads standard input [default: its earlier path]
    #[arg(long, value_name = "PATH")]
    file: Option<PathBuf>,
    /// How long to wait, such as 30s or 10m, while an import is running [default: do not wait]
    #[arg(long, value_name = "DURATION")]
    wait: Option<Wait>,

    #[command(flatten)]
    guards: GuardArgs,
}

pub fn run(args: &ResumeArgs, session: &Session) -> Result<Outcome> {
    let (_, job) = find(args.job, session)?;
    if job.status.is_completed() {
        return nothing_to_do(&job, session);
    }
    let guards = args.guards.guards();
    assert_stopped(&job, guards, session)?;
    // This also creates the indexes that the import may have put off.
    let store = session.store_to_write()?;
    let path = input(args, store, &job)?;
    let mut planned = prepare_again(&job, &path, &session.scratch(), store)?;
    let mut options = job.options()?.clone();
    options.guards = guards.or(options.guards);
    let failed_file = match &options.failed {
        Some(path) => {
            let named = named_store(session);
            Some(FailedFile::of_job(path, session.scratch(), store, named)?)
        }
        None => None,
    };
    let lock = turn::take(store, args.wait, session)?;
    if let Some(done) = done_by_another(store, &job)? {
        let note = format!(
            "Job {} imported the same file with the same settings.",
            done.id
        );
        session.terminal.note(&note);
        return nothing_to_do(&done, session);
    }
    let job = taken_up(store, &job, guards, session)?;
    store.set_options(job.id, &options)?;
    let interrupt = session.listen()?;
    let run = Run::of_job(&job, options, failed_file);
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

/// Starts the job, unless another command was faster. `seen` is the job at the beginning of the command. Returns the job as
/// it was before the start.
fn taken_up(store: &Store, seen: &Job, guards: Guards, session: &Session) -> Result<Job> {
    let job = job_in(store, seen.id)?;
    assert_stopped(&job, guards, session)?;
    let is_cancelled = job.status == Status::Cancelled && seen.status != Status::Cancelled;
    if is_cancelled || !store.take_up_job(&job, session.now())? {
        let id = job.id;
        return Err(Error::new(
            Kind::Interrupted,
            format!("job {id} was cancelled before it was resumed"),
        )
        .hint(format!("To resume it anyway: intake jobs resume {id}")));
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
        session
            .terminal
            .json(&work::report(job, session)?.to_json())?;
    }
    Ok(Outcome::NothingToDo)
}

/// Fails if the job did not stop before its last row, or would stop again at once: too many rows failed, and the `guards`
/// give no other limit.
fn assert_stopped(job: &Job, guards: Guards, session: &Session) -> Result<()> {
    let id = job.id;
    let (what, hint) = match job.status {
        Status::Failed if job.is_refused_whole() => (
            "was refused as a whole, because rows failed",
            format!("Correct the rows (intake jobs failed {id}), and import the file again."),
        ),
        Status::Failed if is_unfinished(job) && guards.max_failed.is_none() => {
            let error = format!(
                "job {id} stopped because too many rows failed, and would stop again at once"
            );
            let command = import::guards::command_without_limit(id, session);
            let hint = format!("To resume it, and let any number of rows fail: {command}");
            return Err(Error::failure(error).hint(hint));
        }
        Status::Interrupted | Status::Cancelled | Status::Refused | Status::Failed => {
            return Ok(());
        }
        Status::Queued => (
            "is queued",
            "To process the queue: intake jobs run".to_owned(),
        ),
        Status::Held => (
            "is held",
            format!("To approve it, so that it runs: intake jobs approve {id}"),
        ),
        Status::Processing => ("is running", format!("To watch it: intake jobs watch {id}")),
        Status::Undone => ("was undone", "Import the file again instead.".to_owned()),
        Status::Completed | Status::CompletedWithErrors => (
            "is completed",
            format!("To see what it did: intake jobs show {id}"),
        ),
    };
    Err(Error::failure(format!("job {id} {what}: there is nothing to resume")).hint(hint))
}

fn without_file(job: &Job) -> Error {
    Error::usage(format!(
        "job {} imported people from Intelliflo, not a file",
        job.id
    ))
    .hint("Leave --file out: the people are kept until the job is finished.")
}

/// Returns the path of the input: the given one, the copy of a queued job, or the earlier path, in this order.
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
    file_now(job).ok_or_else(|| {
        Error::usage(format!(
            "job {} read standard input, which cannot be read again",
            job.id
        ))
        .hint(format!(
            "Give the same content, as a file or as -: {}",
            this_command(&[], &["--file", "PATH"])
        ))
    })
}
