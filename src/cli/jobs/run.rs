//! `jobs run`: the worker. It runs the queued jobs one after the other, each for the user who queued it, and imports the files
//! of inboxes.

use std::time::Duration;

use clap::Args;
use serde_json::Value;

use super::inboxes::Inboxes;
use crate::cli::import::alert;
use crate::cli::import::guards::refusal;
use crate::cli::import::{failed_links, note_drift, warn_of_no_rows};
use crate::cli::moment::rfc3339;
use crate::cli::note_no_store;
use crate::cli::report::not_checked;
use crate::cli::suggestion;
use crate::cli::work;
use crate::error::{Error, Kind, Outcome, Result};
use crate::interrupt::Interrupt;
use crate::job::{self, FailedFile, Finished, Report, Run, prepare_again};
use crate::session::Session;
use crate::store::{Count, ImportLock, Job, Status, Store, WorkerLock};
use crate::terminal::{Format, number};

/// The largest number of lines about the failed links of a job.
const LINES_OF_LINKS: usize = 10;
/// Outcomes of jobs, the worst last.
const SEVERITY: [Outcome; 5] = [
    Outcome::Done,
    Outcome::RowsLeft,
    Outcome::Interrupted,
    Outcome::Refused,
    Outcome::Stopped,
];
/// The time between two checks of the queue.
const PAUSE: Duration = Duration::from_millis(500);

/// Run queued imports and import the files of inboxes (for cron)
///
/// Ends when nothing is left to do. Queued imports run in their order; held ones wait for `jobs approve`. Then imports
/// whose worker was stopped or killed are resumed (`jobs cancel` gives them up). Then the files of inboxes are
/// imported, the oldest first (`intake inbox add --help`). Exit status 3 if rows failed, 8 if a guard refused an
/// import, 1 if an import could not be done at all, its failed rows could not be written or a file of an inbox could
/// not be taken, 5 if another worker is running.
#[derive(Args, Debug)]
pub struct RunArgs {
    /// Wait for further imports instead of ending
    #[arg(long)]
    watch: bool,
}

pub fn run(args: &RunArgs, session: &Session) -> Result<Outcome> {
    if !args.watch && session.store()?.is_none() {
        note_no_store(session);
        return Ok(Outcome::Done);
    }
    let store = session.store_to_write()?;
    let mut worker = Worker {
        store,
        interrupt: session.listen()?,
        inboxes: Inboxes::new(store),
        results: Vec::new(),
        worst: Outcome::Done,
    };
    worker.run(args.watch, session)?;
    for outcome in std::mem::take(&mut worker.inboxes.outcomes) {
        worker.note(outcome);
    }
    if session.terminal.format() == Format::Json {
        session.terminal.json(&worker.results)?;
    }
    Ok(worker.worst)
}

/// A worker, which holds the worker lock.
struct Worker<'s> {
    store: &'s Store,
    interrupt: Interrupt,
    inboxes: Inboxes<'s>,
    /// The results of the jobs, as JSON.
    results: Vec<Value>,
    /// The worst outcome so far. The worker ends with it.
    worst: Outcome,
}

