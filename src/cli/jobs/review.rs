//! `jobs review`: decides on the waiting rows.

use std::path::PathBuf;

use clap::Args;

use super::decide::{Decided, decide, told};
use super::steps::{Step, steps};
use super::{find, job_in};
use crate::cli::edited_sheet::place;
use crate::cli::record::counted;
use crate::cli::turn::{self, Wait};
use crate::cli::{import, suggestion};
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::{Report, Review, RowDecision, SheetKind, ShownRow};
use crate::session::Session;
use crate::store::{Count, Job, Status, Store};
use crate::terminal::Format;

/// Decide on the waiting rows of an import: merge, create or skip each
///
/// At a terminal, intake shows each row beside the records that it may match, and asks. In a script, --write-decisions
/// writes a sheet with a line for each row and the records side by side. Fill in its column decision (and record, if
/// there are several), and pass it to --decisions. A row without a decision stays waiting.
///
/// A merge fills the empty fields of the record. To take further values from the row, choose field by field at the
/// terminal, or name the fields in the column take of the sheet, such as phone, city.
///
/// A decision holds for later imports, too: `intake verdict list` shows it.
#[derive(Args, Debug)]
pub struct ReviewArgs {
    /// Id of the job
    job: i64,
    /// Apply the decisions of this sheet, CSV or XLSX
    #[arg(long, value_name = "FILE", conflicts_with = "write_decisions")]
    decisions: Option<PathBuf>,
    /// Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing
    #[arg(long, value_name = "FILE")]
    write_decisions: Option<PathBuf>,
}

pub fn run(args: &ReviewArgs, session: &Session) -> Result<Outcome> {
    let (store, job) = find(args.job, session)?;
    if job.open_waiting() == 0 {
        return nothing_waits(&job, store, session);
    }
    assert_not_undone(&job)?;
    let config = session.config()?;
    if let Some(path) = &args.write_decisions {
        let sheet = place(path, SheetKind::Decisions, session)?;
        let path = Review::open(store, &config, job)?.write_sheet(sheet)?;
        let path = path.to_string_lossy();
        let id = args.job.to_string();
        let next = suggestion::command(session, &["jobs", "review", &id, "--decisions", &path]);
        session.terminal.note(&format!(
            "Written to {path}. Fill in its column decision, then run: {next}"
        ));
        return Ok(Outcome::Done);
    }
    let review = Review::open(store, &config, job)?;
    let report = match &args.decisions {
        Some(path) => {
            let verdicts = review.read_sheet(path, session.scratch())?;
            settle(args.job, (verdicts, &[]), None, session)?
        }
        None if session.can_ask() || review.is_decided()? => {
            let decided = decide(session, &review)?;
            settle_all(args.job, decided, session)?.0
        }
        None => return Err(cannot_ask(args.job, session)),
    };
    show(&report, session)
}

/// Says that no row of a job waits, and what is left to do instead.
fn nothing_waits(job: &Job, store: &Store, session: &Session) -> Result<Outcome> {
    session
        .terminal
        .note(&format!("Job {} has no waiting rows.", job.id));
    if session.terminal.format() == Format::Json {
        session.terminal.json(&Report::of(job, store)?.to_json())?;
    }
    for Step { what, command } in steps(job, session) {
        session.terminal.alert(&format!("{what}: {command}"));
    }
    Ok(match job.open_failed() {
        0 => Outcome::Done,
        _ => Outcome::RowsLeft,
    })
}

/// Applies the decisions. The import lock is taken only now, so that other imports do not wait for the user's answers. A row still
/// waits if its candidates are no longer as they were `shown`.
fn settle(
    id: i64,
    (mut verdicts, shown): (Vec<(u64, RowDecision)>, &[ShownRow]),
    wait: Option<Wait>,
    session: &Session,
) -> Result<Report> {
    session.end_of_first_questions();
    let store = session.store_to_write()?;
    let _lock = match wait {
        Some(_) => turn::take(store, wait, session)?,
        None => turn::take_at_once(store, session)?,
    };
    let job = job_in(store, id)?;
    assert_not_undone(&job)?;
    let config = session.config()?;
    let review = Review::open(store, &config, job)?;
    for (row, since) in review.outdated(shown, &verdicts)? {
        verdicts.retain(|(decided, _)| *decided != row);
        session
            .terminal
            .alert(&format!("Row {row} still waits: {since}."));
    }
    let settled = review.settle(&verdicts, session.user(), session.now())?;
    for before in &settled.decided_before {
        let (entity, row) = (before.given.entity, told(before));
        let note = format!("{row} No second {entity} was created.");
        session.terminal.note(&note);
    }
    note_skipped(&verdicts, session);
    Ok(settled.report)
}

