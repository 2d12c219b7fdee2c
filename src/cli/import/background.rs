//! `--background`: queues the import, and starts a worker if none is running.

use crate::plan::RunOptions;
use std::fs::{File, OpenOptions};
use std::os::unix::process::CommandExt;
use std::path::{Path, absolute};
use std::process::{Command, Stdio};

use crate::cli::moment::rfc3339;
use crate::cli::suggestion;
use crate::error::{Kind, Outcome, Result};
use crate::files;
use crate::job::{self, Enqueued, PlannedImport, Report};
use crate::limits;
use crate::secret::keep_from;
use crate::session::Session;
use crate::store::{Count, Job, Store, WorkerLock};
use crate::terminal::{Format, sanitized};

/// A larger log is replaced.
const LOG_MAX: u64 = 1 << 20;

/// Queues a planned import, starts a worker if none runs, and shows the id of the job.
pub fn enqueue(
    planned: &mut PlannedImport,
    options: &RunOptions,
    session: &Session,
) -> Result<Outcome> {
    let (store, now) = (session.store_to_write()?, session.now());
    let survey = job::prove(planned)?;
    match job::enqueue(planned, survey, options, (store, &session.user, now))? {
        Enqueued::Nothing(job) => {
            let when = rfc3339(job.ended_at.unwrap_or(job.started_at));
            session.terminal.alert(&format!(
                "Nothing to do: {} was imported with the same settings as job {}, {when}. To import it again: --again.",
                job.source, job.id
            ));
            if session.terminal.format() == Format::Json {
                session.terminal.json(&Report::of(&job, store)?.to_json())?;
            }
            Ok(Outcome::NothingToDo)
        }
        Enqueued::Exists(job) => {
            session.terminal.note(&format!(
                "The same file with the same settings is in the queue or running, as job {}.",
                job.id
            ));
            say(&job, session)
        }
        Enqueued::Queued(job) => {
            let said = say(&job, session);
            if let Err(error) = start_worker(store) {
                session.terminal.warning(&error);
            }
            said
        }
    }
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
    session.terminal.print(&format!(
        "Job {id}: {} is {}, {} rows\n\nTo see its progress: {watch}\n",
        sanitized(&job.source),
        job.status.words(),
        job.counts.get(Count::Read)
    ))
}

/// Starts a worker that outlives this process, unless one is running: a worker looks at the queue before it ends.
fn start_worker(store: &Store) -> Result<()> {
    if WorkerLock::is_taken(store.path())? {
        return Ok(());
    }
    let failed = |error: std::io::Error| {
        limits::not_started("the job is queued, but no worker could be started", error)
            .hint("To run the queue: intake jobs run.")
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
