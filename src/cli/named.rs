//! What an argument names: a job, a record, a template, a setting. And the jobs and templates that exist.
//!
//! Missing arguments are asked for (`missing`) and completed in a shell (`complete`) by this one table.

use super::jobs::standing::standing;
use crate::error::Result;
use crate::record::Entity;
use crate::session::Session;
use crate::store::{Job, JobFilter, Status};
use crate::terminal::{moment_of, sanitized};

/// What an argument names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// One of the jobs at this place of `JOBS`.
    Job(usize),
    /// A record, living or in the trash.
    Record {
        /// Its entity.
        entity: Entity,
        /// Whether it is in the trash.
        is_deleted: bool,
    },
    /// A template.
    Template,
    /// A setting.
    Setting,
}

/// The jobs that a verb of `jobs` is for.
#[derive(Debug)]
pub struct JobsOf {
    /// The verb; blank for all others.
    pub verb: &'static str,
    /// Whether a job is one of them.
    pub is_meant: fn(&Job) -> bool,
    /// Why there may be none.
    pub none: &'static str,
}

/// The jobs of each verb.
pub static JOBS: [JobsOf; 7] = [
    JobsOf {
        verb: "approve",
        is_meant: Job::awaits_approval,
        none: "no job waits for an approval",
    },
    JobsOf {
        verb: "review",
        is_meant: |job| job.open_waiting() > 0,
        none: "no row of any job waits for a decision",
    },
    JobsOf {
        verb: "failed",
        is_meant: |job| job.counts.failed_or_waiting() > 0,
        none: "no row of any job failed",
    },
    JobsOf {
        verb: "resume",
        is_meant: |job| {
            matches!(
                job.status,
                Status::Interrupted | Status::Cancelled | Status::Refused
            )
        },
        none: "no job can be resumed",
    },
    JobsOf {
        verb: "cancel",
        is_meant: |job| {
            job.status.is_waiting()
                || matches!(job.status, Status::Processing | Status::Interrupted)
        },
        none: "no job is queued, held or running",
    },
    JobsOf {
        verb: "undo",
        is_meant: |job| {
            !job.status.is_waiting() && !matches!(job.status, Status::Undone | Status::Processing)
        },
        none: "there is no job to undo",
    },
    JobsOf {
        verb: "",
        is_meant: |_| true,
        none: "there are no imports yet",
    },
];

/// Returns the argument with a name in the help, in a command with these words.
pub fn named(name: &str, words: &[&str]) -> Option<Named> {
    let has = |word: &str| words.contains(&word);
    let record = |entity| Named::Record {
        entity,
        is_deleted: has("restore") || has("unmerge"),
    };
    if let Some(entity) = Entity::ALL
        .into_iter()
        .find(|entity| entity.name().to_uppercase() == name)
    {
        return Some(record(entity));
    }
    match name {
        "JOB" => {
            let of_verb = JOBS
                .iter()
                .position(|of| of.verb.is_empty() || has(of.verb));
            of_verb.map(Named::Job)
        }
        "KEEP" | "OTHER" | "A" | "B" => {
            let noun = Entity::ALL.into_iter().find(|entity| has(entity.name()));
            noun.map(record)
        }
        "NAME" if has("template") => Some(Named::Template),
        "KEY" if has("config") => Some(Named::Setting),
        _ => None,
    }
}

/// Returns jobs by id, each with its source and how it stands, the newest first.
pub fn jobs(of: &JobsOf, session: &Session) -> Result<Vec<(String, String)>> {
    let Some(store) = session.store()? else {
        return Ok(Vec::new());
    };
    let jobs = store.jobs(&JobFilter::default())?;
    let jobs = jobs.iter().filter(|job| (of.is_meant)(job)).map(|job| {
        let when = moment_of(job.started_at);
        let source = sanitized(&job.source);
        let shown = format!("{} {source}: {} ({when})", job.id, standing(job));
        (job.id.to_string(), shown)
    });
    Ok(jobs.collect())
}

/// Returns the templates by name.
pub fn templates(session: &Session) -> Result<Vec<(String, String)>> {
    let Some(store) = session.store()? else {
        return Ok(Vec::new());
    };
    let templates = store.templates()?.into_iter();
    Ok(templates
        .map(|saved| (saved.name.clone(), saved.name))
        .collect())
}