/// Notes that the decision to skip rows holds for later imports.
fn note_skipped(verdicts: &[(u64, RowDecision)], session: &Session) {
    let skipped = verdicts.iter().filter(|(_, one)| *one == RowDecision::Skip);
    let them = match skipped.count() {
        0 => return,
        1 => "the skipped row",
        _ => "the skipped rows",
    };
    let list = suggestion::command(session, &["verdict", "list"]);
    session.terminal.note(&format!(
        "A later import that would ask about {them} skips instead. To be asked again, forget the decision: {list}"
    ));
}

/// Applies the decisions that the user made at the terminal. A client's row of which one contact is decided may now wait
/// for the other one: the user is asked about it next. Returns the result, and whether Ctrl-C ended the questions.
fn settle_all(id: i64, mut decided: Decided, session: &Session) -> Result<(Report, bool)> {
    loop {
        let report = settle_decided(id, &decided, session)?;
        if !decided.is_complete || report.counts.get(Count::Waiting) == 0 {
            return Ok((report, decided.is_stopped));
        }
        let config = session.config()?;
        let (store, job) = find(id, session)?;
        decided = match decide(session, &Review::open(store, &config, job)?) {
            Err(error) if error.kind() == Kind::Aborted => return Ok((report, true)),
            decided => decided?,
        };
        if decided.verdicts.is_empty() {
            return Ok((report, false));
        }
    }
}

/// Applies one round of decisions.
fn settle_decided(id: i64, decided: &Decided, session: &Session) -> Result<Report> {
    let wait = Some(Wait::AS_LONG_AS_IT_TAKES);
    let again = suggestion::command(session, &["jobs", "review", &id.to_string()]);
    let rows = counted(decided.verdicts.len(), "row");
    let decisions = (decided.verdicts.clone(), &decided.shown[..]);
    let report = settle(id, decisions, wait, session).map_err(|error| {
        error.hint(format!(
            "The decisions were not applied: {rows}. To decide again: {again}"
        ))
    })?;
    if decided.is_stopped {
        session.terminal.note(&format!(
            "Stopped. The decisions so far were applied: {rows}. To decide on the other rows: {again}"
        ));
    }
    Ok(report)
}

/// The end of the questions about the waiting rows of a job.
pub struct Reviewed {
    /// The result of the job.
    pub outcome: Outcome,
    /// Whether Ctrl-C ended the questions. The user wants no others then.
    pub is_stopped: bool,
}

/// Asks about the rows of a job that has just ended, and applies the decisions. The job is saved already: if the user
/// stops, its rows stay waiting.
pub fn at_once(job: i64, session: &Session) -> Result<Reviewed> {
    let (store, found) = find(job, session)?;
    let config = session.config()?;
    let review = Review::open(store, &config, found)?;
    let rows_left = |is_stopped| Reviewed {
        outcome: Outcome::RowsLeft,
        is_stopped,
    };
    let decided = match decide(session, &review) {
        Err(error) if error.kind() == Kind::Aborted => {
            let review = suggestion::command(session, &["jobs", "review", &job.to_string()]);
            session.terminal.note(&format!(
                "Stopped before the first decision. The import is done, and the rows are still waiting. To decide on them: {review}"
            ));
            return Ok(rows_left(true));
        }
        decided => decided?,
    };
    if decided.verdicts.is_empty() {
        return Ok(rows_left(false));
    }
    let (report, is_stopped) = settle_all(job, decided, session)?;
    Ok(Reviewed {
        outcome: show(&report, session)?,
        is_stopped,
    })
}

/// Fails for a job that was undone: its rows no longer wait.
fn assert_not_undone(job: &Job) -> Result<()> {
    if job.status != Status::Undone {
        return Ok(());
    }
    Err(Error::failure(format!(
        "job {} was undone: its rows can no longer be decided on",
        job.id
    ))
    .hint("Import the file again instead."))
}

fn cannot_ask(job: i64, session: &Session) -> Error {
    let id = job.to_string();
    let sheet = format!("job-{job}-decisions.xlsx");
    let write = suggestion::command(
        session,
        &["jobs", "review", &id, "--write-decisions", &sheet],
    );
    let read = suggestion::command(session, &["jobs", "review", &id, "--decisions", &sheet]);
    Error::usage(format!(
        "rows of job {job} wait for decisions, and there is no terminal to ask at"
    ))
    .hint(format!("Write a sheet: {write}"))
    .hint(format!("Fill it in, then run: {read}"))
}

fn show(report: &Report, session: &Session) -> Result<Outcome> {
    import::show_result(report, session)?;
    let rows_left = report.counts.failed_or_waiting() > 0;
    Ok(if rows_left {
        Outcome::RowsLeft
    } else {
        Outcome::Done
    })
}
