//! `jobs undo`: undoes an import, except for what was changed since.

use clap::Args;
use serde_json::{Value, json};

use super::{find, job_in, later, undone_records};
use crate::cli::moment::rfc3339;
use crate::cli::turn::{self, Wait};
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::undo::{self, Undo, Undone};
use crate::session::Session;
use crate::store::{Held, Job, Store};
use crate::terminal::{Format, number, sanitized};

/// The largest number of records of a group in the text.
const SHOWN: usize = 20;

/// Undo an import
///
/// Removes the records that it created, and restores the values that it changed.
/// Records that were changed since, and records that others depend on, such as a converted lead, stay as they are and are
/// listed (exit status 3). The job and its errors stay readable, and the same file can be imported again. At a terminal
/// intake shows all this first and asks; --yes answers.
#[derive(Args, Debug)]
pub struct UndoArgs {
    /// Id of the job
    job: i64,
    /// Show what would be undone and what would stay, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// How long to wait, such as 30s or 10m, while an import is running [default: do not wait]
    #[arg(long, value_name = "DURATION")]
    wait: Option<Wait>,
}

pub fn run(args: &UndoArgs, session: &Session) -> Result<Outcome> {
    find(args.job, session)?;
    let store = session.store_to_write()?;
    let asks = session.can_ask() && !session.yes && !args.dry_run;
    if asks && !is_wanted(args, store, session)? {
        session.terminal.note("Nothing was changed.");
        return Ok(Outcome::Done);
    }
    let (job, undone) = undo(args, args.dry_run, store, session)?;
    if !args.dry_run
        && let Err(error) = store.remove_input(job.id)
    {
        session.terminal.warning(&error);
    }
    let told = tell((&job, store), &undone, args.dry_run, session)
        .and_then(|()| session.terminal.finish());
    match told {
        Err(error) if error.kind() != Kind::ClosedPipe => Err(if args.dry_run {
            error
        } else {
            although_undone(error, &job, &undone)
        }),
        _ => Ok(outcome(&undone)),
    }
}

fn outcome(undone: &Undone) -> Outcome {
    if undone.kept.is_empty() && undone.blocked.is_empty() {
        Outcome::Done
    } else {
        Outcome::RowsLeft
    }
}

fn tell(
    (job, store): (&Job, &Store),
    undone: &Undone,
    is_rehearsal: bool,
    session: &Session,
) -> Result<()> {
    let kept = undone.kept.len() + undone.blocked.len();
    if kept > 0 {
        let verb = match (is_rehearsal, kept) {
            (true, _) => "would be",
            (false, 1) => "was",
            (false, _) => "were",
        };
        let records = if kept == 1 { "record" } else { "records" };
        session
            .terminal
            .alert(&format!("Job {}: {kept} {records} {verb} kept.", job.id));
    }
    if session.terminal.format() == Format::Json {
        let json = as_json(job, undone, is_rehearsal);
        session.terminal.json(&json)
    } else {
        let (id, source) = (job.id, sanitized(&job.source));
        let rows = later::rows(undone, store, session)?;
        let corrections = later::corrections(job, store, session)?;
        let moment = |at| session.terminal.moment(rfc3339(at));
        let text = if is_rehearsal {
            let title = format!("DRY RUN: job {id}, {source}, would be undone");
            let groups = groups(&title, undone, &moment);
            let changes = later::changes(undone, session);
            format!("{groups}{changes}{rows}{corrections}\nDRY RUN: nothing was changed.\n")
        } else {
            let stays = if undone.is_without_effect() && kept > 0 {
                ", and all its records stay"
            } else {
                ""
            };
            let title = format!("Job {id}, {source}, is undone{stays}");
            let groups = groups(&title, undone, &moment);
            format!("{groups}{rows}{corrections}")
        };
        session.terminal.text(&text)
    }
}

/// Adds to an error of the output that the undo is done.
fn although_undone(error: Error, job: &Job, undone: &Undone) -> Error {
    let id = job.id;
    error.hint(format!(
        "Job {id} is undone ({} removed, {} restored, {} kept). To see it: intake jobs show {id}",
        undone.removed,
        undone.restored,
        undone.kept.len() + undone.blocked.len()
    ))
}

