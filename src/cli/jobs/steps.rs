//! The next steps for a job: what is left to do, and the command for it.

use std::path::Path;

use crate::cli::import;
use crate::cli::suggestion;
use crate::job::inbox::{failed_rows_now, file_now};
use crate::job::is_unfinished;
use crate::plan::Guard;
use crate::session::Session;
use crate::store::{Count, Job, Status};
use crate::terminal::{number, sanitized};

/// Something that is left to do.
#[derive(Debug)]
pub struct Step {
    /// The reason, such as `3 rows wait`.
    pub what: String,
    /// The command for it.
    pub command: String,
}

/// Returns the next steps for a job and its rows.
pub fn steps(job: &Job, session: &Session) -> Vec<Step> {
    let id = job.id.to_string();
    let step = |what: String, args: &[&str]| Step {
        what,
        command: suggestion::command(session, args),
    };
    let mut steps = of_job(job, session);
    if job.status == Status::Undone {
        return steps;
    }
    if job.is_refused_whole() {
        steps.extend(of_refused_whole(job, session));
    } else if job.open_failed() > 0 {
        let what = format!(
            "{} failed{}",
            rows(job.counts.get(Count::Failed)),
            match job.closed.failed {
                0 => String::new(),
                _ => format!(", {} still open", number(job.open_failed())),
            }
        );
        match failed_rows_now(job) {
            Some(sheet) => steps.push(of_sheet(&what, job, &sheet, session)),
            None => {
                let path = format!("job-{id}-failed.xlsx");
                steps.push(step(what, &["jobs", "failed", &id, "--out", &path]));
                if !job.kind.is_of_people() {
                    let what = "Correct the cells, then".to_owned();
                    steps.push(step(what, &["import", job.kind.name(), &path]));
                }
            }
        }
        if job.closed.failed > 0 {
            let what = "Or give the open ones up".to_owned();
            steps.push(step(what, &["jobs", "failed", &id, "--close"]));
        }
    }
    steps.extend(review(job, session));
    steps
}

/// Returns the step for failed rows that a worker has put beside the file of an inbox.
fn of_sheet(failed: &str, job: &Job, sheet: &Path, session: &Session) -> Step {
    let inbox = job.path.as_ref().and_then(|path| path.parent());
    let inbox = inbox.unwrap_or(Path::new("")).display().to_string();
    let path = sheet.to_string_lossy();
    Step {
        what: format!(
            "{failed}. Correct the cells in {}, then move that file to {}, or run",
            sanitized(&path),
            sanitized(&inbox)
        ),
        command: suggestion::command(session, &["import", job.kind.name(), &path]),
    }
}

/// Returns the steps for an import with `--atomic` whose rows failed. A file of the failed rows would lack all other rows.
fn of_refused_whole(job: &Job, session: &Session) -> Vec<Step> {
    let id = job.id.to_string();
    let failed = rows(job.counts.get(Count::Failed));
    let mut steps = vec![Step {
        what: format!("{failed} failed, so nothing was imported"),
        command: suggestion::command(session, &["jobs", "failed", &id]),
    }];
    if let Some(path) = file_now(job) {
        let path = path.to_string_lossy();
        steps.push(Step {
            what: format!("Correct them in {}, then", job.source),
            command: suggestion::command(session, &["import", job.kind.name(), &path, "--atomic"]),
        });
    }
    steps
}

/// Returns the step for the rows of a job that wait, if some do.
pub fn review(job: &Job, session: &Session) -> Option<Step> {
    let waiting = job.open_waiting();
    if waiting == 0 || job.status == Status::Undone {
        return None;
    }
    let verb = if waiting == 1 { "waits" } else { "wait" };
    Some(Step {
        what: format!("{} {verb}", rows(waiting)),
        command: suggestion::command(session, &["jobs", "review", &job.id.to_string()]),
    })
}

/// Returns the steps for the job itself.
fn of_job(job: &Job, session: &Session) -> Vec<Step> {
    let id = job.id.to_string();
    let step = |what: &str, verb: &str| Step {
        what: what.to_owned(),
        command: suggestion::command(session, &["jobs", verb, &id]),
    };
    let approve = step("To approve it", "approve");
    let give_up = step("To give it up", "cancel");
    match job.status {
        Status::Held => vec![approve, give_up],
        Status::Refused if job.awaits_approval() => vec![approve, give_up],
        Status::Refused => {
            let anyway = Step {
                what: "A guard refused it".to_owned(),
                command: import::guards::command_anyway(job.id, &job.tripped, session),
            };
            let why = why_rows_are_open(job, session);
            [anyway, give_up].into_iter().chain(why).collect()
        }
        Status::Processing => vec![step("It is running", "watch")],
        Status::Interrupted | Status::Cancelled => {
            let (done, read) = (job.counts.done(), job.counts.get(Count::Read));
            vec![step(
                &format!("{} of {} rows are done", number(done), number(read)),
                "resume",
            )]
        }
        // It stopped at its last row, and all others are imported.
        Status::Failed if job.counts.get(Count::NotTried) == 0 && job.open_failed() == 0 => {
            Vec::new()
        }
        Status::Failed if is_unfinished(job) => {
            let (count, verb) = match job.counts.get(Count::NotTried) {
                1 => (1, "was"),
                count => (count, "were"),
            };
            let resume = Step {
                what: match count {
                    0 => "It stopped at its last row, because too many rows failed".to_owned(),
                    count => format!("{} {verb} not tried", rows(count)),
                },
                command: import::guards::command_without_limit(job.id, session),
            };
            vec![resume]
        }
        Status::Queued
        | Status::Completed
        | Status::CompletedWithErrors
        | Status::Failed
        | Status::Undone => Vec::new(),
    }
}

/// Returns the step that shows why rows fail or wait, if a job was refused because too many would: it keeps none of them.
fn why_rows_are_open(job: &Job, session: &Session) -> Option<Step> {
    let guards = [Guard::MaxFailed, Guard::MaxWaiting];
    let mut tripped = job.tripped.iter();
    let path = file_now(job).filter(|_| tripped.any(|one| guards.contains(&one.guard)))?;
    let (id, path) = (job.id.to_string(), path.to_string_lossy().into_owned());
    let words = ["import", job.kind.name(), &path, "--like", &id, "--dry-run"];
    Some(Step {
        what: "To see why rows fail or wait".to_owned(),
        command: suggestion::command(session, &words),
    })
}

/// Returns a number of rows in words, such as `3 rows`.
pub fn rows(count: u64) -> String {
    match count {
        1 => "1 row".to_owned(),
        _ => format!("{} rows", number(count)),
    }
}
