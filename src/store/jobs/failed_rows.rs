//! Which job failed rows came out of, told from the columns and the row numbers of their file.

use std::cmp::Reverse;

use super::queries::signed;
use crate::error::Result;
use crate::store::{Job, Store};

/// The job that failed rows came out of.
#[derive(Debug)]
pub struct JobOfRows {
    /// The job.
    pub job: Job,
    /// Its columns that the file of the rows lacks.
    pub missing: Vec<String>,
    /// Whether the file has the same columns, in whatever order.
    is_exact: bool,
}

impl Store {
    /// The job whose failed file gives these rows: the one that has most columns in common with the file, of several the
    /// newest. A job all of whose columns are there need not know each row: a row that waited may have been decided since.
    pub fn job_of_rows(&self, header: &[String], rows: &[u64]) -> Result<Option<JobOfRows>> {
        let jobs = self.select_jobs("failed + skipped + waiting + differing > 0", &[])?;
        let mut jobs: Vec<JobOfRows> = jobs.into_iter().map(|job| compare(job, header)).collect();
        jobs.retain(|of| of.is_exact || (of.shared() > 0 && !rows.is_empty()));
        // The order of equals stays: the newest is first.
        jobs.sort_by_key(|of| (Reverse(of.shared()), of.missing.len(), !of.is_exact));
        let mut some_known = None;
        for of in jobs {
            if !of.is_exact && some_known.is_some() {
                break;
            }
            let known = self.known_rows(&of.job, rows)?;
            if known == rows.len() {
                return Ok(Some(of));
            }
            if of.is_exact && known > 0 && some_known.is_none() {
                some_known = Some(of);
            }
        }
        Ok(some_known)
    }

    /// How many of these rows the failed file of a job gives.
    fn known_rows(&self, job: &Job, rows: &[u64]) -> Result<usize> {
        let mut statement = self.connection.prepare_cached(match job.corrects {
            None => "SELECT 1 FROM job_row WHERE job = ?1 AND row = ?2",
            Some(_) => "SELECT 1 FROM job_row WHERE job = ?1 AND of_row = ?2",
        })?;
        let mut known = 0;
        for &row in rows {
            known += usize::from(statement.exists((job.id, signed(row)))?);
        }
        Ok(known)
    }
}

impl JobOfRows {
    /// How many columns with a header the job and the file have in common.
    fn shared(&self) -> usize {
        let named = |header: &[String]| header.iter().filter(|name| !name.is_empty()).count();
        named(&self.job.header) - named(&self.missing)
    }
}

fn compare(job: Job, header: &[String]) -> JobOfRows {
    let mut others = header.to_vec();
    let mut missing = Vec::new();
    for column in &job.header {
        match others.iter().position(|other| other == column) {
            Some(at) => drop(others.swap_remove(at)),
            None => missing.push(column.clone()),
        }
    }
    JobOfRows {
        is_exact: missing.is_empty() && others.is_empty(),
        job,
        missing,
    }
}
