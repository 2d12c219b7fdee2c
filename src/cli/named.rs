//! The things that arguments name: jobs, records, templates, settings. And the jobs and templates that exist.
//!
//! Missing arguments are asked for (`missing`) and completed in a shell (`complete`) in the same way.

use super::jobs::standing::standing;
use crate::error::Result;
use crate::record::Entity;
use crate::session::Session;
use crate::store::{Job, JobFilter, Status};
use crate::terminal::{moment_of, sanitized};

/// The thing that an argument names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A job that the command is for.
    Job(Jobs),
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

/// The jobs that a command is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jobs {
    /// Those that `jobs approve` lets run.
    ToApprove,
    /// Those with waiting rows.
    ToReview,
    /// Those with failed or waiting rows.
    WithFailedRows,
    /// Those that `jobs resume` goes on with.
    ToResume,
    /// Those that `jobs cancel` stops.
    ToCancel,
    /// Those that `jobs undo` undoes.
    ToUndo,
    /// All jobs.
    Any,
}

impl Jobs {
    /// Returns the jobs that the command with these words is for.
    fn of(words: &[&str]) -> Self {
        let of_verb = words.iter().find_map(|verb| match *verb {
            "approve" => Some(Jobs::ToApprove),
            "review" => Some(Jobs::ToReview),
            "failed" => Some(Jobs::WithFailedRows),
            "resume" => Some(Jobs::ToResume),
            "cancel" => Some(Jobs::ToCancel),
            "undo" => Some(Jobs::ToUndo),
            _ => None,
        });
        of_verb.unwrap_or(Jobs::Any)
    }

    /// Returns whether a job is one of them.
    fn include(self, job: &Job) -> bool {
        let status = job.status;
        match self {
            Jobs::ToApprove => job.awaits_approval(),
            Jobs::ToReview => job.open_waiting() > 0,
            Jobs::WithFailedRows => job.counts.failed_or_waiting() > 0,
            Jobs::ToResume => matches!(
                status,
                Status::Interrupted | Status::Cancelled | Status::Refused
            ),
            Jobs::ToCancel => {
                let can_stop = [Status::Processing, Status::Interrupted, Status::Refused];
                status.is_waiting() || can_stop.contains(&status)
            }
            Jobs::ToUndo => {
                !status.is_waiting() && !matches!(status, Status::Undone | Status::Processing)
            }
            Jobs::Any => true,
        }
    }

    /// Returns the reason if there is none of them.
    pub fn none(self) -> &'static str {
        match self {
            Jobs::ToApprove => "no job waits for an approval",
            Jobs::ToReview => "no row of any job waits for a decision",
            Jobs::WithFailedRows => "no row of any job failed",
            Jobs::ToResume => "no job can be resumed",
            Jobs::ToCancel => "no job is queued, held, refused or running",
            Jobs::ToUndo => "there is no job to undo",
            Jobs::Any => "there are no imports yet",
        }
    }
}

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
        "JOB" => Some(Named::Job(Jobs::of(words))),
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
pub fn jobs(of: Jobs, session: &Session) -> Result<Vec<(String, String)>> {
    let Some(store) = session.store()? else {
        return Ok(Vec::new());
    };
    let jobs = store.jobs(&JobFilter::default())?;
    let jobs = jobs.iter().filter(|job| of.include(job)).map(|job| {
        let when = moment_of(job.started_at);
        let source = sanitized(&job.source);
        let standing = standing(job, store.open_links(job)?.len());
        let shown = format!("{} {source}: {standing} ({when})", job.id);
        Ok((job.id.to_string(), shown))
    });
    jobs.collect()
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
