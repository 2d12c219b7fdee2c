//! Failed rows that are imported again: finds their job, whose mapping they get.

use super::ImportOptions;
use crate::error::{Error, Result};
use crate::plan::ImportPlan;
use crate::record::{Entity, listed};
use crate::source::{ERROR_COLUMN, ROW_COLUMN, Source};
use crate::store::{Job, JobOfRows, Store};

/// Returns the job of these rows, if they are failed rows.
pub(super) fn job_of_failed_rows(
    source: &Source,
    entity: Entity,
    options: &ImportOptions,
    store: Option<&Store>,
) -> Result<Option<Job>> {
    let Some(store) = store else {
        return Ok(None);
    };
    let Some(rows) = source.returned_rows()? else {
        assert_no_failed_rows(source, store)?;
        return Ok(None);
    };
    let Some(of) = store.job_of_rows(&source.header, &rows)? else {
        return Ok(None);
    };
    let job = &of.job;
    let plan = job.plan()?;
    let theirs = plan.entity();
    if theirs == entity {
        // A template says which columns it needs.
        if of.missing.is_empty() || options.template.is_some() {
            return Ok(Some(of.job));
        }
        return Err(without_columns(source, &of, plan));
    }
    let what = format!(
        "failed rows of job {}, which imported {}",
        job.id,
        theirs.plural()
    );
    Err(of_others(source, &what, theirs))
}

/// Fails if a file has failed rows of a job without the columns that explain them. What was corrected in a known record would be
/// skipped, and the rows would stay open.
fn assert_no_failed_rows(source: &Source, store: &Store) -> Result<()> {
    let Some((header, rows)) = source.rows_without_notes()? else {
        return Ok(());
    };
    let of = store.job_of_rows(&header, &rows)?;
    let Some(of) = of.filter(|of| of.is_exact && !rows.numbers.is_empty()) else {
        return Ok(());
    };
    Err(Error::usage(format!(
        "{} seems to have failed rows of job {}, but lacks the column {ERROR_COLUMN}",
        source.place(),
        of.job.id
    ))
    .hint(format!(
        "To correct these rows, add a column with the header {ERROR_COLUMN}; its cells may be blank."
    ))
    .hint(format!(
        "If they are rows of another file, rename the column {ROW_COLUMN}."
    )))
}

/// Returns the error for failed rows whose file lacks a column of their job. The mapping of the job does not fit, and
/// another one would lose the values of that column.
fn without_columns(source: &Source, of: &JobOfRows, plan: &ImportPlan) -> Error {
    let missing = listed(of.missing.iter().map(String::as_str));
    let (id, plural) = (of.job.id, if of.missing.len() == 1 { "" } else { "s" });
    let mapped = of.missing.iter().find_map(|column| {
        let mut columns = plan.mapping.columns.iter();
        let column = columns.find(|mapped| mapped.header == *column)?;
        column.field.as_deref()
    });
    let like = match mapped {
        Some(field) => format!("--like {id} --map 'COLUMN={field}'"),
        None => format!("--like {id}"),
    };
    Error::usage(format!(
        "{} has failed rows of job {id}, but lacks its column{plural} {missing}",
        source.place()
    ))
    .hint(format!(
        "Rename the column{plural} to the old name. Or map the new column: {like}."
    ))
    .hint(format!(
        "Columns: {}.",
        listed(source.header.iter().map(String::as_str))
    ))
}

/// Returns the error for a file of another entity.
pub(super) fn of_others(source: &Source, what: &str, theirs: Entity) -> Error {
    Error::usage(format!("{} is {what}", source.place())).hint(format!(
        "Import it as {0}: intake import {0} {1}",
        theirs.plural(),
        source.name
    ))
}