impl Worker<'_> {
    /// Runs the queued jobs and imports the files of inboxes; if it stays, again and again, until the user asks to stop.
    fn run(&mut self, stays: bool, session: &Session) -> Result<()> {
        let mut is_first = true;
        loop {
            let Some(lock) = WorkerLock::take(self.store.path())? else {
                // Another worker has taken over, and does the rest.
                return if is_first { Err(busy()) } else { Ok(()) };
            };
            is_first = false;
            // A worker that was killed may have left something.
            if let Err(error) = work::tidy(session) {
                session.terminal.warning(&error);
            }
            self.run_all(stays, session)?;
            while stays && !self.interrupt.is_asked() {
                std::thread::sleep(PAUSE);
                self.store.assert_in_place()?;
                self.run_all(stays, session)?;
            }
            drop(lock);
            // A command that queued a job while this worker held the lock started no other worker.
            if self.interrupt.is_asked() || self.store.next_queued()?.is_none() {
                return Ok(());
            }
        }
    }

    /// Runs the queued jobs, then the files of inboxes, one after the other.
    fn run_all(&mut self, stays: bool, session: &Session) -> Result<()> {
        self.run_queued(session)?;
        while self.inboxes.queue_next(stays, &self.interrupt, session)? {
            self.run_queued(session)?;
        }
        Ok(())
    }

    /// Runs the queued jobs until the queue is empty or the user asks to stop.
    fn run_queued(&mut self, session: &Session) -> Result<()> {
        while self.store.next_queued()?.is_some() {
            let Some(lock) = self.lock()? else {
                self.note(Outcome::Interrupted);
                break;
            };
            // A worker may run for weeks. Each job has the settings at its beginning.
            session.reload_config();
            self.store.reconcile_jobs(session.now())?;
            // Read again: the job may have been cancelled while the worker waited for the lock.
            let Some(job) = self.store.next_queued()? else {
                continue;
            };
            if let Some(done) = job::done_by_another(self.store, &job)? {
                self.leave_out(&job, &done, session)?;
                continue;
            }
            if !self.store.take_up_job(&job, session.now())? {
                // It was cancelled at this moment.
                continue;
            }
            self.job(&job, session)?;
            drop(lock);
            self.end(job.id, session)?;
        }
        Ok(())
    }

    /// Cancels a queued job whose import another job has completed since.
    fn leave_out(&mut self, job: &Job, done: &Job, session: &Session) -> Result<()> {
        let why = format!(
            "job {} imported the same file with the same settings",
            done.id
        );
        let now = session.now();
        self.store
            .end_job(job.id, Status::Cancelled, Some(&why), now)?;
        session.terminal.note(&format!(
            "{} job {}: {} has nothing to do, {why}",
            session.terminal.moment_of_note(rfc3339(now)),
            job.id,
            job.source
        ));
        work::afterwards(job.id, session);
        Ok(())
    }

    /// Takes the import lock as soon as it is free, or returns `None` if the user asks to stop before.
    fn lock(&self) -> Result<Option<ImportLock>> {
        while !self.interrupt.is_asked() {
            if let Some(lock) = ImportLock::take(self.store.path())? {
                return Ok(Some(lock));
            }
        }
        Ok(None)
    }

    /// Runs a job. An error of the job is kept in the job. An error of the store ends the worker.
    fn job(&mut self, job: &Job, session: &Session) -> Result<()> {
        let verb = if job.cursor > 0 {
            "is resumed"
        } else {
            "begins"
        };
        session.terminal.note(&format!(
            "{} job {}: {} {verb}",
            session.terminal.moment_of_note(rfc3339(session.now())),
            job.id,
            job.source
        ));
        let error = match self.import(job, session) {
            Err(error) => error,
            Ok(finished) => {
                self.warn_unwritten(&finished, session);
                note_unchecked(&finished, session);
                if let Finished::Ran { report, .. } = &finished {
                    warn_of_no_rows(report, session);
                }
                return Ok(());
            }
        };
        let has_begun = self
            .store
            .job(job.id)?
            .is_some_and(|job| job.status != Status::Processing);
        match error.kind() {
            _ if has_begun => Err(error),
            Kind::Interrupted => self.store.put_back(job, session.now()),
            _ => {
                session.terminal.warning(&error);
                let why = error.to_string();
                self.store
                    .end_job(job.id, Status::Failed, Some(&why), session.now())
            }
        }
    }

    /// Warns that the failed rows of a job could not be written. The job is done, and the next one is not affected.
    fn warn_unwritten(&mut self, finished: &Finished, session: &Session) {
        if let Finished::Ran { report, .. } = finished
            && let Some(error) = &report.unwritten
        {
            session.terminal.warning(error);
            self.note(Outcome::Stopped);
        }
    }

    fn import(&self, job: &Job, session: &Session) -> Result<Finished> {
        let options = job.options()?.clone();
        let path = self.store.input_of(job.id);
        let mut planned = prepare_again(job, &path, &session.scratch(), self.store)?;
        let failed_file = match &options.failed {
            Some(path) => {
                let named = suggestion::named_store(session);
                let scratch = session.scratch();
                Some(FailedFile::of_job(path, scratch, self.store, named)?)
            }
            None => None,
        };
        let run = Run::of_job(job, options, failed_file);
        work::run(&mut planned, run, self.store, &self.interrupt, session)
    }

    /// Reports the end of a job.
    fn end(&mut self, id: i64, session: &Session) -> Result<()> {
        let Some(job) = self.store.job(id)? else {
            return Ok(());
        };
        let how = how_it_ended(&job, session);
        note_drift(&Report::from(&job), session);
        match work::outcome(job.status) {
            _ if job.status == Status::Held => {
                let report = Report::of(&job, self.store)?;
                let told = alert(&report).unwrap_or(how);
                let approve = suggestion::command(session, &["jobs", "approve", &id.to_string()]);
                session
                    .terminal
                    .alert(&format!("{told} To approve it: {approve}"));
            }
            Outcome::Done if job.counts.get(Count::LinkFailed) == 0 => session.terminal.note(&how),
            Outcome::Refused => {
                let report = Report::of(&job, self.store)?;
                session.terminal.error(&refusal(&report, session));
            }
            _ => {
                let show = suggestion::command(session, &["jobs", "show", &id.to_string()]);
                session.terminal.alert(&format!("{how}; to see it: {show}"));
            }
        }
        let report = Report::of(&job, self.store)?;
        for line in failed_links(&report, LINES_OF_LINKS, session).lines() {
            if !line.is_empty() {
                session.terminal.alert(line);
            }
        }
        self.results.push(report.to_json());
        if job.status == Status::Queued {
            self.note(Outcome::Interrupted);
        } else {
            self.note(work::outcome(job.status));
            work::afterwards(id, session);
        }
        Ok(())
    }

    /// Notes an outcome. The worker ends with the worst one.
    fn note(&mut self, outcome: Outcome) {
        let rank = |outcome| SEVERITY.iter().position(|&of| of == outcome);
        if rank(outcome) > rank(self.worst) {
            self.worst = outcome;
        }
    }
}

/// Returns one line about the end of a job.
fn how_it_ended(job: &Job, session: &Session) -> String {
    let counts = &job.counts;
    let mut parts = vec![counts.outcomes()];
    let links = counts.get(Count::LinkFailed);
    if links > 0 {
        parts.push(format!(
            "{} {}",
            number(links),
            Count::LinkFailed.words(links)
        ));
    }
    parts.retain(|part| !part.is_empty());
    let parts = parts.iter().map(|part| format!(", {part}"));
    format!(
        "{} job {}: {} {}, {} of {} rows done{}",
        session.terminal.moment_of_note(rfc3339(session.now())),
        job.id,
        job.source,
        job.status.words(),
        number(counts.done()),
        number(counts.get(Count::Read)),
        parts.collect::<String>()
    )
}

/// Notes the guards of a job that could not be checked.
fn note_unchecked(finished: &Finished, session: &Session) {
    if let Finished::Ran { report, .. } = finished {
        for guard in &report.unchecked {
            session.terminal.note(&not_checked(*guard));
        }
    }
}

fn busy() -> Error {
    Error::new(Kind::Busy, "another worker is running")
        .hint("It runs all queued imports. To see them: intake jobs list")
}
