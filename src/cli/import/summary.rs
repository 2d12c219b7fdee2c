//! The end of an import: its result, for users and for scripts, and the next steps.

use std::path::Path;

use super::alert::alert;
use super::guards::refusal;
use super::known_contacts;
use super::links::failing_links;
use super::mail;
use super::next_step::{next_step, update};
use crate::cli::changes::{self, WithList};
use crate::cli::moment::rfc3339;
use crate::cli::report;
use crate::cli::suggestion;
use crate::cli::work;
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::{Earlier, Finished, Report, Stopped};
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
                "Job {job} is finished and saved. To see it: intake jobs show {job}"
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
            "Job {}, {}, is interrupted. To resume it: intake jobs run",
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
            let when = session.terminal.moment_of_note(when);
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
            warn_of_no_rows(report, session);
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
pub fn warn_of_no_rows(report: &Report, session: &Session) {
    let is_over = report.status.is_completed();
    if !is_over || report.counts.get(Count::Read) > 0 || report.is_of_people() {
        return;
    }
    let what = format!("{} has no rows below its header", report.source);
    let hint = "If the file should have rows, export it again. If the headers are in another row: --header-row N.";
    session.terminal.warning(&Error::failure(what).hint(hint));
}

/// Shows the result of a job and the next steps. A line on standard error says why rows are not imported. With --quiet the
/// text for users is left out, and what a mail needs follows that line.
pub fn show_result(report: &Report, session: &Session) -> Result<()> {
    if session.terminal.is_quiet() || session.terminal.format() == Format::Json {
        note_drift(report, session);
    }
    if report.status == Status::Refused {
        session.terminal.error(&refusal(report, session));
    } else if let Some(why) = alert(report) {
        session.terminal.alert(&why);
        if session.terminal.is_quiet() && session.terminal.format() == Format::Table {
            for line in mail::lines(report, session) {
                session.terminal.alert(&line);
            }
        }
    }
    print_result(report, session)
}

/// Names the differences of the file from the last one of its template on standard error, even with --quiet: each of them is
/// named once.
pub fn note_drift(report: &Report, session: &Session) {
    for drift in &report.drift {
        session
            .terminal
            .whole(&format!("{}: {drift}.", report.source));
    }
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
        Some(job) => {
            let known = known_contacts::text(report, session)?;
            known + &next_step(report, job, usize::MAX, session)
        }
        None => {
            let update = match update(report) {
                "" => String::new(),
                step => format!("\n{step}"),
            };
            format!(
                "{}{update}{}",
                failing_links(report, session),
                rehearsed(report)
            )
        }
    };
    let text = suggestion::on_same_store(session, report::text(report));
    session.terminal.text(&text)?;
    session.terminal.text(&next)
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
