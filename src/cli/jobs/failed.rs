//! `jobs failed`: writes the failed rows of a job to a file, to be corrected and imported again.

use std::path::{Path, PathBuf};

use clap::Args;

use super::kept::note_what_is_not_kept;
use super::{find, job_in};
use crate::cli::edited_sheet::place;
use crate::cli::record::counted;
use crate::cli::suggestion;
use crate::cli::turn;
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::inbox::file_now;
use crate::job::{FailedFile, Selection, SheetKind, has_rows, people, print_failed};
use crate::plan::JobKind;
use crate::session::Session;
use crate::store::{Closed, Job, LinkFailure, Store};
use crate::terminal::{Format, number};

/// The largest number of given up links that are named.
const LINKS_NAMED: usize = 20;

/// Write the failed and waiting rows of an import, with reasons
///
/// CSV, or XLSX if the name of the file ends in .xlsx.
/// The columns are those of the imported file, then _row (the row number in a spreadsheet program), _error (all
/// reasons) and _fix (what to do). Correct the cells and import the same file: it takes the mapping of its job, and
/// ignores the last three columns. A file that was edited is never overwritten: at a terminal intake asks; in a script
/// the command fails and names a free path. Correct people from Intelliflo in Intelliflo. From their file intake reads
/// only the decisions (import intelliflo --decisions).
#[derive(Args, Debug)]
pub struct FailedArgs {
    /// Id of the job
    job: i64,
    /// Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook with text cells,
    /// which a spreadsheet program does not change
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Add the rows that changed nothing: skipped duplicates, each with its record, and unchanged rows that differ from
    /// their record, each with the differences
    #[arg(long)]
    with_skipped: bool,
    /// Add the rows that are closed: imported or skipped by a later job, or given up with --close
    #[arg(long)]
    all_failed: bool,
    /// Give up the open failed rows, such as those that you deleted from the file, and the failed links to clients: they count
    /// as closed, and no file is written
    #[arg(long, conflicts_with_all = ["out", "with_skipped", "all_failed"])]
    close: bool,
}

pub fn run(args: &FailedArgs, session: &Session) -> Result<Outcome> {
    if session.terminal.format() == Format::Json {
        return Err(
            Error::usage("failed rows are written as CSV or XLSX, not as JSON")
                .hint("`intake jobs show` gives the causes as JSON."),
        );
    }
    if args.close {
        return close(args.job, session);
    }
    let (store, job) = find(args.job, session)?;
    note_what_is_not_kept(store, &job, args.with_skipped, session)?;
    let selection = Selection {
        with_skipped: args.with_skipped,
        with_closed: args.all_failed,
    };
    note_closed(args, &job, session);
    let has_any = has_rows(store, &job, selection)?;
    if !has_any {
        note_none(args, &job, session);
    }
    match &args.out {
        Some(_) if !has_any => {}
        Some(path) => write((store, &job), selection, path, session)?,
        None => {
            let named = suggestion::named_store(session);
            print_failed(
                (store, &job),
                selection,
                named.as_deref(),
                &session.terminal,
            )?;
        }
    }
    Ok(Outcome::Done)
}

/// Closes the open failed rows and the failed links of a job.
fn close(id: i64, session: &Session) -> Result<Outcome> {
    let (store, job) = find(id, session)?;
    let mut open = Vec::new();
    match job.open_failed() {
        0 => {}
        1 => open.push("the open failed row".to_owned()),
        rows => open.push(format!("the {} open failed rows", number(rows))),
    }
    match store.open_links(&job)?.len() {
        0 => {}
        1 => open.push("the failed link".to_owned()),
        links => open.push(format!("the {} failed links", number(links as u64))),
    }
    if open.is_empty() {
        session
            .terminal
            .note(&format!("Job {id} has no open failed rows or links."));
        return Ok(Outcome::Done);
    }
    let what = open.join(" and ");
    let question = format!("Give up {what} of job {id}? No row is imported, and no link is made.");
    if !session.confirm(&question, "giving up failed rows and links")? {
        session.terminal.note("Nothing was changed.");
        return Ok(Outcome::Done);
    }
    let store = session.store_to_write()?;
    let _lock = turn::take_at_once(store, session)?;
    let job = job_in(store, id)?;
    let links = store.open_links(&job)?;
    let closed = store.give_up_failed(&job)?;
    note_links_given_up(&links, session);
    if closed > 0 {
        note_rows_given_up(id, closed, session);
    }
    Ok(Outcome::Done)
}

/// Names the links that were given up: the job no longer has them.
fn note_links_given_up(links: &[LinkFailure], session: &Session) {
    if links.is_empty() {
        return;
    }
    let gave_up = counted(links.len(), "failed link");
    session.terminal.note(&format!("Gave up {gave_up}:"));
    for link in links.iter().take(LINKS_NAMED) {
        session.terminal.note(&format!(
            "  contact {}, {}, to {}, as {}",
            link.contact, link.name, link.client, link.relationship
        ));
    }
    if links.len() > LINKS_NAMED {
        let more = number((links.len() - LINKS_NAMED) as u64);
        session.terminal.note(&format!("  … and {more} more"));
    }
}

