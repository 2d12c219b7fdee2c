//! `jobs undo`: a whole import taken back, as far as nobody has touched since what it did.

use std::collections::BTreeSet;

use clap::Args;
use serde_json::{Value, json};

use super::{find, job_in};
use crate::cli::moment::rfc3339;
use crate::cli::turn::{self, Wait};
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::undo::{self, Undo, Undone};
use crate::session::Session;
use crate::store::{Held, Job, Store};
use crate::terminal::{Format, sanitized};

/// The most records of a group that a person is shown.
const SHOWN: usize = 20;

/// Take a whole import back: remove what it created, give what it changed its old values
///
/// What somebody has changed since stays as it is and is listed (exit status 3), and so does what something else hangs
/// on, such as a converted lead. The job and its errors stay readable; the same file can be imported again. At a terminal
/// all that is shown first, and asked; --yes answers.
#[derive(Args, Debug)]
pub struct UndoArgs {
    /// The job's id
    job: i64,
    /// Show what would be taken back and what would stay, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// How long to wait while another import is running, such as 30s or 10m [default: not at all]
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
    let told = tell(&job, &undone, args.dry_run, session).and_then(|()| session.terminal.finish());
    match told {
        Err(error) if error.kind() != Kind::ClosedPipe => Err(if args.dry_run {
            error
        } else {
            is_taken_back(error, &job, &undone)
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

fn tell(job: &Job, undone: &Undone, is_rehearsal: bool, session: &Session) -> Result<()> {
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
        let text = as_text(job, undone, is_rehearsal);
        session.terminal.print(&text)
    }
}

/// What could not be told is done all the same.
fn is_taken_back(error: Error, job: &Job, undone: &Undone) -> Error {
    let id = job.id;
    error.hint(format!(
        "Job {id} is taken back ({} removed, {} with their old values again, {} kept): `intake jobs show {id}` shows it.",
        undone.removed,
        undone.restored,
        undone.kept.len() + undone.blocked.len()
    ))
}

/// Shows what would become of it, and asks. The import lock is not held while somebody thinks: what is done then may
/// differ from what was shown, and is said.
fn is_wanted(args: &UndoArgs, store: &Store, session: &Session) -> Result<bool> {
    let (job, undone) = undo(args, true, store, session)?;
    let title = format!("To take back: job {}, {}", job.id, sanitized(&job.source));
    let text = format!("{}{}", groups(&title, &undone), later_jobs(&undone));
    for line in text.lines() {
        session.terminal.whole(line);
    }
    session.confirm("Take it back?", "taking an import back")
}

/// Takes the job back, or rehearses it, while no import runs.
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
        by: &session.user,
        now: session.now(),
        region: session.config()?.region()?,
        is_rehearsal,
    };
    let undone = undo::undo(store, &undo)?;
    Ok((job, undone))
}

fn as_text(job: &Job, undone: &Undone, is_rehearsal: bool) -> String {
    let (id, source) = (job.id, sanitized(&job.source));
    if is_rehearsal {
        let title = format!("DRY RUN: job {id}, {source}, would be taken back");
        let text = groups(&title, undone);
        let later = later_jobs(undone);
        return format!("{text}{later}\nDRY RUN: nothing was changed.\n");
    }
    groups(&format!("Job {id}, {source}, is taken back"), undone)
}

/// What goes, what stays because it was changed since, and what stays because something hangs on it.
fn groups(title: &str, undone: &Undone) -> String {
    let mut text = format!("{title}\n");
    let width = undone.removed.to_string().len().max(3);
    for (count, what) in [
        (undone.removed, "created by it, removed for good"),
        (
            undone.restored,
            "changed by it, with their old values again",
        ),
        (undone.unlinked, "linked by it, taken apart"),
        (
            undone.kept.len() as u64,
            "kept, because they were changed since",
        ),
        (
            undone.blocked.len() as u64,
            "kept, because something else hangs on them",
        ),
    ] {
        if count > 0 {
            text.push_str(&format!("  {count:>width$}  {what}\n"));
        }
    }
    if *undone == Undone::default() {
        text.push_str("  Nothing of it was in the store.\n");
    }
    for (title, group) in [("Kept", &undone.kept), ("Blocked", &undone.blocked)] {
        text.push_str(&group_text(title, group));
    }
    text
}

/// Imports that have changed since what this one did: taken back before it, they leave nothing to be kept.
fn later_jobs(undone: &Undone) -> String {
    let held = undone.kept.iter().chain(&undone.blocked);
    let jobs: BTreeSet<i64> = held.filter_map(|held| held.job).collect();
    let lines = jobs.iter().rev().map(|job| {
        format!("\nJob {job} has changed some of these since. If it is to go too, take it back first: intake jobs undo {job}\n")
    });
    lines.collect()
}

fn group_text(title: &str, group: &[Held]) -> String {
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
            .map(|at| format!(", {}", rfc3339(at)))
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
        "restored": undone.restored,
        "unlinked": undone.unlinked,
        "kept": group(&undone.kept),
        "blocked": group(&undone.blocked),
    })
}
