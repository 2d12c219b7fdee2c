//! Going on with a job: everything that was decided before its row 1 is kept with it, so only its file is needed.

use std::path::{Path, PathBuf};

use super::{ImportOptions, PlannedImport, people};
use crate::error::{Error, Result};
use crate::mapping::Basis;
use crate::source;
use crate::store::{Job, NewJob, Store};

/// Opens a job's input anew, to be read as it was decided then.
pub fn prepare_again(
    job: &Job,
    path: &Path,
    scratch: &Path,
    store: &Store,
) -> Result<PlannedImport> {
    let plan = job.plan()?.clone();
    if plan.people.is_some() {
        return people::prepare_people_again(job, plan, path, store);
    }
    // It was small enough when it was first imported.
    let reading = plan.reading.to_options();
    let reading = reading.to_open(u64::MAX, scratch.to_owned());
    let mut source = source::open(path, &reading)?;
    source.name.clone_from(&job.source);
    if source.header != job.header {
        return Err(changed(job, path));
    }
    let schema = Store::schema_of_rows(Some(store), plan.entity())?;
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
    })
}

/// A job that is to be gone on with, if this is the input that it began with.
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

/// A column that was meant to land must not be left out without a word.
fn without_field(job: &Job, field: &str) -> Error {
    Error::failure(format!(
        "job {} fills {field}, and there is no such field any more",
        job.id
    ))
    .hint(format!(
        "Add it again (intake field add), then: intake jobs resume {}.",
        job.id
    ))
    .hint("Or import the file anew, without it.")
}

fn changed(job: &Job, path: &Path) -> Error {
    Error::failure(format!(
        "{} is not the file that job {} began with: its content has changed",
        path.display(),
        job.id
    ))
    .hint(format!(
        "Name the file as it was: intake jobs resume {} --file PATH.",
        job.id
    ))
    .hint(format!(
        "Or take back what is in (intake jobs undo {}), and import the new file.",
        job.id
    ))
}