fn note_rows_given_up(id: i64, closed: usize, session: &Session) {
    let path = format!("job-{id}-failed.xlsx");
    let args = [
        "jobs",
        "failed",
        &id.to_string(),
        "--all-failed",
        "--out",
        &path,
    ];
    session.terminal.note(&format!(
        "Closed {} of job {id}. If you want to import them later, write them to a file: {}",
        counted(closed, "failed row"),
        suggestion::command(session, &args)
    ));
}

/// Offers to write the failed rows of a job that has just ended. Enter writes them.
pub fn offer(job: i64, session: &Session) -> Result<()> {
    let (store, found) = find(job, session)?;
    let path = format!("job-{job}-failed.xlsx");
    let rows = match (found.open_failed(), found.open_waiting()) {
        (1, 0) => "the failed row".to_owned(),
        (failed, 0) => format!("the {} failed rows", number(failed)),
        // The waiting rows are in the file, too: a user may correct them instead of deciding.
        (failed, waiting) => format!(
            "the {} failed and {} waiting rows",
            number(failed),
            number(waiting)
        ),
    };
    // The result on standard output comes before the question on standard error.
    session.terminal.finish()?;
    let question = format!("Write {rows} to {path}?");
    let written = loop {
        match session.prompts.confirm_or_back(&question, true) {
            Ok(Some(true)) => {
                let path = Path::new(&path);
                break write((store, &found), Selection::default(), path, session);
            }
            Ok(Some(false)) => return Ok(()),
            Ok(None) => session
                .terminal
                .note("The import is done: Esc has no question to go back to. n writes no file."),
            Err(error) => break Err(error),
        }
    };
    match written {
        Err(error) if error.kind() == Kind::Aborted => {
            session
                .terminal
                .note("The import is done; no file was written.");
            Ok(())
        }
        written => written,
    }
}

/// Writes the file and says what to do with it.
fn write(
    (store, job): (&Store, &Job),
    selection: Selection,
    path: &Path,
    session: &Session,
) -> Result<()> {
    let sheet = place(path, SheetKind::FailedRows, session)?;
    let file = FailedFile::from(sheet).naming(suggestion::named_store(session));
    let waited = session.terminal.spinner("Writing the failed rows");
    let path = file.write(store, job, selection)?;
    drop(waited);
    let path = path.to_string_lossy();
    if !store.has_all_cells(job.id)? {
        session.terminal.note(&format!(
            "Written to {path}. Without their cells these rows cannot be imported: {}",
            whole_again(job, session)
        ));
        return Ok(());
    }
    let next = match job.kind {
        JobKind::Intelliflo => {
            let args = ["import", job.kind.name(), "--decisions", &path];
            let again = suggestion::command(session, &args);
            format!(
                "Correct the people in Intelliflo, and import them again. Of this file, intake reads only the columns {}: edit them, then run: {again}",
                people::CHOICE_COLUMNS.join(", ")
            )
        }
        JobKind::File(_) if job.is_refused_whole() => format!(
            "The import stopped as a whole, and these rows are only a part of it: correct them in {}, then run the same import again",
            job.source
        ),
        JobKind::File(_) => {
            let again = suggestion::command(session, &["import", job.kind.name(), &path]);
            format!("Correct the cells, then run: {again}")
        }
    };
    session.terminal.note(&format!("Written to {path}. {next}"));
    if job.closed.failed > 0 && job.open_failed() > 0 {
        let id = job.id.to_string();
        let close = suggestion::command(session, &["jobs", "failed", &id, "--close"]);
        session
            .terminal
            .note(&format!("To give the open rows up instead: {close}"));
    }
    Ok(())
}

/// Notes that there are no rows to correct.
fn note_none(args: &FailedArgs, job: &Job, session: &Session) {
    let is_corrected = job.closed != Closed::default() && !args.all_failed;
    let what = if is_corrected { "open" } else { "failed" };
    let no_file = match &args.out {
        Some(path) => format!(": {} was not written", path.display()),
        None => String::new(),
    };
    session
        .terminal
        .note(&format!("Job {} has no {what} rows{no_file}.", job.id));
}

/// Notes that rows are left out because they are closed.
fn note_closed(args: &FailedArgs, job: &Job, session: &Session) {
    let closed = job.closed.failed + job.closed.waiting;
    if closed > 0 && !args.all_failed {
        let all = job.counts.failed_or_waiting();
        let why = match job.closed.given_up {
            0 => "a later job imported or skipped them",
            _ => "a later job imported or skipped them, or they were given up",
        };
        session.terminal.note(&format!(
            "{closed} of the {all} rows are closed, because {why}: they are left out (--all-failed includes them)."
        ));
    }
}

/// Returns the advice for rows whose cells were removed: how to import them again.
fn whole_again(job: &Job, session: &Session) -> String {
    let path = file_now(job);
    let path = path.as_ref().map(|path| path.to_string_lossy());
    let mut args = vec!["import", job.kind.name()];
    if !job.kind.is_of_people() {
        args.push(path.as_deref().unwrap_or("-"));
    }
    let command = suggestion::command(session, &args);
    format!(
        "correct them in {}, and import it again. Rows that are already imported are recognised as duplicates: {command}",
        job.source
    )
}
