//! `--background`: queues the import, and starts a worker if none is running. With `--hold`: rehearses it, and holds it until it
//! is approved.

use crate::plan::RunOptions;
use std::fs::{File, OpenOptions};
use std::os::unix::process::CommandExt;
use std::path::{Path, absolute};
use std::process::{Command, Stdio};

use super::args::FileArgs;
use super::execute::{failed_file, save_template, store_to_import, template_to_save};
use super::{notes, summary};
use crate::cli::moment::rfc3339;
use crate::cli::suggestion;
use crate::cli::turn::{self, Wait};
use crate::cli::work;
use crate::error::{Error, Kind, Outcome, Result};
use crate::files;
use crate::job::{self, Enqueued, Finished, PlannedImport, Report, Run};
use crate::limits;
use crate::secret::keep_from;
use crate::session::Session;
use crate::store::{Count, ImportLock, Job, Status, Store, WorkerLock};
use crate::terminal::{Format, sanitized};

/// A larger log is replaced.
const LOG_MAX: u64 = 1 << 20;

/// Queues a planned import of a file for a worker, and saves its template.
pub fn start(args: &FileArgs, mut planned: PlannedImport, session: &Session) -> Result<Outcome> {
    let failed_file = failed_file(args, session)?;
    let store = store_to_import(session)?;
    let template = template_to_save(args, &planned, store, session)?;
    if !args.is_confirmed {
        notes::mapping(&planned, session)?;
    }
    let options = args.run_options(&planned, failed_file.as_ref(), &*session.config()?)?;
    let outcome = enqueue(&mut planned, &options, args.wait, session)?;
    save_template(template, store, session)?;
    Ok(outcome)
}

/// Queues a planned import, starts a worker if none runs, and shows the id of the job. One that needs an approval is rehearsed
/// instead, and held.
pub fn enqueue(
    planned: &mut PlannedImport,
    options: &RunOptions,
    wait: Option<Wait>,
    session: &Session,
) -> Result<Outcome> {
    let (store, now) = (session.store_to_write()?, session.now());
    assert_can_wait(options.needs_approval, wait)?;
    let lock = if options.needs_approval {
        Some(turn::take(store, wait, session)?)
    } else {
        None
    };
    let survey = job::prove(planned)?;
    match job::enqueue(planned, survey, options, (store, session.user(), now))? {
        Enqueued::Nothing(job) => say_nothing_to_do(&job, store, session),
        Enqueued::Exists(job) => say_exists(&job, store, session),
        Enqueued::Queued(job) => {
            if let Some(lock) = lock {
                return hold(planned, &job, lock, session);
            }
            let said = say(&job, session);
            start_for_queued(store, session);
            said
        }
    }
}

fn say_nothing_to_do(job: &Job, store: &Store, session: &Session) -> Result<Outcome> {
    let when = rfc3339(job.ended_at.unwrap_or(job.started_at));
    let when = session.terminal.moment_of_note(when);
    session.terminal.alert(&format!(
        "Nothing to do: {} was imported with the same settings as job {}, {when}. To import it again: --again.",
        job.source, job.id
    ));
    if session.terminal.format() == Format::Json {
        session.terminal.json(&Report::of(job, store)?.to_json())?;
    }
    Ok(Outcome::NothingToDo)
}

/// Shows the job with the same source and plan, and its numbers if it is held.
fn say_exists(job: &Job, store: &Store, session: &Session) -> Result<Outcome> {
    let is_held = job.status == Status::Held;
    let what = if is_held {
        "held"
    } else {
        "in the queue or running"
    };
    session.terminal.note(&format!(
        "The same file with the same settings is {what}, as job {}.",
        job.id
    ));
    if !is_held {
        return say(job, session);
    }
    summary::show_result(&Report::of(job, store)?, session)?;
    Ok(Outcome::Done)
}

