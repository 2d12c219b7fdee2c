//! The worker's part for inboxes: queues the next file, and puts away those whose import has ended.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::cli::import::guards::{guards_of_file, refusal};
use crate::cli::moment::rfc3339;
use crate::cli::suggestion;
use crate::cli::work;
use crate::error::{Error, Kind, Outcome, Result};
use crate::files::FileState;
use crate::interrupt::Interrupt;
use crate::job::inbox::{
    Arrival, Fate, Looks, arrivals, put_away, refused_files, write_failed_rows,
};
use crate::job::{self, Enqueued, ImportOptions, ImportTemplate, Input, PlannedImport, Report};
use crate::plan::{JobKind, RunOptions};
use crate::session::Session;
use crate::source::Survey;
use crate::store::{Inbox, Job, Status, Store};

/// How long a worker that does not stay waits for files that grow.
const PATIENCE: Duration = Duration::from_secs(10);
/// The time between two looks.
const PAUSE: Duration = Duration::from_millis(500);
/// How long a worker that stays leaves a file alone that it could not take.
const LEFT_FOR: Duration = Duration::from_mins(1);

/// The inboxes of a store, as a worker looks at them.
pub struct Inboxes<'s> {
    store: &'s Store,
    looks: Looks,
    /// The files that are left alone, and since when.
    left: HashMap<PathBuf, (FileState, Instant)>,
    /// The problems that were shown. A worker that stays shows each once.
    shown: HashSet<String>,
    /// The outcomes of files and inboxes that could not be imported.
    pub outcomes: Vec<Outcome>,
}

/// A look at all inboxes.
enum Look {
    /// A file is in the queue.
    Queued,
    /// Nothing is to be done.
    Nothing,
    /// The names of files that may still grow.
    Growing(Vec<String>),
}

/// The end of an attempt to take a file.
enum Taken {
    Queued,
    Away,
    Left,
}

impl<'s> Inboxes<'s> {
    pub fn new(store: &'s Store) -> Self {
        Inboxes {
            store,
            looks: Looks::default(),
            left: HashMap::new(),
            shown: HashSet::new(),
            outcomes: Vec::new(),
        }
    }

    /// Puts away the files whose import has ended, and queues the oldest other file. Returns false if there is none. A
    /// worker that does not stay waits for files that grow.
    pub fn queue_next(
        &mut self,
        stays: bool,
        interrupt: &Interrupt,
        session: &Session,
    ) -> Result<bool> {
        self.put_away_resumed(session)?;
        let begun = Instant::now();
        while !interrupt.is_asked() {
            match self.look(session)? {
                Look::Queued => return Ok(true),
                Look::Nothing => return Ok(false),
                Look::Growing(_) if stays => return Ok(false),
                Look::Growing(names) if begun.elapsed() >= PATIENCE => {
                    session.terminal.note(&format!(
                        "Still changing, left for the next `intake jobs run`: {}",
                        names.join(", ")
                    ));
                    return Ok(false);
                }
                Look::Growing(_) => std::thread::sleep(PAUSE),
            }
        }
        Ok(false)
    }

