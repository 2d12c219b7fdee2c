//! What an undo means for other imports: those that changed its records since, those that imported its corrected rows, and
//! those whose rows matched, or may have named, the records that it removes.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::job_in;
use super::steps;
use crate::cli::suggestion;
use crate::error::Result;
use crate::job::inbox::file_now;
use crate::job::undo::Undone;
use crate::session::Session;
use crate::store::{Job, JobFilter, LaterRows, Store};
use crate::terminal::sanitized;

/// The largest number of jobs whose rows the text names.
const SHOWN: usize = 3;

/// Returns the later imports that changed the kept records. If they are undone first, fewer records are kept.
pub fn changes(undone: &Undone, session: &Session) -> String {
    let held = undone.kept.iter().chain(&undone.blocked);
    let jobs: BTreeSet<i64> = held.filter_map(|held| held.job).collect();
    let lines = jobs.iter().rev().map(|job| {
        let undo = suggestion::command(session, &["jobs", "undo", &job.to_string()]);
        format!("\nJob {job} has changed some of these since. To undo it first: {undo}\n")
    });
    lines.collect()
}

/// Returns the later imports of corrected rows of a job. An undo of the job leaves their records.
pub fn corrections(job: &Job, store: &Store, session: &Session) -> Result<String> {
    let jobs = store.jobs(&JobFilter::default())?.into_iter();
    let jobs = jobs.filter(|later| later.corrects == Some(job.id) && later.undone.is_none());
    let lines = jobs.map(|later| {
        let undo = suggestion::command(session, &["jobs", "undo", &later.id.to_string()]);
        format!(
            "\nJob {} imported corrected rows of this job. Its records stay. To undo it, too: {undo}\n",
            later.id
        )
    });
    Ok(lines.collect())
}

/// Returns the imports whose rows changed nothing because of the removed records, with the command that imports them again.
pub fn rows(undone: &Undone, store: &Store, session: &Session) -> Result<String> {
    let mut text = String::new();
    // The newest come first in the list. The commands are run one after the other, and must end with the newest values.
    let shown = undone.later_rows.len().min(SHOWN);
    for later in undone.later_rows[..shown].iter().rev() {
        let job = job_in(store, later.job)?;
        let (id, of) = (job.id, job.kind.entity().plural());
        let what = match later {
            LaterRows {
                rows: 0, perhaps, ..
            } => {
                let lost = if *perhaps == 1 {
                    "If it matched a removed record, no record has its values; which record it matched is not kept."
                } else {
                    "If they matched removed records, no record has their values; which records they matched is not kept."
                };
                format!(
                    "{} of job {id}, {}, changed nothing. {lost}",
                    steps::rows(*perhaps),
                    sanitized(&job.source)
                )
            }
            LaterRows { rows, .. } => {
                let verb = if *rows == 1 { "was" } else { "were" };
                format!(
                    "{} of job {id}, {}, {verb} not imported because of these {of}. Without them, no record has the values.",
                    steps::rows(*rows),
                    sanitized(&job.source)
                )
            }
        };
        let again = again(&job, session);
        text.push_str(&format!(
            "\n{what} To import them after the undo: {again}\n"
        ));
    }
    let more = undone.later_rows.len().saturating_sub(SHOWN);
    if more > 0 {
        let jobs = if more == 1 {
            "1 earlier job"
        } else {
            &format!("{more} earlier jobs")
        };
        text.push_str(&format!(
            "\nThe same holds for {jobs}, which must be imported before these (--format json lists all).\n"
        ));
    }
    Ok(text)
}

/// Returns the command that imports the file of a job once more, with the same settings.
fn again(job: &Job, session: &Session) -> String {
    let id = job.id.to_string();
    let path = file_now(job);
    let path = path.as_ref().map(|path| path.to_string_lossy());
    let mut args = vec!["import", job.kind.name()];
    if job.kind.is_of_people() {
        args.push("--all");
    } else {
        args.extend([path.as_deref().unwrap_or("-"), "--like", &id, "--again"]);
    }
    suggestion::command(session, &args)
}

/// Returns these imports as JSON.
pub fn as_json(undone: &Undone) -> Value {
    let later = undone.later_rows.iter();
    let later =
        later.map(|one| json!({ "job": one.job, "rows": one.rows, "perhaps": one.perhaps }));
    later.collect()
}
