//! The end of an import: its result, for users and for scripts, and the next steps.

use std::path::Path;

use super::alert::alert;
use super::guards::refusal;
use super::links::{failed_links, failing_links};
use crate::cli::changes::{self, WithList};
use crate::cli::moment::rfc3339;
use crate::cli::report;
use crate::cli::suggestion;
use crate::cli::work;
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::{Earlier, Finished, Report, Stopped};
use crate::record::Code;
use crate::session::Session;
use crate::store::{Count, Status};
use crate::terminal::{Format, sanitized};

/// Shows the result of an import. The import is done, so an error of the output does not change its outcome.
pub fn show(finished: &Finished, is_rehearsal: bool, session: &Session) -> Result<Outcome> {
    let outcome = outcome(finished);
    let told = tell(finished, is_rehearsal, session).and_then(|()| session.terminal.finish());
    if let Finished::Ran { report, .. } = finished {
        if let Some(error) = &report.unwritten {
            session.terminal.error(error);
        }
        if let Some(job) = report.job {
            work::afterwards(job, session);
        }
    }
    if let Err(error) = note_interrupted(session) {
        session.terminal.warning(&error);
    }
    match (told, finished) {
        (Ok(()), _) => Ok(outcome),
        (Err(error), _) if error.kind() == Kind::ClosedPipe => Ok(outcome),
        (Err(error), Finished::Ran { report, .. }) if report.job.is_some() => {
            let job = report.job.unwrap_or_default();
            Err(error.hint(format!(
                "Job {job} is finished and saved. To see it: intake jobs show {job}."
            )))
        }
        (Err(error), _) => Err(error),
    }
}

/// Notes an interrupted job of a worker, which is not resumed by itself.
fn note_interrupted(session: &Session) -> Result<()> {
    if let Some(store) = session.store()?
        && let Some(job) = store.interrupted_in_background()?
    {
        session.terminal.note(&format!(
            "Job {}, {}, is interrupted. To resume it: intake jobs run.",
            job.id, job.source
        ));
    }
    Ok(())
}

fn outcome(finished: &Finished) -> Outcome {
    match finished {
        Finished::Nothing(_) => Outcome::NothingToDo,
        Finished::Ran { report, .. } => match report.stopped {
            // The file of failed rows was asked for and could not be written.
            _ if report.unwritten.is_some() => Outcome::Stopped,
            // Rows failed and need a correction.
            Some(Stopped::Refused) => Outcome::RowsLeft,
            _ => work::outcome(report.status),
        },
    }
}

fn tell(finished: &Finished, is_rehearsal: bool, session: &Session) -> Result<()> {
    let is_json = session.terminal.format() == Format::Json;
    match finished {
        Finished::Nothing(job) => {
            let when = rfc3339(job.ended_at.unwrap_or(job.started_at));
            session.terminal.alert(&format!(
                "Nothing to do: {} was imported with the same settings as job {}, {when}. To import it again: --again.",
                job.source, job.id
            ));
            let mut report = work::report(job, session)?;
            if is_rehearsal {
                report.is_rehearsal = true;
                report.job = None;
            }
            if is_json {
                session.terminal.json(&report.to_json())
            } else {
                Ok(())
            }
        }
        Finished::Ran { report, resumed } => {
            if *resumed {
                let what = if report.is_of_people() {
                    "people"
                } else {
                    "file"
                };
                session.terminal.note(&format!(
                    "An interrupted import of the same {what} with the same settings was resumed."
                ));
            }
            if let Some((path, earlier)) = &report.not_written {
                session.terminal.note(&not_written(path, *earlier));
            }
            if report.counts.get(Count::Read) == 0 && !report.is_of_people() {
                warn_of_no_rows(report, session);
            }
            show_result(report, session)
        }
    }
}

/// Returns why no file of failed rows was written, and whether an earlier one was removed.
fn not_written(path: &Path, earlier: Earlier) -> String {
    let path = path.display();
    match earlier {
        Earlier::Missing => format!("No row failed: {path} was not written."),
        Earlier::Removed => {
            format!("No row failed: the earlier {path}, which was not edited, was removed.")
        }
        Earlier::Kept => {
            format!("No row failed: the earlier {path} was edited, and stays as it is.")
        }
    }
}

/// Warns about a file with only a header, which may be a failed export.
fn warn_of_no_rows(report: &Report, session: &Session) {
    let what = format!("{} has no rows below its header", report.source);
    let hint = "If the file should have rows, export it again. If the headers are in another row: --header-row N.";
    session.terminal.warning(&Error::failure(what).hint(hint));
}

/// Shows the result of a job and the next steps. A line on standard error says why rows are not imported. With --quiet the
/// text for users is left out.
pub fn show_result(report: &Report, session: &Session) -> Result<()> {
    if report.status == Status::Refused {
        session.terminal.error(&refusal(report, session));
    } else if let Some(why) = alert(report) {
        session.terminal.alert(&why);
    }
    print_result(report, session)
}

/// Shows the result of a job and the next steps, without a line on standard error.
pub fn print_result(report: &Report, session: &Session) -> Result<()> {
    let list = report.change_list.as_ref();
    if session.terminal.format() == Format::Json {
        let result = &report.to_json();
        return session.terminal.json(&WithList { result, list });
    }
    if let Some(list) = list {
        changes::list(list, session)?;
    }
    if session.terminal.is_quiet() || session.terminal.format() == Format::Csv {
        return Ok(());
    }
    let next = match report.job {
        Some(job) => next_step(report, job, session),
        None => format!("{}{}", failing_links(report), rehearsed(report)),
    };
    session
        .terminal
        .print(&format!("{}{next}", report::text(report)))
}

