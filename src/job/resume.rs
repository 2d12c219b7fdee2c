//! Resumes a job. The job keeps its plan, so only its file is needed.

use std::path::{Path, PathBuf};

use super::repeated_ids::RepeatedIds;
use super::{ImportOptions, PlannedImport, people};
use crate::error::{Error, Result};
use crate::mapping::Basis;
use crate::plan::Guard;
use crate::source;
use crate::store::{Job, NewJob, Status, Store};

/// Opens the input of a job again, as the plan of the job says.
pub fn prepare_again(
    job: &Job,
    path: &Path,
    scratch: &Path,
    store: &Store,
) -> Result<PlannedImport> {
    let (plan, schema) = people::plan_of(job, store)?;
    if plan.kind().is_of_people() {
        return people::prepare_people_again(job, (plan, schema), path);
    }
    // The limit of the size was checked when the job began.
    let reading = plan.reading.to_options();
    let reading = reading.to_open(u64::MAX, scratch.to_owned());
    let mut source = source::open(path, &reading)?;
    source.name.clone_from(&job.source);
    if source.header != job.header {
        return Err(changed(job, path));
    }
    if let Some(field) = plan.mapping.removed_field(&schema) {
        return Err(without_field(job, field));
    }
    Ok(PlannedImport {
        schema,
        mapping_of: None,
        source,
        plan,
        options: ImportOptions::default(),
        basis: Basis::default(),
        left_out: 0,
        repeated_ids: RepeatedIds::default(),
    })
}

/// Returns a job to resume. Fails if the input is not the one that the job began with.
pub(super) fn same_input(store: &Store, id: i64, new: &NewJob) -> Result<Job> {
    let job = store
        .job(id)?
        .ok_or_else(|| Error::failure(format!("there is no job {id}")))?;
    if job.hash == new.hash {
        return Ok(job);
    }
    let path = new
        .path
        .clone()
        .unwrap_or_else(|| PathBuf::from(&job.source));
    Err(changed(&job, &path))
}

/// Returns the error for a column whose field was removed: the column must not be left out silently.
fn without_field(job: &Job, field: &str) -> Error {
    Error::failure(format!(
        "job {} fills the field {field}, which was removed",
        job.id
    ))
    .hint(format!(
        "Add the field again (intake field add), then run: intake jobs resume {}.",
        job.id
    ))
    .hint("Or import the file again, without the field.")
}

fn changed(job: &Job, path: &Path) -> Error {
    let id = job.id;
    let original = format!("Give the original file: intake jobs resume {id} --file PATH");
    let error = Error::failure(format!(
        "{} is not the file that job {id} began with: its content has changed",
        path.display(),
    ))
    .hint(format!("{original}{}.", flags_to_resume(job)));
    if job.counts.done() == 0 {
        return error.hint(format!(
            "Or import the new file instead: job {id} has imported nothing."
        ));
    }
    error.hint(format!(
        "Or undo the job (intake jobs undo {id}), and import the new file."
    ))
}

/// Returns the flags without which a job would stop again at once, each after a space.
fn flags_to_resume(job: &Job) -> String {
    let of = |guard: Guard| format!(" {} {}", guard.flag(), guard.allows_all());
    match job.status {
        Status::Failed => of(Guard::MaxFailed),
        Status::Refused => job.tripped.iter().map(|one| of(one.guard)).collect(),
        Status::Queued
        | Status::Held
        | Status::Processing
        | Status::Completed
        | Status::CompletedWithErrors
        | Status::Cancelled
        | Status::Interrupted
        | Status::Undone => String::new(),
    }
}