/// Shows what the undo would do, and asks. The import lock is not held while the user thinks, so the undo may differ from
/// what was shown. Its own result says what it did.
fn is_wanted(args: &UndoArgs, store: &Store, session: &Session) -> Result<bool> {
    let (job, undone) = undo(args, true, store, session)?;
    let title = format!("To undo: job {}, {}", job.id, sanitized(&job.source));
    let moment = |at| session.terminal.moment_of_note(rfc3339(at));
    let text = format!(
        "{}{}{}{}",
        groups(&title, &undone, &moment),
        later::changes(&undone, session),
        later::rows(&undone, store, session)?,
        later::corrections(&job, store, session)?
    );
    for line in text.lines() {
        session.terminal.tell(line);
    }
    session.confirm("Undo it?", "undoing an import")
}

/// Undoes the job, or rehearses it, under the import lock.
fn undo(
    args: &UndoArgs,
    is_rehearsal: bool,
    store: &Store,
    session: &Session,
) -> Result<(Job, Undone)> {
    let _lock = turn::take(store, args.wait, session)?;
    let job = job_in(store, args.job)?;
    let undo = Undo {
        job: &job,
        by: session.user(),
        now: session.now(),
        region: session.config()?.region()?,
        is_rehearsal,
    };
    let what = if is_rehearsal {
        "Looking at what would be undone"
    } else {
        "Undoing the import"
    };
    let waited = session.terminal.spinner(what);
    let undone = undo::undo(store, &undo);
    drop(waited);
    let undone = undone?;
    Ok((job, undone))
}

/// Returns the numbers of removed, restored and kept records, then the records. `moment` shows a time.
fn groups(title: &str, undone: &Undone, moment: &dyn Fn(i64) -> String) -> String {
    let mut text = format!("{title}\n");
    let width = number(undone.removed.max(undone.restored)).len().max(3);
    for (count, what) in [
        (undone.removed, "removed"),
        (undone.restored, "restored"),
        (undone.unlinked, "unlinked"),
        (undone.kept.len() as u64, "kept: changed since"),
        (
            undone.blocked.len() as u64,
            "kept: other records depend on them",
        ),
    ] {
        if count > 0 {
            text.push_str(&format!("  {:>width$}  {what}\n", number(count)));
        }
    }
    if *undone == Undone::default() {
        text.push_str("  No records to undo.\n");
    }
    text.push_str(&undone_records::text(undone));
    for (title, group) in [("Kept", &undone.kept), ("Blocked", &undone.blocked)] {
        text.push_str(&group_text(title, group, moment));
    }
    text
}

fn group_text(title: &str, group: &[Held], moment: &dyn Fn(i64) -> String) -> String {
    if group.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{title}:\n");
    for held in group.iter().take(SHOWN) {
        let who = held
            .by
            .as_ref()
            .map(|by| format!(" by {by}"))
            .unwrap_or_default();
        let job = held
            .job
            .map(|job| format!(" in job {job}"))
            .unwrap_or_default();
        let when = held
            .at
            .map(|at| format!(", {}", moment(at)))
            .unwrap_or_default();
        let line = format!(
            "  {} {} {}: {}{who}{job}{when}",
            held.entity, held.id, held.name, held.why
        );
        text.push_str(&format!("{}\n", sanitized(&line)));
    }
    if group.len() > SHOWN {
        text.push_str(&format!(
            "  … {} more (--format json lists all)\n",
            group.len() - SHOWN
        ));
    }
    text
}

fn as_json(job: &Job, undone: &Undone, is_rehearsal: bool) -> Value {
    let group = |group: &[Held]| -> Vec<Value> {
        let record = |held: &Held| {
            json!({
                "entity": held.entity,
                "id": held.id,
                "name": held.name,
                "why": held.why,
                "by": held.by,
                "at": held.at.map(rfc3339),
                "job": held.job,
            })
        };
        group.iter().map(record).collect()
    };
    json!({
        "job": job.id,
        "status": if is_rehearsal { job.status.name() } else { "undone" },
        "dry_run": is_rehearsal,
        "removed": undone.removed,
        "removed_records": undone_records::removed_as_json(undone),
        "restored": undone.restored,
        "restored_records": undone_records::restored_as_json(undone),
        "unlinked": undone.unlinked,
        "kept": group(&undone.kept),
        "blocked": group(&undone.blocked),
        "later_rows": later::as_json(undone),
    })
}