/// Rehearses a job that is in the queue, and holds it. If that fails, the job does not wait for anything.
fn hold(
    planned: &mut PlannedImport,
    job: &Job,
    lock: ImportLock,
    session: &Session,
) -> Result<Outcome> {
    let store = session.store_to_write()?;
    let interrupt = session.listen()?;
    let run = Run::of_job(job, job.options()?.clone(), None);
    let finished = match work::run(planned, run, store, &interrupt, session) {
        Ok(finished) => finished,
        Err(error) => {
            let (status, why) = match error.kind() {
                Kind::Interrupted => (Status::Cancelled, None),
                _ => (Status::Failed, Some(error.to_string())),
            };
            // Without the import lock the job counts as interrupted, whatever its row says. A worker then rehearses it again.
            drop(store.end_job(job.id, status, why.as_deref(), session.now()));
            return Err(error);
        }
    };
    drop(lock);
    let outcome = summary::show(&finished, false, session)?;
    note_atomic(job, &finished, session)?;
    Ok(outcome)
}

/// Notes that a held job would import nothing: with --atomic no row may fail.
fn note_atomic(job: &Job, finished: &Finished, session: &Session) -> Result<()> {
    if let Finished::Ran { report, .. } = finished
        && report.status == Status::Held
        && job.options()?.is_atomic
        && report.numbers().0.get(Count::Failed) > 0
    {
        let why = "With --atomic nothing of it would be imported, because rows would fail.";
        session.terminal.alert(why);
    }
    Ok(())
}

/// Fails if --wait is given and the import does not need its turn now.
pub(super) fn assert_can_wait(holds: bool, wait: Option<Wait>) -> Result<()> {
    if holds || wait.is_none() {
        return Ok(());
    }
    Err(Error::usage("--wait: an import with --background waits for no other import")
        .hint("Leave --wait out. Only with --hold the import is rehearsed at once, and waits for its turn."))
}

/// Shows the id of the job. If the output cannot be written, the job stays in the queue.
fn say(job: &Job, session: &Session) -> Result<Outcome> {
    match tell(job, session).and_then(|()| session.terminal.finish()) {
        Err(error) if error.kind() != Kind::ClosedPipe => Err(error.hint(format!(
            "Job {0} is in the queue: `intake jobs show {0}` shows it.",
            job.id
        ))),
        _ => Ok(Outcome::Done),
    }
}

fn tell(job: &Job, session: &Session) -> Result<()> {
    if session.terminal.format() == Format::Json {
        return session.terminal.json(&Report::from(job).to_json());
    }
    if session.terminal.is_quiet() {
        return Ok(());
    }
    let id = job.id.to_string();
    let watch = suggestion::command(session, &["jobs", "watch", &id]);
    session.terminal.text(&format!(
        "Job {id}: {} is {}, {} rows\n\nTo see its progress: {watch}\n",
        sanitized(&job.source),
        job.status.words(),
        job.counts.get(Count::Read)
    ))
}

/// Starts a worker for a job that is in the queue. If it cannot be started, the job stays there.
pub fn start_for_queued(store: &Store, session: &Session) {
    if let Err(error) = start_worker(store) {
        session.terminal.warning(&error);
    }
}

/// Starts a worker that outlives this process, unless one is running: a worker looks at the queue before it ends.
fn start_worker(store: &Store) -> Result<()> {
    if WorkerLock::is_taken(store.path())? {
        return Ok(());
    }
    let failed = |error: std::io::Error| {
        limits::not_started("the job is queued, but no worker could be started", error)
            .hint("To run the queue: intake jobs run")
    };
    let log = open_log(&store.log_path()).map_err(failed)?;
    let mut worker = Command::new(Session::program()?);
    keep_from(&mut worker)
        .arg("--store")
        .arg(absolute(store.path()).map_err(failed)?)
        .args(["jobs", "run"])
        // The worker is in its own session, so closing or stopping this terminal does not affect it.
        .process_group(0)
        .stdin(Stdio::null())
        .stdout(log.try_clone().map_err(failed)?)
        .stderr(log)
        .current_dir("/")
        .spawn()
        .map_err(failed)?;
    Ok(())
}

fn open_log(path: &Path) -> std::io::Result<File> {
    let is_large = path
        .metadata()
        .is_ok_and(|metadata| metadata.len() > LOG_MAX);
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    let log = files::open_own(path, &mut options)?;
    if is_large {
        log.set_len(0)?;
    }
    Ok(log)
}
