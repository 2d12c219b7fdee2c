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
        let all = (job.status == Status::Failed).then(|| Guard::MaxFailed.allows_all().to_owned());
        return Err(changed(job, path, all));
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
    let limit = new.options.guards.max_failed.filter(|_| job.cursor > 0);
    Err(changed(&job, &path, limit.map(|limit| limit.to_string())))
}

/// Returns the error for a column whose field was removed: the column must not be left out silently.
fn without_field(job: &Job, field: &str) -> Error {
    Error::failure(format!(
        "job {} fills the field {field}, which was removed",
        job.id
    ))
    .hint(format!(
        "Add the field again (intake field add), then run: intake jobs resume {}",
        job.id
    ))
    .hint("Or import the file again, without the field.")
}

/// Returns the error for a file with another content. Without its `limit`, a job that stopped because too many rows failed is
/// not resumed.
fn changed(job: &Job, path: &Path, limit: Option<String>) -> Error {
    let id = job.id;
    let limit = limit.map_or_else(String::new, |limit| {
        format!(" {} {limit}", Guard::MaxFailed.flag())
    });
    let error = Error::failure(format!(
        "{} is not the file that job {id} began with: its content has changed",
        path.display(),
    ))
    .hint(format!(
        "Give the original file: intake jobs resume {id} --file PATH{limit}"
    ));
    if job.counts.done() == 0 {
        return error.hint(format!(
            "Or import the new file instead: job {id} has imported nothing."
        ));
    }
    let error = match job.status {
        Status::Interrupted | Status::Processing => error.hint(format!(
            "Or import the new file, and give up the other rows of the job: intake jobs cancel {id}"
        )),
        _ => error,
    };
    error.hint(format!(
        "Or undo the job (intake jobs undo {id}), and import the new file."
    ))
}