    fn look(&mut self, session: &Session) -> Result<Look> {
        let inboxes = self.store.inboxes()?;
        let mut found = Vec::new();
        for inbox in &inboxes {
            match self.files(inbox) {
                Ok(files) => found.extend(files.into_iter().map(|file| (inbox, file))),
                Err(error) => self.fail(&error, session),
            }
        }
        found.sort_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
        let all: Vec<&Arrival> = found.iter().map(|(_, arrival)| arrival).collect();
        self.looks.retain(&all);
        let mut growing = Vec::new();
        for (inbox, arrival) in &found {
            if self.is_left(arrival) {
                continue;
            }
            if !self.looks.is_settled(arrival) {
                growing.push(arrival.name());
                continue;
            }
            match self.take(inbox, arrival, session) {
                Ok(Taken::Queued) => return Ok(Look::Queued),
                Ok(Taken::Away) => {}
                Ok(Taken::Left) => self.leave(arrival),
                Err(error) if is_of_files(&error) => {
                    self.fail(&error, session);
                    self.leave(arrival);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(if growing.is_empty() {
            Look::Nothing
        } else {
            Look::Growing(growing)
        })
    }

    /// Puts away the files in `failed` whose job was resumed since, and is done.
    fn put_away_resumed(&mut self, session: &Session) -> Result<()> {
        for inbox in self.store.inboxes()? {
            // A folder that cannot be used is told where its other files are looked for.
            for file in refused_files(&inbox.folder).unwrap_or_default() {
                let Some(job) = self.store.job_of_arrival(&file.state)? else {
                    continue;
                };
                if Fate::of(&job) != Some(Fate::Done) {
                    continue;
                }
                if let Err(error) = self.finish(&file, &job, &Fate::Done, session) {
                    if !is_of_files(&error) {
                        return Err(error);
                    }
                    self.fail(&error, session);
                }
            }
        }
        Ok(())
    }

    /// Returns the files of an inbox.
    ///
    /// # Errors
    /// Fails if the folder cannot be used, or if there are files and no template for them.
    fn files(&self, inbox: &Inbox) -> Result<Vec<Arrival>> {
        let place = || format!("inbox {}", inbox.folder.display());
        let files = arrivals(&inbox.folder).map_err(|error| {
            Error::failure(format!("{} cannot be used", place()))
                .because(error)
                .hint("To see all inboxes: intake inbox list")
        })?;
        if !files.is_empty() {
            ImportTemplate::find(Some(self.store), &inbox.template).map_err(|error| {
                error.hint(format!(
                    "The files of {} stay until then. Or add it again with another template.",
                    place()
                ))
            })?;
        }
        Ok(files)
    }

    /// Queues a file, or puts it away.
    fn take(&mut self, inbox: &Inbox, arrival: &Arrival, session: &Session) -> Result<Taken> {
        if let Some(job) = self.store.job_of_arrival(&arrival.state)? {
            return match fate_of(&job, session) {
                Some(fate) => self.finish(arrival, &job, &fate, session),
                None => Ok(Taken::Left),
            };
        }
        let planned = if arrival.is_of_another {
            Err(Error::failure("the file belongs to another user")
                .hint("Copy it as the user who runs intake."))
        } else {
            self.plan(inbox, arrival, session)
        };
        if !arrival.is_unchanged() {
            // The next look sees what it is now.
            return Ok(Taken::Away);
        }
        let (planned, survey) = match planned {
            Err(error) if is_of_files(&error) => {
                return self.refuse((inbox, arrival), &error, session);
            }
            planned => planned?,
        };
        let config = session.config()?;
        let options = RunOptions {
            guards: guards_of_file(planned.options.guards, &config, true)?,
            template: Some(inbox.template.clone()),
            arrival: Some(arrival.state),
            ..RunOptions::default()
        };
        let queueing = (self.store, inbox.by.as_str(), session.now());
        match job::enqueue(&planned, survey, &options, queueing)? {
            Enqueued::Queued(_) => Ok(Taken::Queued),
            Enqueued::Exists(job) => {
                session.terminal.note(&format!(
                    "{} stays: job {} imports the same file with the same settings.",
                    arrival.name(),
                    job.id
                ));
                Ok(Taken::Left)
            }
            Enqueued::Nothing(job) => {
                let file = put_away(arrival, &Fate::Done)?;
                session.terminal.note(&format!(
                    "{} has nothing to do: job {} imported the same file with the same settings. It is now {}.",
                    arrival.name(),
                    job.id,
                    file.display()
                ));
                Ok(Taken::Away)
            }
        }
    }

    /// Plans the import of a file, and makes its first pass. Failed rows whose form does not fit the template, such as a
    /// workbook with rows of a CSV file, are imported as their job was.
    fn plan(
        &self,
        inbox: &Inbox,
        arrival: &Arrival,
        session: &Session,
    ) -> Result<(PlannedImport, Survey)> {
        let input = Input {
            entity: inbox.entity,
            path: arrival.path.clone(),
            scratch: session.scratch(),
            is_confirmed: false,
        };
        let config = session.config()?;
        let prepare = |template: Option<&String>| {
            let options = ImportOptions {
                on_duplicate: template.and(inbox.on_duplicate),
                template: template.cloned(),
                ..ImportOptions::default()
            };
            let planned = job::prepare(&input, options, Some(self.store), &config)?;
            planned.assert_complete()?;
            Ok(planned)
        };
        let mut planned = prepare(Some(&inbox.template)).or_else(|error: Error| {
            let returned = prepare(None).ok();
            let returned = returned.filter(|planned| planned.source.is_returned());
            returned.ok_or(error)
        })?;
        let survey = job::prove(&mut planned)?;
        Ok((planned, survey))
    }

    /// Moves a file that cannot be imported to `failed`.
    fn refuse(
        &mut self,
        (inbox, arrival): (&Inbox, &Arrival),
        error: &Error,
        session: &Session,
    ) -> Result<Taken> {
        let file = put_away(arrival, &Fate::Failed(told(error)))?;
        let shown = Error::failure(format!("{} was not imported", arrival.path.display()))
            .because(anyhow::Error::msg(error.to_string()))
            .hint(format!(
                "The file is now {0}, and the reason is in {0}.txt.",
                file.display()
            ));
        self.fail(&shown, session);
        work::notify_without_job(&refused(inbox, arrival, error), session);
        Ok(Taken::Away)
    }

    /// Moves the file of a job that has ended, with its failed rows.
    fn finish(
        &mut self,
        arrival: &Arrival,
        job: &Job,
        fate: &Fate,
        session: &Session,
    ) -> Result<Taken> {
        let store = (self.store, suggestion::named_store(session));
        let rows = write_failed_rows(arrival, (job, fate), session.scratch(), store)?;
        let file = put_away(arrival, fate)?;
        session.terminal.note(&format!(
            "{} job {}: {} is now {}",
            session.terminal.moment_of_note(rfc3339(session.now())),
            job.id,
            arrival.name(),
            file.display()
        ));
        if let Some((_, words)) = fate.why() {
            self.outcomes.push(match job.status {
                Status::Refused => Outcome::Refused,
                _ => Outcome::Stopped,
            });
            session.terminal.alert(&format!(
                "{}{words} It is now {1}, and the reason is in {1}.txt.",
                arrival.name(),
                file.display()
            ));
        }
        if let Some(rows) = rows {
            session
                .terminal
                .alert(&what_to_do(arrival, job, &rows, session));
        }
        Ok(Taken::Away)
    }

    /// Shows a problem once.
    fn fail(&mut self, error: &Error, session: &Session) {
        self.outcomes.push(Outcome::Stopped);
        if self.shown.insert(error.to_string()) {
            session.terminal.warning(error);
        }
    }

    fn leave(&mut self, arrival: &Arrival) {
        let since = (arrival.state, Instant::now());
        self.left.insert(arrival.path.clone(), since);
    }

    fn is_left(&self, arrival: &Arrival) -> bool {
        let left = self.left.get(&arrival.path);
        left.is_some_and(|(state, since)| *state == arrival.state && since.elapsed() < LEFT_FOR)
    }
}

/// Returns the result for a file that could not become a job, with the reason as `error`.
fn refused(inbox: &Inbox, arrival: &Arrival, error: &Error) -> Value {
    let mut report = Report::from(&Job::default());
    report.job = None;
    report.kind = JobKind::File(inbox.entity);
    report.source = arrival.name();
    report.status = Status::Failed;
    let mut result = report.to_json();
    result["error"] = json!(told(error));
    result
}

/// Returns the end of the file of a job; for a refused one with the command that imports it anyway.
fn fate_of(job: &Job, session: &Session) -> Option<Fate> {
    if job.status == Status::Refused {
        let refusal = refusal(&Report::from(job), session);
        return Some(Fate::Failed(told(&refusal)));
    }
    Fate::of(job)
}

/// Returns what to do with the rows of a job that failed or wait, which are in the file `rows`.
fn what_to_do(arrival: &Arrival, job: &Job, rows: &Path, session: &Session) -> String {
    let (id, rows) = (job.id, rows.display());
    let folder = arrival.inbox.display();
    let review = suggestion::command(session, &["jobs", "review", &id.to_string()]);
    match (job.open_failed(), job.open_waiting()) {
        (_, 0) => format!(
            "The failed rows of job {id} are in {rows}. Correct the cells, then move the file to {folder}."
        ),
        (0, _) => {
            format!("The waiting rows of job {id} are in {rows}. To decide on them: {review}")
        }
        _ => format!(
            "The failed and the waiting rows of job {id} are in {rows}. Correct the cells of the failed ones, then move the file to {folder}. To decide on the waiting ones: {review}"
        ),
    }
}

/// Returns an error with its hints, as lines.
fn told(error: &Error) -> String {
    let hints = error.hints().iter().map(|hint| format!("\nhint: {hint}"));
    format!("error: {error}{}", hints.collect::<String>())
}

/// Returns whether an error is about a file or a folder, not about the store.
fn is_of_files(error: &Error) -> bool {
    matches!(error.kind(), Kind::Failure | Kind::Usage)
}