/// Returns the last line of a rehearsal: nothing was imported.
fn rehearsed(report: &Report) -> String {
    if report.status == Status::Interrupted {
        return "\nDRY RUN, interrupted: nothing was written.\n".to_owned();
    }
    match &report.failed_file {
        Some(path) => format!(
            "\nDRY RUN: nothing was imported. The rows that would fail are in {}.\n",
            sanitized(&path.to_string_lossy())
        ),
        None => "\nDRY RUN: nothing was written.\n".to_owned(),
    }
}

/// Returns the next steps, with the commands.
fn next_step(report: &Report, job: i64, session: &Session) -> String {
    match report.status {
        Status::Interrupted => after_interruption(report, job, session),
        Status::Cancelled => after_cancellation(report, job, session),
        Status::Undone => "\nUndone. To import it again, run the import again.\n".to_owned(),
        Status::Queued
        | Status::Processing
        | Status::Completed
        | Status::CompletedWithErrors
        | Status::Refused
        | Status::Failed => {
            let links = failed_links(report, session);
            let left = if report.is_of_people() {
                people_left(report, job, session)
            } else {
                rows_left(report, job, session)
            };
            format!("{links}{left}")
        }
    }
}

fn after_interruption(report: &Report, job: i64, session: &Session) -> String {
    let resume = suggestion::command(session, &["jobs", "resume", &job.to_string()]);
    let again = if report.is_of_people() {
        "run the same command again"
    } else {
        "import the same file again"
    };
    format!("\nInterrupted. To resume it, {again}, or: {resume}\n")
}

fn after_cancellation(report: &Report, job: i64, session: &Session) -> String {
    let job = job.to_string();
    let resume = suggestion::command(session, &["jobs", "resume", &job]);
    let undo = suggestion::command(session, &["jobs", "undo", &job]);
    let back = if report.counts.done() > 0 {
        format!("To undo the import: {undo}\n")
    } else {
        String::new()
    };
    format!("\nTo resume it: {resume}\n{back}")
}

/// Returns the steps for rows that failed, wait, were skipped or differ from their record.
fn rows_left(report: &Report, job: i64, session: &Session) -> String {
    let mut next = String::new();
    if report.counts.get(Count::Waiting) > 0 {
        let review = suggestion::command(session, &["jobs", "review", &job.to_string()]);
        next.push_str(&format!("\nTo decide on the waiting rows: {review}\n"));
    }
    next.push_str(&skipped(report, job, session));
    next.push_str(&differing(report, job, session));
    if let Some(path) = &report.failed_file {
        let path = path.to_string_lossy();
        let again = suggestion::command(session, &["import", report.kind.name(), &path]);
        let path = sanitized(&path);
        next.push_str(&format!(
            "\nThe rows are in {path}. {}, then run: {again}\n",
            correction(report)
        ));
    } else if report.counts.get(Count::Failed) > 0 {
        let path = format!("job-{job}-failed.xlsx");
        let write = suggestion::command(
            session,
            &["jobs", "failed", &job.to_string(), "--out", &path],
        );
        let again = suggestion::command(session, &["import", report.kind.name(), &path]);
        next.push_str(&format!(
            "\nTo correct them: {write}\n{}, then run: {again}\n",
            correction(report)
        ));
    }
    next
}

/// Returns the step for unchanged rows that differ from their record.
fn differing(report: &Report, job: i64, session: &Session) -> String {
    if report.counts.get(Count::Differing) == 0 {
        return String::new();
    }
    let args = ["jobs", "failed", &job.to_string(), "--with-skipped"];
    let list = suggestion::command(session, &args);
    format!("\nTo see what differs: {list}\n")
}

/// Returns the step for skipped rows that are not ordinary duplicates.
fn skipped(report: &Report, job: i64, session: &Session) -> String {
    let kinds = [
        Count::SkippedOtherName,
        Count::SkippedDeleted,
        Count::SkippedNew,
    ];
    if kinds.iter().all(|&kind| report.counts.get(kind) == 0) {
        return String::new();
    }
    let job = job.to_string();
    let list = suggestion::command(session, &["jobs", "failed", &job, "--with-skipped"]);
    format!("\nTo see the skipped rows: {list}\n")
}

/// Returns what to do before failed rows can be imported.
fn correction(report: &Report) -> &'static str {
    if !report.causes.is_empty() && report.causes.iter().all(|cause| cause.code == Code::Plan) {
        return "Ask the administrator to raise the limit of clients";
    }
    "Correct the cells"
}

/// Returns the steps for people who failed, wait or were skipped.
fn people_left(report: &Report, job: i64, session: &Session) -> String {
    let mut text = differing(report, job, session);
    let job = job.to_string();
    if report.counts.get(Count::Waiting) > 0 {
        let review = suggestion::command(session, &["jobs", "review", &job]);
        text.push_str(&format!("\nTo decide on the waiting people: {review}\n"));
    }
    if report.counts.get(Count::Skipped) > 0 {
        let write = suggestion::command(session, &["jobs", "failed", &job, "--with-skipped"]);
        text.push_str(&format!(
            "\nTo see the skipped people, with reasons: {write}\n"
        ));
    }
    if report.counts.get(Count::Failed) > 0 {
        let write = suggestion::command(session, &["jobs", "failed", &job]);
        text.push_str(&format!(
            "\nTo see the failed people: {write}\nCorrect them in Intelliflo, then import them again.\n"
        ));
    }
    text
}
